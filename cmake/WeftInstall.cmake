# SPDX-License-Identifier: MIT
# What `cmake --install` puts where: the program, and the library with what find_package(weft) reads.

include(CMakePackageConfigHelpers)

set(weft_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/weft")

install(TARGETS weft EXPORT weft-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT weft-targets NAMESPACE weft:: DESTINATION "${weft_package_folder}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/weft-config.cmake.in"
  "${PROJECT_BINARY_DIR}/weft-config.cmake" INSTALL_DESTINATION "${weft_package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/weft-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/weft-config.cmake"
  "${PROJECT_BINARY_DIR}/weft-config-version.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/WeftDependencies.cmake"
  DESTINATION "${weft_package_folder}")

# Graphviz keeps its plug-ins in a folder of their own, where the loader does not look by itself.
set_target_properties(weft_program PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
install(TARGETS weft_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DOCDIR}" FILES_MATCHING PATTERN "*.md")
install(FILES
  "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/LICENSE"
  DESTINATION "${CMAKE_INSTALL_DOCDIR}")
