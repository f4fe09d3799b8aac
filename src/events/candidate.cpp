// SPDX-License-Identifier: Apache-2.0
#include "events/candidate.h"

#include <algorithm>

namespace chancery::events {

Span span_of(const Context& context, const Trigger& trigger) {
  const auto& words = context.reading.words();
  return {words.span(trigger.first).begin, words.span(trigger.last - 1).end};
}

std::uint32_t clause_with_object(const clauses::Reading& reading, const Trigger& trigger) {
  const clauses::Tree& tree = reading.tree();
  if (tree.empty()) { return clauses::kNone; }
  const auto is_trigger = [&](std::uint32_t word) { return word >= trigger.first && word < trigger.last; };
  std::uint32_t word = trigger.last - 1;
  while (tree.head(word) != clauses::kNone && (is_trigger(tree.head(word)) || tree.kind(word) == "conj")) {
    word = tree.head(word);
  }
  const std::string_view relation = tree.relation(word);
  if (relation != "obj" && relation != "iobj" && relation != "nsubj:pass") { return clauses::kNone; }
  for (std::uint32_t i = 0; i < reading.clauses().size(); ++i) {
    if (reading.clauses()[i].node == tree.head(word)) { return i; }
  }
  return clauses::kNone;
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
