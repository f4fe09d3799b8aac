// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <random>

#include "base/table_file.h"

namespace chancery::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void append_number(std::string& out, std::size_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) { out += static_cast<char>(number >> shift & 0xFFU); }
}

/// A block as tools/compile_data writes it, with one table "time/days" of two columns and two rows.
std::string block() {
  constexpr std::size_t kHead = 8 + 4 + 5 * 4;
  constexpr std::size_t kCells = 6;
  const std::size_t strings = kHead + kCells * 2 * 4;
  std::string out = "CHTABLE1";
  append_number(out, 1);
  const std::string text = "time/daysnamenumberMonday1Tuesday|Tues2";
  const auto pair = [&](std::size_t at, std::size_t size) {
    append_number(out, strings + at);
    append_number(out, size);
  };
  pair(0, 9);
  append_number(out, 2);
  append_number(out, 2);
  append_number(out, kHead);
  pair(9, 4);    // name
  pair(13, 6);   // number
  pair(19, 6);   // Monday
  pair(25, 1);   // 1
  pair(26, 12);  // Tuesday|Tues
  pair(38, 1);   // 2
  return out + text;
}

TEST(TableFile, ReadsItsTables) {
  const std::string bytes = block();
  const auto file = TableFile::open(bytes);
  ASSERT_TRUE(file) << file.error().message;
  const auto rows = read_columns<2>(*file, "time/days", {"number", "name"});
  ASSERT_TRUE(rows) << rows.error().message;
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_THAT((*rows)[0], ElementsAre("1", "Monday"));
  EXPECT_THAT((*rows)[1], ElementsAre("2", "Tuesday|Tues"));
  EXPECT_EQ(file->blob("time/days").value(), "Monday");
}

TEST(TableFile, NamesWhatIsNotThere) {
  const std::string bytes = block();
  const auto file = TableFile::open(bytes).value();
  EXPECT_EQ(file.table("time/months").error().code, ErrorCode::kBadTable);
  EXPECT_THAT(file.table("time/months").error().message, testing::HasSubstr("time/months"));
  const auto column = read_columns<1>(file, "time/days", {"nick"});
  ASSERT_FALSE(column);
  EXPECT_THAT(column.error().message, testing::HasSubstr("nick"));
}

TEST(TableFile, RefusesDamagedBlocks) {
  const std::string bytes = block();
  EXPECT_EQ(TableFile::open("").error().code, ErrorCode::kBadTable);
  EXPECT_EQ(TableFile::open("CHTABLE2" + bytes.substr(8)).error().code, ErrorCode::kBadTable);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(TableFile::open(std::string_view(bytes).substr(0, size))) << size;
  }
}

TEST(TableFile, NeverReadsOutsideADamagedBlock) {
  std::minstd_rand random(2019);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = block();
    for (int i = 0; i < 3; ++i) { bytes[random() % bytes.size()] = static_cast<char>(random()); }
    const auto file = TableFile::open(bytes);
    if (!file) { continue; }
    const auto rows = read_columns<1>(*file, "time/days", {"name"});
    for (const auto& row : rows.value_or(std::vector<std::array<std::string_view, 1>>())) {
      ASSERT_TRUE(row[0].empty() ||
                  (row[0].data() >= bytes.data() && row[0].data() + row[0].size() <= bytes.data() + bytes.size()));
    }
  }
}

TEST(TableFile, TheBuiltInBlockIsSound) {
  EXPECT_TRUE(TableFile::open(built_in_tables()));
}

TEST(TableFile, SplitsLists) {
  EXPECT_THAT(split_list(""), IsEmpty());
  EXPECT_THAT(split_list("a"), ElementsAre("a"));
  EXPECT_THAT(split_list("a|b c|d"), ElementsAre("a", "b c", "d"));
}

}  // namespace
}  // namespace chancery::base
