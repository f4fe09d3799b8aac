// SPDX-License-Identifier: Apache-2.0
//
// What became of commitments over all reports, as of a day: the same question that the command line asks, answered by
// the ledger that is kept at hand.
#include <fmt/format.h>

#include <utility>

#include "chancery/ledger.h"
#include "exports/fact_json.h"
#include "serve/ledger_cache.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

using base::JsonWriter;

/// A question with the ledger that answers it.
struct Asked {
  LedgerQuestion question;
  LedgerCache::Answer from;
};

Result<LedgerOrder> order_of(std::string_view written) {
  if (written.empty() || written == "told") { return LedgerOrder::kTold; }
  if (written == "latest") { return LedgerOrder::kLatest; }
  if (written == "deadline") { return LedgerOrder::kDeadline; }
  return fail(ErrorCode::kBadUsage, fmt::format("order takes told, latest or deadline, not \"{}\"", written));
}

/// Takes a parameter out; "" where it is not there.
std::string take(Parameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  if (found == parameters.end()) { return {}; }
  std::string value = std::move(found->second);
  parameters.erase(found);
  return value;
}

Result<Asked> asked(const Call& call) {
  Parameters parameters = *call.parameters;
  Asked made;
  const std::string day = take(parameters, "as-of");
  made.question.as_of = parse_iso(day);
  if (!day.empty() && !made.question.as_of) {
    return fail(ErrorCode::kBadUsage, fmt::format("as-of takes a day as YYYY-MM-DD, not \"{}\"", day));
  }
  const auto order = order_of(take(parameters, "order"));
  if (!order) { return std::unexpected(order.error()); }
  made.question.order = *order;
  auto filter = query_of(parameters, FactKind::kCommitment, *call.allowed);
  if (!filter) { return std::unexpected(filter.error()); }
  made.question.filter = std::move(*filter);
  auto from = call.ledger->get(*call.store);
  if (!from) { return std::unexpected(from.error()); }
  made.from = std::move(*from);
  return made;
}

/// The first one of many reports takes seconds.
WebResponse not_ready() {
  constexpr int kUnavailable = 503;
  WebResponse response =
      problem(kUnavailable, "ledger-not-ready", "the ledger of all reports is being worked out: ask again in a second");
  response.headers["Retry-After"] = "1";
  return response;
}

void put_day(JsonWriter& json, std::string_view key, const std::optional<Date>& day) {
  json.key(key);
  day ? json.text(to_iso(*day)) : json.null();
}

void put_time(JsonWriter& json, std::string_view key, const std::optional<Time>& time) {
  json.key(key);
  if (!time) {
    json.null();
    return;
  }
  json.begin_object();
  put_day(json, "earliest", time->earliest);
  put_day(json, "latest", time->latest);
  json.key("precision").text(label(time->precision));
  json.key("basis").text(label(time->basis)).end_object();
}

/// From which ledger, of which day.
void put_view(JsonWriter& json, const Asked& asked) {
  const Ledger& ledger = *asked.from.ledger;
  put_day(json, "as_of", asked.question.as_of ? asked.question.as_of : ledger.last_day());
  put_day(json, "first_day", ledger.first_day());
  put_day(json, "last_day", ledger.last_day());
  json.key("current").boolean(asked.from.current);
}

void put_standing(JsonWriter& json, const LedgerRow& row) {
  json.key("id").text(to_string(row.id));
  json.key("state").text(label(row.state));
  put_day(json, "since", row.since);
  json.key("overdue").boolean(row.overdue);
  put_time(json, "deadline", row.deadline);
  json.key("told").number(row.told);
  json.key("sources").number(row.sources);
}

Result<void> put_fact(JsonWriter& json, std::string_view key, exports::FactWriter& writer, const Hit& hit) {
  json.key(key);
  return writer.write(json, hit);
}

/// The deadline as the report has it: "by the end of March".
void put_deadline_words(JsonWriter& json, const Hit& hit) {
  const auto& deadline = hit.record->commitments[hit.row].deadline;
  json.key("deadline_words");
  if (deadline && deadline->of) {
    json.text(hit.record->times[deadline->of->value].span.in(hit.record->text));
  } else {
    json.null();
  }
}

