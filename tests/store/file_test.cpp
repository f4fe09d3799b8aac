// SPDX-License-Identifier: Apache-2.0
//
// The store as a file: making it, refusing what is no store, finding damage.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "made_reports.h"
#include "store/sqlite/schema.h"
#include "stores.h"

namespace chancery {
namespace {

using test::ask_sql;
using test::faults_of;
using test::fill;
using test::Folder;
using test::run_sql;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Error error_of_opening(const std::string& path, StoreMode mode) {
  const auto store = open_store(path, mode);
  return store ? Error{ErrorCode::kInternal, "it was opened", path} : store.error();
}

void write_file(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(StoreFile, IsMadeWithItsMarkAndVersion) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 1);
  EXPECT_EQ(ask_sql(path, "PRAGMA application_id"), std::to_string(store::kApplicationId));
  EXPECT_EQ(ask_sql(path, "PRAGMA user_version"), std::to_string(store::migrations().size()));
  EXPECT_EQ(ask_sql(path, "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(ask_sql(path, "PRAGMA integrity_check"), "ok");
}

TEST(StoreFile, KeepsWhatItHasWhenOpenedAgain) {
  const Folder folder;
  const std::string path = folder.file("a b?c#d%41.db");
  fill(path, 1, 10);
  EXPECT_TRUE(std::filesystem::exists(path));
  fill(path, 11, 10);
  const auto store = open_store(path, StoreMode::kRead);
  ASSERT_TRUE(store) << to_string(store.error());
  EXPECT_EQ((*store)->counts()->reports, 20);
  EXPECT_EQ((*store)->find({FactKind::kReport, 15})->record->id, test::made_report(15).coded.record.id);
  EXPECT_THAT(faults_of(**store), IsEmpty());
}

TEST(StoreFile, IsTheSameForTheSameReportsInTheSameOrder) {
  const Folder folder;
  for (const std::string name : {"a.db", "b.db"}) { fill(folder.file(name), 1, 30); }
  const auto one = open_store(folder.file("a.db"), StoreMode::kRead);
  const auto other = open_store(folder.file("b.db"), StoreMode::kRead);
  const auto hits = (*one)->events({});
  const auto same = (*other)->events({});
  ASSERT_EQ(hits->size(), same->size());
  for (std::size_t i = 0; i < hits->size(); ++i) { EXPECT_EQ((*hits)[i].id, (*same)[i].id); }
}

TEST(StoreFile, NeverGivesANumberAgain) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 3);
  const std::string last = ask_sql(path, "SELECT max(id) FROM events");
  run_sql(path,
          "PRAGMA foreign_keys = OFF; DELETE FROM reports; DELETE FROM report_bodies; DELETE FROM report_actors;"
          "DELETE FROM events; DELETE FROM event_parties; DELETE FROM event_mentions; DELETE FROM statements;"
          "DELETE FROM statement_parties; DELETE FROM commitments; DELETE FROM commitment_parties;");
  fill(path, 10, 1);
  EXPECT_EQ(ask_sql(path, "SELECT id FROM reports"), "4");
  EXPECT_EQ(ask_sql(path, "SELECT min(id) - 1 FROM events"), last);
}

/// A fact that goes is looked for in each column that may point at it: without an index that reads the whole table.
TEST(StoreFile, FindsWhatPointsAtAFactByAnIndex) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 1);
  EXPECT_EQ(ask_sql(path,
                    "SELECT group_concat(t.name || '.' || f.\"from\") FROM sqlite_schema t, "
                    "pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND f.\"table\" IN ('statements', "
                    "'events', 'commitments') AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, "
                    "pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\")"),
            "");
}

