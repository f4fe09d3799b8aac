// SPDX-License-Identifier: Apache-2.0
//
// Contradictory accounts. They are worked out from the records for each question, so an answer looks through a
// part of the events only, and says how far it came; the page asks on.
#include <tuple>
#include <utility>

#include "chancery/ledger.h"
#include "exports/fact_json.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

/// Events that one answer looks through: some 50 ms of work.
constexpr std::size_t kEventsOfAnAnswer = 1000;

/// The account that was published first comes first, whatever the order of the events.
void put_in_order(Conflict& conflict) {
  const auto published = [](const Hit& hit) {
    const Time& time = hit.record->published.time;
    return std::pair(time.earliest.value_or(time.latest.value_or(Date::max())), hit.id);
  };
  if (published(conflict.other) < published(conflict.one)) {
    std::swap(conflict.one, conflict.other);
    std::swap(conflict.one_says, conflict.other_says);
  }
}

}  // namespace

Result<WebResponse> answer_conflicts(const Call& call) {
  const auto query = query_of(*call.parameters, FactKind::kEvent, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  auto part = conflicts_part(*call.store, *query, kEventsOfAnAnswer);
  if (!part) { return std::unexpected(part.error()); }
  exports::FactWriter writer(*call.store);
  base::JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (Conflict& conflict : part->found) {
    put_in_order(conflict);
    json.begin_object().key("rule").text(conflict.rule);
    for (const auto& [name, hit, says] : {std::tuple("one", &conflict.one, &conflict.one_says),
                                          std::tuple("other", &conflict.other, &conflict.other_says)}) {
      json.key(name).begin_object().key("says").text(*says).key("event");
      if (auto written = writer.write(json, *hit); !written) { return std::unexpected(written.error()); }
      json.end_object();
    }
    json.end_object();
  }
  json.end_array().key("next");
  part->next > 0 ? json.text(to_string(FactId{FactKind::kEvent, part->next})) : json.null();
  json.key("until");
  part->until ? json.text(to_iso(*part->until)) : json.null();
  json.end_object();
  return json_response(json.take());
}

}  // namespace chancery::serve
