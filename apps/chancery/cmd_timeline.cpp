// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <tuple>

#include "commands.h"
#include "lists.h"
#include "text_table.h"

namespace chancery::cli {
namespace {

/// First by the day on which it began, then facts without a day, then by kind and number.
bool earlier(const Hit& a, const Hit& b) {
  const auto begin = [](const Hit& hit) {
    const Time time = time_of(hit);
    return time.earliest ? *time.earliest : time.latest.value_or(Date::max());
  };
  return std::tuple(begin(a), a.report, a.id) < std::tuple(begin(b), b.report, b.id);
}

Result<std::vector<Hit>> facts_in_order(const RecordSource& store, const Query& query) {
  Query all = query;
  all.limit = 0;
  std::vector<Hit> hits;
  for (const auto ask : {&RecordSource::events, &RecordSource::statements, &RecordSource::commitments}) {
    auto found = (store.*ask)(all);
    if (!found) { return found; }
    std::ranges::move(*found, std::back_inserter(hits));
  }
  std::ranges::sort(hits, earlier);
  if (query.limit > 0 && hits.size() > query.limit) { hits.resize(query.limit); }
  return hits;
}

}  // namespace

std::string timeline_table(const std::vector<Hit>& hits, const Output& output) {
  TextTable table({{.title = "DATE"},
                   {.title = "ID", .style = Style::kDim},
                   {.title = "WHAT"},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine},
                   {.title = "REPORT", .style = Style::kDim}});
  for (const Hit& hit : hits) {
    table.add(
        {days_cell(time_of(hit), output), to_string(hit.id), what(hit), who(hit), evidence(hit), to_string(hit.report)},
        evidence_focus(hit));
  }
  return table.text(output);
}

int run_timeline(const Arguments& arguments) {
  const auto query = arguments.query();
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto hits = facts_in_order(**store, *query);
  if (!hits) { return report_error(hits.error()); }
  return print_list(*hits, arguments, timeline_table);
}

}  // namespace chancery::cli
