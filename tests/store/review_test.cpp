// SPDX-License-Identifier: Apache-2.0
//
// Decisions of people about facts, on every store.
#include "reviewing.h"

namespace chancery {
namespace {

using namespace test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

INSTANTIATE_TEST_SUITE_P(Stores, Reviewing, testing::ValuesIn(test::store_kinds()),
                         [](const auto& kind) { return test::name_of(kind.param); });

TEST_P(Reviewing, AcceptsAFactAsItIs) {
  const Event before = event(kMeeting);
  ASSERT_TRUE(decide(DecisionKind::kAccept, kMeeting));
  EXPECT_EQ(review(kMeeting), Review::kAccepted);
  EXPECT_EQ(event(kMeeting), before) << "the machine made it, and a person found it right";
  EXPECT_EQ(review(kVisit), Review::kNone);
  EXPECT_THAT(refusal(DecisionKind::kAccept, kMeeting), HasSubstr("E1 is accepted already"));
}

TEST_P(Reviewing, HidesARejectedFactUntilItIsAskedFor) {
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  EXPECT_THAT(events({}), testing::ElementsAre(kMeeting));
  EXPECT_THAT(events({.review = Review::kRejected}), testing::ElementsAre(kVisit));
  EXPECT_EQ(events({.any_review = true}).size(), 2);
  EXPECT_THAT(events({.state = "NOR"}), IsEmpty());
  EXPECT_EQ(store().counts()->events, 1);
  EXPECT_EQ(store().reports({})->front().events, 1);
  EXPECT_EQ(store().actors({.state = "EST"})->front().events, 1);
  EXPECT_EQ(store().actors({.state = "NOR"})->front().events, 0);
  EXPECT_EQ(store().events_by_period({}, Period::kYear)->size(), 1);
  EXPECT_EQ(review(kVisit), Review::kRejected) << "it is still there by its id";
}

TEST_P(Reviewing, CorrectsAnEventInEveryAnswer) {
  edit(kMeeting, {{"type", "AGREE"},
                  {"status", "planned"},
                  {"actors", "Norway"},
                  {"recipients", "Mari Tamm|person|EST"},
                  {"time", "2031-06"},
                  {"trigger", "met Estonia"}});
  const Event now = event(kMeeting);
  EXPECT_EQ(now.type, EventType::kAgree);
  EXPECT_EQ(now.status, Status::kPlanned);
  EXPECT_EQ(now.time.precision, Precision::kMonth);
  EXPECT_EQ(to_iso(*now.time.latest), "2031-06-30");
  EXPECT_EQ(now.mentions.front().trigger, (Span{6, 17}));
  EXPECT_EQ(now.mentions.front().sentence, (Span{0, 18}));
  EXPECT_THAT(now.rules, Contains("type:human"));
  EXPECT_THAT(now.rules, testing::Not(Contains("type:verb")));
  EXPECT_EQ(review(kMeeting), Review::kEdited);
  EXPECT_THAT(events({.actor = "Mari Tamm", .type = EventType::kAgree}), testing::ElementsAre(kMeeting));
  EXPECT_THAT(events({.state_of = "NOR"}), testing::ElementsAre(kMeeting));
  EXPECT_THAT(events({.since = Date(std::chrono::year{2031} / 6 / 1)}), testing::ElementsAre(kMeeting));
  EXPECT_EQ(store().counts()->actors, 5);
}

TEST_P(Reviewing, ChangesTheModeWithTheType) {
  edit(kVisit, {{"type", "RETREAT"}});
  EXPECT_EQ(event(kVisit).mode, Mode::kNone) << "a visit is no way to retreat";
  edit(kVisit, {{"mode", "ceasefire"}});
  EXPECT_EQ(event(kVisit).mode, Mode::kCeasefire);
}

TEST_P(Reviewing, CorrectsACommitment) {
  edit(kPledge, {{"kind", "threat"},
                 {"creditors", "Japan; Estonia"},
                 {"action", "will open a port"},
                 {"condition", "none"},
                 {"deadline", "2031-12-31"},
                 {"state", "due"}});
  const auto hit = store().find(kPledge);
  const Commitment& now = hit->record->commitments[hit->row];
  EXPECT_EQ(now.kind, CommitmentKind::kThreat);
  EXPECT_EQ(now.creditors.size(), 2);
  EXPECT_EQ(now.action.in(hit->record->text), "will open a port");
  EXPECT_FALSE(now.condition);
  EXPECT_EQ(to_iso(*now.deadline->earliest), "2031-12-31");
  EXPECT_EQ(now.state.value, CommitmentState::kDue);
  EXPECT_EQ(store().commitments({.commitment_state = CommitmentState::kDue})->size(), 1);
}

TEST_P(Reviewing, CorrectsAStatement) {
  edit(kClaim, {{"speakers", "none"}, {"unnamed", "a Norwegian source"}, {"act", "promise"}});
  const auto hit = store().find(kClaim);
  EXPECT_THAT(hit->record->statements[hit->row].speakers, IsEmpty());
  EXPECT_EQ(store().statements({.act = Act::kPromise})->size(), 1);
  EXPECT_THAT(*store().statements({.actor = "Kono"}), IsEmpty());
}

TEST_P(Reviewing, TakesBackAndLeavesNoTrace) {
  const auto before = store().find(kMeeting);
  const auto counts = *store().actors({});
  edit(kMeeting, {{"actors", "Mari Tamm|person|EST"}, {"type", "AID"}});
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  ASSERT_TRUE(store().undo(0, kBy));
  EXPECT_EQ(review(kVisit), Review::kNone);
  const auto undone = store().undo(1, kBy);
  ASSERT_TRUE(undone) << to_string(undone.error());
  EXPECT_EQ(undone->fact, kMeeting);
  EXPECT_EQ(*store().find(kMeeting)->record, *before->record);
  const auto now = *store().actors({});
  ASSERT_EQ(now.size(), counts.size());
  for (std::size_t i = 0; i < now.size(); ++i) { EXPECT_EQ(now[i].events, counts[i].events) << now[i].name; }
  EXPECT_EQ(store().counts()->actors, 4) << "nobody names Mari Tamm any more";
  EXPECT_EQ(store().undo(1, kBy).error().code, ErrorCode::kBadUsage) << "twice";
  EXPECT_EQ(store().undo(0, kBy).error().code, ErrorCode::kNotFound) << "nothing is left";
  EXPECT_EQ(store().undo(99, kBy).error().code, ErrorCode::kNotFound);
}

TEST_P(Reviewing, KeepsALog) {
  ASSERT_TRUE(store().decide({DecisionKind::kReject, kVisit, {}}, {"Ada", "2031-05-02T10:11:12Z", "only a wish"}));
  ASSERT_TRUE(store().undo(1, {"Ben", "2031-05-03T00:00:00Z", ""}));
  const auto log = *store().decisions();
  ASSERT_EQ(log.size(), 2);
  EXPECT_EQ(log[0].kind, DecisionKind::kReject);
  EXPECT_EQ(log[0].by.note, "only a wish");
  EXPECT_EQ(log[0].about.label, "CONSULT");
  EXPECT_EQ(log[0].about.words, "visits");
  EXPECT_EQ(log[0].fact, kVisit);
  EXPECT_FALSE(log[0].in_force);
  EXPECT_EQ(log[1].kind, DecisionKind::kUndo);
  EXPECT_EQ(log[1].undoes, 1);
  EXPECT_EQ(log[1].by.who, "Ben");
}

TEST_P(Reviewing, TakesBackWhatWasDecidedAboutActors) {
  const FactId japan{FactKind::kActor, 1};
  const FactId kono{FactKind::kActor, 4};
  ASSERT_TRUE(store().merge(japan, kono, kBy));
  ASSERT_TRUE(store().undo(0, kBy));
  EXPECT_EQ(store().actor(kono)->id, kono);
  ASSERT_TRUE(store().merge(japan, kono, kBy));
  ASSERT_TRUE(store().split(kono, kBy));
  EXPECT_EQ(store().undo(3, kBy).error().code, ErrorCode::kBadUsage) << "they were split since";
  ASSERT_TRUE(store().undo(4, kBy));
  EXPECT_EQ(store().actor(kono)->id, japan);
}

TEST_P(Reviewing, HoldsWhenTheReportIsReadAgain) {
  edit(kMeeting, {{"type", "AGREE"}, {"actors", "Norway"}});
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  ASSERT_TRUE(decide(DecisionKind::kAccept, kPledge));
  // Another version finds one more event, longer words, other parties, and its actors in another order.
  CodedReport again = coded_report();
  Record& record = again.coded.record;
  record.actors = {record.actors[2], record.actors[0], record.actors[1], record.actors[3]};
  for (Event& row : record.events) {
    row.actors = {ActorId{2}};
    row.recipients = {ActorId{1}};
  }
  record.events[0].status = Status::kPossible;
  record.events[1].mentions[0].trigger = span_of(record, "visits Os");
  record.statements.front().speakers = {ActorId{3}};
  record.commitments.front().debtors = {ActorId{1}};
  Event other = record.events[0];
  other.mentions = {{span_of(record, "said"), record.sentences[1]}};
  record.events.insert(record.events.begin(), other);
  read_again(again);
  EXPECT_EQ(store().find(kMeeting).error().code, ErrorCode::kNotFound) << "a number is never given again";
  const FactId meeting = fact(FactKind::kEvent, 1);
  const FactId visit = fact(FactKind::kEvent, 2);
  EXPECT_EQ(review(meeting), Review::kEdited);
  EXPECT_EQ(event(meeting).type, EventType::kAgree);
  EXPECT_EQ(event(meeting).actors, std::vector{ActorId{0}}) << "Norway, which is another row now";
  EXPECT_EQ(event(meeting).status, Status::kPossible) << "what was not corrected is as it is read now";
  EXPECT_EQ(review(visit), Review::kRejected);
  EXPECT_EQ(review(fact(FactKind::kEvent, 0)), Review::kNone);
  const auto pledge = store().find(fact(FactKind::kCommitment, 0));
  EXPECT_EQ(pledge->review, Review::kEdited) << "Norway was accepted as the debtor, and is not what was read";
  EXPECT_EQ(pledge->record->commitments[0].debtors, std::vector{ActorId{0}});
  const auto log = *store().decisions();
  for (const Decision& one : log) { EXPECT_TRUE(one.fact) << one.number; }
}

TEST_P(Reviewing, KeepsADecisionWhoseWordsAreNotFound) {
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  edit(kMeeting, {{"status", "planned"}});
  CodedReport again = coded_report();
  again.coded.record.events.pop_back();
  again.coded.record.events[0].mentions = {{span_of(again.coded.record, "Estonia"), {0, 18}}};
  read_again(again);
  EXPECT_EQ(event(fact(FactKind::kEvent, 0)).status, Status::kOccurred);
  const auto log = *store().decisions();
  ASSERT_EQ(log.size(), 2);
  EXPECT_FALSE(log[0].fact) << "not placed";
  EXPECT_FALSE(log[1].fact);
  read_again(coded_report());
  EXPECT_EQ(review(fact(FactKind::kEvent, 1)), Review::kRejected) << "the words are back";
  EXPECT_EQ(event(fact(FactKind::kEvent, 0)).status, Status::kPlanned);
}

TEST_P(Reviewing, DoesNotRejectWhatIsReadAsSomethingElse) {
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  CodedReport again = coded_report();
  again.coded.record.events[1].type = EventType::kAid;
  again.coded.record.events[1].mode = Mode::kNone;
  read_again(again);
  EXPECT_EQ(review(fact(FactKind::kEvent, 1)), Review::kNone);
  EXPECT_FALSE(store().decisions()->front().fact);
}

TEST_P(Reviewing, QueuesTheLeastSureAndMostImportantFirst) {
  EXPECT_THAT(events({.review = Review::kNone, .by_priority = true}), testing::ElementsAre(kVisit, kMeeting));
  EXPECT_THAT(events({.review = Review::kNone, .by_priority = true, .after = 2}), testing::ElementsAre(kMeeting));
  ASSERT_TRUE(decide(DecisionKind::kAccept, kVisit));
  EXPECT_THAT(events({.review = Review::kNone, .by_priority = true}), testing::ElementsAre(kMeeting));
  EXPECT_THAT(events({.any_review = true, .by_priority = true}), testing::ElementsAre(kVisit, kMeeting));
}

TEST_P(Reviewing, GivesTheRecordAsPeopleLeftIt) {
  edit(kMeeting, {{"type", "AGREE"}});
  ASSERT_TRUE(decide(DecisionKind::kReject, kClaim));
  ASSERT_TRUE(decide(DecisionKind::kReject, kVisit));
  const auto record = store().corrected(kReport);
  ASSERT_TRUE(record);
  EXPECT_THAT(check_record(*record), IsEmpty());
  EXPECT_THAT(record->statements, IsEmpty());
  ASSERT_EQ(record->events.size(), 1);
  EXPECT_EQ(record->events[0].type, EventType::kAgree);
  EXPECT_FALSE(record->commitments[0].reported_by) << "the statement it pointed at is rejected";
  EXPECT_EQ(*record_from_json(to_json(*record)), *record);
}

TEST_P(Reviewing, SaysWhatCannotBe) {
  using enum DecisionKind;
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"typ", "AID"}}), HasSubstr("there is no field \"typ\" here, but: type mode"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"type", "MEET"}}),
              HasSubstr("type: it cannot be \"MEET\", but one of: AGREE"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"mode", "ceasefire"}}), HasSubstr("of CONSULT it cannot be"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"actors", "Sweden"}}), HasSubstr("the report has no actor \"Sweden\""));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"actors", "A99"}}), HasSubstr("there is no A99"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"actors", "Sweden|country|SWE"}}), HasSubstr("is no actor"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"time", "soon"}}), HasSubstr("is no time"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"time", "2031-05-04..2031-05-01"}}), HasSubstr("is no time"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"trigger", "900-910"}}), HasSubstr("is no span of the report's text"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"trigger", "handshake"}}), HasSubstr("the report has no words"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"trigger", "Estonia. Norway"}}), HasSubstr("inside one sentence"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {{"status", "occurred"}}), HasSubstr("the edit changes nothing"));
  EXPECT_THAT(refusal(kEdit, kMeeting, {}), HasSubstr("the edit changes nothing"));
  EXPECT_THAT(refusal(kAccept, {FactKind::kEvent, 99}), HasSubstr("there is no E99"));
  EXPECT_THAT(refusal(kAccept, kReport), HasSubstr("R1 is no fact"));
  EXPECT_THAT(*store().decisions(), IsEmpty()) << "what cannot be leaves no trace";
}

