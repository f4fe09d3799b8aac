// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <utility>

#include "commands.h"
#include "http_server.h"
#include "review/signature.h"

namespace chancery::cli {
namespace {

constexpr std::size_t kUsualPort = 7410;
constexpr std::size_t kMostPort = 65535;

/// 128 bits that nobody can guess.
std::string drawn_token() {
  constexpr int kParts = 4;
  std::random_device device;
  std::string token;
  for (int part = 0; part < kParts; ++part) { token += fmt::format("{:08x}", device()); }
  return token;
}

/// Shows the address in the user's browser; where there is none, the printed address will do.
void show(const std::string& address) {
  std::string program = "xdg-open";
  std::string argument = address;
  std::array<char*, 3> words = {program.data(), argument.data(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, words.data(), environ) != 0) {
    print_note("no program to open the address with: open it in a browser");
  }
}

/// A store that is not there yet is made, unless nothing may be written: the page can add reports.
Result<void> make_store(const std::string& path) {
  std::error_code error;
  if (std::filesystem::exists(path, error)) { return {}; }
  const auto made = open_store(path, StoreMode::kWrite);
  return made ? Result<void>() : std::unexpected(made.error());
}

}  // namespace

int run_serve(const Arguments& arguments) {
  const auto wanted = arguments.number("port", kUsualPort, kMostPort);
  if (!wanted) { return report_error(wanted.error()); }
  SiteOptions options{.store = arguments.value("store", "chancery.db"),
                      .read_only = arguments.has("read-only"),
                      .token = drawn_token(),
                      .web_folder = arguments.value("web-dir"),
                      .who = signature({}).who,
                      .now = now_in_utc,
                      .engine = {.model = arguments.value("model"), .actors = arguments.actor_files()}};
  if (!options.read_only) {
    if (const auto made = make_store(options.store); !made) { return report_error(made.error()); }
  }
  const bool any_port = arguments.has("any-port");
  const auto server = HttpServer::bind(any_port ? 0 : static_cast<std::uint16_t>(*wanted));
  if (!server) { return report_error(server.error()); }
  options.port = (*server)->port();
  const auto site = Site::open(std::move(options));
  if (!site) { return report_error(site.error()); }
  const std::string address = fmt::format("http://127.0.0.1:{}/", (*server)->port());
  print_out(address + "\n");
  if (!finish_output()) { return 0; }
  print_note("serving " + arguments.value("store", "chancery.db") + " to this machine only; Ctrl-C ends it");
  if (arguments.has("open")) { show(address); }
  (*server)->run(**site, arguments.has("log"));
  return 0;
}

}  // namespace chancery::cli
