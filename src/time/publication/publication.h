// SPDX-License-Identifier: Apache-2.0
//
// The publication date: given beside the report, written in its dateline, or found from its own words.
//
// Where it is neither given nor written out, all days are searched for those that the clues allow: day and
// month of the dateline, the weekday of the first sentences, years told as past, a weekday beside a date,
// offices held. One day left is the date; several are a range; without a bound there is none. A day is
// never guessed: "Friday" alone gives nothing.
#pragma once

#include <span>

#include "chancery/document.h"
#include "time/found.h"
#include "time/publication/clues.h"

namespace chancery::time {

struct Publication {
  Published published;
  std::optional<Date> dateline;  ///< the dateline's own day, with its year: what "today" means
};

/// Adds to `document` the steps by which a date was worked out, and diagnostics where the report contradicts
/// itself or a date that was given beside it.
[[nodiscard]] Publication find_publication(Document& document, std::span<const Found> found, const ClueFinder& finder);

}  // namespace chancery::time
