// SPDX-License-Identifier: Apache-2.0
//
// The verbs that list rows of the store: events, statements, commitments, reports.
#include "commands.h"
#include "lists.h"
#include "text_table.h"

namespace chancery::cli {

std::string events_table(const std::vector<Hit>& hits, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "DATE"},
                   {.title = "TYPE"},
                   {.title = "STATUS"},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine},
                   {.title = "REPORT", .style = Style::kDim}});
  for (const Hit& hit : hits) {
    const Event& row = hit.record->events[hit.row];
    table.add({to_string(hit.id), days_cell(time_of(hit), output), std::string(label(row.type)),
               std::string(label(row.status)), who(hit), evidence(hit), to_string(hit.report)},
              evidence_focus(hit));
  }
  return table.text(output);
}

std::string statements_table(const std::vector<Hit>& hits, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "DATE"},
                   {.title = "ACT"},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine},
                   {.title = "REPORT", .style = Style::kDim}});
  for (const Hit& hit : hits) {
    table.add(
        {to_string(hit.id), days_cell(time_of(hit), output), what(hit), who(hit), evidence(hit), to_string(hit.report)},
        evidence_focus(hit));
  }
  return table.text(output);
}

std::string commitments_table(const std::vector<Hit>& hits, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "DATE"},
                   {.title = "KIND"},
                   {.title = "STATE"},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine},
                   {.title = "REPORT", .style = Style::kDim}});
  for (const Hit& hit : hits) {
    const Commitment& row = hit.record->commitments[hit.row];
    table.add({to_string(hit.id), days_cell(time_of(hit), output), std::string(label(row.kind)),
               std::string(label(row.state.value)), who(hit), evidence(hit), to_string(hit.report)},
              evidence_focus(hit));
  }
  return table.text(output);
}

std::string reports_table(const std::vector<ReportSummary>& reports, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "PUBLISHED"},
                   {.title = "BASIS"},
                   {.title = "S", .right = true},
                   {.title = "E", .right = true},
                   {.title = "C", .right = true},
                   {.title = "PUBLISHER", .room = Room::kCut},
                   {.title = "TITLE", .style = Style::kBold, .room = Room::kOwnLine}});
  for (const ReportSummary& row : reports) {
    table.add({to_string(row.id), days_cell(row.published, output), std::string(label(row.published.basis)),
               std::to_string(row.statements), std::to_string(row.events), std::to_string(row.commitments),
               row.source.publisher.value_or(""), row.title});
  }
  return table.text(output);
}

int run_events(const Arguments& arguments) {
  if (!arguments.positionals().empty()) { return run_links(arguments); }
  if (arguments.has("once")) { return run_stories(arguments); }
  return run_list(arguments, &RecordSource::events, events_table);
}
int run_statements(const Arguments& arguments) {
  return run_list(arguments, &RecordSource::statements, statements_table);
}
int run_commitments(const Arguments& arguments) {
  if (!arguments.positionals().empty()) { return run_links(arguments); }
  if (arguments.has("as-of")) { return run_ledger(arguments); }
  return run_list(arguments, &RecordSource::commitments, commitments_table);
}
int run_reports(const Arguments& arguments) {
  return run_list(arguments, &RecordSource::reports, reports_table);
}

}  // namespace chancery::cli
