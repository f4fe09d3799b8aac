// SPDX-License-Identifier: Apache-2.0
#include "commitments/draft.h"

#include <algorithm>
#include <utility>

namespace chancery::commitments {

void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from) {
  for (const ActorId id : from) {
    if (std::ranges::find(to, id) == to.end()) { to.push_back(id); }
  }
}

std::vector<ActorId> actors_of(const clauses::Reading& reading, const std::vector<std::uint32_t>& phrases) {
  std::vector<ActorId> all;
  for (const std::uint32_t phrase : phrases) { add_ids(all, reading.phrases()[phrase].mention->actors); }
  return all;
}

EventIndex::EventIndex(const Document& document) : document_(document) {
  std::vector<base::SpanIndex::Entry> triggers;
  const auto events = document.events();
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    for (const EventMention& mention : events[i].mentions) { triggers.push_back({mention.trigger, 0, i}); }
  }
  triggers_ = base::SpanIndex(std::move(triggers));
}

const Event* EventIndex::at(std::uint32_t offset) const {
  const auto* found = triggers_.first_at(offset);
  return found == nullptr ? nullptr : &document_.at(EventId{found->number});
}

}  // namespace chancery::commitments
