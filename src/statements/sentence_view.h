// SPDX-License-Identifier: Apache-2.0
//
// One sentence as this stage reads it: the tokens by position (0 is the first), and for each position
// the quotation, the verb group and the time expression that it belongs to.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "chancery/document.h"

namespace chancery::statements {

/// Positions [first, last) in one sentence.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(std::size_t at) const { return first <= at && at < last; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// Valid as long as the document has no new tokens, quotations, verb groups or times.
class SentenceView {
 public:
  static constexpr std::int32_t kNone = -1;

  SentenceView(const Document& document, const Sentence& sentence);

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  /// The positions without the mark that ends the sentence and closing quotation marks after it.
  [[nodiscard]] std::size_t end() const { return end_; }

  [[nodiscard]] const Token& token(std::size_t at) const { return tokens_[at]; }
  [[nodiscard]] std::string_view word(std::size_t at) const { return document_->lower(tokens_[at]); }
  [[nodiscard]] std::string_view lemma(std::size_t at) const { return document_->lemma(tokens_[at]); }
  [[nodiscard]] Upos upos(std::size_t at) const { return at < tokens_.size() ? tokens_[at].upos : Upos::kX; }
  [[nodiscard]] bool is(std::size_t at, std::string_view word) const {
    return at < tokens_.size() && this->word(at) == word;
  }
  [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const;
  [[nodiscard]] bool is_upos(std::size_t at, std::initializer_list<Upos> tags) const;
  /// A comma, or a dash that parts clauses.
  [[nodiscard]] bool is_comma(std::size_t at) const;
  [[nodiscard]] bool is_dash(std::size_t at) const;
  /// An opening or closing mark of one of the document's quotations.
  [[nodiscard]] bool is_quote_mark(std::size_t at) const;
  /// A verb with tense or a modal: what makes a clause.
  [[nodiscard]] bool is_finite(std::size_t at) const;

  /// Row of the quotation that holds the token, its marks included; kNone outside.
  [[nodiscard]] std::int32_t quote(std::size_t at) const { return at < quotes_.size() ? quotes_[at] : kNone; }
  /// The verb group that holds the token, or null.
  [[nodiscard]] const VerbGroup* group(std::size_t at) const;
  /// Row of the time expression (no SET) that holds the token; kNone outside.
  [[nodiscard]] std::int32_t time(std::size_t at) const { return at < times_.size() ? times_[at] : kNone; }

  /// Position of a token of this sentence.
  [[nodiscard]] std::size_t position(TokenId id) const { return id.value - sentence_->first.value; }
  /// First position that begins at or behind an offset of the text.
  [[nodiscard]] std::size_t position_at(std::uint32_t offset) const;
  /// The bytes of a range that is not empty.
  [[nodiscard]] Span span(Range range) const {
    return {tokens_[range.first].span.begin, tokens_[range.last - 1].span.end};
  }

 private:
  void mark_quotes();
  void mark_groups();
  void mark_times();
  [[nodiscard]] Range positions_of(Span span) const;

  const Document* document_;
  const Sentence* sentence_;
  std::span<const Token> tokens_;
  std::vector<std::int32_t> quotes_;
  std::vector<std::int32_t> groups_;
  std::vector<std::int32_t> times_;
  std::size_t end_ = 0;
};

}  // namespace chancery::statements
