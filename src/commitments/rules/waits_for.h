// SPDX-License-Identifier: Apache-2.0
//
// "Any further loan is contingent on reforms", "the pace of the talks depends on Iran": what is said to depend on
// something is promised under that condition.
#pragma once

#include <vector>

#include "commitments/conditions.h"
#include "commitments/draft.h"

namespace chancery::commitments::rules {

/// Adds the subjects of conditions that are said by a verb or an adjective.
void waits_for(const Context& context, const std::vector<FoundCondition>& conditions, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
