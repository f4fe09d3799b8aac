// SPDX-License-Identifier: Apache-2.0
//
// Thrift's compact protocol, as much of it as the heads of a Parquet file need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::exports {

/// Writes one struct after the other into a string. Fields must come by rising number.
///
///   ThriftWriter thrift;
///   thrift.begin_struct();      // the outermost has no number
///   thrift.i32(1, 42);
///   thrift.begin_list(2, ThriftWriter::kStruct, 1);
///   thrift.begin_struct();      // an element of the list
///   thrift.text(1, "name");
///   thrift.end_struct();
///   thrift.end_struct();
class ThriftWriter {
 public:
  enum Type : std::uint8_t { kTrue = 1, kFalse = 2, kI32 = 5, kI64 = 6, kBinary = 8, kList = 9, kStruct = 12 };

  void i32(int field, std::int32_t value);
  void i64(int field, std::int64_t value);
  void boolean(int field, bool value);
  void text(int field, std::string_view value);
  /// An element of a list.
  void i32(std::int32_t value);
  void text(std::string_view value);
  void begin_list(int field, Type of, std::size_t size);
  void begin_struct(int field);
  void begin_struct();
  void end_struct();

  [[nodiscard]] const std::string& get() const { return bytes_; }

 private:
  void head(int field, Type type);
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);

  std::string bytes_;
  std::vector<int> last_;  ///< number of the last field of each open struct
};

/// Adds a number in seven bits a byte, the lowest first.
void add_varint(std::string& bytes, std::uint64_t value);

}  // namespace chancery::exports
