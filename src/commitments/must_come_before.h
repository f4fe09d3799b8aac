// SPDX-License-Identifier: Apache-2.0
//
// "Iraq must disarm before the sanctions are lifted", "insists that Iran comply before resuming talks": what is asked
// for is the condition of what stands behind "before", which is refused until then.
#pragma once

#include <optional>

#include "commitments/conditions.h"

namespace chancery::commitments {

/// The condition of the act that stands behind the word "before" at `word`, with that act.
[[nodiscard]] std::optional<FoundCondition> condition_before(const Context& context, std::uint32_t word);

/// "Must disarm", "has to disarm", "demands that it disarm".
[[nodiscard]] bool is_asked(const Context& context, const clauses::Clause& clause);

}  // namespace chancery::commitments
