// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <utility>

#include "chancery/result.h"

namespace chancery::neural {

/// A file as bytes in memory, read by the system as they are touched. The bytes live as long as the object;
/// nobody may shorten the file meanwhile.
class MappedFile {
 public:
  /// Errors: kBadModel; the message is what the system said.
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& file);

  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  MappedFile& operator=(MappedFile&&) = delete;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }
  /// Lets the system take the memory back; it reads the bytes again when they are touched.
  void release_memory() const;

 private:
  MappedFile(void* data, std::size_t size) : data_(data), size_(size) {}

  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace chancery::neural
