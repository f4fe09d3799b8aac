// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace chancery {

/// Version of the program and library (semantic versioning); CMake reads it from here.
inline constexpr std::string_view kVersion = "0.1.0";
/// Version of the record format that this program writes and the only one it reads.
inline constexpr std::string_view kRecordFormat = "chancery-record/1";

}  // namespace chancery
