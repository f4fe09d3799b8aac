// SPDX-License-Identifier: Apache-2.0
#include "events/candidate.h"

#include <algorithm>

namespace chancery::events {

Span span_of(const Context& context, const Trigger& trigger) {
  const auto& words = context.reading.words();
  return {words.span(trigger.first).begin, words.span(trigger.last - 1).end};
}

bool is_open(Status status) {
  return status == Status::kPlanned || status == Status::kPossible || status == Status::kHypothetical;
}

void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from) {
  for (const ActorId id : from) {
    if (std::ranges::find(to, id) == to.end()) { to.push_back(id); }
  }
}

}  // namespace chancery::events
