// SPDX-License-Identifier: Apache-2.0
#include "chancery/site.h"

#include <utility>

#include "serve/guard.h"
#include "serve/ledger_cache.h"
#include "serve/pages.h"
#include "serve/response.h"
#include "serve/routes.h"
#include "serve/store_pool.h"

namespace chancery {
namespace serve {
namespace {

constexpr int kNotFound = 404;
constexpr int kNotAllowed = 405;

class StoreSite final : public Site {
 public:
  explicit StoreSite(SiteOptions options)
      : options_(std::move(options)),
        stores_(options_.store),
        reader_(options_.store, options_.engine),
        ledger_(stores_) {}

  [[nodiscard]] WebResponse answer(const WebRequest& request) const override {
    WebResponse response = respond(request);
    finish(request, response);
    return response;
  }

  [[nodiscard]] Result<void> check() const {
    const auto store = stores_.borrow();
    if (!store) { return std::unexpected(store.error()); }
    const auto counts = (*store)->counts();
    return counts ? Result<void>() : std::unexpected(counts.error());
  }

 private:
  [[nodiscard]] WebResponse respond(const WebRequest& request) const;
  [[nodiscard]] WebResponse respond_api(const WebRequest& request, const Target& target) const;

  SiteOptions options_;
  StorePool stores_;
  Reader reader_;
  LedgerCache ledger_;  ///< after the stores that it asks
};

WebResponse StoreSite::respond(const WebRequest& request) const {
  const auto target = parse_target(request.target);
  const bool api = !target || target->path.starts_with("/api/");
  if (auto refused = refuse(request, options_.port, api)) { return std::move(*refused); }
  if (!target) { return problem(target.error()); }
  if (api) { return respond_api(request, *target); }
  if (request.method != "GET" && request.method != "HEAD") {
    WebResponse refused = problem(kNotAllowed, "wrong-method", "this address can only be read");
    refused.headers["Allow"] = "GET, HEAD";
    return refused;
  }
  if (target->path == "/healthz") {
    const auto healthy = check();
    return healthy ? json_response(R"({"status":"ok"})") : problem(healthy.error());
  }
  auto page = page_at(target->path, options_.web_folder);
  return page ? std::move(*page) : problem(kNotFound, "not-found", "there is nothing at this address");
}

WebResponse StoreSite::respond_api(const WebRequest& request, const Target& target) const {
  const Found found = find_route(request.method, target.path);
  if (found.route == nullptr) {
    if (found.allow.empty()) {
      return problem(kNotFound, "not-found", "the API has no such route: see /api/v1/openapi.json");
    }
    WebResponse refused = problem(kNotAllowed, "wrong-method", "this route takes " + found.allow);
    refused.headers["Allow"] = found.allow;
    return refused;
  }
  if (found.route->writes) {
    if (auto refused = refuse_writing(request, options_)) { return std::move(*refused); }
  }
  const auto store = stores_.borrow();
  if (!store) { return problem(store.error()); }
  const auto answer = found.route->answer({.options = &options_,
                                           .store = store->get(),
                                           .stores = &stores_,
                                           .reader = &reader_,
                                           .ledger = &ledger_,
                                           .request = &request,
                                           .parameters = &target.parameters,
                                           .allowed = &found.route->info.parameters,
                                           .id = found.id});
  return answer ? *answer : problem(answer.error());
}

}  // namespace
}  // namespace serve

Result<std::unique_ptr<const Site>> Site::open(SiteOptions options) {
  auto site = std::make_unique<serve::StoreSite>(std::move(options));
  if (auto checked = site->check(); !checked) { return std::unexpected(checked.error()); }
  return site;
}

WebResponse Site::refusal(int status, std::string_view detail) {
  WebResponse response = serve::problem(status, "refused", detail);
  serve::finish({}, response);
  return response;
}

const std::vector<RouteInfo>& Site::routes() {
  static const std::vector<RouteInfo> kInfos = [] {
    std::vector<RouteInfo> infos;
    for (const serve::Route& route : serve::api_routes()) { infos.push_back(route.info); }
    return infos;
  }();
  return kInfos;
}

}  // namespace chancery
