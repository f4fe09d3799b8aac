// SPDX-License-Identifier: Apache-2.0
#include "store/memory_store.h"

#include <tuple>

#include "base/hash.h"
#include "store/checks.h"
#include "store/event_counts.h"
#include "store/page.h"
#include "store/words.h"

namespace chancery::store {
namespace {

/// What the text filter asks of the memory store: words, all of which must be there.
Result<std::vector<std::string>> plain_words(const std::string& text) {
  static constexpr std::string_view kSigns = "\"*:^+(){}-";
  bool plain = text.find_first_of(kSigns) == std::string::npos;
  for (const std::string_view word : {"AND", "OR", "NOT", "NEAR"}) {
    plain = plain && (" " + text + " ").find(" " + std::string(word) + " ") == std::string::npos;
  }
  if (!plain) { return fail(ErrorCode::kBadUsage, "a store in memory looks for plain words only: " + text); }
  auto words = wanted_words(text);
  if (!text.empty() && words.empty()) { return fail(ErrorCode::kBadUsage, "\"" + text + "\" has no word to look for"); }
  return words;
}

/// Is there a row of this number, counted from 1?
bool is_number_of(const auto& rows, std::int64_t number) {
  return number >= 1 && static_cast<std::size_t>(number) <= rows.size();
}

std::unexpected<Error> no_row_after(std::int64_t number) {
  return fail(ErrorCode::kNotFound, "there is no row " + std::to_string(number) + " to go on after");
}

}  // namespace

Result<MemoryStore::Wanted> MemoryStore::wanted(const Query& query) {
  auto filter = Filter::of(query);
  if (!filter) { return std::unexpected(filter.error()); }
  auto text = plain_words(query.text);
  if (!text) { return std::unexpected(text.error()); }
  return Wanted{std::move(*filter), std::move(*text)};
}

Result<std::size_t> MemoryStore::add(std::span<const CodedReport> reports) {
  std::size_t added = 0;
  for (const CodedReport& coded : reports) {
    if (!known_.insert(coded.report.sha256).second) { continue; }
    add_one(coded);
    ++added;
  }
  return added;
}

void MemoryStore::add_one(const CodedReport& coded) {
  Kept& kept = kept_.emplace_back();
  kept.report = coded.report;
  kept.report.text.clear();
  kept.coded = std::make_shared<const Record>(coded.coded.record);
  kept.reviewed = review(kept.coded, kept.report.sha256, decisions_);
  add_rows(kept);
  kept.words = words_of(kept.rows.title + "\n" + kept.coded->text);
  number_facts(kept);
}

void MemoryStore::number_facts(Kept& kept) {
  const auto index = static_cast<std::size_t>(&kept - kept_.data());
  for (const FactKind kind : kNumberedFacts) {
    auto& places = places_[static_cast<std::size_t>(kind)];
    auto& numbers = kept.numbers[static_cast<std::size_t>(kind)];
    numbers.resize(kept.rows.facts(kind).size());
    for (std::size_t row = 0; row < numbers.size(); ++row) {
      if (numbers[row] == 0) {
        places.emplace_back();
        numbers[row] = static_cast<std::int64_t>(places.size());
      }
      place_of_number(kind, numbers[row]) = {index, row};
    }
  }
}

void MemoryStore::add_rows(Kept& kept) {
  kept.rows = rows_of(kept.reviewed);
  kept.actors.clear();
  for (const ActorRow& row : kept.rows.actors) {
    const auto [place, is_new] = actor_numbers_.try_emplace(key_of(row), static_cast<std::int64_t>(actors_.size()) + 1);
    if (is_new) {
      actors_.push_back(new_totals(row));
      names_.push_back(words_of(row.name));
    }
    kept.actors.push_back(merges_.stands_for(place->second));
  }
  join_actors(kept.rows, kept.actors);
  for (const ReportShare& share : shares_of(kept.rows)) {
    add_share(actors_[static_cast<std::size_t>(kept.actors[share.actor]) - 1], share);
  }
}

void MemoryStore::add_all_again() {
  for (std::size_t index = 0; index < actors_.size(); ++index) {
    ActorTotals fresh;
    fresh.folded = actors_[index].folded;
    fresh.summary.kind = actors_[index].summary.kind;
    fresh.summary.name = actors_[index].summary.name;
    fresh.summary.state = actors_[index].summary.state;
    std::string names = fresh.summary.name;
    for (const std::int64_t other : merges_.merged_into(static_cast<std::int64_t>(index) + 1)) {
      names += "\n" + totals_of(other).summary.name;
    }
    names_[index] = words_of(names);
    actors_[index] = std::move(fresh);
  }
  for (Kept& kept : kept_) { add_rows(kept); }
}

Result<StoreCounts> MemoryStore::counts() const {
  StoreCounts counts;
  counts.reports = kept_.size();
  counts.actors = static_cast<std::size_t>(
      std::ranges::count_if(actors_, [](const ActorTotals& one) { return one.summary.reports > 0; }));
  for (const Kept& kept : kept_) {
    counts.statements += count_of(kept.rows.statements);
    counts.events += count_of(kept.rows.events);
    counts.commitments += count_of(kept.rows.commitments);
  }
  return counts;
}

std::vector<Participant> MemoryStore::participants(const Kept& kept, const FactRow& fact) const {
  std::vector<Participant> list;
  list.reserve(fact.parties.size());
  for (const PartyRow& party : fact.parties) {
    list.push_back(participant(kept.actors[party.actor], acts(party.role)));
  }
  return list;
}

std::vector<Participant> MemoryStore::actors_of(const Kept& kept) const {
  std::vector<Participant> list;
  list.reserve(kept.actors.size());
  for (const std::int64_t number : kept.actors) { list.push_back(participant(number, false)); }
  return list;
}

template <FactKind kKind, class Row>
Result<std::vector<Hit>> MemoryStore::facts(const Query& query, std::vector<Row> Record::* table) const {
  const auto wanted_rows = wanted(query);
  if (!wanted_rows) { return std::unexpected(wanted_rows.error()); }
  if (query.by_priority) {
    return page_of_facts<kKind, PriorityOrder>(*wanted_rows, table, [](const FactRow& row, std::int64_t number) {
      return PriorityOrder(row.priority, number);
    });
  }
  return page_of_facts<kKind, DayOrder>(
      *wanted_rows, table, [](const FactRow& row, std::int64_t number) { return DayOrder(row.dating, number); });
}

template <FactKind kKind, class Order, class Row>
Result<std::vector<Hit>> MemoryStore::page_of_facts(const Wanted& wanted, std::vector<Row> Record::* table,
                                                    Order (*order_of)(const FactRow&, std::int64_t)) const {
  const Filter& filter = wanted.filter;
  const Query& query = filter.query();
  constexpr auto kIndex = static_cast<std::size_t>(kKind);
  std::vector<std::pair<Order, Place>> found;
  for (std::size_t index = 0; index < kept_.size(); ++index) {
    const Kept& kept = kept_[index];
    if (!takes_report(wanted, kept)) { continue; }
    const auto& rows = kept.rows.facts(kKind);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (filter.takes((kept.reviewed.record.get()->*table)[row]) && filter.takes_dating(rows[row].dating) &&
          filter.takes_review(rows[row].review) && filter.takes_parties(participants(kept, rows[row]))) {
        found.emplace_back(order_of(rows[row], kept.numbers[kIndex][row]), Place{index, row});
      }
    }
  }
  std::ranges::sort(found, {}, &std::pair<Order, Place>::first);
  if (query.after != 0) {
    const auto& places = places_[kIndex];
    if (!is_number_of(places, query.after)) { return no_row_after(query.after); }
    const Place& place = places[static_cast<std::size_t>(query.after) - 1];
    if (place.report == kGone) { return no_row_after(query.after); }
    const Order last = order_of(kept_[place.report].rows.facts(kKind)[place.row], query.after);
    std::erase_if(found, [&last](const auto& row) { return row.first <= last; });
  }
  std::vector<Hit> hits;
  for (const auto& [order, place] : page_of(std::span(std::as_const(found)), query)) {
    const Kept& kept = kept_[place.report];
    Hit hit{{kKind, order.number}, report_id(place.report), kept.reviewed.record, place.row};
    say_verdict(hit, kept.reviewed);
    hits.push_back(std::move(hit));
  }
  return hits;
}

