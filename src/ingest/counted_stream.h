// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "base/filesystem.h"

namespace chancery::ingest {

/// Passes a stream on and adds up its bytes; the count must outlive it.
class CountedStream final : public base::ByteStream {
 public:
  CountedStream(std::unique_ptr<base::ByteStream> stream, std::uint64_t& count)
      : stream_(std::move(stream)), count_(count) {}

  [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
    auto read = stream_->read(buffer);
    count_ += read.value_or(0);
    return read;
  }

 private:
  std::unique_ptr<base::ByteStream> stream_;
  std::uint64_t& count_;
};

}  // namespace chancery::ingest
