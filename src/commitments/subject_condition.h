// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commitments/conditions.h"

namespace chancery::commitments {

/// "Any attempt to leave would be punished", "failure to pay will bring sanctions": the subject of what would follow,
/// which is a condition beside a threat. Nothing where the clause has no such subject, or the sentence no tree.
[[nodiscard]] std::optional<FoundCondition> subject_condition(const Context& context, const clauses::Clause& clause);

}  // namespace chancery::commitments
