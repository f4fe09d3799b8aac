// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "commands.h"
#include "terminal.h"

namespace chancery::cli {

int run_code(const Arguments& arguments) {
  const auto threads = arguments.threads();
  if (!threads) { return report_error(threads.error()); }
  const auto date = arguments.date("date");
  if (!date) { return report_error(date.error()); }
  watch_interrupts();  // before the model is loaded, which takes a while
  const auto engine = Engine::load({.model = arguments.value("model"), .actors = arguments.actor_files()});
  if (!engine) { return report_error(engine.error()); }
  auto paths = arguments.positionals();
  if (paths.empty()) { paths.emplace_back("-"); }
  auto source = open_reports(std::move(paths), {.encoding = arguments.value("encoding", "UTF-8"), .date = *date});
  if (!source) { return report_error(source.error()); }

  int status = 0;
  Progress progress;
  std::size_t count = 0;
  code_all(**engine, **source, *threads, [&](const Result<CodedReport>& coded) {
    // After Ctrl-C standard input ends early, so what came last may be half a report.
    if (interrupted() || !output_works()) { return false; }
    if (coded) {
      print_out(chancery::to_json(coded->coded.record) + "\n");
    } else {
      status = std::max(status, report_refusal(coded.error()));
    }
    const auto [done, total] = (*source)->progress();
    progress.update(++count, done, total);
    return true;
  });
  return interrupted() ? kInterruptedStatus : status;
}

}  // namespace chancery::cli
