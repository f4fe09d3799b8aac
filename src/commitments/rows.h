// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "commitments/proposals.h"

namespace chancery::commitments {

/// The row that a proposal becomes: condition, deadline, strength, state, source and evidence added.
[[nodiscard]] Commitment make_row(const Context& context, const Proposal& proposal);

/// A condition that is found later, and the state that follows from it.
void add_condition(const Document& document, const FoundCondition& condition, Commitment& row);

/// Is it the same commitment as one that is there already (kind and debtors the same, the acts overlap)?
[[nodiscard]] bool is_told_already(std::span<const Commitment> rows, const Commitment& row);

}  // namespace chancery::commitments
