// SPDX-License-Identifier: Apache-2.0
#include "language/reading/bio.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace chancery::language {
namespace {

using Label = BioLabels::Label;
using Mark = BioLabels::Mark;

/// May `after` stand behind `before`? An I goes on with a span of its kind.
bool may_follow(const Label& before, const Label& after) {
  return after.mark != Mark::kInside || (before.mark != Mark::kOutside && before.kind == after.kind);
}

/// The columns of the likeliest sequence of labels that is well-formed.
std::vector<std::size_t> best_sequence(const BioLabels& labels, const HeadScores& scores) {
  const std::size_t count = labels.labels.size();
  const std::size_t words = scores.words();
  std::vector<std::size_t> came_from(words * count);
  std::vector<double> sums(count);  // the best sequence that ends in each label
  std::vector<double> next(count);
  std::vector<float> row;
  for (std::size_t word = 0; word < words; ++word) {
    put_probabilities(scores.of(word), row);
    for (std::size_t label = 0; label < count; ++label) {
      double best = -std::numeric_limits<double>::infinity();
      for (std::size_t before = 0; before < count; ++before) {
        // In front of the first word stands "O".
        const std::size_t from = word == 0 ? labels.outside : before;
        const bool allowed = may_follow(labels.labels[from], labels.labels[label]);
        const double sum = word == 0 ? 0 : sums[before];
        if (!allowed || sum <= best) { continue; }
        best = sum;
        came_from[word * count + label] = before;
      }
      next[label] = best + std::log(std::max(row[label], std::numeric_limits<float>::min()));
    }
    sums.swap(next);
  }
  std::vector<std::size_t> sequence(words);
  if (words == 0) { return sequence; }
  sequence.back() = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
  for (std::size_t word = words - 1; word > 0; --word) {
    sequence[word - 1] = came_from[word * count + sequence[word]];
  }
  return sequence;
}

/// Probability that a word is in a span of this kind.
float probability_of(const BioLabels& labels, std::span<const float> logits, std::size_t kind) {
  const std::vector<float> row = probabilities(logits);
  float sum = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (labels.labels[i].mark != Mark::kOutside && labels.labels[i].kind == kind) { sum += row[i]; }
  }
  return std::min(sum, 1.0F);
}

}  // namespace

std::optional<BioLabels> BioLabels::from(std::span<const std::string> labels) {
  BioLabels out;
  bool outside = false;
  for (const std::string_view label : labels) {
    if (label == "O") {
      outside = true;
      out.outside = out.labels.size();
      out.labels.push_back({});
      continue;
    }
    const bool marked = label.starts_with('B') || label.starts_with('I');
    const bool formed = label.size() == 1 || (label.size() > 2 && label[1] == '-');
    if (!marked || !formed) { return std::nullopt; }
    const std::string_view kind = label.size() == 1 ? std::string_view() : label.substr(2);
    auto found = std::ranges::find(out.kinds, kind);
    if (found == out.kinds.end()) { found = out.kinds.emplace(out.kinds.end(), kind); }
    out.labels.push_back(
        {label[0] == 'B' ? Mark::kBegin : Mark::kInside, static_cast<std::size_t>(found - out.kinds.begin())});
  }
  return outside ? std::optional(std::move(out)) : std::nullopt;
}

std::vector<TaggedSpan> decode_spans(const BioLabels& labels, const HeadScores& scores) {
  std::vector<TaggedSpan> spans;
  const std::vector<std::size_t> sequence = best_sequence(labels, scores);
  for (std::size_t word = 0; word < sequence.size(); ++word) {
    const Label& label = labels.labels[sequence[word]];
    if (label.mark == Mark::kOutside) { continue; }
    const float score = probability_of(labels, scores.of(word), label.kind);
    if (label.mark == Mark::kBegin) {
      spans.push_back({.words = {word, word + 1}, .kind = label.kind, .score = score});
    } else {
      spans.back().words.last = word + 1;
      spans.back().score = std::min(spans.back().score, score);
    }
  }
  return spans;
}

std::vector<TaggedSpan> join_touching(const std::vector<TaggedSpan>& spans) {
  std::vector<TaggedSpan> joined;
  for (const TaggedSpan& span : spans) {
    const bool touches =
        !joined.empty() && joined.back().kind == span.kind && joined.back().words.last == span.words.first;
    if (!touches) {
      joined.push_back(span);
      continue;
    }
    joined.back().words.last = span.words.last;
    joined.back().score = std::min(joined.back().score, span.score);
  }
  return joined;
}

}  // namespace chancery::language
