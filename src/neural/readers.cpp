// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "neural/reader.h"

namespace chancery::neural {

Readers::Lease::~Lease() {
  if (reader_ != nullptr) { pool_->give_back(std::move(reader_)); }
}

Result<Readers::Lease> Readers::borrow() const {
  std::unique_ptr<Reader> reader;
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      reader = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (reader == nullptr) {
    auto made = Reader::create(model_);
    if (!made) { return std::unexpected(std::move(made.error())); }
    reader = std::move(*made);
  }
  return Lease(*this, std::move(reader));
}

void Readers::give_back(std::unique_ptr<Reader> reader) const {
  const std::scoped_lock lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace chancery::neural
