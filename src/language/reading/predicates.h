// SPDX-License-Identifier: Apache-2.0
//
// Words that tell an event, in one sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "language/reading/scores.h"

namespace chancery::language {

/// A trigger: words [first, last) that tell one event of the type in column `type`. The last word stands
/// for it.
struct WordTrigger {
  WordRange words;
  std::size_t type = 0;
  float score = 0;  ///< probability of the type for the last word
};

/// The triggers of a sentence, in order: words that may tell an event (0.15 and more), those that likelier do
/// than not with neighbours of one type taken together ("broke off"). `none` is the column of "no event".
[[nodiscard]] std::vector<WordTrigger> decode_triggers(const HeadScores& scores, std::size_t none);

}  // namespace chancery::language
