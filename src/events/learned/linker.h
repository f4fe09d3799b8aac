// SPDX-License-Identifier: Apache-2.0
//
// Who did it to whom, decided by weights: of everybody who may be a party it is asked how likely he is one,
// with what the rules say, what the model says and where the words stand as signs. The rules alone leave
// out whom the sentence names further away and cannot tell a party too many from one that is missing.
#pragma once

#include <vector>

#include "events/candidate.h"
#include "events/learned/proposals.h"

namespace chancery::events {

/// Replaces the parties that rules proposed by the likeliest ones; who was near and is not taken goes to `dropped`.
void link_parties(const Context& context, const Trigger& trigger, const Proposals& proposals,
                  const std::vector<Candidate>& earlier, Parties& parties, std::vector<Dropped>& dropped);

}  // namespace chancery::events
