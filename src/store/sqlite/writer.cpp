// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/writer.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/decisions.h"
#include "store/words.h"

namespace chancery::store {
namespace {

/// The tables whose rows have numbers, by FactKind.
constexpr std::array<std::string_view, kFactKinds> kNumbered = {"reports", "actors", "statements", "events",
                                                                "commitments"};

constexpr auto index_of(FactKind kind) {
  return static_cast<std::size_t>(kind);
}

}  // namespace

Result<std::size_t> Writer::add(std::span<const CodedReport> reports) {
  if (auto read = read_last_numbers(); !read) { return std::unexpected(read.error()); }
  std::size_t added = 0;
  for (const CodedReport& coded : reports) {
    const auto known = has(coded.report.sha256);
    if (!known) { return std::unexpected(known.error()); }
    if (*known) { continue; }
    if (auto done = add_one(coded); !done) { return std::unexpected(done.error()); }
    ++added;
  }
  if (auto written = write_actors(); !written) { return std::unexpected(written.error()); }
  if (auto written = write_last_numbers(); !written) { return std::unexpected(written.error()); }
  return added;
}

Result<void> Writer::read_last_numbers() {
  auto statement = database_.prepare("SELECT name, number FROM last_numbers");
  if (!statement) { return std::unexpected(statement.error()); }
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return {}; }
    const auto* const table = std::ranges::find(kNumbered, statement->text(0));
    if (table != kNumbered.end()) { last_[static_cast<std::size_t>(table - kNumbered.begin())] = statement->number(1); }
  }
}

Result<void> Writer::write_last_numbers() {
  auto update = database_.prepare("UPDATE last_numbers SET number = ? WHERE name = ?");
  if (!update) { return std::unexpected(update.error()); }
  for (std::size_t kind = 0; kind < kFactKinds; ++kind) {
    if (auto done = update->bind(last_[kind]).bind(kNumbered[kind]).run(); !done) { return done; }
  }
  return {};
}

Result<bool> Writer::has(const std::string& sha256) {
  auto statement = database_.prepare("SELECT 1 FROM reports WHERE sha256 = ?");
  if (!statement) { return std::unexpected(statement.error()); }
  return statement->bind(sha256).step();
}

Result<void> Writer::add_one(const CodedReport& coded) {
  const Record& record = coded.coded.record;
  const auto decisions = read_decisions(database_, coded.report.sha256);
  if (!decisions) { return std::unexpected(decisions.error()); }
  const Reviewed reviewed = review(std::make_shared<const Record>(record), coded.report.sha256, *decisions);
  ReportRows rows = rows_of(reviewed);
  Numbers numbers;
  numbers.report = ++last_[index_of(FactKind::kReport)];
  number_facts(numbers, rows);
  for (const ActorRow& row : rows.actors) {
    const auto number = number_of(row);
    if (!number) { return std::unexpected(number.error()); }
    numbers.actors.push_back(*number);
  }
  join_actors(rows, numbers.actors);
  for (const ReportShare& share : shares_of(rows)) { add_share(totals_.at(numbers.actors[share.actor]), share); }
  if (auto done = insert_rows(index_rows(numbers, coded.report, *reviewed.record, rows)); !done) { return done; }
  return insert_body(numbers.report, coded, rows);
}

void Writer::number_facts(Numbers& numbers, const ReportRows& rows) {
  for (const FactKind kind : {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}) {
    auto& facts = numbers.facts[index_of(kind)];
    facts.resize(rows.facts(kind).size());
    for (std::int64_t& number : facts) {
      if (number == 0) { number = ++last_[index_of(kind)]; }
    }
  }
}

Result<std::int64_t> Writer::number_of(const ActorRow& row) {
  auto key = key_of(row);
  const auto known = numbers_.find(key);
  if (known != numbers_.end()) { return known->second; }
  auto number = read_or_insert(row);
  if (number) { numbers_.emplace(std::move(key), *number); }
  return number;
}

/// The number of who stands for the actor; its totals are in `totals_` from then on.
Result<std::int64_t> Writer::read_or_insert(const ActorRow& row) {
  static const std::string kColumns = std::string(kActorName) + ", " + std::string(kActorTotals);
  auto select = database_.prepare("SELECT id, " + kColumns +
                                  " FROM actors WHERE id = (SELECT coalesce(merged_into, id) FROM actors WHERE "
                                  "folded = ? AND kind = ? AND ifnull(state, '') = ?)");
  if (!select) { return std::unexpected(select.error()); }
  const auto found = select->bind(row.folded).bind(label(row.kind)).bind(row.state).step();
  if (!found) { return std::unexpected(found.error()); }
  if (*found) {
    const std::int64_t number = select->number(0);
    totals_.try_emplace(number, read_actor(*select, 1));
    return number;
  }
  const std::int64_t number = ++last_[index_of(FactKind::kActor)];
  const ActorTotals fresh = new_totals(row);
  auto insert = database_.prepare(insert_into("actors", "id, " + kColumns));
  if (!insert) { return std::unexpected(insert.error()); }
  const Values name = name_values(fresh);
  const Values totals = total_values(fresh);
  auto done = insert->bind(number).bind_values(name).bind_values(totals).run();
  if (!done) { return std::unexpected(done.error()); }
  auto insert_word = database_.prepare(insert_into("actor_words", "word, actor"));
  if (!insert_word) { return std::unexpected(insert_word.error()); }
  for (const std::string& word : word_list(std::string_view(row.name))) {
    if (done = insert_word->bind(word).bind(number).run(); !done) { return std::unexpected(done.error()); }
  }
  totals_.emplace(number, fresh);
  return number;
}

Result<void> Writer::insert_rows(const IndexRows& rows) {
  for (std::size_t i = 0; i < kIndexTables; ++i) {
    if (rows[i].empty()) { continue; }
    const IndexTableInfo& table = info_of(static_cast<IndexTable>(i));
    auto insert = database_.prepare(insert_into(table.name, table.columns));
    if (!insert) { return std::unexpected(insert.error()); }
    for (const Values& row : rows[i]) {
      if (auto done = insert->bind_values(row).run(); !done) { return done; }
    }
  }
  return {};
}

Result<void> Writer::insert_body(std::int64_t report, const CodedReport& coded, const ReportRows& rows) {
  const auto record = compression_.pack(to_json(coded.coded.record));
  if (!record) { return std::unexpected(record.error()); }
  const auto raw = compression_.pack(coded.report.raw);
  if (!raw) { return std::unexpected(raw.error()); }
  auto body = database_.prepare("INSERT INTO report_bodies(report, raw, record) VALUES (?, ?, ?)");
  if (!body) { return std::unexpected(body.error()); }
  if (auto done = body->bind(report).bind_blob(*raw).bind_blob(*record).run(); !done) { return done; }
  auto words = database_.prepare("INSERT INTO report_text(rowid, title, text) VALUES (?, ?, ?)");
  if (!words) { return std::unexpected(words.error()); }
  return words->bind(report).bind(rows.title).bind(coded.coded.record.text).run();
}

Result<void> Writer::write_actors() {
  auto update = database_.prepare(update_actor_totals());
  if (!update) { return std::unexpected(update.error()); }
  for (const auto& [number, totals] : totals_) {
    const Values values = total_values(totals);
    if (auto done = update->bind_values(values).bind(number).run(); !done) { return done; }
  }
  return {};
}

}  // namespace chancery::store
