// SPDX-License-Identifier: Apache-2.0
//
// Conditions of a sentence and which commitment each belongs to. Not conditions: "if" for "whether", ways of
// speaking (data/commitments/en/not_conditions.tsv), "after" of the past.
#pragma once

#include <string_view>

#include "commitments/draft.h"

namespace chancery::commitments {

/// The rule of "should it leave" and "were it to leave".
inline constexpr std::string_view kInverted = "condition:inverted";

struct FoundCondition {
  Condition condition;
  std::uint32_t word = 0;   ///< where the connective begins
  std::uint32_t first = 0;  ///< words of the condition, [first, last)
  std::uint32_t last = 0;
  Follows follows = Follows::kClause;
  std::string_view rule = "condition:connective";  ///< static lifetime
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

/// The condition of an act: the nearest one after it, else one that stands before it; nothing where none.
[[nodiscard]] std::optional<FoundCondition> condition_of(const Context& context, const std::vector<FoundCondition>& all,
                                                         const Draft& draft);

/// "That would require ...", "It depends on ...": what the sentence before promises stands under this condition.
[[nodiscard]] std::optional<FoundCondition> condition_of_sentence_before(const Context& context);

}  // namespace chancery::commitments
