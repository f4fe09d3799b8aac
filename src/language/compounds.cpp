// SPDX-License-Identifier: Apache-2.0
#include "language/compounds.h"

#include <algorithm>

#include "language/characters.h"

namespace chancery::language {
namespace {

bool is_address(std::string_view word) {
  return word.contains("://") || word.contains('@') || word.starts_with("www.");
}

/// A telephone number, a date: figures and hyphens with a group of at least three figures.
bool is_number(std::string_view word) {
  constexpr std::size_t kGroup = 3;
  std::size_t figures = 0;
  std::size_t longest = 0;
  for (const char byte : word) {
    if (byte != '-' && (byte < '0' || byte > '9')) { return false; }
    figures = byte == '-' ? 0 : figures + 1;
    longest = std::max(longest, figures);
  }
  return longest >= kGroup;
}

}  // namespace

Result<Compounds> Compounds::load(const base::TableFile& tables) {
  const auto rows = base::read_columns<1>(tables, "language/en/prefixes", {"prefix"});
  if (!rows) { return std::unexpected(rows.error()); }
  Compounds compounds;
  for (const auto& [prefix] : *rows) { compounds.prefixes_.emplace(prefix); }
  return compounds;
}

std::vector<Span> Compounds::divide(std::string_view text, const std::vector<Span>& words) const {
  std::vector<Span> out;
  out.reserve(words.size());
  for (const Span word : words) { divide_word(text, word, out); }
  return out;
}

void Compounds::divide_word(std::string_view text, Span word, std::vector<Span>& out) const {
  const std::string_view written = word.in(text);
  std::uint32_t begin = word.begin;
  const bool whole = is_address(written) || is_number(written) || !is_word_character(peek(written, 0).code);
  for (std::uint32_t at = word.begin; at < word.end && !whole;) {
    const base::Character here = peek(text, at);
    const std::uint32_t next = at + here.size;
    const bool inner = at > begin && next < word.end;
    if (inner && is_hyphen(here.code) && !prefixes_.contains(base::to_lower(text.substr(begin, at - begin)))) {
      out.push_back({begin, at});
      out.push_back({at, next});
      begin = next;
    }
    at = next;
  }
  out.push_back({begin, word.end});
}

}  // namespace chancery::language
