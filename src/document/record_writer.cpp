// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <nlohmann/json.hpp>

#include "chancery/record.h"
#include "chancery/version.h"

namespace chancery {
namespace {

using Json = nlohmann::ordered_json;

Json to_value(const std::string& text) {
  return text;
}
Json to_value(Span span) {
  return Json::array({span.begin, span.end});
}
Json to_value(Date date) {
  return to_iso(date);
}
Json to_value(const Title& title);
Json to_value(const Segment& row);
Json to_value(const TimeExpression& row);
Json to_value(const Time& time);
Json to_value(const Actor& row);
Json to_value(const Mention& row);
Json to_value(const Statement& row);
Json to_value(const EventMention& mention);
Json to_value(const Place& place);
Json to_value(const Event& row);
Json to_value(const Condition& condition);
Json to_value(const Commitment& row);
Json to_value(const Diagnostic& row);
template <class Tag>
Json to_value(Id<Tag> id) {
  return to_string(id);
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? to_value(*value) : Json(nullptr);
}

/// The record writes an unknown string as null.
Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// Two decimals: what is written, and so what can be read again.
double rounded(double confidence) {
  return std::round(confidence * 100) / 100;
}

template <class Row>
Json list(const std::vector<Row>& rows) {
  Json array = Json::array();
  for (const Row& row : rows) { array.push_back(to_value(row)); }
  return array;
}

template <class Row, class IdType>
Json list_with_ids(const std::vector<Row>& rows) {
  Json array = Json::array();
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    Json row = {{"id", to_string(IdType{i})}};
    row.update(to_value(rows[i]));
    array.push_back(std::move(row));
  }
  return array;
}

Json to_value(const Time& time) {
  return {{"earliest", or_null(time.earliest)},
          {"latest", or_null(time.latest)},
          {"precision", label(time.precision)},
          {"basis", label(time.basis)},
          {"of", or_null(time.of)}};
}

/// An event or statement that nothing dates has no time, rather than a time that says nothing.
Json time_or_null(const Time& time) {
  return time == Time{} ? Json(nullptr) : to_value(time);
}

Json to_value(const Source& source) {
  return {{"path", or_null(source.path)}, {"url", or_null(source.url)}, {"publisher", or_null(source.publisher)}};
}

Json to_value(const Title& title) {
  return {{"text", title.text}, {"span", or_null(title.span)}};
}

Json to_value(const Published& published) {
  Json value = to_value(published.time);
  value["reason"] = published.reason;
  value["rules"] = published.rules;
  return value;
}

Json to_value(const Segment& row) {
  return {{"kind", label(row.kind)}, {"span", to_value(row.span)}};
}

Json to_value(const TimeExpression& row) {
  Json value = {{"span", to_value(row.span)}, {"value", row.value}, {"type", label(row.type)}};
  value.update(to_value(row.time));
  value.erase("of");
  value["rules"] = row.rules;
  return value;
}

Json to_value(const Actor& row) {
  return {{"kind", label(row.kind)},
          {"name", row.name},
          {"state", or_null(row.state)},
          {"sector", row.sector == Sector::kNone ? Json(nullptr) : Json(label(row.sector))},
          {"office", or_null(row.office)},
          {"members", list(row.members)},
          {"confidence", rounded(row.confidence)},
          {"rules", row.rules}};
}

Json to_value(const Mention& row) {
  return {{"span", to_value(row.span)},
          {"form", label(row.form)},
          {"actors", list(row.actors)},
          {"place", row.place},
          {"rules", row.rules}};
}

Json to_value(const Statement& row) {
  return {{"speakers", list(row.speakers)},
          {"unnamed", or_null(row.unnamed)},
          {"source", or_null(row.source)},
          {"cue", or_null(row.cue)},
          {"content", list(row.content)},
          {"form", label(row.form)},
          {"act", label(row.act)},
          {"addressees", list(row.addressees)},
          {"occasion", or_null(row.occasion)},
          {"time", time_or_null(row.time)},
          {"within", or_null(row.within)},
          {"confidence", rounded(row.confidence)},
          {"rules", row.rules}};
}

Json to_value(const EventMention& mention) {
  return {{"trigger", to_value(mention.trigger)}, {"sentence", to_value(mention.sentence)}};
}

Json to_value(const Place& place) {
  return {{"name", place.name}, {"state", or_null(place.state)}, {"span", to_value(place.span)}};
}

Json to_value(const Event& row) {
  return {{"type", label(row.type)},
          {"mode", row.mode == Mode::kNone ? Json(nullptr) : Json(label(row.mode))},
          {"status", label(row.status)},
          {"actors", list(row.actors)},
          {"recipients", list(row.recipients)},
          {"mutual", row.mutual},
          {"mentions", list(row.mentions)},
          {"time", time_or_null(row.time)},
          {"place", or_null(row.place)},
          {"reported_by", or_null(row.reported_by)},
          {"issues", row.issues},
          {"confidence", rounded(row.confidence)},
          {"rules", row.rules}};
}

Json to_value(const Condition& condition) {
  return {{"span", to_value(condition.span)}, {"relation", label(condition.relation)}, {"by", list(condition.by)}};
}

Json to_value(const StateOfCommitment& state) {
  return {{"value", label(state.value)}, {"as_of", or_null(state.as_of)}, {"basis", list(state.basis)}};
}

Json to_value(const Commitment& row) {
  return {{"kind", label(row.kind)},
          {"debtors", list(row.debtors)},
          {"creditors", list(row.creditors)},
          {"action", to_value(row.action)},
          {"condition", or_null(row.condition)},
          {"deadline", or_null(row.deadline)},
          {"strength", label(row.strength)},
          {"state", to_value(row.state)},
          {"made", time_or_null(row.made)},
          {"reported_by", or_null(row.reported_by)},
          {"evidence", list(row.evidence)},
          {"confidence", rounded(row.confidence)},
          {"rules", row.rules}};
}

Json to_value(const Diagnostic& row) {
  return {{"code", row.code}, {"message", row.message}, {"span", or_null(row.span)}};
}

}  // namespace

std::string to_json(const Record& record) {
  const Json value = {{"format", kRecordFormat},
                      {"id", record.id},
                      {"source", to_value(record.source)},
                      {"language", record.language},
                      {"text", record.text},
                      {"title", or_null(record.title)},
                      {"published", to_value(record.published)},
                      {"segments", list(record.segments)},
                      {"sentences", list(record.sentences)},
                      {"times", list_with_ids<TimeExpression, TimeId>(record.times)},
                      {"actors", list_with_ids<Actor, ActorId>(record.actors)},
                      {"mentions", list(record.mentions)},
                      {"statements", list_with_ids<Statement, StatementId>(record.statements)},
                      {"events", list_with_ids<Event, EventId>(record.events)},
                      {"commitments", list_with_ids<Commitment, CommitmentId>(record.commitments)},
                      {"diagnostics", list(record.diagnostics)}};
  // A string that is not UTF-8 is a fault that check_record names; it must not end the program.
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace chancery
