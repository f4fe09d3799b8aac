// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "language/characters.h"
#include "language/tags/word.h"

namespace chancery::language {

[[nodiscard]] constexpr bool is_nounish(Upos tag) {
  return tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kNum || tag == Upos::kSym;
}

/// What a rule may ask of the words around word `i` of a sentence whose words have a first tag. Past both
/// ends of the sentence stand full stops.
class Surroundings {
 public:
  explicit Surroundings(std::span<Word> words) : words_(words) {}

  [[nodiscard]] Upos tag(std::size_t i) const { return i < words_.size() ? words_[i].upos : Upos::kPunct; }
  [[nodiscard]] Upos tag_before(std::size_t i) const { return i > 0 ? words_[i - 1].upos : Upos::kPunct; }
  [[nodiscard]] bool may_be(std::size_t i, Upos wanted) const {
    return i < words_.size() && (words_[i].upos == wanted || words_[i].may_be(wanted));
  }
  [[nodiscard]] bool has_form(std::size_t i, VerbForms form) const {
    return i < words_.size() && words_[i].has_form(form) && words_[i].upos != Upos::kPropn;
  }
  [[nodiscard]] std::string_view lower(std::size_t i) const { return i < words_.size() ? words_[i].lower : "."; }
  [[nodiscard]] std::string_view lower_before(std::size_t i) const { return i > 0 ? words_[i - 1].lower : "."; }

  /// Past adverbs and "not" to the left; the number of that word, or npos.
  [[nodiscard]] std::size_t before_adverbs(std::size_t i) const {
    while (i > 0) {
      --i;
      const bool skip = words_[i].upos == Upos::kAdv || lower(i) == "not" || lower(i) == "n't";
      if (!skip) { return i; }
    }
    return std::string_view::npos;
  }

  [[nodiscard]] std::size_t after_adverbs(std::size_t i) const {
    while (i < words_.size() && (words_[i].upos == Upos::kAdv || lower(i) == "not" || lower(i) == "n't")) { ++i; }
    return i;
  }

  [[nodiscard]] bool is_form_of(std::size_t i, std::string_view verb) const {
    return i < words_.size() && words_[i].info != nullptr && words_[i].info->verb == verb;
  }

  /// A determiner, possessive, adjective or number just before: a noun is due.
  [[nodiscard]] bool noun_is_due(std::size_t i) const {
    const Upos before = tag_before(i);
    if (before == Upos::kNum) { return !is_year(words_[i - 1].lower); }
    return before == Upos::kDet || before == Upos::kAdj || is_possessive(i);
  }

  [[nodiscard]] static bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
  }

  [[nodiscard]] bool is_possessive(std::size_t i) const {
    if (i == 0) { return false; }
    static constexpr std::array<std::string_view, 8> kWords = {"my",  "your", "his",   "her",
                                                               "its", "our",  "their", "whose"};
    if (std::ranges::find(kWords, lower(i - 1)) != kWords.end()) { return true; }
    return words_[i - 1].upos == Upos::kPart &&
           (lower(i - 1).ends_with('s') || is_apostrophe(peek(lower(i - 1), 0).code)) && lower(i - 1) != "not";
  }

  /// Something that can only be the object of a verb follows.
  [[nodiscard]] bool object_follows(std::size_t i) const {
    const std::size_t next = i + 1;
    return may_be(next, Upos::kDet) || (tag(next) == Upos::kPron && lower(next) != "who" && lower(next) != "which") ||
           lower(next) == "that" || tag(next) == Upos::kPropn;
  }

  [[nodiscard]] bool is_subject_pronoun(std::size_t i) const {
    static constexpr std::array<std::string_view, 10> kWords = {"i",  "you",  "he",  "she",   "it",
                                                                "we", "they", "who", "which", "that"};
    return i < words_.size() && std::ranges::find(kWords, lower(i)) != kWords.end();
  }

  [[nodiscard]] bool noun_follows(std::size_t i) const {
    return is_nounish(tag(i + 1)) || tag(i + 1) == Upos::kAdj ||
           (may_be(i + 1, Upos::kNoun) && tag(i + 1) != Upos::kAdp);
  }

 protected:
  std::span<Word> words_;  // NOLINT(*-non-private-member-variables-in-classes): the rules write the tags
};

}  // namespace chancery::language
