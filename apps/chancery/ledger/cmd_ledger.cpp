// SPDX-License-Identifier: Apache-2.0
//
// The verbs that ask the ledger: commitments as of a day, events once, conflicts, diff.
// Before lists.h, whose templates print rows by to_json.
#include "ledger_page.h"

#include "chancery/ledger.h"

#include <fmt/format.h>

#include "../commands.h"
#include "../lists.h"
#include "../text_table.h"

namespace chancery::cli {
namespace {

const Hit& shown(const LedgerEntry& entry) {
  return entry.tellings[entry.fullest];
}

std::string ledger_table(const std::vector<LedgerEntry>& entries, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "MADE"},
                   {.title = "KIND"},
                   {.title = "STATE"},
                   {.title = "SINCE"},
                   {.title = "TOLD", .right = true},
                   {.title = "SOURCES", .right = true},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const LedgerEntry& entry : entries) {
    const Hit& hit = shown(entry);
    const auto made = entry.history.empty() ? std::nullopt : entry.history.front().day;
    table.add(
        {to_string(entry.id), made ? to_iso(*made) : "", std::string(label(hit.record->commitments[hit.row].kind)),
         state_text(entry), entry.since ? to_iso(*entry.since) : "", std::to_string(entry.tellings.size()),
         std::to_string(entry.sources), who(hit), evidence(hit)},
        evidence_focus(hit));
  }
  return table.text(output);
}

std::string stories_table(const std::vector<EventStory>& stories, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "DATE"},
                   {.title = "TYPE"},
                   {.title = "STATUS"},
                   {.title = "TOLD", .right = true},
                   {.title = "SOURCES", .right = true},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const EventStory& story : stories) {
    const Hit& hit = story.tellings.front();
    const Event& row = hit.record->events[hit.row];
    table.add({to_string(hit.id), days_cell(time_of(hit), output), std::string(label(row.type)),
               std::string(label(row.status)), std::to_string(story.tellings.size()), std::to_string(story.sources),
               who(hit), evidence(hit)},
              evidence_focus(hit));
  }
  return table.text(output);
}

std::string conflicts_table(const std::vector<Conflict>& conflicts, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "SAYS"},
                   {.title = "ID", .style = Style::kDim},
                   {.title = "SAYS"},
                   {.title = "RULE"},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const Conflict& row : conflicts) {
    table.add({to_string(row.one.id), row.one_says, to_string(row.other.id), row.other_says, row.rule, who(row.one),
               evidence(row.one) + " / " + evidence(row.other)});
  }
  return table.text(output);
}

std::string changes_table(const std::vector<LedgerChange>& changes, const Output& output) {
  TextTable table({{.title = "DATE"},
                   {.title = "ID", .style = Style::kDim},
                   {.title = "STATE"},
                   {.title = "RULE"},
                   {.title = "BY", .style = Style::kDim},
                   {.title = "WHO", .style = Style::kBold, .room = Room::kCut},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const LedgerChange& row : changes) {
    table.add({to_iso(*row.line.day), to_string(row.entry), std::string(label(*row.line.state)), row.line.rule,
               row.line.evidence ? to_string(row.line.evidence->id) : "", who(row.commitment),
               evidence(row.commitment)});
  }
  return table.text(output);
}

/// What all these verbs begin with.
struct Asked {
  Query query;
  std::optional<Date> as_of;
  std::unique_ptr<Store> store;
};

Result<Asked> asked(const Arguments& arguments) {
  auto query = arguments.query();
  if (!query) { return std::unexpected(query.error()); }
  const auto as_of = arguments.date("as-of");
  if (!as_of) { return std::unexpected(as_of.error()); }
  auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return std::unexpected(store.error()); }
  return Asked{std::move(*query), *as_of, std::move(*store)};
}

}  // namespace

int run_ledger(const Arguments& arguments) {
  const auto ask = asked(arguments);
  if (!ask) { return report_error(ask.error()); }
  const auto entries = ledger_entries(*ask->store, {.filter = ask->query, .as_of = ask->as_of});
  if (!entries) { return report_error(entries.error()); }
  return print_list(*entries, arguments, ledger_table);
}

int run_stories(const Arguments& arguments) {
  const auto query = arguments.query();
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto stories = event_stories(**store, *query);
  if (!stories) { return report_error(stories.error()); }
  return print_list(*stories, arguments, stories_table);
}

int run_conflicts(const Arguments& arguments) {
  const auto ask = asked(arguments);
  if (!ask) { return report_error(ask.error()); }
  const auto found = conflicts(*ask->store, ask->query);
  if (!found) { return report_error(found.error()); }
  return print_list(*found, arguments, conflicts_table);
}

int run_diff(const Arguments& arguments) {
  auto ask = asked(arguments);
  if (!ask) { return report_error(ask.error()); }
  if (!ask->query.since) {
    return report_error({ErrorCode::kBadUsage, "diff needs --since DATE: what changed after that day", ""});
  }
  const Date since = *ask->query.since;
  ask->query.since.reset();
  const auto changes = ledger_changes(*ask->store, {.filter = ask->query, .as_of = ask->as_of}, since);
  if (!changes) { return report_error(changes.error()); }
  return print_list(*changes, arguments, changes_table);
}

}  // namespace chancery::cli
