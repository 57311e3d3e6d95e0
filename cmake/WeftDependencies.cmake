# SPDX-License-Identifier: MIT
# The libraries weft stands on, found the same way by its own build and by the programs that link it.
# A static library needs them still, so the installed package includes this file too.

include(CMakeFindDependencyMacro)

# Our own build stops at the first library that is missing. In the installed package find_dependency does
# what the caller of find_package(weft) asked for: stop, or go on without weft.
set(weft_required)
if(NOT CMAKE_FIND_PACKAGE_NAME STREQUAL "weft")
  set(weft_required REQUIRED)
endif()

find_dependency(Threads ${weft_required})
find_dependency(SQLite3 ${weft_required})
find_dependency(ZLIB ${weft_required})
find_dependency(PkgConfig ${weft_required})

# pkg-config, because the distributions' CMake packages differ in names and completeness
# (docs/decisions/0006-pkg-config-for-c-libraries.md).
pkg_check_modules(WEFT_CMARK ${weft_required} IMPORTED_TARGET libcmark>=0.30)
pkg_check_modules(WEFT_YAML_CPP ${weft_required} IMPORTED_TARGET yaml-cpp>=0.7)
pkg_check_modules(WEFT_SERD ${weft_required} IMPORTED_TARGET serd-0>=0.30)
pkg_check_modules(WEFT_URIPARSER ${weft_required} IMPORTED_TARGET liburiparser)
pkg_check_modules(WEFT_LIBPSL ${weft_required} IMPORTED_TARGET libpsl)
pkg_check_modules(WEFT_UTF8PROC ${weft_required} IMPORTED_TARGET libutf8proc)
pkg_check_modules(WEFT_GRAPHVIZ ${weft_required} IMPORTED_TARGET libgvc libcgraph libcdt)

# Their headers only, for our own build. librsvg is loaded when a picture is drawn, and never linked
# (docs/decisions/0013-pictures-by-librsvg.md).
set(weft_headers)
if(NOT CMAKE_FIND_PACKAGE_NAME STREQUAL "weft")
  find_package(Boost 1.74 REQUIRED)
  find_package(nlohmann_json 3.11 REQUIRED)
  pkg_check_modules(WEFT_RSVG REQUIRED librsvg-2.0>=2.52 cairo-pdf)
  set(weft_headers Boost::boost nlohmann_json::nlohmann_json)
endif()

# Graphviz normally loads its layout engines at run time, from wherever the environment points. Linking
# those that weft uses makes drawing independent of what is set up on a machine.
find_library(WEFT_GRAPHVIZ_NEATO NAMES gvplugin_neato_layout PATH_SUFFIXES graphviz ${weft_required})
mark_as_advanced(WEFT_GRAPHVIZ_NEATO)

foreach(found IN ITEMS WEFT_CMARK_FOUND WEFT_YAML_CPP_FOUND WEFT_SERD_FOUND WEFT_URIPARSER_FOUND WEFT_LIBPSL_FOUND
    WEFT_UTF8PROC_FOUND WEFT_GRAPHVIZ_FOUND WEFT_GRAPHVIZ_NEATO)
  if(NOT ${found})
    set(weft_FOUND FALSE)
    set(weft_NOT_FOUND_MESSAGE "weft stands on a library that is missing here (${found})")
    return()
  endif()
endforeach()

# Imported, so that it needs no export of its own: whoever includes this file has it.
if(NOT TARGET weft_dependencies)
  add_library(weft_dependencies INTERFACE IMPORTED)
  target_link_libraries(weft_dependencies INTERFACE
    ${weft_headers} Threads::Threads SQLite::SQLite3 ZLIB::ZLIB PkgConfig::WEFT_CMARK PkgConfig::WEFT_YAML_CPP
    PkgConfig::WEFT_SERD PkgConfig::WEFT_URIPARSER PkgConfig::WEFT_LIBPSL PkgConfig::WEFT_UTF8PROC
    PkgConfig::WEFT_GRAPHVIZ ${WEFT_GRAPHVIZ_NEATO} ${CMAKE_DL_LIBS})
endif()
