// SPDX-License-Identifier: Apache-2.0
#include "language/word_splitter.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "language/characters.h"

namespace chancery::language {
namespace {

using base::Character;
using base::is_digit;
using base::is_letter;
using base::is_lower;
using base::is_upper;

bool is_single_letter(std::string_view part) {
  return !part.empty() && peek(part, 0).size == part.size() && is_letter(peek(part, 0).code);
}

bool is_upper_case(std::string_view part) {
  return std::ranges::all_of(part, [](char byte) { return is_upper(static_cast<unsigned char>(byte)); });
}

/// One pass over a stretch of text.
class Splitting {
 public:
  Splitting(std::string_view text, Span span, const Abbreviations& abbreviations, std::vector<Span>& words)
      : text_(text.substr(0, span.end)), at_(span.begin), abbreviations_(abbreviations), words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      const Character character = peek(text_, at_);
      if (is_blank(character.code)) {
        at_ += character.size;
      } else if (starts_address()) {
        take_address();
      } else if (is_word_character(character.code) || starts_decade(character.code)) {
        take_word(character);
      } else {
        take_mark(character);
      }
    }
  }

 private:
  [[nodiscard]] Character after(std::size_t bytes) const { return peek(text_, at_ + bytes); }

  void add(std::size_t begin, std::size_t end) {
    words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  [[nodiscard]] bool at_gap() const { return at_ == 0 || !is_word_character(base::character_before(text_, at_).code); }

  // --- addresses: URLs, "@name", "#topic"

  [[nodiscard]] bool starts_address() const {
    const char first = text_[at_];
    if (first == 'h' || first == 'w') {
      const std::string_view rest = text_.substr(at_);
      return at_gap() && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."));
    }
    return (first == '@' || first == '#') && at_gap() && is_word_character(after(1).code);
  }

  void take_address() {
    std::size_t end = at_;
    while (end < text_.size() && !is_blank(peek(text_, end).code)) { end += peek(text_, end).size; }
    while (end > at_ + 1 && std::string_view(".,;:!?)]}\"'").contains(text_[end - 1])) { --end; }
    add(at_, end);
    at_ = end;
  }

  // --- marks

  void take_mark(Character character) {
    std::size_t end = at_ + character.size;
    if (std::string_view(".-`'_*=+!?<>$#~").contains(text_[at_])) {
      while (end < text_.size() && text_[end] == text_[at_]) { ++end; }
    }
    add(at_, end);
    at_ = end;
  }

  // --- words and numbers

  /// "'90s"
  [[nodiscard]] bool starts_decade(char32_t code) const {
    if (!is_apostrophe(code)) { return false; }
    const std::size_t size = peek(text_, at_).size;
    return is_digit(after(size).code) && is_digit(after(size + 1).code) && after(size + 2).code == U's';
  }

  void take_word(Character first) {
    const std::size_t begin = at_;
    part_ = begin;
    dotted_ = false;
    at_ += first.size;
    while (at_ < text_.size() && take_inner()) {}
    const std::string_view rest = text_.substr(at_);
    const bool currency =  // "US$"
        rest.starts_with('$') && at_ - begin <= 3 && is_upper_case(text_.substr(begin, at_ - begin));
    if (currency || (rest.starts_with('.') && keeps_stop(begin))) { ++at_; }
    add_with_clitics(begin, at_);
  }

  /// Goes over one more character of the word, if there is one.
  bool take_inner() {
    const Character here = peek(text_, at_);
    if (is_word_character(here.code)) {
      at_ += here.size;
      return true;
    }
    const char32_t before = base::character_before(text_, at_).code;
    const Character next = after(here.size);
    if (!joins(here.code, before, next.code)) { return false; }
    if (here.code == U'.') { dotted_ = true; }
    at_ += here.size;
    if (here.code == U'.' || is_hyphen(here.code)) { part_ = at_; }
    return true;
  }

  [[nodiscard]] bool joins(char32_t mark, char32_t before, char32_t next) const {
    if (mark == U'.') { return joins_at_dot(before, next); }
    if (mark == U',' || mark == U':') { return is_digit(before) && is_digit(next); }
    if (mark == U'/') { return is_digit(before) && is_digit(next); }
    if (is_hyphen(mark)) { return is_word_character(next) && (is_word_character(before) || before == U'.'); }
    if (is_apostrophe(mark)) { return is_letter(next) && is_word_character(before); }
    if (mark == U'&') { return is_upper(before) && is_upper(next); }
    return (mark == U'_' || mark == U'@') && is_word_character(next);
  }

  [[nodiscard]] bool joins_at_dot(char32_t before, char32_t next) const {
    if (is_digit(before) && is_digit(next)) { return true; }
    if (is_hyphen(next)) {
      return ends_dotted() || abbreviations_.kind_of(text_.substr(part_, at_ + 1 - part_)).has_value();
    }
    if (!is_letter(next)) { return false; }
    const std::string_view part = text_.substr(part_, at_ - part_);
    const std::size_t end = end_of_letters(at_ + 1);
    const std::string_view next_part = text_.substr(at_ + 1, end - at_ - 1);
    if (is_single_letter(part)) { return is_single_letter(next_part); }  // U.S.
    if (is_single_letter(next_part) && peek(text_, end).code == U'.' && is_upper(next)) {
      return part.size() < 4;
    }  // Ph.D.
    if (is_lower(before) || is_digit(before)) {
      return is_lower(next) && next_part.size() <= kLongestDomain;
    }  // reuters.com
    return is_upper_case(part) && next_part.size() <= kLongestMarket && is_upper_case(next_part);  // BMWG.DE
  }

  [[nodiscard]] std::size_t end_of_letters(std::size_t from) const {
    while (from < text_.size() && is_word_character(peek(text_, from).code)) { from += peek(text_, from).size; }
    return from;
  }

  /// "U.S", "a.m": the last part is a single letter after a dot.
  [[nodiscard]] bool ends_dotted() const { return dotted_ && is_single_letter(text_.substr(part_, at_ - part_)); }

  /// Does the stop after the word belong to it?
  [[nodiscard]] bool keeps_stop(std::size_t begin) const {
    if (after(1).code == U'.') { return false; }
    if (ends_dotted()) { return true; }
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (is_single_letter(word) && is_upper(peek(word, 0).code)) { return word != "I"; }
    const auto kind = abbreviations_.kind_of(text_.substr(part_, at_ + 1 - part_));
    const auto whole = kind ? kind : abbreviations_.kind_of(text_.substr(begin, at_ + 1 - begin));
    if (!whole) { return false; }
    return *whole != AbbreviationKind::kNumber || number_follows();
  }

  [[nodiscard]] bool number_follows() const {
    std::size_t next = at_ + 1;
    while (next < text_.size() && text_[next] == ' ') { ++next; }
    return next < text_.size() && is_digit(peek(text_, next).code);
  }

  /// "Japan's" -> "Japan", "'s"; "didn't" -> "did", "n't"; "cannot" -> "can", "not".
  void add_with_clitics(std::size_t begin, std::size_t end) {
    const std::size_t split = clitic_in(begin, end);
    if (split > begin && split < end) {
      add(begin, split);
      begin = split;
    }
    add(begin, end);
  }

  [[nodiscard]] std::size_t clitic_in(std::size_t begin, std::size_t end) const {
    constexpr std::array<std::string_view, 6> kClitics = {"s", "re", "ve", "ll", "d", "m"};
    const std::string_view word = text_.substr(begin, end - begin);
    if (word == "cannot" || word == "Cannot") { return begin + 3; }
    for (std::size_t i = end - 1; i > begin && end - i <= kLongestClitic; --i) {
      const Character here = base::is_boundary(text_, i) ? peek(text_, i) : Character{};
      if (!is_apostrophe(here.code)) { continue; }
      const std::string lower = base::to_lower(text_.substr(i + here.size, end - i - here.size));
      if (lower == "t") { return (text_[i - 1] | 0x20) == 'n' ? i - 1 : end; }
      return std::ranges::find(kClitics, lower) != kClitics.end() ? i : end;
    }
    return end;
  }

  static constexpr std::size_t kLongestClitic = 5;  // bytes of a curly apostrophe and two letters
  static constexpr std::size_t kLongestDomain = 7;
  static constexpr std::size_t kLongestMarket = 2;

  std::string_view text_;
  std::size_t at_;
  const Abbreviations& abbreviations_;
  std::vector<Span>& words_;
  std::size_t part_ = 0;  // where the part after the last dot or hyphen begins
  bool dotted_ = false;   // the word has an inner dot
};

}  // namespace

void WordSplitter::split(std::string_view text, Span span, std::vector<Span>& words) const {
  Splitting(text, span, abbreviations_, words).run();
}

}  // namespace chancery::language
