// SPDX-License-Identifier: Apache-2.0
#include "stream.h"

#include <algorithm>

#include "commands.h"
#include "terminal.h"

namespace chancery::cli {

int print_stream(const Arguments& arguments, std::string_view what,
                 const std::function<Result<void>(const StreamRequest&, const OutputSink&)>& run) {
  const auto threads = arguments.threads();
  if (!threads) { return report_error(threads.error()); }
  StreamRequest request{.paths = arguments.positionals(), .threads = *threads};
  if (request.paths.empty()) { request.paths.emplace_back("-"); }

  int status = 0;
  Progress progress(what);
  std::size_t count = 0;
  const auto done = run(request, [&](const OutputPart& part) {
    // After Ctrl-C standard input ends early, so what came last may be half a sentence.
    if (interrupted() || !output_works()) { return false; }
    print_out(part.text);
    for (const Error& error : part.refused) { status = std::max(status, report_refusal(error)); }
    count += part.count;
    progress.update(count, part.progress.done, part.progress.total);
    return true;
  });
  if (!done) { return report_error(done.error()); }
  return interrupted() ? kInterruptedStatus : status;
}

}  // namespace chancery::cli
