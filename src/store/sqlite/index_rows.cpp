// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/index_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chancery::store {
namespace {

constexpr std::array<IndexTableInfo, kIndexTables> kTables = {{
    {"reports",
     "id, record_id, sha256, path, line, url, publisher, given_title, given_date, title, language, earliest, latest, "
     "precision, basis, day, first_day, last_day, bytes, statements, events, commitments, diagnostics, source_words",
     FactKind::kReport, 1},
    {"report_actors", "report, row, actor, sector, office", FactKind::kReport, 2},
    {"statements",
     "id, report, row, act, form, unnamed, earliest, latest, precision, basis, day, first_day, last_day, "
     "content_begin, content_end, cue_begin, cue_end, within, confidence, review, priority",
     FactKind::kStatement, 1},
    {"statement_parties", "statement, actor, role, listed", FactKind::kStatement, 3},
    {"events",
     "id, report, row, type, mode, status, mutual, earliest, latest, precision, basis, day, first_day, last_day, "
     "place, place_state, reported_by, confidence, review, priority",
     FactKind::kEvent, 1},
    {"event_parties", "event, actor, role, listed", FactKind::kEvent, 3},
    {"event_mentions", "event, mention, trigger_begin, trigger_end, sentence_begin, sentence_end", FactKind::kEvent, 2},
    {"commitments",
     "id, report, row, kind, state, as_of, strength, action_begin, action_end, relation, condition_begin, "
     "condition_end, deadline_earliest, deadline_latest, earliest, latest, precision, basis, day, first_day, "
     "last_day, evidence_begin, evidence_end, reported_by, confidence, review, priority",
     FactKind::kCommitment, 1},
    {"commitment_parties", "commitment, actor, role, listed", FactKind::kCommitment, 3},
}};

/// "?, ?, ?" for a list of columns.
std::string marks_for(std::string_view columns) {
  std::string marks = "?";
  for (auto left = std::ranges::count(columns, ','); left > 0; --left) { marks += ", ?"; }
  return marks;
}

/// Puts the values of one row together. An empty text is "not known" where the record says so (`known`).
class Row {
 public:
  explicit Row(std::size_t columns = 0) { values_.reserve(columns); }

  Row& number(std::int64_t value) { return put(value); }
  Row& count(std::size_t value) { return put(static_cast<std::int64_t>(value)); }
  Row& text(std::string_view value) { return put(std::string(value)); }
  Row& known(std::string_view value) { return value.empty() ? null() : text(value); }
  Row& maybe(const std::optional<std::string>& value) { return value ? text(*value) : null(); }
  Row& date(const std::optional<Date>& value) { return value ? put(to_iso(*value)) : null(); }
  Row& null() {
    values_.emplace_back();
    return *this;
  }
  Row& span(const std::optional<Span>& value) {
    return value ? number(value->begin).number(value->end) : null().null();
  }
  Row& time(const Time& value) {
    return date(value.earliest).date(value.latest).text(label(value.precision)).text(label(value.basis));
  }
  Row& dating(const Dating& value) {
    if (!value.day) { return null().null().null(); }
    return date(value.day).date(value.first).date(value.last);
  }
  /// As the record writes it: two decimals.
  Row& confidence(double value) { return put(std::round(value * 100) / 100); }
  Row& review(const FactRow& fact) {
    fact.review == Review::kNone ? null() : text(label(fact.review));
    return number(fact.priority);
  }
  [[nodiscard]] Values take() { return std::move(values_); }

 private:
  template <class Held>
  Row& put(Held value) {
    values_.emplace_back(std::in_place_type<Held>, std::move(value));
    return *this;
  }
  Values values_;
};

class Maker {
 public:
  Maker(const Numbers& numbers, const Report& report, const Record& record, const ReportRows& rows)
      : numbers_(numbers), report_(report), record_(record), rows_(rows) {}

