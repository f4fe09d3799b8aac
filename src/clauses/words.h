// SPDX-License-Identifier: Apache-2.0
//
// One sentence as an array of words with the small questions that the readers of clauses ask.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/document.h"

namespace chancery::clauses {

/// "No such word, phrase or clause."
inline constexpr std::uint32_t kNone = UINT32_MAX;

/// The words of a sentence by their number in it. A view: the Document must outlive it and its token
/// and verb group tables must not grow.
class Words {
 public:
  Words(const Document& document, const Sentence& sentence);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] const Token& at(std::uint32_t word) const { return tokens_[word]; }
  [[nodiscard]] Span span(std::uint32_t word) const { return tokens_[word].span; }
  [[nodiscard]] std::string_view lower(std::uint32_t word) const { return document_.lower(tokens_[word]); }
  [[nodiscard]] std::string_view lemma(std::uint32_t word) const { return document_.lemma(tokens_[word]); }
  [[nodiscard]] Upos upos(std::uint32_t word) const { return tokens_[word].upos; }
  /// Is the word there, and is it this one (in lower case)?
  [[nodiscard]] bool is(std::uint32_t word, std::string_view lower_case) const {
    return word < size() && lower(word) == lower_case;
  }
  [[nodiscard]] bool is_noun(std::uint32_t word) const {
    return word < size() && (upos(word) == Upos::kNoun || upos(word) == Upos::kPropn);
  }
  [[nodiscard]] bool is_possessive(std::uint32_t word) const;
  [[nodiscard]] bool is_mark(std::uint32_t word) const { return word < size() && upos(word) == Upos::kPunct; }
  /// Does the word belong to a time expression ("Monday", "last week")?
  [[nodiscard]] bool is_time(std::uint32_t word) const;
  [[nodiscard]] bool is_quote_mark(std::uint32_t word) const;
  /// Number of the verb group (in the sentence) that holds the word, or kNone.
  [[nodiscard]] std::uint32_t group_at(std::uint32_t word) const { return groups_at_[word]; }
  [[nodiscard]] std::span<const VerbGroup> groups() const { return groups_; }
  /// Number of the word in the sentence.
  [[nodiscard]] std::uint32_t number(TokenId token) const { return token.value - first_; }
  /// The words that lie wholly inside a span, as [first, last).
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  [[nodiscard]] Range inside(Span span) const;

 private:
  const Document& document_;
  std::span<const Token> tokens_;
  std::span<const VerbGroup> groups_;
  std::span<const TimeExpression> times_;
  std::uint32_t first_;
  std::vector<std::uint32_t> groups_at_;
};

}  // namespace chancery::clauses
