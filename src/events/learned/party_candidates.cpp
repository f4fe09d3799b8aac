// SPDX-License-Identifier: Apache-2.0
#include "events/learned/party_candidates.h"

#include <algorithm>

#include "events/learned/cast_of_report.h"

namespace chancery::events {
namespace {

/// Keys that the report names most often are candidates everywhere.
constexpr std::size_t kMostNamed = 3;

class Gathering {
 public:
  explicit Gathering(const Context& context) : context_(context) {}

  void add_sentence() {
    const auto& phrases = context_.reading.phrases();
    for (std::uint32_t i = 0; i < phrases.size(); ++i) {
      const Mention& mention = *phrases[i].mention;
      for (const ActorId id : mention.actors) { add(id, i); }
      if (!mention.place) { continue; }
      const auto state = context_.cast.state(context_.states.code(context_.document.text_of(mention.span)));
      if (state) { add(*state, i); }
    }
  }

  void add(ActorId id, std::uint32_t phrase = clauses::kNone) {
    for (const ActorId one : context_.cast.members(id)) {
      PartyCandidate& candidate = at(context_.cast.key(one));
      add_ids(candidate.actors, {one});
      if (phrase != clauses::kNone && (candidate.phrases.empty() || candidate.phrases.back() != phrase)) {
        candidate.phrases.push_back(phrase);
      }
    }
  }

  void add_all(const std::vector<ActorId>& ids) {
    for (const ActorId id : ids) { add(id); }
  }

  void add_sentence_before() {
    if (context_.id.value == 0) { return; }
    const Sentence& before = context_.document.sentences()[context_.id.value - 1];
    for (const Mention& mention : context_.document.mentions_in(before.span)) { add_all(mention.actors); }
  }

  [[nodiscard]] std::vector<PartyCandidate> take() { return std::move(candidates_); }

 private:
  PartyCandidate& at(std::string_view key) {
    const auto found = std::ranges::find(candidates_, key, &PartyCandidate::key);
    return found == candidates_.end()
               ? candidates_.emplace_back(PartyCandidate{.key = key, .actors = {}, .phrases = {}})
               : *found;
  }

  const Context& context_;
  std::vector<PartyCandidate> candidates_;
};

}  // namespace

const Candidate* last_of_type(const std::vector<Candidate>& earlier, EventType type) {
  constexpr std::size_t kMostLookedAt = 200;
  for (std::size_t back = 1; back <= std::min(earlier.size(), kMostLookedAt); ++back) {
    const Candidate& one = earlier[earlier.size() - back];
    if (one.event.type == type) { return &one; }
  }
  return nullptr;
}

std::vector<PartyCandidate> party_candidates(const Context& context, const Trigger& trigger, const Proposals& proposals,
                                             const std::vector<Candidate>& earlier) {
  Gathering gathering(context);
  gathering.add_sentence();
  for (const Proposal& proposal : proposals.all()) { gathering.add(proposal.actor); }
  const Span span = context.reading.words().span(trigger.first);
  if (const auto statement = context.sources.statement_at(span.begin)) {
    gathering.add_all(context.document.at(*statement).speakers);
    gathering.add_all(context.document.at(*statement).addressees);
  }
  gathering.add_sentence_before();
  if (const Candidate* last = last_of_type(earlier, *trigger.word->type)) {
    gathering.add_all(last->event.actors);
    gathering.add_all(last->event.recipients);
  }
  const auto& ranked = context.cast.ranked();
  for (std::size_t i = 0; i < std::min(kMostNamed, ranked.size()); ++i) {
    gathering.add(context.cast.actor_of(ranked[i]));
  }
  return gathering.take();
}

}  // namespace chancery::events
