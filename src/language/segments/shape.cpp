// SPDX-License-Identifier: Apache-2.0
#include "language/segments/shape.h"

#include "language/characters.h"

namespace chancery::language {
namespace {

constexpr std::uint32_t kFewestTold = 4;    // words of a paragraph with a stop
constexpr std::uint32_t kLongUnended = 16;  // words of one without
constexpr std::uint32_t kDense = 3;         // Latin letters that an ideograph or a syllable stands for

bool is_latin(char32_t code) {
  return code < 0x250 || (code >= 0x1E00 && code < 0x1F00);
}

bool is_closing(char32_t code) {
  return is_quote(code) || code == U')' || code == U']';
}

/// Scripts in which a letter is a syllable or a word.
bool is_dense(char32_t code) {
  return (code >= 0x2E80 && code < 0xA4D0) || (code >= 0xAC00 && code < 0xD7B0) || code >= 0x20000;
}

/// Without a bracket at its end: "... said on Monday. (Kyodo)".
std::string_view without_bracket(std::string_view stretch) {
  if (!stretch.ends_with(')') && !stretch.ends_with(']')) { return {}; }
  const std::size_t open = stretch.rfind(stretch.back() == ')' ? '(' : '[');
  return open == std::string_view::npos ? std::string_view() : stretch.substr(0, open);
}

/// One word: counts it and its letters.
void count_word(std::string_view word, Shape& shape) {
  std::uint32_t letters = 0;
  bool any = false;
  bool capital = false;
  for (std::size_t at = 0; at < word.size();) {
    const base::Character character = peek(word, at);
    at += character.size;
    const bool ascii = character.code < 0x80;
    if (ascii ? character.code >= U'0' && character.code <= U'9' : base::is_digit(character.code)) {
      ++shape.digits;
      any = true;
    } else if (is_word_character(character.code)) {
      const bool upper = ascii ? character.code <= U'Z' : base::is_upper(character.code);
      if (letters == 0) { capital = upper; }
      ++letters;
      any = true;
      shape.upper += upper ? 1U : 0U;
      shape.latin += is_latin(character.code) ? 1U : 0U;
      if (!is_latin(character.code)) { shape.foreign += is_dense(character.code) ? kDense : 1U; }
    }
  }
  shape.letters += letters;
  if (!any) { return; }
  constexpr std::uint32_t kLong = 4;
  ++shape.words;
  shape.capitalised += capital ? 1U : 0U;
  shape.long_words += letters >= kLong ? 1U : 0U;
  shape.long_capitalised += letters >= kLong && capital ? 1U : 0U;
}

}  // namespace

bool ends_with_stop(std::string_view stretch) {
  while (!stretch.empty()) {
    const base::Character last = base::character_before(stretch, stretch.size());
    if (is_stop(last.code) || last.code == U':' || last.code == U'\uFF1A') { return true; }
    if (!is_closing(last.code) && !is_blank(last.code)) { return false; }
    stretch.remove_suffix(last.size);
  }
  return false;
}

bool Shape::is_told() const {
  const std::uint32_t size = latin * 2 < letters ? letters / kDense : words;  // scripts without blanks between words
  return stops ? size >= kFewestTold : size >= kLongUnended;
}

Shape shape_of(std::string_view text, Span span) {
  Shape shape;
  const std::string_view stretch = span.in(text);
  for (std::size_t begin = 0; begin < stretch.size();) {
    std::size_t end = begin;
    while (end < stretch.size() && !is_blank(peek(stretch, end).code)) { end += peek(stretch, end).size; }
    if (end > begin) { count_word(stretch.substr(begin, end - begin), shape); }
    begin = end + (end < stretch.size() ? peek(stretch, end).size : 0);
  }
  for (const char byte : stretch) {
    shape.commas += byte == ',' ? 1U : 0U;
    shape.has_brackets = shape.has_brackets || byte == '(' || byte == '[';
    shape.has_colon = shape.has_colon || byte == ':';
  }
  const char32_t first = peek(stretch, 0).code;
  shape.begins_low = base::is_lower(first);
  shape.bullet = first == U'-' || first == U'*' || first == U'\u2022' || is_dash(first);
  shape.stops = ends_with_stop(stretch) || ends_with_stop(without_bracket(stretch));
  return shape;
}

}  // namespace chancery::language
