// SPDX-License-Identifier: Apache-2.0
#include "http_server.h"

#include <fmt/format.h>
#include <httplib.h>
#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <utility>

#include "terminal.h"

namespace chancery::cli {
namespace {

constexpr const char* kAddress = "127.0.0.1";
constexpr std::size_t kThreads = 160;
constexpr time_t kIdleSeconds = 2;
constexpr time_t kReadSeconds = 5;
constexpr time_t kWriteSeconds = 10;
constexpr std::size_t kRequestsOfAConnection = 1000;

std::string lower(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') { letter = static_cast<char>(letter - 'A' + 'a'); }
  }
  return text;
}

WebRequest request_of(const httplib::Request& from) {
  WebRequest request{.method = from.method, .target = from.target, .headers = {}, .body = from.body};
  for (const auto& [name, value] : from.headers) {
    // A header that is there twice is not one of those that we trust: of "Host: a, Host: b" neither is ours.
    auto& known = request.headers[lower(name)];
    known += known.empty() ? value : ", " + value;
  }
  return request;
}

/// Small pieces put together: each that is sent costs a system call.
bool send_all(const WebResponse& from, httplib::DataSink& sink) {
  constexpr std::size_t kBlock = 65'536;
  std::string block;
  bool wanted = true;
  const auto send = [&] {
    wanted = wanted && (block.empty() || sink.write(block.data(), block.size()));
    block.clear();
    return wanted;
  };
  const bool whole = from.stream([&](std::string_view piece) {
    block += piece;
    return block.size() < kBlock || send();
  });
  if (!whole || !send()) { return false; }
  sink.done();
  return true;
}

/// In chunks; to a client of HTTP/1.0, which does not know them, until the connection ends.
void give_stream(const httplib::Request& request, const WebResponse& from, httplib::Response& to) {
  const auto send = [from](std::size_t /*offset*/, httplib::DataSink& sink) { return send_all(from, sink); };
  if (request.version == "HTTP/1.0") {
    to.set_content_provider(from.content_type, send);
    return;
  }
  // httplib would pack what is text with Brotli's slowest setting, and tells text by small letters; a media type
  // is the same in capitals (RFC 9110, 8.3.1).
  std::string type = from.content_type;
  if (!type.empty() && type.front() >= 'a' && type.front() <= 'z') {
    type.front() = static_cast<char>(type.front() - 'a' + 'A');
  }
  to.set_chunked_content_provider(type, send);
}

void give(const httplib::Request& request, const WebResponse& from, httplib::Response& to) {
  to.status = from.status;
  for (const auto& [name, value] : from.headers) { to.set_header(name, value); }
  if (from.stream) {
    give_stream(request, from, to);
    return;
  }
  if (from.body.empty()) { return; }
  // A provider with a length is the way past httplib's compression, which takes longer than the answer.
  auto body = std::make_shared<const std::string>(from.body);
  to.set_content_provider(body->size(), from.content_type,
                          [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                            return sink.write(body->data() + offset, std::min(length, body->size() - offset));
                          });
}

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

/// Ends the server when a signal comes, and the program when a second one does.
class Ending {
 public:
  explicit Ending(httplib::Server& server) : server_(server), thread_([this] { wait(); }) {}
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;
  Ending(Ending&&) = delete;
  Ending& operator=(Ending&&) = delete;
  ~Ending() {
    done_ = true;
    thread_.join();
  }

 private:
  void wait() {
    constexpr timespec kPause{.tv_sec = 0, .tv_nsec = 50'000'000};
    const sigset_t signals = ending_signals();
    bool asked = false;
    bool stopped = false;
    while (!done_) {
      if (sigtimedwait(&signals, nullptr, &kPause) > 0) {
        if (asked) { std::_Exit(kInterruptedStatus); }
        asked = true;
      }
      // A signal may come before the server runs, when there is nothing to stop yet.
      if (asked && !stopped && server_.is_running()) {
        server_.stop();
        stopped = true;
      }
    }
  }

  httplib::Server& server_;
  std::atomic<bool> done_ = false;
  std::thread thread_;
};

class LibServer final : public HttpServer {
 public:
  [[nodiscard]] Result<void> bind(std::uint16_t port);
  [[nodiscard]] std::uint16_t port() const override { return port_; }
  void run(const Site& site, bool log) override;

 private:
  void set_limits();

  httplib::Server server_;
  std::uint16_t port_ = 0;
};

void LibServer::set_limits() {
  server_.new_task_queue = [] { return std::make_unique<httplib::ThreadPool>(kThreads).release(); };
  server_.set_read_timeout(kReadSeconds);
  server_.set_write_timeout(kWriteSeconds);
  server_.set_keep_alive_timeout(kIdleSeconds);
  server_.set_keep_alive_max_count(kRequestsOfAConnection);
  server_.set_payload_max_length(kMostBodyBytes);
  server_.set_tcp_nodelay(true);
  // Without SO_REUSEPORT, which httplib sets: two servers on one port would take turns.
  server_.set_socket_options([](int socket) {
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  });
}

Result<void> LibServer::bind(std::uint16_t port) {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  set_limits();
  int bound = port;
  if (port == 0) {
    bound = server_.bind_to_any_port(kAddress);
  } else if (!server_.bind_to_port(kAddress, port)) {
    bound = -1;
  }
  if (bound <= 0) {
    return fail(ErrorCode::kBadUsage, fmt::format("port {} of {} is taken: name another with --port", port, kAddress));
  }
  port_ = static_cast<std::uint16_t>(bound);
  return {};
}

void LibServer::run(const Site& site, bool log) {
  const auto handle = [&site](const httplib::Request& request, httplib::Response& response) {
    give(request, site.answer(request_of(request)), response);
  };
  const std::string any = ".*";
  server_.Get(any, handle)
      .Post(any, handle)
      .Put(any, handle)
      .Patch(any, handle)
      .Delete(any, handle)
      .Options(any, handle);
  // What httplib refuses by itself: a request that is broken or too large.
  server_.set_error_handler([](const httplib::Request& request, httplib::Response& response) {
    if (response.content_length_ == 0 && response.body.empty()) {
      give(request,
           Site::refusal(response.status, "the request is broken, too large, or of a kind that is not answered"),
           response);
    }
  });
  server_.set_exception_handler(
      [](const httplib::Request& request, httplib::Response& response, const std::exception_ptr&) {
        constexpr int kInternal = 500;
        give(request, Site::refusal(kInternal, "a mistake of ours that was caught"), response);
      });
  if (log) {
    server_.set_logger([](const httplib::Request& request, const httplib::Response& response) {
      const nlohmann::ordered_json line = {{"method", request.method},
                                           {"target", request.target},
                                           {"status", response.status},
                                           {"bytes", response.content_length_}};
      print_note(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    });
  }
  const Ending ending(server_);
  server_.listen_after_bind();
}

}  // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::bind(std::uint16_t port) {
  auto server = std::make_unique<LibServer>();
  if (auto bound = server->bind(port); !bound) { return std::unexpected(bound.error()); }
  return server;
}

}  // namespace chancery::cli
