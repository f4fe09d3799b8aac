// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <string_view>

#include "chancery/store.h"

namespace chancery {
namespace {

/// In the order of FactKind.
constexpr std::string_view kLetters = "RASEC";

char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

std::string to_string(FactId id) {
  return kLetters[static_cast<std::size_t>(id.kind)] + std::to_string(id.number);
}

std::optional<FactId> parse_fact_id(std::string_view written) {
  if (written.size() < 2 || written[1] < '1' || written[1] > '9') { return std::nullopt; }
  const std::size_t kind = kLetters.find(upper(written.front()));
  if (kind == std::string_view::npos) { return std::nullopt; }
  FactId id{static_cast<FactKind>(kind), 0};
  const std::string_view digits = written.substr(1);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), id.number);
  if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) { return std::nullopt; }
  return id;
}

}  // namespace chancery