  [[nodiscard]] IndexRows make() {
    report();
    actors();
    for (std::size_t row = 0; row < record_.statements.size(); ++row) { statement(row); }
    for (std::size_t row = 0; row < record_.events.size(); ++row) { event(row); }
    for (std::size_t row = 0; row < record_.commitments.size(); ++row) { commitment(row); }
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::int64_t id(FactKind kind, std::size_t row) const {
    const auto& numbers = numbers_.facts[static_cast<std::size_t>(kind)];
    return row < numbers.size() ? numbers[row] : 0;  // verify, of an index that lacks a row
  }
  [[nodiscard]] static Row row_of(IndexTable table) {
    return Row(static_cast<std::size_t>(std::ranges::count(info_of(table).columns, ',')) + 1);
  }
  void add(IndexTable table, Row& row) { made_[static_cast<std::size_t>(table)].push_back(row.take()); }

  /// The statement's number; NULL for an id that points at no row.
  void said_in(Row& row, const std::optional<StatementId>& statement) const {
    if (statement && statement->value < record_.statements.size()) {
      row.number(id(FactKind::kStatement, statement->value));
    } else {
      row.null();
    }
  }

  void report();
  void actors();
  void parties(IndexTable table, std::int64_t fact, const FactRow& of);
  void statement(std::size_t index);
  void event(std::size_t index);
  void commitment(std::size_t index);

  const Numbers& numbers_;
  const Report& report_;
  const Record& record_;
  const ReportRows& rows_;
  IndexRows made_;
};

void Maker::report() {
  Row row = row_of(IndexTable::kReports);
  row.number(numbers_.report).text(record_.id).text(report_.sha256);
  row.maybe(record_.source.path).count(report_.line).maybe(record_.source.url).maybe(record_.source.publisher);
  row.maybe(report_.title).date(report_.date).text(rows_.title).text(record_.language);
  row.time(record_.published.time).dating(rows_.dating).count(report_.raw.size());
  row.count(count_of(rows_.statements)).count(count_of(rows_.events)).count(count_of(rows_.commitments));
  row.count(record_.diagnostics.size()).text(rows_.source_words);
  add(IndexTable::kReports, row);
}

void Maker::actors() {
  for (std::size_t index = 0; index < rows_.actors.size(); ++index) {
    const ActorRow& actor = rows_.actors[index];
    Row row = row_of(IndexTable::kReportActors);
    row.number(numbers_.report).count(index).number(numbers_.actors[index]);
    row.known(actor.sector == Sector::kNone ? std::string_view() : label(actor.sector)).known(actor.office);
    add(IndexTable::kReportActors, row);
  }
}

void Maker::parties(IndexTable table, std::int64_t fact, const FactRow& of) {
  auto& rows = made_[static_cast<std::size_t>(table)];
  const auto first = static_cast<std::ptrdiff_t>(rows.size());
  for (const PartyRow& party : of.parties) {
    Row row = row_of(table);
    row.number(fact).number(numbers_.actors[party.actor]).text(role_name(party.role)).number(party.listed ? 1 : 0);
    add(table, row);
  }
  std::sort(rows.begin() + first, rows.end());
}

void Maker::statement(std::size_t index) {
  const Statement& fact = record_.statements[index];
  const std::int64_t number = id(FactKind::kStatement, index);
  Row row = row_of(IndexTable::kStatements);
  row.number(number).number(numbers_.report).count(index).text(label(fact.act)).text(label(fact.form));
  row.maybe(fact.unnamed).time(fact.time).dating(rows_.statements[index].dating);
  std::optional<Span> content;
  for (const Span part : fact.content) { content = content ? cover(*content, part) : part; }
  row.span(content).span(fact.cue);
  said_in(row, fact.within);
  row.confidence(fact.confidence).review(rows_.statements[index]);
  add(IndexTable::kStatements, row);
  parties(IndexTable::kStatementParties, number, rows_.statements[index]);
}

void Maker::event(std::size_t index) {
  const Event& fact = record_.events[index];
  const std::int64_t number = id(FactKind::kEvent, index);
  Row row = row_of(IndexTable::kEvents);
  row.number(number).number(numbers_.report).count(index).text(label(fact.type));
  row.known(fact.mode == Mode::kNone ? std::string_view() : label(fact.mode)).text(label(fact.status));
  row.number(fact.mutual ? 1 : 0).time(fact.time).dating(rows_.events[index].dating);
  row.known(fact.place ? fact.place->name : "").known(fact.place ? fact.place->state : "");
  said_in(row, fact.reported_by);
  row.confidence(fact.confidence).review(rows_.events[index]);
  add(IndexTable::kEvents, row);
  parties(IndexTable::kEventParties, number, rows_.events[index]);
  for (std::size_t mention = 0; mention < fact.mentions.size(); ++mention) {
    Row told = row_of(IndexTable::kEventMentions);
    told.number(number).count(mention).span(fact.mentions[mention].trigger).span(fact.mentions[mention].sentence);
    add(IndexTable::kEventMentions, told);
  }
}

void Maker::commitment(std::size_t index) {
  const Commitment& fact = record_.commitments[index];
  const std::int64_t number = id(FactKind::kCommitment, index);
  Row row = row_of(IndexTable::kCommitments);
  row.number(number).number(numbers_.report).count(index).text(label(fact.kind)).text(label(fact.state.value));
  row.date(fact.state.as_of).text(label(fact.strength)).span(fact.action);
  row.known(fact.condition ? label(fact.condition->relation) : std::string_view());
  row.span(fact.condition ? std::optional(fact.condition->span) : std::nullopt);
  const Time deadline = fact.deadline.value_or(Time{});
  row.date(deadline.earliest).date(deadline.latest).time(fact.made).dating(rows_.commitments[index].dating);
  row.span(fact.evidence.empty() ? std::nullopt : std::optional(fact.evidence.front()));
  said_in(row, fact.reported_by);
  row.confidence(fact.confidence).review(rows_.commitments[index]);
  add(IndexTable::kCommitments, row);
  parties(IndexTable::kCommitmentParties, number, rows_.commitments[index]);
}

/// The first column of what a question about a report finds.
Result<std::vector<std::int64_t>> numbers_in(Database& database, const std::string& sql, std::int64_t report) {
  auto select = database.prepare(sql);
  if (!select) { return std::unexpected(select.error()); }
  select->bind(report);
  std::vector<std::int64_t> numbers;
  for (;;) {
    const auto row = select->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return numbers; }
    numbers.push_back(select->number(0));
  }
}

}  // namespace

