# SPDX-License-Identifier: MIT
# The libraries weft stands on, found the same way by its own build and by the programs that link it.
# A static library needs them still, so the installed package includes this file too.

include(CMakeFindDependencyMacro)

find_dependency(Threads)
find_dependency(Boost 1.74)
find_dependency(nlohmann_json 3.11)
find_dependency(SQLite3)
find_dependency(PkgConfig)

# pkg-config, because the distributions' CMake packages differ in names and completeness.
pkg_check_modules(WEFT_CMARK REQUIRED IMPORTED_TARGET libcmark>=0.30)
pkg_check_modules(WEFT_YAML_CPP REQUIRED IMPORTED_TARGET yaml-cpp>=0.7)
pkg_check_modules(WEFT_URIPARSER REQUIRED IMPORTED_TARGET liburiparser)
pkg_check_modules(WEFT_LIBPSL REQUIRED IMPORTED_TARGET libpsl)
pkg_check_modules(WEFT_UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(WEFT_GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph libcdt)

# Graphviz normally loads its layout engines at run time, from wherever the environment points. Linking
# the two that weft uses makes drawing independent of what is set up on a machine.
find_library(WEFT_GRAPHVIZ_CORE NAMES gvplugin_core PATH_SUFFIXES graphviz REQUIRED)
find_library(WEFT_GRAPHVIZ_NEATO NAMES gvplugin_neato_layout PATH_SUFFIXES graphviz REQUIRED)
mark_as_advanced(WEFT_GRAPHVIZ_CORE WEFT_GRAPHVIZ_NEATO)

if(NOT TARGET weft_dependencies)
  add_library(weft_dependencies INTERFACE IMPORTED)
  target_link_libraries(weft_dependencies INTERFACE
    Threads::Threads Boost::boost nlohmann_json::nlohmann_json SQLite::SQLite3 PkgConfig::WEFT_CMARK
    PkgConfig::WEFT_YAML_CPP PkgConfig::WEFT_URIPARSER PkgConfig::WEFT_LIBPSL PkgConfig::WEFT_UTF8PROC
    PkgConfig::WEFT_GRAPHVIZ ${WEFT_GRAPHVIZ_NEATO} ${WEFT_GRAPHVIZ_CORE})
endif()
