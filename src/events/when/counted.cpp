// SPDX-License-Identifier: Apache-2.0
#include "events/when/counted.h"

#include <charconv>

namespace chancery::events {
namespace {

using clauses::kNone;

/// "Two days after the call": how far, and the words of the two acts.
struct Count {
  int number = 0;  ///< below 0 with "before"
  char unit = 'D';
  std::uint32_t from = kNone;  ///< the act that it counts from: "call"
  std::uint32_t to = kNone;    ///< the head of the clause that the count stands in
};

bool read_length(std::string_view value, Count& count) {
  if (value.size() < 3 || value[0] != 'P') { return false; }
  count.unit = value.back();
  const char* const end = value.data() + value.size() - 1;
  const auto read = std::from_chars(value.data() + 1, end, count.number);
  constexpr int kMost = 1000;
  return read.ptr == end && count.number > 0 && count.number < kMost &&
         std::string_view("DWMY").find(count.unit) != std::string_view::npos;
}

/// The act after "after": the count hangs on it, or it on the count, or both on one verb.
std::uint32_t act_after(const TreeView& tree, std::uint32_t count_word, std::uint32_t connective) {
  const std::uint32_t act = tree.head(connective);
  if (act == kNone || act < connective) { return kNone; }
  const std::uint32_t above = tree.head(count_word);
  return above == act || tree.head(act) == count_word || tree.head(act) == above ? act : kNone;
}

std::optional<Count> read_count(const Context& context, const TreeView& tree, const TimeExpression& time) {
  const auto& words = context.reading.words();
  const auto range = words.inside(time.span);
  Count count;
  if (time.type != TimexType::kDuration || range.first >= range.last || !read_length(time.value, count)) {
    return std::nullopt;
  }
  const bool before = words.is(range.last, "before");
  if (!before && !words.is(range.last, "after")) { return std::nullopt; }
  if (before) { count.number = -count.number; }
  const std::uint32_t top = tree.top(range);
  count.from = act_after(tree, top, range.last);
  if (count.from == kNone) { return std::nullopt; }
  const std::uint32_t above = tree.head(count.from) == top ? tree.head(top) : tree.head(count.from);
  if (above == kNone) { return std::nullopt; }
  count.to = tree.clause_head(above);
  return count;
}

/// The day that hangs on a word, if one does.
const Hanging* day_on(const std::vector<Hanging>& all, std::uint32_t word) {
  for (const Hanging& one : all) {
    if (one.on == word && one.time->time.precision == Precision::kDay) { return &one; }
  }
  return nullptr;
}

void move(Time& time, int number, char unit) {
  using namespace std::chrono;
  const Date day = *time.earliest;
  const year_month_day date{day};
  constexpr days kAWeekMoreOrLess{3};
  switch (unit) {
    case 'D': time.earliest = time.latest = day + days{number}; break;
    case 'W':
      time.earliest = day + weeks{number} - kAWeekMoreOrLess;
      time.latest = day + weeks{number} + kAWeekMoreOrLess;
      time.precision = Precision::kWeek;
      break;
    case 'M': {
      const year_month month = year_month{date.year(), date.month()} + months{number};
      time.earliest = Date{month / 1};
      time.latest = Date{month / last};
      time.precision = Precision::kMonth;
      break;
    }
    default: {
      const year moved = date.year() + years{number};
      time.earliest = Date{moved / January / 1};
      time.latest = Date{moved / December / 31};
      time.precision = Precision::kYear;
      break;
    }
  }
}

}  // namespace

std::optional<Time> count_between(const Context& context, const TreeView& tree, const std::vector<Hanging>& all,
                                  const Trigger& trigger) {
  const std::uint32_t word = tree.top({trigger.first, trigger.last});
  for (const TimeExpression& expression : context.document.times_in(context.sentence.span)) {
    const auto count = read_count(context, tree, expression);
    if (!count) { continue; }
    const bool counts_from = word == count->from;
    const bool counts_to = !counts_from && tree.clause_head(word) == count->to;
    if (!counts_from && !counts_to) { continue; }
    const Hanging* day = day_on(all, counts_from ? count->to : count->from);
    if (day == nullptr || !day->time->time.earliest) { continue; }
    Time time = time_of(context, {.time = day->time});
    move(time, counts_from ? -count->number : count->number, count->unit);
    return time;
  }
  return std::nullopt;
}

}  // namespace chancery::events