Result<std::vector<Hit>> MemoryStore::all_events(Query query) const {
  query.limit = 0;
  query.offset = 0;
  query.after = 0;
  return events(query);
}

Result<std::vector<PeriodCount>> MemoryStore::events_by_period(const Query& query, Period period) const {
  const auto hits = all_events(query);
  if (!hits) { return std::unexpected(hits.error()); }
  PeriodCounts counts;
  for (const Hit& hit : *hits) {
    const Event& event = hit.record->events[hit.row];
    const auto day = rows_of_report(hit).events[hit.row].dating.day;
    counts.add(day ? to_iso(*day).substr(0, digits_of(period)) : "", event.type, event.status, 1);
  }
  return counts.in_order();
}

Result<std::vector<StatePairCount>> MemoryStore::events_by_states(const Query& query) const {
  const auto hits = all_events(query);
  if (!hits) { return std::unexpected(hits.error()); }
  StatePairCounts counts;
  for (const Hit& hit : *hits) {
    const ReportRows& rows = rows_of_report(hit);
    const auto& numbers = kept_[static_cast<std::size_t>(hit.report.number) - 1].actors;
    std::set<std::string> from;
    std::set<std::string> to;
    for (const PartyRow& party : rows.events[hit.row].parties) {
      const std::string& state = totals_of(numbers[party.actor]).summary.state;
      if (state.empty()) { continue; }
      if (party.role != Role::kRecipient) { from.insert(state); }
      if (party.role != Role::kActor) { to.insert(state); }
    }
    const Event& event = hit.record->events[hit.row];
    for (const std::string& a : from) {
      for (const std::string& b : to) {
        if (a != b) { counts.add(a, b, event.type, event.status, 1); }
      }
    }
  }
  return counts.in_order();
}

