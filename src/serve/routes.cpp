// SPDX-License-Identifier: Apache-2.0
#include "serve/routes.h"

#include <algorithm>

namespace chancery::serve {
namespace {

using Names = std::vector<std::string_view>;

/// The filters that all lists take, and those of the one at hand.
Names filters(Names own, bool sided) {
  Names all = {"actor", "state"};
  if (sided) { all.insert(all.end(), {"with", "state-of", "min-confidence"}); }
  all.insert(all.end(), own.begin(), own.end());
  all.insert(all.end(), {"since", "until", "source", "text"});
  return all;
}

Names list(Names own, bool sided) {
  Names all = filters(std::move(own), sided);
  all.insert(all.end(), {"limit", "after"});
  return all;
}

/// Of facts, which can be reviewed.
Names facts(Names own) {
  Names all = list(std::move(own), true);
  all.insert(all.end(), {"reviewed", "order"});
  return all;
}

/// What stands for {id} where the path has the pattern's shape.
bool matches(std::string_view pattern, std::string_view path, std::string_view& id) {
  constexpr std::string_view kId = "{id}";
  const std::size_t place = pattern.find(kId);
  if (place == std::string_view::npos) { return pattern == path; }
  const std::string_view before = pattern.substr(0, place);
  const std::string_view after = pattern.substr(place + kId.size());
  if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after)) {
    return false;
  }
  id = path.substr(before.size(), path.size() - before.size() - after.size());
  return id.find('/') == std::string_view::npos;
}

}  // namespace

const std::vector<Route>& api_routes() {
  static const std::vector<Route> kRoutes = {
      {{"GET", "/api/v1/store", {}}, false, answer_store},
      {{"GET", "/api/v1/labels", {}}, false, answer_labels},
      {{"GET", "/api/v1/events", facts({"type", "status"})}, false, answer_events},
      {{"GET", "/api/v1/events/by-period", filters({"type", "status", "period"}, true)}, false, answer_periods},
      {{"GET", "/api/v1/events/by-states", filters({"type", "status"}, true)}, false, answer_state_pairs},
      {{"GET", "/api/v1/events/facets", filters({"type", "status", "reviewed"}, true)}, false, answer_event_facets},
      {{"GET", "/api/v1/events/{id}", {}}, false, answer_event},
      {{"GET", "/api/v1/events/{id}/story", {}}, false, answer_story},
      {{"GET", "/api/v1/statements", facts({"kind"})}, false, answer_statements},
      {{"GET", "/api/v1/statements/facets", filters({"kind", "reviewed"}, true)}, false, answer_statement_facets},
      {{"GET", "/api/v1/statements/{id}", {}}, false, answer_statement},
      {{"GET", "/api/v1/commitments", facts({"kind", "status"})}, false, answer_commitments},
      {{"GET", "/api/v1/commitments/facets", filters({"kind", "status", "reviewed"}, true)},
       false,
       answer_commitment_facets},
      {{"GET", "/api/v1/commitments/{id}", {}}, false, answer_commitment},
      {{"GET", "/api/v1/ledger", list({"kind", "status", "as-of", "order"}, true)}, false, answer_ledger},
      {{"GET", "/api/v1/ledger/by-state", filters({"kind", "status", "as-of"}, true)}, false, answer_ledger_states},
      {{"GET", "/api/v1/ledger/{id}", {"as-of"}}, false, answer_ledger_entry},
      {{"GET", "/api/v1/actors", list({"kind"}, false)}, false, answer_actors},
      {{"GET", "/api/v1/actors/{id}", {}}, false, answer_actor},
      {{"GET", "/api/v1/reports", list({}, false)}, false, answer_reports},
      {{"POST", "/api/v1/reports", {"name"}}, true, answer_new_report},
      {{"GET", "/api/v1/reports/{id}", {}}, false, answer_report},
      {{"GET", "/api/v1/reports/{id}/dropped", {}}, false, answer_dropped},
      {{"GET", "/api/v1/facts/{id}/fields", {}}, false, answer_fields},
      {{"GET", "/api/v1/decisions", {"fact", "limit"}}, false, answer_decisions},
      {{"GET", "/api/v1/decisions/corrected", {}}, false, answer_corrected},
      {{"POST", "/api/v1/decisions", {}}, true, answer_decide},
      {{"GET", "/api/v1/links", {}}, false, answer_links},
      {{"POST", "/api/v1/links", {}}, true, answer_link},
      {{"GET", "/api/v1/conflicts", filters({"type", "status", "after"}, true)}, false, answer_conflicts},
      {{"GET", "/api/v1/export", list({"of", "format", "type", "kind", "status"}, true)}, false, answer_export},
      {{"GET", "/api/v1/openapi.json", {}}, false, answer_description},
  };
  return kRoutes;
}

Found find_route(std::string_view method, std::string_view path) {
  Found found;
  for (const Route& route : api_routes()) {
    std::string_view id;
    if (!matches(route.info.path, path, id)) { continue; }
    const bool fits = route.info.method == method || (method == "HEAD" && route.info.method == "GET");
    if (fits) { return {&route, id, ""}; }
    found.allow += (found.allow.empty() ? "" : ", ") + std::string(route.info.method);
  }
  return found;
}

}  // namespace chancery::serve
