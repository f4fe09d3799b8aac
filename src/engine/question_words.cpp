// SPDX-License-Identifier: Apache-2.0
#include "engine/question_words.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace chancery::engine {
namespace {

using language::WordRange;

constexpr std::size_t kMostPartyWords = kMostQuestionWords / 4;

/// The words that a span touches, the first kMostPartyWords of them.
WordRange range_of(std::optional<Span> span, const std::vector<Span>& words) {
  if (!span) { return {}; }
  const auto first = std::ranges::find_if(words, [&](Span word) { return word.end > span->begin; });
  const auto last = std::find_if(first, words.end(), [&](Span word) { return word.begin >= span->end; });
  const auto begin = static_cast<std::size_t>(first - words.begin());
  const auto end = static_cast<std::size_t>(last - words.begin());
  return {begin, std::min(end, begin + kMostPartyWords)};
}

std::size_t distance(std::size_t word, WordRange party) {
  if (party.empty()) { return std::numeric_limits<std::size_t>::max(); }
  if (word < party.first) { return party.first - word; }
  return word < party.last ? 0 : word - party.last + 1;
}

/// The numbers of the words to keep, in order.
std::vector<std::size_t> nearest_words(std::size_t count, WordRange source, WordRange target) {
  std::vector<std::size_t> kept(count);
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  if (count <= kMostQuestionWords) { return kept; }
  std::ranges::stable_sort(kept, {},
                           [&](std::size_t word) { return std::min(distance(word, source), distance(word, target)); });
  kept.resize(kMostQuestionWords);
  std::ranges::sort(kept);
  return kept;
}

/// The range in the list of kept words.
WordRange within(const std::vector<std::size_t>& kept, WordRange range) {
  if (range.empty()) { return {}; }
  const auto place = [&](std::size_t word) {
    return static_cast<std::size_t>(std::ranges::lower_bound(kept, word) - kept.begin());
  };
  return {place(range.first), place(range.last)};
}

}  // namespace

QuestionWords words_of(const RelationQuestion& question, const std::vector<std::vector<Span>>& sentences) {
  std::vector<Span> spans;
  for (const auto& sentence : sentences) { spans.insert(spans.end(), sentence.begin(), sentence.end()); }
  const WordRange source = range_of(question.source, spans);
  const WordRange target = range_of(question.target, spans);
  const auto kept = nearest_words(spans.size(), source, target);
  QuestionWords out{.source = within(kept, source), .target = within(kept, target)};
  out.words.reserve(kept.size());
  for (const std::size_t word : kept) { out.words.push_back(spans[word].in(question.text)); }
  return out;
}

}  // namespace chancery::engine
