// SPDX-License-Identifier: Apache-2.0
#include "clauses/words.h"

#include <algorithm>

namespace chancery::clauses {

Words::Words(const Document& document, const Sentence& sentence)
    : document_(document),
      tokens_(document.tokens_of(sentence)),
      groups_(document.verb_groups_in(sentence.span)),
      times_(document.times_in(sentence.span)),
      first_(sentence.first.value),
      groups_at_(tokens_.size(), kNone) {
  for (std::uint32_t group = 0; group < groups_.size(); ++group) {
    const std::uint32_t last = std::min(number(groups_[group].last), size());
    for (std::uint32_t word = number(groups_[group].first); word < last; ++word) { groups_at_[word] = group; }
  }
}

bool Words::is_possessive(std::uint32_t word) const {
  return word < size() && upos(word) == Upos::kPart && lower(word) != "to" && lower(word) != "not";
}

bool Words::is_time(std::uint32_t word) const {
  return word < size() &&
         std::ranges::any_of(
             times_, [&](const TimeExpression& time) { return time.span.contains(tokens_[word].span.begin); });
}

bool Words::is_quote_mark(std::uint32_t word) const {
  if (!is_mark(word)) { return false; }
  const std::string_view mark = lower(word);
  return mark == "\"" || mark == "``" || mark == "''" || mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9D" ||
         mark == "'";
}

Words::Range Words::inside(Span span) const {
  const auto begin_of = [](const Token& token) { return token.span.begin; };
  const auto first = std::ranges::lower_bound(tokens_, span.begin, {}, begin_of);
  auto last = std::ranges::lower_bound(first, tokens_.end(), span.end, {}, begin_of);
  while (last != first && std::prev(last)->span.end > span.end) { --last; }
  return {static_cast<std::uint32_t>(first - tokens_.begin()), static_cast<std::uint32_t>(last - tokens_.begin())};
}

}  // namespace chancery::clauses
