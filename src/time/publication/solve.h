// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "chancery/document.h"
#include "time/publication/clues.h"

namespace chancery::time {

/// The day or the days on which a report can have been written (basis kInferred), or none (kNone), with the
/// reason in one sentence.
struct Solution {
  Published published;
  std::vector<Dropped> steps;  ///< what each clue says and which days it leaves, in their order
  std::vector<Clue> against;   ///< clues that the answer goes against: a contradiction in the report
};

[[nodiscard]] Solution solve_date(const std::vector<Clue>& clues);

/// The clues that speak against all days around a date that was given beside the report, where other days
/// fit far better; none where the date can be right, or where only one clue is against it.
[[nodiscard]] std::vector<Clue> clues_against(Date given, const std::vector<Clue>& clues);

}  // namespace chancery::time
