// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "events/candidate.h"

namespace chancery::events {

/// An expression that dates an event, and the rule that found it.
struct TimeLink {
  const TimeExpression* time = nullptr;  ///< null: none; lives in the Document
  std::string_view rule;
  const TimeExpression* until = nullptr;  ///< the last of several that are joined: "Monday and Tuesday"
  bool since = false;                     ///< "since 1962": from then to the report
};

/// The expression that hangs, in the tree, on the trigger, else on a clause that describes it, else on the
/// trigger's clause, else on a clause that happens at the same time ("met on Monday and agreed",
/// ", urging X", "when X walked out"). The sentence must have a tree.
[[nodiscard]] TimeLink link_by_tree(const Context& context, const Trigger& trigger, Status status);

/// May this expression date anything (a point in time with days)?
[[nodiscard]] bool says_when(const TimeExpression& time);

}  // namespace chancery::events
