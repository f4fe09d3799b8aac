// SPDX-License-Identifier: Apache-2.0
//
// How fast the program is on this machine, beside a fixed loop that is timed in the same run: machines
// differ and one machine differs from hour to hour, so compare the ratios, not the seconds.
//
//   chancery_bench [--copies N] [FILE...]     the sample reports N times over (100), or the reports of FILE
//
// The reference loop folds every byte of the same texts into a 64-bit FNV-1a hash, one after the other:
// no memory traffic, no vector instructions, about four cycles a byte. "ratio" is the time of the loop
// divided by the time of the work, in millionths: higher is faster.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "chancery/chancery.h"

namespace chancery::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Gives the same reports again and again, each copy with bytes of its own so that a store takes it.
class Copies final : public ReportSource {
 public:
  Copies(const std::vector<Report>& reports, std::size_t copies) : reports_(reports), copies_(copies) {}

  [[nodiscard]] std::optional<Result<Report>> next() override {
    if (at_ == reports_.size() * copies_) { return std::nullopt; }
    Report report = reports_[at_ % reports_.size()];
    report.sha256.replace(0, 16, fmt::format("{:016x}", at_));
    ++at_;
    return report;
  }
  [[nodiscard]] Progress progress() const override { return {}; }

 private:
  const std::vector<Report>& reports_;
  std::size_t copies_;
  std::size_t at_ = 0;
};

struct Work {
  std::size_t reports = 0;
  std::size_t sentences = 0;
  std::size_t bytes = 0;
  double seconds = 0;
  std::map<std::string_view, double> stages;
};

std::vector<Report> read_all(ReportSource& source) {
  std::vector<Report> reports;
  while (auto report = source.next()) {
    if (*report) { reports.push_back(std::move(**report)); }
  }
  return reports;
}

/// Seconds of the reference loop over the texts.
double time_reference(const std::vector<Report>& reports, std::size_t copies) {
  constexpr std::uint64_t kBasis = 14695981039346656037U;
  constexpr std::uint64_t kPrime = 1099511628211U;
  const auto start = Clock::now();
  std::uint64_t hash = kBasis;
  for (std::size_t copy = 0; copy < copies; ++copy) {
    for (const Report& report : reports) {
      for (const char byte : report.text) { hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime; }
    }
  }
  const double seconds = seconds_since(start);
  if (hash == 0) { fmt::print("\n"); }  // keeps the loop
  return seconds;
}

Work time_coding(const Engine& engine, const std::vector<Report>& reports, std::size_t copies, std::size_t threads) {
  Work work;
  Copies source(reports, copies);
  const auto start = Clock::now();
  code_all(engine, source, threads, [&](const Result<CodedReport>& coded) {
    if (!coded) { return true; }
    ++work.reports;
    work.sentences += coded->coded.record.sentences.size();
    work.bytes += coded->coded.record.text.size();
    for (const StageTime& stage : coded->coded.times) {
      work.stages[stage.stage] += std::chrono::duration<double>(stage.time).count();
    }
    return true;
  });
  work.seconds = seconds_since(start);
  return work;
}

/// Seconds to add coded reports to a new store file.
double time_storing(const Engine& engine, const std::vector<Report>& reports, std::size_t copies) {
  constexpr std::size_t kBatch = 64;
  const std::string path = (std::filesystem::temp_directory_path() / "chancery-bench.db").string();
  for (const char* ending : {"", "-wal", "-shm"}) { std::filesystem::remove(path + ending); }
  double seconds = 0;
  {
    const auto store = open_store(path, StoreMode::kWrite);
    if (!store) { return 0; }
    std::vector<CodedReport> batch;
    const auto add = [&] {
      const auto start = Clock::now();
      const auto added = (*store)->add(batch);
      seconds += seconds_since(start);
      batch.clear();
      return added.has_value();
    };
    Copies source(reports, copies);
    code_all(engine, source, 1, [&](Result<CodedReport> coded) {
      if (coded) { batch.push_back(std::move(*coded)); }
      return batch.size() < kBatch || add();
    });
    if (!batch.empty() && !add()) { return 0; }
  }
  for (const char* ending : {"", "-wal", "-shm"}) { std::filesystem::remove(path + ending); }
  return seconds;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  constexpr double kKilo = 1024;
  return static_cast<double>(usage.ru_maxrss) / kKilo;  // NOLINT(cppcoreguidelines-pro-type-union-access): glibc
}

struct Settings {
  std::size_t copies = 0;
  std::vector<std::string> paths;
};

Result<Settings> read_settings(int argc, char** argv) {
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--copies") == 0 && i + 1 < argc) {
      const std::string_view number = argv[++i];
      std::from_chars(number.data(), number.data() + number.size(), settings.copies);
    } else if (argv[i][0] == '-') {
      return fail(ErrorCode::kBadUsage, "use: chancery_bench [--copies N] [FILE...]");
    } else {
      settings.paths.emplace_back(argv[i]);
    }
  }
  constexpr std::size_t kUsualCopies = 100;
  if (settings.copies == 0) { settings.copies = settings.paths.empty() ? kUsualCopies : 1; }
  return settings;
}

void print_line(std::string_view name, const Work& work, double seconds, double reference) {
  constexpr double kMega = 1e6;
  fmt::print("{:<14} {:>10.0f} {:>12.0f} {:>8.2f} {:>10.0f}\n", name, static_cast<double>(work.reports) / seconds,
             static_cast<double>(work.sentences) / seconds, static_cast<double>(work.bytes) / seconds / kMega,
             reference / seconds * kMega);
}

int run(int argc, char** argv) {
  const auto settings = read_settings(argc, argv);
  const auto start = Clock::now();
  const auto engine = settings ? Engine::load() : std::unexpected(settings.error());
  if (!engine) {
    fmt::print(stderr, "{}\n", to_string(engine.error()));
    return error_info(engine.error().code).exit_status;
  }
  const double load = seconds_since(start);
  auto source = settings->paths.empty() ? Result<std::unique_ptr<ReportSource>>(open_sample_reports())
                                        : open_reports(settings->paths, {});
  if (!source) { return 1; }
  const auto reports = read_all(**source);
  const std::size_t copies = settings->copies;

  const double reference = time_reference(reports, copies);
  const Work one = time_coding(**engine, reports, copies, 1);
  const Work two = time_coding(**engine, reports, copies, 2);
  const double storing = time_storing(**engine, reports, copies);

  fmt::print("{} reports, {} sentences, {:.2f} MB; the engine loads in {:.0f} ms\n", one.reports, one.sentences,
             static_cast<double>(one.bytes) / 1e6, load * 1e3);
  fmt::print("reference loop: {:.1f} MB/s\n\n", static_cast<double>(one.bytes) / reference / 1e6);
  fmt::print("{:<14} {:>10} {:>12} {:>8} {:>10}\n", "", "reports/s", "sentences/s", "MB/s", "ratio");
  print_line("1 thread", one, one.seconds, reference);
  print_line("2 threads", one, two.seconds, reference);
  for (const StageInfo& stage : (*engine)->stages()) {
    print_line(fmt::format("  {}", stage.name), one, std::max(one.stages.at(stage.name), 1e-9), reference);
  }
  if (storing > 0) { print_line("  store", one, storing, reference); }
  fmt::print("\npeak memory {:.0f} MB\n", peak_megabytes());
  return 0;
}

}  // namespace
}  // namespace chancery::bench

int main(int argc, char** argv) {
  return chancery::bench::run(argc, argv);
}
