// SPDX-License-Identifier: Apache-2.0
//
// Ids alone, and counts of facts by what they can be narrowed down by.
#include <algorithm>
#include <unordered_map>

#include "store/facet_counts.h"
#include "store/sqlite/question.h"
#include "store/sqlite/store.h"

namespace chancery::store {
namespace {

/// Facts by the publisher of their report.
Result<void> add_sources(Database& database, const std::unordered_map<std::int64_t, std::size_t>& by_report,
                         FacetCounts& counts) {
  const Question question{"SELECT id, publisher FROM reports WHERE publisher IS NOT NULL", {}};
  return for_rows(database, question, [&](const Prepared& row) {
    const auto found = by_report.find(row.number(0));
    if (found != by_report.end()) { counts.add("source", row.text(1), found->second); }
  });
}

/// Facts by the states of those who act, each once.
Result<void> add_acting(Database& database, const Filter& filter, FactKind kind, FacetCounts& counts) {
  auto question = question_for_numbers(database, filter, kind);
  if (!question) { return std::unexpected(question.error()); }
  const FactNames names = names_of(kind);
  question->sql = "SELECT p." + names.fact + ", a.state FROM " + names.parties +
                  " p CROSS JOIN actors a ON a.id = " + "p.actor WHERE a.state IS NOT NULL AND p.role IN (" +
                  names.acting + ") AND p." + names.fact + " IN (" + question->sql + ")";
  std::int64_t last = 0;
  std::vector<std::string> states;
  return for_rows(database, *question, [&](const Prepared& row) {
    if (row.number(0) != last) { states.clear(); }
    last = row.number(0);
    const std::string state(row.text(1));
    if (std::ranges::find(states, state) != states.end()) { return; }
    states.push_back(state);
    counts.add("state-of", state);
  });
}

}  // namespace

Result<std::vector<FactId>> SqliteStore::fact_ids(FactKind kind, const Query& query) const {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const auto question = question_for_numbers(*database_, *filter, kind);
  if (!question) { return std::unexpected(question.error()); }
  std::vector<FactId> ids;
  const auto done =
      for_rows(*database_, *question, [&ids, kind](const Prepared& row) { ids.push_back({kind, row.number(0)}); });
  if (!done) { return std::unexpected(done.error()); }
  return ids;
}

Result<std::string> SqliteStore::version() const {
  // Numbers are never given twice, and the logs only grow; of a link it can only be taken back.
  const Question question{
      "SELECT (SELECT group_concat(number, ' ') FROM last_numbers ORDER BY name) || ' ' || (SELECT ifnull(max(id), 0) "
      "FROM decisions) || ' ' || (SELECT count(*) || ' ' || total(taken_back) FROM links)",
      {}};
  std::string version;
  const auto done =
      for_rows(*database_, question, [&version](const Prepared& row) { version = std::string(row.text(0)); });
  if (!done) { return std::unexpected(done.error()); }
  return version;
}

Result<std::vector<FacetCount>> SqliteStore::facets(FactKind kind, const Query& query) const {
  if (kind == FactKind::kActor || kind == FactKind::kReport) { return no_facets(); }
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const Snapshot snapshot(*database_);
  if (!snapshot.begun()) { return std::unexpected(snapshot.begun().error()); }
  const std::string columns = kind == FactKind::kEvent        ? "f.report, f.confidence, f.type, f.status"
                              : kind == FactKind::kCommitment ? "f.report, f.confidence, f.kind, f.state"
                                                              : "f.report, f.confidence, f.act, ''";
  const auto question = question_for_counting(*database_, *filter, kind, columns);
  if (!question) { return std::unexpected(question.error()); }
  FacetCounts counts;
  std::unordered_map<std::int64_t, std::size_t> by_report;
  const LabelFields fields = label_fields(kind);
  auto done = for_rows(*database_, *question, [&](const Prepared& row) {
    ++by_report[row.number(0)];
    if (const Value value = row.value(1); const auto* confidence = std::get_if<double>(&value)) {
      counts.add_confidence(*confidence);
    }
    counts.add(fields.label, row.text(2));
    counts.add(fields.standing, row.text(3));
  });
  if (done) { done = add_sources(*database_, by_report, counts); }
  if (done) { done = add_acting(*database_, *filter, kind, counts); }
  if (!done) { return std::unexpected(done.error()); }
  return counts.in_order();
}

Result<std::vector<RangeCount>> SqliteStore::events_by_range(const Query& query, Period period) const {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const auto question = question_for_counting(*database_, *filter, FactKind::kEvent,
                                              "ifnull(f.day, ''), ifnull(f.last_day, ''), f.type, f.status");
  if (!question) { return std::unexpected(question.error()); }
  RangeCounts counts(period);
  const auto done = for_rows(*database_, *question, [&counts](const Prepared& row) {
    const auto type = from_label<EventType>(row.text(2));
    const auto status = from_label<Status>(row.text(3));
    if (type && status) { counts.add(row.text(0), row.text(1), *type, *status); }
  });
  if (!done) { return std::unexpected(done.error()); }
  return counts.in_order();
}

}  // namespace chancery::store
