# SPDX-License-Identifier: MIT
# Puts a sorted list of words into a library, as it is looked up: one literal for each first letter, its words
# between line breaks. There is nothing to set up when the program starts, and nothing to relocate.
#
#   weft_words(TARGET LIST)
#
# compiles a definition of words_by_letter, which ontology/ordinary_words.hpp declares. The same file is the script
# that writes it at build time, whenever the list has changed.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(weft_words target list)
    set(list "${CMAKE_CURRENT_SOURCE_DIR}/${list}")
    set(source "${CMAKE_CURRENT_BINARY_DIR}/words_by_letter.cpp")
    set(script "${PROJECT_SOURCE_DIR}/cmake/WeftWords.cmake")
    add_custom_command(
      OUTPUT "${source}"
      COMMAND "${CMAKE_COMMAND}" "-DLIST=${list}" "-DSOURCE=${source}" -P "${script}"
      DEPENDS "${list}" "${script}"
      COMMENT "Embedding the ordinary words"
      VERBATIM)
    # The rule is known in this folder only, and the library may belong to another.
    add_custom_target(embed_words DEPENDS "${source}")
    add_dependencies(${target} embed_words)
    target_sources(${target} PRIVATE "${source}")
  endfunction()
  return()
endif()

set(letters a b c d e f g h i j k l m n o p q r s t u v w x y z)
set(literals "")
foreach(letter IN LISTS letters)
  file(STRINGS "${LIST}" words REGEX "^${letter}[a-z]+$")
  list(TRANSFORM words APPEND "\\n")
  list(JOIN words "" text)
  string(APPEND literals "    \"\\n${text}\",\n")
endforeach()

file(WRITE "${SOURCE}.new" "// SPDX-License-Identifier: MIT
// Written by cmake/WeftWords.cmake.
#include \"ontology/ordinary_words.hpp\"

namespace weft::ontology {

const std::array<std::string_view, 26> words_by_letter{
${literals}};

}  // namespace weft::ontology
")
file(RENAME "${SOURCE}.new" "${SOURCE}")
