// SPDX-License-Identifier: Apache-2.0
//
// The facts of data/, compiled at build time into one block of bytes that the program carries.
// tools/compile_data writes it, this file reads it in place: nothing is copied or parsed at start-up,
// so a stage pays only for the index that it builds over its own tables.
//
//   "CHTABLE1"                      8 bytes
//   count                           u32, number of tables
//   count x entry                   name, columns, rows, offset of the first cell
//   cells                           columns x (rows + 1) pairs (offset u32, size u32); row 0 = header
//   strings                         UTF-8, each distinct cell once
//
// All numbers are little-endian u32 and offsets count from the beginning of the block. A blob (a file
// that is no table) is a table of one column and one row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/result.h"

namespace chancery::base {

/// One table: named columns of strings. A view: the bytes of the TableFile must outlive it.
class Table {
 public:
  Table(std::string_view block, std::uint32_t first_cell, std::uint32_t columns, std::uint32_t rows)
      : block_(block), first_cell_(first_cell), columns_(columns), rows_(rows) {}

  [[nodiscard]] std::size_t rows() const { return rows_; }
  /// The number of a column by its name in the header; kBadTable where there is none.
  [[nodiscard]] Result<std::size_t> column(std::string_view name) const;
  /// `row` < rows(); `column` from column().
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const { return raw_cell(row + 1, column); }

 private:
  [[nodiscard]] std::string_view raw_cell(std::size_t row, std::size_t column) const;

  std::string_view block_;
  std::uint32_t first_cell_;
  std::uint32_t columns_;
  std::uint32_t rows_;
};

/// All tables of a block. Immutable; safe from several threads.
class TableFile {
 public:
  /// Checks the block's structure (every offset lies inside it). `block` must outlive the object.
  /// Errors: kBadTable.
  [[nodiscard]] static Result<TableFile> open(std::string_view block);

  /// The table compiled from data/NAME.tsv; kBadTable where there is none.
  [[nodiscard]] Result<Table> table(std::string_view name) const;
  /// The content of data/NAME; kBadTable where there is none.
  [[nodiscard]] Result<std::string_view> blob(std::string_view name) const;

 private:
  struct Entry {
    std::string_view name;
    Table table;
  };
  std::vector<Entry> entries_;
};

/// The block that is built into the program.
[[nodiscard]] std::string_view built_in_tables();

/// The parts of a cell that holds a list, "a|b|c"; empty for an empty cell.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view cell);

/// Reads columns of a table by name, row by row:
///
///   auto rows = read_columns<2>(tables, "time/months", {"name", "number"});   // Result<vector<array<string_view, 2>>>
template <std::size_t N>
[[nodiscard]] Result<std::vector<std::array<std::string_view, N>>> read_columns(
    const TableFile& tables, std::string_view name, const std::array<std::string_view, N>& columns) {
  auto table = tables.table(name);
  if (!table) { return std::unexpected(table.error()); }
  std::array<std::size_t, N> at{};
  for (std::size_t i = 0; i < N; ++i) {
    auto column = table->column(columns[i]);
    if (!column) { return std::unexpected(column.error()); }
    at[i] = *column;
  }
  std::vector<std::array<std::string_view, N>> rows(table->rows());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < N; ++i) { rows[row][i] = table->cell(row, at[i]); }
  }
  return rows;
}

}  // namespace chancery::base
