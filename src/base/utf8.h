// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 by byte position. Everything here takes valid UTF-8 (Document::create has checked it).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::base {

/// Is `text` valid UTF-8?
[[nodiscard]] bool is_utf8(std::string_view text);

/// Byte position of the first byte that is not part of valid UTF-8; nothing where all is valid.
[[nodiscard]] std::optional<std::size_t> first_bad_byte(std::string_view text);

/// `text` with each byte that is not part of valid UTF-8 as U+FFFD.
[[nodiscard]] std::string replace_bad_bytes(std::string_view text);

/// Does a character begin at `offset`, or is it the end of the text?
[[nodiscard]] constexpr bool is_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

/// A character and the bytes it takes.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 0;
};

/// The character that begins at `offset` < text.size().
[[nodiscard]] Character character_at(std::string_view text, std::size_t offset);

/// The character that ends at `offset` > 0.
[[nodiscard]] Character character_before(std::string_view text, std::size_t offset);

/// White space in the sense of Unicode's White_Space property.
[[nodiscard]] bool is_space(char32_t code);
[[nodiscard]] bool is_letter(char32_t code);
[[nodiscard]] bool is_digit(char32_t code);
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);

/// Lower case, character by character (simple mapping: no locale).
[[nodiscard]] std::string to_lower(std::string_view text);

/// For comparing names: lower case, accents taken off, all dashes and apostrophes as '-' and '\'',
/// runs of white space as one space.
[[nodiscard]] std::string fold(std::string_view text);

/// Characters without width that stand in copy taken from web pages: zero-width spaces and joiners,
/// marks of direction and of byte order.
[[nodiscard]] constexpr bool is_invisible(char32_t code) {
  return (code >= U'\u200B' && code <= U'\u200F') || code == U'\u2060' || code == U'\uFEFF';
}

/// `text` without white space and invisible characters at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace chancery::base
