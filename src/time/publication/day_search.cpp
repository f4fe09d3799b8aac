// SPDX-License-Identifier: Apache-2.0
#include "time/publication/day_search.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace chancery::time {
namespace {

constexpr std::size_t kDays = static_cast<std::size_t>((kLatestDay - kEarliestDay).count()) + 1;

/// The row of a day, at an end where it is out of range.
std::size_t index_of(Date date) {
  return static_cast<std::size_t>((std::clamp(date, kEarliestDay, kLatestDay) - kEarliestDay).count());
}

}  // namespace

DaySearch::DaySearch() : against_(kDays, 0) {}

void DaySearch::keep_from(Date first) {
  if (first <= kEarliestDay) { return; }
  std::fill_n(against_.begin(), static_cast<std::ptrdiff_t>(index_of(first)), kRuledOut);
}

void DaySearch::keep_day(int month, int day_of_month) {
  std::vector<int> kept(kDays, kRuledOut);
  for (int year = year_of(kEarliestDay); year <= year_of(kLatestDay); ++year) {
    if (const auto date = make_date(year, month, day_of_month)) { kept[index_of(*date)] = against_[index_of(*date)]; }
  }
  against_ = std::move(kept);
}

void DaySearch::prefer(std::vector<Days> any) {
  std::ranges::sort(any, {}, &Days::first);
  std::size_t begin = 0;  // of the days that no period reached yet
  const auto count = [&](std::size_t end) {
    for (; begin < end; ++begin) { against_[begin] += against_[begin] == kRuledOut ? 0 : 1; }
  };
  for (const Days& days : any) {
    if (days.last < kEarliestDay || days.first > kLatestDay) { continue; }
    count(index_of(days.first));
    begin = std::max(begin, index_of(days.last) + 1);
  }
  count(kDays);
}

std::vector<Date> DaySearch::best() const {
  int least = std::numeric_limits<int>::max();
  for (const int against : against_) {
    if (against != kRuledOut) { least = std::min(least, against); }
  }
  std::vector<Date> days;
  for (std::size_t i = 0; i < kDays; ++i) {
    if (against_[i] == least) { days.push_back(day(i)); }
  }
  return days;
}

}  // namespace chancery::time
