// SPDX-License-Identifier: Apache-2.0
#include "store/links.h"

#include <algorithm>
#include <string>

namespace chancery::store {
namespace {

Result<LinkEnd> end_of(const RecordSource& store, FactId id) {
  const auto hit = store.find(id);
  if (!hit) { return std::unexpected(hit.error()); }
  const auto input = store.input(hit->report);
  if (!input) { return std::unexpected(input.error()); }
  const bool event = id.kind == FactKind::kEvent;
  const Span span =
      event ? hit->record->events[hit->row].mentions.front().trigger : hit->record->commitments[hit->row].action;
  return LinkEnd{.sha256 = input->sha256, .event = event, .span = span};
}

bool is_about(const Link& link, const LinkEnd& one, const LinkEnd& other) {
  return (link.one == one && link.other == other) || (link.one == other && link.other == one);
}

}  // namespace

std::vector<Link> LinkLog::add(LinkKind kind, std::span<const std::pair<LinkEnd, LinkEnd>> pairs) {
  std::vector<Link> changed;
  for (const auto& [one, other] : pairs) {
    for (Link& link : links_) {
      if (!link.in_force || !is_about(link, one, other)) { continue; }
      link.in_force = false;
      changed.push_back(link);
    }
  }
  for (const auto& [one, other] : pairs) {
    links_.push_back(
        {.number = static_cast<std::int64_t>(links_.size()) + 1, .kind = kind, .one = one, .other = other});
    changed.push_back(links_.back());
  }
  return changed;
}

Result<Link> LinkLog::take_back(std::int64_t number) {
  const auto found = std::ranges::find(links_, number, &Link::number);
  if (found == links_.end()) { return fail(ErrorCode::kNotFound, "there is no L" + std::to_string(number)); }
  if (!found->in_force) { return fail(ErrorCode::kBadUsage, "L" + std::to_string(number) + " is no longer in force"); }
  found->in_force = false;
  return *found;
}

Result<std::vector<std::pair<LinkEnd, LinkEnd>>> ends_of(const RecordSource& store,
                                                         std::span<const std::pair<FactId, FactId>> pairs) {
  std::vector<std::pair<LinkEnd, LinkEnd>> ends;
  for (const auto& [one, other] : pairs) {
    const bool linkable = one.kind == FactKind::kCommitment || one.kind == FactKind::kEvent;
    if (one.kind != other.kind || !linkable) {
      return fail(ErrorCode::kBadUsage,
                  to_string(one) + " and " + to_string(other) + " are not two commitments, nor two events");
    }
    if (one == other) { return fail(ErrorCode::kBadUsage, to_string(one) + " is one already"); }
    const auto first = end_of(store, one);
    if (!first) { return std::unexpected(first.error()); }
    const auto second = end_of(store, other);
    if (!second) { return std::unexpected(second.error()); }
    ends.emplace_back(*first, *second);
  }
  return ends;
}

}  // namespace chancery::store
