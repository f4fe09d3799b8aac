// SPDX-License-Identifier: Apache-2.0
#include "exports/event_data.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "exports/calendar.h"

namespace chancery {
namespace {

constexpr Date kDay{std::chrono::year{2019} / 2 / 22};

/// A report of one event between the United States' army and South Korea.
Hit one_event() {
  Record record;
  record.id = "r1";
  record.text = "The U.S. army shelled South Korea.";
  record.published.time = {
      .earliest = kDay, .latest = kDay, .precision = Precision::kDay, .basis = Basis::kMetadata, .of = {}};
  record.actors = {{.kind = ActorKind::kBody, .name = "U.S. Army", .state = "USA", .sector = Sector::kMil},
                   {.kind = ActorKind::kState, .name = "South Korea", .state = "KOR", .sector = Sector::kGov},
                   {.kind = ActorKind::kOrganisation, .name = "United Nations", .sector = Sector::kIgo}};
  record.events = {{.type = EventType::kAssault,
                    .mode = Mode::kHeavyWeapons,
                    .actors = {ActorId{0}},
                    .recipients = {ActorId{1}},
                    .mentions = {{.trigger = {14, 21}, .sentence = {0, 34}}}}};
  return {{FactKind::kEvent, 7}, {FactKind::kReport, 1}, std::make_shared<const Record>(std::move(record)), 0};
}

Hit with(const Hit& hit, auto change) {
  Record record = *hit.record;
  change(record.events.front());
  return {hit.id, hit.report, std::make_shared<const Record>(std::move(record)), 0};
}

using Rows = std::vector<std::vector<std::string>>;

/// Source, target, root of each row.
Rows sides(const Rows& rows) {
  Rows out;
  for (const auto& row : rows) { out.push_back({row[2], row[4], row[6]}); }
  return out;
}

TEST(Cameo, HasARowForEachPair) {
  const Hit hit = one_event();
  ASSERT_EQ(exports::cameo_rows(hit).size(), 1);
  EXPECT_EQ(exports::cameo_rows(hit).front(),
            (std::vector<std::string>{"E7", "20190222", "USAMIL", "U.S. Army", "KOR", "South Korea", "19", "4", "-10.0",
                                      "occurred", "2019-02-22", "", ""}));
  EXPECT_EQ(sides(exports::cameo_rows(with(hit, [](Event& event) { event.recipients = {ActorId{1}, ActorId{2}}; }))),
            (Rows{{"USAMIL", "KOR", "19"}, {"USAMIL", "IGO", "19"}}));
  EXPECT_EQ(sides(exports::cameo_rows(with(hit, [](Event& event) { event.recipients.clear(); }))),
            (Rows{{"USAMIL", "", "19"}}));
  EXPECT_TRUE(exports::cameo_rows(with(hit, [](Event& event) { event.actors.clear(); })).empty());
  const auto meeting = with(hit, [](Event& event) {
    event.type = EventType::kConsult;
    event.mode = Mode::kVisit;
    event.mutual = true;
  });
  EXPECT_EQ(sides(exports::cameo_rows(meeting)), (Rows{{"USAMIL", "KOR", "04"}, {"KOR", "USAMIL", "04"}}));
}

TEST(Cameo, HasARootForEachType) {
  for (std::size_t type = 0; type < labels<EventType>().size(); ++type) {
    const Event event{.type = static_cast<EventType>(type)};
    const double value = exports::goldstein(exports::cameo_root(event));
    EXPECT_EQ(value < 0, quad_of(event.type) > 2) << label(event.type);
  }
  EXPECT_EQ(exports::cameo_root({.type = EventType::kAccuse, .mode = Mode::kInvestigate}), "09");
}

TEST(Plover, HasTheColumnsOfADataSet) {
  const auto row = exports::plover_row(one_event());
  const auto& columns = exports::plover_columns();
  ASSERT_EQ(row.size(), columns.size());
  const auto cell = [&](std::string_view name) {
    return row[static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin())];
  };
  EXPECT_EQ(cell("Event Date"), "2019-02-22");
  EXPECT_EQ(cell("Event Type"), "ASSAULT");
  EXPECT_EQ(cell("Quad Code"), "Q4");
  EXPECT_EQ(cell("Primary Actor Sector"), "MIL");
  EXPECT_EQ(cell("Recipient Country"), "KOR");
}

TEST(Calendar, HasAnEventOnItsDaysAndNoOther) {
  const Hit undated = one_event();
  EXPECT_EQ(exports::calendar_entry(undated), "") << "the day of the report is not that of the event";
  const std::string entry = exports::calendar_entry(with(undated, [](Event& event) {
    event.time = {.earliest = kDay,
                  .latest = kDay + std::chrono::days{6},
                  .precision = Precision::kRange,
                  .basis = Basis::kStated,
                  .of = {}};
    event.status = Status::kPlanned;
  }));
  EXPECT_NE(entry.find("DTSTART;VALUE=DATE:20190222\r\nDTEND;VALUE=DATE:20190301\r\n"), std::string::npos) << entry;
  EXPECT_NE(entry.find("STATUS:TENTATIVE\r\n"), std::string::npos);
  EXPECT_NE(entry.find("UID:E7-r1@chancery\r\n"), std::string::npos);
}

TEST(Calendar, HasACommitmentUntilItsDeadline) {
  Record record = *one_event().record;
  record.text = "South Korea will pay by Friday.";
  record.commitments = {{.debtors = {ActorId{1}}, .action = {17, 20}, .evidence = {{0, 31}}}};
  const Hit hit{{FactKind::kCommitment, 3}, {FactKind::kReport, 1}, std::make_shared<const Record>(record), 0};
  EXPECT_EQ(exports::calendar_entry(hit), "");
  record.commitments.front().deadline =
      Time{.earliest = {}, .latest = kDay, .precision = Precision::kDay, .basis = Basis::kRelative, .of = {}};
  const std::string entry =
      exports::calendar_entry({hit.id, hit.report, std::make_shared<const Record>(std::move(record)), 0});
  EXPECT_TRUE(
      entry.starts_with("BEGIN:VTODO\r\nUID:C3-r1@chancery\r\nDTSTAMP:20190222T000000Z\r\n"
                        "SUMMARY:promise (open): South Korea: pay\r\n"))
      << entry;
  EXPECT_NE(entry.find("DUE;VALUE=DATE:20190222\r\nSTATUS:NEEDS-ACTION\r\nEND:VTODO\r\n"), std::string::npos) << entry;
}

TEST(Calendar, EscapesAndFolds) {
  EXPECT_EQ(exports::calendar_text("a, b; c\\d\ne\rf"), "a\\, b\\; c\\\\d\\ne f");
  const std::string line =
      exports::calendar_line("SUMMARY:" + std::string(66, 'x') + "\xC3\xA9" + std::string(80, 'y'));
  EXPECT_EQ(line.substr(0, 77), "SUMMARY:" + std::string(66, 'x') + "\r\n ") << "no break inside a character";
  EXPECT_EQ(line.find("\r\n", 77), 77U + 74U);
}

}  // namespace
}  // namespace chancery
