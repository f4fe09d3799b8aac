// SPDX-License-Identifier: Apache-2.0
#include "store/actor_totals.h"

#include <algorithm>
#include <utility>

namespace chancery::store {

namespace {

/// First and last day of a dated report. An open end says nothing of when it came out: the other end stands for it.
std::pair<Date, Date> seen(const Dating& dating) {
  const Date first = *dating.day;
  return {first, dating.last == kLastDay ? first : dating.last};
}

}  // namespace

ActorKey key_of(const ActorRow& row) {
  return {row.kind, row.folded, row.state};
}

ActorTotals new_totals(const ActorRow& row) {
  ActorTotals totals;
  totals.summary.kind = row.kind;
  totals.summary.name = row.name;
  totals.summary.state = row.state;
  totals.folded = row.folded;
  return totals;
}

std::vector<ReportShare> shares_of(const ReportRows& rows) {
  const auto facts = facts_by_actor(rows);
  std::vector<ReportShare> shares;
  for (std::size_t row = 0; row < rows.actors.size(); ++row) {
    const ActorRow& actor = rows.actors[row];
    const auto known = std::ranges::find(shares, actor.same_as, &ReportShare::actor);
    if (known == shares.end()) {
      shares.push_back({row, actor.sector, actor.office, facts[row], rows.dating});
      continue;
    }
    if (actor.sector != Sector::kNone) { known->sector = actor.sector; }
    if (!actor.office.empty()) { known->office = actor.office; }
  }
  return shares;
}

void add_share(ActorTotals& totals, const ReportShare& share) {
  ActorSummary& summary = totals.summary;
  ++summary.reports;
  summary.statements += share.facts.statements;
  summary.events += share.facts.events;
  summary.commitments += share.facts.commitments;
  const Date day = share.dating.day.value_or(kFirstDay);
  if (share.sector != Sector::kNone && day >= totals.sector_day) {
    summary.sector = share.sector;
    totals.sector_day = day;
  }
  if (!share.office.empty() && day >= totals.office_day) {
    summary.office = share.office;
    totals.office_day = day;
  }
  if (!share.dating.day) { return; }
  const auto [first, last] = seen(share.dating);
  summary.first_seen = std::min(summary.first_seen.value_or(first), first);
  summary.last_seen = std::max(summary.last_seen.value_or(last), last);
}

bool remove_share(ActorTotals& totals, const ReportShare& share) {
  ActorSummary& summary = totals.summary;
  const Date day = share.dating.day.value_or(kFirstDay);
  if (share.sector != Sector::kNone && day >= totals.sector_day) { return false; }
  if (!share.office.empty() && day >= totals.office_day) { return false; }
  if (share.dating.day) {
    const auto [first, last] = seen(share.dating);
    if (first <= *summary.first_seen || last >= *summary.last_seen) { return false; }
  }
  --summary.reports;
  summary.statements -= share.facts.statements;
  summary.events -= share.facts.events;
  summary.commitments -= share.facts.commitments;
  return true;
}

}  // namespace chancery::store
