// SPDX-License-Identifier: Apache-2.0
//
// What holds up or ends an undertaking, on records made by hand: rules alone do not see all of these acts.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "chancery/ledger.h"

namespace chancery {
namespace {

/// A report of one sentence in which Serbia and Kenya are known, in this order.
CodedReport report_of(std::string_view id, std::string_view day, std::string_view text) {
  CodedReport report;
  Record& record = report.coded.record;
  record.id = id;
  record.language = "en";
  record.text = text;
  const auto date = parse_iso(day);
  record.published.time = {.earliest = date, .latest = date, .precision = Precision::kDay, .basis = Basis::kMetadata};
  record.sentences = {{0, static_cast<std::uint32_t>(text.size())}};
  record.segments = {{SegmentKind::kBody, record.sentences.front()}};
  for (const auto& [name, state] : {std::pair("Serbia", "SRB"), std::pair("Kenya", "KEN")}) {
    Actor actor;
    actor.name = name;
    actor.state = state;
    record.actors.push_back(actor);
  }
  report.report.sha256 = id;
  report.report.text = text;
  return report;
}

Span span_of(const Record& record, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(record.text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// Serbia owes Kenya the act.
CodedReport promise(CommitmentKind kind = CommitmentKind::kPromise) {
  CodedReport report = report_of("r1", "2019-02-01", "Serbia promised Kenya to sell four patrol boats.");
  Record& record = report.coded.record;
  Commitment row;
  row.kind = kind;
  row.debtors = {ActorId{0}};
  row.creditors = {ActorId{1}};
  row.action = span_of(record, "sell four patrol boats");
  row.evidence = {record.sentences.front()};
  if (kind == CommitmentKind::kMaintenance) { row.state.value = CommitmentState::kInForce; }
  record.commitments.push_back(row);
  return report;
}

struct Act {
  std::string_view day;
  std::string_view text;
  std::string_view trigger;
  std::uint32_t actor = 0;
  bool alleged = false;
};

CodedReport act(const std::string& id, const Act& what) {
  CodedReport report = report_of(id, what.day, what.text);
  Record& record = report.coded.record;
  Event row;
  row.type = EventType::kReject;
  row.actors = {ActorId{what.actor}};
  row.recipients = {ActorId{1 - what.actor}};
  row.mentions = {{span_of(record, what.trigger), record.sentences.front()}};
  if (what.alleged) {
    Statement statement;
    statement.content = {record.sentences.front()};
    record.statements.push_back(statement);
    row.reported_by = StatementId{0};
  }
  record.events.push_back(row);
  return report;
}

/// The lines after the first, and the state.
std::string history_after(const CodedReport& first, const std::vector<Act>& acts) {
  const auto store = make_memory_store();
  std::vector<CodedReport> reports = {first};
  for (const Act& what : acts) { reports.push_back(act("e" + std::to_string(reports.size()), what)); }
  EXPECT_TRUE(store->add(reports).has_value());
  const auto entries = ledger_entries(*store, {});
  EXPECT_TRUE(entries.has_value() && entries->size() == 1);
  std::string out;
  for (const LedgerLine& line : entries->front().history) {
    if (line.rule != "told") { out += line.rule + "; "; }
  }
  return out + std::string(label(entries->front().state));
}

TEST(Endings, APromiseIsPutOnHoldAndTakenUpAgain) {
  const Act hold = {"2019-03-01", "Serbia suspended its plan to sell four patrol boats.", "suspended"};
  EXPECT_EQ(history_after(promise(), {hold}), "put-on-hold; suspended");
  const Act again = {"2019-03-09", "Serbia resumed its plan to sell four patrol boats.", "resumed"};
  EXPECT_EQ(history_after(promise(), {hold, again}), "put-on-hold; taken-up-again; open");
  EXPECT_EQ(history_after(promise(), {again}), "open");
}

TEST(Endings, TheStateBeforeTheHoldComesBack) {
  const Act hold = {"2019-03-01", "Serbia suspended its decision to sell four patrol boats.", "suspended"};
  const Act again = {"2019-03-09", "Serbia revived its decision to sell four patrol boats.", "revived"};
  EXPECT_EQ(history_after(promise(CommitmentKind::kMaintenance), {hold, again}),
            "put-on-hold; taken-up-again; in_force");
}

TEST(Endings, ThoseToWhomItWasMadeWaiveIt) {
  const std::string_view text = "Kenya released Serbia from its promise to sell four patrol boats.";
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", text, "released", 1}}), "waived; released");
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", text, "released", 0}}), "open");
}

TEST(Endings, WhatIsAllegedMovesNothing) {
  const std::string_view text = "Serbia scrapped its plan to sell four patrol boats.";
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", text, "scrapped", 0, true}}), "alleged: taken-back; open");
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", text, "scrapped"}}), "taken-back; withdrawn");
}

TEST(Endings, AnotherPlanIsNotThisOne) {
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", "Serbia suspended its plan to build a port.", "suspended"}}),
            "open");
}

TEST(Endings, WithoutAWordForAnUndertakingNothingIsPutOnHold) {
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", "Serbia suspended officers who sell patrol boats.", "suspended"}}),
            "open");
}

TEST(Moves, WhatIsOnlyToBeDoneIsNotDone) {
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", "Serbia sold four patrol boats to Kenya.", "sold"}}),
            "act-done; fulfilled");
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", "Four patrol boats are to be sold to Kenya.", "sold"}}),
            "perhaps: act-done; open");
  EXPECT_EQ(history_after(promise(), {{"2019-03-01", "Serbia neither sold four patrol boats nor lent them.", "sold"}}),
            "perhaps: act-done; open");
}

}  // namespace
}  // namespace chancery
