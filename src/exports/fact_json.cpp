// SPDX-License-Identifier: Apache-2.0
#include "exports/fact_json.h"

#include <cmath>
#include <utility>

#include "exports/phrases.h"

namespace chancery::exports {
namespace {

using base::JsonWriter;

void put_known(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  value.empty() ? json.null() : json.text(value);
}

void put_day(JsonWriter& json, std::string_view key, const std::optional<Date>& day) {
  json.key(key);
  day ? json.text(to_iso(*day)) : json.null();
}

void put_time(JsonWriter& json, std::string_view key, const Time& time) {
  json.key(key);
  if (!time.earliest && !time.latest && time.basis == Basis::kNone) {
    json.null();
    return;
  }
  json.begin_object();
  put_day(json, "earliest", time.earliest);
  put_day(json, "latest", time.latest);
  json.key("precision").text(label(time.precision));
  json.key("basis").text(label(time.basis));
  json.end_object();
}

void put_span(JsonWriter& json, Span span) {
  json.begin_array().number(span.begin).number(span.end).end_array();
}

void put_confidence(JsonWriter& json, double confidence) {
  constexpr double kHundred = 100;
  json.key("confidence").real(std::round(confidence * kHundred) / kHundred);
}

/// One fact of one report: what all kinds have in common.
class Row {
 public:
  Row(JsonWriter& json, const Hit& hit, const ReportIds& ids) : json_(json), hit_(hit), ids_(ids) {}

  void write();

 private:
  [[nodiscard]] const Record& record() const { return *hit_.record; }
  void put_actors(std::string_view key, const std::vector<ActorId>& actors);
  void put_statement(std::string_view key, const std::optional<StatementId>& statement);
  void put_words(std::string_view key, Span span);
  void put_words(std::string_view key, const std::vector<Span>& spans);
  void put_passage(const std::vector<Span>& spans);
  void put_rules(const Rules& rules);
  void put_report();
  void put(const Statement& row);
  void put(const Event& row);
  void put(const Commitment& row);

