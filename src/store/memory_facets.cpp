// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "store/facet_counts.h"
#include "store/memory_store.h"

namespace chancery::store {

Result<std::vector<FactId>> MemoryStore::fact_ids(FactKind kind, const Query& query) const {
  Query all = query;
  all.limit = 0;
  all.offset = 0;
  all.after = 0;
  const auto hits = kind == FactKind::kStatement ? statements(all)
                    : kind == FactKind::kEvent   ? events(all)
                                                 : commitments(all);
  if (!hits) { return std::unexpected(hits.error()); }
  std::vector<FactId> ids;
  ids.reserve(hits->size());
  for (const Hit& hit : *hits) { ids.push_back(hit.id); }
  return ids;
}

Result<std::vector<Hit>> MemoryStore::all_of(FactKind kind, Query query) const {
  query.limit = 0;
  query.offset = 0;
  query.after = 0;
  if (kind == FactKind::kStatement) { return statements(query); }
  return kind == FactKind::kEvent ? events(query) : commitments(query);
}

Result<std::vector<FacetCount>> MemoryStore::facets(FactKind kind, const Query& query) const {
  if (kind == FactKind::kActor || kind == FactKind::kReport) { return no_facets(); }
  const auto hits = all_of(kind, query);
  if (!hits) { return std::unexpected(hits.error()); }
  FacetCounts counts;
  const LabelFields fields = label_fields(kind);
  const auto add = [&](double confidence, std::string_view name, std::string_view standing) {
    counts.add_confidence(confidence);
    counts.add(fields.label, name);
    counts.add(fields.standing, standing);
  };
  for (const Hit& hit : *hits) {
    if (kind == FactKind::kEvent) {
      const Event& row = hit.record->events[hit.row];
      add(row.confidence, label(row.type), label(row.status));
    } else if (kind == FactKind::kCommitment) {
      const Commitment& row = hit.record->commitments[hit.row];
      add(row.confidence, label(row.kind), label(row.state.value));
    } else {
      const Statement& row = hit.record->statements[hit.row];
      add(row.confidence, label(row.act), "");
    }
    counts.add("source", hit.record->source.publisher.value_or(""));
    const Kept& kept = kept_[static_cast<std::size_t>(hit.report.number) - 1];
    std::set<std::string_view> states;
    for (const Participant& one : participants(kept, kept.rows.facts(kind)[hit.row])) {
      if (one.acts && !one.state.empty()) { states.insert(one.state); }
    }
    for (const std::string_view state : states) { counts.add("state-of", state); }
  }
  return counts.in_order();
}

Result<std::vector<RangeCount>> MemoryStore::events_by_range(const Query& query, Period period) const {
  const auto hits = all_events(query);
  if (!hits) { return std::unexpected(hits.error()); }
  RangeCounts counts(period);
  for (const Hit& hit : *hits) {
    const Event& event = hit.record->events[hit.row];
    const Dating& dating = rows_of_report(hit).events[hit.row].dating;
    counts.add(dating.day ? to_iso(*dating.day) : "", to_iso(dating.last), event.type, event.status);
  }
  return counts.in_order();
}

Result<std::string> MemoryStore::version() const {
  std::string version = std::to_string(kept_.size()) + " " + std::to_string(decisions_.size());
  for (const auto& places : places_) { version += " " + std::to_string(places.size()); }
  const auto all = links_.all();
  const auto back = std::ranges::count_if(all, [](const Link& link) { return !link.in_force; });
  return version + " " + std::to_string(all.size()) + " " + std::to_string(back);
}

}  // namespace chancery::store
