// SPDX-License-Identifier: Apache-2.0
//
// "We will send aid", "Abe said Japan would not lift its sanctions": "will" of a speaker about its own act.
// Also any "will" under a condition, and "will not" in the report's own voice. A forecast about others is none, nor is
// one's own agenda ("will visit").
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments::rules {

void own_will(const Context& context, bool sentence_has_condition, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
