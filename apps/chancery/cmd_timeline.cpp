// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <tuple>

#include "commands.h"
#include "facts.h"
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

}  // namespace

Result<std::string> timeline_text(const RecordSource& store, const Query& query, const Output& output, bool json) {
  Query all = query;
  all.limit = 0;
  std::vector<Hit> hits;
  for (const auto ask : {&RecordSource::events, &RecordSource::statements, &RecordSource::commitments}) {
    auto found = (store.*ask)(all);
    if (!found) { return std::unexpected(found.error()); }
    std::ranges::move(*found, std::back_inserter(hits));
  }
  std::ranges::sort(hits, earlier);
  if (query.limit > 0 && hits.size() > query.limit) { hits.resize(query.limit); }

  std::string lines;
  TextTable table({{.title = "DATE"},
                   {.title = "ID", .style = Style::kDim},
                   {.title = "WHAT"},
                   {.title = "WHO", .style = Style::kBold},
                   {.title = "WORDS", .flexible = true},
                   {.title = "REPORT", .style = Style::kDim}});
  for (const Hit& hit : hits) {
    if (json) {
      lines += to_json(hit) + "\n";
    } else {
      table.add({days(time_of(hit)), to_string(hit.id), what(hit), cut_to(who(hit), 36), evidence(hit),
                 to_string(hit.report)});
    }
  }
  if (json) { return lines; }
  return table.empty() ? std::string() : table.text(output);
}

int run_timeline(const Arguments& arguments) {
  const auto query = arguments.query();
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto text = timeline_text(**store, *query, Output(arguments), arguments.has("json"));
  if (!text) { return report_error(text.error()); }
  if (text->empty()) { print_error("nothing found"); }
  print_out(*text);
  return 0;
}

}  // namespace chancery::cli
