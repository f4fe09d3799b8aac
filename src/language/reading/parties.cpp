// SPDX-License-Identifier: Apache-2.0
#include "language/reading/parties.h"

#include <algorithm>
#include <functional>

namespace chancery::language {

std::vector<ScoredWord> decode_party(std::span<const float> table, std::size_t words, WordRange rows) {
  constexpr float kPossible = 0.02F;
  std::vector<float> logits(words + 1, 0);  // the last: no word
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    for (std::size_t word = 0; word < words; ++word) {
      logits[word] += table[(row * words) + word] / static_cast<float>(rows.last - rows.first);
    }
  }
  std::vector<float> shares;
  put_probabilities(logits, shares);
  std::vector<ScoredWord> found;
  for (std::size_t word = 0; word < words; ++word) {
    if (shares[word] >= kPossible) { found.push_back({word, shares[word]}); }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &ScoredWord::score);
  return found;
}

}  // namespace chancery::language
