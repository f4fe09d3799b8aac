// SPDX-License-Identifier: Apache-2.0
//
// What people decide about which tellings are of one thing, as links between them: of commitments and events alike.
#include <algorithm>
#include <string>
#include <utility>

#include "chancery/ledger.h"
#include "ledger/links.h"

namespace chancery {
namespace {

/// The words of a telling, and the report that they stand in.
struct Told {
  std::string sha256;
  std::vector<Span> words;
};

Result<std::vector<Told>> words_of(const RecordSource& store, const std::vector<Hit>& tellings) {
  std::vector<Told> told;
  for (const Hit& hit : tellings) {
    const auto input = store.input(hit.report);
    if (!input) { return std::unexpected(input.error()); }
    told.push_back({.sha256 = input->sha256, .words = ledger::linked_words(hit)});
  }
  return told;
}

/// Is it of one of the tellings, perhaps as an earlier version of the program read it?
bool holds(const std::vector<Told>& tellings, const LinkEnd& end) {
  return std::ranges::any_of(tellings, [&](const Told& told) {
    return told.sha256 == end.sha256 &&
           std::ranges::any_of(told.words, [&](Span words) { return words.overlaps(end.span); });
  });
}

}  // namespace

Result<std::vector<Hit>> told_with(const RecordSource& store, FactId fact) {
  if (fact.kind == FactKind::kEvent) {
    auto story = event_story(store, fact);
    if (!story) { return std::unexpected(story.error()); }
    return std::move(story->tellings);
  }
  if (fact.kind != FactKind::kCommitment) {
    return fail(ErrorCode::kBadUsage, to_string(fact) + " is neither a commitment nor an event");
  }
  auto entry = ledger_entry(store, fact, std::nullopt);
  if (!entry) { return std::unexpected(entry.error()); }
  return std::move(entry->tellings);
}

Result<std::vector<Link>> decide_same(Store& store, FactId one, FactId other) {
  if (one.kind != other.kind) {
    return fail(ErrorCode::kBadUsage,
                to_string(one) + " and " + to_string(other) + " are not two commitments, nor two events");
  }
  const auto first = told_with(store, one);
  if (!first) { return std::unexpected(first.error()); }
  const auto second = told_with(store, other);
  if (!second) { return std::unexpected(second.error()); }
  if (std::ranges::find(*first, other, &Hit::id) != first->end()) {
    const std::string_view noun = one.kind == FactKind::kEvent ? "event" : "commitment";
    return fail(ErrorCode::kBadUsage, to_string(one) + " and " + to_string(other) + " are one " + std::string(noun));
  }
  const auto here = words_of(store, *first);
  if (!here) { return std::unexpected(here.error()); }
  const auto there = words_of(store, *second);
  if (!there) { return std::unexpected(there.error()); }
  const auto links = store.links();
  if (!links) { return links; }
  std::vector<Link> decided;
  for (const Link& link : *links) {
    if (link.one.event != (one.kind == FactKind::kEvent)) { continue; }
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

Result<std::vector<Link>> decide_other(Store& store, FactId fact) {
  const auto tellings = told_with(store, fact);
  if (!tellings) { return std::unexpected(tellings.error()); }
  std::vector<std::pair<FactId, FactId>> pairs;
  for (const Hit& hit : *tellings) {
    if (hit.id != fact) { pairs.emplace_back(fact, hit.id); }
  }
  if (pairs.empty()) {
    return fail(ErrorCode::kBadUsage, to_string(fact) + " is told once: there is nothing to take it from");
  }
  return store.link(LinkKind::kOther, pairs);
}

}  // namespace chancery
