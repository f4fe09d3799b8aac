// SPDX-License-Identifier: Apache-2.0
//
// "Abe said North Korea must abandon its missiles": a speaker's "must" and "should" about somebody else is
// a demand.
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments::rules {

void asked_by_modal(const Context& context, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
