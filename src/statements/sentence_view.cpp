// SPDX-License-Identifier: Apache-2.0
#include "statements/sentence_view.h"

#include <algorithm>

namespace chancery::statements {

SentenceView::SentenceView(const Document& document, const Sentence& sentence)
    : document_(&document),
      sentence_(&sentence),
      tokens_(document.tokens_of(sentence)),
      quotes_(tokens_.size(), kNone),
      groups_(tokens_.size(), kNone),
      times_(tokens_.size(), kNone),
      end_(tokens_.size()) {
  mark_quotes();
  mark_groups();
  mark_times();
  while (end_ > 0 && (is_any(end_ - 1, {".", "?", "!", "...", ";", ":"}) || is_quote_mark(end_ - 1))) { --end_; }
}

bool SentenceView::is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
  return at < tokens_.size() && std::ranges::find(words, word(at)) != words.end();
}

bool SentenceView::is_upos(std::size_t at, std::initializer_list<Upos> tags) const {
  return at < tokens_.size() && std::ranges::find(tags, tokens_[at].upos) != tags.end();
}

bool SentenceView::is_comma(std::size_t at) const {
  return is(at, ",") || is_dash(at);
}

bool SentenceView::is_dash(std::size_t at) const {
  return is_any(at, {"--", "\u2013", "\u2014"});
}

bool SentenceView::is_quote_mark(std::size_t at) const {
  const std::int32_t row = quote(at);
  // A mark that pairs with none still parts what was said from who said it.
  if (row == kNone) { return is_any(at, {"\"", "''", "``", "\u201c", "\u201d"}); }
  const Quote& quote = document_->quotes()[static_cast<std::size_t>(row)];
  return !quote.inner.contains(tokens_[at].span);
}

bool SentenceView::is_finite(std::size_t at) const {
  const VerbGroup* found = group(at);
  return found != nullptr && (found->tense != Tense::kNone || found->modal != Modal::kNone);
}

const VerbGroup* SentenceView::group(std::size_t at) const {
  const std::int32_t row = at < groups_.size() ? groups_[at] : kNone;
  return row == kNone ? nullptr : &document_->verb_groups()[static_cast<std::size_t>(row)];
}

std::size_t SentenceView::position_at(std::uint32_t offset) const {
  const auto found = std::ranges::lower_bound(tokens_, offset, {}, [](const Token& token) { return token.span.begin; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

Range SentenceView::positions_of(Span span) const {
  Range range{position_at(span.begin), position_at(span.end)};
  range.first = std::min(range.first, tokens_.size());
  return range;
}

void SentenceView::mark_quotes() {
  // Quotations lie in order of their begin; one from an earlier sentence may still be open here.
  const auto quotes = document_->quotes();
  auto next = std::ranges::lower_bound(quotes, sentence_->span.begin, {}, [](const Quote& q) { return q.outer.end; });
  for (; next != quotes.end() && next->outer.begin < sentence_->span.end; ++next) {
    const Range range = positions_of(next->outer);
    const auto row = static_cast<std::int32_t>(next - quotes.begin());
    for (std::size_t at = range.first; at < range.last; ++at) { quotes_[at] = row; }
  }
}

void SentenceView::mark_groups() {
  const auto groups = document_->verb_groups_in(sentence_->span);
  for (const VerbGroup& group : groups) {
    const auto row = static_cast<std::int32_t>(&group - document_->verb_groups().data());
    const std::size_t last = std::min(position(group.last), groups_.size());
    for (std::size_t at = position(group.first); at < last; ++at) { groups_[at] = row; }
  }
}

void SentenceView::mark_times() {
  for (const TimeExpression& time : document_->times_in(sentence_->span)) {
    // "daily" dates nothing, and newspapers bear it in their names.
    if (time.type == TimexType::kSet) { continue; }
    const Range range = positions_of(time.span);
    const auto row = static_cast<std::int32_t>(&time - document_->times().data());
    for (std::size_t at = range.first; at < range.last; ++at) { times_[at] = row; }
  }
}

}  // namespace chancery::statements
