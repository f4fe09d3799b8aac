// SPDX-License-Identifier: Apache-2.0
//
// Apache Parquet, written here: Debian has no library for it, and what a flat table needs is small. Every column
// is optional, plainly encoded, in one page for each group of rows, packed with zstd. Left out: dictionaries
// (zstd finds what is there twice), statistics, nested columns.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exports/columns.h"
#include "exports/rows.h"

namespace chancery::exports {

/// Writes a table row by row without going back, so that it can go through a pipe. A group of rows is held at a
/// time, and of each group that is written a few bytes for each column.
class ParquetWriter {
 public:
  ParquetWriter(std::vector<Column> columns, const Write& write);
  ~ParquetWriter();
  ParquetWriter(const ParquetWriter&) = delete;
  ParquetWriter& operator=(const ParquetWriter&) = delete;
  ParquetWriter(ParquetWriter&&) = delete;
  ParquetWriter& operator=(ParquetWriter&&) = delete;

  /// A cell for each column; an empty one is null. False where nobody wants more. Errors: kInternal for a cell
  /// that is not of its column's type.
  [[nodiscard]] Result<bool> add(const std::vector<std::string>& cells);
  /// The rest and the foot of the file.
  [[nodiscard]] Result<bool> finish();

 private:
  struct Chunk {
    std::uint64_t offset = 0;
    std::uint64_t plain_size = 0;
    std::uint64_t packed_size = 0;
  };
  struct Group {
    std::size_t rows = 0;
    std::vector<Chunk> chunks;
  };
  /// The cells of one column in the open group.
  struct Cells {
    std::vector<bool> known;
    std::string values;       ///< as Parquet has them
    std::vector<bool> flags;  ///< of a column of flags, which are packed at the end
  };
  struct Packer;

  [[nodiscard]] bool put(std::string_view bytes);
  [[nodiscard]] Result<bool> write_group();
  [[nodiscard]] std::string foot() const;

  std::vector<Column> columns_;
  const Write* write_;
  std::unique_ptr<Packer> packer_;
  std::vector<Cells> open_;
  std::size_t open_rows_ = 0;
  std::size_t open_bytes_ = 0;
  std::uint64_t offset_ = 0;
  std::vector<Group> groups_;
};

/// The rows of a list as a table of its columns.
[[nodiscard]] Result<void> write_parquet(const RecordSource& store, FactKind of, const Query& query,
                                         const Write& write);

}  // namespace chancery::exports
