// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/decisions.h"

#include <algorithm>
#include <array>

#include "base/numbers.h"

namespace chancery::store {
namespace {

constexpr std::array<std::string_view, kFactKinds> kKindNames = {"report", "actor", "statement", "event", "commitment"};

const std::string& select_decisions() {
  static const std::string kSelect =
      "SELECT id, decision, who, decided_at, note, actor, other, sha256, fact_kind, label, spans, words, edits, "
      "undoes, added_by, "
      "EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id) FROM decisions d";
  return kSelect;
}

FactKind kind_of(std::string_view name) {
  for (std::size_t kind = 0; kind < kKindNames.size(); ++kind) {
    if (kKindNames[kind] == name) { return static_cast<FactKind>(kind); }
  }
  return FactKind::kEvent;
}

/// "6-9 20-24"; what is not so is passed over, as anybody can write into a file.
std::vector<Span> spans_in(std::string_view written) {
  std::vector<Span> spans;
  while (!written.empty()) {
    const std::string_view one = written.substr(0, written.find(' '));
    const std::size_t dash = one.find('-');
    const auto begin = base::number_in<std::uint32_t>(one.substr(0, dash));
    const auto end =
        dash == std::string_view::npos ? std::nullopt : base::number_in<std::uint32_t>(one.substr(dash + 1));
    if (begin && end && *begin < *end) { spans.push_back({*begin, *end}); }
    written.remove_prefix(std::min(one.size() + 1, written.size()));
  }
  return spans;
}

std::vector<FieldEdit> edits_in(std::string_view written) {
  std::vector<FieldEdit> edits;
  while (!written.empty()) {
    const std::string_view line = written.substr(0, written.find('\n'));
    const std::size_t sign = line.find('=');
    if (sign != std::string_view::npos) {
      edits.push_back({std::string(line.substr(0, sign)), std::string(line.substr(sign + 1))});
    }
    written.remove_prefix(std::min(line.size() + 1, written.size()));
  }
  return edits;
}

Decision read_decision(const Prepared& row) {
  Decision decision;
  int column = 0;
  decision.number = row.number(column++);
  decision.kind = from_label<DecisionKind>(row.text(column++)).value_or(DecisionKind::kUndo);
  decision.by.who = row.text(column++);
  decision.by.when = row.text(column++);
  decision.by.note = row.text(column++);
  const std::int64_t actor = row.number(column++);
  const std::int64_t other = row.number(column++);
  if (actor != 0) { decision.actor = {FactKind::kActor, actor}; }
  if (other != 0) { decision.other = {FactKind::kActor, other}; }
  decision.about.report = row.text(column++);
  decision.about.kind = kind_of(row.text(column++));
  decision.about.label = row.text(column++);
  decision.about.spans = spans_in(row.text(column++));
  decision.about.words = row.text(column++);
  decision.edits = edits_in(row.text(column++));
  decision.undoes = row.number(column++);
  decision.added_by = row.number(column++);
  decision.in_force = row.number(column) == 0;
  return decision;
}

Result<std::vector<Decision>> read_all(Result<Prepared> select, const std::string& sha256) {
  if (!select) { return std::unexpected(select.error()); }
  if (!sha256.empty()) { select->bind(sha256); }
  std::vector<Decision> decisions;
  for (;;) {
    const auto row = select->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return decisions; }
    decisions.push_back(read_decision(*select));
  }
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

Value number_or_null(std::int64_t number) {
  return number == 0 ? Value() : Value(number);
}

}  // namespace

Result<std::vector<Decision>> read_decisions(Database& database) {
  return read_all(database.prepare(select_decisions() + " ORDER BY d.id"), "");
}

Result<std::vector<Decision>> read_last_decisions(Database& database, std::size_t limit) {
  return read_all(database.prepare(select_decisions() + " ORDER BY d.id DESC LIMIT " + std::to_string(limit)), "");
}

Result<std::vector<Decision>> read_decisions(Database& database, const std::string& sha256) {
  return read_all(database.prepare(select_decisions() + " WHERE d.sha256 = ? ORDER BY d.id"), sha256);
}

Result<void> write_decision(Database& database, Decision& decision) {
  const auto last = database.number("SELECT max(id) FROM decisions");
  if (!last) { return std::unexpected(last.error()); }
  decision.number = *last + 1;
  std::string spans;
  for (const Span span : decision.about.spans) {
    spans.append(spans.empty() ? "" : " ")
        .append(std::to_string(span.begin))
        .append("-")
        .append(std::to_string(span.end));
  }
  std::string edits;
  for (const FieldEdit& edit : decision.edits) {
    edits.append(edits.empty() ? "" : "\n").append(edit.field).append("=").append(edit.value);
  }
  const bool of_fact = !decision.about.report.empty();
  const Values values = {
      decision.number,
      std::string(label(decision.kind)),
      decision.by.who,
      decision.by.when,
      text_or_null(decision.by.note),
      number_or_null(decision.actor.number),
      number_or_null(decision.other.number),
      text_or_null(decision.about.report),
      of_fact ? Value(std::string(kKindNames[static_cast<std::size_t>(decision.about.kind)])) : Value(),
      text_or_null(decision.about.label),
      text_or_null(spans),
      text_or_null(decision.about.words),
      text_or_null(edits),
      number_or_null(decision.undoes),
      number_or_null(decision.added_by)};
  auto insert = database.prepare(
      "INSERT INTO decisions(id, decision, who, decided_at, note, actor, other, sha256, fact_kind, label, spans, "
      "words, "
      "edits, undoes, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) { return std::unexpected(insert.error()); }
  return insert->bind_values(values).run();
}

}  // namespace chancery::store
