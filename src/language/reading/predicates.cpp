// SPDX-License-Identifier: Apache-2.0
#include "language/reading/predicates.h"

#include <algorithm>

namespace chancery::language {

std::vector<WordTrigger> decode_triggers(const HeadScores& scores, std::size_t none) {
  constexpr float kLikely = 0.5F;
  constexpr float kPossible = 0.15F;
  std::vector<WordTrigger> triggers;
  std::vector<float> row;
  bool likely_before = false;
  for (std::size_t word = 0; word < scores.words(); ++word) {
    put_probabilities(scores.of(word), row);
    const float any = 1 - row[none];
    const bool joins = likely_before && any >= kLikely;
    likely_before = any >= kLikely;
    if (any < kPossible) { continue; }
    row[none] = 0;
    const std::size_t type = best_of(row);
    if (joins && triggers.back().type == type) {
      triggers.back().words.last = word + 1;
      triggers.back().score = row[type];
    } else {
      triggers.push_back({.words = {word, word + 1}, .type = type, .score = row[type]});
    }
  }
  return triggers;
}

}  // namespace chancery::language