/// One line of a history: at most one of `event` and `commitment` is what shows it.
Result<void> put_line(JsonWriter& json, exports::FactWriter& writer, const LedgerLine& line) {
  json.begin_object();
  put_day(json, "day", line.day);
  json.key("state");
  line.state ? json.text(label(*line.state)) : json.null();
  json.key("rule").text(line.rule);
  Result<void> written;
  if (line.evidence) {
    const bool event = line.evidence->id.kind == FactKind::kEvent;
    written = put_fact(json, event ? "event" : "commitment", writer, *line.evidence);
  }
  json.end_object();
  return written;
}

LedgerRow row_of(const LedgerEntry& entry) {
  LedgerRow row;
  row.id = entry.id;
  row.told = entry.tellings.size();
  row.sources = entry.sources;
  row.deadline = entry.deadline;
  row.overdue = entry.overdue;
  row.state = entry.state;
  row.since = entry.since;
  return row;
}

}  // namespace

Result<WebResponse> answer_ledger(const Call& call) {
  auto ask = asked(call);
  if (!ask) { return std::unexpected(ask.error()); }
  if (!ask->from.ledger) { return not_ready(); }
  const std::size_t limit = ask->question.filter.limit;
  ++ask->question.filter.limit;
  auto rows = ask->from.ledger->rows(*call.store, ask->question);
  if (!rows) { return std::unexpected(rows.error()); }
  const bool more = rows->size() > limit;
  if (more) { rows->pop_back(); }
  exports::FactWriter writer(*call.store);
  JsonWriter json;
  json.begin_object();
  put_view(json, *ask);
  json.key("items").begin_array();
  for (const LedgerRow& row : *rows) {
    const auto shown = call.store->find(row.shown);
    if (!shown) { return std::unexpected(shown.error()); }
    json.begin_object();
    put_standing(json, row);
    json.key("lines").number(row.lines);
    put_deadline_words(json, *shown);
    if (auto written = put_fact(json, "commitment", writer, *shown); !written) {
      return std::unexpected(written.error());
    }
    json.end_object();
  }
  json.end_array().key("next");
  more ? json.text(to_string(rows->back().id)) : json.null();
  json.end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_ledger_states(const Call& call) {
  const auto ask = asked(call);
  if (!ask) { return std::unexpected(ask.error()); }
  if (!ask->from.ledger) { return not_ready(); }
  const auto counts = ask->from.ledger->counts(*call.store, ask->question);
  if (!counts) { return std::unexpected(counts.error()); }
  JsonWriter json;
  json.begin_object();
  put_view(json, *ask);
  json.key("items").begin_array();
  for (const LedgerCount& count : *counts) {
    json.begin_object().key("state").text(label(count.state));
    json.key("entries").number(count.entries).key("overdue").number(count.overdue).end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

Result<WebResponse> answer_ledger_entry(const Call& call) {
  const auto ask = asked(call);
  if (!ask) { return std::unexpected(ask.error()); }
  const auto id = parse_fact_id(call.id);
  if (!id || id->kind != FactKind::kCommitment) {
    return fail(ErrorCode::kNotFound, fmt::format("there is no \"{}\" here", call.id));
  }
  if (!ask->from.ledger) { return not_ready(); }
  const auto entry = ask->from.ledger->entry(*call.store, *id, ask->question.as_of);
  if (!entry) { return std::unexpected(entry.error()); }
  exports::FactWriter writer(*call.store);
  JsonWriter json;
  json.begin_object();
  put_view(json, *ask);
  put_standing(json, row_of(*entry));
  json.key("shown").text(to_string(entry->tellings[entry->fullest].id));
  json.key("tellings").begin_array();
  for (const Hit& telling : entry->tellings) {
    if (auto written = writer.write(json, telling); !written) { return std::unexpected(written.error()); }
  }
  json.end_array().key("history").begin_array();
  for (const LedgerLine& line : entry->history) {
    if (auto written = put_line(json, writer, line); !written) { return std::unexpected(written.error()); }
  }
  json.end_array().end_object();
  return json_response(json.take());
}

}  // namespace chancery::serve
