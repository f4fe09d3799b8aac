// SPDX-License-Identifier: Apache-2.0
//
// docs/formats/export.md is the dictionary of the columns: it has each of them with its type, its meaning and an
// example, and no other; and it has every format and every key of the notes.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "chancery/exports.h"
#include "exports/columns.h"
#include "exports/event_data.h"
#include "exports/phrases.h"
#include "made_reports.h"

namespace chancery {
namespace {

std::string page() {
  std::ifstream file("../../docs/formats/export.md");
  std::ostringstream text;
  text << file.rdbuf();
  return "\n" + text.str();
}

/// The rows of the first table after a heading, without its head: cells without blanks around them.
std::vector<std::vector<std::string>> table_after(const std::string& text, const std::string& heading) {
  std::vector<std::vector<std::string>> rows;
  const std::size_t begin = text.find("\n" + heading + "\n");
  if (begin == std::string::npos) { return rows; }
  std::istringstream lines(text.substr(begin + heading.size() + 2));
  bool inside = false;
  for (std::string line; std::getline(lines, line) && !line.starts_with("## ");) {
    if (!line.starts_with("| ") && !line.starts_with("|-")) {
      if (inside) { break; }
      continue;
    }
    inside = true;
    std::vector<std::string> cells;
    std::istringstream rest(line.substr(1));
    for (std::string cell; std::getline(rest, cell, '|');) {
      const std::size_t first = cell.find_first_not_of(' ');
      cells.push_back(first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
    }
    rows.push_back(std::move(cells));
  }
  rows.erase(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(2, std::ssize(rows)));
  return rows;
}

/// Names between backquotes in the first cells.
std::vector<std::string> names_of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) {
    std::istringstream parts(row.front());
    std::string part;
    for (bool inside = false; std::getline(parts, part, '`'); inside = !inside) {
      if (inside) { names.push_back(part); }
    }
  }
  return names;
}

void expect_whole(const std::vector<std::vector<std::string>>& rows) {
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 4) << row.front();
    for (const std::string& cell : row) { EXPECT_FALSE(cell.empty()) << row.front(); }
  }
}

TEST(Dictionary, HasEachColumnWithItsTypeMeaningAndExample) {
  const std::string text = page();
  ASSERT_GT(text.size(), 1000);
  const auto of_report = table_after(text, "## Cells");  // the table of types comes first
  EXPECT_EQ(of_report.size(), 5);
  const std::size_t ending = text.find("Facts (events, statements, commitments) end with");
  const auto report = table_after(text.substr(ending - 1),
                                  "Facts (events, statements, commitments) end with the report that they are from:");
  for (const FactKind kind :
       {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment, FactKind::kActor, FactKind::kReport}) {
    std::string heading = "## " + std::string(exports::list_name(kind));
    heading[3] = static_cast<char>(heading[3] - 'a' + 'A');
    auto rows = table_after(text, heading);
    if (kind != FactKind::kActor && kind != FactKind::kReport) {
      rows.insert(rows.end(), report.begin(), report.end());
    }
    expect_whole(rows);
    const auto& columns = exports::columns_of(kind);
    ASSERT_EQ(rows.size(), columns.size()) << heading;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(rows[i][0], "`" + std::string(columns[i].name) + "`") << heading;
      EXPECT_EQ(rows[i][1], exports::cell_type_name(columns[i].type)) << heading << " " << rows[i][0];
    }
  }
}

TEST(Dictionary, HasTheColumnsOfEventData) {
  const std::string text = page();
  for (const auto& [heading, columns] : {std::pair(std::string("## PLOVER"), exports::plover_columns()),
                                         std::pair(std::string("## CAMEO"), exports::cameo_columns())}) {
    const auto rows = table_after(text, heading);
    expect_whole(rows);
    EXPECT_EQ(names_of(rows), std::vector<std::string>(columns.begin(), columns.end())) << heading;
  }
}

TEST(Dictionary, HasEachFormatAndTheListsThatItTakes) {
  std::map<std::string, std::string> documented;
  std::string last;
  for (const auto& row : table_after(page(), "# Exports")) {
    if (row[2] != "the same") { last = row[2]; }
    for (const std::string& name : names_of({row})) { documented[name] = last; }
  }
  std::map<std::string, std::string> forms;
  for (const std::string_view name : export_names()) {
    std::string takes;
    for (const FactKind kind : export_form(*export_format(name)).takes) {
      takes += (takes.empty() ? "" : ", ") + std::string(exports::list_name(kind));
    }
    forms[std::string(name)] = takes;
  }
  EXPECT_EQ(documented, forms);
}

TEST(Dictionary, HasTheKeysOfTheNotes) {
  const auto names = names_of(table_after(page(), "## The notes"));
  const std::set<std::string> documented(names.begin(), names.end());
  const auto store = make_memory_store();
  ASSERT_TRUE(store->add(test::made_reports(1, 200)));
  std::set<std::string> written;
  for (const FactKind of : {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment, FactKind::kReport}) {
    ASSERT_TRUE(export_notes(*store, of, {}, [&written](std::string_view /*path*/, std::string_view text) {
      std::istringstream lines{std::string(text)};
      std::string line;
      std::getline(lines, line);
      while (std::getline(lines, line) && line != "---") {
        if (!line.starts_with(' ')) { written.insert(line.substr(0, line.find(':'))); }
      }
      return true;
    }));
  }
  for (const std::string& key : written) { EXPECT_TRUE(documented.contains(key)) << key; }
  for (const std::string& key : documented) {
    // Made events have no places, made commitments no deadlines.
    EXPECT_TRUE(written.contains(key) || key == "place" || key == "deadline") << key << " is in no note";
  }
}

}  // namespace
}  // namespace chancery
