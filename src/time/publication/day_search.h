// SPDX-License-Identifier: Apache-2.0
//
// An exact search over the days that a report can be of.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "time/calendar.h"

namespace chancery::time {

/// The days between which a report without a date is looked for.
inline constexpr Date kEarliestDay{std::chrono::year{1990} / 1 / 1};
inline constexpr Date kLatestDay{std::chrono::year{2035} / 12 / 31};

/// The days from 1990 to 2035, less those that were ruled out. Some evidence must hold (keep_if), other
/// evidence may be wrong for once ("President Carter" in a report of 2019): it counts against a day, and
/// the days with the least against them are left.
class DaySearch {
 public:
  DaySearch();

  /// Rules out the days for which `holds` is false.
  template <class Holds>
  void keep_if(Holds holds) {
    for (std::size_t i = 0; i < against_.size(); ++i) {
      if (against_[i] != kRuledOut && !holds(day(i))) { against_[i] = kRuledOut; }
    }
  }
  /// Rules out the days before `first`.
  void keep_from(Date first);
  /// Rules out all days but this one of each year.
  void keep_day(int month, int day_of_month);
  /// Counts against every day that is in none of `any`.
  void prefer(std::vector<Days> any);

  /// The days that are left with the least against them, in order.
  [[nodiscard]] std::vector<Date> best() const;

 private:
  static constexpr int kRuledOut = -1;

  [[nodiscard]] static Date day(std::size_t index) { return kEarliestDay + std::chrono::days{index}; }

  std::vector<int> against_;  ///< for each day: how much speaks against it, or kRuledOut
};

}  // namespace chancery::time
