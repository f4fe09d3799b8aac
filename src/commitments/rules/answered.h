// SPDX-License-Identifier: Apache-2.0
//
// "Rejected calls to leave", "suspended its decision to leave": the verb says what became of what its object asks for
// or announces.
#pragma once

#include <optional>
#include <string_view>

#include "commitments/draft.h"

namespace chancery::commitments::rules {

/// A state with the word that gives it; `rule` has static lifetime.
struct Answer {
  CommitmentState state = CommitmentState::kOpen;
  std::uint32_t word = 0;
  std::string_view rule;
};

/// Of an act that a noun brings. Nothing without a tree, or where the verb is denied or only possible.
[[nodiscard]] std::optional<Answer> answered(const Context& context, const Draft& draft);

/// The clause of who turns down or takes up the demand that a noun brings ("rejected a call to", "accepted a request
/// for"): who would have to act; clauses::kNone where the sentence does not say.
[[nodiscard]] std::uint32_t answering_clause(const Context& context, const Draft& draft);

}  // namespace chancery::commitments::rules
