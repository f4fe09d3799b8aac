// SPDX-License-Identifier: Apache-2.0
#include "exports/parquet/parquet.h"

#include <zstd.h>

#include <bit>
#include <concepts>
#include <optional>
#include <utility>

#include "base/numbers.h"
#include "chancery/date.h"
#include "chancery/version.h"
#include "exports/parquet/thrift.h"

namespace chancery::exports {
namespace {

constexpr std::string_view kMagic = "PAR1";
/// A group ends with either. Readers work group by group: small ones are slow to read, large ones hold memory.
constexpr std::size_t kGroupRows = 20'000;
constexpr std::size_t kGroupBytes = 16'000'000;
constexpr int kPackLevel = 3;

constexpr unsigned kByte = 8;
constexpr std::uint64_t kLowByte = 0xFF;

// Numbers of parquet.thrift.
constexpr std::int32_t kFormatVersion = 1;
constexpr std::int32_t kBoolean = 0;
constexpr std::int32_t kInt32 = 1;
constexpr std::int32_t kInt64 = 2;
constexpr std::int32_t kDouble = 5;
constexpr std::int32_t kByteArray = 6;
constexpr std::int32_t kOptional = 1;
constexpr std::int32_t kUtf8 = 0;
constexpr std::int32_t kDate = 6;
constexpr std::int32_t kPlain = 0;
constexpr std::int32_t kRle = 3;
constexpr std::int32_t kZstd = 6;
constexpr std::int32_t kDataPage = 0;

std::int32_t physical(CellType type) {
  switch (type) {
    case CellType::kFlag: return kBoolean;
    case CellType::kDay: return kInt32;
    case CellType::kNumber: return kInt64;
    case CellType::kShare: return kDouble;
    case CellType::kText: break;
  }
  return kByteArray;
}

template <std::unsigned_integral T>
void add_number(std::string& bytes, T value) {
  std::uint64_t rest = value;
  for (std::size_t i = 0; i < sizeof(T); ++i, rest >>= kByte) { bytes += static_cast<char>(rest & kLowByte); }
}

/// Bits from the lowest of the first byte on.
std::string packed_bits(const std::vector<bool>& bits) {
  std::string bytes((bits.size() + kByte - 1) / kByte, '\0');
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i]) {
      bytes[i / kByte] = static_cast<char>(static_cast<unsigned char>(bytes[i / kByte]) | (1U << (i % kByte)));
    }
  }
  return bytes;
}

/// Which cells are known, as one run of bits (the RLE and bit-packing hybrid with a width of one bit).
std::string levels(const std::vector<bool>& known) {
  const std::string bits = packed_bits(known);
  std::string run;
  add_varint(run, (static_cast<std::uint64_t>(bits.size()) << 1U) | 1U);
  std::string bytes;
  add_number(bytes, static_cast<std::uint32_t>(run.size() + bits.size()));
  return bytes + run + bits;
}

/// Adds a number, a day or a share to `values`; false where the cell is none.
bool add_value(std::string& values, CellType type, const std::string& cell) {
  if (type == CellType::kDay) {
    const auto day = parse_iso(cell);
    if (day) { add_number(values, static_cast<std::uint32_t>(day->time_since_epoch().count())); }
    return day.has_value();
  }
  if (type == CellType::kNumber) {
    const auto number = base::number_in<std::uint64_t>(cell);
    if (number) { add_number(values, *number); }
    return number.has_value();
  }
  const auto share = base::number_in<double>(cell);
  if (share) { add_number(values, std::bit_cast<std::uint64_t>(*share)); }
  return share.has_value();
}

std::string page_head(std::size_t rows, std::size_t plain_size, std::size_t packed_size) {
  ThriftWriter head;
  head.begin_struct();
  head.i32(1, kDataPage);
  head.i32(2, static_cast<std::int32_t>(plain_size));
  head.i32(3, static_cast<std::int32_t>(packed_size));
  head.begin_struct(5);
  head.i32(1, static_cast<std::int32_t>(rows));
  head.i32(2, kPlain);
  head.i32(3, kRle);
  head.i32(4, kRle);
  head.end_struct();
  head.end_struct();
  return head.get();
}

void add_schema(ThriftWriter& foot, const std::vector<Column>& columns) {
  foot.begin_list(2, ThriftWriter::kStruct, columns.size() + 1);
  foot.begin_struct();
  foot.text(4, "schema");
  foot.i32(5, static_cast<std::int32_t>(columns.size()));
  foot.end_struct();
  for (const Column& column : columns) {
    foot.begin_struct();
    foot.i32(1, physical(column.type));
    foot.i32(3, kOptional);
    foot.text(4, column.name);
    if (column.type == CellType::kText) { foot.i32(6, kUtf8); }
    if (column.type == CellType::kDay) { foot.i32(6, kDate); }
    foot.end_struct();
  }
}

}  // namespace

struct ParquetWriter::Packer {
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{ZSTD_createCCtx(), &ZSTD_freeCCtx};

