// SPDX-License-Identifier: Apache-2.0
//
// Runs the SQL of docs/formats/store.md, and holds its lists of columns against the tables.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <set>
#include <sstream>

#include "made_reports.h"
#include "store/sqlite/schema.h"
#include "stores.h"

namespace chancery {
namespace {

constexpr const char* kPage = "../../docs/formats/store.md";

std::string read_page() {
  std::ifstream file(kPage);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> sql_examples(const std::string& page) {
  static constexpr std::string_view kBegin = "```sql\n";
  std::vector<std::string> examples;
  for (auto at = page.find(kBegin); at != std::string::npos; at = page.find(kBegin, at)) {
    at += kBegin.size();
    examples.push_back(page.substr(at, page.find("```", at) - at));
  }
  return examples;
}

/// The names of a table's columns, and of the tables where `table` is empty.
std::set<std::string> names(sqlite3* database, const std::string& table) {
  const std::string sql =
      table.empty() ? "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'report_text_%'"
                    : "SELECT name FROM pragma_table_info('" + table + "')";
  std::set<std::string> found;
  const auto keep = [](void* into, int /*columns*/, char** values, char** /*names*/) {
    static_cast<std::set<std::string>*>(into)->insert(values[0]);
    return 0;
  };
  sqlite3_exec(database, sql.c_str(), keep, &found, nullptr);
  return found;
}

class Documentation : public testing::Test {
 protected:
  void SetUp() override {
    const std::string path = folder_.file("a.db");
    test::fill(path, 0, 300);
    ASSERT_TRUE((*open_store(path, StoreMode::kWrite))->decide({DecisionKind::kAccept, {FactKind::kEvent, 1}, {}}, {}));
    ASSERT_EQ(sqlite3_open_v2(path.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  }
  void TearDown() override { sqlite3_close(database_); }

  test::Folder folder_;
  sqlite3* database_ = nullptr;
};

TEST_F(Documentation, ExamplesGiveAnswers) {
  const auto examples = sql_examples(read_page());
  ASSERT_GE(examples.size(), 10);
  for (const std::string& sql : examples) {
    std::size_t rows = 0;
    const auto count = [](void* into, int /*columns*/, char** /*values*/, char** /*names*/) {
      ++*static_cast<std::size_t*>(into);
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(database_, sql.c_str(), count, &rows, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database_) << "\n"
        << sql;
    EXPECT_GT(rows, 0) << sql;
  }
}

TEST_F(Documentation, NamesAllTablesAndColumns) {
  const std::string page = read_page();
  const auto says = [&page](const std::string& text) { return page.find(text) != std::string::npos; };
  EXPECT_TRUE(says("`PRAGMA application_id` is " + std::to_string(store::kApplicationId)));
  for (const std::string& table : names(database_, "")) {
    EXPECT_TRUE(says("`" + table + "`")) << table;
    if (table == "last_numbers") { continue; }
    for (const std::string& column : names(database_, table)) {
      EXPECT_TRUE(says("`" + column + "`")) << table << "." << column;
    }
  }
}

}  // namespace
}  // namespace chancery
