# SPDX-License-Identifier: MIT
# What `cpack` makes: two Debian packages, `weft` for those who use the program and `libweft-dev` for those who compile
# against the library. They are two because their readers are: the second is large, and asks for the development
# packages of ten libraries. Both are the same bytes for the same build; see weft_epoch.

find_program(WEFT_GZIP gzip)
mark_as_advanced(WEFT_GZIP)
if(NOT WEFT_GZIP OR NOT UNIX OR APPLE)
  return()
endif()

set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The weft authors <weft@localhost.localdomain>" CACHE STRING
  "Who packages weft, and how to reach them")

# The changelog has no entry of the version before its release, and a package made before that gives way to it.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${CMAKE_CURRENT_LIST_DIR}/debian/changelog")
file(STRINGS "${PROJECT_SOURCE_DIR}/CHANGELOG.md" weft_release REGEX "^## .${PROJECT_VERSION}. - [0-9-]+$")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
if(NOT weft_release)
  string(APPEND CPACK_PACKAGE_VERSION "~unreleased")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)

# Files and changelog bear one time: what SOURCE_DATE_EPOCH says, or the time of the build's configuration.
string(TIMESTAMP weft_epoch "%s" UTC)
execute_process(COMMAND date --utc --rfc-email "--date=@${weft_epoch}"
  ENCODING UTF-8 OUTPUT_VARIABLE weft_date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${PROJECT_BINARY_DIR}/debian/epoch.cmake" "if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  set(ENV{SOURCE_DATE_EPOCH} ${weft_epoch})
endif()
")
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_BINARY_DIR}/debian/epoch.cmake")

# weft_debian_package(COMPONENT NAME): what Debian wants of every package. It is installed with the component alone,
# never by `cmake --install`.
function(weft_debian_package component name)
  set(folder "${PROJECT_BINARY_DIR}/debian/${name}")
  set(documents "share/doc/${name}")
  file(MAKE_DIRECTORY "${folder}")
  execute_process(
    COMMAND "${PROJECT_SOURCE_DIR}/cmake/debian/changelog" "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_VERSION}"
      "${name}" "${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}" "${CPACK_DEBIAN_PACKAGE_MAINTAINER}"
      "${weft_date}"
    COMMAND "${WEFT_GZIP}" -9n
    OUTPUT_FILE "${folder}/changelog.Debian.gz" COMMAND_ERROR_IS_FATAL ANY)
  install(FILES "${folder}/changelog.Debian.gz" "${PROJECT_SOURCE_DIR}/cmake/debian/copyright"
    DESTINATION "${documents}" COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()

weft_debian_package(weft_program weft)
weft_debian_package(weft_library libweft-dev)
install(FILES "${PROJECT_SOURCE_DIR}/cmake/debian/weft.lintian-overrides" DESTINATION share/lintian/overrides RENAME weft
  COMPONENT weft_program EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME weft)
set(CPACK_PACKAGE_VENDOR weft)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "topic maps of link-digest newsletters")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL weft_program weft_library)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_WEFT_PROGRAM_PACKAGE_NAME weft)
set(CPACK_DEBIAN_WEFT_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_WEFT_PROGRAM_PACKAGE_SHLIBDEPS ON)
# Loaded when a picture is drawn, so nothing else tells that it is used.
set(CPACK_DEBIAN_WEFT_PROGRAM_PACKAGE_RECOMMENDS librsvg2-2)
set(CPACK_DEBIAN_WEFT_PROGRAM_DESCRIPTION
"weft reads folders of Markdown issues, tags every article with topics, and
gives the archive back as maps, as data and as answers: what belongs together
and why, what was sent before, what rises and what fades.
.
It needs no network, no service and no model, and gives the same bytes for
the same input.")

set(CPACK_DEBIAN_WEFT_LIBRARY_PACKAGE_NAME libweft-dev)
set(CPACK_DEBIAN_WEFT_LIBRARY_PACKAGE_SECTION libdevel)
string(JOIN ", " CPACK_DEBIAN_WEFT_LIBRARY_PACKAGE_DEPENDS
  libcmark-dev libgraphviz-dev libpsl-dev libserd-dev libsqlite3-dev liburiparser-dev libutf8proc-dev libyaml-cpp-dev
  zlib1g-dev)
set(CPACK_DEBIAN_WEFT_LIBRARY_PACKAGE_RECOMMENDS "pkgconf | pkg-config")
set(CPACK_DEBIAN_WEFT_LIBRARY_DESCRIPTION
"This package has the library below the program weft: read a folder of Markdown
issues, tag its articles, ask what belongs together, and export the graph.
.
It is a static library, with its C++ headers and what CMake and pkg-config need
to find it.")

include(CPack)
