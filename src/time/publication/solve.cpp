// SPDX-License-Identifier: Apache-2.0
#include "time/publication/solve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::time {
namespace {

using std::chrono::days;

/// A clue that speaks so much against a day is at odds with it,
constexpr int kAtOdds = 10;
/// unless it says only what is likely.
constexpr std::array<std::string_view, 9> kOnlyLikely = {
    "published:latest-year", "published:latest-day", "published:limit-ahead",
    "published:month-told",  "published:day-told",   "published:year-told",
    "published:known-event", "published:known-day",  "published:known-weekday"};
/// Days within a year of an end of the search: the clues do not bound the days on this side.
constexpr days kEnd{366};

/// What the clue speaks against the likeliest of some days.
int against(const Clue& clue, Days around) {
  DayScores scores(around);
  clue.weigh(scores);
  return scores.least();
}

/// Those of the clues; `around` are days that are searched.
std::vector<Clue> at_odds(const std::vector<Clue>& clues, Days around) {
  std::vector<Clue> odd;
  std::ranges::copy_if(clues, std::back_inserter(odd), [&](const Clue& clue) {
    return std::ranges::find(kOnlyLikely, clue.rule) == kOnlyLikely.end() && against(clue, around) >= kAtOdds;
  });
  return odd;
}

std::string list_of(std::span<const Date> dates) {
  std::string text;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    text += mark_before(i, dates.size());
    text += to_iso(dates[i]);
  }
  return text;
}

/// The stage of the dropped rows that are the steps of an argument: what they drop are days.
constexpr std::string_view kDateSteps = "publication date";

/// "6 days between 1991-02-22 and 2030-02-22 fit", "only 2019-02-22 fits".
std::string what_fits(const DayScores& scores, const DaysLeft& left) {
  constexpr std::size_t kFew = 3;
  if (left.count == 0) { return "no day fits"; }
  if (left.count == 1) { return fmt::format("only {} fits", to_iso(left.first)); }
  if (left.count <= kFew) { return list_of(scores.first_left(kFew)) + " fit"; }
  return fmt::format("{} days between {} and {} fit", left.count, to_iso(left.first), to_iso(left.last));
}

/// The reason, clause by clause.
class Reason {
 public:
  void add(std::string_view clause) { text_ += (text_.empty() ? "" : "; ") + std::string(clause); }

  [[nodiscard]] std::string sentence() const {
    std::string sentence = text_ + ".";
    if (sentence.front() >= 'a' && sentence.front() <= 'z') {
      sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence;
  }

 private:
  std::string text_;
};

/// Adds one clue after the other and keeps what each leaves.
class Search {
 public:
  void take(const Clue& clue) {
    clue.weigh(scores_);
    if (!clue.each_year) { clue.weigh(bounds_); }
    const DaysLeft left = scores_.left();
    if (left != left_) {
      reason_.add(clue.says);
      if (std::ranges::find(rules_, clue.rule) == rules_.end()) { rules_.emplace_back(clue.rule); }
    }
    steps_.push_back(
        {.stage = kDateSteps,
         .span = clue.spans.front(),
         .rule = std::string(clue.rule),
         .reason = clue.says + (left == left_ ? "; this rules out nothing more" : ": " + what_fits(scores_, left))});
    left_ = left;
  }

  /// The answer; basis kNone where the clues leave both ends open.
  Published answer() {
    Published published;
    published.reason = "No date was given beside the report, and its words do not bound it.";
    const DaysLeft bounds = bounds_.left();
    // One day that stands out needs no bounds: it does so among the days of all years.
    const bool one = left_.count == 1;
    const bool from = left_.count > 0 && (one || std::min(bounds.first, left_.first) >= kEarliestDay + kEnd);
    const bool until = left_.count > 0 && (one || std::max(bounds.last, left_.last) <= kLatestDay - kEnd);
    if (!from && !until) { return published; }
    Time& time = published.time;
    if (from) { time.earliest = left_.first; }
    if (until) { time.latest = left_.last; }
    time.basis = Basis::kInferred;
    time.precision = left_.count == 1 && from && until ? Precision::kDay : Precision::kRange;
    reason_.add(conclusion(from, until));
    published.reason = reason_.sentence();
    published.rules = rules_;
    return published;
  }

  [[nodiscard]] const DaysLeft& left() const { return left_; }
  [[nodiscard]] std::vector<Dropped> steps() && { return std::move(steps_); }

 private:
  [[nodiscard]] std::string conclusion(bool from, bool until) const {
    constexpr std::size_t kFew = 3;
    if (!until) { return to_iso(left_.first) + " is the first day that fits"; }
    if (!from) { return to_iso(left_.last) + " is the last day that fits"; }
    if (left_.count == 1) { return "only " + to_iso(left_.first) + " fits"; }
    if (left_.count <= kFew) { return list_of(scores_.first_left(kFew)) + " fit"; }
    return fmt::format("days from {} to {} fit", to_iso(left_.first), to_iso(left_.last));
  }

  DayScores scores_;
  DayScores bounds_;  ///< the same without the clues that say the same of each year
  DaysLeft left_ = scores_.left();
  Reason reason_;
  Rules rules_;
  std::vector<Dropped> steps_;
};

}  // namespace

Solution solve_date(const std::vector<Clue>& clues) {
  Search search;
  for (const Clue& clue : clues) { search.take(clue); }
  Solution solution;
  solution.published = search.answer();
  const Time& time = solution.published.time;
  if (time.earliest && time.latest) { solution.against = at_odds(clues, {*time.earliest, *time.latest}); }
  solution.steps = std::move(search).steps();
  return solution;
}

std::vector<Clue> clues_against(Date given, const std::vector<Clue>& clues) {
  constexpr days kBeside{3};
  constexpr int kFarBetter = 25;
  constexpr std::size_t kSeveral = 2;  // one may be wrong for once
  const Days around{std::clamp(given - kBeside, kEarliestDay, kLatestDay),
                    std::clamp(given + kBeside, kEarliestDay, kLatestDay)};
  // Most dates are right, and the days around them are soon weighed: all other days only where there is a doubt.
  auto odd = at_odds(clues, around);
  if (odd.size() < kSeveral) { return {}; }
  DayScores scores;
  DayScores here(around);
  for (const Clue& clue : clues) {
    clue.weigh(scores);
    clue.weigh(here);
  }
  return here.least() - scores.least() < kFarBetter ? std::vector<Clue>{} : std::move(odd);
}

}  // namespace chancery::time
