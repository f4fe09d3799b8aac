// SPDX-License-Identifier: Apache-2.0
//
// "The talks", "the agreement" beside which fewer than two parties stand: those of the last telling of the
// same kind that named both sides, and the one that stands here.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Fills `parties` of what two sides do together; true where it did.
bool earlier_telling(const Context& context, const Trigger& trigger, const std::vector<Candidate>& earlier,
                     Parties& parties);

}  // namespace chancery::events::rules
