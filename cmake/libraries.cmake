# The libraries that the project stands on, from Debian 12 but for OpenVINO. The installed CMake package finds the
# same ones for its users (chancery-config.cmake.in).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 3.40 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET GLOBAL libzstd)
find_library(CLD2_LIBRARY cld2 REQUIRED)
include(${CMAKE_CURRENT_LIST_DIR}/openvino.cmake)