TEST_P(Reviewing, TakesActorsByTheirIds) {
  edit(kMeeting, {{"actors", "A3; A4"}});
  EXPECT_EQ(event(kMeeting).actors, (std::vector{ActorId{2}, ActorId{3}}));
}

TEST(Review, IsTheSameInBothStores) {
  const test::OpenedStore memory = test::open(test::StoreKind::kMemory);
  const test::OpenedStore file = test::open(test::StoreKind::kFile);
  const auto reports = test::made_reports(1, 40);
  for (const auto* opened : {&memory, &file}) { ASSERT_TRUE(opened->store->add(reports)); }
  test::Numbers numbers(7);
  const std::vector<std::string> statuses = {"planned", "occurred", "negated"};
  const std::vector<std::string> actors = {"A1", "A2; A5", "Mari Tamm|person|EST", "none"};
  for (int i = 0; i < 60; ++i) {
    const FactKind kind = std::vector{FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}[numbers.next(3)];
    FactDecision wanted{DecisionKind::kAccept, {kind, static_cast<std::int64_t>(numbers.next(60)) + 1}, {}};
    if (numbers.one_in(3)) { wanted.kind = DecisionKind::kReject; }
    if (numbers.one_in(2) && kind == FactKind::kEvent) {
      wanted.kind = DecisionKind::kEdit;
      wanted.edits = {{"status", numbers.pick(statuses)}, {"recipients", numbers.pick(actors)}};
    }
    const bool undo = numbers.one_in(5);
    const auto number = static_cast<std::int64_t>(numbers.next(20));
    const auto one = undo ? memory.store->undo(number, kBy) : memory.store->decide(wanted, kBy);
    const auto two = undo ? file.store->undo(number, kBy) : file.store->decide(wanted, kBy);
    ASSERT_EQ(one, two);
    if (i == 30) {
      const auto again = test::made_reports(3, 5);
      ASSERT_EQ(*memory.store->add_again(again), *file.store->add_again(again));
    }
  }
  ASSERT_EQ(memory.store->decisions(), file.store->decisions());
  EXPECT_GE(memory.store->decisions()->size(), 20);
  for (const Query& query : {Query{}, Query{.any_review = true}, Query{.review = Review::kEdited},
                             Query{.review = Review::kNone, .by_priority = true}, Query{.actor = "tamm"}}) {
    const auto one = *memory.store->events(query);
    const auto two = *file.store->events(query);
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      EXPECT_EQ(one[i].id, two[i].id);
      EXPECT_EQ(one[i].review, two[i].review);
      EXPECT_EQ(one[i].record->events[one[i].row], two[i].record->events[two[i].row]);
    }
  }
  const auto one = *memory.store->actors({});
  const auto two = *file.store->actors({});
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].id, two[i].id);
    EXPECT_EQ(one[i].events, two[i].events) << one[i].name;
    EXPECT_EQ(one[i].commitments, two[i].commitments) << one[i].name;
  }
  EXPECT_THAT(test::faults_of(*file.store), IsEmpty());
}

}  // namespace
}  // namespace chancery
