// SPDX-License-Identifier: Apache-2.0
//
// The reading routes: parameters to a typed question, a call of the store, JSON.
#include <fmt/format.h>

#include <utility>

#include "chancery/ledger.h"
#include "chancery/version.h"
#include "exports/fact_json.h"
#include "serve/pages.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

using base::JsonWriter;
using exports::FactWriter;
using exports::ids_of;
using exports::write_actor;
using exports::write_report;

/// An id in the path, of one kind. Errors: kNotFound.
Result<FactId> id_of(const Call& call, FactKind kind) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  const auto id = parse_fact_id(call.id);
  if (!id || id->kind != kind) { return fail(ErrorCode::kNotFound, fmt::format("there is no \"{}\" here", call.id)); }
  return *id;
}

/// {"items": [...], "next": "E12" or null}. One row more than the page was asked for.
template <class Row>
Result<WebResponse> list_response(Query query, auto ask, auto write) {
  const std::size_t limit = query.limit;
  ++query.limit;
  Result<std::vector<Row>> rows = ask(query);
  if (!rows) { return std::unexpected(rows.error()); }
  const bool more = rows->size() > limit;
  if (more) { rows->pop_back(); }
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const Row& row : *rows) {
    if (auto written = write(json, row); !written) { return std::unexpected(written.error()); }
  }
  json.end_array().key("next");
  more ? json.text(to_string(rows->back().id)) : json.null();
  json.end_object();
  return json_response(json.take());
}

