// SPDX-License-Identifier: Apache-2.0
//
// Conditions of a sentence and which commitment each belongs to. Not conditions: "if" for "whether",
// "even if", "until recently", "after" of the past.
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments {

struct FoundCondition {
  Condition condition;
  std::uint32_t word = 0;   ///< where the connective begins
  std::uint32_t first = 0;  ///< words of the condition, [first, last)
  std::uint32_t last = 0;
};

/// The row whose words begin at `word` and are a condition here, with their number; null otherwise.
struct ConditionStart {
  const ConditionWord* row = nullptr;
  std::uint32_t size = 0;

  explicit operator bool() const { return row != nullptr; }
};
[[nodiscard]] ConditionStart condition_at(const Context& context, std::uint32_t word);

/// All conditions of the sentence in order.
[[nodiscard]] std::vector<FoundCondition> find_conditions(const Context& context);

/// The condition of an act: the nearest one after it, else one that stands before it; null where none.
[[nodiscard]] const FoundCondition* condition_of(const std::vector<FoundCondition>& all, const Draft& draft);

}  // namespace chancery::commitments
