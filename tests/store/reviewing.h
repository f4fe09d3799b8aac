// SPDX-License-Identifier: Apache-2.0
//
// A report with two events, a statement and a commitment, on every store, for tests of what people decide about them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "made_reports.h"
#include "stores.h"

namespace chancery::test {

inline const Signature kBy{"Ada", "2031-05-02T10:11:12Z", ""};
inline constexpr FactId kMeeting{FactKind::kEvent, 1};
inline constexpr FactId kVisit{FactKind::kEvent, 2};
inline constexpr FactId kClaim{FactKind::kStatement, 1};
inline constexpr FactId kPledge{FactKind::kCommitment, 1};
inline constexpr FactId kReport{FactKind::kReport, 1};

inline Span span_of(const Record& record, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(record.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

/// Two events, a statement and a commitment of one report.
inline CodedReport coded_report() {
  CodedReport coded;
  Record& record = coded.coded.record;
  record.id = "port";
  record.language = "en";
  record.text = "Japan met Estonia. Norway will open a port if Japan visits Oslo, Taro Kono said.";
  const Date day{std::chrono::year{2031} / 5 / 4};
  const Time on_day{day, day, Precision::kDay, Basis::kStated, std::nullopt};
  record.published = {on_day, "Given.", {}};
  const auto size = static_cast<std::uint32_t>(record.text.size());
  record.segments = {{SegmentKind::kBody, {0, size}}};
  record.sentences = {{0, 18}, {19, size}};
  record.actors = {{ActorKind::kState, "Japan", "JPN", Sector::kGov, "", {}, 1, {}},
                   {ActorKind::kState, "Estonia", "EST", Sector::kGov, "", {}, 1, {}},
                   {ActorKind::kState, "Norway", "NOR", Sector::kGov, "", {}, 1, {}},
                   {ActorKind::kPerson, "Taro Kono", "JPN", Sector::kGov, "", {}, 1, {}}};
  Statement statement;
  statement.speakers = {ActorId{3}};
  statement.content = {span_of(record, "Norway will open a port")};
  statement.confidence = 0.6;
  record.statements = {statement};
  Event meeting;
  meeting.actors = {ActorId{0}};
  meeting.recipients = {ActorId{1}};
  meeting.mentions = {{span_of(record, "met"), record.sentences[0]}};
  meeting.time = on_day;
  meeting.confidence = 0.9;
  meeting.rules = {"type:verb", "status:tense"};
  Event visit;
  visit.mode = Mode::kVisit;
  visit.status = Status::kHypothetical;
  visit.actors = {ActorId{0}};
  visit.recipients = {ActorId{2}};
  visit.mentions = {{span_of(record, "visits"), record.sentences[1]}};
  visit.reported_by = StatementId{0};
  visit.confidence = 0.5;
  record.events = {meeting, visit};
  Commitment pledge;
  pledge.debtors = {ActorId{2}};
  pledge.action = span_of(record, "open a port");
  pledge.condition = Condition{span_of(record, "Japan visits Oslo"), ConditionRelation::kIf, {}};
  pledge.state.value = CommitmentState::kConditional;
  pledge.evidence = {record.sentences[1]};
  pledge.reported_by = StatementId{0};
  pledge.confidence = 0.7;
  record.commitments = {pledge};
  coded.report.id = record.id;
  coded.report.raw = record.text;
  coded.report.sha256 = base::sha256_hex(coded.report.raw);
  return coded;
}

class Reviewing : public testing::TestWithParam<StoreKind> {
 protected:
  void SetUp() override { add(coded_report()); }
  void TearDown() override { EXPECT_THAT(faults_of(store()), testing::IsEmpty()); }

  void add(const CodedReport& report) { ASSERT_EQ(*store().add(std::span(&report, 1)), 1); }
  void read_again(const CodedReport& report) {
    const auto done = store().add_again(std::span(&report, 1));
    ASSERT_TRUE(done) << to_string(done.error());
    ASSERT_EQ(*done, 1);
  }
  Result<Decision> decide(DecisionKind kind, FactId fact, std::vector<FieldEdit> edits = {}) {
    return store().decide({kind, fact, std::move(edits)}, kBy);
  }
  void edit(FactId fact, std::vector<FieldEdit> edits) {
    const auto done = decide(DecisionKind::kEdit, fact, std::move(edits));
    ASSERT_TRUE(done) << to_string(done.error());
  }
  std::string refusal(DecisionKind kind, FactId fact, std::vector<FieldEdit> edits = {}) {
    const auto done = decide(kind, fact, std::move(edits));
    EXPECT_FALSE(done);
    return done ? "" : done.error().message;
  }
  Event event(FactId id) {
    const auto hit = store().find(id);
    return hit->record->events[hit->row];
  }
  Review review(FactId id) { return store().find(id)->review; }
  std::vector<FactId> events(const Query& query) {
    std::vector<FactId> ids;
    const auto hits = store().events(query);
    EXPECT_TRUE(hits) << to_string(hits.error());
    for (const Hit& hit : *hits) { ids.push_back(hit.id); }
    return ids;
  }
  FactId fact(FactKind kind, std::size_t row) { return store().facts_of(kReport, kind)->at(row); }
  Store& store() { return *opened_.store; }

 private:
  OpenedStore opened_ = open(GetParam());
};

}  // namespace chancery::test
