// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace chancery::fuzz {

/// Ends the program, as a fuzzer expects of a fault, where `holds` is false.
inline void require(bool holds, const std::string& what) {
  if (holds) { return; }
  static_cast<void>(std::fprintf(stderr, "does not hold: %s\n", what.c_str()));
  std::abort();
}

/// The input as text.
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace chancery::fuzz
