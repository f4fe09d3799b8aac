// SPDX-License-Identifier: Apache-2.0
#include "events/learned/cast_of_report.h"

#include <algorithm>

namespace chancery::events {

CastOfReport::CastOfReport(const Document& document) : document_(document) {
  std::optional<SentenceId> lead;
  for (std::uint32_t i = 0; i < document.sentences().size() && !lead; ++i) {
    if (document.at(document.sentences()[i].segment).kind == SegmentKind::kBody) { lead = SentenceId{i}; }
  }
  std::unordered_map<ActorId, std::size_t> counts;
  for (const Mention& mention : document.mentions()) {
    const auto sentence = document.sentence_at(mention.span.begin);
    const bool title = sentence && document.at(document.at(*sentence).segment).kind == SegmentKind::kHeadline;
    for (const ActorId id : mention.actors) {
      for (const ActorId member : members(id)) {
        const std::string_view name = key(member);
        if (mentions_[name]++ == 0) { ranked_.push_back(name); }
        ++counts[member];
        if (title) { title_.insert(name); }
        if (lead && sentence == lead) { lead_.insert(name); }
      }
    }
  }
  std::ranges::stable_sort(ranked_, std::ranges::greater{}, [&](std::string_view name) { return mentions_[name]; });
  for (std::size_t i = 0; i < ranked_.size(); ++i) { ranks_[ranked_[i]] = i + 1; }
  for (std::uint32_t i = 0; i < document.actors().size(); ++i) {
    const ActorId id{i};
    const auto [at, is_new] = actors_.emplace(key(id), id);
    const bool state = document.at(id).kind == ActorKind::kState;
    const bool has_state = document.at(at->second).kind == ActorKind::kState;
    if (!is_new && ((state && !has_state) || (state == has_state && counts[id] > counts[at->second]))) {
      at->second = id;
    }
  }
}

std::vector<ActorId> CastOfReport::members(ActorId id) const {
  const Actor& actor = document_.at(id);
  if (!actor.state.empty() || actor.members.empty()) { return {id}; }
  std::vector<ActorId> all;
  for (const ActorId member : actor.members) {
    for (const ActorId one : members(member)) {
      if (std::ranges::find(all, one) == all.end()) { all.push_back(one); }
    }
  }
  return all;
}

std::string_view CastOfReport::key(ActorId id) const {
  const Actor& actor = document_.at(id);
  return actor.state.empty() ? std::string_view(actor.name) : std::string_view(actor.state);
}

std::optional<ActorId> CastOfReport::state(std::string_view code) const {
  const auto found = actors_.find(code);
  const bool known = found != actors_.end() && document_.at(found->second).kind == ActorKind::kState;
  return known ? std::optional(found->second) : std::nullopt;
}

std::size_t CastOfReport::mentions(std::string_view key) const {
  const auto found = mentions_.find(key);
  return found == mentions_.end() ? 0 : found->second;
}

std::size_t CastOfReport::rank(std::string_view key) const {
  const auto found = ranks_.find(key);
  return found == ranks_.end() ? 0 : found->second;
}

}  // namespace chancery::events
