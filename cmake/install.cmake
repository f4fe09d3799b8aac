# `cmake --install`: the program, the library with its headers, and a CMake package for users.
include(CMakePackageConfigHelpers)

install(TARGETS chancery EXPORT chancery-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS chancery_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/chancery DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT chancery-targets NAMESPACE chancery:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery)
configure_package_config_file(cmake/chancery-config.cmake.in ${PROJECT_BINARY_DIR}/chancery-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/chancery-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/libraries.cmake ${PROJECT_BINARY_DIR}/chancery-config.cmake ${PROJECT_BINARY_DIR}/chancery-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery)
