// SPDX-License-Identifier: Apache-2.0
#include "events/rules/model_roles.h"

#include <algorithm>

namespace chancery::events::rules {
namespace {

/// From here on about seven of ten roles are right on development data, as many as of the rules.
constexpr float kSure = 0.6F;

const Predicate* predicate_at(const Context& context, Span trigger) {
  const auto all = context.document.predicates();
  const auto found = std::ranges::lower_bound(
      all, trigger.begin, {}, [](const Predicate& row) { return row.span.end - 1; });  // the first that ends behind it
  const Predicate* best = nullptr;
  for (auto one = found; one != all.end() && one->span.begin < trigger.end; ++one) {
    if (best == nullptr || one->score > best->score) { best = &*one; }
  }
  return best;
}

std::vector<ActorId> actors_of(const Context& context, const std::vector<ScoredToken>& tokens) {
  std::vector<ActorId> all;
  for (const ScoredToken& one : tokens) {
    if (one.score < kSure) { continue; }
    const std::uint32_t phrase = context.reading.phrase_at_or_none(context.reading.words().number(one.token));
    if (phrase != clauses::kNone) { add_ids(all, context.reading.phrases()[phrase].mention->actors); }
  }
  return all;
}

/// Fills `side` with those who are not on the other one.
bool fill(std::vector<ActorId>& side, const std::vector<ActorId>& other, std::vector<ActorId> found) {
  std::erase_if(found, [&](ActorId id) { return std::ranges::find(other, id) != other.end(); });
  if (!side.empty() || found.empty()) { return false; }
  side = std::move(found);
  return true;
}

}  // namespace

void model_roles(const Context& context, const Trigger& trigger, Parties& parties) {
  if (!parties.actors.empty() && !parties.recipients.empty()) { return; }
  if (parties.mutual && parties.actors.empty()) { return; }  // the model names one of two sides at most
  const auto& words = context.reading.words();
  const Predicate* row = predicate_at(context, {words.span(trigger.first).begin, words.span(trigger.last - 1).end});
  if (row == nullptr) { return; }
  if (fill(parties.actors, parties.recipients, actors_of(context, row->initiators))) {
    parties.rules.emplace_back("parties:model-initiator");
  }
  if (fill(parties.recipients, parties.actors, actors_of(context, row->recipients))) {
    parties.rules.emplace_back("recipients:model-role");
  }
}

}  // namespace chancery::events::rules
