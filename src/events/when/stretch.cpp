// SPDX-License-Identifier: Apache-2.0
#include "events/when/stretch.h"

#include <charconv>

#include "events/when/link_tables.h"
#include "events/when/tree_view.h"

namespace chancery::events {
namespace {

using clauses::kNone;

/// The days of "two-day", "48-hour" on the trigger's noun, or on the object of its verb; 0 where it has none.
int days_of(const Context& context, const TreeView& tree, const Trigger& trigger) {
  constexpr int kHoursOfDay = 24;
  constexpr int kMostDays = 31;
  for (const TimeExpression& time : context.document.times_in(context.sentence.span)) {
    const auto range = context.reading.words().inside(time.span);
    if (time.type != TimexType::kDuration || range.first >= range.last) { continue; }
    const std::string_view kind = tree.kind(tree.top(range));
    if (kind != "compound" && kind != "amod" && kind != "nummod") { continue; }  // "two days after the talks"
    std::uint32_t on = tree.head(tree.top(range));
    if (!trigger.noun && tree.kind(on) == "obj") { on = tree.head(on); }
    if (on < trigger.first || on >= trigger.last) { continue; }
    const std::string_view value = time.value;
    const bool hours = value.starts_with("PT") && value.ends_with('H');
    if (!hours && !value.ends_with('D')) { continue; }
    const std::size_t begin = hours ? 2 : 1;
    int count = 0;
    const auto read = std::from_chars(value.data() + begin, value.data() + value.size() - 1, count);
    if (read.ptr != value.data() + value.size() - 1) { continue; }
    const int days = hours ? count / kHoursOfDay : count;
    if (days <= kMostDays) { return days; }
  }
  return 0;
}

bool told_of_end(const Context& context, const TreeView& tree, const TimeExpression& expression) {
  const auto& words = context.reading.words();
  const std::uint32_t on = tree.head(tree.top(words.inside(expression.span)));
  return on != kNone && context.link_tables.ends(words.lemma(on));
}

}  // namespace

std::string_view stretch(const Context& context, const Trigger& trigger, Status status, const TimeLink& link,
                         Time& time) {
  if (!time.earliest || !time.latest) { return {}; }
  const TreeView tree(context.reading);
  const int days = days_of(context, tree, trigger);
  if (days > 1 && time.precision == Precision::kDay) {
    const std::chrono::days others{days - 1};
    if (told_of_end(context, tree, *link.time)) {
      time.earliest = *time.earliest - others;
    } else {
      time.latest = *time.latest + others;
    }
    time.precision = Precision::kRange;
    return "time:days-it-takes";
  }
  // "This week" of what happened ends with the report; what goes on or is to come has all of it.
  const bool week = link.time->value.size() == 8 && link.time->value[5] == 'W';
  const bool up_to_report = time.latest == context.document.published().time.latest;
  const bool over = status == Status::kOccurred || status == Status::kNegated;
  const std::chrono::weekday first{*time.earliest};
  if (!week || !up_to_report || over || first != std::chrono::Monday || link.until != nullptr) { return {}; }
  time.latest = *time.earliest + std::chrono::days{6};
  time.precision = Precision::kWeek;
  return "time:whole-week";
}

}  // namespace chancery::events