const IndexTableInfo& info_of(IndexTable table) {
  return kTables[static_cast<std::size_t>(table)];
}

IndexRows index_rows(const Numbers& numbers, const Report& report, const Record& record, const ReportRows& rows) {
  return Maker(numbers, report, record, rows).make();
}

std::string insert_into(std::string_view table, std::string_view columns) {
  return "INSERT INTO " + std::string(table) + "(" + std::string(columns) + ") VALUES (" + marks_for(columns) + ")";
}

std::string update_actor_totals() {
  return "UPDATE actors SET (" + std::string(kActorTotals) + ") = (" + marks_for(kActorTotals) + ") WHERE id = ?";
}

Result<Numbers> read_numbers(Database& database, std::int64_t report) {
  Numbers numbers;
  numbers.report = report;
  static constexpr std::array kFacts = {std::pair(FactKind::kStatement, "statements"),
                                        std::pair(FactKind::kEvent, "events"),
                                        std::pair(FactKind::kCommitment, "commitments")};
  for (const auto& [kind, table] : kFacts) {
    auto found =
        numbers_in(database, "SELECT id FROM " + std::string(table) + " WHERE report = ? ORDER BY row", report);
    if (!found) { return std::unexpected(found.error()); }
    numbers.facts[static_cast<std::size_t>(kind)] = std::move(*found);
  }
  auto actors = numbers_in(database, "SELECT actor FROM report_actors WHERE report = ? ORDER BY row", report);
  if (!actors) { return std::unexpected(actors.error()); }
  numbers.actors = std::move(*actors);
  return numbers;
}

Values name_values(const ActorTotals& totals) {
  const ActorSummary& actor = totals.summary;
  return Row().text(label(actor.kind)).text(actor.name).known(actor.state).text(totals.folded).take();
}

Values total_values(const ActorTotals& totals) {
  const ActorSummary& actor = totals.summary;
  Row row;
  row.known(actor.sector == Sector::kNone ? std::string_view() : label(actor.sector)).known(actor.office);
  row.count(actor.reports).count(actor.statements).count(actor.events).count(actor.commitments);
  row.date(actor.first_seen).date(actor.last_seen).date(totals.sector_day).date(totals.office_day);
  return row.take();
}

ActorTotals read_actor(const Prepared& row, int first) {
  ActorTotals totals;
  ActorSummary& actor = totals.summary;
  int column = first;
  const auto date = [&row](int at) { return parse_iso(row.text(at)); };
  actor.kind = from_label<ActorKind>(row.text(column++)).value_or(ActorKind::kState);
  actor.name = row.text(column++);
  actor.state = row.text(column++);
  totals.folded = row.text(column++);
  actor.sector = from_label<Sector>(row.text(column++)).value_or(Sector::kNone);
  actor.office = row.text(column++);
  actor.reports = row.size(column++);
  actor.statements = row.size(column++);
  actor.events = row.size(column++);
  actor.commitments = row.size(column++);
  actor.first_seen = date(column++);
  actor.last_seen = date(column++);
  totals.sector_day = date(column++).value_or(kFirstDay);
  totals.office_day = date(column).value_or(kFirstDay);
  return totals;
}

}  // namespace chancery::store