TEST(StoreFile, OfAnOlderVersionIsBroughtUpToDate) {
  const Folder folder;
  const std::string path = folder.file("old.db");
  run_sql(path, std::string(store::migrations().front()) +
                    "; PRAGMA application_id = " + std::to_string(store::kApplicationId) + "; PRAGMA user_version = 1");
  const Error error = error_of_opening(path, StoreMode::kRead);
  EXPECT_EQ(error.code, ErrorCode::kStoreUnusable);
  EXPECT_THAT(error.message, HasSubstr("older"));
  fill(path, 1, 5);
  EXPECT_EQ(ask_sql(path, "PRAGMA user_version"), std::to_string(store::migrations().size()));
  EXPECT_EQ(ask_sql(path, "SELECT count(*) FROM event_list"), ask_sql(path, "SELECT count(*) FROM events"));
}

TEST(StoreFile, OfANewerVersionIsRefused) {
  const Folder folder;
  const std::string path = folder.file("new.db");
  fill(path, 1, 1);
  run_sql(path, "PRAGMA user_version = 99");
  for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
    const Error error = error_of_opening(path, mode);
    EXPECT_EQ(error.code, ErrorCode::kStoreUnusable);
    EXPECT_THAT(error.message, HasSubstr("newer"));
  }
}

TEST(StoreFile, ThatIsNoDatabaseIsRefusedAndLeftAlone) {
  const Folder folder;
  const std::string path = folder.file("notes.txt");
  const std::string content(3000, 'x');
  write_file(path, content);
  for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
    const Error error = error_of_opening(path, mode);
    EXPECT_EQ(error.code, ErrorCode::kStoreUnusable);
    EXPECT_THAT(error.message, HasSubstr("not an SQLite database"));
    EXPECT_EQ(error.place, path);
  }
  EXPECT_EQ(read_file(path), content);
}

TEST(StoreFile, OfAnotherProgramIsRefusedAndLeftAlone) {
  const Folder folder;
  const std::string path = folder.file("photos.db");
  run_sql(path, "CREATE TABLE photos(name TEXT)");
  const std::string before = read_file(path);
  for (const StoreMode mode : {StoreMode::kRead, StoreMode::kWrite}) {
    const Error error = error_of_opening(path, mode);
    EXPECT_EQ(error.code, ErrorCode::kStoreUnusable);
    EXPECT_THAT(error.message, HasSubstr("another program"));
  }
  EXPECT_EQ(read_file(path), before);
}

TEST(StoreFile, MustBeThereToBeRead) {
  const Folder folder;
  EXPECT_EQ(error_of_opening(folder.file("none.db"), StoreMode::kRead).code, ErrorCode::kFileNotFound);
  EXPECT_FALSE(std::filesystem::exists(folder.file("none.db")));
  EXPECT_EQ(error_of_opening(folder.file("none/a.db"), StoreMode::kRead).code, ErrorCode::kFileNotFound);
  EXPECT_EQ(error_of_opening(folder.file("none/a.db"), StoreMode::kWrite).code, ErrorCode::kFileNotFound);
  EXPECT_EQ(error_of_opening(folder.path(), StoreMode::kRead).code, ErrorCode::kStoreUnusable);
  EXPECT_EQ(error_of_opening(folder.path(), StoreMode::kWrite).code, ErrorCode::kStoreUnusable);
}

TEST(StoreFile, ThatIsEmptyIsNoStoreUntilItIsWritten) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  write_file(path, "");
  EXPECT_EQ(error_of_opening(path, StoreMode::kRead).code, ErrorCode::kStoreUnusable);
  fill(path, 1, 1);
  EXPECT_TRUE(open_store(path, StoreMode::kRead));
}

