// SPDX-License-Identifier: Apache-2.0
//
// What people decide about facts: the log, the fields that can be corrected, and a decision that is sent.
#include <fmt/format.h>

#include <algorithm>
#include <mutex>

#include "base/json_writer.h"
#include "base/numbers.h"
#include "chancery/fact_index.h"
#include "serve/body.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

using base::JsonWriter;

constexpr std::size_t kUsualDecisions = 100;
constexpr std::size_t kMostDecisions = 1000;

std::string decision_id(std::int64_t number) {
  return fmt::format("D{}", number);
}

/// The number of "D12". Errors: kBadUsage.
Result<std::int64_t> decision_number(std::string_view written) {
  const auto number = written.starts_with('D') ? base::number_in<std::int64_t>(written.substr(1)) : std::nullopt;
  if (number && *number > 0) { return *number; }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of a decision, such as D3", written));
}

Result<FactId> fact_of(std::string_view written) {
  const auto id = parse_fact_id(written);
  if (id && id->kind != FactKind::kActor && id->kind != FactKind::kReport) { return *id; }
  return fail(ErrorCode::kBadUsage,
              fmt::format("\"{}\" is no id of a statement, event or commitment, such as E12", written));
}

Result<FactId> actor_of(std::string_view written) {
  const auto id = parse_fact_id(written);
  if (id && id->kind == FactKind::kActor) { return *id; }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of an actor, such as A5", written));
}

/// The kind of fact that a word names. Errors: kBadUsage.
Result<FactKind> kind_named(std::string_view word) {
  if (word == "event") { return FactKind::kEvent; }
  if (word == "statement") { return FactKind::kStatement; }
  if (word == "commitment") { return FactKind::kCommitment; }
  return fail(ErrorCode::kBadUsage, fmt::format("of is event, statement or commitment, not \"{}\"", word));
}

void write_known(JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  text.empty() ? json.null() : json.text(text);
}

void write_actor_id(JsonWriter& json, std::string_view key, FactId actor) {
  write_known(json, key, actor.number == 0 ? std::string() : to_string(actor));
}

/// The fields of an object that is open.
void write_decision(JsonWriter& json, const Decision& decision) {
  json.key("id").text(decision_id(decision.number));
  json.key("decision").text(label(decision.kind));
  json.key("who").text(decision.by.who);
  json.key("when").text(decision.by.when);
  write_known(json, "note", decision.by.note);
  json.key("in_force").boolean(decision.in_force);
  write_known(json, "undoes", decision.undoes == 0 ? std::string() : decision_id(decision.undoes));
  write_actor_id(json, "actor", decision.actor);
  write_actor_id(json, "other", decision.other);
  write_known(json, "fact", decision.fact ? to_string(*decision.fact) : std::string());
  write_known(json, "label", decision.about.label);
  write_known(json, "words", decision.about.words);
  json.key("edits").begin_object();
  for (const FieldEdit& edit : decision.edits) { json.key(edit.field).text(edit.value); }
  json.end_object();
}

Result<std::vector<FieldEdit>> edits_at(simdjson::dom::object body) {
  std::vector<FieldEdit> edits;
  simdjson::dom::element value;
  if (body.at_key("edits").get(value) != simdjson::SUCCESS || value.is_null()) { return edits; }
  simdjson::dom::object fields;
  if (value.get(fields) != simdjson::SUCCESS) {
    return fail(ErrorCode::kBadUsage, "edits is an object of fields and their values, which are strings");
  }
  for (const auto& field : fields) {
    std::string_view text;
    if (field.value.get(text) != simdjson::SUCCESS) {
      return fail(ErrorCode::kBadUsage, fmt::format("edits.{} is a string", field.key));
    }
    edits.push_back({std::string(field.key), std::string(text)});
  }
  return edits;
}

