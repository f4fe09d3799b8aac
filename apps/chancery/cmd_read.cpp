// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "commands.h"
#include "facts.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

constexpr std::size_t kBatch = 64;

/// Passes on the reports that the store does not have yet, so that they are not coded for nothing.
class NewReports final : public ReportSource {
 public:
  NewReports(ReportSource& source, const RecordSink& store, bool again)
      : source_(source), store_(store), again_(again) {}

  [[nodiscard]] std::optional<Result<Report>> next() override {
    while (auto report = source_.next()) {
      if (!*report || again_) { return report; }
      auto known = store_.has((*report)->sha256);
      if (!known) { return Result<Report>(std::unexpected(std::move(known.error()))); }
      if (!*known) { return report; }
      ++known_;
    }
    return std::nullopt;
  }
  [[nodiscard]] Progress progress() const override { return source_.progress(); }
  [[nodiscard]] std::size_t known() const { return known_; }

 private:
  ReportSource& source_;
  const RecordSink& store_;
  bool again_;  ///< all are passed on
  std::size_t known_ = 0;
};

}  // namespace

Result<ReadCounts> read_into(Store& store, const Engine& engine, ReportSource& source, std::size_t threads,
                             bool again) {
  NewReports reports(source, store, again);
  ReadCounts counts;
  std::vector<CodedReport> batch;
  Result<void> result;
  const auto add = [&] {
    const auto replaced = again ? store.add_again(batch) : Result<std::size_t>(0);
    if (!replaced) {
      result = std::unexpected(replaced.error());
      return;
    }
    counts.again += *replaced;
    const auto added = store.add(batch);
    if (!added) {
      result = std::unexpected(added.error());
      return;
    }
    counts.added += *added;
    counts.known += batch.size() - *added - *replaced;
    batch.clear();
  };
  Progress progress;
  code_all(engine, reports, threads, [&](Result<CodedReport> coded) {
    // After Ctrl-C standard input ends early, so what came last may be half a report.
    if (interrupted()) { return false; }
    if (coded) {
      batch.push_back(std::move(*coded));
    } else {
      ++counts.refused;
      counts.worst_status = std::max(counts.worst_status, report_refusal(coded.error()));
    }
    if (batch.size() == kBatch) { add(); }
    const auto [done, total] = reports.progress();
    progress.update(counts.added + batch.size(), done, total);
    return result.has_value();
  });
  if (result && !batch.empty()) { add(); }
  if (!result) { return std::unexpected(result.error()); }
  counts.known += reports.known();
  return counts;
}

int run_read(const Arguments& arguments) {
  const auto threads = arguments.threads();
  if (!threads) { return report_error(threads.error()); }
  const auto date = arguments.date("date");
  if (!date) { return report_error(date.error()); }
  watch_interrupts();  // before the model is loaded, which takes a while
  const auto engine = Engine::load({.model = arguments.value("model"), .actors = arguments.actor_files()});
  if (!engine) { return report_error(engine.error()); }
  auto source =
      open_reports(arguments.positionals(), {.encoding = arguments.value("encoding", "UTF-8"), .date = *date});
  if (!source) { return report_error(source.error()); }
  const auto store = store_of(arguments, StoreMode::kWrite);
  if (!store) { return report_error(store.error()); }

  const auto counts = read_into(**store, **engine, **source, *threads, arguments.has("again"));
  if (!counts) { return report_error(counts.error()); }
  if (arguments.has("json")) {
    print_out(
        fmt::format("{{\"added\":{},\"known\":{},\"refused\":{}}}\n", counts->added, counts->known, counts->refused));
  } else if (arguments.has("again")) {
    print_note(fmt::format("{} read into {}, {} read again, {} refused", counted(counts->added, "report"),
                           arguments.value("store", "chancery.db"), counts->again, counts->refused));
  } else {
    print_note(fmt::format("{} read into {}, {} there already, {} refused", counted(counts->added, "report"),
                           arguments.value("store", "chancery.db"), counts->known, counts->refused));
  }
  return interrupted() ? kInterruptedStatus : counts->worst_status;
}

}  // namespace chancery::cli
