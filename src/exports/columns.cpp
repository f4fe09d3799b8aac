// SPDX-License-Identifier: Apache-2.0
#include "exports/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "chancery/exports.h"

namespace chancery::exports {
namespace {

using Cells = std::vector<std::string>;
using Columns = std::vector<Column>;

std::string day(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "";
}
std::string confidence(double value) {
  return fmt::format("{:.2f}", value);
}

/// What actors have of a field, each once, with "; " between them.
std::string joined(const Record& record, const std::vector<ActorId>& actors, std::string Actor::* field) {
  std::string out;
  std::vector<std::string_view> met;
  for (const ActorId id : actors) {
    const std::string& value = record.actors[id.value].*field;
    if (value.empty() || std::ranges::find(met, value) != met.end()) { continue; }
    met.emplace_back(value);
    out += (out.empty() ? "" : "; ") + value;
  }
  return out;
}

std::string joined(const Record& record, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) { out += (out.empty() ? "" : " ... ") + std::string(span.in(record.text)); }
  return out;
}

std::string sentence(const Record& record, Span span) {
  const auto found = std::ranges::find_if(record.sentences, [span](Span one) { return one.contains(span); });
  return std::string((found == record.sentences.end() ? span : *found).in(record.text));
}

void add_time(Cells& cells, const Time& time) {
  cells.push_back(day(time.earliest));
  cells.push_back(day(time.latest));
  cells.emplace_back(time.earliest || time.latest ? label(time.precision) : "");
  cells.emplace_back(label(time.basis));
}

void add_actors(Cells& cells, const Record& record, const std::vector<ActorId>& actors) {
  cells.push_back(joined(record, actors, &Actor::name));
  cells.push_back(joined(record, actors, &Actor::state));
}

/// What every fact ends with.
void add_report(Cells& cells, const Hit& hit) {
  const Record& record = *hit.record;
  cells.push_back(to_string(hit.report));
  cells.push_back(record.source.publisher.value_or(""));
  cells.push_back(record.title ? record.title->text : "");
  cells.push_back(day(record.published.time.earliest));
  cells.push_back(day(record.published.time.latest));
  cells.emplace_back(hit.is_human() ? "human" : "machine");
  cells.emplace_back(hit.review == Review::kNone ? "" : label(hit.review));
  cells.push_back(hit.reviewer);
}

Columns with_report(Columns columns) {
  columns.insert(columns.end(), {{"report"},
                                 {"publisher"},
                                 {"title"},
                                 {"published_earliest", CellType::kDay},
                                 {"published_latest", CellType::kDay},
                                 {"origin"},
                                 {"reviewed"},
                                 {"reviewer"}});
  return columns;
}

Cells cells_of_event(const Hit& hit) {
  const Record& record = *hit.record;
  const Event& row = record.events[hit.row];
  Cells cells = {to_string(hit.id), std::string(label(row.type)), std::to_string(quad_of(row.type)),
                 std::string(row.mode == Mode::kNone ? std::string_view() : label(row.mode)),
                 std::string(label(row.status))};
  add_actors(cells, record, row.actors);
  add_actors(cells, record, row.recipients);
  cells.emplace_back(row.mutual ? "1" : "0");
  add_time(cells, row.time);
  cells.push_back(row.place ? row.place->name : "");
  cells.push_back(row.reported_by ? joined(record, record.statements[row.reported_by->value].speakers, &Actor::name)
                                  : "");
  cells.emplace_back(row.reported_by ? "1" : "0");
  cells.push_back(confidence(row.confidence));
  cells.emplace_back(row.mentions.front().trigger.in(record.text));
  cells.emplace_back(row.mentions.front().sentence.in(record.text));
  add_report(cells, hit);
  return cells;
}

Cells cells_of_statement(const Hit& hit) {
  const Record& record = *hit.record;
  const Statement& row = record.statements[hit.row];
  Cells cells = {to_string(hit.id), std::string(label(row.act)), std::string(label(row.form))};
  add_actors(cells, record, row.speakers);
  cells.push_back(row.unnamed.value_or(""));
  add_actors(cells, record, row.addressees);
  add_time(cells, row.time);
  cells.push_back(confidence(row.confidence));
  cells.push_back(joined(record, row.content));
  cells.push_back(sentence(record, row.content.front()));
  add_report(cells, hit);
  return cells;
}

Cells cells_of_commitment(const Hit& hit) {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  Cells cells = {to_string(hit.id), std::string(label(row.kind)), std::string(label(row.state.value)),
                 day(row.state.as_of), std::string(label(row.strength))};
  add_actors(cells, record, row.debtors);
  add_actors(cells, record, row.creditors);
  cells.emplace_back(row.action.in(record.text));
  cells.emplace_back(row.condition ? label(row.condition->relation) : "");
  cells.emplace_back(row.condition ? row.condition->span.in(record.text) : "");
  cells.push_back(row.deadline ? day(row.deadline->earliest) : "");
  cells.push_back(row.deadline ? day(row.deadline->latest) : "");
  add_time(cells, row.made);
  cells.push_back(confidence(row.confidence));
  cells.push_back(sentence(record, row.action));
  add_report(cells, hit);
  return cells;
}

}  // namespace

