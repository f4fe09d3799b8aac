// SPDX-License-Identifier: Apache-2.0
//
// The page and the HTTP API over a store, as a function from a request to a response. It knows no
// sockets: the program puts an HTTP server before it (apps/chancery/cmd_serve.cpp), tests ask it
// directly, and a program with a server of its own can do the same. docs/http.md lists the routes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/options.h"
#include "chancery/result.h"

namespace chancery {

/// A request as it came: `target` is path and query, percent signs and all; the names of `headers` are
/// in lower case.
struct WebRequest {
  std::string method = "GET";
  std::string target = "/";
  std::map<std::string, std::string, std::less<>> headers;
  std::string body;
};

/// Takes the next piece of a body; false where nobody wants more.
using WriteBody = std::function<bool(std::string_view)>;

/// `headers` without Content-Type and Content-Length.
struct WebResponse {
  int status = 200;
  std::string content_type;
  std::map<std::string, std::string> headers;
  std::string body;
  /// Of an answer that is too long to be held: writes the body as it is made; `body` is empty then. False where it
  /// broke off, and what was sent must not look whole. The Site must outlive it. Empty for other answers.
  std::function<bool(const WriteBody&)> stream;
};

/// Most bytes of a request's body: a report with the escapes of JSON. The server refuses longer ones
/// before it reads them.
inline constexpr std::size_t kMostBodyBytes = 31'000'000;

struct SiteOptions {
  std::string store;                 ///< the store's file; it is there
  std::uint16_t port = 80;           ///< requests must name 127.0.0.1, localhost or [::1] with this port as their host
  bool read_only = false;            ///< no route changes the store
  std::string token;                 ///< what a writing request must bring; drawn anew at each start by the caller
  std::string web_folder;            ///< serve the page from the files of this folder; empty: from the program
  std::string who;                   ///< who decides, where a request does not say
  std::function<std::string()> now;  ///< the time of a decision, "2031-05-02T10:11:12Z"; not set: none is kept
  EngineOptions engine;              ///< to read reports that are added; loaded when first needed
};

/// One route of the API, for the description of it and the tests.
struct RouteInfo {
  std::string_view method;
  std::string_view path;                     ///< "/api/v1/events/{id}"
  std::vector<std::string_view> parameters;  ///< of the query
};

/// Safe from several threads. Every response carries the headers that keep a page from loading or sending
/// anything elsewhere; an error is a problem of RFC 9457 with the name of the ErrorCode.
class Site {
 public:
  /// Opens the store once to see that it can be used. Errors: those of open_store.
  [[nodiscard]] static Result<std::unique_ptr<const Site>> open(SiteOptions options);
  virtual ~Site() = default;

  [[nodiscard]] virtual WebResponse answer(const WebRequest& request) const = 0;

  /// A response for what the HTTP server refuses by itself: a body that is too large, a broken request.
  [[nodiscard]] static WebResponse refusal(int status, std::string_view detail);

  /// The routes of the API; static lifetime.
  [[nodiscard]] static const std::vector<RouteInfo>& routes();
};

}  // namespace chancery
