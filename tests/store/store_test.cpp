// SPDX-License-Identifier: Apache-2.0
//
// What every store does, whatever it is made of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "base/hash.h"
#include "made_reports.h"
#include "stores.h"

namespace chancery {
namespace {

using test::made_report;
using test::made_reports;

class AnyStore : public testing::TestWithParam<test::StoreKind> {
 protected:
  void add(std::uint64_t first, std::size_t count) {
    const auto added = store().add(made_reports(first, count));
    ASSERT_TRUE(added) << to_string(added.error());
    ASSERT_EQ(*added, count);
  }
  void add(const CodedReport& report) {
    const auto added = store().add(std::span(&report, 1));
    ASSERT_TRUE(added) << to_string(added.error());
  }
  Store& store() { return *opened_.store; }

 private:
  test::OpenedStore opened_ = test::open(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Stores, AnyStore, testing::ValuesIn(test::store_kinds()),
                         [](const auto& kind) { return test::name_of(kind.param); });

/// A report with one event between Japan and Estonia and a statement of Taro Kono, all on 4 May 2018.
CodedReport plain_report() {
  CodedReport coded;
  Record& record = coded.coded.record;
  record.id = "plain";
  record.language = "en";
  record.text = "Japan met Estonia, Taro Kono said.";
  record.title = Title{"A meeting in spring", std::nullopt};
  record.source.publisher = "Harbour Post";
  const Date day{std::chrono::year{2018} / 5 / 4};
  const Time on_day{day, day, Precision::kDay, Basis::kStated, std::nullopt};
  record.published = {on_day, "Given.", {}};
  record.segments = {{SegmentKind::kBody, {0, 34}}};
  record.sentences = {{0, 34}};
  record.actors = {{ActorKind::kState, "Japan", "JPN", Sector::kGov, "", {}, 1, {}},
                   {ActorKind::kState, "Estonia", "EST", Sector::kGov, "", {}, 1, {}},
                   {ActorKind::kPerson, "Taro Kono", "JPN", Sector::kGov, "Minister for Foreign Affairs", {}, 1, {}}};
  Statement statement;
  statement.speakers = {ActorId{2}};
  statement.source = Span{19, 28};
  statement.cue = Span{29, 33};
  statement.content = {{0, 17}};
  statement.time = on_day;
  record.statements = {statement};
  Event event;
  event.actors = {ActorId{0}};
  event.recipients = {ActorId{1}};
  event.mentions = {{{6, 9}, {0, 34}}};
  event.time = on_day;
  event.reported_by = StatementId{0};
  record.events = {event};
  coded.report.id = record.id;
  coded.report.raw = record.text;
  coded.report.sha256 = base::sha256_hex(coded.report.raw);
  coded.report.title = record.title->text;
  coded.report.date = day;
  coded.report.publisher = record.source.publisher;
  return coded;
}

std::size_t count_events(const Store& store, const Query& query) {
  const auto hits = store.events(query);
  EXPECT_TRUE(hits) << to_string(hits.error());
  return hits ? hits->size() : 0;
}

TEST_P(AnyStore, IsEmptyAtFirst) {
  const auto counts = store().counts();
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->reports, 0);
  EXPECT_EQ(counts->events, 0);
  EXPECT_TRUE(store().events({})->empty());
  EXPECT_EQ(store().find({FactKind::kEvent, 1}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(store().find({FactKind::kReport, 1}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(store().actor({FactKind::kActor, 1}).error().code, ErrorCode::kNotFound);
}

TEST_P(AnyStore, TakesAReportOnce) {
  const CodedReport report = made_report(1);
  EXPECT_FALSE(*store().has(report.report.sha256));
  EXPECT_EQ(*store().add(std::vector{report, report}), 1);
  EXPECT_EQ(*store().add(std::vector{report}), 0);
  EXPECT_TRUE(*store().has(report.report.sha256));
  EXPECT_EQ(store().counts()->reports, 1);
  EXPECT_EQ(store().counts()->events, report.coded.record.events.size());
}

TEST_P(AnyStore, GivesBackTheRecord) {
  add(1, 20);
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CodedReport made = made_report(seed);
    const auto hit = store().find({FactKind::kReport, static_cast<std::int64_t>(seed)});
    ASSERT_TRUE(hit) << to_string(hit.error());
    EXPECT_EQ(*hit->record, made.coded.record);
    EXPECT_EQ(store().find_report(made.report.sha256)->report, hit->report);
    EXPECT_EQ(store().find_report(made.report.id)->report, hit->report);
  }
  EXPECT_EQ(store().find_report("no such report").error().code, ErrorCode::kNotFound);
}

TEST_P(AnyStore, GivesBackTheInput) {
  add(1, 20);
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CodedReport made = made_report(seed);
    const auto input = store().input({FactKind::kReport, static_cast<std::int64_t>(seed)});
    ASSERT_TRUE(input) << to_string(input.error());
    EXPECT_EQ(input->id, made.report.id);
    EXPECT_EQ(input->raw, made.report.raw);
    EXPECT_EQ(input->sha256, made.report.sha256);
    EXPECT_EQ(input->text, made.coded.record.text);
    EXPECT_EQ(input->title, made.report.title);
    EXPECT_EQ(input->date, made.report.date);
    EXPECT_EQ(input->publisher, made.report.publisher);
    EXPECT_EQ(input->url, made.report.url);
    EXPECT_EQ(input->path, made.report.path);
    EXPECT_EQ(input->line, made.report.line);
  }
  EXPECT_EQ(store().input({FactKind::kReport, 21}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(store().input({FactKind::kEvent, 1}).error().code, ErrorCode::kNotFound);
}

TEST_P(AnyStore, NumbersFactsInTheOrderOfReading) {
  add(1, 10);
  std::int64_t next = 1;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const FactId report{FactKind::kReport, static_cast<std::int64_t>(seed)};
    const auto ids = store().facts_of(report, FactKind::kEvent);
    ASSERT_TRUE(ids);
    ASSERT_EQ(ids->size(), made_report(seed).coded.record.events.size());
    for (std::size_t row = 0; row < ids->size(); ++row, ++next) {
      EXPECT_EQ((*ids)[row], (FactId{FactKind::kEvent, next}));
      const auto hit = store().find((*ids)[row]);
      ASSERT_TRUE(hit);
      EXPECT_EQ(hit->report, report);
      EXPECT_EQ(hit->row, row);
    }
  }
}

TEST_P(AnyStore, MergesActorsOfOneKindNameAndState) {
  add(plain_report());
  CodedReport other = plain_report();
  Record& record = other.coded.record;
  other.report.raw += " ";
  other.report.sha256 = base::sha256_hex(other.report.raw);
  record.actors[0].name = "JAPAN";
  record.actors[1].state = "";  // another actor than Estonia, the state
  record.actors[2].office = "Minister of Defence";
  record.published.time.earliest = record.published.time.latest = Date{std::chrono::year{2020} / 1 / 9};
  add(other);
  const auto actors = store().actors({});
  ASSERT_TRUE(actors);
  std::vector<std::string> names;
  for (const ActorSummary& actor : *actors) { names.push_back(actor.name + "/" + actor.state); }
  EXPECT_THAT(names, testing::ElementsAre("Japan/JPN", "Taro Kono/JPN", "Estonia/EST", "Estonia/"));
  const ActorSummary& kono = (*actors)[1];
  EXPECT_EQ(kono.office, "Minister of Defence");
  EXPECT_EQ(kono.reports, 2);
  EXPECT_EQ(kono.statements, 2);
  EXPECT_EQ(kono.events, 0);
  EXPECT_EQ(to_iso(*kono.first_seen), "2018-05-04");
  EXPECT_EQ(to_iso(*kono.last_seen), "2020-01-09");
  EXPECT_EQ(store().actor(kono.id)->name, "Taro Kono");
}

TEST_P(AnyStore, KeepsTheOfficeOfTheLatestReportEvenWhenReadFirst) {
  add(plain_report());
  CodedReport older = plain_report();
  older.report.raw += " ";
  older.report.sha256 = base::sha256_hex(older.report.raw);
  older.coded.record.actors[2].office = "Minister for Reform";
  older.coded.record.published.time.earliest = older.coded.record.published.time.latest =
      Date{std::chrono::year{2016} / 2 / 3};
  add(older);
  EXPECT_EQ(store().actors({.actor = "kono"})->at(0).office, "Minister for Foreign Affairs");
}

TEST_P(AnyStore, FindsByWordsOfANameWithoutCaseOrAccents) {
  CodedReport report = plain_report();
  report.coded.record.actors[0] = {
      ActorKind::kPerson, "Toomas Hendrik Ilv\xC3\xA9s-Ots", "EST", Sector::kNone, "", {}, 1, {}};
  add(report);
  EXPECT_EQ(count_events(store(), {.actor = "ilves"}), 1);
  EXPECT_EQ(count_events(store(), {.actor = "OTS toomas"}), 1);
  EXPECT_EQ(count_events(store(), {.actor = "Ilves-Ots"}), 1);
  EXPECT_EQ(count_events(store(), {.actor = "ilv"}), 0) << "a word is a whole word";
  EXPECT_EQ(count_events(store(), {.actor = "toomas estonia"}), 0) << "the words are of one name";
}

TEST_P(AnyStore, FindsByWhoActsAndWithWhom) {
  add(plain_report());
  EXPECT_EQ(count_events(store(), {.state = "EST"}), 1);
  EXPECT_EQ(count_events(store(), {.state = "est"}), 1);
  EXPECT_EQ(count_events(store(), {.state_of = "EST"}), 0);
  EXPECT_EQ(count_events(store(), {.state_of = "JPN"}), 1);
  EXPECT_EQ(count_events(store(), {.state = "JPN", .with = "EST"}), 1);
  EXPECT_EQ(count_events(store(), {.state = "JPN", .with = "estonia"}), 1);
  EXPECT_EQ(count_events(store(), {.state = "JPN", .with = "JPN"}), 0) << "another participant";
  EXPECT_EQ(count_events(store(), {.actor = "kono"}), 0) << "he speaks of it and takes no part";
  EXPECT_EQ(store().statements({.actor = "kono"})->size(), 1);
}

TEST_P(AnyStore, TakesBothSidesOfAMutualEventAsActing) {
  CodedReport report = plain_report();
  report.coded.record.events[0].mutual = true;
  add(report);
  EXPECT_EQ(count_events(store(), {.state_of = "EST"}), 1);
  EXPECT_EQ(count_events(store(), {.state_of = "JPN"}), 1);
}

TEST_P(AnyStore, FindsTheMembersOfAGroup) {
  CodedReport report = plain_report();
  Record& record = report.coded.record;
  record.actors.push_back(
      {ActorKind::kGroup, "the neighbours", "", Sector::kNone, "", {ActorId{0}, ActorId{1}}, 1, {}});
  record.events[0].actors = {ActorId{3}};
  record.events[0].recipients.clear();
  add(report);
  EXPECT_EQ(count_events(store(), {.state = "JPN", .with = "EST"}), 1);
  EXPECT_EQ(count_events(store(), {.state_of = "EST"}), 1);
  EXPECT_EQ(store().actors({.actor = "estonia"})->at(0).events, 1);
}

TEST_P(AnyStore, FindsByTimeOrTheReportsDate) {
  CodedReport report = plain_report();
  report.coded.record.events[0].time = {};
  add(report);
  const Date day{std::chrono::year{2018} / 5 / 4};
  const auto before = day - std::chrono::days{1};
  const auto after = day + std::chrono::days{1};
  EXPECT_EQ(count_events(store(), {.since = day, .until = day}), 1);
  EXPECT_EQ(count_events(store(), {.since = after}), 0);
  EXPECT_EQ(count_events(store(), {.until = before}), 0);
}

TEST_P(AnyStore, TakesAnOpenEndAsReachingFar) {
  CodedReport report = plain_report();
  report.coded.record.events[0].time.latest.reset();
  add(report);
  EXPECT_EQ(count_events(store(), {.since = Date{std::chrono::year{2100} / 1 / 1}}), 1);
  EXPECT_EQ(count_events(store(), {.until = Date{std::chrono::year{2000} / 1 / 1}}), 0);
}

TEST_P(AnyStore, LeavesOutWhatHasNoDateWhenDatesAreAskedFor) {
  CodedReport report = plain_report();
  report.coded.record.events[0].time = {};
  report.coded.record.published.time = {};
  add(report);
  EXPECT_EQ(count_events(store(), {}), 1);
  EXPECT_EQ(count_events(store(), {.since = Date{std::chrono::year{1900} / 1 / 1}}), 0);
}

TEST_P(AnyStore, FindsBySourceAndText) {
  CodedReport report = plain_report();
  report.coded.record.source.url = "https://harbour-post.example/2018/spring";
  add(report);
  EXPECT_EQ(count_events(store(), {.source = "harbour"}), 1);
  EXPECT_EQ(count_events(store(), {.source = "spring post"}), 1);
  EXPECT_EQ(count_events(store(), {.source = "meridian"}), 0);
  EXPECT_EQ(count_events(store(), {.text = "estonia KONO"}), 1);
  EXPECT_EQ(count_events(store(), {.text = "spring"}), 1) << "the title counts";
  EXPECT_EQ(count_events(store(), {.text = "estonia winter"}), 0);
}

TEST_P(AnyStore, RefusesAQuestionThatCannotBeMeant) {
  add(plain_report());
  EXPECT_EQ(store().events({.state = "Japan"}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().events({.state_of = "J1"}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().events({.actor = "--"}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().reports({.source = "?"}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().reports({.text = "\"open"}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().find({FactKind::kActor, 1}).error().code, ErrorCode::kBadUsage);
}

TEST_P(AnyStore, OrdersByDayThenNumberAndPutsTheUndatedLast) {
  add(1, 60);
  const auto hits = store().events({});
  ASSERT_TRUE(hits);
  std::vector<std::pair<std::string, std::int64_t>> order;
  for (const Hit& hit : *hits) {
    const Time& own = hit.record->events[hit.row].time;
    const Time& time = own.earliest || own.latest ? own : hit.record->published.time;
    const auto day = time.earliest ? time.earliest : time.latest;
    order.emplace_back(day ? to_iso(*day) : "no date", hit.id.number);
  }
  EXPECT_EQ(order.size(), store().counts()->events);
  EXPECT_TRUE(std::ranges::is_sorted(order));  // "no date" comes after digits
  EXPECT_EQ(order.back().first, "no date");
}

TEST_P(AnyStore, GivesAPageOfAnAnswer) {
  add(1, 30);
  const auto all = store().events({});
  const auto page = store().events({.limit = 7, .offset = 5});
  ASSERT_EQ(page->size(), 7);
  for (std::size_t i = 0; i < page->size(); ++i) { EXPECT_EQ((*page)[i].id, (*all)[i + 5].id); }
  EXPECT_EQ(store().events({.offset = all->size() - 2})->size(), 2);
  EXPECT_TRUE(store().events({.limit = 3, .offset = 100'000})->empty());
  EXPECT_EQ(store().reports({.limit = 4})->size(), 4);
  EXPECT_EQ(store().actors({.limit = 2, .offset = 1})->at(0).id, store().actors({})->at(1).id);
}

TEST_P(AnyStore, GoesOnAfterARow) {
  ASSERT_TRUE(store().add(test::made_reports(1, 40)));
  const auto all = store().events({});
  ASSERT_TRUE(all);
  std::vector<FactId> walked;
  for (std::int64_t after = 0;;) {
    const auto page = store().events({.limit = 7, .after = after});
    ASSERT_TRUE(page);
    if (page->empty()) { break; }
    for (const Hit& hit : *page) { walked.push_back(hit.id); }
    after = walked.back().number;
  }
  ASSERT_EQ(walked.size(), all->size());
  for (std::size_t i = 0; i < walked.size(); ++i) { EXPECT_EQ(walked[i], all->at(i).id); }
  EXPECT_EQ(store().actors({.limit = 1, .after = store().actors({})->at(4).id.number})->at(0).id,
            store().actors({})->at(5).id);
  EXPECT_EQ(store().reports({.after = 4711}).error().code, ErrorCode::kNotFound);
}

TEST_P(AnyStore, CountsTheEventsItFinds) {
  ASSERT_TRUE(store().add(test::made_reports(1, 40)));
  const Query query{.state = test::made_states().front()};
  const auto found = store().events(query);
  const auto counts = store().events_by_period({.state = query.state, .limit = 1}, Period::kYear);
  ASSERT_TRUE(found);
  ASSERT_TRUE(counts);
  std::size_t sum = 0;
  for (const PeriodCount& count : *counts) { sum += count.events; }
  EXPECT_EQ(sum, found->size()) << "all of them, whatever page was asked for";
  const auto pairs = store().events_by_states({});
  ASSERT_TRUE(pairs);
  EXPECT_FALSE(pairs->empty());
  for (const StatePairCount& pair : *pairs) { EXPECT_NE(pair.from, pair.to); }
}

TEST_P(AnyStore, ListsReports) {
  add(plain_report());
  const auto reports = store().reports({.actor = "kono", .state = "EST"});
  ASSERT_EQ(reports->size(), 1);
  const ReportSummary& report = reports->front();
  EXPECT_EQ(report.id, (FactId{FactKind::kReport, 1}));
  EXPECT_EQ(report.record_id, "plain");
  EXPECT_EQ(report.title, "A meeting in spring");
  EXPECT_EQ(report.source.publisher, "Harbour Post");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(to_iso(*report.published.earliest), "2018-05-04");
  EXPECT_EQ(report.bytes, 34);
  EXPECT_EQ(report.statements, 1);
  EXPECT_EQ(report.events, 1);
  EXPECT_EQ(report.commitments, 0);
  EXPECT_TRUE(store().reports({.actor = "erdogan"})->empty());
}

TEST_P(AnyStore, GivesAReportWithoutATitleItsFirstWords) {
  CodedReport report = plain_report();
  report.coded.record.title.reset();
  add(report);
  EXPECT_EQ(store().reports({})->front().title, "Japan met Estonia, Taro Kono said.");
}

TEST_P(AnyStore, GoesThroughAllRecordsUntilToldToStop) {
  add(1, 12);
  std::vector<std::int64_t> seen;
  ASSERT_TRUE(store().for_each([&seen](FactId id, const Record& record) {
    EXPECT_EQ(record, made_report(static_cast<std::uint64_t>(id.number)).coded.record);
    seen.push_back(id.number);
    return id.number < 9;
  }));
  EXPECT_THAT(seen, testing::ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
}

TEST_P(AnyStore, FindsNoFaultInWhatItKept) {
  add(1, 40);
  std::vector<std::string> faults;
  ASSERT_TRUE(store().verify([&faults](const StoreProblem& found) {
    faults.push_back(to_string(found.report) + " " + found.problem.field + ": " + found.problem.message);
  }));
  EXPECT_THAT(faults, testing::IsEmpty());
}

TEST_P(AnyStore, ReportsBytesThatAreNotThoseThatWereRead) {
  CodedReport report = plain_report();
  report.report.raw += "!";  // the SHA-256 stays
  add(report);
  std::vector<StoreProblem> faults;
  ASSERT_TRUE(store().verify([&faults](const StoreProblem& found) { faults.push_back(found); }));
  ASSERT_EQ(faults.size(), 1);
  EXPECT_EQ(faults[0].report, (FactId{FactKind::kReport, 1}));
  EXPECT_EQ(faults[0].problem.field, "raw");
}

/// Numbers of Japan, Estonia and Taro Kono of the plain report.
constexpr FactId kJapan{FactKind::kActor, 1};
constexpr FactId kEstonia{FactKind::kActor, 2};
constexpr FactId kKono{FactKind::kActor, 3};

TEST_P(AnyStore, TwoActorsAreOneUntilTheyAreSplit) {
  add(plain_report());
  const auto before = store().actors({});
  ASSERT_TRUE(store().merge(kJapan, kKono, {}));
  EXPECT_EQ(store().counts()->actors, 2U);
  EXPECT_EQ(store().actors({})->size(), 2U);
  EXPECT_EQ(store().actor(kKono)->id, kJapan);
  EXPECT_EQ(store().actor(kJapan)->reports, 1U);
  EXPECT_EQ(store().actor(kJapan)->statements, 1U);
  Query by_other_name;
  by_other_name.actor = "kono";
  EXPECT_EQ(store().events(by_other_name)->size(), 1U) << "the meeting is Japan's";
  ASSERT_TRUE(store().split(kKono, {}));
  EXPECT_EQ(store().counts()->actors, 3U);
  EXPECT_EQ(store().events(by_other_name)->size(), 0U);
  ASSERT_EQ(store().actors({})->size(), before->size());
  for (std::size_t i = 0; i < before->size(); ++i) {
    EXPECT_EQ((*store().actors({}))[i].id, (*before)[i].id);
    EXPECT_EQ((*store().actors({}))[i].events, (*before)[i].events);
    EXPECT_EQ((*store().actors({}))[i].first_seen, (*before)[i].first_seen);
  }
}

TEST_P(AnyStore, ADecisionHoldsForReportsThatComeLater) {
  CodedReport report = plain_report();
  add(report);
  ASSERT_TRUE(store().merge(kEstonia, kKono, {}));
  report.report.raw += " ";
  report.report.sha256 = base::sha256_hex(report.report.raw);
  add(report);
  EXPECT_EQ(store().actor(kEstonia)->reports, 2U);
  EXPECT_EQ(store().actor(kEstonia)->statements, 2U);
  EXPECT_EQ(store().counts()->actors, 2U);
}

TEST_P(AnyStore, DecisionsAreRememberedInOrder) {
  add(plain_report());
  ASSERT_TRUE(store().merge(kJapan, kEstonia, {}));
  ASSERT_TRUE(store().merge(kKono, kJapan, {}));
  ASSERT_TRUE(store().split(kEstonia, {}));
  using enum DecisionKind;
  std::vector<std::tuple<DecisionKind, FactId, FactId>> made;
  const auto decisions = *store().decisions();
  for (const Decision& one : decisions) { made.emplace_back(one.kind, one.actor, one.other); }
  const std::vector<std::tuple<DecisionKind, FactId, FactId>> expected = {
      {kMerge, kJapan, kEstonia}, {kMerge, kKono, kEstonia}, {kMerge, kKono, kJapan}, {kSplit, kKono, kEstonia}};
  EXPECT_EQ(made, expected);
  EXPECT_EQ(store().actor(kJapan)->id, kKono);
  EXPECT_EQ(store().actor(kEstonia)->id, kEstonia);
}

TEST_P(AnyStore, DecisionsThatMakeNoSense) {
  add(plain_report());
  EXPECT_EQ(store().merge(kJapan, kJapan, {}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().split(kJapan, {}).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(store().merge(kJapan, {FactKind::kActor, 99}, {}).error().code, ErrorCode::kNotFound);
  ASSERT_TRUE(store().merge(kJapan, kKono, {}));
  EXPECT_EQ(store().merge(kKono, kJapan, {}).error().code, ErrorCode::kBadUsage) << "they are one";
  EXPECT_EQ(store().merge(kEstonia, kKono, {}).error().code, ErrorCode::kBadUsage) << "Kono is merged into Japan";
}

}  // namespace
}  // namespace chancery
