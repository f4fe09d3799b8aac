// SPDX-License-Identifier: Apache-2.0
//
// The publication date: given beside the report, or found from its own words.
#pragma once

#include <span>

#include "chancery/document.h"
#include "time/found.h"

namespace chancery::time {

/// The day the report's words speak from, and how it was found. Adds a diagnostic to `document` where a
/// given date contradicts the dateline by more than three days.
struct Publication {
  Published published;
  std::optional<Date> dateline;  ///< the dateline's own day, with its year
};
[[nodiscard]] Publication find_publication(Document& document, std::span<const Found> found);

}  // namespace chancery::time
