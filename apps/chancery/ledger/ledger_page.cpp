// SPDX-License-Identifier: Apache-2.0
#include "ledger_page.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "../fact_page.h"
#include "../facts.h"
#include "../text_table.h"

namespace chancery::cli {
namespace {

using Json = nlohmann::ordered_json;

Json day_json(const std::optional<Date>& day) {
  return day ? Json(to_iso(*day)) : Json(nullptr);
}

Json line_json(const LedgerLine& line) {
  Json row = {{"day", day_json(line.day)},
              {"state", line.state ? Json(label(*line.state)) : Json(nullptr)},
              {"rule", line.rule},
              {"evidence", nullptr}};
  if (line.evidence) {
    row["evidence"] = {{"id", to_string(line.evidence->id)},
                       {"report", to_string(line.evidence->report)},
                       {"text", evidence(*line.evidence)}};
  }
  return row;
}

Json tellings_json(const std::vector<Hit>& tellings) {
  Json told = Json::array();
  for (const Hit& hit : tellings) { told.push_back({{"id", to_string(hit.id)}, {"report", to_string(hit.report)}}); }
  return told;
}

std::string told_text(std::size_t tellings, std::size_t sources) {
  return fmt::format("{}, {}", counted(tellings, "time"), counted(sources, "source"));
}

}  // namespace

std::string state_text(const LedgerEntry& entry) {
  return std::string(label(entry.state)) + (entry.overdue ? " (overdue)" : "");
}

std::string history_page(const LedgerEntry& entry, const Output& output) {
  std::string out = "\n" + output.styled("History", Style::kBold) + "\n";
  out += field("state", state_text(entry) + (entry.since ? " since " + to_iso(*entry.since) : ""), output);
  out += field("told", told_text(entry.tellings.size(), entry.sources), output);
  TextTable table({{.title = "DATE"},
                   {.title = "STATE"},
                   {.title = "RULE"},
                   {.title = "BY", .style = Style::kDim},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const LedgerLine& line : entry.history) {
    table.add({line.day ? to_iso(*line.day) : "", line.state ? std::string(label(*line.state)) : "", line.rule,
               line.evidence ? to_string(line.evidence->id) : "", line.evidence ? evidence(*line.evidence) : ""});
  }
  return out + table.text(output);
}

std::string story_page(const EventStory& story, const Output& output) {
  if (story.tellings.size() < 2) { return ""; }
  std::string out = "\n" + output.styled("Tellings", Style::kBold) + "\n";
  out += field("told", told_text(story.tellings.size(), story.sources), output);
  TextTable table({{.title = "DATE"},
                   {.title = "ID", .style = Style::kDim},
                   {.title = "STATUS"},
                   {.title = "REPORT", .style = Style::kDim},
                   {.title = "WORDS", .room = Room::kOwnLine}});
  for (const Hit& hit : story.tellings) {
    table.add({days_cell(time_of(hit), output), to_string(hit.id),
               std::string(label(hit.record->events[hit.row].status)), to_string(hit.report), evidence(hit)},
              evidence_focus(hit));
  }
  return out + table.text(output);
}

std::string to_json(const EventStory& story) {
  Json row = Json::parse(to_json(story.tellings.front()));
  row["story"] = {{"sources", story.sources}, {"tellings", tellings_json(story.tellings)}};
  return row.dump();
}

std::string to_json(const LedgerEntry& entry) {
  Json row = Json::parse(to_json(entry.tellings[entry.fullest]));
  row["id"] = to_string(entry.id);
  Json history = Json::array();
  for (const LedgerLine& line : entry.history) { history.push_back(line_json(line)); }
  row["ledger"] = {{"state", label(entry.state)},
                   {"since", day_json(entry.since)},
                   {"overdue", entry.overdue},
                   {"sources", entry.sources},
                   {"tellings", tellings_json(entry.tellings)},
                   {"history", history}};
  return row.dump();
}

std::string to_json(const Conflict& conflict) {
  const auto side = [](const Hit& hit, const std::string& says) {
    return Json{{"id", to_string(hit.id)}, {"report", to_string(hit.report)}, {"says", says}, {"text", evidence(hit)}};
  };
  return Json{{"rule", conflict.rule},
              {"one", side(conflict.one, conflict.one_says)},
              {"other", side(conflict.other, conflict.other_says)}}
      .dump();
}

std::string to_json(const LedgerChange& change) {
  Json row = line_json(change.line);
  row["id"] = to_string(change.entry);
  row["text"] = evidence(change.commitment);
  return row.dump();
}

}  // namespace chancery::cli
