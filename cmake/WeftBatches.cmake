# SPDX-License-Identifier: MIT
# Files of a room are compiled a dozen at a time: most of a compiler's time goes into reading the same headers again.
# So a name that is private to a file must be the only one of its kind in the room.

option(WEFT_BATCHES "Compile the files of a room a dozen at a time, which takes less than half the time" ON)
set(weft_batch_size 12)

# weft_compile_in_batches(TARGET), once all its files are known. Made files, and those with flags of their own, are
# compiled each by itself.
function(weft_compile_in_batches target)
  if(NOT WEFT_BATCHES)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder})
    cmake_path(IS_PREFIX PROJECT_BINARY_DIR "${source}" is_made)
    if(is_made OR NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    cmake_path(GET source PARENT_PATH room)
    cmake_path(GET room FILENAME room)
    if(NOT DEFINED files_of_${room})
      set(files_of_${room} 0)
    endif()
    math(EXPR batch "${files_of_${room}} / ${weft_batch_size}")
    math(EXPR files_of_${room} "${files_of_${room}} + 1")
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${room}_${batch})
  endforeach()
endfunction()
