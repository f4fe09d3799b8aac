// SPDX-License-Identifier: Apache-2.0
#include "time/resolver.h"

#include <algorithm>
#include <string>

namespace chancery::time {
namespace {

/// Nothing, not a made-up day, where one of the two is open.
template <class Choose>
std::optional<Date> both(std::optional<Date> a, std::optional<Date> b, Choose choose) {
  return a && b ? std::optional(choose(*a, *b)) : std::nullopt;
}

/// Reads from both ends of a range: the days that cover both, and the value where they agree on it.
Reading covered(const Reading& from_first, const Reading& from_last, const Reading& unanchored) {
  if (from_first == from_last) { return from_first; }
  Reading reading = from_first;
  reading.value = from_first.value == from_last.value ? from_first.value : unanchored.value;
  reading.first = both(from_first.first, from_last.first, [](Date a, Date b) { return std::min(a, b); });
  reading.last = both(from_first.last, from_last.last, [](Date a, Date b) { return std::max(a, b); });
  reading.precision = reading.first && reading.last ? Precision::kRange : Precision::kUnknown;
  return reading;
}

/// One end of a range: its own value, and the days of the whole, for that is when what is told of happened.
void keep_end(const Found& found, Reading& reading) {
  const std::size_t slash = reading.value.find('/');
  if (found.end == End::kNone || slash == std::string::npos) { return; }
  const bool first = found.end == End::kFirst;
  reading.value = first ? reading.value.substr(0, slash) : reading.value.substr(slash + 1);
  if (found.meaning.each) {
    const auto day = first ? reading.first : reading.last;
    if (day) { reading.set(only(*day), Precision::kDay); }
    return;
  }
  reading.rule = first ? "range-begins" : "range-ends";
}

/// "In the first nine months", "for the year ended Sept. 30": what is compared with them is no quarter.
bool covers_quarters(const Meaning& meaning) {
  constexpr double kHalfYear = 6;
  if (meaning.kind != Kind::kDuration || !meaning.number) { return false; }
  return meaning.unit == Unit::kYear || (meaning.unit == Unit::kMonth && *meaning.number >= kHalfYear);
}

/// "The eve of", "the day after": a day beside the one that the other words name.
void move_off(const Found& found, Reading& reading) {
  const int off = found.meaning.days_off;
  if (off == 0 || !reading.first || reading.first != reading.last) { return; }
  if (const auto day = plus_days(*reading.first, off)) {
    reading.value = to_iso(*day);
    reading.set(only(*day), Precision::kDay);
  }
}

constexpr int kMinutesOfDay = 24 * kMinutesOfHour;

/// Days after (before: below 0) the one that minutes are counted from.
int days_over(int minutes) {
  return (minutes >= kMinutesOfDay ? 1 : 0) - (minutes < 0 ? 1 : 0);
}

Basis basis_of(const Reading& reading) {
  const bool days = reading.first || reading.last;
  if (reading.stated) { return Basis::kStated; }
  return days || reading.precision != Precision::kUnknown ? Basis::kRelative : Basis::kNone;
}

}  // namespace

Reading Resolver::read_at(const Found& found, std::optional<Date> report) const {
  // A report on earnings compares with "a year ago" a few sentences after it named the quarter.
  constexpr std::uint32_t kFewSentences = 10;
  const bool near_quarter = found.sentence && found.sentence->value - quarter_sentence_ <= kFewSentences;
  const View view{.report = report,
                  .today = anchor_.dateline ? anchor_.dateline : report,
                  .told = told_,
                  .told_day = told_day_,
                  .told_quarter = near_quarter ? told_quarter_ : std::nullopt};
  switch (found.meaning.kind) {
    case Kind::kCalendar: return read_calendar(found, view);
    case Kind::kWeekday: return read_weekday(found, view);
    case Kind::kDeictic: return read_deictic(found, view);
    case Kind::kUnit: return read_unit(found, view);
    case Kind::kShift: return read_shift(found, view);
    case Kind::kSpan: return read_span(found, view);
    case Kind::kDuration: return read_duration(found);
    case Kind::kSet: return read_set(found);
    case Kind::kReference: return read_reference(found, view);
    case Kind::kClock: return read_clock(found, view);
  }
  return {};
}

void Resolver::remember(const Found& found, const Reading& reading) {
  const Kind kind = found.meaning.kind;
  local_hour_.reset();
  const auto minute = minute_of_day(found.meaning);
  if (minute && found.meaning.zone != kGreenwich && reading.first && reading.first == reading.last) {
    local_hour_ = {.end = found.span.end, .day = *reading.first, .minute = *minute};
  }
  if (covers_quarters(found.meaning)) { told_quarter_.reset(); }
  if (kind == Kind::kReference || kind == Kind::kSpan || kind == Kind::kClock) { return; }
  // Figures of "a year earlier" are compared with the same ones again and again.
  if (kind == Kind::kShift && found.meaning.unit == Unit::kYear && found.meaning.sign < 0) { return; }
  if (reading.first && reading.last) { told_ = Days{*reading.first, *reading.last}; }
  if (reading.first && reading.first == reading.last) { told_day_ = reading.first; }
  const bool quarter = reading.precision == Precision::kQuarter && reading.first && kind == Kind::kCalendar;
  // A quarter that is not over is one of a forecast, where it is not told as past: then it is of a year of accounts.
  const bool over = quarter && (found.past || !anchor_.first || *reading.last < *anchor_.first);
  if (over && found.sentence) {
    told_quarter_ = reading.first;
    quarter_sentence_ = found.sentence->value;
  }
}

bool Resolver::meet_local_hour(const Found& found, Reading& reading) const {
  constexpr int kFarthestEast = 14 * kMinutesOfHour;
  constexpr std::uint32_t kFewBytes = 3;  // " (", ", "
  const auto minute = minute_of_day(found.meaning);
  if (!minute || found.meaning.zone != kGreenwich || !local_hour_ || found.span.begin < local_hour_->end ||
      found.span.begin - local_hour_->end > kFewBytes) {
    return false;
  }
  int ahead = local_hour_->minute - *minute;  // of Greenwich, with whole days too many or too few
  if (ahead > kFarthestEast) { ahead -= kMinutesOfDay; }
  if (ahead <= kFarthestEast - kMinutesOfDay) { ahead += kMinutesOfDay; }
  if (found.meaning.kind == Kind::kClock) {
    const auto day = plus_days(local_hour_->day, days_over(local_hour_->minute - ahead));
    if (!day) { return true; }
    reading.value = to_iso(*day);
    add_clock(found.meaning, reading);
  }
  reading.set(only(local_hour_->day), Precision::kDay);
  reading.rule = "same-moment";
  return true;
}

void Resolver::move_to_place(const Found& found, Reading& reading) const {
  const auto minute = minute_of_day(found.meaning);
  if (!minute || found.meaning.zone != kGreenwich || !anchor_.clock || !reading.first ||
      reading.first != reading.last) {
    return;
  }
  const int winter = days_over(*minute + anchor_.clock->winter);
  const int summer = days_over(*minute + anchor_.clock->summer);
  // "At 2300 GMT" of what has been is on the day of the place that is told of; "2300 GMT Monday" is Monday in
  // Greenwich.
  const bool of_place = found.meaning.kind == Kind::kClock && !found.future;
  const auto first = plus_days(*reading.first, of_place ? 0 : std::min(winter, summer));
  const auto last = plus_days(*reading.first, of_place ? 0 : std::max(winter, summer));
  const auto greenwich = plus_days(*reading.first, of_place && winter == summer ? -winter : 0);
  if (!first || !last || !greenwich) { return; }
  reading.value = to_iso(*greenwich);
  add_clock(found.meaning, reading);
  reading.set({*first, *last}, *first == *last ? Precision::kDay : Precision::kRange);
  reading.rule = "hour-of-greenwich";
}

std::optional<TimeExpression> Resolver::resolve(const Found& found) {
  Reading reading = read_at(found, anchor_.first);
  if (anchor_.first != anchor_.last) {
    const Reading other = read_at(found, anchor_.last);
    reading = covered(reading, other, read_at(found, std::nullopt));
  }
  if (reading.value.empty()) { return std::nullopt; }
  move_off(found, reading);
  if (!meet_local_hour(found, reading)) { move_to_place(found, reading); }
  remember(found, reading);
  keep_end(found, reading);
  TimeExpression row;
  row.span = found.span;
  row.value = reading.value;
  row.type = reading.type;
  row.time.earliest = reading.first;
  row.time.latest = reading.last;
  row.time.precision = reading.precision;
  row.time.basis = basis_of(reading);
  row.rules.push_back("value:" + std::string(found.rule));
  if (!reading.rule.empty()) {
    row.rules.push_back("time:" + std::string(reading.rule));
  } else if (reading.first || reading.last) {
    row.rules.emplace_back(reading.stated ? "time:as-written" : "time:counted-from-report");
  }
  return row;
}

}  // namespace chancery::time