/// What a request asks for: a decision about a fact, the number of one to take back (0: the last one), or actors that
/// are one, or one that stands for itself again.
struct Wanted {
  FactDecision decision;
  std::int64_t undoes = 0;
  FactId actor{FactKind::kActor, 0};
  FactId other{FactKind::kActor, 0};
  Signature by;
};

/// Errors: kBadUsage.
Result<void> read_actors(simdjson::dom::object body, Wanted& wanted) {
  const bool two = wanted.decision.kind == DecisionKind::kMerge;
  for (const auto& [key, into] : {std::pair("actor", &wanted.actor), std::pair("other", &wanted.other)}) {
    if (into == &wanted.other && !two) { break; }
    const auto written = text_at(body, key);
    if (!written) { return std::unexpected(written.error()); }
    const auto id = actor_of(*written);
    if (!id) { return std::unexpected(id.error()); }
    *into = *id;
  }
  return {};
}

/// Where a fact is added, and of which kind. Errors: kBadUsage.
Result<void> read_addition(simdjson::dom::object body, FactDecision& decision) {
  const auto report = text_at(body, "report");
  if (!report) { return std::unexpected(report.error()); }
  const auto of = text_at(body, "of");
  if (!of) { return std::unexpected(of.error()); }
  const auto id = parse_fact_id(*report);
  if (!id || id->kind != FactKind::kReport) {
    return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of a report, such as R3", *report));
  }
  const auto kind = kind_named(*of);
  if (!kind) { return std::unexpected(kind.error()); }
  decision.report = *id;
  decision.fact = {*kind, 0};
  return {};
}

/// What is decided about, and what is right instead. Errors: kBadUsage.
Result<void> read_decision(simdjson::dom::object body, const std::string& fact, FactDecision& decision) {
  if (decision.kind == DecisionKind::kAdd) {
    if (auto read = read_addition(body, decision); !read) { return read; }
  } else {
    const auto id = fact_of(fact);
    if (!id) { return std::unexpected(id.error()); }
    decision.fact = *id;
  }
  auto edits = edits_at(body);
  if (!edits) { return std::unexpected(edits.error()); }
  decision.edits = std::move(*edits);
  return {};
}

Result<Wanted> wanted_of(const Call& call, simdjson::dom::object body) {
  Wanted wanted;
  std::string kind;
  std::string fact;
  std::string undoes;
  for (const auto& [key, into] : {std::pair("decision", &kind), std::pair("fact", &fact), std::pair("undoes", &undoes),
                                  std::pair("note", &wanted.by.note), std::pair("who", &wanted.by.who)}) {
    auto text = text_at(body, key);
    if (!text) { return std::unexpected(text.error()); }
    *into = std::move(*text);
  }
  if (wanted.by.who.empty()) { wanted.by.who = call.options->who; }
  if (call.options->now) { wanted.by.when = call.options->now(); }
  const auto label = from_label<DecisionKind>(kind);
  if (!label) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("decision is accept, reject, edit, add, merge, split or undo, not \"{}\"", kind));
  }
  wanted.decision.kind = *label;
  if (*label == DecisionKind::kMerge || *label == DecisionKind::kSplit) {
    if (auto read = read_actors(body, wanted); !read) { return std::unexpected(read.error()); }
    return wanted;
  }
  if (*label == DecisionKind::kUndo) {
    const auto number = undoes.empty() ? Result<std::int64_t>(0) : decision_number(undoes);
    if (!number) { return std::unexpected(number.error()); }
    wanted.undoes = *number;
    return wanted;
  }
  if (auto read = read_decision(body, fact, wanted.decision); !read) { return std::unexpected(read.error()); }
  return wanted;
}

/// All decisions that it came to: a merge or a split may be several.
Result<std::vector<Decision>> carry_out(Store& store, const Wanted& wanted) {
  switch (wanted.decision.kind) {
    case DecisionKind::kMerge: return store.merge(wanted.actor, wanted.other, wanted.by);
    case DecisionKind::kSplit: return store.split(wanted.actor, wanted.by);
    default: break;
  }
  auto one = wanted.decision.kind == DecisionKind::kUndo ? store.undo(wanted.undoes, wanted.by)
                                                         : store.decide(wanted.decision, wanted.by);
  if (!one) { return std::unexpected(one.error()); }
  return std::vector{std::move(*one)};
}

