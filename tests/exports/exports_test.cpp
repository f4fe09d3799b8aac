// SPDX-License-Identifier: Apache-2.0
#include "chancery/exports.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "exported.h"

namespace chancery {
namespace {

using test::exported;
using test::made_store;

constexpr std::array kLists = {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment, FactKind::kActor,
                               FactKind::kReport};

/// Reads CSV as RFC 4180 has it.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted) {
      if (text[i] != '"') {
        cell += text[i];
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (text[i] == '"') {
      quoted = true;
    } else if (text[i] == ',') {
      rows.back().emplace_back();
    } else if (text[i] == '\r') {
      rows.push_back({""});
      ++i;
    } else {
      cell += text[i];
    }
  }
  rows.pop_back();
  return rows;
}

/// The ids of the rows that the store gives.
std::vector<std::string> ids_of(const RecordSource& store, FactKind of, const Query& query) {
  std::vector<std::string> ids;
  const auto add = [&ids](const auto& rows) {
    for (const auto& row : *rows) { ids.push_back(to_string(row.id)); }
  };
  switch (of) {
    case FactKind::kEvent: add(store.events(query)); break;
    case FactKind::kStatement: add(store.statements(query)); break;
    case FactKind::kCommitment: add(store.commitments(query)); break;
    case FactKind::kActor: add(store.actors(query)); break;
    default: add(store.reports(query)); break;
  }
  return ids;
}

TEST(Exports, AreTheRowsOfTheListInItsOrder) {
  const auto store = made_store(400);  // several pages
  for (const FactKind of : kLists) {
    for (const Query& query :
         {Query{}, Query{.state = test::made_states().front()}, Query{.limit = 501}, Query{.limit = 3}}) {
      const auto rows = read_csv(exported(*store, of, ExportFormat::kCsv, query));
      const auto& columns = export_columns(of);
      ASSERT_EQ(rows.front(), std::vector<std::string>(columns.begin(), columns.end()));
      std::vector<std::string> ids;
      for (std::size_t i = 1; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), columns.size());
        ids.push_back(rows[i].front());
      }
      EXPECT_EQ(ids, ids_of(*store, of, query));

      std::vector<std::string> ids_of_lines;
      std::istringstream lines(exported(*store, of, ExportFormat::kJsonLines, query));
      for (std::string line; std::getline(lines, line);) { ids_of_lines.push_back(nlohmann::json::parse(line)["id"]); }
      EXPECT_EQ(ids_of_lines, ids);
    }
  }
}

TEST(Exports, OfAnEventSayWhatTheRecordSays) {
  const auto store = made_store(30);
  const auto hits = store->events({});
  const auto rows = read_csv(exported(*store, FactKind::kEvent, ExportFormat::kCsv));
  const auto& columns = export_columns(FactKind::kEvent);
  const auto column = [&columns](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin());
  };
  for (std::size_t i = 0; i < hits->size(); ++i) {
    const Record& record = *hits->at(i).record;
    const Event& event = record.events[hits->at(i).row];
    const auto& row = rows[i + 1];
    EXPECT_EQ(row[column("type")], label(event.type));
    EXPECT_EQ(row[column("earliest")], event.time.earliest ? to_iso(*event.time.earliest) : "");
    EXPECT_EQ(row[column("sentence")], event.mentions.front().sentence.in(record.text));
    EXPECT_EQ(row[column("told")], event.reported_by ? "1" : "0");
    EXPECT_EQ(row[column("actors")].empty(), event.actors.empty());
  }
}

TEST(Exports, OfAGraphHaveAnEdgeForEachPairTypeAndStatus) {
  const auto store = made_store(40);
  const std::string graph = exported(*store, FactKind::kEvent, ExportFormat::kGexf);
  const std::regex node("<node id=\"(A\\d+)\"");
  std::set<std::string> nodes;
  for (std::sregex_iterator it(graph.begin(), graph.end(), node), end; it != end; ++it) {
    EXPECT_TRUE(nodes.insert((*it)[1]).second);
  }
  const std::regex edge(
      "<edge id=\"(\\d+)\" source=\"(A\\d+)\" target=\"(A\\d+)\" kind=\"([A-Z]+ [a-z]+)\" weight=\"(\\d+)\">");
  std::set<std::string> edges;
  for (std::sregex_iterator it(graph.begin(), graph.end(), edge), end; it != end; ++it) {
    EXPECT_TRUE(nodes.contains((*it)[2]) && nodes.contains((*it)[3]));
    EXPECT_NE((*it)[2], (*it)[3]);
    EXPECT_TRUE(edges.insert((*it)[2].str() + (*it)[3].str() + (*it)[4].str()).second);
    EXPECT_GT(std::stoi((*it)[5]), 0);
  }
  EXPECT_GT(edges.size(), 10);
  const auto refused =
      export_rows(*store, FactKind::kActor, {}, ExportFormat::kGexf, [](std::string_view) { return true; });
  EXPECT_EQ(refused.error().code, ErrorCode::kBadUsage);
}

TEST(Exports, OfEventDataHaveOneFormEach) {
  const auto store = made_store(60);
  for (const ExportFormat format : {ExportFormat::kPlover, ExportFormat::kCameo}) {
    const auto rows = read_csv(exported(*store, FactKind::kEvent, format));
    EXPECT_GT(rows.size(), 50);
    for (const auto& row : rows) { ASSERT_EQ(row.size(), rows.front().size()); }
  }
  EXPECT_EQ(read_csv(exported(*store, FactKind::kEvent, ExportFormat::kPlover)).size(), store->events({})->size() + 1);
}

TEST(Exports, OfACalendarHaveWholeEntries) {
  const auto store = made_store(60);
  for (const FactKind of : {FactKind::kEvent, FactKind::kCommitment}) {
    const std::string calendar = exported(*store, of, ExportFormat::kCalendar);
    std::istringstream lines(calendar);
    std::vector<std::string> open;
    std::size_t entries = 0;
    for (std::string line; std::getline(lines, line);) {
      ASSERT_TRUE(line.ends_with('\r'));
      ASSERT_LE(line.size(), 76);
      line.pop_back();
      if (line.starts_with("BEGIN:")) { open.push_back(line.substr(6)); }
      if (line.starts_with("END:")) {
        ASSERT_EQ(open.back(), line.substr(4));
        open.pop_back();
        ++entries;
      }
    }
    EXPECT_TRUE(open.empty());
    EXPECT_GT(entries, of == FactKind::kEvent ? 5 : 0);  // made commitments have no deadlines
  }
}

TEST(Exports, StopWhenTheyAreToldTo) {
  const auto store = made_store(30);
  for (const std::string_view name : export_names()) {
    const ExportFormat format = *export_format(name);
    std::size_t pieces = 0;
    ASSERT_TRUE(
        export_rows(*store, FactKind::kEvent, {}, format, [&pieces](std::string_view) { return ++pieces < 3; }));
    EXPECT_EQ(pieces, 3) << name;
  }
}

TEST(Exports, HandOnTheErrorOfAQuestion) {
  const auto store = made_store(1);
  const auto done = export_rows(*store, FactKind::kEvent, {.state = "Japan"}, ExportFormat::kCsv,
                                [](std::string_view) { return true; });
  EXPECT_EQ(done.error().code, ErrorCode::kBadUsage);
}

}  // namespace
}  // namespace chancery
