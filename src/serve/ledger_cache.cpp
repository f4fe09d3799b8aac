// SPDX-License-Identifier: Apache-2.0
#include "serve/ledger_cache.h"

#include <sys/resource.h>

#include <csignal>
#include <utility>

#include "chancery/fact_index.h"

namespace chancery::serve {
namespace {

/// So long after the start it is worked out, asked for or not: the first page comes before.
constexpr std::chrono::seconds kAfterStart{2};
/// So long an answer waits where there is a ledger of before, and where there is none.
constexpr std::chrono::milliseconds kPatience{150};
constexpr std::chrono::seconds kFirstPatience{3};
/// A ledger that takes so long is not waited for.
constexpr std::chrono::seconds kLong{1};
constexpr int kNiceness = 5;

}  // namespace

LedgerCache::LedgerCache(const StorePool& stores)
    : stores_(stores), thread_([this](const std::stop_token& stop) { run(stop); }) {}

Result<LedgerCache::Answer> LedgerCache::get(const RecordSource& store) const {
  const auto version = index_of(store).version();
  if (!version) { return std::unexpected(version.error()); }
  std::unique_lock lock(mutex_);
  const auto is_current = [&] { return ledger_ && version_ == *version; };
  if (!is_current()) {
    error_.reset();
    wanted_ = true;
    changed_.notify_all();
    changed_.wait_for(lock, patience(), [&] { return is_current() || error_; });
  }
  if (!is_current() && error_) { return std::unexpected(*error_); }
  return Answer{ledger_, is_current()};
}

/// No longer than it may help: what took seconds the last time takes seconds again.
std::chrono::milliseconds LedgerCache::patience() const {
  if (!ledger_) { return kFirstPatience; }
  return took_ < kLong ? kPatience : std::chrono::milliseconds(0);
}

void LedgerCache::run(const std::stop_token& stop) {
  // Signals are for the threads that wait for them.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
  // Answers come first. In Linux this is of the thread that asks; where it is refused nothing is lost.
  setpriority(PRIO_PROCESS, 0, kNiceness);
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, kAfterStart, [&] { return wanted_; });
  while (!stop.stop_requested()) {
    wanted_ = false;
    lock.unlock();
    const auto begin = std::chrono::steady_clock::now();
    auto made = work_out(stop);
    lock.lock();
    took_ = std::chrono::steady_clock::now() - begin;
    if (made) {
      version_ = std::move(made->first);
      ledger_ = std::make_shared<const Ledger>(std::move(made->second));
      error_.reset();
    } else if (!stop.stop_requested()) {
      error_ = std::move(made.error());
    }
    changed_.notify_all();
    changed_.wait(lock, stop, [&] { return wanted_; });
  }
}

Result<std::pair<std::string, Ledger>> LedgerCache::work_out(const std::stop_token& stop) const {
  const auto store = stores_.borrow();
  if (!store) { return std::unexpected(store.error()); }
  // What is added from here on makes another version, and so another ledger.
  auto version = index_of(**store).version();
  if (!version) { return std::unexpected(version.error()); }
  auto ledger = Ledger::of(**store, [&stop] { return !stop.stop_requested(); });
  if (!ledger) { return std::unexpected(ledger.error()); }
  return std::pair(std::move(*version), std::move(*ledger));
}

}  // namespace chancery::serve