WebResponse fields_response(std::string_view of, const std::vector<FieldEdit>& fields) {
  JsonWriter json;
  json.begin_object().key("id").text(of).key("fields").begin_object();
  for (const FieldEdit& field : fields) { json.key(field.field).text(field.value); }
  json.end_object().end_object();
  return json_response(json.take());
}

}  // namespace

Result<WebResponse> answer_fields(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  if (const auto kind = kind_named(call.id)) { return fields_response(call.id, new_fact_fields(*kind)); }
  const auto id = fact_of(call.id);
  if (!id) { return fail(ErrorCode::kNotFound, fmt::format("there is no \"{}\" here", call.id)); }
  const auto hit = call.store->find(*id);
  if (!hit) { return std::unexpected(hit.error()); }
  return fields_response(to_string(*id), fact_fields(*hit));
}

Result<WebResponse> answer_decisions(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  std::optional<FactId> fact;
  if (const auto written = call.parameters->find("fact"); written != call.parameters->end()) {
    const auto id = fact_of(written->second);
    if (!id) { return std::unexpected(id.error()); }
    fact = *id;
  }
  std::size_t limit = kUsualDecisions;
  if (const auto written = call.parameters->find("limit"); written != call.parameters->end()) {
    const auto number = base::number_in<std::size_t>(written->second);
    if (!number || *number < 1 || *number > kMostDecisions) {
      return fail(ErrorCode::kBadUsage,
                  fmt::format("limit takes 1 to {}, not \"{}\"", kMostDecisions, written->second));
    }
    limit = *number;
  }
  const auto decisions = call.store->last_decisions(limit, fact);
  if (!decisions) { return std::unexpected(decisions.error()); }
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const Decision& decision : *decisions) {
    json.begin_object();
    write_decision(json, decision);
    json.end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_corrected(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  auto reports = decided_reports(*call.store);
  if (!reports) { return std::unexpected(reports.error()); }
  WebResponse response{.content_type = "application/jsonl; charset=utf-8", .headers = {}, .body = ""};
  response.headers["Content-Disposition"] = "attachment; filename=\"chancery-corrected.jsonl\"";
  response.stream = [stores = call.stores, reports = std::move(*reports)](const WriteBody& write) {
    const auto store = stores->borrow();
    return store && std::ranges::all_of(reports, [&](FactId report) {
             const auto record = (*store)->corrected(report);
             return record && write(to_json(*record) + "\n");
           });
  };
  return response;
}

Result<WebResponse> answer_decide(const Call& call) {
  constexpr int kCreated = 201;
  constexpr int kUnsupported = 415;
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  if (!is_json(*call.request)) { return problem(kUnsupported, "wrong-type", "a decision is application/json"); }
  simdjson::dom::parser parser;
  simdjson::dom::object body;
  if (parser.parse(call.request->body).get(body) != simdjson::SUCCESS) {
    return fail(ErrorCode::kBadUsage,
                "a decision is a JSON object with decision, fact, report, of, edits, actor, other, undoes, note, who");
  }
  const auto wanted = wanted_of(call, body);
  if (!wanted) { return std::unexpected(wanted.error()); }
  auto store = open_store(call.options->store, StoreMode::kWrite);
  if (!store) { return std::unexpected(store.error()); }
  const auto decisions = carry_out(**store, *wanted);
  if (!decisions) { return std::unexpected(decisions.error()); }
  JsonWriter json;
  json.begin_object();
  write_decision(json, decisions->front());
  json.key("all").begin_array();
  for (const Decision& decision : *decisions) { json.text(decision_id(decision.number)); }
  json.end_array().end_object();
  return json_response(json.take(), kCreated);
}

}  // namespace chancery::serve