  [[nodiscard]] Result<std::string> pack(std::string_view bytes) const {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compressCCtx(context.get(), packed.data(), packed.size(), bytes.data(), bytes.size(), kPackLevel);
    if (ZSTD_isError(size) != 0) { return fail(ErrorCode::kInternal, std::string("zstd: ") + ZSTD_getErrorName(size)); }
    packed.resize(size);
    return packed;
  }
};

ParquetWriter::ParquetWriter(std::vector<Column> columns, const Write& write)
    : columns_(std::move(columns)), write_(&write), packer_(std::make_unique<Packer>()), open_(columns_.size()) {}
ParquetWriter::~ParquetWriter() = default;

bool ParquetWriter::put(std::string_view bytes) {
  offset_ += bytes.size();
  return (*write_)(bytes);
}

Result<bool> ParquetWriter::add(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string& cell = cells[i];
    Cells& column = open_[i];
    column.known.push_back(!cell.empty());
    if (cell.empty()) { continue; }
    open_bytes_ += cell.size();
    if (columns_[i].type == CellType::kText) {
      add_number(column.values, static_cast<std::uint32_t>(cell.size()));
      column.values += cell;
    } else if (columns_[i].type == CellType::kFlag) {
      column.flags.push_back(cell == "1");
    } else if (!add_value(column.values, columns_[i].type, cell)) {
      return fail(ErrorCode::kInternal,
                  "the column " + std::string(columns_[i].name) + " cannot hold \"" + cell + "\"");
    }
  }
  ++open_rows_;
  return open_rows_ < kGroupRows && open_bytes_ < kGroupBytes ? Result<bool>(true) : write_group();
}

Result<bool> ParquetWriter::write_group() {
  if (offset_ == 0 && !put(kMagic)) { return false; }
  if (open_rows_ == 0) { return true; }
  Group group{open_rows_, {}};
  for (Cells& column : open_) {
    const std::string plain = levels(column.known) + column.values + packed_bits(column.flags);
    const auto packed = packer_->pack(plain);
    if (!packed) { return std::unexpected(packed.error()); }
    const std::string head = page_head(open_rows_, plain.size(), packed->size());
    group.chunks.push_back({offset_, head.size() + plain.size(), head.size() + packed->size()});
    if (!put(head) || !put(*packed)) { return false; }
    column = {};
  }
  groups_.push_back(std::move(group));
  open_rows_ = 0;
  open_bytes_ = 0;
  return true;
}

std::string ParquetWriter::foot() const {
  std::size_t rows = 0;
  for (const Group& group : groups_) { rows += group.rows; }
  ThriftWriter foot;
  foot.begin_struct();
  foot.i32(1, kFormatVersion);
  add_schema(foot, columns_);
  foot.i64(3, static_cast<std::int64_t>(rows));
  foot.begin_list(4, ThriftWriter::kStruct, groups_.size());
  for (const Group& group : groups_) {
    std::uint64_t size = 0;
    foot.begin_struct();
    foot.begin_list(1, ThriftWriter::kStruct, group.chunks.size());
    for (std::size_t i = 0; i < group.chunks.size(); ++i) {
      const Chunk& chunk = group.chunks[i];
      size += chunk.plain_size;
      foot.begin_struct();
      foot.i64(2, static_cast<std::int64_t>(chunk.offset));
      foot.begin_struct(3);
      foot.i32(1, physical(columns_[i].type));
      foot.begin_list(2, ThriftWriter::kI32, 2);
      foot.i32(kPlain);
      foot.i32(kRle);
      foot.begin_list(3, ThriftWriter::kBinary, 1);
      foot.text(columns_[i].name);
      foot.i32(4, kZstd);
      foot.i64(5, static_cast<std::int64_t>(group.rows));
      foot.i64(6, static_cast<std::int64_t>(chunk.plain_size));
      foot.i64(7, static_cast<std::int64_t>(chunk.packed_size));
      foot.i64(9, static_cast<std::int64_t>(chunk.offset));
      foot.end_struct();
      foot.end_struct();
    }
    foot.i64(2, static_cast<std::int64_t>(size));
    foot.i64(3, static_cast<std::int64_t>(group.rows));
    foot.end_struct();
  }
  foot.text(6, "chancery version " + std::string(chancery::kVersion));
  foot.end_struct();
  return foot.get();
}

Result<bool> ParquetWriter::finish() {
  const auto written = write_group();
  if (!written || !*written) { return written; }
  std::string end = foot();
  add_number(end, static_cast<std::uint32_t>(end.size()));
  return put(end + std::string(kMagic));
}

Result<void> write_parquet(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  ParquetWriter table(columns_of(of), write);
  bool goes_on = true;
  const auto done = for_rows_of(store, of, query, [&](const auto& row) -> Result<bool> {
    auto added = table.add(cells_of(row));
    goes_on = added.value_or(false);
    return added;
  });
  if (!done || !goes_on) { return done; }
  const auto finished = table.finish();
  return finished ? Result<void>() : std::unexpected(finished.error());
}

}  // namespace chancery::exports
