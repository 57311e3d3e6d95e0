# SPDX-License-Identifier: MIT
# Puts text files into a library, so that the program runs without them.
#
#   weft_embed(TARGET FUNCTION HEADER FILES...)
#
# compiles a definition of FUNCTION, which HEADER declares in a namespace of weft: it returns a vector of
# {name, text} in the order of FILES, which are named from the root of the project. The same file is the
# script that writes the definition at build time, whenever one of the texts has changed.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(weft_embed target function header)
    string(REGEX REPLACE ".*::" "" name "${function}")
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE paths)
    set(script "${PROJECT_SOURCE_DIR}/cmake/WeftEmbed.cmake")
    string(REPLACE ";" "," files "${ARGN}")
    add_custom_command(
      OUTPUT "${source}"
      COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" "-DFILES=${files}" "-DFUNCTION=${function}"
        "-DHEADER=${header}" "-DSOURCE=${source}" -P "${script}"
      DEPENDS ${paths} "${script}"
      COMMENT "Embedding the texts of ${function}"
      VERBATIM)
    # The rule is known in this folder only, and the library may belong to another.
    add_custom_target(embed_${name} DEPENDS "${source}")
    add_dependencies(${target} embed_${name})
    target_sources(${target} PRIVATE "${source}")
  endfunction()
  return()
endif()

# Compilers need not accept literals longer than 65536 bytes, so a text is cut at ends of lines.
set(most_bytes 30000)
set(delimiter "embedded")

string(REGEX REPLACE "::[^:]*$" "" namespace "${FUNCTION}")
string(REGEX REPLACE ".*::" "" name "${FUNCTION}")
set(entries "")
string(REPLACE "," ";" FILES "${FILES}")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" text)
  if(text MATCHES "\\)${delimiter}\"")
    message(FATAL_ERROR "${file} holds what would end a literal")
  endif()
  set(literals "")
  string(LENGTH "${text}" left)
  while(left GREATER most_bytes)
    string(SUBSTRING "${text}" 0 ${most_bytes} piece)
    string(FIND "${piece}" "\n" line_end REVERSE)
    if(line_end EQUAL -1)
      message(FATAL_ERROR "${file} has a line of more than ${most_bytes} bytes")
    endif()
    math(EXPR line_end "${line_end} + 1")
    string(SUBSTRING "${text}" 0 ${line_end} piece)
    string(SUBSTRING "${text}" ${line_end} -1 text)
    string(APPEND literals "R\"${delimiter}(${piece})${delimiter}\"s +\n         ")
    string(LENGTH "${text}" left)
  endwhile()
  string(APPEND literals "R\"${delimiter}(${text})${delimiter}\"s")
  string(APPEND entries "      {\"${file}\",\n       ${literals}},\n")
endforeach()

file(WRITE "${SOURCE}.new" "// SPDX-License-Identifier: MIT
// Written by cmake/WeftEmbed.cmake.
#include \"${HEADER}\"

#include <string>

namespace weft::${namespace} {

std::vector<OntologyText> ${name}() {
  using std::string_literals::operator\"\"s;
  return {
${entries}  };
}

}  // namespace weft::${namespace}
")
file(RENAME "${SOURCE}.new" "${SOURCE}")
