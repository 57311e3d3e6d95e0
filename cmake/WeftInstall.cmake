# SPDX-License-Identifier: MIT
# What `cmake --install` puts where, in two components: the program with what people read, and the library with what
# others compile against. A new file of the program goes to weft_program, a man page to
# ${CMAKE_INSTALL_MANDIR}/man1 and a completion below ${CMAKE_INSTALL_DATADIR}; the packages take whatever is in these
# components (cmake/WeftPackage.cmake).
#
# Topics are compiled into the program, so there are no data that it would have to find.

include(CMakePackageConfigHelpers)

# The program. Graphviz keeps its plug-ins in a folder of their own, where the loader does not look by itself.
set_target_properties(weft_program PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
install(TARGETS weft_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT weft_program)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT weft_program
  FILES_MATCHING PATTERN "*.md" PATTERN "map.svg" PATTERN "*.png" PATTERN "*.schema.json" PATTERN "examples" EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/ontology/schema.json" DESTINATION "${CMAKE_INSTALL_DATADIR}/weft"
  RENAME ontology.schema.json COMPONENT weft_program)

# The program writes its manual and its completions itself, from what its help is made of.
set(weft_written "${PROJECT_BINARY_DIR}/written")
add_custom_command(OUTPUT "${weft_written}/made"
  COMMAND "${CMAKE_CURRENT_LIST_DIR}/write_manual" $<TARGET_FILE:weft_program> "${weft_written}"
  DEPENDS weft_program "${CMAKE_CURRENT_LIST_DIR}/write_manual" COMMENT "Writing the manual and completions")
add_custom_target(weft_manual ALL DEPENDS "${weft_written}/made")
install(DIRECTORY "${weft_written}/man1" DESTINATION "${CMAKE_INSTALL_MANDIR}" COMPONENT weft_program)
install(FILES "${weft_written}/weft.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
  RENAME weft COMPONENT weft_program)
install(FILES "${weft_written}/weft.zsh" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions"
  RENAME _weft COMPONENT weft_program)
install(FILES "${weft_written}/weft.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
  COMPONENT weft_program)

# The library.
set(weft_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/weft")
install(TARGETS weft EXPORT weft-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT weft_library
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT weft_library
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT weft_library)
# With --strip, as cpack installs: CMake leaves static libraries as they are.
install(CODE "if(CMAKE_INSTALL_DO_STRIP AND \"$<TARGET_PROPERTY:weft,TYPE>\" STREQUAL \"STATIC_LIBRARY\")
    execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-debug --enable-deterministic-archives
      \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/$<TARGET_FILE_NAME:weft>\" COMMAND_ERROR_IS_FATAL ANY)
  endif()" COMPONENT weft_library)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/examples" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT weft_library)

# For find_package(weft).
install(EXPORT weft-targets NAMESPACE weft:: DESTINATION "${weft_package_folder}" COMPONENT weft_library)
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/weft-config.cmake.in"
  "${PROJECT_BINARY_DIR}/weft-config.cmake" INSTALL_DESTINATION "${weft_package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/weft-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/weft-config.cmake"
  "${PROJECT_BINARY_DIR}/weft-config-version.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/WeftDependencies.cmake"
  DESTINATION "${weft_package_folder}" COMPONENT weft_library)

# For pkg-config. It finds its prefix from where it lies, so it may be moved with the rest.
set(weft_pc_folder "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH weft_pc_prefix "/prefix/${weft_pc_folder}" "/prefix")
cmake_path(GET WEFT_GRAPHVIZ_NEATO PARENT_PATH weft_plugin_folder)
set(weft_pc_libs "-L${weft_plugin_folder} -Wl,-rpath,${weft_plugin_folder} -lgvplugin_neato_layout -ldl -lm -pthread")
set(weft_pc_libs_private "")
set(weft_pc_requires "Requires")
# Nobody can link a static library without those below it; what a shared one needs is its own affair.
get_target_property(weft_type weft TYPE)
if(weft_type STREQUAL "SHARED_LIBRARY")
  set(weft_pc_libs_private "${weft_pc_libs}")
  set(weft_pc_libs "")
  set(weft_pc_requires "Requires.private")
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/weft.pc.in" "${PROJECT_BINARY_DIR}/weft.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/weft.pc" DESTINATION "${weft_pc_folder}" COMPONENT weft_library)

# Debian keeps these elsewhere, and in forms of its own, so they are in no component that it packages.
install(FILES "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/LICENSE"
  DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT weft_licence)

if(PROJECT_IS_TOP_LEVEL)
  include(WeftPackage)
endif()
