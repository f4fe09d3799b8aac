// SPDX-License-Identifier: Apache-2.0
//
// Two acts that a count of days stands between: "met on Friday, two days after the call".
#pragma once

#include <optional>

#include "events/when/hanging.h"

namespace chancery::events {

/// The time of the trigger where the sentence counts from it to an act that has a day, or from such an act to it; `all`
/// are the expressions of the sentence. A count of weeks is good to some days, one of months or years to the month or
/// the year.
[[nodiscard]] std::optional<Time> count_between(const Context& context, const TreeView& tree,
                                                const std::vector<Hanging>& all, const Trigger& trigger);

}  // namespace chancery::events
