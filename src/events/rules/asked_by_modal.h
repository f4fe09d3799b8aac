// SPDX-License-Identifier: Apache-2.0
//
// "Abe said North Korea must abandon its missiles": inside a statement, "must", "should" and "need to" of
// somebody else ask for the act. REQUEST, speaker -> the one who must. The speech act is the speaker's,
// so the event is not reported by the statement.
#pragma once

#include <vector>

#include "events/candidate.h"

namespace chancery::events::rules {

void asked_by_modal(const Context& context, std::vector<Candidate>& candidates);

}  // namespace chancery::events::rules
