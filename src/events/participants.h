// SPDX-License-Identifier: Apache-2.0
//
// Who did it to whom. For a verb: its subject and objects, turned round in the passive; for a noun: who
// modifies or owns it ("the Japan-U.S. talks", "Kishida's visit"), who follows it with a preposition
// ("with", "between", "on"), and the subject of the verb whose object it is ("held talks").
#pragma once

#include "events/candidate.h"
#include "events/learned/proposals.h"

namespace chancery::events {

/// `proposals` learns which rule named whom.
[[nodiscard]] Parties find_parties(const Context& context, const Trigger& trigger, Proposals& proposals);

}  // namespace chancery::events
