// SPDX-License-Identifier: Apache-2.0
//
// "The sanctions will not be lifted until it disarms": who does not end a measure keeps it.
#pragma once

#include "commitments/proposals.h"

namespace chancery::commitments::rules {

/// Makes a refusal to end something the maintenance of it; its act is then the clause with its subject.
void not_ending(const Context& context, Proposal& proposal);

}  // namespace chancery::commitments::rules
