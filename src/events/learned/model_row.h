// SPDX-License-Identifier: Apache-2.0
//
// What the model says of the words of a trigger.
#pragma once

#include "events/candidate.h"

namespace chancery::events {

/// The likeliest predicate that shares words with the trigger, or null.
[[nodiscard]] const Predicate* model_row(const Context& context, const Trigger& trigger);

}  // namespace chancery::events
