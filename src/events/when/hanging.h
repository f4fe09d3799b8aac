// SPDX-License-Identifier: Apache-2.0
//
// The time expressions of a sentence and where they hang in its tree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "events/candidate.h"
#include "events/when/tree_view.h"

namespace chancery::events {

/// May this expression date anything: has it days ("on Monday", "in recent weeks", not "for two weeks")?
[[nodiscard]] bool says_when(const TimeExpression& time);

/// An expression and where it hangs.
struct Hanging {
  const TimeExpression* time = nullptr;  ///< lives in the Document
  std::uint32_t top = 0;                 ///< its word that hangs on the rest
  std::uint32_t on = clauses::kNone;     ///< the word that it hangs on
  std::uint32_t clause = 0;              ///< the head of its clause
};

/// The expressions of a sentence that may date something, in order. The sentence must have a tree.
[[nodiscard]] std::vector<Hanging> find_hanging(const Context& context, const TreeView& tree);

/// An expression that dates an event, and the rule that found it.
struct TimeLink {
  const TimeExpression* time = nullptr;  ///< null: none; lives in the Document
  std::string_view rule;
  const TimeExpression* until = nullptr;  ///< the last of several that are joined: "Monday and Tuesday"
  bool since = false;                     ///< "since 1962": from then to the report
};

/// The link with what is joined to its expression and the preposition before it.
[[nodiscard]] TimeLink link_to(const Context& context, const TreeView& tree, const std::vector<Hanging>& all,
                               const Hanging& one, std::string_view rule);

/// The days of a link.
[[nodiscard]] Time time_of(const Context& context, const TimeLink& link);

}  // namespace chancery::events
