// SPDX-License-Identifier: Apache-2.0
//
// Kinds of characters as the rules of this stage see them.
#pragma once

#include <string_view>

#include "base/utf8.h"

namespace chancery::language {

[[nodiscard]] constexpr bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'\u2019' || code == U'\u02BC';
}

/// A hyphen inside words; not the dashes between them.
[[nodiscard]] constexpr bool is_hyphen(char32_t code) {
  return code == U'-' || code == U'\u2010' || code == U'\u2011';
}

/// En dash, em dash, horizontal bar.
[[nodiscard]] constexpr bool is_dash(char32_t code) {
  return code >= U'\u2012' && code <= U'\u2015';
}

[[nodiscard]] constexpr bool is_double_quote(char32_t code) {
  return code == U'"' || code == U'\u201C' || code == U'\u201D' || code == U'\u201E' || code == U'\u201F' ||
         code == U'\u00AB' || code == U'\u00BB';
}

[[nodiscard]] constexpr bool is_quote(char32_t code) {
  return is_double_quote(code) || is_apostrophe(code) || code == U'\u2018' || code == U'`';
}

/// Full stop, question mark, exclamation mark, ellipsis, in all scripts of the wire.
[[nodiscard]] constexpr bool is_stop(char32_t code) {
  return code == U'.' || code == U'?' || code == U'!' || code == U'\u2026' || code == U'\u3002' || code == U'\uFF01' ||
         code == U'\uFF1F' || code == U'\u061F' || code == U'\u06D4' || code == U'\u0964';
}

/// Characters without width that stand in copy taken from web pages.
[[nodiscard]] constexpr bool is_invisible(char32_t code) {
  return (code >= U'\u200B' && code <= U'\u200F') || code == U'\u2060' || code == U'\uFEFF';
}

[[nodiscard]] inline bool is_blank(char32_t code) {
  if (code < 0x80) { return code == U' ' || (code >= U'\t' && code <= U'\r'); }
  return base::is_space(code) || is_invisible(code);
}

/// Letter or digit.
[[nodiscard]] inline bool is_word_character(char32_t code) {
  if (code < 0x80) { return (code >= U'0' && code <= U'9') || ((code | 0x20U) >= U'a' && (code | 0x20U) <= U'z'); }
  return base::is_letter(code) || base::is_digit(code) || (code >= 0x300 && code < 0x370);
}

/// The character at `offset`, or U+0000 past the end.
[[nodiscard]] inline base::Character peek(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) { return {}; }
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead < 0x80 ? base::Character{lead, 1} : base::character_at(text, offset);
}

}  // namespace chancery::language
