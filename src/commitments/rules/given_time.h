// SPDX-License-Identifier: Apache-2.0
//
// "Gave Chad two weeks to leave", "has until Friday to answer", "a deadline of May 1 for Chad to leave": who sets a
// time demands what is to be done in it.
#pragma once

#include <vector>

#include "commitments/draft.h"

namespace chancery::commitments::rules {

/// Adds the demands of a sentence.
void given_time(const Context& context, std::vector<Draft>& drafts);

}  // namespace chancery::commitments::rules
