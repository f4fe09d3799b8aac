// SPDX-License-Identifier: Apache-2.0
#include "conllu/misc.h"

namespace chancery::conllu {
namespace {

constexpr std::string_view kNothing = "_";

/// Takes the part before the next bar off `rest`.
std::string_view next_part(std::string_view& rest) {
  const auto bar = rest.find('|');
  const std::string_view part = rest.substr(0, bar);
  rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
  return part;
}

bool has_key(std::string_view part, std::string_view key) {
  return part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=';
}

}  // namespace

std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view part = next_part(misc);
    if (has_key(part, key)) { return part.substr(key.size() + 1); }
  }
  return {};
}

void set_misc(std::string& misc, std::string_view key, std::string_view value) {
  std::string entry;
  if (!value.empty()) { entry.append(key).append("=").append(value); }
  std::string out;
  const auto put = [&out](std::string_view part) {
    if (part.empty()) { return; }
    if (!out.empty()) { out += '|'; }
    out += part;
  };
  bool there = false;
  for (std::string_view rest = misc; !rest.empty();) {
    const std::string_view part = next_part(rest);
    if (!has_key(part, key)) {
      if (part != kNothing) { put(part); }
      continue;
    }
    if (!there) { put(entry); }
    there = true;
  }
  if (!there && !entry.empty()) { out = out.empty() ? entry : entry + "|" + out; }
  misc = out.empty() ? std::string(kNothing) : std::move(out);
}

}  // namespace chancery::conllu
