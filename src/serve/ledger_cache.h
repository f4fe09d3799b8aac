// SPDX-License-Identifier: Apache-2.0
//
// The ledger of the store, worked out once for each state of it. Of many reports that takes seconds, so a thread of its
// own does it: shortly after the start, and whenever somebody asks and the store has changed. Who asks meanwhile gets
// the ledger of before, and is told so.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "chancery/ledger.h"
#include "serve/store_pool.h"

namespace chancery::serve {

/// Not to be copied or moved: its thread knows where it is.
class LedgerCache {
 public:
  /// The pool must outlive it.
  explicit LedgerCache(const StorePool& stores);

  struct Answer {
    std::shared_ptr<const Ledger> ledger;  ///< null: there is none yet
    bool current = false;                  ///< it is of the store as it is now
  };
  /// Waits a moment for the ledger of the store as it is now. Errors: those of RecordSource.
  [[nodiscard]] Result<Answer> get(const RecordSource& store) const;

 private:
  /// How long to wait for a newer one; with the lock.
  [[nodiscard]] std::chrono::milliseconds patience() const;
  void run(const std::stop_token& stop);
  /// Without the lock.
  [[nodiscard]] Result<std::pair<std::string, Ledger>> work_out(const std::stop_token& stop) const;

  const StorePool& stores_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  mutable bool wanted_ = false;
  std::string version_;  ///< of the store from which `ledger_` came
  std::shared_ptr<const Ledger> ledger_;
  std::chrono::steady_clock::duration took_{};  ///< the last one, to work out
  mutable std::optional<Error> error_;          ///< why the last one that was wanted is not there
  std::jthread thread_;                         ///< the last member: it ends before the others do
};

}  // namespace chancery::serve
