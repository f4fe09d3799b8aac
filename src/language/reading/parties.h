// SPDX-License-Identifier: Apache-2.0
//
// Which words of a sentence stand for a party: of an event, of an act that somebody owes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/reading/scores.h"

namespace chancery::language {

/// A word and the probability that it has some part.
struct ScoredWord {
  std::size_t word = 0;
  float score = 0;
};

/// A party of what `rows` tell: the choice of one word, or of none, whose logit is 0. `table` is words x words logits
/// of one role, a row for each word that tells. Gives the words of a probability of 0.02 and more, the likeliest first.
[[nodiscard]] std::vector<ScoredWord> decode_party(std::span<const float> table, std::size_t words, WordRange rows);

}  // namespace chancery::language
