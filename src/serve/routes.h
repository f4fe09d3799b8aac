// SPDX-License-Identifier: Apache-2.0
//
// The routes of the API: one row each in routes.cpp, one function each in answers*.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/site.h"
#include "serve/ledger_cache.h"
#include "serve/parameters.h"
#include "serve/reader.h"
#include "serve/store_pool.h"

namespace chancery::serve {

/// What a route's function is given. Views live as long as the request.
struct Call {
  const SiteOptions* options = nullptr;
  const RecordSource* store = nullptr;
  const StorePool* stores = nullptr;  ///< for an answer that goes on after the request: it lives as long as the site
  const Reader* reader = nullptr;
  const LedgerCache* ledger = nullptr;
  const WebRequest* request = nullptr;
  const Parameters* parameters = nullptr;
  const std::vector<std::string_view>* allowed = nullptr;  ///< names of parameters
  std::string_view id;                                     ///< what stands for {id}
};

/// `answer` reads from the store; where `writes`, the request has shown the token.
struct Route {
  RouteInfo info;
  bool writes = false;
  Result<WebResponse> (*answer)(const Call& call) = nullptr;
};

/// In the order of the description; static lifetime.
[[nodiscard]] const std::vector<Route>& api_routes();

/// A route for the path and what stands for its {id}; the method need not fit. Null where there is none.
struct Found {
  const Route* route = nullptr;
  std::string_view id;
  std::string allow;  ///< the methods of the path where that of the request is not among them
};
[[nodiscard]] Found find_route(std::string_view method, std::string_view path);

// Functions of the routes.
[[nodiscard]] Result<WebResponse> answer_store(const Call& call);
[[nodiscard]] Result<WebResponse> answer_events(const Call& call);
[[nodiscard]] Result<WebResponse> answer_statements(const Call& call);
[[nodiscard]] Result<WebResponse> answer_commitments(const Call& call);
[[nodiscard]] Result<WebResponse> answer_actors(const Call& call);
[[nodiscard]] Result<WebResponse> answer_reports(const Call& call);
[[nodiscard]] Result<WebResponse> answer_event(const Call& call);
[[nodiscard]] Result<WebResponse> answer_statement(const Call& call);
[[nodiscard]] Result<WebResponse> answer_commitment(const Call& call);
[[nodiscard]] Result<WebResponse> answer_actor(const Call& call);
[[nodiscard]] Result<WebResponse> answer_report(const Call& call);
[[nodiscard]] Result<WebResponse> answer_dropped(const Call& call);
[[nodiscard]] Result<WebResponse> answer_periods(const Call& call);
[[nodiscard]] Result<WebResponse> answer_state_pairs(const Call& call);
[[nodiscard]] Result<WebResponse> answer_conflicts(const Call& call);
[[nodiscard]] Result<WebResponse> answer_ledger(const Call& call);
[[nodiscard]] Result<WebResponse> answer_ledger_states(const Call& call);
[[nodiscard]] Result<WebResponse> answer_ledger_entry(const Call& call);
[[nodiscard]] Result<WebResponse> answer_event_facets(const Call& call);
[[nodiscard]] Result<WebResponse> answer_statement_facets(const Call& call);
[[nodiscard]] Result<WebResponse> answer_commitment_facets(const Call& call);
[[nodiscard]] Result<WebResponse> answer_export(const Call& call);
[[nodiscard]] Result<WebResponse> answer_labels(const Call& call);
[[nodiscard]] Result<WebResponse> answer_new_report(const Call& call);
[[nodiscard]] Result<WebResponse> answer_fields(const Call& call);
[[nodiscard]] Result<WebResponse> answer_decisions(const Call& call);
[[nodiscard]] Result<WebResponse> answer_corrected(const Call& call);
[[nodiscard]] Result<WebResponse> answer_decide(const Call& call);
[[nodiscard]] Result<WebResponse> answer_story(const Call& call);
[[nodiscard]] Result<WebResponse> answer_links(const Call& call);
[[nodiscard]] Result<WebResponse> answer_link(const Call& call);
[[nodiscard]] Result<WebResponse> answer_description(const Call& call);

}  // namespace chancery::serve
