// SPDX-License-Identifier: Apache-2.0
//
// The index of a report that was corrected, or read again.
#include <algorithm>
#include <array>
#include <utility>

#include "store/sqlite/writer.h"

namespace chancery::store {
namespace {

/// The shares of a report by the number of the actor.
std::map<std::int64_t, ReportShare> shares_by_actor(const ReportRows& rows, const std::vector<std::int64_t>& actors) {
  std::map<std::int64_t, ReportShare> shares;
  for (ReportShare& share : shares_of(rows)) { shares.emplace(actors[share.actor], std::move(share)); }
  return shares;
}

Result<void> run(Database& database, const std::string& sql, const Values& values) {
  auto statement = database.prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  return statement->bind_values(values).run();
}

bool same_telling(const ReportShare& a, const ReportShare& b) {
  return a.sector == b.sector && a.office == b.office && a.dating == b.dating;
}

}  // namespace

Result<void> Writer::change(std::span<const Change> changes, Bodies& bodies, std::set<std::int64_t>& recount) {
  if (auto read = read_last_numbers(); !read) { return read; }
  for (const Change& one : changes) {
    const auto input = bodies.input(one.report);
    if (!input) { return std::unexpected(input.error()); }
    if (auto done = change_one(one, *input, recount); !done) { return done; }
  }
  if (auto written = write_actors(); !written) { return written; }
  return write_last_numbers();
}

Result<void> Writer::change_one(const Change& change, const Report& input, std::set<std::int64_t>& recount) {
  auto numbers = read_numbers(database_, change.report);
  if (!numbers) { return std::unexpected(numbers.error()); }
  const std::vector<std::int64_t> old_actors = std::exchange(numbers->actors, {});
  ReportRows before = rows_of(change.before);
  join_actors(before, old_actors);
  ReportRows after = rows_of(change.after);
  for (const FactKind kind : {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}) {
    auto& facts = numbers->facts[static_cast<std::size_t>(kind)];
    facts = change.renumber ? std::vector<std::int64_t>() : kept_numbers(change.before, facts, change.after, kind);
  }
  number_facts(*numbers, after);
  for (const ActorRow& row : after.actors) {
    const auto number = number_of(row);
    if (!number) { return std::unexpected(number.error()); }
    numbers->actors.push_back(*number);
  }
  join_actors(after, numbers->actors);
  if (auto done = count_change(before, old_actors, after, numbers->actors, recount); !done) { return done; }
  if (auto done = remove_rows(change.report); !done) { return done; }
  IndexRows rows = index_rows(*numbers, input, *change.after.record, after);
  Values& report = rows[static_cast<std::size_t>(IndexTable::kReports)].front();
  std::string update = "UPDATE reports SET (";
  const std::string_view columns = info_of(IndexTable::kReports).columns;
  update.append(columns).append(") = (?");
  for (auto left = std::ranges::count(columns, ','); left > 0; --left) { update += ", ?"; }
  report.emplace_back(change.report);
  if (auto done = run(database_, update + ") WHERE id = ?", report); !done) { return done; }
  rows[static_cast<std::size_t>(IndexTable::kReports)].clear();
  return insert_rows(rows);
}

/// Counts of facts change by the difference. An actor that is new here gets its share, one that is gone loses it;
/// what that does not settle is counted again.
Result<void> Writer::count_change(const ReportRows& before, const std::vector<std::int64_t>& old_actors,
                                  const ReportRows& after, const std::vector<std::int64_t>& actors,
                                  std::set<std::int64_t>& recount) {
  auto old_shares = shares_by_actor(before, old_actors);
  for (const auto& [actor, share] : shares_by_actor(after, actors)) {
    const auto old = old_shares.find(actor);
    if (old == old_shares.end()) {
      add_share(totals_.at(actor), share);
      continue;
    }
    ActorSummary& summary = totals_.at(actor).summary;
    summary.statements += share.facts.statements - old->second.facts.statements;
    summary.events += share.facts.events - old->second.facts.events;
    summary.commitments += share.facts.commitments - old->second.facts.commitments;
    if (!same_telling(share, old->second)) { recount.insert(actor); }
    old_shares.erase(old);
  }
  for (const auto& [actor, share] : old_shares) {
    const auto number = number_of(before.actors[share.actor]);  // which reads its totals
    if (!number) { return std::unexpected(number.error()); }
    if (*number != actor || !remove_share(totals_.at(actor), share)) { recount.insert(actor); }
  }
  return {};
}

/// All rows but that of the report itself, those that point at others first.
Result<void> Writer::remove_rows(std::int64_t report) {
  static constexpr std::array kFacts = {std::pair(FactKind::kStatement, "statements"),
                                        std::pair(FactKind::kEvent, "events"),
                                        std::pair(FactKind::kCommitment, "commitments")};
  for (std::size_t table = kIndexTables; --table > 0;) {
    const IndexTableInfo& info = info_of(static_cast<IndexTable>(table));
    const auto* const facts = std::ranges::find(kFacts, info.id_of, &std::pair<FactKind, const char*>::first);
    std::string remove = "DELETE FROM ";
    remove.append(info.name).append(" WHERE ");
    if (facts == kFacts.end() || info.name == facts->second) {
      remove.append("report = ?");
    } else {
      remove.append(info.columns.substr(0, info.columns.find(',')));
      remove.append(" IN (SELECT id FROM ").append(facts->second).append(" WHERE report = ?)");
    }
    if (auto done = run(database_, remove, {report}); !done) { return done; }
  }
  return {};
}

Result<void> Writer::replace_body(std::int64_t report, const Record& before, const Record& after) {
  const auto packed = compression_.pack(to_json(after));
  if (!packed) { return std::unexpected(packed.error()); }
  auto body = database_.prepare("UPDATE report_bodies SET record = ? WHERE report = ?");
  if (!body) { return std::unexpected(body.error()); }
  if (auto done = body->bind_blob(*packed).bind(report).run(); !done) { return done; }
  // A table without texts has to be told which words go.
  auto done = run(database_, "INSERT INTO report_text(report_text, rowid, title, text) VALUES ('delete', ?, ?, ?)",
                  {report, rows_of(before).title, before.text});
  if (!done) { return done; }
  return run(database_, "INSERT INTO report_text(rowid, title, text) VALUES (?, ?, ?)",
             {report, rows_of(after).title, after.text});
}

}  // namespace chancery::store
