// SPDX-License-Identifier: Apache-2.0
//
// Contradictory accounts. They are worked out from the records for each question, so an answer looks through a
// part of the events only, and says how far it came; the page asks on.
#include <utility>

#include "chancery/ledger.h"
#include "exports/fact_json.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

/// Events that one answer looks through: some 50 ms of work.
constexpr std::size_t kEventsOfAnAnswer = 1000;

}  // namespace

Result<WebResponse> answer_conflicts(const Call& call) {
  const auto query = query_of(*call.parameters, FactKind::kEvent, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  const auto part = conflicts_part(*call.store, *query, kEventsOfAnAnswer);
  if (!part) { return std::unexpected(part.error()); }
  exports::FactWriter writer(*call.store);
  base::JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const Conflict& conflict : part->found) {
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
