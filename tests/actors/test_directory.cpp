// SPDX-License-Identifier: Apache-2.0
//
// Who held which office when, from public knowledge, many questions next to a change of office.
#include "actors/table/directory.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

#include "base/table_file.h"

namespace chancery::actors {
namespace {

struct Question {
  std::string_view role;
  std::string_view state;
  std::string_view day;
  std::string_view holder;
};

constexpr Question kQuestions[] = {
    {"foreign minister", "JPN", "2018-06-14", "Taro Kono"},
    {"foreign minister", "JPN", "2019-09-10", "Taro Kono"},
    {"foreign minister", "JPN", "2019-09-12", "Toshimitsu Motegi"},
    {"foreign minister", "JPN", "2016-05-01", "Fumio Kishida"},
    {"foreign minister", "JPN", "2006-01-15", "Taro Aso"},
    {"foreign minister", "USA", "2017-06-01", "Rex Tillerson"},
    {"foreign minister", "USA", "2018-05-01", "Mike Pompeo"},
    {"foreign minister", "USA", "2013-01-31", "Hillary Clinton"},
    {"foreign minister", "USA", "2013-02-02", "John Kerry"},
    {"foreign minister", "USA", "2005-01-25", "Colin Powell"},
    {"foreign minister", "USA", "2005-01-27", "Condoleezza Rice"},
    {"foreign minister", "USA", "1998-05-01", "Madeleine Albright"},
    {"president", "USA", "2017-01-19", "Barack Obama"},
    {"president", "USA", "2017-01-21", "Donald Trump"},
    {"president", "USA", "2001-01-19", "Bill Clinton"},
    {"president", "USA", "2001-01-21", "George W. Bush"},
    {"president", "USA", "1993-01-19", "George H. W. Bush"},
    {"prime minister", "GBR", "2007-06-26", "Tony Blair"},
    {"prime minister", "GBR", "2007-06-28", "Gordon Brown"},
    {"prime minister", "GBR", "2016-07-12", "David Cameron"},
    {"prime minister", "GBR", "2016-07-14", "Theresa May"},
    {"foreign minister", "GBR", "2006-05-04", "Jack Straw"},
    {"foreign minister", "GBR", "2006-05-06", "Margaret Beckett"},
    {"prime minister", "JPN", "2006-09-25", "Junichiro Koizumi"},
    {"prime minister", "JPN", "2006-09-27", "Shinzo Abe"},
    {"prime minister", "JPN", "2012-12-25", "Yoshihiko Noda"},
    {"prime minister", "JPN", "2012-12-27", "Shinzo Abe"},
    {"prime minister", "JPN", "2020-09-17", "Yoshihide Suga"},
    {"president", "FRA", "2007-05-15", "Jacques Chirac"},
    {"president", "FRA", "2007-05-17", "Nicolas Sarkozy"},
    {"president", "FRA", "2013-01-01", "Francois Hollande"},
    {"president", "FRA", "2017-05-15", "Emmanuel Macron"},
    {"president", "RUS", "2001-06-01", "Vladimir Putin"},
    {"president", "RUS", "2010-01-01", "Dmitry Medvedev"},
    {"president", "RUS", "2012-05-08", "Vladimir Putin"},
    {"foreign minister", "RUS", "2004-03-01", "Igor Ivanov"},
    {"foreign minister", "RUS", "2004-03-10", "Sergei Lavrov"},
    {"president", "KOR", "2003-02-24", "Kim Dae-jung"},
    {"president", "KOR", "2003-02-26", "Roh Moo-hyun"},
    {"president", "KOR", "2008-02-26", "Lee Myung-bak"},
    {"president", "KOR", "2017-05-11", "Moon Jae-in"},
    {"foreign minister", "KOR", "2018-06-14", "Kang Kyung-wha"},
    {"foreign minister", "KOR", "2005-09-19", "Ban Ki-moon"},
    {"president", "CHN", "2003-03-14", "Jiang Zemin"},
    {"president", "CHN", "2003-03-16", "Hu Jintao"},
    {"president", "CHN", "2013-03-15", "Xi Jinping"},
    {"head_of_government", "CHN", "2004-01-01", "Wen Jiabao"},
    {"foreign minister", "CHN", "2005-01-01", "Li Zhaoxing"},
    {"prime minister", "ISR", "2009-03-30", "Ehud Olmert"},
    {"prime minister", "ISR", "2009-04-01", "Benjamin Netanyahu"},
    {"president", "IRN", "2005-08-02", "Mohammad Khatami"},
    {"president", "IRN", "2005-08-05", "Mahmoud Ahmadinejad"},
    {"supreme leader", "IRN", "2016-01-01", "Ali Khamenei"},
    {"president", "EGY", "2011-02-10", "Hosni Mubarak"},
    {"president", "ZAF", "1999-06-17", "Thabo Mbeki"},
    {"prime minister", "IND", "2014-05-25", "Manmohan Singh"},
    {"prime minister", "IND", "2014-05-27", "Narendra Modi"},
};

class DirectoryTest : public testing::Test {
 protected:
  static const Directory& directory() {
    static Lexicon lexicon;
    static const auto tables = base::TableFile::open(base::built_in_tables());
    static const auto loaded = Directory::load(*tables, lexicon);
    return *loaded;
  }
  static Date day(std::string_view written) { return parse_iso(written).value_or(Date{}); }
  static std::string_view name(const Term* term) { return directory().person(term->person).name; }
};

TEST_F(DirectoryTest, KnowsWhoHeldAnOffice) {
  for (const Question& question : kQuestions) {
    const auto holders = directory().holders(question.role, question.state, day(question.day));
    ASSERT_FALSE(holders.empty()) << question.role << " of " << question.state << " on " << question.day;
    EXPECT_EQ(name(holders.front()), question.holder)
        << question.role << " of " << question.state << " on " << question.day;
  }
}

TEST_F(DirectoryTest, GivesTheLaterHolderFirstOnTheDayOfAChange) {
  const auto holders = directory().holders("president", "USA", day("2009-01-20"));
  ASSERT_EQ(holders.size(), 2U);
  EXPECT_EQ(name(holders[0]), "Barack Obama");
  EXPECT_EQ(name(holders[1]), "George W. Bush");
}

TEST_F(DirectoryTest, KnowsOfficesOfOrganisations) {
  const auto holder = [](std::string_view on) {
    const auto holders = directory().holders_in("secretary-general", "United Nations", {day(on), day(on)});
    return holders.empty() ? std::string_view() : name(holders.front());
  };
  EXPECT_EQ(holder("2006-12-30"), "Kofi Annan");
  EXPECT_EQ(holder("2007-01-02"), "Ban Ki-moon");
  EXPECT_EQ(holder("2017-01-02"), "Antonio Guterres");
}

TEST_F(DirectoryTest, IsSilentAboutUnknownOffices) {
  EXPECT_TRUE(directory().holders("keeper of the swans", "USA", day("2010-01-01")).empty());
  EXPECT_TRUE(directory().holders("foreign minister", "ZZZ", day("2010-01-01")).empty());
}

TEST_F(DirectoryTest, GivesAllHoldersOfAPeriodTheLatestFirst) {
  const auto holders = directory().holders_of("foreign_minister", "JPN", {day("2019-08-01"), day("2019-10-01")});
  ASSERT_EQ(holders.size(), 2U);
  EXPECT_EQ(name(holders[0]), "Toshimitsu Motegi");
  EXPECT_EQ(name(holders[1]), "Taro Kono");
}

TEST(FamilyName, IsTheFirstWordOfKoreanAndChineseNames) {
  EXPECT_EQ(family_name("Kang Kyung-wha", "KOR"), "Kang");
  EXPECT_EQ(family_name("Wen Jiabao", "CHN"), "Wen");
  EXPECT_EQ(family_name("Taro Kono", "JPN"), "Kono");
  EXPECT_EQ(family_name("Pele", "BRA"), "Pele");
}

}  // namespace
}  // namespace chancery::actors
