// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "chancery/ledger.h"
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

/// Of the reports with these SHA-256 those that tell events which dated reports of the store tell too, to be coded with
/// them.
class ReportsOfKnownEvents final : public ReportSource {
 public:
  ReportsOfKnownEvents(const RecordSource& store, const std::vector<std::string>& reports)
      : store_(store), reports_(reports) {}

  [[nodiscard]] std::optional<Result<Report>> next() override {
    while (looked_at_ < reports_.size() && !interrupted()) {
      const auto hit = store_.find_report(reports_[looked_at_++]);
      auto report = hit ? input_with_known_events(store_, hit->report) : Result<Report>(std::unexpected(hit.error()));
      if (!report || !report->known_events.empty()) { return report; }
    }
    return std::nullopt;
  }
  [[nodiscard]] Progress progress() const override { return {looked_at_, reports_.size()}; }

 private:
  const RecordSource& store_;
  const std::vector<std::string>& reports_;
  std::size_t looked_at_ = 0;
};

/// Dates reports of the store by the events that dated ones tell too. Returns how many tell such events.
Result<std::size_t> date_by_known_events(Store& store, const Engine& engine, const std::vector<std::string>& reports,
                                         std::size_t threads) {
  ReportsOfKnownEvents source(store, reports);
  std::vector<CodedReport> batch;
  Result<std::size_t> dated(0);
  const auto put = [&] {
    const auto replaced = store.add_again(batch);
    dated = replaced ? Result<std::size_t>(*dated + *replaced) : std::unexpected(replaced.error());
    batch.clear();
  };
  Progress progress("reports dated by what others tell");
  code_all(engine, source, threads, [&](Result<CodedReport> coded) {
    if (!coded) {
      dated = std::unexpected(coded.error());
      return false;
    }
    batch.push_back(std::move(*coded));
    if (batch.size() == kBatch) { put(); }
    if (!dated) { return false; }
    const auto [done, total] = source.progress();
    progress.update(*dated + batch.size(), done, total);
    return !interrupted();
  });
  if (dated && !batch.empty()) { put(); }
  return dated;
}

}  // namespace

Result<ReadCounts> read_into(Store& store, const Engine& engine, ReportSource& source, std::size_t threads,
                             bool again) {
  NewReports reports(source, store, again);
  ReadCounts counts;
  std::vector<CodedReport> batch;
  std::vector<std::string> undated;
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
      if (!has_given_day(coded->coded.record)) { undated.push_back(coded->report.sha256); }
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
  if (undated.empty() || interrupted()) { return counts; }
  const auto compared = date_by_known_events(store, engine, undated, threads);
  if (!compared) { return std::unexpected(compared.error()); }
  counts.compared = *compared;
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
  if (counts->compared > 0) {
    print_note(fmt::format("{} without a date: dated with the help of events that dated reports tell too",
                           counted(counts->compared, "report")));
  }
  return interrupted() ? kInterruptedStatus : counts->worst_status;
}

}  // namespace chancery::cli
