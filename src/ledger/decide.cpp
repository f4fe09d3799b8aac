// SPDX-License-Identifier: Apache-2.0
//
// What people decide about entries of the ledger, as links between their tellings.
#include <algorithm>
#include <utility>

#include "chancery/ledger.h"

namespace chancery {
namespace {

Result<std::vector<LinkEnd>> ends_of(const RecordSource& store, const LedgerEntry& entry) {
  std::vector<LinkEnd> ends;
  for (const Hit& hit : entry.tellings) {
    const auto input = store.input(hit.report);
    if (!input) { return std::unexpected(input.error()); }
    ends.push_back({.sha256 = input->sha256, .event = false, .span = hit.record->commitments[hit.row].action});
  }
  return ends;
}

bool holds(const std::vector<LinkEnd>& ends, const LinkEnd& end) {
  return std::ranges::find(ends, end) != ends.end();
}

}  // namespace

Result<std::vector<Link>> merge_entries(Store& store, FactId one, FactId other) {
  const auto first = ledger_entry(store, one, std::nullopt);
  if (!first) { return std::unexpected(first.error()); }
  const auto second = ledger_entry(store, other, std::nullopt);
  if (!second) { return std::unexpected(second.error()); }
  if (first->id == second->id) {
    return fail(ErrorCode::kBadUsage, to_string(one) + " and " + to_string(other) + " are one commitment");
  }
  const auto here = ends_of(store, *first);
  if (!here) { return std::unexpected(here.error()); }
  const auto there = ends_of(store, *second);
  if (!there) { return std::unexpected(there.error()); }
  const auto links = store.links();
  if (!links) { return links; }
  std::vector<Link> decided;
  for (const Link& link : *links) {
    const bool between =
        (holds(*here, link.one) && holds(*there, link.other)) || (holds(*there, link.one) && holds(*here, link.other));
    if (!link.in_force || link.kind != LinkKind::kOther || !between) { continue; }
    auto back = store.unlink(link.number);
    if (!back) { return std::unexpected(back.error()); }
    decided.push_back(std::move(*back));
  }
  const std::pair pair(one, other);
  const auto made = store.link(LinkKind::kSame, std::span(&pair, 1));
  if (!made) { return made; }
  decided.insert(decided.end(), made->begin(), made->end());
  return decided;
}

Result<std::vector<Link>> split_entry(Store& store, FactId commitment) {
  const auto entry = ledger_entry(store, commitment, std::nullopt);
  if (!entry) { return std::unexpected(entry.error()); }
  std::vector<std::pair<FactId, FactId>> pairs;
  for (const Hit& hit : entry->tellings) {
    if (hit.id != commitment) { pairs.emplace_back(commitment, hit.id); }
  }
  if (pairs.empty()) {
    return fail(ErrorCode::kBadUsage, to_string(commitment) + " is told once: there is nothing to take it from");
  }
  return store.link(LinkKind::kOther, pairs);
}

}  // namespace chancery
