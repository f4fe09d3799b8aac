// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <string_view>

#include "facts.h"

namespace chancery::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string_view table_of(FactKind kind) {
  switch (kind) {
    case FactKind::kStatement: return "statements";
    case FactKind::kEvent: return "events";
    case FactKind::kCommitment: return "commitments";
    default: return "";
  }
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}
Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}
Json or_null(const std::optional<Date>& date) {
  return date ? Json(to_iso(*date)) : Json(nullptr);
}

/// The record as JSON; kept while hits of the same record follow one another.
const Json& record_json(const Hit& hit) {
  thread_local std::shared_ptr<const Record> last;
  thread_local Json json;
  if (last != hit.record) {
    json = Json::parse(chancery::to_json(*hit.record));
    last = hit.record;
  }
  return json;
}

/// Replaces a list of the record's actor ids by objects with their names.
void name_actors(Json& list, const Json& record) {
  for (Json& id : list) {
    const std::string written = id.get<std::string>();
    for (const Json& actor : record["actors"]) {
      if (actor["id"] == written) { id = {{"id", written}, {"name", actor["name"]}, {"state", actor["state"]}}; }
    }
  }
}

Json published_json(const Time& time) {
  return {{"earliest", or_null(time.earliest)}, {"latest", or_null(time.latest)}, {"basis", label(time.basis)}};
}

Json source_json(const Source& source) {
  return {{"path", or_null(source.path)}, {"url", or_null(source.url)}, {"publisher", or_null(source.publisher)}};
}

Json fact_json(const Hit& hit) {
  const Json& record = record_json(hit);
  if (hit.id.kind == FactKind::kReport) { return {{"id", to_string(hit.id)}, {"record", record}}; }
  Json row = record[table_of(hit.id.kind)][hit.row];
  row["row"] = row["id"];
  row["id"] = to_string(hit.id);
  for (const char* list : {"actors", "recipients", "speakers", "addressees", "debtors", "creditors"}) {
    if (row.contains(list)) { name_actors(row[list], record); }
  }
  row["report"] = {{"id", to_string(hit.report)},
                   {"record", record["id"]},
                   {"title", record["title"].is_null() ? Json(nullptr) : record["title"]["text"]},
                   {"published", published_json(hit.record->published.time)},
                   {"source", record["source"]}};
  Json quotes = Json::array();
  for (const Span span : evidence_spans(hit)) {
    quotes.push_back({{"span", {span.begin, span.end}}, {"text", std::string(span.in(hit.record->text))}});
  }
  row["words"] = std::move(quotes);
  row["origin"] = hit.is_human() ? "human" : "machine";
  row["reviewed"] = hit.review == Review::kNone ? Json(nullptr) : Json(label(hit.review));
  row["reviewer"] = hit.reviewer.empty() ? Json(nullptr) : Json(hit.reviewer);
  return row;
}

}  // namespace

std::string to_json(const Hit& hit) {
  return fact_json(hit).dump();
}

std::string to_json(const Hit& hit, const std::vector<Dropped>& dropped) {
  Json row = fact_json(hit);
  row["dropped"] = Json::array();
  for (const Dropped& one : dropped) {
    row["dropped"].push_back({{"stage", one.stage},
                              {"rule", one.rule},
                              {"reason", one.reason},
                              {"score", one.score},
                              {"span", {one.span.begin, one.span.end}},
                              {"text", std::string(one.span.in(hit.record->text))}});
  }
  return row.dump();
}

std::string to_json(const ActorSummary& actor) {
  const Json row = {{"id", to_string(actor.id)},
                    {"kind", label(actor.kind)},
                    {"name", actor.name},
                    {"state", or_null(actor.state)},
                    {"sector", actor.sector == Sector::kNone ? Json(nullptr) : Json(label(actor.sector))},
                    {"office", or_null(actor.office)},
                    {"reports", actor.reports},
                    {"events", actor.events},
                    {"statements", actor.statements},
                    {"commitments", actor.commitments},
                    {"first_seen", or_null(actor.first_seen)},
                    {"last_seen", or_null(actor.last_seen)}};
  return row.dump();
}

std::string to_json(const ReportSummary& report) {
  const Json row = {{"id", to_string(report.id)},
                    {"record", report.record_id},
                    {"title", report.title},
                    {"source", source_json(report.source)},
                    {"language", report.language},
                    {"published", published_json(report.published)},
                    {"bytes", report.bytes},
                    {"statements", report.statements},
                    {"events", report.events},
                    {"commitments", report.commitments},
                    {"diagnostics", report.diagnostics}};
  return row.dump();
}

}  // namespace chancery::cli
