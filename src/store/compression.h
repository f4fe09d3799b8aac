// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "chancery/result.h"

namespace chancery::store {

/// Packs and unpacks with zstd, one frame a text. Holds the library's working memory; for one thread.
class Compression {
 public:
  Compression();
  ~Compression();
  Compression(const Compression&) = delete;
  Compression& operator=(const Compression&) = delete;
  Compression(Compression&&) = delete;
  Compression& operator=(Compression&&) = delete;

  [[nodiscard]] Result<std::string> pack(std::string_view bytes);
  /// Errors: kStoreUnusable for bytes that pack did not make.
  [[nodiscard]] Result<std::string> unpack(std::string_view packed);

 private:
  struct Contexts;
  std::unique_ptr<Contexts> contexts_;
};

}  // namespace chancery::store
