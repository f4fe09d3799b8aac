// SPDX-License-Identifier: Apache-2.0
#include "exports/parquet/thrift.h"

namespace chancery::exports {
namespace {

constexpr unsigned kNibble = 4;
constexpr int kMostStep = 15;  // of field numbers that a head can say in one byte
constexpr unsigned kShortSizes = 15;

}  // namespace

void add_varint(std::string& bytes, std::uint64_t value) {
  constexpr std::uint64_t kMore = 0x80;
  constexpr unsigned kBits = 7;
  for (; value >= kMore; value >>= kBits) { bytes += static_cast<char>((value & (kMore - 1)) | kMore); }
  bytes += static_cast<char>(value);
}

void ThriftWriter::number(std::uint64_t value) {
  add_varint(bytes_, value);
}

void ThriftWriter::signed_number(std::int64_t value) {
  // Zigzag: small numbers are short whatever their sign.
  const auto doubled = static_cast<std::uint64_t>(value) << 1U;
  number(value < 0 ? ~doubled : doubled);
}

void ThriftWriter::head(int field, Type type) {
  const int step = field - last_.back();
  if (step > 0 && step <= kMostStep) {
    bytes_ += static_cast<char>((static_cast<unsigned>(step) << kNibble) | type);
  } else {
    bytes_ += static_cast<char>(type);
    signed_number(field);
  }
  last_.back() = field;
}

void ThriftWriter::i32(int field, std::int32_t value) {
  head(field, kI32);
  signed_number(value);
}

void ThriftWriter::i64(int field, std::int64_t value) {
  head(field, kI64);
  signed_number(value);
}

void ThriftWriter::boolean(int field, bool value) {
  head(field, value ? kTrue : kFalse);
}

void ThriftWriter::text(int field, std::string_view value) {
  head(field, kBinary);
  text(value);
}

void ThriftWriter::i32(std::int32_t value) {
  signed_number(value);
}

void ThriftWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void ThriftWriter::begin_list(int field, Type of, std::size_t size) {
  head(field, kList);
  if (size < kShortSizes) {
    bytes_ += static_cast<char>((static_cast<unsigned>(size) << kNibble) | of);
  } else {
    bytes_ += static_cast<char>((kShortSizes << kNibble) | of);
    number(size);
  }
}

void ThriftWriter::begin_struct(int field) {
  head(field, kStruct);
  begin_struct();
}

void ThriftWriter::begin_struct() {
  last_.push_back(0);
}

void ThriftWriter::end_struct() {
  bytes_ += '\0';
  last_.pop_back();
}

}  // namespace chancery::exports
