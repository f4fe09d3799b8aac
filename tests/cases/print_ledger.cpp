// SPDX-License-Identifier: Apache-2.0
#include "print_ledger.h"

#include <fmt/format.h>

#include <sstream>
#include <vector>

#include "chancery/ledger.h"

namespace chancery::cases {
namespace {

std::vector<Report> reports_of(const std::string& input) {
  std::vector<Report> reports;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("* ")) {
      Report& report = reports.emplace_back();
      report.id = "r" + std::to_string(reports.size());
      report.sha256 = report.id;
      report.date = parse_iso(line.substr(2, 10));
      report.publisher = line.size() > 13 ? line.substr(13) : "";
    } else if (!reports.empty()) {
      reports.back().text += line + "\n";
    }
  }
  return reports;
}

std::string words_of(const Hit& hit) {
  const Record& record = *hit.record;
  if (hit.id.kind == FactKind::kEvent) {
    return std::string(record.events[hit.row].mentions.front().trigger.in(record.text));
  }
  return std::string(record.commitments[hit.row].action.in(record.text));
}

std::string print_entry(const LedgerEntry& entry) {
  const Hit& hit = entry.tellings[entry.fullest];
  const Commitment& row = hit.record->commitments[hit.row];
  std::string debtors;
  for (const ActorId id : row.debtors) {
    debtors += (debtors.empty() ? "" : " + ") + hit.record->actors[id.value].name;
  }
  std::string out =
      fmt::format("{} {}{} of {}: \"{}\" told {} by {}\n", label(row.kind), label(entry.state),
                  entry.overdue ? " overdue" : "", debtors, words_of(hit), entry.tellings.size(), entry.sources);
  for (const LedgerLine& line : entry.history) {
    out += fmt::format(
        "  {} {} {}{}\n", line.day ? to_iso(*line.day) : "?", line.state ? label(*line.state) : std::string_view("-"),
        line.rule,
        line.evidence ? fmt::format(" \"{}\" in {}", words_of(*line.evidence), line.evidence->record->id) : "");
  }
  return out;
}

}  // namespace

std::string print_ledger(const Engine& engine, const std::string& input, std::optional<Date> as_of) {
  const auto store = make_memory_store();
  std::vector<CodedReport> coded;
  for (Report& report : reports_of(input)) {
    Report kept = report;
    report.raw = report.text;
    auto done = engine.code(std::move(report));
    if (!done) { return "error " + done.error().message; }
    kept.raw = kept.text;
    coded.push_back({std::move(kept), std::move(*done)});
  }
  if (const auto added = store->add(coded); !added) { return "error " + added.error().message; }
  const auto entries = ledger_entries(*store, {.as_of = as_of});
  if (!entries) { return "error " + entries.error().message; }
  std::string out;
  for (const LedgerEntry& entry : *entries) { out += print_entry(entry); }
  const auto stories = event_stories(*store, {});
  for (const EventStory& story : *stories) {
    if (story.tellings.size() < 2) { continue; }
    const Hit& hit = story.tellings.front();
    out +=
        fmt::format("{} told {} by {}:", label(hit.record->events[hit.row].type), story.tellings.size(), story.sources);
    for (const Hit& one : story.tellings) { out += fmt::format(" \"{}\" in {}", words_of(one), one.record->id); }
    out += "\n";
  }
  const auto accounts = conflicts(*store, {});
  for (const Conflict& row : *accounts) {
    out += fmt::format("{}: {} in {}, {} in {}\n", row.rule, row.one_says, row.one.record->id, row.other_says,
                       row.other.record->id);
  }
  return out;
}

}  // namespace chancery::cases
