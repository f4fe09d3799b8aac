// SPDX-License-Identifier: Apache-2.0
//
// The store in memory: decisions, and reports that are read again.
#include "store/checks.h"
#include "store/memory_store.h"
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
  for (Kept& kept : kept_) { kept.reviewed = review(kept.coded, kept.report.sha256, decisions_); }
  add_all_again();
  return decisions;
}

Result<std::vector<Decision>> MemoryStore::decisions() const {
  std::vector<Decision> all = decisions_;
  for (Decision& decision : all) {
    decision.fact.reset();
    const Kept* kept = kept_of(decision.about.report);
    if (kept == nullptr) { continue; }
    if (const auto row = place_of(*kept->coded, decision)) {
      const FactKind kind = decision.about.kind;
      decision.fact = {kind, kept->first[static_cast<std::size_t>(kind)] + static_cast<std::int64_t>(*row)};
    }
  }
  return all;
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
  if (auto checked = check_decidable(wanted.fact); !checked) { return std::unexpected(checked.error()); }
  const auto hit = find(wanted.fact);
  if (!hit) { return std::unexpected(hit.error()); }
  const Kept& kept = kept_[static_cast<std::size_t>(hit->report.number) - 1];
  const auto lookup = [this](FactId id) {
    const auto known = actor(id);
    return known ? std::optional(*known) : std::nullopt;
  };
  auto decision = prepared(*kept.coded, kept.reviewed, kept.report.sha256, hit->row, wanted, lookup);
  if (!decision) { return decision; }
  auto noted = note(std::vector{std::move(*decision)}, by);
  if (!noted) { return std::unexpected(noted.error()); }
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
