// SPDX-License-Identifier: Apache-2.0
#include "serve/guard.h"

#include <algorithm>
#include <array>
#include <string>

#include "serve/response.h"

namespace chancery::serve {
namespace {

constexpr int kForbidden = 403;
constexpr int kMisdirected = 421;
constexpr std::uint16_t kHttpPort = 80;

/// Is `authority` one of this server's names with its port?
bool is_ours(std::string_view authority, std::uint16_t port) {
  constexpr std::array<std::string_view, 3> kNames = {"127.0.0.1", "localhost", "[::1]"};
  return std::ranges::any_of(kNames, [&](std::string_view name) {
    const std::string whole = std::string(name) + ":" + std::to_string(port);
    return authority == whole || (port == kHttpPort && authority == name);
  });
}

/// Compares every byte, so that the time says nothing.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) { return false; }
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return difference == 0;
}

}  // namespace

std::optional<WebResponse> refuse(const WebRequest& request, std::uint16_t port, bool api) {
  if (!is_ours(header(request, "host"), port)) {
    return problem(kMisdirected, "wrong-host",
                   "this server answers to 127.0.0.1 and localhost with its port, and to no other name");
  }
  constexpr std::string_view kScheme = "http://";
  const std::string_view origin = header(request, "origin");
  if (!origin.empty() && (!origin.starts_with(kScheme) || !is_ours(origin.substr(kScheme.size()), port))) {
    return problem(kForbidden, "wrong-origin", "another site's page may not ask this server");
  }
  const std::string_view site = header(request, "sec-fetch-site");
  if (api && !site.empty() && site != "same-origin" && site != "none") {
    return problem(kForbidden, "wrong-origin", "another site's page may not ask this server");
  }
  return std::nullopt;
}

std::optional<WebResponse> refuse_writing(const WebRequest& request, const SiteOptions& options) {
  if (options.read_only) {
    return problem(kForbidden, "read-only", "this server was started with --read-only: nothing can be added");
  }
  if (options.token.empty() || !is_same(header(request, "x-chancery-token"), options.token)) {
    return problem(kForbidden, "no-token",
                   "a request that writes needs the header X-Chancery-Token with the token of /api/v1/store");
  }
  return std::nullopt;
}

}  // namespace chancery::serve
