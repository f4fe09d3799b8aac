// SPDX-License-Identifier: Apache-2.0
//
// What a search can be narrowed down by, with how many facts each would leave.
#include "base/json_writer.h"
#include "chancery/fact_index.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

Result<WebResponse> facets(const Call& call, FactKind kind) {
  const auto query = query_of(*call.parameters, kind, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  const auto counts = index_of(*call.store).facets(kind, *query);
  if (!counts) { return std::unexpected(counts.error()); }
  base::JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const FacetCount& count : *counts) {
    json.begin_object();
    json.key("field").text(count.field);
    json.key("value").text(count.value);
    json.key("facts").number(count.facts).end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

}  // namespace

Result<WebResponse> answer_event_facets(const Call& call) {
  return facets(call, FactKind::kEvent);
}
Result<WebResponse> answer_statement_facets(const Call& call) {
  return facets(call, FactKind::kStatement);
}
Result<WebResponse> answer_commitment_facets(const Call& call) {
  return facets(call, FactKind::kCommitment);
}

}  // namespace chancery::serve
