// SPDX-License-Identifier: Apache-2.0
//
// docs/formats/export.md is the dictionary of the columns: it names each of them, and no other.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "chancery/exports.h"

namespace chancery {
namespace {

/// The names between backquotes in the first cells of a section's table.
std::set<std::string> names_in(const std::string& page, const std::string& heading) {
  std::set<std::string> names;
  std::istringstream lines(page.substr(page.find(heading) + heading.size()));
  for (std::string line; std::getline(lines, line) && !line.starts_with("## ");) {
    if (!line.starts_with("| `")) { continue; }
    const std::string cell = line.substr(0, line.find('|', 1));
    for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at + 1)) {
      const std::size_t end = cell.find('`', at + 1);
      names.insert(cell.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return names;
}

TEST(Documentation, NamesEachColumn) {
  std::ifstream file("../../docs/formats/export.md");
  std::ostringstream page;
  page << file.rdbuf();
  const std::string text = page.str();
  ASSERT_FALSE(text.empty());
  const std::set<std::string> of_report = {"report", "publisher", "title", "published_earliest", "published_latest"};
  const std::map<std::string, FactKind> sections = {{"## Events\n", FactKind::kEvent},
                                                    {"## Statements\n", FactKind::kStatement},
                                                    {"## Commitments\n", FactKind::kCommitment},
                                                    {"## Actors\n", FactKind::kActor},
                                                    {"## Reports\n", FactKind::kReport}};
  for (const auto& [heading, kind] : sections) {
    std::set<std::string> documented = names_in(text, heading);
    documented.insert("id");
    if (kind != FactKind::kActor && kind != FactKind::kReport) {
      documented.insert(of_report.begin(), of_report.end());
    }
    const auto& columns = export_columns(kind);
    EXPECT_EQ(documented, (std::set<std::string>{columns.begin(), columns.end()})) << heading;
  }
}

}  // namespace
}  // namespace chancery