Result<std::vector<ActorSummary>> MemoryStore::actors(const Query& query) const {
  const auto wanted_rows = wanted(query);
  if (!wanted_rows) { return std::unexpected(wanted_rows.error()); }
  const Filter& filter = wanted_rows->filter;
  std::set<std::int64_t> in_reports;
  for (const Kept& kept : kept_) {
    if (!takes_report(*wanted_rows, kept) || !filter.takes_dating(kept.rows.dating)) { continue; }
    in_reports.insert(kept.actors.begin(), kept.actors.end());
  }
  std::vector<const ActorTotals*> found;
  for (const std::int64_t number : in_reports) {
    const ActorTotals& actor = totals_of(number);
    const Participant one = participant(number, false);
    if (query.actor_kind && *query.actor_kind != actor.summary.kind) { continue; }
    if (filter.takes_actors(std::span(&one, 1))) { found.push_back(&actor); }
  }
  const auto before = [](const ActorTotals* a, const ActorTotals* b) {
    return std::tuple(b->summary.reports, std::string_view(a->folded), a) <
           std::tuple(a->summary.reports, std::string_view(b->folded), b);
  };
  std::ranges::sort(found, before);
  if (query.after != 0) {
    if (!is_number_of(actors_, query.after)) { return no_row_after(query.after); }
    const ActorTotals* last = &actors_[static_cast<std::size_t>(query.after) - 1];
    found.erase(found.begin(), std::ranges::upper_bound(found, last, before));
  }
  std::vector<ActorSummary> actors;
  for (const ActorTotals* one : page_of(std::span(std::as_const(found)), query)) {
    actors.push_back(one->summary);
    actors.back().id = {FactKind::kActor, one - actors_.data() + 1};
  }
  return actors;
}

Result<std::vector<ReportSummary>> MemoryStore::reports(const Query& query) const {
  const auto wanted_rows = wanted(query);
  if (!wanted_rows) { return std::unexpected(wanted_rows.error()); }
  const Filter& filter = wanted_rows->filter;
  std::vector<std::pair<DayOrder, std::size_t>> found;
  for (std::size_t index = 0; index < kept_.size(); ++index) {
    const Kept& kept = kept_[index];
    if (takes_report(*wanted_rows, kept) && filter.takes_dating(kept.rows.dating) &&
        filter.takes_actors(actors_of(kept))) {
      found.emplace_back(DayOrder(kept.rows.dating, report_id(index).number), index);
    }
  }
  std::ranges::sort(found);
  if (query.after != 0) {
    if (!is_number_of(kept_, query.after)) { return no_row_after(query.after); }
    const DayOrder last(kept_[static_cast<std::size_t>(query.after) - 1].rows.dating, query.after);
    std::erase_if(found, [&last](const auto& row) { return row.first <= last; });
  }
  std::vector<ReportSummary> reports;
  for (const auto& [order, index] : page_of(std::span(std::as_const(found)), query)) {
    const Kept& kept = kept_[index];
    Time published = kept.reviewed.record->published.time;
    published.of.reset();
    reports.push_back({report_id(index), kept.reviewed.record->id, kept.rows.title, kept.reviewed.record->source,
                       kept.reviewed.record->language, published, kept.report.raw.size(),
                       count_of(kept.rows.statements), count_of(kept.rows.events), count_of(kept.rows.commitments),
                       kept.reviewed.record->diagnostics.size()});
  }
  return reports;
}

