// SPDX-License-Identifier: Apache-2.0
//
// Which triggers are events, decided by weights. Every row of the tables and every predicate of the model is
// asked for; where two readings share words ("called", a REQUEST by the table, a CONSULT by the model) the
// likelier one is taken.
#pragma once

#include <vector>

#include "events/candidate.h"

namespace chancery::events {

/// Those that are likely enough, in order, with their probability; the others go to `dropped`. With an
/// observer the others are returned too, as rejected.
[[nodiscard]] std::vector<Trigger> choose_triggers(const Context& context, std::vector<Trigger> triggers,
                                                   std::vector<Dropped>& dropped);

}  // namespace chancery::events
