// SPDX-License-Identifier: Apache-2.0
#include "events/when/hanging.h"

namespace chancery::events {

using clauses::kNone;

bool says_when(const TimeExpression& time) {
  return time.type != TimexType::kSet && (time.time.earliest || time.time.latest);
}

std::vector<Hanging> find_hanging(const Context& context, const TreeView& tree) {
  std::vector<Hanging> found;
  for (const TimeExpression& time : context.document.times_in(context.sentence.span)) {
    const auto range = context.reading.words().inside(time.span);
    if (!says_when(time) || range.first >= range.last) { continue; }
    Hanging row{.time = &time, .top = tree.top(range)};
    row.on = tree.head(row.top);
    row.clause = tree.clause_head(row.top);
    found.push_back(row);
  }
  return found;
}

TimeLink link_to(const Context& context, const TreeView& tree, const std::vector<Hanging>& all, const Hanging& one,
                 std::string_view rule) {
  TimeLink link{.time = one.time, .rule = rule};
  for (const Hanging& other : all) {
    const bool joined = tree.kind(other.top) == "conj" && other.on != kNone &&
                        one.time->span.contains(context.reading.words().span(other.on));
    if (joined && other.time->time.latest >= one.time->time.latest) { link.until = other.time; }
  }
  link.since = tree.preposition(one.top) == "since";
  return link;
}

Time time_of(const Context& context, const TimeLink& link) {
  Time time = link.time->time;
  time.of = TimeId{static_cast<std::uint32_t>(link.time - context.document.times().data())};
  if (link.until != nullptr) { time.latest = link.until->time.latest; }
  if (link.since) { time.latest = context.document.published().time.latest; }
  if (link.until != nullptr || link.since) { time.precision = Precision::kRange; }
  return time;
}

}  // namespace chancery::events
