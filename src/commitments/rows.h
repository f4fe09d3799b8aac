// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commitments/conditions.h"
#include "commitments/draft.h"

namespace chancery::commitments {

/// The row that a draft becomes: condition, deadline, strength, state, source and evidence added.
[[nodiscard]] Commitment make_row(const Context& context, const Draft& draft, const FoundCondition* condition);

/// Is it the same commitment as one that is there already (kind and debtors the same, the acts overlap)?
[[nodiscard]] bool is_told_already(const std::vector<Commitment>& rows, const Commitment& row);

}  // namespace chancery::commitments
