// SPDX-License-Identifier: Apache-2.0
//
// "Iraq must disarm before the sanctions are lifted": until then they are not, a refusal.
#pragma once

#include "commitments/conditions.h"
#include "commitments/draft.h"

namespace chancery::commitments::rules {

void not_before(const Context& context, const std::vector<FoundCondition>& conditions, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