TEST(StoreFile, LooksForTextsInTheSyntaxOfFts5) {
  const Folder folder;
  fill(folder.file("a.db"), 1, 100);
  const auto store = open_store(folder.file("a.db"), StoreMode::kRead);
  const auto count = [&store](const std::string& text) {
    const auto reports = (*store)->reports({.text = text});
    return reports ? reports->size() : 0;
  };
  const std::size_t treaty = count("treaty");
  const std::size_t tariffs = count("tariffs");
  EXPECT_GT(treaty, 0);
  EXPECT_GT(tariffs, 0);
  EXPECT_EQ(count("treaty OR tariffs") + count("treaty tariffs"), treaty + tariffs);
  EXPECT_EQ(count("treaty NOT tariffs") + count("treaty tariffs"), treaty);
  EXPECT_EQ(count("tariff*"), tariffs);
  EXPECT_EQ(count("\"border treaty\""), treaty);
  EXPECT_EQ(count("\"treaty border\""), 0);
  EXPECT_GT(count("cafe"), 0) << "accents do not count";
  for (const std::string text : {"al-Assad", "\"treaty", "treaty AND", "nocolumn: x", "(treaty"}) {
    const auto refused = (*store)->events({.text = text});
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().code, ErrorCode::kBadUsage);
    EXPECT_THAT(refused.error().message, HasSubstr("double quotes"));
  }
}

TEST(StoreFile, WithADamagedPageIsNeverTakenForWhole) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 60);
  const std::string whole = read_file(path);
  constexpr std::size_t kPage = 4096;
  constexpr std::size_t kTries = 25;
  const std::size_t pages = whole.size() / kPage;
  ASSERT_GT(pages, kTries);
  for (std::size_t i = 0; i < kTries; ++i) {
    const std::size_t page = 1 + i * (pages - 1) / kTries;
    std::string damaged = whole;
    damaged.replace(page * kPage, kPage, kPage, 'Z');
    write_file(path, damaged);
    const auto store = open_store(path, StoreMode::kRead);
    if (!store) {
      EXPECT_EQ(store.error().code, ErrorCode::kStoreUnusable);
      continue;
    }
    EXPECT_THAT(faults_of(**store), Not(IsEmpty())) << "page " << page;
  }
}

TEST(StoreFile, CutShortIsNeverTakenForWhole) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 60);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const auto store = open_store(path, StoreMode::kRead);
  if (store) {
    EXPECT_THAT(faults_of(**store), Not(IsEmpty()));
  } else {
    EXPECT_EQ(store.error().code, ErrorCode::kStoreUnusable);
  }
}

/// One change to a file by somebody else, and where verify must see it.
struct Tampering {
  std::string sql;
  std::string seen;
};

/// For the names of the tests.
void PrintTo(const Tampering& tampering, std::ostream* out) {
  *out << tampering.sql;
}

class Tampered : public testing::TestWithParam<Tampering> {};

