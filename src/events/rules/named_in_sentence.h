// SPDX-License-Identifier: Apache-2.0
//
// A trigger beside which nobody is named ("the talks", "the proposal"): who the sentence names. For what
// two sides do together all of them, for what one side says the subject of the sentence. Not for acts of
// force or law: there the subject may as well be the one who suffers. A guess, and rated as one.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Fills empty `parties`; true where it did.
bool named_in_sentence(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
