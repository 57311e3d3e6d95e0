# SPDX-License-Identifier: MIT
# Builds the explorer, a page in TypeScript, with npm.
#
#   weft_explorer_page(FOLDER PAGE POLICY)
#
# sets PAGE and POLICY to the files that are built of FOLDER, in the build folder. Nothing is written beside the sources
# but node_modules, which all build folders share: npm fetches it once, and again when package-lock.json has changed. The
# same file is the script that fetches it.

if(CMAKE_SCRIPT_MODE_FILE)
  # npm notes there what it has installed.
  set(installed "${FOLDER}/node_modules/.package-lock.json")
  if(NOT EXISTS "${installed}" OR "${FOLDER}/package-lock.json" IS_NEWER_THAN "${installed}")
    message("Fetching what the explorer is built with (npm ci in ${FOLDER})")
    execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --loglevel=error
      WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE outcome)
    if(NOT outcome EQUAL 0)
      message(FATAL_ERROR "npm could not fetch what the explorer is built with. It takes the network once; "
        "without one, leave the explorer out: -DWEFT_EXPLORER=OFF")
    endif()
  endif()
  file(TOUCH "${STAMP}")
  return()
endif()

set(weft_explorer_script "${CMAKE_CURRENT_LIST_FILE}")

function(weft_explorer_page folder page_variable policy_variable)
  find_program(WEFT_NPM npm)
  find_program(WEFT_NODE NAMES node nodejs)
  mark_as_advanced(WEFT_NPM WEFT_NODE)
  if(NOT WEFT_NPM OR NOT WEFT_NODE)
    message(FATAL_ERROR "The explorer (weft export html) is built with Node.js and npm, and they are not here. Install "
      "them (Debian, Ubuntu: apt-get install nodejs npm), or leave the explorer out: -DWEFT_EXPLORER=OFF")
  endif()
  set(made "${CMAKE_CURRENT_BINARY_DIR}/explorer")
  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/explorer_packages")
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${folder}" "-DNPM=${WEFT_NPM}" "-DSTAMP=${stamp}" -P "${weft_explorer_script}"
    DEPENDS "${folder}/package.json" "${folder}/package-lock.json" "${weft_explorer_script}"
    COMMENT "Looking for what the explorer is built with"
    VERBATIM)
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.html" "${folder}/*.json" "${folder}/*.ts")
  file(GLOB_RECURSE sources_below CONFIGURE_DEPENDS "${folder}/app/*" "${folder}/build/*")
  add_custom_command(
    OUTPUT "${made}/explorer.html" "${made}/policy.json"
    COMMAND "${WEFT_NPM}" run --silent build -- --outDir "${made}" --emptyOutDir --logLevel warn
    WORKING_DIRECTORY "${folder}"
    DEPENDS ${sources} ${sources_below} "${stamp}"
    COMMENT "Building the explorer"
    VERBATIM)
  set(${page_variable} "${made}/explorer.html" PARENT_SCOPE)
  set(${policy_variable} "${made}/policy.json" PARENT_SCOPE)
endfunction()
