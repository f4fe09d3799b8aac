// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a block of compiled tables: it is refused, or every cell lies inside it.
#include "base/table_file.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  const std::string_view block = chancery::fuzz::text_of(data, size);
  const auto file = chancery::base::TableFile::open(block);
  if (!file) {
    require(file.error().code == chancery::ErrorCode::kBadTable, "a refusal is kBadTable");
    return 0;
  }
  const auto table = file->table("t");
  if (!table) { return 0; }
  const auto column = table->column("c");
  for (std::size_t row = 0; column && row < table->rows(); ++row) {
    const std::string_view cell = table->cell(row, *column);
    require(cell.data() >= block.data() && cell.data() + cell.size() <= block.data() + size,
            "a cell lies in the block");
  }
  static_cast<void>(file->blob("t"));
  return 0;
}
