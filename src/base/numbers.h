// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace chancery::base {

/// The number that is all of `written`, as std::from_chars has it: no white space, no "+", no locale. Nothing
/// where there is anything else, or more than an N holds.
template <class N>
[[nodiscard]] std::optional<N> number_in(std::string_view written) {
  N number{};
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc{} || end != written.data() + written.size()) { return std::nullopt; }
  return number;
}

}  // namespace chancery::base
