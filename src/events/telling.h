// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "events/candidate.h"

namespace chancery::events {

/// Reads the event that a trigger carries and adds it to `candidates`, or to `dropped` with the reason
/// why it is none.
void tell(const Context& context, const Trigger& trigger, std::vector<Candidate>& candidates,
          std::vector<Dropped>& dropped);

}  // namespace chancery::events
