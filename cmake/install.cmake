# `cmake --install`: the program, the library with its headers, and a CMake package for users.
include(CMakePackageConfigHelpers)

# What the program carries with it: the libraries that run the model (Python is not needed), and the model.
set(CHANCERY_LIBRARY_FOLDER ${CMAKE_INSTALL_LIBDIR}/chancery)
install(DIRECTORY ${CHANCERY_OPENVINO}/libs/ DESTINATION ${CHANCERY_LIBRARY_FOLDER})
install(DIRECTORY ${CHANCERY_OPENVINO}/licenses/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/openvino)
file(RELATIVE_PATH libraries_from_program ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/chancery)
set_target_properties(chancery_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries_from_program}")
install(FILES models/chancery-en.model DESTINATION ${CMAKE_INSTALL_DATADIR}/chancery)

install(TARGETS chancery EXPORT chancery-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS chancery_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/chancery DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT chancery-targets NAMESPACE chancery:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery)
configure_package_config_file(cmake/chancery-config.cmake.in ${PROJECT_BINARY_DIR}/chancery-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery PATH_VARS CHANCERY_LIBRARY_FOLDER)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/chancery-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/libraries.cmake cmake/openvino.cmake ${PROJECT_BINARY_DIR}/chancery-config.cmake
  ${PROJECT_BINARY_DIR}/chancery-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/chancery)
