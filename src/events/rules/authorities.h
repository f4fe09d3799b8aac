// SPDX-License-Identifier: Apache-2.0
//
// "Eight students were arrested", "he was charged": acts of law whose agent nobody names are those of the
// authorities of the state that the report mostly is about. A guess, and rated as one.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Fills empty actors; true where it did.
bool authorities(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
