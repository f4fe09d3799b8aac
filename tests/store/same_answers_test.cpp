// SPDX-License-Identifier: Apache-2.0
//
// The store in a file asks SQL, the store in memory asks Filter: both must give the same answers.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "chancery/fact_index.h"
#include "made_reports.h"
#include "stores.h"

namespace chancery {
namespace {

using test::Numbers;

constexpr std::size_t kReports = 300;
constexpr std::size_t kQuestions = 300;

Date some_day(Numbers& numbers) {
  return Date{std::chrono::year{2017} / 1 / 1} + std::chrono::days{numbers.next(1000)};
}

template <class E>
std::optional<E> maybe(Numbers& numbers) {
  if (!numbers.one_in(4)) { return std::nullopt; }
  return static_cast<E>(numbers.next(labels<E>().size()));
}

/// A few fields at a time, so that about half of the questions have an answer.
Query some_query(Numbers& numbers) {
  Query query;
  if (numbers.one_in(3)) { query.actor = numbers.pick(test::made_names()); }
  if (numbers.one_in(4)) { query.state = numbers.pick(test::made_states()); }
  if (numbers.one_in(4)) { query.with = numbers.pick(numbers.one_in(2) ? test::made_names() : test::made_states()); }
  if (numbers.one_in(5)) { query.state_of = numbers.pick(test::made_states()); }
  if (numbers.one_in(5)) { query.since = some_day(numbers); }
  if (numbers.one_in(5)) { query.until = some_day(numbers); }
  if (numbers.one_in(6)) { query.source = numbers.pick(test::made_publishers()); }
  if (numbers.one_in(12)) { query.source = fmt::format("wire {}", numbers.next(6)); }
  if (numbers.one_in(6)) { query.text = numbers.pick(test::made_topics()); }
  query.type = maybe<EventType>(numbers);
  query.act = maybe<Act>(numbers);
  query.status = maybe<Status>(numbers);
  query.actor_kind = maybe<ActorKind>(numbers);
  query.commitment_kind = maybe<CommitmentKind>(numbers);
  query.commitment_state = maybe<CommitmentState>(numbers);
  if (numbers.one_in(3)) { query.limit = numbers.next(12); }
  if (numbers.one_in(4)) { query.min_confidence = static_cast<double>(numbers.next(11)) / 10; }
  if (numbers.one_in(4)) { query.offset = numbers.next(6); }
  if (numbers.one_in(4)) { query.after = static_cast<std::int64_t>(1 + numbers.next(kReports)); }
  return query;
}

std::string written(const Query& query) {
  return fmt::format(
      "actor={} state={} with={} state_of={} since={} until={} source={} text={} limit={} offset={} after={}",
      query.actor, query.state, query.with, query.state_of, query.since ? to_iso(*query.since) : "",
      query.until ? to_iso(*query.until) : "", query.source, query.text, query.limit, query.offset, query.after);
}

std::string written(const Result<std::vector<Hit>>& hits) {
  if (!hits) { return hits.error().message; }
  std::string lines;
  for (const Hit& hit : *hits) {
    lines += fmt::format("{} {}:{} {}\n", to_string(hit.id), to_string(hit.report), hit.row, hit.record->id);
  }
  return lines;
}

std::string day(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "-";
}

std::string written(const Result<std::vector<ActorSummary>>& actors) {
  if (!actors) { return actors.error().message; }
  std::string lines;
  for (const ActorSummary& actor : *actors) {
    lines += fmt::format("{} {} {} {} {} {} R{} E{} S{} C{} {} {}\n", to_string(actor.id), label(actor.kind),
                         actor.name, actor.state, label(actor.sector), actor.office, actor.reports, actor.events,
                         actor.statements, actor.commitments, day(actor.first_seen), day(actor.last_seen));
  }
  return lines;
}

std::string written(const Result<std::vector<ReportSummary>>& reports) {
  if (!reports) { return reports.error().message; }
  std::string lines;
  for (const ReportSummary& report : *reports) {
    lines += fmt::format("{} {} {} {} {} {} {} {} {} {} {} {} {} {} {}\n", to_string(report.id), report.record_id,
                         report.title, report.source.path.value_or("-"), report.source.url.value_or("-"),
                         report.source.publisher.value_or("-"), report.language, day(report.published.earliest),
                         day(report.published.latest), label(report.published.precision), report.bytes,
                         report.statements, report.events, report.commitments, report.diagnostics);
  }
  return lines;
}

Result<std::vector<FactId>> in_order(Result<std::vector<FactId>> ids) {
  if (ids) { std::ranges::sort(*ids); }
  return ids;
}

TEST(SameAnswers, ToAnyQuestion) {
  const auto memory = test::open(test::StoreKind::kMemory);
  const auto file = test::open(test::StoreKind::kFile);
  for (std::uint64_t first = 0; first < kReports; first += 50) {
    const auto reports = test::made_reports(first, 50);
    ASSERT_TRUE(memory.store->add(reports));
    ASSERT_TRUE(file.store->add(reports));
  }
  Numbers numbers(20181204);
  std::size_t answered = 0;
  for (std::size_t i = 0; i < kQuestions; ++i) {
    const Query query = some_query(numbers);
    SCOPED_TRACE(written(query));
    const std::string events = written(memory.store->events(query));
    ASSERT_EQ(written(file.store->events(query)), events);
    ASSERT_EQ(written(file.store->statements(query)), written(memory.store->statements(query)));
    ASSERT_EQ(written(file.store->commitments(query)), written(memory.store->commitments(query)));
    ASSERT_EQ(written(file.store->actors(query)), written(memory.store->actors(query)));
    ASSERT_EQ(written(file.store->reports(query)), written(memory.store->reports(query)));
    for (const FactKind kind : {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}) {
      ASSERT_EQ(index_of(*file.store).facets(kind, query), index_of(*memory.store).facets(kind, query));
      ASSERT_EQ(in_order(index_of(*file.store).fact_ids(kind, query)),
                in_order(index_of(*memory.store).fact_ids(kind, query)));
    }
    const auto period = static_cast<Period>(numbers.next(3));
    ASSERT_EQ(index_of(*file.store).events_by_range(query, period),
              index_of(*memory.store).events_by_range(query, period));
    ASSERT_EQ(file.store->events_by_period(query, period), memory.store->events_by_period(query, period));
    ASSERT_EQ(file.store->events_by_states(query), memory.store->events_by_states(query));
    answered += events.empty() ? 0 : 1;
  }
  EXPECT_GT(answered, kQuestions / 8) << "the questions are too narrow to compare anything";
}

/// Some actors are one with others, some of them two again, before and after reports are added.
TEST(SameAnswers, AfterDecisionsAboutActors) {
  const auto memory = test::open(test::StoreKind::kMemory);
  const auto file = test::open(test::StoreKind::kFile);
  Numbers numbers(7);
  const auto decide = [&](bool merge) {
    const auto count = memory.store->counts()->actors;
    const FactId actor{FactKind::kActor, static_cast<std::int64_t>(numbers.next(count)) + 1};
    const FactId other{FactKind::kActor, static_cast<std::int64_t>(numbers.next(count)) + 1};
    const auto one = merge ? memory.store->merge(actor, other, {}) : memory.store->split(actor, {});
    const auto two = merge ? file.store->merge(actor, other, {}) : file.store->split(actor, {});
    ASSERT_EQ(one.has_value(), two.has_value());
    if (one) { ASSERT_EQ(*one, *two); }
  };
  for (std::uint64_t first = 0; first < 120; first += 40) {
    const auto reports = test::made_reports(first, 40);
    ASSERT_TRUE(memory.store->add(reports));
    ASSERT_TRUE(file.store->add(reports));
    for (int i = 0; i < 5; ++i) { decide(true); }
    for (int i = 0; i < 4; ++i) { decide(false); }
  }
  EXPECT_GE(memory.store->decisions()->size(), 10U);
  ASSERT_EQ(memory.store->decisions(), file.store->decisions());
  EXPECT_THAT(test::faults_of(*file.store), testing::IsEmpty());
  EXPECT_EQ(memory.store->counts()->actors, file.store->counts()->actors);
  for (int i = 0; i < 100; ++i) {
    const Query query = some_query(numbers);
    SCOPED_TRACE(written(query));
    ASSERT_EQ(written(file.store->events(query)), written(memory.store->events(query)));
    ASSERT_EQ(written(file.store->statements(query)), written(memory.store->statements(query)));
    ASSERT_EQ(written(file.store->actors(query)), written(memory.store->actors(query)));
    ASSERT_EQ(written(file.store->reports(query)), written(memory.store->reports(query)));
    ASSERT_EQ(file.store->events_by_states(query), memory.store->events_by_states(query));
  }
}

TEST(SameAnswers, AboutEachReport) {
  const auto memory = test::open(test::StoreKind::kMemory);
  const auto file = test::open(test::StoreKind::kFile);
  const auto reports = test::made_reports(1, 40);
  ASSERT_EQ(memory.store->add(reports), file.store->add(reports));
  for (std::int64_t number = 1; number <= 40; ++number) {
    for (const FactKind kind :
         {FactKind::kReport, FactKind::kActor, FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}) {
      EXPECT_EQ(memory.store->facts_of({FactKind::kReport, number}, kind),
                file.store->facts_of({FactKind::kReport, number}, kind));
    }
  }
}

}  // namespace
}  // namespace chancery