Result<WebResponse> facts(const Call& call, FactKind kind,
                          Result<std::vector<Hit>> (RecordSource::*ask)(const Query&) const) {
  const auto query = query_of(*call.parameters, kind, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  FactWriter writer(*call.store);
  return list_response<Hit>(
      *query, [&](const Query& page) { return (call.store->*ask)(page); },
      [&](JsonWriter& json, const Hit& hit) { return writer.write(json, hit); });
}

Result<WebResponse> one_fact(const Call& call, FactKind kind) {
  const auto id = id_of(call, kind);
  if (!id) { return std::unexpected(id.error()); }
  const auto hit = call.store->find(*id);
  if (!hit) { return std::unexpected(hit.error()); }
  JsonWriter json;
  if (auto written = FactWriter(*call.store).write(json, *hit); !written) { return std::unexpected(written.error()); }
  return json_response(json.take());
}

/// A page of rows that are no facts.
template <class Row, class List, class Write>
Result<WebResponse> summaries(const Call& call, FactKind kind, List list, Write write) {
  const auto query = query_of(*call.parameters, kind, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  return list_response<Row>(
      *query, [&](const Query& page) { return (call.store->*list)(page); },
      [&](JsonWriter& json, const Row& row) {
        write(json, row);
        return Result<void>();
      });
}

void write_ids(JsonWriter& json, std::string_view key, const std::vector<FactId>& ids) {
  json.key(key).begin_array();
  for (const FactId id : ids) { json.text(to_string(id)); }
  json.end_array();
}

template <class E>
void write_labels(JsonWriter& json, std::string_view key) {
  json.key(key).begin_array();
  for (const std::string_view label : labels<E>()) { json.text(label); }
  json.end_array();
}

}  // namespace

Result<WebResponse> answer_events(const Call& call) {
  return facts(call, FactKind::kEvent, &RecordSource::events);
}
Result<WebResponse> answer_statements(const Call& call) {
  return facts(call, FactKind::kStatement, &RecordSource::statements);
}
Result<WebResponse> answer_commitments(const Call& call) {
  return facts(call, FactKind::kCommitment, &RecordSource::commitments);
}
Result<WebResponse> answer_event(const Call& call) {
  return one_fact(call, FactKind::kEvent);
}
Result<WebResponse> answer_statement(const Call& call) {
  return one_fact(call, FactKind::kStatement);
}
Result<WebResponse> answer_commitment(const Call& call) {
  return one_fact(call, FactKind::kCommitment);
}

Result<WebResponse> answer_actors(const Call& call) {
  return summaries<ActorSummary>(call, FactKind::kActor, &RecordSource::actors, write_actor);
}

Result<WebResponse> answer_reports(const Call& call) {
  return summaries<ReportSummary>(call, FactKind::kReport, &RecordSource::reports, write_report);
}

Result<WebResponse> answer_actor(const Call& call) {
  const auto id = id_of(call, FactKind::kActor);
  if (!id) { return std::unexpected(id.error()); }
  const auto actor = call.store->actor(*id);
  if (!actor) { return std::unexpected(actor.error()); }
  JsonWriter json;
  write_actor(json, *actor);
  return json_response(json.take());
}

Result<WebResponse> answer_report(const Call& call) {
  const auto id = id_of(call, FactKind::kReport);
  if (!id) { return std::unexpected(id.error()); }
  const auto hit = call.store->find(*id);
  if (!hit) { return std::unexpected(hit.error()); }
  const auto ids = ids_of(*call.store, *id);
  if (!ids) { return std::unexpected(ids.error()); }
  JsonWriter json;
  json.begin_object();
  json.key("id").text(to_string(*id));
  json.key("ids").begin_object();
  write_ids(json, "actors", ids->actors);
  write_ids(json, "statements", ids->statements);
  write_ids(json, "events", ids->events);
  write_ids(json, "commitments", ids->commitments);
  json.end_object();
  json.key("record").raw(to_json(*hit->record));
  json.key("reviewed").begin_object();
  for (const auto* facts : {&ids->statements, &ids->events, &ids->commitments}) {
    for (const FactId fact : *facts) {
      const auto one = call.store->find(fact);
      if (!one) { return std::unexpected(one.error()); }
      if (one->review != Review::kNone) { json.key(to_string(fact)).text(label(one->review)); }
    }
  }
  json.end_object();
  json.end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_dropped(const Call& call) {
  const auto id = id_of(call, FactKind::kReport);
  if (!id) { return std::unexpected(id.error()); }
  auto input = input_with_known_events(*call.store, *id);
  if (!input) { return std::unexpected(input.error()); }
  const auto coded = call.reader->code(std::move(*input));
  if (!coded) { return std::unexpected(coded.error()); }
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const Dropped& row : coded->dropped) {
    json.begin_object();
    json.key("stage").text(row.stage);
    json.key("span").begin_array().number(row.span.begin).number(row.span.end).end_array();
    json.key("rule").text(row.rule);
    json.key("reason").text(row.reason);
    json.end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_state_pairs(const Call& call) {
  const auto query = query_of(*call.parameters, FactKind::kEvent, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  const auto counts = call.store->events_by_states(*query);
  if (!counts) { return std::unexpected(counts.error()); }
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const StatePairCount& count : *counts) {
    json.begin_object();
    json.key("from").text(count.from);
    json.key("to").text(count.to);
    json.key("type").text(label(count.type));
    json.key("quad").number(static_cast<std::uint64_t>(quad_of(count.type)));
    json.key("status").text(label(count.status));
    json.key("events").number(count.events).end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_store(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  const auto counts = call.store->counts();
  if (!counts) { return std::unexpected(counts.error()); }
  JsonWriter json;
  json.begin_object();
  json.key("program").text(kVersion);
  json.key("store").text(call.options->store);
  json.key("read_only").boolean(call.options->read_only);
  json.key("token");
  call.options->read_only ? json.null() : json.text(call.options->token);
  json.key("reports").number(counts->reports);
  json.key("actors").number(counts->actors);
  json.key("statements").number(counts->statements);
  json.key("events").number(counts->events);
  json.key("commitments").number(counts->commitments);
  json.end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_labels(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  JsonWriter json;
  json.begin_object();
  write_labels<EventType>(json, "type");
  write_labels<Status>(json, "status");
  write_labels<Act>(json, "act");
  write_labels<CommitmentKind>(json, "commitment");
  write_labels<CommitmentState>(json, "state");
  write_labels<ActorKind>(json, "actor");
  write_labels<Review>(json, "reviewed");
  write_labels<Strength>(json, "strength");
  write_labels<ConditionRelation>(json, "relation");
  json.end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_description(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  return json_response(std::string(api_description()));
}

Result<WebResponse> answer_new_report(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  constexpr int kUnsupported = 415;
  constexpr int kCreated = 201;
  constexpr int kKnown = 200;
  const std::string_view type = header(*call.request, "content-type");
  const std::string_view plain = type.substr(0, type.find(';'));
  if (plain != "text/plain" && plain != "application/json") {
    return problem(kUnsupported, "wrong-type",
                   "a report is text/plain, or application/json with text, title, date, source, url");
  }
  const auto name = call.parameters->find("name");
  auto report = plain == "text/plain"
                    ? report_from_text(call.request->body, name == call.parameters->end() ? "" : name->second)
                    : report_from_json(call.request->body);
  if (!report) { return std::unexpected(report.error()); }
  const auto added = call.reader->add(std::move(*report));
  if (!added) { return std::unexpected(added.error()); }
  JsonWriter json;
  json.begin_object();
  json.key("report").text(to_string(added->report));
  json.key("new").boolean(added->is_new);
  json.end_object();
  return json_response(json.take(), added->is_new ? kCreated : kKnown);
}

}  // namespace chancery::serve
