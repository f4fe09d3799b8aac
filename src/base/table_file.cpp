// SPDX-License-Identifier: Apache-2.0
#include "base/table_file.h"

#include <string>

namespace chancery::base {
namespace {

constexpr std::string_view kMagic = "CHTABLE1";
constexpr std::size_t kNumber = sizeof(std::uint32_t);

std::uint32_t number_at(std::string_view block, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < kNumber; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[offset + i])) << (8 * i);
  }
  return value;
}

std::unexpected<Error> damaged() {
  return fail(ErrorCode::kBadTable, "the compiled fact table is damaged: build the program again");
}

/// A pair (offset, size) at `at` names bytes inside the block.
bool names_bytes(std::string_view block, std::size_t at) {
  if (at + 2 * kNumber > block.size()) { return false; }
  const std::uint64_t offset = number_at(block, at);
  const std::uint64_t size = number_at(block, at + kNumber);
  return offset + size <= block.size();
}

std::string_view bytes_at(std::string_view block, std::size_t at) {
  return block.substr(number_at(block, at), number_at(block, at + kNumber));
}

}  // namespace

std::string_view Table::raw_cell(std::size_t row, std::size_t column) const {
  return bytes_at(block_, first_cell_ + (row * columns_ + column) * 2 * kNumber);
}

Result<std::size_t> Table::column(std::string_view name) const {
  for (std::size_t column = 0; column < columns_; ++column) {
    if (raw_cell(0, column) == name) { return column; }
  }
  return fail(ErrorCode::kBadTable, "a fact table has no column \"" + std::string(name) + "\"");
}

Result<TableFile> TableFile::open(std::string_view block) {
  if (block.size() < kMagic.size() + kNumber || !block.starts_with(kMagic)) { return damaged(); }
  constexpr std::size_t kEntry = 5 * kNumber;  // name (offset, size), columns, rows, first cell
  TableFile file;
  const std::uint64_t count = number_at(block, kMagic.size());
  std::size_t at = kMagic.size() + kNumber;
  if (at + count * kEntry > block.size()) { return damaged(); }
  for (std::uint64_t i = 0; i < count; ++i, at += kEntry) {
    if (!names_bytes(block, at)) { return damaged(); }
    const std::uint64_t columns = number_at(block, at + 2 * kNumber);
    const std::uint64_t rows = number_at(block, at + 3 * kNumber);
    const std::uint64_t first = number_at(block, at + 4 * kNumber);
    if (columns > block.size() || rows > block.size() || first + columns * (rows + 1) * 2 * kNumber > block.size()) {
      return damaged();
    }
    for (std::uint64_t cell = 0; cell < columns * (rows + 1); ++cell) {
      if (!names_bytes(block, first + cell * 2 * kNumber)) { return damaged(); }
    }
    file.entries_.push_back(
        {bytes_at(block, at), Table(block, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(columns),
                                    static_cast<std::uint32_t>(rows))});
  }
  return file;
}

Result<Table> TableFile::table(std::string_view name) const {
  for (const Entry& entry : entries_) {
    if (entry.name == name) { return entry.table; }
  }
  return fail(ErrorCode::kBadTable, "the program carries no fact table \"" + std::string(name) + "\"");
}

Result<std::string_view> TableFile::blob(std::string_view name) const {
  const auto found = table(name);
  if (!found) { return std::unexpected(found.error()); }
  return found->cell(0, 0);
}

std::vector<std::string_view> split_list(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t bar = cell.find('|');
    parts.push_back(cell.substr(0, bar));
    cell = bar == std::string_view::npos ? std::string_view{} : cell.substr(bar + 1);
  }
  return parts;
}

}  // namespace chancery::base
