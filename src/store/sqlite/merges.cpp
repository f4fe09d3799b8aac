// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/merges.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "store/sqlite/decisions.h"
#include "store/words.h"

namespace chancery::store {
namespace {

/// The numbers in the first column of an answer.
Result<std::vector<std::int64_t>> numbers(Database& database, const std::string& sql, const Values& values) {
  auto statement = database.prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  statement->bind_values(values);
  std::vector<std::int64_t> all;
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return all; }
    all.push_back(statement->number(0));
  }
}

Result<void> run(Database& database, const std::string& sql, const Values& values) {
  auto statement = database.prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  return statement->bind_values(values).run();
}

}  // namespace

Result<void> Merger::write(Decision& decision, bool merged) {
  const Value into = merged ? Value(decision.actor.number) : Value();
  auto done = run(database_, "UPDATE actors SET merged_into = ? WHERE id = ?", {into, decision.other.number});
  if (!done) { return done; }
  return write_decision(database_, decision);
}

Result<void> Merger::carry_out(std::span<Decision> decisions, const ActorMerges& merges) {
  std::vector<std::int64_t> actors{decisions.front().actor.number};
  for (Decision& decision : decisions) {
    const std::int64_t other = decision.other.number;
    if (auto done = write(decision, merges.stands_for(other) != other); !done) { return done; }
    actors.push_back(other);
  }
  return index_again(actors);
}

Result<void> Merger::index_again(std::span<const std::int64_t> actors) {
  static const std::string kSelect =
      "SELECT " + std::string(kActorName) + ", " + std::string(kActorTotals) + " FROM actors WHERE id = ?";
  std::map<std::int64_t, ActorTotals> totals;
  std::set<std::int64_t> reports;
  for (const std::int64_t actor : actors) {
    auto select = database_.prepare(kSelect);
    if (!select) { return std::unexpected(select.error()); }
    if (const auto row = select->bind(actor).step(); !row) { return std::unexpected(row.error()); }
    const ActorTotals kept = read_actor(*select, 0);
    ActorTotals& fresh = totals[actor];
    fresh.summary.kind = kept.summary.kind;
    fresh.summary.name = kept.summary.name;
    fresh.summary.state = kept.summary.state;
    fresh.folded = kept.folded;
    const auto found = numbers(database_, "SELECT DISTINCT report FROM report_actors WHERE actor = ?", {actor});
    if (!found) { return std::unexpected(found.error()); }
    reports.insert(found->begin(), found->end());
  }
  for (const std::int64_t report : reports) {
    if (auto done = index_report(report, totals); !done) { return done; }
  }
  for (const auto& [actor, made] : totals) {
    Values values = total_values(made);
    values.emplace_back(actor);
    if (auto done = run(database_, update_actor_totals(), values); !done) { return done; }
    if (auto done = write_words(actor); !done) { return done; }
  }
  return {};
}

Result<void> Merger::index_report(std::int64_t number, std::map<std::int64_t, ActorTotals>& totals) {
  const auto reviewed = bodies_.reviewed(number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  const auto input = bodies_.input(number);
  if (!input) { return std::unexpected(input.error()); }
  auto kept = read_numbers(database_, number);
  if (!kept) { return std::unexpected(kept.error()); }
  ReportRows rows = rows_of(*reviewed);
  kept->actors.clear();
  for (const ActorRow& row : rows.actors) {
    const auto found = numbers(database_,
                               "SELECT coalesce(merged_into, id) FROM actors WHERE folded = ? AND kind = ? AND "
                               "ifnull(state, '') = ?",
                               {row.folded, std::string(label(row.kind)), row.state});
    if (!found) { return std::unexpected(found.error()); }
    if (found->empty()) { return fail(ErrorCode::kStoreUnusable, "an actor of a report is not in the index"); }
    kept->actors.push_back(found->front());
  }
  join_actors(rows, kept->actors);
  for (const ReportShare& share : shares_of(rows)) {
    const auto at = totals.find(kept->actors[share.actor]);
    if (at != totals.end()) { add_share(at->second, share); }
  }
  return write_rows(number, index_rows(*kept, *input, *reviewed->record, rows));
}

/// Puts the rows that name actors in the place of those that are there.
Result<void> Merger::write_rows(std::int64_t report, const IndexRows& rows) {
  struct Naming {
    IndexTable table;
    std::string_view facts;  ///< the table of the facts; empty for the report itself
  };
  static constexpr std::array kNaming = {
      Naming{IndexTable::kReportActors, ""}, Naming{IndexTable::kStatementParties, "statements"},
      Naming{IndexTable::kEventParties, "events"}, Naming{IndexTable::kCommitmentParties, "commitments"}};
  for (const auto& [table, facts] : kNaming) {
    const IndexTableInfo& info = info_of(table);
    std::string statement = "DELETE FROM ";
    statement.append(info.name).append(" WHERE ").append(info.columns.substr(0, info.columns.find(',')));
    if (facts.empty()) {
      statement.append(" = ?");
    } else {
      statement.append(" IN (SELECT id FROM ").append(facts).append(" WHERE report = ?)");
    }
    if (auto done = run(database_, statement, {report}); !done) { return done; }
    for (const Values& row : rows[static_cast<std::size_t>(table)]) {
      if (auto done = run(database_, insert_into(info.name, info.columns), row); !done) { return done; }
    }
  }
  return {};
}

Result<void> Merger::write_words(std::int64_t actor) {
  if (auto done = run(database_, "DELETE FROM actor_words WHERE actor = ?", {actor}); !done) { return done; }
  const auto names = names_of_actor(database_, actor);
  if (!names) { return std::unexpected(names.error()); }
  for (const std::string& word : word_list(std::span<const std::string>(*names))) {
    if (auto done = run(database_, insert_into("actor_words", "word, actor"), {word, actor}); !done) { return done; }
  }
  return {};
}

Result<ActorMerges> read_merges(Database& database) {
  auto statement = database.prepare("SELECT merged_into, id FROM actors WHERE merged_into IS NOT NULL");
  if (!statement) { return std::unexpected(statement.error()); }
  ActorMerges merges;
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return merges; }
    merges.put(statement->number(0), statement->number(1));
  }
}

Result<std::vector<std::string>> names_of_actor(Database& database, std::int64_t actor) {
  auto statement = database.prepare(
      "SELECT name FROM actors WHERE merged_into = ?1 OR (id = ?1 AND merged_into IS NULL) ORDER BY id <> ?1, id");
  if (!statement) { return std::unexpected(statement.error()); }
  statement->bind(actor);
  std::vector<std::string> names;
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return names; }
    names.emplace_back(statement->text(0));
  }
}

}  // namespace chancery::store
