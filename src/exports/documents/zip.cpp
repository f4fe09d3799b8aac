// SPDX-License-Identifier: Apache-2.0
#include "exports/documents/zip.h"

#include <array>
#include <concepts>

namespace chancery::exports {
namespace {

// The numbers of PKWARE's APPNOTE.TXT.
constexpr std::uint32_t kFileMark = 0x04034b50;
constexpr std::uint32_t kEntryMark = 0x02014b50;
constexpr std::uint32_t kEndMark = 0x06054b50;
constexpr std::uint32_t kEnd64Mark = 0x06064b50;
constexpr std::uint32_t kEnd64PlaceMark = 0x07064b50;
constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kVersion64 = 45;
constexpr std::uint16_t kUtf8Names = 0x0800;
constexpr std::uint16_t kFirstDay = 0x0021;  // 1980-01-01
constexpr std::uint16_t kField64 = 0x0001;
constexpr std::uint32_t kFull32 = 0xFFFFFFFF;
constexpr std::uint16_t kFull16 = 0xFFFF;
constexpr std::uint64_t kEnd64Size = 44;  // of the record without its mark and this number

constexpr unsigned kByte = 8;
constexpr std::uint32_t kLowByte = 0xFF;

/// Numbers with the lowest byte first.
class Bytes {
 public:
  template <std::unsigned_integral T>
  Bytes& number(T value) {
    std::uint64_t rest = value;
    for (std::size_t i = 0; i < sizeof(T); ++i, rest >>= kByte) { bytes_ += static_cast<char>(rest & kLowByte); }
    return *this;
  }
  Bytes& text(std::string_view value) {
    bytes_ += value;
    return *this;
  }
  [[nodiscard]] const std::string& get() const { return bytes_; }

 private:
  std::string bytes_;
};

constexpr std::array<std::uint32_t, 256> crc_table() {
  constexpr std::uint32_t kPolynomial = 0xEDB88320;
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t value = i;
    for (unsigned bit = 0; bit < kByte; ++bit) {
      value = (value & 1U) != 0 ? kPolynomial ^ (value >> 1U) : value >> 1U;
    }
    table[i] = value;
  }
  return table;
}

/// What an entry has in the file's own head and in the list at the end.
void add_common(Bytes& bytes, std::uint32_t check, std::uint32_t size, std::size_t name) {
  bytes.number(kUtf8Names).number(std::uint16_t{0}).number(std::uint16_t{0}).number(kFirstDay);
  bytes.number(check).number(size).number(size).number(static_cast<std::uint16_t>(name));
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  static constexpr auto kTable = crc_table();
  std::uint32_t value = kFull32;
  for (const char byte : bytes) {
    value = kTable[(value ^ static_cast<unsigned char>(byte)) & kLowByte] ^ (value >> kByte);
  }
  return value ^ kFull32;
}

bool ZipWriter::put(std::string_view bytes) {
  offset_ += bytes.size();
  return (*write_)(bytes);
}

bool ZipWriter::add(std::string_view name, std::string_view content) {
  entries_.push_back({std::string(name), crc32(content), static_cast<std::uint32_t>(content.size()), offset_});
  const Entry& entry = entries_.back();
  Bytes head;
  head.number(kFileMark).number(kVersion);
  add_common(head, entry.check, entry.size, name.size());
  head.number(std::uint16_t{0}).text(name).text(content);
  return put(head.get());
}

bool ZipWriter::finish() {
  const std::uint64_t begin = offset_;
  for (const Entry& entry : entries_) {
    const bool far = entry.offset >= kFull32;
    Bytes bytes;
    bytes.number(kEntryMark).number(kVersion64).number(far ? kVersion64 : kVersion);
    add_common(bytes, entry.check, entry.size, entry.name.size());
    constexpr std::uint16_t kOffsetField = 8;
    constexpr std::uint16_t kFieldHead = 4;
    bytes.number(far ? static_cast<std::uint16_t>(kFieldHead + kOffsetField) : std::uint16_t{0});
    bytes.number(std::uint16_t{0}).number(std::uint16_t{0}).number(std::uint16_t{0}).number(std::uint32_t{0});
    bytes.number(far ? kFull32 : static_cast<std::uint32_t>(entry.offset)).text(entry.name);
    if (far) { bytes.number(kField64).number(kOffsetField).number(entry.offset); }
    if (!put(bytes.get())) { return false; }
  }
  const std::uint64_t size = offset_ - begin;
  const std::uint64_t count = entries_.size();
  const bool large = count >= kFull16 || begin >= kFull32 || size >= kFull32;
  Bytes end;
  if (large) {
    const std::uint64_t place = offset_;
    end.number(kEnd64Mark).number(kEnd64Size).number(kVersion64).number(kVersion64);
    end.number(std::uint32_t{0}).number(std::uint32_t{0}).number(count).number(count).number(size).number(begin);
    end.number(kEnd64PlaceMark).number(std::uint32_t{0}).number(place).number(std::uint32_t{1});
  }
  const std::uint16_t short_count = large ? kFull16 : static_cast<std::uint16_t>(count);
  end.number(kEndMark).number(std::uint16_t{0}).number(std::uint16_t{0}).number(short_count).number(short_count);
  end.number(large ? kFull32 : static_cast<std::uint32_t>(size));
  end.number(large ? kFull32 : static_cast<std::uint32_t>(begin)).number(std::uint16_t{0});
  return put(end.get());
}

}  // namespace chancery::exports
