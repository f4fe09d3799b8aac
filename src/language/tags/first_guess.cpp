// SPDX-License-Identifier: Apache-2.0
#include "language/tags/first_guess.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/characters.h"

namespace chancery::language {
namespace {

/// The guesses over one sentence, from left to right.
class Guessing {
 public:
  Guessing(std::string_view text, std::span<Word> words, const SeenInLowerCase& seen)
      : text_(text), words_(words), seen_(seen) {}

  void run() {
    all_capitals_ = is_in_capitals();
    for (std::size_t i = 0; i < words_.size(); ++i) { words_[i].upos = first_guess(i); }
  }

 private:
  [[nodiscard]] bool may_be(std::size_t i, Upos wanted) const { return i < words_.size() && words_[i].may_be(wanted); }

  [[nodiscard]] bool is_in_capitals() const {
    std::size_t upper = 0;
    std::size_t cased = 0;
    for (const Word& word : words_) {
      upper += word.letter_case == LetterCase::kUpper ? 1 : 0;
      cased += word.letter_case != LetterCase::kOther ? 1 : 0;
    }
    return cased > 1 && upper * 4 > cased * 3;
  }

  [[nodiscard]] bool is_first_word(std::size_t i) const {
    while (i > 0 && words_[i - 1].upos == Upos::kPunct && words_[i - 1].lower != "," && words_[i - 1].lower != "-") {
      --i;
    }
    return i == 0;
  }

  [[nodiscard]] Upos first_guess(std::size_t i) const {
    const Word& word = words_[i];
    const std::string_view written = word.span.in(text_);
    const char32_t first = peek(written, 0).code;
    if (!is_word_character(first)) { return guess_mark(written, first); }
    if (base::is_digit(first)) { return guess_number(written); }
    if (written.ends_with('$')) { return Upos::kSym; }
    if (const auto name = guess_name(i)) { return *name; }
    if (word.info != nullptr) { return word.info->usual; }
    return guess_by_ending(word.lower);
  }

  [[nodiscard]] static Upos guess_mark(std::string_view written, char32_t first) {
    if (written.size() > 1 && (first == U'@' || first == U'#')) { return Upos::kPropn; }
    if (is_apostrophe(first) && written.size() > 1 && first != peek(written, 1).code) { return Upos::kPart; }
    if (written == "&") { return Upos::kCconj; }
    return std::string_view("$%+=<>^~|").contains(written[0]) || first == U'\u20AC' || first == U'\u00A3' ||
                   first == U'\u00A5'
               ? Upos::kSym
               : Upos::kPunct;
  }

  [[nodiscard]] static Upos guess_number(std::string_view written) {
    const bool letters =
        std::ranges::any_of(written, [](char byte) { return base::is_letter(static_cast<unsigned char>(byte)); });
    if (!letters) { return Upos::kNum; }
    if (written.contains('-')) { return Upos::kAdj; }
    if (written.ends_with("st") || written.ends_with("nd") || written.ends_with("rd") || written.ends_with("th")) {
      return Upos::kAdj;
    }
    return Upos::kNoun;
  }

  [[nodiscard]] static bool is_function_word(const Word& word) {
    const Upos usual = word.info->usual;
    return usual != Upos::kAux && usual != Upos::kNoun && usual != Upos::kVerb && usual != Upos::kPropn;
  }

