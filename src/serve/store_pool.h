// SPDX-License-Identifier: Apache-2.0
//
// Open stores for many threads: a RecordSource is for one thread, and opening one for each request would
// prepare its statements each time.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "chancery/store.h"

namespace chancery::serve {

class StorePool {
 public:
  explicit StorePool(std::string path) : path_(std::move(path)) {}

  /// A store on loan: it goes back when the loan ends. The pool must outlive it.
  using Loan = std::unique_ptr<const RecordSource, std::function<void(const RecordSource*)>>;
  /// Errors: those of open_store.
  [[nodiscard]] Result<Loan> borrow() const;

 private:
  std::string path_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<const RecordSource>> idle_;
};

}  // namespace chancery::serve
