// SPDX-License-Identifier: Apache-2.0
#include "language/sentence_splitter.h"

#include <algorithm>
#include <array>

#include "language/characters.h"

namespace chancery::language {
namespace {

class Splitting {
 public:
  Splitting(std::string_view text, std::span<const Word> words, const Abbreviations& abbreviations)
      : text_(text), words_(words), abbreviations_(abbreviations) {
    marks_before_.reserve(words.size());
    std::size_t marks = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      marks_before_.push_back(marks);
      if (word(i) == "\"") { ++marks; }
    }
  }

  [[nodiscard]] std::vector<std::size_t> run() const {
    std::vector<std::size_t> beginnings;
    if (!words_.empty()) { beginnings.push_back(0); }
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      if (!could_end(i)) { continue; }
      const std::size_t next = after_closers(i + 1);
      if (next < words_.size() && ends(i, next)) {
        beginnings.push_back(next);
        i = next - 1;
      }
    }
    return beginnings;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const { return words_[i].span.in(text_); }
  [[nodiscard]] char32_t first(std::size_t i) const { return peek(text_, words_[i].span.begin).code; }

  [[nodiscard]] bool could_end(std::size_t i) const { return is_stop(first(i)) || word(i).ends_with('.'); }

  /// A quotation mark or bracket that stands right behind the word before it.
  [[nodiscard]] bool is_closer(std::size_t i) const {
    const char32_t code = first(i);
    if (code == U'\u201C' || code == U'\u2018' || code == U'\u00AB') { return false; }
    if (code == U')' || code == U']' || code == U'\u201D' || code == U'\u2019' || code == U'\u00BB') {
      return word(i).size() <= 3;
    }
    return is_quote(code) && words_[i].glued && !opens(i);
  }

  /// A straight mark between a stop and a word, glued to both, opens if an even number stands before it.
  [[nodiscard]] bool opens(std::size_t i) const {
    if (i + 1 >= words_.size() || !words_[i + 1].glued || first(i) != U'"') { return false; }
    return marks_before_[i] % 2 == 0;
  }

  [[nodiscard]] std::size_t after_closers(std::size_t i) const {
    while (i < words_.size() && (is_closer(i) || (is_stop(first(i)) && words_[i].glued))) { ++i; }
    return i;
  }

  [[nodiscard]] bool looks_like_beginning(std::size_t i) const {
    const char32_t code = first(i);
    return base::is_upper(code) || base::is_digit(code) || is_quote(code) || code == U'(' || code == U'[' ||
           code == U'$' || code == U'\u2022' || code == U'-' || code == U'*' || code == U'@' || code == U'#' ||
           is_dash(code) || (base::is_letter(code) && !base::is_lower(code));
  }

  /// The next word, past opening marks.
  [[nodiscard]] std::size_t first_word(std::size_t i) const {
    while (i + 1 < words_.size() && (is_quote(first(i)) || first(i) == U'(' || first(i) == U'[')) { ++i; }
    return i;
  }

  /// A word that begins sentences and hardly stands inside a name.
  [[nodiscard]] bool is_starter(std::size_t i) const {
    const WordInfo* info = words_[i].info;
    if (info == nullptr || !info->closed || !words_[i].capitalised()) { return false; }
    const Upos tag = info->usual;
    return tag == Upos::kDet || tag == Upos::kPron || tag == Upos::kAdp || tag == Upos::kSconj || tag == Upos::kCconj ||
           tag == Upos::kAdv || info->may_be(Upos::kPron);
  }