Result<std::size_t> MemoryStore::index_of(FactId report) const {
  if (report.kind != FactKind::kReport || report.number < 1 || static_cast<std::size_t>(report.number) > kept_.size()) {
    return not_found(report);
  }
  return static_cast<std::size_t>(report.number) - 1;
}

Result<Hit> MemoryStore::find(FactId id) const {
  if (id.kind == FactKind::kActor) { return actor_is_no_fact(id); }
  if (id.kind == FactKind::kReport) {
    const auto index = index_of(id);
    if (!index) { return std::unexpected(index.error()); }
    return hit_of_report(*index);
  }
  const auto& places = places_[static_cast<std::size_t>(id.kind)];
  if (id.number < 1 || static_cast<std::size_t>(id.number) > places.size()) { return not_found(id); }
  const Place& place = places[static_cast<std::size_t>(id.number) - 1];
  if (place.report == kGone) { return not_found(id); }
  const Kept& kept = kept_[place.report];
  Hit hit{id, report_id(place.report), kept.reviewed.record, place.row};
  say_verdict(hit, kept.reviewed);
  return hit;
}

Result<ActorSummary> MemoryStore::actor(FactId id) const {
  if (id.kind != FactKind::kActor || id.number < 1 || static_cast<std::size_t>(id.number) > actors_.size()) {
    return not_found(id);
  }
  const std::int64_t number = merges_.stands_for(id.number);
  ActorSummary summary = totals_of(number).summary;
  if (summary.reports == 0) { return not_found(id); }
  summary.id = {FactKind::kActor, number};
  return summary;
}

Result<Hit> MemoryStore::find_report(std::string_view record_id) const {
  const auto found = std::ranges::find_if(kept_, [record_id](const Kept& kept) {
    return kept.reviewed.record->id == record_id || kept.report.sha256 == record_id;
  });
  if (found == kept_.end()) { return no_report(record_id); }
  return hit_of_report(static_cast<std::size_t>(found - kept_.begin()));
}

Result<Report> MemoryStore::input(FactId report) const {
  const auto index = index_of(report);
  if (!index) { return std::unexpected(index.error()); }
  Report input = kept_[*index].report;
  input.text = kept_[*index].reviewed.record->text;
  return input;
}

Result<std::vector<FactId>> MemoryStore::facts_of(FactId report, FactKind kind) const {
  const auto index = index_of(report);
  if (!index) { return std::unexpected(index.error()); }
  const Kept& kept = kept_[*index];
  std::vector<FactId> ids;
  if (kind == FactKind::kReport) {
    ids.push_back(report);
  } else if (kind == FactKind::kActor) {
    for (const std::int64_t number : kept.actors) { ids.push_back({kind, number}); }
  } else {
    for (const std::int64_t number : kept.numbers[static_cast<std::size_t>(kind)]) { ids.push_back({kind, number}); }
  }
  return ids;
}

Result<void> MemoryStore::for_each(const std::function<bool(FactId, const Record&)>& each) const {
  for (std::size_t index = 0; index < kept_.size(); ++index) {
    if (!each(report_id(index), *kept_[index].reviewed.record)) { break; }
  }
  return {};
}

Result<void> MemoryStore::verify(const std::function<void(const StoreProblem&)>& each) const {
  for (std::size_t index = 0; index < kept_.size(); ++index) {
    const Kept& kept = kept_[index];
    for (Problem& problem : check_kept(*kept.reviewed.record, kept.report.raw, kept.report.sha256)) {
      each({report_id(index), std::move(problem)});
    }
  }
  return {};
}

}  // namespace chancery::store

namespace chancery {

std::unique_ptr<Store> make_memory_store() {
  return std::make_unique<store::MemoryStore>();
}

}  // namespace chancery
