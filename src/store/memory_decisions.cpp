// SPDX-License-Identifier: Apache-2.0
//
// The store in memory: decisions, and reports that are read again.
#include "store/checks.h"
#include "store/memory_store.h"
#include "store/review/decide.h"
#include "store/words.h"

namespace chancery::store {

Result<std::size_t> MemoryStore::add_again(std::span<const CodedReport> reports) {
  std::size_t count = 0;
  for (const CodedReport& coded : reports) {
    const auto found =
        std::ranges::find_if(kept_, [&](const Kept& one) { return one.report.sha256 == coded.report.sha256; });
    if (found == kept_.end()) { continue; }
    Kept& kept = *found;
    const auto index = static_cast<std::size_t>(found - kept_.begin());
    for (auto& places : places_) {
      for (Place& place : places) {
        if (place.report == index) { place.report = kGone; }
      }
    }
    kept.coded = std::make_shared<const Record>(coded.coded.record);
    kept.reviewed = review(kept.coded, kept.report.sha256, decisions_);
    kept.numbers = {};
    add_rows(kept);
    kept.words = words_of(kept.rows.title + "\n" + kept.coded->text);
    number_facts(kept);
    ++count;
  }
  add_all_again();
  return count;
}

Result<std::vector<Decision>> MemoryStore::note(Result<std::vector<Decision>> decisions, const Signature& by) {
  if (!decisions) { return decisions; }
  for (Decision& decision : *decisions) {
    decision.number = static_cast<std::int64_t>(decisions_.size()) + 1;
    decision.by = by;
    decisions_.push_back(decision);
  }
  mark_undone(decisions_);
  for (Kept& kept : kept_) {
    const Reviewed before = std::exchange(kept.reviewed, review(kept.coded, kept.report.sha256, decisions_));
    for (const FactKind kind : kNumberedFacts) {
      auto& numbers = kept.numbers[static_cast<std::size_t>(kind)];
      for (const std::int64_t number : numbers) { place_of_number(kind, number).report = kGone; }
      numbers = kept_numbers(before, numbers, kept.reviewed, kind);
    }
  }
  add_all_again();
  for (Kept& kept : kept_) { number_facts(kept); }
  return decisions;
}

Result<std::vector<Decision>> MemoryStore::decisions() const {
  std::vector<Decision> all = decisions_;
  for (Decision& decision : all) { decision.fact = fact_of(decision); }
  return all;
}

Result<std::vector<Decision>> MemoryStore::last_decisions(std::size_t limit, std::optional<FactId> fact) const {
  auto all = decisions();
  if (!all) { return all; }
  std::ranges::reverse(*all);
  if (fact) {
    std::erase_if(*all, [&fact](const Decision& one) { return one.fact != fact; });
  }
  all->resize(std::min(all->size(), limit));
  return all;
}

std::optional<FactId> MemoryStore::fact_of(const Decision& decision) const {
  const Kept* kept = kept_of(decision.about.report);
  const auto row = kept == nullptr ? std::nullopt : store::place_of(*kept->coded, kept->reviewed, decision);
  if (!row) { return std::nullopt; }
  const FactKind kind = decision.about.kind;
  const auto& numbers = kept->numbers[static_cast<std::size_t>(kind)];
  return *row < numbers.size() ? std::optional(FactId{kind, numbers[*row]}) : std::nullopt;
}

Result<Record> MemoryStore::corrected(FactId report) const {
  const auto index = index_of(report);
  if (!index) { return std::unexpected(index.error()); }
  return without_rejected(kept_[*index].reviewed);
}

Result<std::vector<Decision>> MemoryStore::merge(FactId actor_id, FactId other, const Signature& by) {
  for (const FactId id : {actor_id, other}) {
    if (const auto known = actor(id); !known) { return std::unexpected(known.error()); }
  }
  return note(merges_.merge(actor_id.number, other.number), by);
}

Result<std::vector<Decision>> MemoryStore::split(FactId actor_id, const Signature& by) {
  if (const auto known = actor(actor_id); !known) { return std::unexpected(known.error()); }
  return note(merges_.split(actor_id.number), by);
}

Result<std::vector<Link>> MemoryStore::link(LinkKind kind, std::span<const std::pair<FactId, FactId>> pairs) {
  const auto ends = ends_of(*this, pairs);
  if (!ends) { return std::unexpected(ends.error()); }
  return links_.add(kind, *ends);
}

Result<Decision> MemoryStore::decide(const FactDecision& wanted, const Signature& by) {
  if (auto checked = check_decidable(wanted); !checked) { return std::unexpected(checked.error()); }
  const auto hit = find(wanted.kind == DecisionKind::kAdd ? wanted.report : wanted.fact);
  if (!hit) { return std::unexpected(hit.error()); }
  const Kept& kept = kept_[static_cast<std::size_t>(hit->report.number) - 1];
  const auto lookup = [this](FactId id) {
    const auto known = actor(id);
    return known ? std::optional(*known) : std::nullopt;
  };
  const auto ids = facts_of(hit->report, wanted.fact.kind);
  if (!ids) { return std::unexpected(ids.error()); }
  auto decision = prepared({*kept.coded, kept.reviewed, kept.report.sha256, *ids}, hit->row, wanted, lookup);
  if (!decision) { return decision; }
  auto noted = note(std::vector{std::move(*decision)}, by);
  if (!noted) { return std::unexpected(noted.error()); }
  if (wanted.kind == DecisionKind::kAdd) { noted->front().fact = fact_of(noted->front()); }
  return std::move(noted->front());
}

Result<Decision> MemoryStore::undo(std::int64_t number, const Signature& by) {
  const auto taken_back = to_undo(decisions_, number);
  if (!taken_back) { return taken_back; }
  auto decision = merges_.undo(*taken_back);
  if (!decision) { return decision; }
  auto noted = note(std::vector{std::move(*decision)}, by);
  if (!noted) { return std::unexpected(noted.error()); }
  noted->front().fact = decisions()->at(static_cast<std::size_t>(taken_back->number) - 1).fact;
  return std::move(noted->front());
}

}  // namespace chancery::store
