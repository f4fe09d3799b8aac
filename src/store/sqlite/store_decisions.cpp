// SPDX-License-Identifier: Apache-2.0
//
// The store in a file: decisions, and reports that are read again.
#include <algorithm>
#include <utility>

#include "store/checks.h"
#include "store/review/decide.h"
#include "store/sqlite/decisions.h"
#include "store/sqlite/merges.h"
#include "store/sqlite/store.h"
#include "store/sqlite/writer.h"

namespace chancery::store {

/// What was kept of the file in memory is forgotten, whether the change was made or not.
class SqliteStore::Changing {
 public:
  explicit Changing(Bodies& bodies) : bodies_(bodies) {}
  ~Changing() { bodies_.forget(); }
  Changing(const Changing&) = delete;
  Changing& operator=(const Changing&) = delete;
  Changing(Changing&&) = delete;
  Changing& operator=(Changing&&) = delete;

 private:
  Bodies& bodies_;
};

Result<std::vector<Decision>> SqliteStore::decisions() const {
  const Snapshot snapshot(*database_);
  auto decisions = read_decisions(*database_);
  if (!decisions) { return decisions; }
  for (Decision& decision : *decisions) {
    if (decision.about.report.empty()) { continue; }
    const auto fact = placed(decision);
    if (!fact) { return std::unexpected(fact.error()); }
    decision.fact = *fact;
  }
  return decisions;
}

Result<std::vector<Decision>> SqliteStore::last_decisions(std::size_t limit, std::optional<FactId> fact) const {
  const Snapshot snapshot(*database_);
  // Those about one fact are among those about its report: the others need not be placed.
  std::string sha256;
  if (fact) {
    const auto hit = find(*fact);
    if (!hit && hit.error().code == ErrorCode::kNotFound) { return std::vector<Decision>(); }
    if (!hit) { return std::unexpected(hit.error()); }
    const auto input = bodies_->input(hit->report.number);
    if (!input) { return std::unexpected(input.error()); }
    sha256 = input->sha256;
  }
  auto decisions = fact ? read_decisions(*database_, sha256) : read_last_decisions(*database_, limit);
  if (!decisions) { return decisions; }
  if (fact) { std::ranges::reverse(*decisions); }
  for (Decision& decision : *decisions) {
    if (decision.about.report.empty()) { continue; }
    const auto placed_at = placed(decision);
    if (!placed_at) { return std::unexpected(placed_at.error()); }
    decision.fact = *placed_at;
  }
  if (fact) {
    std::erase_if(*decisions, [&fact](const Decision& one) { return one.fact != fact; });
  }
  decisions->resize(std::min(decisions->size(), limit));
  return decisions;
}

/// The fact that a decision is about; nothing where the report or its words are not there.
Result<std::optional<FactId>> SqliteStore::placed(const Decision& decision) const {
  const auto number = number_of(decision.about.report);
  if (!number) { return std::unexpected(number.error()); }
  if (*number == 0) { return std::nullopt; }
  const auto coded = bodies_->coded(*number);
  if (!coded) { return std::unexpected(coded.error()); }
  const auto reviewed = bodies_->reviewed(*number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  const auto row = place_of(**coded, *reviewed, decision);
  if (!row) { return std::nullopt; }
  const auto ids = facts_of({FactKind::kReport, *number}, decision.about.kind);
  if (!ids) { return std::unexpected(ids.error()); }
  return *row < ids->size() ? std::optional((*ids)[*row]) : std::nullopt;
}

Result<std::int64_t> SqliteStore::number_of(const std::string& sha256) const {
  auto select = database_->prepare("SELECT id FROM reports WHERE sha256 = ?");
  if (!select) { return std::unexpected(select.error()); }
  const auto row = select->bind(sha256).step();
  if (!row) { return std::unexpected(row.error()); }
  return *row ? select->number(0) : 0;
}

Result<Record> SqliteStore::corrected(FactId report) const {
  if (report.kind != FactKind::kReport) { return not_found(report); }
  const auto reviewed = bodies_->reviewed(report.number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  return without_rejected(*reviewed);
}

Result<std::vector<Decision>> SqliteStore::merge(FactId actor, FactId other, const Signature& by) {
  return decide_actors({actor, other}, by,
                       [&](ActorMerges& merges) { return merges.merge(actor.number, other.number); });
}

Result<std::vector<Decision>> SqliteStore::split(FactId actor, const Signature& by) {
  return decide_actors({actor}, by, [&](ActorMerges& merges) { return merges.split(actor.number); });
}

Result<std::vector<Decision>> SqliteStore::decide_actors(
    std::initializer_list<FactId> actors, const Signature& by,
    const std::function<Result<std::vector<Decision>>(ActorMerges&)>& decision) {
  const Changing changing(*bodies_);
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  for (const FactId id : actors) {
    if (const auto known = actor(id); !known) { return std::unexpected(known.error()); }
  }
  auto merges = read_merges(*database_);
  if (!merges) { return std::unexpected(merges.error()); }
  auto decisions = decision(*merges);
  if (!decisions) { return decisions; }
  for (Decision& one : *decisions) { one.by = by; }
  auto done = Merger(*database_, *bodies_).carry_out(*decisions, *merges);
  if (!done) { return std::unexpected(done.error()); }
  if (auto committed = transaction->commit(); !committed) { return std::unexpected(committed.error()); }
  return decisions;
}

Result<Decision> SqliteStore::decide(const FactDecision& wanted, const Signature& by) {
  if (auto checked = check_decidable(wanted); !checked) { return std::unexpected(checked.error()); }
  const Changing changing(*bodies_);
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  const auto hit = find(wanted.kind == DecisionKind::kAdd ? wanted.report : wanted.fact);
  if (!hit) { return std::unexpected(hit.error()); }
  const std::int64_t report = hit->report.number;
  const auto coded = bodies_->coded(report);
  if (!coded) { return std::unexpected(coded.error()); }
  const auto now = bodies_->reviewed(report);
  if (!now) { return std::unexpected(now.error()); }
  const auto input = bodies_->input(report);
  if (!input) { return std::unexpected(input.error()); }
  const auto lookup = [this](FactId id) {
    const auto known = actor(id);
    return known ? std::optional(*known) : std::nullopt;
  };
  const auto ids = facts_of(hit->report, wanted.fact.kind);
  if (!ids) { return std::unexpected(ids.error()); }
  auto decision = prepared({**coded, *now, input->sha256, *ids}, hit->row, wanted, lookup);
  if (!decision) { return decision; }
  decision->by = by;
  if (auto done = carry_out(*decision, report); !done) { return std::unexpected(done.error()); }
  if (wanted.kind == DecisionKind::kAdd) {
    const auto fact = placed(*decision);
    if (!fact) { return std::unexpected(fact.error()); }
    decision->fact = *fact;
  }
  if (auto done = transaction->commit(); !done) { return std::unexpected(done.error()); }
  return decision;
}

/// Writes a decision about a fact, or what takes it back, and brings the index of the report up to date.
Result<void> SqliteStore::carry_out(Decision& decision, std::int64_t report) {
  Writer::Change change{.report = report, .before = {}, .after = {}, .renumber = false};
  const auto before = bodies_->reviewed(report);
  if (!before) { return std::unexpected(before.error()); }
  change.before = *before;
  if (auto done = write_decision(*database_, decision); !done) { return done; }
  bodies_->forget();
  const auto after = bodies_->reviewed(report);
  if (!after) { return std::unexpected(after.error()); }
  change.after = *after;
  return index(std::span(&change, 1));
}

Result<void> SqliteStore::index(std::span<const Writer::Change> changes) {
  std::set<std::int64_t> recount;
  if (auto done = Writer(*database_, compression_).change(changes, *bodies_, recount); !done) { return done; }
  if (recount.empty()) { return {}; }
  const std::vector<std::int64_t> actors(recount.begin(), recount.end());
  return Merger(*database_, *bodies_).index_again(actors);
}

Result<Decision> SqliteStore::undo(std::int64_t number, const Signature& by) {
  const Changing changing(*bodies_);
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  const auto all = read_decisions(*database_);
  if (!all) { return std::unexpected(all.error()); }
  auto taken_back = to_undo(*all, number);
  if (!taken_back) { return taken_back; }
  if (!taken_back->about.report.empty()) {
    const auto fact = placed(*taken_back);
    if (!fact) { return std::unexpected(fact.error()); }
    taken_back->fact = *fact;
  }
  auto merges = read_merges(*database_);
  if (!merges) { return std::unexpected(merges.error()); }
  auto decision = merges->undo(*taken_back);
  if (!decision) { return decision; }
  decision->by = by;
  Result<void> done;
  if (taken_back->about.report.empty()) {
    done = Merger(*database_, *bodies_).carry_out(std::span(&*decision, 1), *merges);
  } else {
    const auto report = number_of(taken_back->about.report);
    if (!report) { return std::unexpected(report.error()); }
    done = *report == 0 ? write_decision(*database_, *decision) : carry_out(*decision, *report);
    decision->fact = taken_back->fact;
  }
  if (!done) { return std::unexpected(done.error()); }
  if (auto committed = transaction->commit(); !committed) { return std::unexpected(committed.error()); }
  return decision;
}

Result<std::size_t> SqliteStore::add_again(std::span<const CodedReport> reports) {
  const Changing changing(*bodies_);
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  Writer writer(*database_, compression_);
  std::vector<Writer::Change> changes;
  for (const CodedReport& coded : reports) {
    const auto number = number_of(coded.report.sha256);
    if (!number) { return std::unexpected(number.error()); }
    if (*number == 0) { continue; }
    const auto before = bodies_->reviewed(*number);
    if (!before) { return std::unexpected(before.error()); }
    const auto was = bodies_->coded(*number);
    if (!was) { return std::unexpected(was.error()); }
    auto done = writer.replace_body(*number, **was, coded.coded.record);
    if (!done) { return std::unexpected(done.error()); }
    bodies_->forget();
    const auto after = bodies_->reviewed(*number);
    if (!after) { return std::unexpected(after.error()); }
    changes.push_back({.report = *number, .before = *before, .after = *after, .renumber = true});
  }
  if (auto done = index(changes); !done) { return std::unexpected(done.error()); }
  if (auto done = transaction->commit(); !done) { return std::unexpected(done.error()); }
  return changes.size();
}

}  // namespace chancery::store