  [[nodiscard]] bool ends(std::size_t stop, std::size_t next) const {
    if (!looks_like_beginning(next)) { return false; }
    const std::size_t word_after = first_word(next);
    const bool dash = first(next) == U'-' || is_dash(first(next));
    if (dash && base::is_lower(first(std::min(next + 1, words_.size() - 1)))) { return false; }
    if (!is_stop(first(stop))) { return abbreviation_ends(stop, next, word_after); }
    if (base::is_lower(first(word_after))) { return false; }
    const bool quoted = next > stop + 1;
    if (is_ellipsis(stop)) { return quoted || is_starter(word_after) || next != word_after; }
    const bool asks = first(stop) == U'?' || first(stop) == U'!';
    const bool attributed = asks && quoted && !is_starter(next) && attribution_follows(next);
    return !attributed;
  }

  [[nodiscard]] bool is_ellipsis(std::size_t i) const { return first(i) == U'\u2026' || word(i).starts_with(".."); }

  /// "Why now?" Kono asked.
  [[nodiscard]] bool attribution_follows(std::size_t next) const {
    constexpr std::array<std::string_view, 7> kVerbs = {"say", "ask", "tell", "add", "write", "shout", "reply"};
    constexpr std::size_t kReach = 4;
    for (std::size_t i = next; i < std::min(next + kReach, words_.size()); ++i) {
      if (!base::is_letter(first(i))) { return false; }
      const WordInfo* info = words_[i].info;
      if (info != nullptr && std::ranges::find(kVerbs, info->verb) != kVerbs.end()) { return i > next; }
    }
    return false;
  }

  [[nodiscard]] bool abbreviation_ends(std::size_t i, std::size_t next, std::size_t word_after) const {
    if (base::is_lower(first(word_after))) { return false; }
    const bool starter = is_starter(word_after);
    const auto kind = abbreviations_.kind_of(word(i));
    if (!kind) { return starter || (next != word_after && !is_nickname(next)); }  // U.S., initials
    switch (*kind) {
      case AbbreviationKind::kTitle:
      case AbbreviationKind::kLatin:
      case AbbreviationKind::kNumber: return false;
      case AbbreviationKind::kMonth: return !base::is_digit(first(next)) && (starter || next > i + 1);
      case AbbreviationKind::kEnd: return !is_day_or_zone(word_after);
      case AbbreviationKind::kWeekday:
      case AbbreviationKind::kCompany:
      case AbbreviationKind::kPlace: return starter || next != word_after;
    }
    return false;
  }

  /// H.F. "Gerry" Doe
  [[nodiscard]] bool is_nickname(std::size_t open) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t i = open + 1; i < std::min(open + kReach, words_.size()); ++i) {
      if (is_quote(first(i)) || first(i) == U')') { return i + 1 < words_.size() && base::is_upper(first(i + 1)); }
      if (!is_word_character(first(i))) { return false; }
    }
    return false;
  }

  /// "3 p.m. Monday", "3 p.m. EST", "3 p.m. (0600 GMT)"
  [[nodiscard]] bool is_day_or_zone(std::size_t i) const {
    const bool proper = words_[i].may_be(Upos::kPropn) || abbreviations_.kind_of(word(i)).has_value();
    return proper || words_[i].letter_case == LetterCase::kUpper || base::is_digit(first(i));
  }

  std::string_view text_;
  std::span<const Word> words_;
  const Abbreviations& abbreviations_;
  std::vector<std::size_t> marks_before_;  // straight quotation marks before each word
};

}  // namespace

std::vector<std::size_t> SentenceSplitter::beginnings(std::string_view text, std::span<const Word> words) const {
  return Splitting(text, words, abbreviations_).run();
}

std::size_t SentenceSplitter::words_of_part(std::string_view text, std::span<const Word> sentence) {
  if (sentence.size() <= kMostWords) { return sentence.size(); }
  std::size_t blank = 0;
  for (std::size_t i = kMostWords; i > kMostWords / 2; --i) {
    const char32_t before = peek(text, sentence[i - 1].span.begin).code;
    if (before == U',' || before == U';') { return i; }
    if (blank == 0 && !sentence[i].glued) { blank = i; }
  }
  return blank == 0 ? kMostWords : blank;
}

}  // namespace chancery::language
