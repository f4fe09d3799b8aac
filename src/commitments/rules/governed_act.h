// SPDX-License-Identifier: Apache-2.0
//
// A word of words.tsv with the act that it governs: "agreed to send", "urged Syria to withdraw", "demanded
// an apology", "its plan to build", "is ready to talk".
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments::rules {

void governed_acts(const Context& context, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
