// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "chancery/version.h"
#include "commands.h"
#include "help.h"
#include "suggest.h"
#include "terminal.h"

namespace chancery::cli {

int report_error(const Error& error) {
  print_error(to_string(error));
  return error_info(error.code).exit_status;
}

int report_refusal(const Error& error) {
  const int status = report_error(error);
  return error.code == ErrorCode::kBadEncoding ? error_info(ErrorCode::kReportNotUtf8).exit_status : status;
}

Result<std::unique_ptr<Store>> store_of(const Arguments& arguments, StoreMode mode) {
  return open_store(arguments.value("store", "chancery.db"), mode);
}

namespace {

int run_verb(const std::string& name, const std::vector<std::string>& words) {
  const VerbSpec* verb = find_verb(name);
  if (verb == nullptr) {
    std::vector<std::string_view> known;
    for (const VerbSpec& one : verbs()) { known.push_back(one.name); }
    return report_error(
        {ErrorCode::kBadUsage, fmt::format("there is no verb \"{}\"{}", name, did_you_mean(name, known)), ""});
  }
  const auto arguments = parse_arguments(*verb, words);
  if (!arguments) { return report_error(arguments.error()); }
  if (arguments->has("help")) {
    print_out(verb_help(*verb, Output(*arguments)));
    return 0;
  }
  return verb->run(*arguments);
}

int run(std::vector<std::string> words) {
  if (words.empty()) { return report_error({ErrorCode::kBadUsage, "what should it do? See chancery help", ""}); }
  const std::string first = words.front();
  words.erase(words.begin());
  int status = 0;
  if (first == "--version") {
    print_out(fmt::format("chancery {}\n", kVersion));
  } else if (first == "--help" || first == "-h") {
    status = run_verb("help", words);
  } else {
    status = run_verb(first, words);
  }
  if (!finish_output()) {
    print_error("standard output cannot be written");
    return error_info(ErrorCode::kFileUnreadable).exit_status;
  }
  return status;
}

}  // namespace
}  // namespace chancery::cli

int main(int argc, char** argv) {
  return chancery::cli::run({argv + 1, argv + std::max(argc, 1)});
}
