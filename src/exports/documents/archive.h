// SPDX-License-Identifier: Apache-2.0
//
// A ZIP archive, written file by file without going back: for a pipe as well as for a file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "chancery/result.h"
#include "exports/rows.h"

struct archive;

namespace chancery::exports {

/// Writes with libarchive. Names are UTF-8, with "/" between folders; no two may be the same. The same files give
/// the same bytes: nothing here reads the clock. For one thread; `write` must outlive it.
class ZipArchive {
 public:
  explicit ZipArchive(const Write& write);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ZipArchive(ZipArchive&&) = delete;
  ZipArchive& operator=(ZipArchive&&) = delete;

  /// Adds a file. False where nobody wants more, or on an error; `finish` says which.
  bool add(std::string_view name, std::string_view content);
  /// The list of the files, which ends the archive. Errors: kInternal with what the library says.
  [[nodiscard]] Result<void> finish();

 private:
  struct Close {
    void operator()(archive* one) const;
  };
  static long pass_on(archive* handle, void* self, const void* bytes, std::size_t size);
  bool check(int status);

  const Write* write_;
  bool wanted_ = true;  ///< whoever reads has not said that it is enough
  std::string error_;
  std::unique_ptr<archive, Close> archive_;
};

}  // namespace chancery::exports