  /// A capitalised word that is a name, or nothing where the capital says nothing.
  [[nodiscard]] std::optional<Upos> guess_name(std::size_t i) const {
    const Word& word = words_[i];
    if (word.letter_case == LetterCase::kLower || word.letter_case == LetterCase::kOther) { return std::nullopt; }
    const bool closed = word.info != nullptr && word.info->closed;
    if (all_capitals_) { return word.info == nullptr ? Upos::kPropn : word.info->usual; }
    if (closed && word.info->may_be(Upos::kPropn)) { return Upos::kPropn; }
    if (word.letter_case == LetterCase::kUpper && word.span.size() > 1) { return Upos::kPropn; }
    if (!is_first_word(i)) {
      if (closed && is_function_word(word)) { return word.info->usual; }
      return is_adjective_of_place(i) ? Upos::kAdj : Upos::kPropn;
    }
    if (word.lower == "may") {
      return may_be(i + 1, Upos::kPron) || may_be(i + 1, Upos::kDet) ? Upos::kAux : Upos::kPropn;
    }
    if (word.info != nullptr) { return std::nullopt; }
    if (seen_(word.lower_id)) { return guess_by_ending(word.lower); }
    if (is_adjective_of_place(i)) { return Upos::kAdj; }
    if (word.lower.ends_with("ly") && word.lower.size() > 5) { return Upos::kAdv; }
    return has_noun_ending(word.lower) && !next_is_capitalised(i) ? Upos::kNoun : Upos::kPropn;
  }

  [[nodiscard]] bool next_is_capitalised(std::size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].capitalised();
  }

  /// Endings of common nouns that names hardly have.
  [[nodiscard]] static bool has_noun_ending(std::string_view lower) {
    static constexpr std::array<std::string_view, 16> kEndings = {"tion",  "tions", "sion",  "ment", "ments", "ity",
                                                                  "ities", "ness",  "ists",  "ials", "ance",  "ence",
                                                                  "ences", "ings",  "ships", "isms"};
    return lower.size() > 6 &&
           std::ranges::any_of(kEndings, [&](std::string_view end) { return lower.ends_with(end); });
  }

  /// "Japanese", "Syrian" before a noun.
  [[nodiscard]] bool is_adjective_of_place(std::size_t i) const {
    static constexpr std::array<std::string_view, 9> kEndings = {"ian",   "ean",   "ese", "ish", "raqi",
                                                                 "raeli", "stani", "can", "utch"};
    if (words_[i].letter_case != LetterCase::kTitle || i + 1 >= words_.size()) { return false; }
    const bool ending =
        std::ranges::any_of(kEndings, [&](std::string_view end) { return words_[i].lower.ends_with(end); });
    const char32_t next = peek(words_[i + 1].lower, 0).code;
    return ending && base::is_letter(next) && !(words_[i + 1].info != nullptr && words_[i + 1].info->closed) &&
           !has_past_only(i + 1);
  }

  [[nodiscard]] bool has_past_only(std::size_t i) const {
    return words_[i].has_form(VerbForms::kPast) && !words_[i].info->noun_too;
  }

  [[nodiscard]] static Upos guess_by_ending(std::string_view lower) {
    static constexpr std::array<std::string_view, 11> kAdjectives = {"ous",  "ful",  "ive",  "ical", "ial", "nal",
                                                                     "able", "ible", "less", "ish",  "ic"};
    if (lower.contains('-')) { return guess_compound(lower); }
    if (lower.ends_with("ly") && lower.size() > 4) { return Upos::kAdv; }
    const bool adjective = lower.size() > 5 &&
                           std::ranges::any_of(kAdjectives, [&](std::string_view end) { return lower.ends_with(end); });
    return adjective ? Upos::kAdj : Upos::kNoun;
  }

  [[nodiscard]] static Upos guess_compound(std::string_view lower) {
    static constexpr std::array<std::string_view, 11> kEndings = {"ed",    "ing",  "led",  "made",  "based", "term",
                                                                  "level", "wide", "free", "style", "scale"};
    return std::ranges::any_of(kEndings, [&](std::string_view end) { return lower.ends_with(end); }) ? Upos::kAdj
                                                                                                     : Upos::kNoun;
  }

  std::string_view text_;
  std::span<Word> words_;
  const SeenInLowerCase& seen_;
  bool all_capitals_ = false;
};

}  // namespace

void guess_tags(std::string_view text, std::span<Word> sentence, const SeenInLowerCase& seen_in_lower_case) {
  Guessing(text, sentence, seen_in_lower_case).run();
}

}  // namespace chancery::language
