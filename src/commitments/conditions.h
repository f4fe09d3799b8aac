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
/// The rule of "Iraq must disarm before the sanctions are lifted".
inline constexpr std::string_view kBefore = "condition:must-come-before";
/// The rule of "failure to pay will bring sanctions".
inline constexpr std::string_view kSubject = "condition:subject-of-threat";

struct FoundCondition {
  Condition condition;
  std::uint32_t word = 0;   ///< where the connective begins; `first` where there is none
  std::uint32_t first = 0;  ///< words of the condition, [first, last)
  std::uint32_t last = 0;
  std::uint32_t hangs_on = clauses::kNone;  ///< the word of the tree that it hangs on; kNone without a tree
  Follows follows = Follows::kClause;
  std::uint32_t act = clauses::kNone;              ///< the only act that it goes with begins here; kNone: any
  std::string_view rule = "condition:connective";  ///< static lifetime
};

/// The row whose words begin at `word` and are a condition here, with their number; null otherwise.
struct ConditionStart {
  const ConditionWord* row = nullptr;
  std::uint32_t size = 0;

  explicit operator bool() const { return row != nullptr; }
};
[[nodiscard]] ConditionStart condition_at(const Context& context, std::uint32_t word);

/// "Unclear if it will accept", "whether it will accept": what the clause says is open.
[[nodiscard]] bool asks_whether(const Context& context, const clauses::Clause& clause);

/// The condition of these words, [first, last), whose connective begins at `word`; nothing where it has none.
[[nodiscard]] std::optional<FoundCondition> make_condition(const Context& context, std::uint32_t word,
                                                           std::uint32_t first, std::uint32_t last,
                                                           ConditionRelation relation);

/// All conditions of the sentence in order.
[[nodiscard]] std::vector<FoundCondition> find_conditions(const Context& context);

/// The condition of an act: the nearest one after it, else one that stands before it; nothing where none. Only those
/// that hang on the act, on a part of it or on what it is a part of, where there is a tree, or that stand right behind
/// it and hang on what comes later. `node`: the word of the tree that stands for the act.
[[nodiscard]] std::optional<FoundCondition> condition_of(const Context& context, const std::vector<FoundCondition>& all,
                                                         const Draft& draft, std::uint32_t node);

}  // namespace chancery::commitments