Cells cells_of(const Hit& hit) {
  if (hit.id.kind == FactKind::kEvent) { return cells_of_event(hit); }
  return hit.id.kind == FactKind::kStatement ? cells_of_statement(hit) : cells_of_commitment(hit);
}

Cells cells_of(const ActorSummary& actor) {
  return {to_string(actor.id),
          actor.name,
          std::string(label(actor.kind)),
          actor.state,
          std::string(actor.sector == Sector::kNone ? std::string_view() : label(actor.sector)),
          actor.office,
          std::to_string(actor.reports),
          std::to_string(actor.events),
          std::to_string(actor.statements),
          std::to_string(actor.commitments),
          day(actor.first_seen),
          day(actor.last_seen)};
}

Cells cells_of(const ReportSummary& report) {
  Cells cells = {to_string(report.id),
                 report.record_id,
                 report.title,
                 report.source.publisher.value_or(""),
                 report.source.url.value_or(""),
                 report.source.path.value_or(""),
                 report.language};
  add_time(cells, report.published);
  for (const std::size_t count : {report.events, report.statements, report.commitments}) {
    cells.push_back(std::to_string(count));
  }
  return cells;
}

const std::vector<Column>& columns_of(FactKind of) {
  using enum CellType;
  static const Columns kEvents = with_report({
      {"id"},
      {"type"},
      {"quad", kNumber},
      {"mode"},
      {"status"},
      {"actors"},
      {"actor_states"},
      {"recipients"},
      {"recipient_states"},
      {"mutual", kFlag},
      {"earliest", kDay},
      {"latest", kDay},
      {"precision"},
      {"basis"},
      {"place"},
      {"told_by"},
      {"told", kFlag},
      {"confidence", kShare},
      {"trigger"},
      {"sentence"},
  });
  static const Columns kStatements = with_report({
      {"id"},
      {"act"},
      {"form"},
      {"speakers"},
      {"speaker_states"},
      {"unnamed"},
      {"addressees"},
      {"addressee_states"},
      {"earliest", kDay},
      {"latest", kDay},
      {"precision"},
      {"basis"},
      {"confidence", kShare},
      {"content"},
      {"sentence"},
  });
  static const Columns kCommitments = with_report({
      {"id"},
      {"kind"},
      {"state"},
      {"as_of", kDay},
      {"strength"},
      {"debtors"},
      {"debtor_states"},
      {"creditors"},
      {"creditor_states"},
      {"action"},
      {"relation"},
      {"condition"},
      {"deadline_earliest", kDay},
      {"deadline_latest", kDay},
      {"earliest", kDay},
      {"latest", kDay},
      {"precision"},
      {"basis"},
      {"confidence", kShare},
      {"sentence"},
  });
  static const Columns kActors = {
      {"id"},
      {"name"},
      {"kind"},
      {"state"},
      {"sector"},
      {"office"},
      {"reports", kNumber},
      {"events", kNumber},
      {"statements", kNumber},
      {"commitments", kNumber},
      {"first_seen", kDay},
      {"last_seen", kDay},
  };
  static const Columns kReports = {
      {"id"},
      {"record"},
      {"title"},
      {"publisher"},
      {"url"},
      {"path"},
      {"language"},
      {"earliest", kDay},
      {"latest", kDay},
      {"precision"},
      {"basis"},
      {"events", kNumber},
      {"statements", kNumber},
      {"commitments", kNumber},
  };
  switch (of) {
    case FactKind::kEvent: return kEvents;
    case FactKind::kStatement: return kStatements;
    case FactKind::kCommitment: return kCommitments;
    case FactKind::kActor: return kActors;
    default: return kReports;
  }
}

std::string_view cell_type_name(CellType type) {
  switch (type) {
    case CellType::kDay: return "day";
    case CellType::kNumber: return "number";
    case CellType::kFlag: return "flag";
    case CellType::kShare: return "share";
    case CellType::kText: break;
  }
  return "text";
}

}  // namespace chancery::exports

namespace chancery {

const std::vector<std::string_view>& export_columns(FactKind of) {
  constexpr std::size_t kLists = 5;
  static const auto kNames = [] {
    std::array<std::vector<std::string_view>, kLists> names;
    for (std::size_t kind = 0; kind < kLists; ++kind) {
      for (const exports::Column& column : exports::columns_of(static_cast<FactKind>(kind))) {
        names[kind].push_back(column.name);
      }
    }
    return names;
  }();
  return kNames[static_cast<std::size_t>(of)];
}

}  // namespace chancery
