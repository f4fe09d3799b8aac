// SPDX-License-Identifier: Apache-2.0
//
// The HTTP server before a Site: sockets, threads, limits, the end. cpp-httplib is hidden here, since it
// takes long to compile.
//
// A connection that is kept open holds a thread until it is idle for kIdleSeconds, so there are more
// threads than clients at once: a slow one holds up nobody but itself. Answers are not compressed: they
// do not leave the machine.
#pragma once

#include <cstdint>
#include <memory>

#include "chancery/result.h"
#include "chancery/site.h"

namespace chancery::cli {

class HttpServer {
 public:
  /// Binds 127.0.0.1:`port`, or any free port for 0. From here on SIGINT and SIGTERM wait for `run`.
  /// Errors: kBadUsage where the port is taken.
  [[nodiscard]] static Result<std::unique_ptr<HttpServer>> bind(std::uint16_t port);
  virtual ~HttpServer() = default;

  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Answers until SIGINT or SIGTERM, and then what was begun. `log`: a line of JSON on standard error for
  /// each request.
  virtual void run(const Site& site, bool log) = 0;
};

}  // namespace chancery::cli
