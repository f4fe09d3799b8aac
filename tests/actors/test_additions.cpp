// SPDX-License-Identifier: Apache-2.0
#include "actors/table/additions.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "actors/table/facts.h"
#include "base/memory_filesystem.h"
#include "base/table_file.h"

namespace chancery::actors {
namespace {

constexpr std::string_view kHeader = "person\tstate\toffice\tfrom\tuntil\n";

class AdditionsTest : public testing::Test {
 protected:
  static Result<OwnRows> read(std::string content) {
    base::MemoryFilesystem files;
    files.add("mine.tsv", std::move(content));
    const std::vector<std::string> paths = {"mine.tsv"};
    return read_additions(files, paths);
  }
  /// The holders of an office when these rows are added to the tables.
  static std::vector<std::string> holders(const std::string& rows, std::string_view role, std::string_view state,
                                          std::string_view day) {
    auto own = read(std::string(kHeader) + rows);
    const auto tables = base::TableFile::open(base::built_in_tables());
    const auto facts = Facts::load(*tables, std::move(*own));
    std::vector<std::string> names;
    const Date date = parse_iso(day).value_or(Date{});
    for (const Term* term : facts->directory().holders(role, state, date)) {
      names.emplace_back(facts->directory().person(term->person).name);
    }
    return names;
  }
  static std::string message(std::string content) {
    auto own = read(std::move(content));
    if (!own) { return to_string(own.error()); }
    const auto tables = base::TableFile::open(base::built_in_tables());
    const auto completed = complete_additions(*own, *tables);
    return completed ? "" : to_string(completed.error());
  }
};

TEST_F(AdditionsTest, ReadsColumnsInAnyOrderAsSpreadsheetsWriteThem) {
  const auto own = read(
      "\xEF\xBB\xBFoffice\tperson\tfrom\tstate\taliases\r\n"
      "# a remark\r\n"
      "foreign minister\t\"Ada Lindqvist\"\t2031-02\tNorway\tA. Lindqvist|Ada Lindquist\r\n"
      "\t\t\t\t\r\n");
  ASSERT_TRUE(own);
  ASSERT_EQ(own->terms.size(), 1U);
  EXPECT_EQ(own->terms.front().person, "Ada Lindqvist");
  EXPECT_EQ(own->terms.front().state, "Norway");
  EXPECT_THAT(own->terms.front().aliases, testing::ElementsAre("A. Lindqvist", "Ada Lindquist"));
  EXPECT_EQ(own->terms.front().origin, kOwnOrigin);
  EXPECT_EQ(own->terms.front().place, "mine.tsv:3");
}

TEST_F(AdditionsTest, FillsInCodesOfficesAndTitles) {
  auto own = read(std::string(kHeader) + "Ada Lindqvist\tnetherlands\tforeign minister\t2031\t\n");
  const auto tables = base::TableFile::open(base::built_in_tables());
  ASSERT_TRUE(complete_additions(*own, *tables));
  EXPECT_EQ(own->terms.front().state, "NLD");
  EXPECT_EQ(own->terms.front().office, "foreign_minister");
  EXPECT_EQ(own->terms.front().title, "Foreign Minister of the Netherlands");
}

TEST_F(AdditionsTest, NamesFileAndLineOfAFaultyRow) {
  const std::string header(kHeader);
  EXPECT_EQ(message(header + "A B\tJPN\tforeign minister\t14.6.2018\t\n"),
            "mine.tsv:2: \"14.6.2018\" is no date: write 2018-06-14, or 2018-06 or 2018");
  EXPECT_EQ(message(header + "A B\tJPN\tforeign minister\t2018-02-30\t\n"),
            "mine.tsv:2: \"2018-02-30\" is no date: write 2018-06-14, or 2018-06 or 2018");
  EXPECT_EQ(message(header + "A B\tJPN\tforeign minister\t2018-06-14\t2018-06-13\n"),
            "mine.tsv:2: the term ends before it begins");
  EXPECT_EQ(message(header + "\tJPN\tforeign minister\t2018\t\n"), "mine.tsv:2: \"person\" is empty");
  EXPECT_EQ(message(header + "A B\tJapn\tforeign minister\t2018\t\n"),
            "mine.tsv:2: there is no state \"Japn\": did you mean \"Japan\"?");
  EXPECT_EQ(message(header + "A B\tJPN\tforein minister\t2018\t\n"),
            "mine.tsv:2: there is no office \"forein minister\": did you mean \"foreign minister\"?");
  EXPECT_EQ(message(header + "A B\tJPN\tforeign minister\t2018\t\t\t\n"),
            "mine.tsv:2: this row has 7 cells, and the first line names 5 columns");
  EXPECT_EQ(message("person\toffice\nA B\tpresident\n"), "mine.tsv:1: the column \"from\" is missing");
  EXPECT_EQ(message("\xFF\xFE"), "mine.tsv: this is not UTF-8 text");
}

TEST_F(AdditionsTest, ReadsOrganisationsWhereTheFirstLineNamesThem) {
  auto own = read(
      "organisation\taliases\tkind\tstate\tsector\n"
      "Harbour Workers' League\tHWL|the League\t\tNorway\tLAB\n"
      "Fisheries Board\t\tbody\tNOR\tGOV\n");
  ASSERT_TRUE(own);
  ASSERT_EQ(own->organisations.size(), 2U);
  EXPECT_TRUE(own->terms.empty());
  EXPECT_EQ(own->organisations.front().kind, ActorKind::kOrganisation);
  EXPECT_EQ(own->organisations.front().sector, Sector::kLab);
  EXPECT_THAT(own->organisations.front().aliases, testing::ElementsAre("HWL", "the League"));
  const auto tables = base::TableFile::open(base::built_in_tables());
  ASSERT_TRUE(complete_additions(*own, *tables));
  EXPECT_EQ(own->organisations.front().state, "NOR");
  EXPECT_EQ(own->organisations.back().kind, ActorKind::kBody);
}

TEST_F(AdditionsTest, NamesFileAndLineOfAFaultyOrganisation) {
  EXPECT_EQ(message("organisation\tkind\nA\tstate\n"),
            "mine.tsv:2: \"state\" is no kind: write organisation, body (of a state) or group");
  EXPECT_EQ(message("organisation\tsector\nA\tSHOP\n"),
            "mine.tsv:2: \"SHOP\" is no sector: write BUS, NGO, IGO, PTY, REB, JRN, GOV or the like");
  EXPECT_EQ(message("organisation\tkind\nA\tbody\n"), "mine.tsv:2: a body is of a state: name it");
  EXPECT_EQ(message("organisation\tstate\nA\tNorwy\n"),
            "mine.tsv:2: there is no state \"Norwy\": did you mean \"Norway\"?");
  EXPECT_EQ(message("organisation\toffice\nA\tB\n"),
            "mine.tsv:1: the first line names the columns, and \"office\" is none: organisation, aliases, kind, state, "
            "sector, origin, with a tab between two");
}

TEST_F(AdditionsTest, ReadsTheTablesOfAFolderAndSaysWhatIsMissing) {
  base::MemoryFilesystem files;
  files.add("folder/b.tsv", std::string(kHeader) + "Bo Varga\tHUN\tfinance minister\t2031\t\n");
  files.add("folder/a.tsv", std::string(kHeader) + "Ada Lindqvist\tNOR\tforeign minister\t2031\t\n");
  files.add("folder/notes.txt", "not a table");
  const auto own = read_additions(files, std::vector<std::string>{"folder"});
  ASSERT_TRUE(own);
  ASSERT_EQ(own->terms.size(), 2U);
  EXPECT_EQ(own->terms.front().person, "Ada Lindqvist");
  EXPECT_EQ(read_additions(files, std::vector<std::string>{"other.tsv"}).error().code, ErrorCode::kFileNotFound);
}

TEST_F(AdditionsTest, AnAddedHolderTakesTheSeatOnItsDays) {
  const std::string row = "Ada Lindqvist\tJPN\tforeign minister\t2018-01-10\t2018-02-20\n";
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2018-01-09"), testing::ElementsAre("Taro Kono"));
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2018-01-10"),
              testing::ElementsAre("Ada Lindqvist", "Taro Kono"));
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2018-02-01"), testing::ElementsAre("Ada Lindqvist"));
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2018-02-21"), testing::ElementsAre("Taro Kono"));
}

TEST_F(AdditionsTest, ARowOfTheSamePersonReplacesOurs) {
  const std::string row = "Taro Kono\tJapan\tforeign minister\t2017-08-03\t2019-09-05\n";
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2019-09-05"), testing::ElementsAre("Taro Kono"));
  EXPECT_THAT(holders(row, "foreign minister", "JPN", "2019-09-08"), testing::IsEmpty());
}

TEST_F(AdditionsTest, AnOfficeWithManySeatsGetsOneMore) {
  const std::string row = "Ada Lindqvist\tUSA\tambassador\t2018-01-10\t2018-02-20\n";
  const auto with = holders(row, "ambassador", "USA", "2018-02-01");
  EXPECT_THAT(with, testing::Contains("Ada Lindqvist"));
  EXPECT_EQ(with.size(), holders("", "ambassador", "USA", "2018-02-01").size() + 1);
}

}  // namespace
}  // namespace chancery::actors
