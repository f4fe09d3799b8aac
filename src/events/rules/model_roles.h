// SPDX-License-Identifier: Apache-2.0
//
// A side that no rule found: whom the model takes for it, where its score for the role is high.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Fills an empty side of `parties` from the predicate that shares the trigger's words.
void model_roles(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
