// SPDX-License-Identifier: Apache-2.0
//
// Many reports: workers code, the calling thread reads the source and hands the results on in order.
//
// The caller reads ahead until every slot of a ring is taken, then waits for the oldest slot; so the
// order of the results is the order of the source, and at most kSlotsPerThread reports a worker are
// in memory. A queue per worker was rejected: one long report would hold up those behind it.
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "chancery/engine.h"

namespace chancery {
namespace {

constexpr std::size_t kSlotsPerThread = 8;

struct Slot {
  Result<Report> report;
  Result<CodedReport> coded = fail(ErrorCode::kInternal, "not coded");
  bool ready = false;
};

Result<CodedReport> code_one(const Engine& engine, Report report) {
  CodedReport result;
  Report input = report;
  report.text.clear();
  auto coded = engine.code(std::move(input));
  if (!coded) {
    Error error = coded.error();
    if (error.place.empty()) {
      error.place = report.path.value_or("standard input");
      if (report.line > 0) { error.place += ":" + std::to_string(report.line); }
    }
    return std::unexpected(std::move(error));
  }
  result.report = std::move(report);
  result.coded = std::move(*coded);
  return result;
}

/// Workers that take slots in the order in which they were put in.
class Workers {
 public:
  Workers(const Engine& engine, std::size_t threads) : engine_(engine) {
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this] { work(); });
    }
  }

  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  Workers(Workers&&) = delete;
  Workers& operator=(Workers&&) = delete;
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    work_.notify_all();
  }

  void put(Slot* slot) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(slot);
    }
    work_.notify_one();
  }

  void wait_for(const Slot& slot) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slot.ready; });
  }

 private:
  void work() {
    for (;;) {
      Slot* slot = nullptr;
      {
        std::unique_lock lock(mutex_);
        work_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
        if (stop_) { return; }
        slot = waiting_.front();
        waiting_.pop_front();
      }
      if (slot->report) {
        slot->coded = code_one(engine_, std::move(*slot->report));
      } else {
        slot->coded = std::unexpected(slot->report.error());
      }
      {
        const std::lock_guard lock(mutex_);
        slot->ready = true;
      }
      done_.notify_one();
    }
  }

  const Engine& engine_;
  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable done_;
  std::deque<Slot*> waiting_;
  bool stop_ = false;
  std::vector<std::jthread> threads_;  // last: joined before the rest goes
};

}  // namespace

void code_all(const Engine& engine, ReportSource& source, std::size_t threads,
              const std::function<bool(Result<CodedReport>)>& sink) {
  const std::size_t most = kSlotsPerThread * std::max<std::size_t>(threads, 1);
  std::deque<std::unique_ptr<Slot>> in_flight;
  Workers workers(engine, std::max<std::size_t>(threads, 1));
  bool more = true;
  while (more || !in_flight.empty()) {
    while (more && in_flight.size() < most) {
      auto report = source.next();
      more = report.has_value();
      if (!more) { break; }
      in_flight.push_back(std::make_unique<Slot>(Slot{.report = std::move(*report)}));
      workers.put(in_flight.back().get());
    }
    if (in_flight.empty()) { break; }
    workers.wait_for(*in_flight.front());
    const bool go_on = sink(std::move(in_flight.front()->coded));
    in_flight.pop_front();
    if (!go_on) { break; }
  }
}

}  // namespace chancery
