// SPDX-License-Identifier: Apache-2.0
#include "language/reading/predicates.h"

#include <algorithm>

namespace chancery::language {

std::vector<WordTrigger> decode_triggers(const HeadScores& scores, std::size_t none) {
  constexpr float kLikely = 0.5F;
  std::vector<WordTrigger> triggers;
  std::vector<float> row;
  for (std::size_t word = 0; word < scores.words(); ++word) {
    put_probabilities(scores.of(word), row);
    if (row[none] > kLikely) { continue; }
    row[none] = 0;
    const std::size_t type = best_of(row);
    const bool goes_on = !triggers.empty() && triggers.back().type == type && triggers.back().words.last == word;
    if (goes_on) {
      triggers.back().words.last = word + 1;
      triggers.back().score = row[type];
    } else {
      triggers.push_back({.words = {word, word + 1}, .type = type, .score = row[type]});
    }
  }
  return triggers;
}

std::vector<ScoredWord> decode_role(std::span<const float> roles, std::size_t words, WordRange asked) {
  constexpr float kLikely = 0.5F;
  std::vector<ScoredWord> found;
  for (std::size_t word = 0; word < words; ++word) {
    float sum = 0;
    for (std::size_t row = asked.first; row < asked.last; ++row) { sum += roles[row * words + word]; }
    const float score = sigmoid(sum / static_cast<float>(asked.last - asked.first));
    if (score > kLikely) { found.push_back({word, score}); }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &ScoredWord::score);
  return found;
}

}  // namespace chancery::language
