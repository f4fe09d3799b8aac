// SPDX-License-Identifier: Apache-2.0
//
// "The six-party talks": a format of talks that is known by the number of its parties takes all of them,
// as far as the report names them as actors.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Adds the parties of the format that the trigger's words name, if they name one.
void known_format(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
