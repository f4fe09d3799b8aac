// SPDX-License-Identifier: Apache-2.0
//
// What a report's words say of the day on which it was written.
#pragma once

#include <span>
#include <vector>

#include "chancery/document.h"
#include "time/found.h"
#include "time/publication/office_terms.h"

namespace chancery::time {

/// A day of the calendar and a weekday that are the same day: "Friday, Oct. 13", or "the June 12 summit"
/// and "Tuesday's summit".
struct Agreement {
  const Found* date = nullptr;
  const Found* weekday = nullptr;  ///< null where the weekday stands beside the date, in its meaning
  int day_of_week = 0;
};

/// Pointers are to the expressions that were given and live as long as they do.
struct Evidence {
  const Found* dateline = nullptr;  ///< a day and month in the dateline
  const Found* lead = nullptr;      ///< the first bare weekday of the first sentences, told as past
  const Found* told = nullptr;      ///< the latest time with its year that is told as past
  Date told_from;                   ///< its first day
  std::vector<Agreement> agreements;
  std::vector<OfficeMention> offices;
};

/// The day and month of the dateline, or null.
[[nodiscard]] const Found* dateline_day(std::span<const Found> found);
[[nodiscard]] Evidence gather_evidence(const Document& document, std::span<const Found> found,
                                       const OfficeTerms& offices);

}  // namespace chancery::time
