// SPDX-License-Identifier: Apache-2.0
//
// A ZIP archive, written file by file without going back: for a pipe as well as for a file. The files are
// stored, not packed: notes are small, and a library less.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exports/rows.h"

namespace chancery::exports {

/// Names are UTF-8, with "/" between folders; no two may be the same. More than 65,535 files or 4 GB are
/// written as ZIP64. The time of every file is the first that the format has: nothing here reads the clock.
class ZipWriter {
 public:
  explicit ZipWriter(const Write& write) : write_(&write) {}

  /// Adds a file of less than 4 GB. False where nobody wants more.
  bool add(std::string_view name, std::string_view content);
  /// The list of the files, which ends the archive.
  bool finish();

 private:
  struct Entry {
    std::string name;
    std::uint32_t check = 0;
    std::uint32_t size = 0;
    std::uint64_t offset = 0;
  };
  bool put(std::string_view bytes);

  const Write* write_;
  std::uint64_t offset_ = 0;
  std::vector<Entry> entries_;
};

/// CRC-32 of ISO 3309, as ZIP has it.
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

}  // namespace chancery::exports
