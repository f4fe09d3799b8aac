// SPDX-License-Identifier: Apache-2.0
//
// Facts that people add, on every store, and edits of the words, places and conditions of facts.
#include "reviewing.h"

namespace chancery {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Adding : public Reviewing {
 protected:
  Result<Decision> try_add(FactKind kind, std::vector<FieldEdit> fields, FactId report = kReport) {
    return store().decide({DecisionKind::kAdd, {kind, 0}, std::move(fields), report}, kBy);
  }
  FactId add_fact(FactKind kind, std::vector<FieldEdit> fields) {
    const auto done = try_add(kind, std::move(fields));
    EXPECT_TRUE(done) << to_string(done.error());
    EXPECT_TRUE(done->fact);
    return done->fact.value_or(FactId{});
  }
  std::string refused(FactKind kind, std::vector<FieldEdit> fields) {
    const auto done = try_add(kind, std::move(fields));
    EXPECT_FALSE(done);
    return done ? "" : done.error().message;
  }
  FactId add_opening() {
    return add_fact(FactKind::kEvent,
                    {{"type", "AID"}, {"trigger", "open"}, {"actors", "Norway"}, {"recipients", "Latvia|state|LVA"}});
  }
};

INSTANTIATE_TEST_SUITE_P(Stores, Adding, testing::ValuesIn(store_kinds()),
                         [](const auto& kind) { return name_of(kind.param); });

TEST_P(Adding, AddsAnEventThatEveryAnswerHas) {
  const FactId id = add_opening();
  EXPECT_EQ(id, (FactId{FactKind::kEvent, 3})) << "the next number";
  const Event now = event(id);
  EXPECT_EQ(now.status, Status::kOccurred);
  EXPECT_EQ(now.mentions.front().sentence.begin, 19);
  EXPECT_EQ(now.confidence, 1);
  EXPECT_THAT(now.rules, Contains("type:human"));
  const auto hit = store().find(id);
  EXPECT_EQ(hit->review, Review::kAdded);
  EXPECT_TRUE(hit->is_human());
  EXPECT_EQ(hit->reviewer, "Ada");
  EXPECT_EQ(store().counts()->events, 3);
  EXPECT_EQ(store().reports({})->front().events, 3);
  EXPECT_EQ(store().actors({.state = "LVA"})->front().events, 1);
  EXPECT_THAT(events({.with = "LVA", .state_of = "NOR", .type = EventType::kAid}), ElementsAre(id));
  EXPECT_THAT(events({.review = Review::kAdded}), ElementsAre(id));
  EXPECT_THAT(events({.review = Review::kNone, .by_priority = true}), ElementsAre(kVisit, kMeeting));
  EXPECT_EQ(store().events_by_period({.type = EventType::kAid}, Period::kYear)->size(), 1);
  EXPECT_EQ(store().corrected(kReport)->events.size(), 3) << "gold holds it";
  EXPECT_THAT(*store().facts_of(kReport, FactKind::kEvent), ElementsAre(kMeeting, kVisit, id));
}

TEST_P(Adding, AddsAStatementAndACommitmentInIt) {
  const FactId said = add_fact(FactKind::kStatement, {{"act", "announce"},
                                                      {"content", "Japan visits Oslo"},
                                                      {"speakers", "Mari Tamm|person|EST"},
                                                      {"cue", "said"},
                                                      {"source", "Taro Kono"},
                                                      {"form", "direct"}});
  auto hit = store().find(said);
  const Statement& statement = hit->record->statements[hit->row];
  EXPECT_EQ(statement.cue->in(hit->record->text), "said");
  EXPECT_EQ(statement.source->in(hit->record->text), "Taro Kono");
  EXPECT_EQ(statement.form, StatementForm::kDirect);
  EXPECT_EQ(store().statements({.actor = "Tamm"})->size(), 1);
  const FactId owed = add_fact(FactKind::kCommitment, {{"kind", "promise"},
                                                       {"action", "visits Oslo"},
                                                       {"debtors", "Japan"},
                                                       {"condition", "Norway will open a port"},
                                                       {"relation", "after"},
                                                       {"by", "Norway"},
                                                       {"reported_by", "Japan visits Oslo"}});
  hit = store().find(owed);
  const Commitment& commitment = hit->record->commitments[hit->row];
  EXPECT_EQ(commitment.state.value, CommitmentState::kConditional) << "as it has a condition";
  EXPECT_EQ(commitment.condition->relation, ConditionRelation::kAfter);
  EXPECT_EQ(commitment.condition->by, std::vector{ActorId{2}});
  EXPECT_EQ(commitment.evidence, std::vector{hit->record->sentences[1]});
  EXPECT_EQ(commitment.reported_by, StatementId{1});
  EXPECT_EQ(store().commitments({.state_of = "JPN"})->size(), 1);
}

TEST_P(Adding, IsTakenBackWithoutATrace) {
  const auto before = store().find(kMeeting)->record;
  const FactId first = add_opening();
  const FactId second = add_fact(FactKind::kEvent, {{"type", "CONSULT"}, {"trigger", "said"}, {"actors", "Taro Kono"}});
  ASSERT_TRUE(store().undo(1, kBy));
  EXPECT_EQ(store().find(first).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(event(second).type, EventType::kConsult) << "it keeps its number";
  EXPECT_EQ(store().counts()->events, 3);
  ASSERT_TRUE(store().undo(0, kBy));
  EXPECT_EQ(*store().find(kMeeting)->record, *before);
  EXPECT_THAT(*store().actors({.state = "LVA"}), IsEmpty());
  EXPECT_NE(add_opening(), first) << "a number is never given again";
  const auto log = *store().decisions();
  EXPECT_FALSE(log.front().fact);
  EXPECT_FALSE(log.front().in_force);
}

TEST_P(Adding, IsCorrectedAndRejectedAsAnyOther) {
  const FactId id = add_opening();
  edit(id, {{"status", "planned"}, {"trigger", "open a port"}});
  EXPECT_EQ(event(id).status, Status::kPlanned);
  EXPECT_EQ(review(id), Review::kAdded) << "it is still one that a person added";
  EXPECT_THAT(refusal(DecisionKind::kAccept, id), HasSubstr("added by a person already"));
  ASSERT_TRUE(decide(DecisionKind::kReject, id));
  EXPECT_THAT(events({}), ElementsAre(kMeeting, kVisit));
  EXPECT_EQ(store().corrected(kReport)->events.size(), 2);
  ASSERT_TRUE(decide(DecisionKind::kAccept, id)) << "taken in again";
  EXPECT_EQ(review(id), Review::kAdded);
  EXPECT_EQ(event(id).mentions.front().trigger.size(), 11);
  const auto log = *store().decisions();
  for (const Decision& one : log) { EXPECT_EQ(one.fact, id) << one.number; }
  EXPECT_EQ(log[1].added_by, 1);
  ASSERT_TRUE(store().undo(1, kBy));
  EXPECT_FALSE(store().decisions()->at(1).fact) << "what was decided about it is about nothing now";
}

TEST_P(Adding, HoldsWhenTheReportIsReadAgain) {
  const FactId id = add_opening();
  edit(id, {{"status", "planned"}});
  CodedReport again = coded_report();
  again.coded.record.events.erase(again.coded.record.events.begin());
  read_again(again);
  EXPECT_EQ(store().find(id).error().code, ErrorCode::kNotFound);
  const FactId now = fact(FactKind::kEvent, 1);
  EXPECT_EQ(event(now).type, EventType::kAid);
  EXPECT_EQ(event(now).status, Status::kPlanned);
  EXPECT_EQ(review(now), Review::kAdded);
  EXPECT_EQ(store().decisions()->front().fact, now);
}

TEST_P(Adding, BecomesWhatAnotherVersionFinds) {
  add_opening();
  CodedReport again = coded_report();
  Event found = again.coded.record.events[0];
  found.type = EventType::kAid;
  found.status = Status::kPossible;
  found.actors = {ActorId{2}};
  found.recipients = {};
  found.mentions = {{span_of(again.coded.record, "open a"), again.coded.record.sentences[1]}};
  again.coded.record.events.push_back(found);
  read_again(again);
  EXPECT_EQ(store().counts()->events, 3) << "one fact, not two";
  const FactId now = fact(FactKind::kEvent, 2);
  EXPECT_EQ(review(now), Review::kAdded);
  EXPECT_EQ(event(now).status, Status::kOccurred) << "a person said so";
  EXPECT_EQ(event(now).recipients.size(), 1);
  edit(now, {{"status", "ongoing"}});
  EXPECT_EQ(event(now).status, Status::kOngoing);
  ASSERT_TRUE(store().undo(1, kBy));
  EXPECT_EQ(store().counts()->events, 3) << "the program's own stays";
}

TEST_P(Adding, IsNotPlacedWhereItsWordsAreGone) {
  add_opening();
  CodedReport again = coded_report();
  again.coded.record.text.replace(again.coded.record.text.find("open"), 4, "shut");
  read_again(again);
  EXPECT_EQ(store().counts()->events, 2);
  EXPECT_FALSE(store().decisions()->front().fact);
  read_again(coded_report());
  EXPECT_EQ(store().counts()->events, 3);
}

TEST_P(Adding, RefusesWhatCannotBe) {
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}}), HasSubstr("trigger is missing"));
  EXPECT_THAT(refused(FactKind::kEvent, {{"trigger", "open"}}), HasSubstr("type is missing"));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}, {"trigger", "opened"}}), HasSubstr("no words \"opened\""));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}, {"trigger", "Japan"}}),
              HasSubstr("more than one place: give the bytes of one: 0-5 "));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}, {"trigger", "10-30"}}), HasSubstr("inside one sentence"));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}, {"trigger", "open"}, {"colour", "red"}}),
              HasSubstr("no field \"colour\""));
  EXPECT_THAT(refused(FactKind::kCommitment, {{"kind", "promise"}, {"action", "open"}, {"by", "Japan"}}),
              HasSubstr("there is no condition"));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "CONSULT"}, {"trigger", "met"}, {"actors", "Japan; Estonia"}}),
              HasSubstr("correct E1 instead"));
  ASSERT_TRUE(decide(DecisionKind::kReject, kMeeting));
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "CONSULT"}, {"trigger", "met"}}), HasSubstr("takes it in again"));
  add_opening();
  EXPECT_THAT(refused(FactKind::kEvent, {{"type", "AID"}, {"trigger", "open"}, {"actors", "Norway"}}),
              HasSubstr("correct E3 instead"));
  EXPECT_EQ(try_add(FactKind::kEvent, {}, {FactKind::kReport, 9}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(try_add(FactKind::kActor, {}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(try_add(FactKind::kEvent, {}, kMeeting).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().decisions()->size(), 2) << "nothing of that is in the log";
}

TEST_P(Adding, TellsTwoEventsOfTheSameWordsApart) {
  const FactId other = add_fact(
      FactKind::kEvent, {{"type", "CONSULT"}, {"trigger", "met"}, {"actors", "Japan"}, {"recipients", "Norway"}});
  EXPECT_EQ(store().counts()->events, 3);
  EXPECT_EQ(event(other).recipients, std::vector{ActorId{2}});
  read_again(coded_report());
  EXPECT_EQ(store().counts()->events, 3);
}

TEST_P(Adding, CorrectsPlaceWordsAndConditions) {
  edit(kMeeting, {{"place", "Oslo|NOR"}, {"reported_by", "Norway will open a port"}});
  const Event met = event(kMeeting);
  ASSERT_TRUE(met.place);
  EXPECT_EQ(met.place->state, "NOR");
  EXPECT_EQ(met.place->span, span_of(coded_report().coded.record, "Oslo"));
  EXPECT_EQ(met.reported_by, StatementId{0});
  edit(kVisit, {{"place", "Oslo"}, {"reported_by", "none"}});
  EXPECT_EQ(event(kVisit).place->state, "NOR") << "as elsewhere in the report";
  EXPECT_FALSE(event(kVisit).reported_by);
  edit(kMeeting, {{"place", "none"}});
  EXPECT_FALSE(event(kMeeting).place);
  edit(kClaim, {{"source", "Taro Kono"}, {"cue", "said"}, {"content", "43-50 19-42"}});
  auto hit = store().find(kClaim);
  const Statement& said = hit->record->statements[hit->row];
  EXPECT_EQ(said.source->in(hit->record->text), "Taro Kono");
  EXPECT_EQ(said.cue->in(hit->record->text), "said");
  EXPECT_THAT(said.content, ElementsAre(Span{19, 42}, Span{43, 50})) << "in order";
  edit(kPledge, {{"by", "Japan; Estonia"}, {"relation", "after"}, {"condition", "visits Oslo"}, {"action", "Oslo"}});
  hit = store().find(kPledge);
  const Commitment& pledge = hit->record->commitments[hit->row];
  EXPECT_EQ(pledge.condition->by.size(), 2);
  EXPECT_EQ(pledge.condition->relation, ConditionRelation::kAfter);
  EXPECT_EQ(pledge.condition->span.in(hit->record->text), "visits Oslo");
  edit(kPledge, {{"condition", "none"}});
  EXPECT_FALSE(store().find(kPledge)->record->commitments[0].condition);
  EXPECT_THAT(refusal(DecisionKind::kEdit, kPledge, {{"by", "Japan"}}), HasSubstr("there is no condition"));
  EXPECT_THAT(refusal(DecisionKind::kEdit, kMeeting, {{"place", "Atlantis"}}), HasSubstr("no words"));
  EXPECT_THAT(refusal(DecisionKind::kEdit, kMeeting, {{"place", "Oslo|Norway"}}), HasSubstr("is no place"));
  EXPECT_THAT(refusal(DecisionKind::kEdit, kMeeting, {{"reported_by", "met"}}), HasSubstr("no statement"));
}

TEST(NewFacts, SayWhatTheyBeginWith) {
  const auto fields = new_fact_fields(FactKind::kCommitment);
  const auto value = [&fields](std::string_view name) {
    return std::ranges::find(fields, name, &FieldEdit::field)->value;
  };
  EXPECT_EQ(value("kind"), "");
  EXPECT_EQ(value("action"), "");
  EXPECT_EQ(value("debtors"), "none");
  EXPECT_EQ(value("strength"), "stated");
  EXPECT_EQ(new_fact_fields(FactKind::kEvent).front().field, "type");
  EXPECT_EQ(new_fact_fields(FactKind::kStatement).front().value, "");
}

}  // namespace
}  // namespace chancery
