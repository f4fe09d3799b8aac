// SPDX-License-Identifier: Apache-2.0
//
// Scores of the model as probabilities. A score that leaves this folder is a probability; logits stay in.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace chancery::language {

/// Words [first, last) of a sentence, counted from its first word.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(std::size_t word) const { return first <= word && word < last; }
  [[nodiscard]] bool overlaps(WordRange other) const { return first < other.last && other.first < last; }

  friend bool operator==(WordRange, WordRange) = default;
};

/// The columns of one head in the table of all tags: words x labels. A view.
class HeadScores {
 public:
  /// `tags` has `columns` numbers a word; the head has columns [from, from + labels).
  HeadScores(std::span<const float> tags, std::size_t columns, std::size_t from, std::size_t labels)
      : tags_(tags), columns_(columns), from_(from), labels_(labels) {}

  [[nodiscard]] std::size_t words() const { return tags_.size() / columns_; }
  [[nodiscard]] std::size_t labels() const { return labels_; }
  [[nodiscard]] std::span<const float> of(std::size_t word) const {
    return tags_.subspan(word * columns_ + from_, labels_);
  }

 private:
  std::span<const float> tags_;
  std::size_t columns_;
  std::size_t from_;
  std::size_t labels_;
};

/// The probability of a yes-or-no score.
[[nodiscard]] inline float sigmoid(float logit) {
  return 1.0F / (1.0F + std::exp(-logit));
}

/// Probabilities of labels that exclude each other (softmax), in `out`.
inline void put_probabilities(std::span<const float> logits, std::vector<float>& out) {
  out.assign(logits.begin(), logits.end());
  if (out.empty()) { return; }
  const float most = std::ranges::max(out);
  float sum = 0;
  for (float& one : out) {
    one = std::exp(one - most);
    sum += one;
  }
  for (float& one : out) { one /= sum; }
}

[[nodiscard]] inline std::vector<float> probabilities(std::span<const float> logits) {
  std::vector<float> out;
  put_probabilities(logits, out);
  return out;
}

/// The column of the highest score; of equal ones the first.
[[nodiscard]] inline std::size_t best_of(std::span<const float> scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

}  // namespace chancery::language
