// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/store.h"

#include <unordered_map>
#include <utility>

#include "store/checks.h"
#include "store/event_counts.h"
#include "store/sqlite/index_rows.h"
#include "store/sqlite/links.h"
#include "store/sqlite/question.h"
#include "store/sqlite/verify.h"
#include "store/sqlite/writer.h"

namespace chancery::store {
namespace {

constexpr std::string_view kReportColumns =
    "id, record_id, title, path, url, publisher, language, earliest, latest, precision, basis, bytes, statements, "
    "events, commitments, diagnostics";

std::string actor_columns() {
  return "id, " + std::string(kActorName) + ", " + std::string(kActorTotals);
}

ActorSummary read_summary(const Prepared& row) {
  ActorSummary actor = read_actor(row, 1).summary;
  actor.id = {FactKind::kActor, row.number(0)};
  return actor;
}

ReportSummary read_report(const Prepared& row) {
  ReportSummary report;
  int column = 0;
  report.id = {FactKind::kReport, row.number(column++)};
  report.record_id = row.text(column++);
  report.title = row.text(column++);
  report.source.path = row.text_or_nothing(column++);
  report.source.url = row.text_or_nothing(column++);
  report.source.publisher = row.text_or_nothing(column++);
  report.language = row.text(column++);
  report.published.earliest = parse_iso(row.text(column++));
  report.published.latest = parse_iso(row.text(column++));
  report.published.precision = from_label<Precision>(row.text(column++)).value_or(Precision::kUnknown);
  report.published.basis = from_label<Basis>(row.text(column++)).value_or(Basis::kNone);
  report.bytes = row.size(column++);
  report.statements = row.size(column++);
  report.events = row.size(column++);
  report.commitments = row.size(column++);
  report.diagnostics = row.size(column);
  return report;
}

std::string table_of(FactKind kind) {
  if (kind == FactKind::kStatement) { return "statements"; }
  return kind == FactKind::kEvent ? "events" : "commitments";
}

}  // namespace

Result<StoreCounts> SqliteStore::counts() const {
  StoreCounts counts;
  const auto kept = [](const std::string& table) {
    return "(SELECT count(*) FROM " + table + ") - (SELECT count(*) FROM " + table + " WHERE review = 'rejected')";
  };
  const Question question{
      "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM actors WHERE merged_into IS NULL AND reports > "
      "0), " +
          kept("statements") + ", " + kept("events") + ", " + kept("commitments"),
      {}};
  const auto done = for_rows(*database_, question, [&counts](const Prepared& row) {
    counts = {row.size(0), row.size(1), row.size(2), row.size(3), row.size(4)};
  });
  if (!done) { return std::unexpected(done.error()); }
  return counts;
}

Result<std::vector<Hit>> SqliteStore::facts(const Query& query, FactKind kind) const {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const Snapshot snapshot(*database_);  // rows and records of one state of the file
  if (!snapshot.begun()) { return std::unexpected(snapshot.begun().error()); }
  const auto question = question_for_facts(*database_, *filter, kind);
  if (!question) { return std::unexpected(question.error()); }
  std::vector<Hit> hits;
  const auto done = for_rows(*database_, *question, [&hits, kind](const Prepared& row) {
    hits.push_back({{kind, row.number(0)}, {FactKind::kReport, row.number(1)}, nullptr, row.size(2)});
  });
  if (!done) { return std::unexpected(done.error()); }
  // An answer in order of days comes back to the same reports: those that it holds are at hand.
  std::unordered_map<std::int64_t, Reviewed> held;
  for (Hit& hit : hits) {
    Reviewed& known = held[hit.report.number];
    if (!known.record) {
      auto reviewed = bodies_->reviewed(hit.report.number);
      if (!reviewed) { return std::unexpected(reviewed.error()); }
      known = std::move(*reviewed);
    }
    hit.record = known.record;
    say_verdict(hit, known);
  }
  return hits;
}

Result<std::vector<Hit>> SqliteStore::events(const Query& query) const {
  return facts(query, FactKind::kEvent);
}

Result<std::vector<Hit>> SqliteStore::statements(const Query& query) const {
  return facts(query, FactKind::kStatement);
}

Result<std::vector<Hit>> SqliteStore::commitments(const Query& query) const {
  return facts(query, FactKind::kCommitment);
}

Result<std::vector<ActorSummary>> SqliteStore::actors(const Query& query) const {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const auto question = question_for_actors(*database_, *filter, actor_columns());
  if (!question) { return std::unexpected(question.error()); }
  std::vector<ActorSummary> actors;
  const auto done =
      for_rows(*database_, *question, [&actors](const Prepared& row) { actors.push_back(read_summary(row)); });
  if (!done) { return std::unexpected(done.error()); }
  return actors;
}

Result<std::vector<ReportSummary>> SqliteStore::reports(const Query& query) const {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  const auto question = question_for_reports(*database_, *filter, kReportColumns);
  if (!question) { return std::unexpected(question.error()); }
  std::vector<ReportSummary> reports;
  const auto done =
      for_rows(*database_, *question, [&reports](const Prepared& row) { reports.push_back(read_report(row)); });
  if (!done) { return std::unexpected(done.error()); }
  return reports;
}

namespace {

/// `select` from `events e`, of those that the query finds, in the order of their numbers. It ends where a condition
/// can follow. What is counted is counted here and not in SQL, which would sort all rows first.
Result<Question> counting(Database& database, const Query& query, std::string_view select) {
  const auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  auto question = question_for_numbers(database, *filter, FactKind::kEvent);
  if (question) { question->sql = std::string(select) + " e.id IN (" + question->sql + ")"; }
  return question;
}

}  // namespace

Result<std::vector<PeriodCount>> SqliteStore::events_by_period(const Query& query, Period period) const {
  const auto question = counting(*database_, query, "SELECT ifnull(e.day, ''), e.type, e.status FROM events e WHERE");
  if (!question) { return std::unexpected(question.error()); }
  PeriodCounts counts;
  const auto done = for_rows(*database_, *question, [&counts, digits = digits_of(period)](const Prepared& row) {
    const auto type = from_label<EventType>(row.text(1));
    const auto status = from_label<Status>(row.text(2));
    if (type && status) { counts.add(std::string(row.text(0).substr(0, digits)), *type, *status, 1); }
  });
  if (!done) { return std::unexpected(done.error()); }
  return counts.in_order();
}

Result<std::vector<StatePairCount>> SqliteStore::events_by_states(const Query& query) const {
  const auto question = counting(*database_, query,
                                 "SELECT e.id, p.role, a.state, e.type, e.status FROM events e CROSS JOIN "
                                 "event_parties p ON p.event = e.id CROSS JOIN actors a ON a.id = p.actor WHERE "
                                 "a.state IS NOT NULL AND");
  if (!question) { return std::unexpected(question.error()); }
  StatePairCounts counts;
  EventSides sides(counts);
  const auto done = for_rows(*database_, *question, [&sides](const Prepared& row) {
    if (sides.is_new(row.number(0))) {
      sides.begin(row.number(0), from_label<EventType>(row.text(3)), from_label<Status>(row.text(4)));
    }
    const std::string_view role = row.text(1);
    const bool both = role == role_name(Role::kParty);
    sides.add(row.text(2), both || role == role_name(Role::kActor), both || role == role_name(Role::kRecipient));
  });
  if (!done) { return std::unexpected(done.error()); }
  sides.end();
  return counts.in_order();
}

Result<Hit> SqliteStore::hit_of_report(std::int64_t number) const {
  auto reviewed = bodies_->reviewed(number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  const FactId id{FactKind::kReport, number};
  return Hit{id, id, std::move(reviewed->record), 0};
}

Result<Hit> SqliteStore::find(FactId id) const {
  if (id.kind == FactKind::kActor) { return actor_is_no_fact(id); }
  if (id.kind == FactKind::kReport) { return hit_of_report(id.number); }
  const Snapshot snapshot(*database_);
  if (!snapshot.begun()) { return std::unexpected(snapshot.begun().error()); }
  std::optional<Hit> hit;
  const Question question{"SELECT report, row FROM " + table_of(id.kind) + " WHERE id = ?", {id.number}};
  const auto done = for_rows(*database_, question, [&hit, id](const Prepared& row) {
    hit = Hit{id, {FactKind::kReport, row.number(0)}, nullptr, row.size(1)};
  });
  if (!done) { return std::unexpected(done.error()); }
  if (!hit) { return not_found(id); }
  auto reviewed = bodies_->reviewed(hit->report.number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  say_verdict(*hit, *reviewed);
  hit->record = std::move(reviewed->record);
  return std::move(*hit);
}

Result<ActorSummary> SqliteStore::actor(FactId id) const {
  if (id.kind != FactKind::kActor) { return not_found(id); }
  std::optional<ActorSummary> actor;
  const Question question{"SELECT " + actor_columns() +
                              " FROM actors WHERE id = (SELECT coalesce(merged_into, id) FROM actors WHERE id = ?) AND "
                              "reports > 0",
                          {id.number}};
  const auto done = for_rows(*database_, question, [&actor](const Prepared& row) { actor = read_summary(row); });
  if (!done) { return std::unexpected(done.error()); }
  if (!actor) { return not_found(id); }
  return std::move(*actor);
}

Result<Hit> SqliteStore::find_report(std::string_view record_id) const {
  std::optional<std::int64_t> number;
  const std::string wanted(record_id);
  const Question question{"SELECT min(id) FROM reports WHERE record_id = ? OR sha256 = ? HAVING count(*) > 0",
                          {wanted, wanted}};
  const auto done = for_rows(*database_, question, [&number](const Prepared& row) { number = row.number(0); });
  if (!done) { return std::unexpected(done.error()); }
  if (!number) { return no_report(record_id); }
  return hit_of_report(*number);
}

Result<Report> SqliteStore::input(FactId report) const {
  if (report.kind != FactKind::kReport) { return not_found(report); }
  return bodies_->input(report.number);
}

Result<std::vector<FactId>> SqliteStore::facts_of(FactId report, FactKind kind) const {
  std::vector<FactId> ids;
  const Question there{"SELECT id FROM reports WHERE id = ?", {report.number}};
  bool found = false;
  auto done = for_rows(*database_, there, [&found](const Prepared& /*row*/) { found = true; });
  if (!done) { return std::unexpected(done.error()); }
  if (!found || report.kind != FactKind::kReport) { return not_found(report); }
  if (kind == FactKind::kReport) { return std::vector{report}; }
  const Question question{kind == FactKind::kActor
                              ? "SELECT actor FROM report_actors WHERE report = ? ORDER BY row"
                              : "SELECT id FROM " + table_of(kind) + " WHERE report = ? ORDER BY row",
                          {report.number}};
  done = for_rows(*database_, question, [&ids, kind](const Prepared& row) { ids.push_back({kind, row.number(0)}); });
  if (!done) { return std::unexpected(done.error()); }
  return ids;
}

Result<void> SqliteStore::for_each(const std::function<bool(FactId, const Record&)>& each) const {
  // One statement for each report: a writer's log can be cleared meanwhile, and `each` may ask the
  // store what it likes.
  for (std::int64_t last = 0;;) {
    std::optional<std::int64_t> next;
    const Question question{"SELECT id FROM reports WHERE id > ? ORDER BY id LIMIT 1", {last}};
    const auto done = for_rows(*database_, question, [&next](const Prepared& row) { next = row.number(0); });
    if (!done) { return done; }
    if (!next) { return {}; }
    const auto reviewed = bodies_->reviewed(*next);
    if (!reviewed) { return std::unexpected(reviewed.error()); }
    if (!each({FactKind::kReport, *next}, *reviewed->record)) { return {}; }
    last = *next;
  }
}

Result<void> SqliteStore::verify(const std::function<void(const StoreProblem&)>& each) const {
  return Verifier(*database_, *bodies_, each).run();
}

Result<bool> SqliteStore::has(std::string_view sha256) const {
  bool found = false;
  const Question question{"SELECT 1 FROM reports WHERE sha256 = ?", {std::string(sha256)}};
  const auto done = for_rows(*database_, question, [&found](const Prepared& /*row*/) { found = true; });
  if (!done) { return std::unexpected(done.error()); }
  return found;
}

Result<std::size_t> SqliteStore::add(std::span<const CodedReport> reports) {
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  const auto added = Writer(*database_, compression_).add(reports);
  if (!added) { return added; }
  if (auto done = transaction->commit(); !done) { return std::unexpected(done.error()); }
  return added;
}

Result<std::vector<Link>> SqliteStore::links() const {
  const auto log = read_links(*database_);
  if (!log) { return std::unexpected(log.error()); }
  return log->all();
}

Result<std::vector<Link>> SqliteStore::link(LinkKind kind, std::span<const std::pair<FactId, FactId>> pairs) {
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  const auto ends = ends_of(*this, pairs);
  if (!ends) { return std::unexpected(ends.error()); }
  auto log = read_links(*database_);
  if (!log) { return std::unexpected(log.error()); }
  auto changed = log->add(kind, *ends);
  if (auto done = write_links(*database_, changed); !done) { return std::unexpected(done.error()); }
  if (auto done = transaction->commit(); !done) { return std::unexpected(done.error()); }
  return changed;
}

Result<Link> SqliteStore::unlink(std::int64_t number) {
  auto transaction = Transaction::begin(*database_);
  if (!transaction) { return std::unexpected(transaction.error()); }
  auto log = read_links(*database_);
  if (!log) { return std::unexpected(log.error()); }
  auto changed = log->take_back(number);
  if (!changed) { return changed; }
  if (auto done = write_links(*database_, std::span(&*changed, 1)); !done) { return std::unexpected(done.error()); }
  if (auto done = transaction->commit(); !done) { return std::unexpected(done.error()); }
  return changed;
}

}  // namespace chancery::store
