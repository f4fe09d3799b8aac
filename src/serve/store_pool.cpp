// SPDX-License-Identifier: Apache-2.0
#include "serve/store_pool.h"

#include <utility>

namespace chancery::serve {

Result<StorePool::Loan> StorePool::borrow() const {
  std::unique_ptr<const RecordSource> store;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      store = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!store) {
    auto opened = open_store(path_, StoreMode::kRead);
    if (!opened) { return std::unexpected(opened.error()); }
    store = std::move(*opened);
  }
  return Loan(store.release(), [this](const RecordSource* back) {
    std::unique_ptr<const RecordSource> owned(back);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(owned));
  });
}

}  // namespace chancery::serve
