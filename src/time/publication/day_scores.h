// SPDX-License-Identifier: Apache-2.0
//
// An exact search over the days that a report can be of.
//
// Each day has a number that says how much speaks against it: ten times the decimal logarithm of the odds,
// so that clues add up. One byte a day: a clue over all 16,801 days costs a microsecond. Rejected: a search
// over years and months first (no clue is wrong by itself, so no year can be left out early), and a limit on
// the number alone (a hundred unlikely days are together as likely as a likely one).
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "time/calendar.h"

namespace chancery::time {

/// The days between which a report without a date is looked for.
inline constexpr Date kEarliestDay{std::chrono::year{1990} / 1 / 1};
inline constexpr Date kLatestDay{std::chrono::year{2035} / 12 / 31};

/// The days that are left: how many, the first and the last. `count` is 0 where nothing is left.
struct DaysLeft {
  std::size_t count = 0;
  Date first;
  Date last;

  friend bool operator==(const DaysLeft&, const DaysLeft&) = default;
};

class DayScores {
 public:
  DayScores() : DayScores({kEarliestDay, kLatestDay}) {}
  /// Of these days alone, at least one, all of them searched: what a clue says of a few days costs next to nothing.
  explicit DayScores(Days searched)
      : searched_(searched), against_(static_cast<std::size_t>((searched.last - searched.first).count()) + 1, 0) {}

  /// Adds to the days of a period, as far as they are searched.
  void add(Days days, int against);
  /// Adds to every day that is in none of `periods`.
  void add_outside(std::span<const Days> periods, int against);
  /// Adds to every day by its weekday: against[0] is for `weekday` itself (1 is Monday), [1] for the day after.
  void add_weekdays(int weekday, const std::array<int, 7>& against);
  /// Rules out all days but this one of each year.
  void keep_day(int month, int day_of_month);

  /// What speaks against a day, 255 where it is ruled out; of days that are not searched, the nearest.
  [[nodiscard]] int at(Date date) const;
  /// The least that speaks against any day.
  [[nodiscard]] int least() const;
  /// The likeliest day where it alone has five sixths of the likelihood, else the likeliest days that together
  /// have fifteen sixteenths. These shares were measured on dated news: an answer holds the true day more often
  /// than they say, since reports without any clue to the year are left open.
  [[nodiscard]] DaysLeft left() const;
  /// The days that left() counts, as far as `most` go, in order.
  [[nodiscard]] std::vector<Date> first_left(std::size_t most) const;

 private:
  /// The most that may speak against a day that is left, and how many days that are.
  struct Limit {
    int most = -1;
    std::size_t days = 0;
  };
  [[nodiscard]] Limit limit() const;
  [[nodiscard]] std::size_t index_of(Date date) const;
  [[nodiscard]] Date day_at(std::size_t index) const { return searched_.first + std::chrono::days{index}; }

  Days searched_;
  std::vector<std::uint8_t> against_;
};

}  // namespace chancery::time
