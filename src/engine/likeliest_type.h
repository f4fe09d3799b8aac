// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "chancery/parser.h"

namespace chancery::engine {

/// First cooperation or conflict, then the quad class, then the type, each the one with the greatest sum of
/// `scores` (of each EventType, in order): an act that may be one of several kinds of conflict is a conflict,
/// even where a kind of cooperation is likelier than each of them.
[[nodiscard]] EventType likeliest_type(std::span<const double, kEventTypeCount> scores);

}  // namespace chancery::engine
