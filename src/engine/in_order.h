// SPDX-License-Identifier: Apache-2.0
//
// Work on many inputs: workers do it, the calling thread reads the inputs and hands the results on in
// their order.
//
// The caller reads ahead until every slot of a ring is taken, then waits for the oldest slot; so the
// order of the results is the order of the inputs, and at most so many of them are in memory. A queue
// per worker was rejected: one long input would hold up those behind it.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace chancery::engine {

/// An input and what comes of it.
template <class In, class Out>
struct Slot {
  std::optional<In> in;
  std::optional<Out> out;
  bool ready = false;
};

/// Threads that take slots in the order in which they were put in. They stop, after the slots that they
/// are at, when this ends.
template <class In, class Out>
class Workers {
 public:
  using Work = std::function<Out(In)>;

  Workers(std::size_t threads, const Work& work) : do_(work) {
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this] { run(); });
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

  void put(Slot<In, Out>* slot) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(slot);
    }
    work_.notify_one();
  }

  void wait_for(const Slot<In, Out>& slot) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slot.ready; });
  }

 private:
  void run() {
    for (;;) {
      Slot<In, Out>* slot = nullptr;
      {
        std::unique_lock lock(mutex_);
        work_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
        if (stop_) { return; }
        slot = waiting_.front();
        waiting_.pop_front();
      }
      slot->out.emplace(do_(std::move(*slot->in)));
      {
        const std::lock_guard lock(mutex_);
        slot->ready = true;
      }
      done_.notify_one();
    }
  }

  const Work& do_;
  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable done_;
  std::deque<Slot<In, Out>*> waiting_;
  bool stop_ = false;
  std::vector<std::jthread> threads_;  // last: joined before the rest goes
};

/// Does `work` on all that `next` gives and hands the results to `sink`, which returns false to stop.
/// `next` and `sink` are called on the calling thread. At most `ahead` inputs a thread are in memory.
template <class In, class Out>
void in_order(std::size_t threads, std::size_t ahead, const std::function<std::optional<In>()>& next,
              const std::function<Out(In)>& work, const std::function<bool(Out)>& sink) {
  threads = std::max<std::size_t>(threads, 1);
  std::deque<std::unique_ptr<Slot<In, Out>>> in_flight;
  Workers<In, Out> workers(threads, work);
  bool more = true;
  while (more || !in_flight.empty()) {
    while (more && in_flight.size() < ahead * threads) {
      auto in = next();
      more = in.has_value();
      if (!more) { break; }
      in_flight.push_back(std::make_unique<Slot<In, Out>>(Slot<In, Out>{.in = std::move(in)}));
      workers.put(in_flight.back().get());
    }
    if (in_flight.empty()) { break; }
    workers.wait_for(*in_flight.front());
    const bool go_on = sink(std::move(*in_flight.front()->out));
    in_flight.pop_front();
    if (!go_on) { break; }
  }
}

}  // namespace chancery::engine
