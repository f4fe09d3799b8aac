// SPDX-License-Identifier: Apache-2.0
//
// What speaks for a trigger being an event, for its status, and for who vouches for it.
#pragma once

#include "events/candidate.h"
#include "events/learned/features.h"
#include "events/status.h"

namespace chancery::events {

/// `status` and `parties` as the rules see them.
[[nodiscard]] Features event_features(const Context& context, const Trigger& trigger, const StatusFound& status,
                                      const Parties& parties);

}  // namespace chancery::events