  JsonWriter& json_;
  const Hit& hit_;
  const ReportIds& ids_;
};

void Row::put_actors(std::string_view key, const std::vector<ActorId>& actors) {
  json_.key(key).begin_array();
  for (const ActorId id : actors) {
    const Actor& actor = record().actors[id.value];
    json_.begin_object();
    json_.key("id").text(to_string(ids_.actors[id.value]));
    json_.key("name").text(actor.name);
    json_.key("kind").text(label(actor.kind));
    put_known(json_, "state", actor.state);
    json_.end_object();
  }
  json_.end_array();
}

void Row::put_statement(std::string_view key, const std::optional<StatementId>& statement) {
  json_.key(key);
  statement ? json_.text(to_string(ids_.statements[statement->value])) : json_.null();
}

void Row::put_words(std::string_view key, Span span) {
  json_.key(key).begin_object().key("span");
  put_span(json_, span);
  json_.key("text").text(span.in(record().text)).end_object();
}

void Row::put_words(std::string_view key, const std::vector<Span>& spans) {
  json_.key(key).begin_array();
  for (const Span span : spans) {
    json_.begin_object().key("span");
    put_span(json_, span);
    json_.key("text").text(span.in(record().text)).end_object();
  }
  json_.end_array();
}

/// The sentences that hold the spans, as one passage, and the spans themselves, so that a list can show
/// the words in their place without the report.
void Row::put_passage(const std::vector<Span>& spans) {
  put_words("passage", passage_of(record(), spans));
  put_words("words", spans);
}

void Row::put_rules(const Rules& rules) {
  json_.key("rules").begin_array();
  for (const std::string& rule : rules) { json_.text(rule); }
  json_.end_array();
}

void Row::put_report() {
  json_.key("report").begin_object();
  json_.key("id").text(to_string(hit_.report));
  json_.key("title").text(record().title ? record().title->text : record().id);
  json_.key("publisher");
  write_text(json_, record().source.publisher);
  put_time(json_, "published", record().published.time);
  json_.end_object();
}

void Row::put(const Statement& row) {
  json_.key("kind").text(label(row.act));
  json_.key("form").text(label(row.form));
  put_actors("speakers", row.speakers);
  json_.key("unnamed");
  write_text(json_, row.unnamed);
  put_actors("addressees", row.addressees);
  put_time(json_, "time", row.time);
  put_statement("within", row.within);
  put_confidence(json_, row.confidence);
  put_passage(words_of(hit_));
  put_rules(row.rules);
}

void Row::put(const Event& row) {
  json_.key("type").text(label(row.type));
  json_.key("quad").number(static_cast<std::uint64_t>(quad_of(row.type)));
  put_known(json_, "mode", row.mode == Mode::kNone ? std::string_view() : label(row.mode));
  json_.key("status").text(label(row.status));
  put_actors("actors", row.actors);
  put_actors("recipients", row.recipients);
  json_.key("mutual").boolean(row.mutual);
  put_time(json_, "time", row.time);
  put_known(json_, "place", row.place ? row.place->name : std::string());
  put_statement("reported_by", row.reported_by);
  json_.key("tellings").number(row.mentions.size());
  put_confidence(json_, row.confidence);
  put_passage(words_of(hit_));
  put_rules(row.rules);
}

void Row::put(const Commitment& row) {
  json_.key("kind").text(label(row.kind));
  put_actors("debtors", row.debtors);
  put_actors("creditors", row.creditors);
  put_words("action", row.action);
  json_.key("condition");
  if (row.condition) {
    json_.begin_object();
    json_.key("relation").text(label(row.condition->relation));
    json_.key("text").text(row.condition->span.in(record().text));
    put_actors("by", row.condition->by);
    json_.end_object();
  } else {
    json_.null();
  }
  put_time(json_, "deadline", row.deadline.value_or(Time{}));
  json_.key("strength").text(label(row.strength));
  json_.key("status").text(label(row.state.value));
  put_day(json_, "as_of", row.state.as_of);
  put_words("basis", row.state.basis);
  put_time(json_, "made", row.made);
  put_statement("reported_by", row.reported_by);
  put_confidence(json_, row.confidence);
  put_passage(words_of(hit_));
  put_rules(row.rules);
}

void Row::write() {
  json_.begin_object();
  json_.key("id").text(to_string(hit_.id));
  switch (hit_.id.kind) {
    case FactKind::kStatement: put(record().statements[hit_.row]); break;
    case FactKind::kEvent: put(record().events[hit_.row]); break;
    default: put(record().commitments[hit_.row]); break;
  }
  put_report();
  json_.key("origin").text(hit_.is_human() ? "human" : "machine");
  put_known(json_, "reviewed", hit_.review == Review::kNone ? std::string_view() : label(hit_.review));
  put_known(json_, "reviewer", hit_.reviewer);
  json_.end_object();
}

bool fits(const ReportIds& ids, const Record& record) {
  return ids.actors.size() == record.actors.size() && ids.statements.size() == record.statements.size();
}

}  // namespace

void write_text(JsonWriter& json, const std::optional<std::string>& text) {
  text ? json.text(*text) : json.null();
}

Result<ReportIds> ids_of(const RecordSource& store, FactId report) {
  ReportIds ids;
  for (const auto& [kind, list] :
       {std::pair(FactKind::kActor, &ids.actors), std::pair(FactKind::kStatement, &ids.statements),
        std::pair(FactKind::kEvent, &ids.events), std::pair(FactKind::kCommitment, &ids.commitments)}) {
    auto found = store.facts_of(report, kind);
    if (!found) { return std::unexpected(found.error()); }
    *list = std::move(*found);
  }
  return ids;
}

Result<void> FactWriter::write(JsonWriter& json, const Hit& hit) {
  auto known = ids_.find(hit.report);
  if (known == ids_.end()) {
    if (ids_.size() >= kMostReports) { ids_.clear(); }
    auto ids = ids_of(*store_, hit.report);
    if (!ids) { return std::unexpected(ids.error()); }
    known = ids_.emplace(hit.report, std::move(*ids)).first;
  }
  if (!fits(known->second, *hit.record)) {
    return fail(ErrorCode::kStoreBusy, "the report was changed while it was looked at: ask again");
  }
  Row(json, hit, known->second).write();
  return {};
}

void write_actor(JsonWriter& json, const ActorSummary& actor) {
  json.begin_object();
  json.key("id").text(to_string(actor.id));
  json.key("kind").text(label(actor.kind));
  json.key("name").text(actor.name);
  put_known(json, "state", actor.state);
  put_known(json, "sector", actor.sector == Sector::kNone ? std::string_view() : label(actor.sector));
  put_known(json, "office", actor.office);
  json.key("reports").number(actor.reports);
  json.key("events").number(actor.events);
  json.key("statements").number(actor.statements);
  json.key("commitments").number(actor.commitments);
  put_day(json, "first_seen", actor.first_seen);
  put_day(json, "last_seen", actor.last_seen);
  json.end_object();
}

void write_report(JsonWriter& json, const ReportSummary& report) {
  json.begin_object();
  json.key("id").text(to_string(report.id));
  json.key("record").text(report.record_id);
  json.key("title").text(report.title);
  json.key("source").begin_object().key("path");
  write_text(json, report.source.path);
  json.key("url");
  write_text(json, report.source.url);
  json.key("publisher");
  write_text(json, report.source.publisher);
  json.end_object();
  json.key("language").text(report.language);
  put_time(json, "published", report.published);
  json.key("bytes").number(report.bytes);
  json.key("statements").number(report.statements);
  json.key("events").number(report.events);
  json.key("commitments").number(report.commitments);
  json.key("diagnostics").number(report.diagnostics);
  json.end_object();
}

}  // namespace chancery::exports
