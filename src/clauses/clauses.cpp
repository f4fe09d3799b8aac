// SPDX-License-Identifier: Apache-2.0
#include "clauses/clauses.h"

#include <algorithm>

namespace chancery::clauses {

Reading::Reading(const Document& document, const Sentence& sentence)
    : words_(document, sentence),
      phrases_(find_phrases(document, words_, sentence.span)),
      phrases_at_(words_.size(), kNone) {
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    std::fill(phrases_at_.begin() + phrases_[i].first, phrases_at_.begin() + phrases_[i].last, i);
  }
  clauses_ = find_clauses(words_, phrases_, phrases_at_);
  find_objects(words_, phrases_, clauses_);
}

std::uint32_t Reading::clause_before(std::uint32_t word) const {
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0; i < clauses_.size() && clauses_[i].first < word; ++i) { found = i; }
  return found;
}

std::vector<std::uint32_t> Reading::with_joined(std::uint32_t phrase) const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t one = phrase; one != kNone; one = phrases_[one].joined_to) { all.insert(all.begin(), one); }
  for (std::uint32_t next = phrase + 1; next < phrases_.size(); ++next) {
    if (phrases_[next].joined_to != all.back()) { break; }
    all.push_back(next);
  }
  return all;
}

}  // namespace chancery::clauses
