// SPDX-License-Identifier: Apache-2.0
//
// When and where an event happened, by the words of its sentence.
#pragma once

#include "events/candidate.h"

namespace chancery::events {

struct WhenAndWhere {
  Time time;
  std::optional<Place> place;
  Rules rules;
};

/// The time expression that the tree (without one: the trigger's clause) gives for the trigger; else, for
/// fresh news that happened, the report's date (`assumed`); else none. The place that stands with "in" or "at".
[[nodiscard]] WhenAndWhere find_when_and_where(const Context& context, const Trigger& trigger, Status status);

}  // namespace chancery::events
