// SPDX-License-Identifier: Apache-2.0
#include "time/publication/day_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery::time {
namespace {

constexpr int kRuledOut = std::numeric_limits<std::uint8_t>::max();
constexpr std::size_t kWeek = 7;

std::uint8_t sum(std::uint8_t before, int against) {
  return static_cast<std::uint8_t>(std::min(before + against, kRuledOut));
}

/// How many days have each number. Neighbours mostly have the same: counted in turn in several tables, one count need
/// not wait for the one before.
std::array<std::uint32_t, kRuledOut + 1> counts_of(const std::vector<std::uint8_t>& against) {
  constexpr std::size_t kTables = 8;
  std::array<std::array<std::uint32_t, kRuledOut + 1>, kTables> tables{};
  const std::size_t whole = against.size() - against.size() % kTables;
  for (std::size_t i = 0; i < whole; i += kTables) {
    for (std::size_t table = 0; table < kTables; ++table) { ++tables[table][against[i + table]]; }
  }
  for (std::size_t i = whole; i < against.size(); ++i) { ++tables[0][against[i]]; }
  for (std::size_t table = 1; table < kTables; ++table) {
    for (std::size_t i = 0; i < tables[0].size(); ++i) { tables[0][i] += tables[table][i]; }
  }
  return tables[0];
}

/// The likelihood that belongs to each number.
const std::array<double, kRuledOut + 1>& likelihoods() {
  static const auto kTable = [] {
    constexpr double kTen = 10;
    std::array<double, kRuledOut + 1> values{};
    for (int i = 0; i < kRuledOut; ++i) { values[static_cast<std::size_t>(i)] = std::pow(kTen, -i / kTen); }
    return values;  // nothing is left of a day that is ruled out
  }();
  return kTable;
}

}  // namespace

std::size_t DayScores::index_of(Date date) const {
  return static_cast<std::size_t>((std::clamp(date, searched_.first, searched_.last) - searched_.first).count());
}

void DayScores::add(Days days, int against) {
  if (days.last < searched_.first || days.first > searched_.last || days.first > days.last) { return; }
  const auto begin = against_.begin() + static_cast<std::ptrdiff_t>(index_of(days.first));
  const auto end = against_.begin() + static_cast<std::ptrdiff_t>(index_of(days.last)) + 1;
  std::for_each(begin, end, [&](std::uint8_t& day) { day = sum(day, against); });
}

void DayScores::add_outside(std::span<const Days> periods, int against) {
  std::vector<Days> ordered(periods.begin(), periods.end());
  std::ranges::sort(ordered, {}, &Days::first);
  Date begin = searched_.first;  // of the days that no period reached yet
  for (const Days& period : ordered) {
    add({begin, period.first - std::chrono::days{1}}, against);
    begin = std::max(begin, period.last + std::chrono::days{1});
  }
  add({begin, searched_.last}, against);
}

void DayScores::add_weekdays(int weekday, const std::array<int, 7>& against) {
  const int first = weekday_of(searched_.first);
  for (std::size_t lag = 0; lag < kWeek; ++lag) {
    if (against[lag] == 0) { continue; }
    const std::size_t start = (static_cast<std::size_t>(weekday + 7 - first) + lag) % kWeek;
    for (std::size_t i = start; i < against_.size(); i += kWeek) { against_[i] = sum(against_[i], against[lag]); }
  }
}

void DayScores::keep_day(int month, int day_of_month) {
  std::vector<std::uint8_t> kept(against_.size(), kRuledOut);
  for (int year = year_of(searched_.first); year <= year_of(searched_.last); ++year) {
    const auto date = make_date(year, month, day_of_month);
    if (!date || *date < searched_.first || *date > searched_.last) { continue; }
    kept[index_of(*date)] = against_[index_of(*date)];
  }
  against_ = std::move(kept);
}

int DayScores::at(Date date) const {
  return against_[index_of(date)];
}

int DayScores::least() const {
  return std::ranges::min(against_);
}

DayScores::Limit DayScores::limit() const {
  constexpr double kEnoughForOne = 5.0 / 6;
  constexpr double kEnough = 15.0 / 16;
  const std::array<std::uint32_t, kRuledOut + 1> counts = counts_of(against_);
  double all = 0;
  for (std::size_t i = 0; i < kRuledOut; ++i) {
    if (counts[i] != 0) { all += counts[i] * likelihoods()[i]; }
  }
  double likely = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < kRuledOut; ++i) {
    if (counts[i] == 0) { continue; }
    const bool one = kept == 0 && counts[i] == 1;
    likely += counts[i] * likelihoods()[i];
    kept += counts[i];
    if (likely >= (one ? kEnoughForOne : kEnough) * all) { return {static_cast<int>(i), kept}; }
  }
  return {};
}

DaysLeft DayScores::left() const {
  const Limit limit_here = limit();
  if (limit_here.days == 0) { return {}; }
  const auto is_left = [&](std::uint8_t against) { return against <= limit_here.most; };
  const auto first = std::ranges::find_if(against_, is_left) - against_.begin();
  const auto from_end = std::find_if(against_.rbegin(), against_.rend(), is_left) - against_.rbegin();
  return {.count = limit_here.days,
          .first = day_at(static_cast<std::size_t>(first)),
          .last = day_at(against_.size() - 1 - static_cast<std::size_t>(from_end))};
}

std::vector<Date> DayScores::first_left(std::size_t most) const {
  const int limit_here = limit().most;
  std::vector<Date> days;
  for (std::size_t i = 0; i < against_.size() && days.size() < most; ++i) {
    if (against_[i] <= limit_here) { days.push_back(day_at(i)); }
  }
  return days;
}

}  // namespace chancery::time
