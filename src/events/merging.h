// SPDX-License-Identifier: Apache-2.0
//
// One event for all its tellings. Two tellings are the same event where type and mode agree, neither
// names a party (by state) that the other leaves no room for, and their times do not exclude each other.
#pragma once

#include <vector>

#include "events/candidate.h"
#include "events/learned/same_event.h"

namespace chancery::events {

/// The events of a report, in the order of their first telling.
/// With `weights` they decide, not the rule.
[[nodiscard]] std::vector<Event> merge(const Document& document, std::vector<Candidate> candidates,
                                       const SameEvent* weights);

}  // namespace chancery::events
