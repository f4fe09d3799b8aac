// SPDX-License-Identifier: Apache-2.0
//
// Which tellings are of one thing: the story of an event, what people decided, and a decision that is sent.
#include <fmt/format.h>

#include <utility>

#include "base/json_writer.h"
#include "base/numbers.h"
#include "chancery/ledger.h"
#include "exports/fact_json.h"
#include "serve/body.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

using base::JsonWriter;

void write_end(JsonWriter& json, std::string_view key, const LinkEnd& end) {
  json.key(key).begin_object().key("sha256").text(end.sha256);
  json.key("span").begin_array().number(end.span.begin).number(end.span.end).end_array().end_object();
}

void write_links(JsonWriter& json, const std::vector<Link>& links) {
  json.begin_object().key("items").begin_array();
  for (const Link& link : links) {
    json.begin_object().key("id").text(fmt::format("L{}", link.number));
    json.key("decision").text(link.kind == LinkKind::kSame ? "same" : "other");
    json.key("kind").text(link.one.event ? "event" : "commitment");
    json.key("in_force").boolean(link.in_force);
    write_end(json, "one", link.one);
    write_end(json, "other", link.other);
    json.end_object();
  }
  json.end_array().end_object();
}

/// Of the two kinds that have tellings. Errors: kBadUsage.
Result<FactId> fact_of(std::string_view written) {
  const auto id = parse_fact_id(written);
  if (id && (id->kind == FactKind::kEvent || id->kind == FactKind::kCommitment)) { return *id; }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of an event or a commitment, such as E12", written));
}

/// Takes back the decision of this id. Errors: kBadUsage; those of RecordSink::unlink.
Result<std::vector<Link>> take_back(Store& store, std::string_view id) {
  const auto number = id.starts_with('L') ? base::number_in<std::int64_t>(id.substr(1)) : std::nullopt;
  if (!number) { return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of a decision, such as L3", id)); }
  auto link = store.unlink(*number);
  if (!link) { return std::unexpected(link.error()); }
  return std::vector<Link>{std::move(*link)};
}

/// What a request asks for, in its own words.
struct Wanted {
  std::string decision;
  std::string one;
  std::string other;
  std::string undoes;
};

Result<Wanted> wanted_of(const Call& call) {
  simdjson::dom::parser parser;
  simdjson::dom::object body;
  if (parser.parse(call.request->body).get(body) != simdjson::SUCCESS) {
    return fail(ErrorCode::kBadUsage, "a link is a JSON object with decision, one, other, undoes");
  }
  Wanted wanted;
  for (const auto& [key, into] : {std::pair("decision", &wanted.decision), std::pair("one", &wanted.one),
                                  std::pair("other", &wanted.other), std::pair("undoes", &wanted.undoes)}) {
    auto text = text_at(body, key);
    if (!text) { return std::unexpected(text.error()); }
    *into = std::move(*text);
  }
  if (wanted.decision != "same" && wanted.decision != "other" && wanted.decision != "undo") {
    return fail(ErrorCode::kBadUsage, fmt::format("decision is same, other or undo, not \"{}\"", wanted.decision));
  }
  return wanted;
}

Result<std::vector<Link>> decide(Store& store, const Wanted& wanted) {
  if (wanted.decision == "undo") { return take_back(store, wanted.undoes); }
  const auto one = fact_of(wanted.one);
  if (!one) { return std::unexpected(one.error()); }
  if (wanted.decision == "other") { return decide_other(store, *one); }
  const auto other = fact_of(wanted.other);
  if (!other) { return std::unexpected(other.error()); }
  return decide_same(store, *one, *other);
}

}  // namespace

Result<WebResponse> answer_story(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  const auto id = parse_fact_id(call.id);
  if (!id || id->kind != FactKind::kEvent) {
    return fail(ErrorCode::kNotFound, fmt::format("there is no \"{}\" here", call.id));
  }
  const auto story = event_story(*call.store, *id);
  if (!story) { return std::unexpected(story.error()); }
  exports::FactWriter writer(*call.store);
  JsonWriter json;
  json.begin_object().key("id").text(to_string(story->tellings.front().id));
  json.key("told").number(story->tellings.size()).key("sources").number(story->sources);
  json.key("tellings").begin_array();
  for (const Hit& telling : story->tellings) {
    if (auto written = writer.write(json, telling); !written) { return std::unexpected(written.error()); }
  }
  json.end_array().end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_links(const Call& call) {
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  const auto links = call.store->links();
  if (!links) { return std::unexpected(links.error()); }
  JsonWriter json;
  write_links(json, *links);
  return json_response(json.take());
}

Result<WebResponse> answer_link(const Call& call) {
  constexpr int kCreated = 201;
  constexpr int kUnsupported = 415;
  if (auto checked = check_names(*call.parameters, *call.allowed); !checked) {
    return std::unexpected(checked.error());
  }
  if (!is_json(*call.request)) { return problem(kUnsupported, "wrong-type", "a link is application/json"); }
  const auto wanted = wanted_of(call);
  if (!wanted) { return std::unexpected(wanted.error()); }
  const auto store = open_store(call.options->store, StoreMode::kWrite);
  if (!store) { return std::unexpected(store.error()); }
  const auto links = decide(**store, *wanted);
  if (!links) { return std::unexpected(links.error()); }
  JsonWriter json;
  write_links(json, *links);
  return json_response(json.take(), kCreated);
}

}  // namespace chancery::serve