TEST_P(Tampered, IsSeen) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 30);
  run_sql(path, "PRAGMA foreign_keys = OFF; " + GetParam().sql);
  const auto store = open_store(path, StoreMode::kRead);
  ASSERT_TRUE(store) << to_string(store.error());
  EXPECT_THAT(faults_of(**store), testing::Contains(HasSubstr(GetParam().seen)));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Tampered,
    testing::Values(
        Tampering{"UPDATE reports SET language = 'fr' WHERE id = 7", "R7 reports[0].language"},
        Tampering{"UPDATE reports SET sha256 = 'abc' WHERE id = 7", "R7 raw"},
        Tampering{"UPDATE reports SET source_words = ' x ' WHERE id = 7", "R7 reports[0].source_words"},
        Tampering{"UPDATE report_bodies SET record = x'00' WHERE report = 7", "R7 record"},
        Tampering{"UPDATE report_bodies SET record = (SELECT record FROM report_bodies WHERE report = 8) "
                  "WHERE report = 7",
                  "R7 "},
        Tampering{"UPDATE report_bodies SET raw = (SELECT raw FROM report_bodies WHERE report = 8) WHERE report = 7",
                  "R7 raw"},
        Tampering{"DELETE FROM report_bodies WHERE report = 7", "R7 record"},
        Tampering{"UPDATE events SET type = 'NOTHING' WHERE id = 3", ".type: the index says \"NOTHING\""},
        Tampering{"UPDATE events SET day = '1999-01-01' WHERE id = 3", ".day: the index says \"1999-01-01\""},
        Tampering{"UPDATE events SET reported_by = 99999 WHERE id = 3", "points at nothing"},
        Tampering{"DELETE FROM events WHERE id = 3", "points at nothing"},
        Tampering{"DELETE FROM event_parties WHERE event = 3", "event_parties: the index has"},
        Tampering{"UPDATE event_parties SET role = 'debtor' WHERE event = 3", "event_parties["},
        Tampering{"UPDATE event_parties SET listed = 2 WHERE event = 3", ".listed"},
        Tampering{"UPDATE event_mentions SET trigger_end = 0 WHERE event = 3", ".trigger_end"},
        Tampering{"INSERT INTO event_mentions VALUES (99999, 0, 0, 0, 0, 0)", "event_mentions"},
        Tampering{"UPDATE statements SET within = 99999 WHERE id = 3", ".within"},
        Tampering{"UPDATE statement_parties SET actor = 99999 WHERE statement = 1", "points at nothing"},
        Tampering{"UPDATE commitments SET state = 'x' WHERE id = 2", ".state"},
        Tampering{"DELETE FROM commitment_parties WHERE commitment = 2", "commitment_parties"},
        Tampering{"UPDATE report_actors SET actor = actor % 5 + 1 WHERE report = 7 AND row = 0", "R7 "},
        Tampering{"UPDATE actors SET events = events + 1 WHERE id = 1", "actors.events: of A1"},
        Tampering{"UPDATE actors SET office = 'King' WHERE id = 2", "actors.office: of A2"},
        Tampering{"UPDATE actors SET name = 'Atlantis' WHERE id = 1", "actors.name: of A1"},
        Tampering{"INSERT INTO actors SELECT 999, kind, name, 'XYZ', sector, office, 1, 1, 1, 1, NULL, NULL, folded, "
                  "sector_day, office_day, NULL FROM actors WHERE id = 1",
                  "A999 is in no report"},
        Tampering{"UPDATE actors SET merged_into = 1 WHERE id = 2", "which is another actor in other reports"},
        Tampering{"DELETE FROM actor_words WHERE actor = 1", "actor_words"},
        Tampering{"INSERT INTO actor_words VALUES ('atlantis', 999)", "actor_words"},
        Tampering{"INSERT INTO report_text(rowid, title, text) VALUES (999, 'a', 'b')", "report_text"},
        Tampering{"INSERT INTO report_text(report_text) VALUES ('delete-all')", "report_text"}));

TEST(StoreFile, WithAWordMissingInTheIndexOfTextsIsSeen) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 10);
  std::uint64_t number = 1;
  while (!test::made_report(number).report.title) { ++number; }
  ASSERT_LE(number, 10);
  const CodedReport report = test::made_report(number);
  const std::string id = std::to_string(number);
  const std::string title = *report.report.title;
  std::string text = report.coded.record.text;
  // As many words as before, one of them another: the sizes of the documents do not tell.
  const std::string other = text.replace(text.find("meet"), 4, "mete");
  run_sql(path, "INSERT INTO report_text(report_text, rowid, title, text) VALUES ('delete', " + id + ", '" + title +
                    "', '" + report.coded.record.text + "'); INSERT INTO report_text(rowid, title, text) VALUES (" +
                    id + ", '" + title + "', '" + other + "')");
  const auto store = open_store(path, StoreMode::kRead);
  EXPECT_THAT(faults_of(**store), testing::Contains(HasSubstr("at the word \"mete\"")));
}

TEST(StoreFile, WithADamagedRecordGivesAnErrorForThatReportOnly) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 1, 10);
  run_sql(path, "UPDATE report_bodies SET record = x'0102' WHERE report = 4");
  const auto store = open_store(path, StoreMode::kRead);
  const auto damaged = (*store)->find({FactKind::kReport, 4});
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().code, ErrorCode::kStoreUnusable);
  EXPECT_THAT(damaged.error().message, HasSubstr("R4"));
  EXPECT_TRUE((*store)->find({FactKind::kReport, 5}));
}

}  // namespace
}  // namespace chancery
