// SPDX-License-Identifier: Apache-2.0
//
// Days that a linked expression leaves out: those of a "two-day visit" beside the one that is named, and the rest
// of "this week" for what is still going on or to come.
#pragma once

#include <string_view>

#include "events/when/hanging.h"

namespace chancery::events {

/// Adds the days to `time`, which is that of the link. The rule that did, or "".
std::string_view stretch(const Context& context, const Trigger& trigger, Status status, const TimeLink& link,
                         Time& time);

}  // namespace chancery::events
