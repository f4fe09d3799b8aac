// SPDX-License-Identifier: Apache-2.0
#include "events/party_words.h"

namespace chancery::events {

std::vector<ActorId> PartyWords::of_phrase(std::uint32_t phrase) const {
  const Mention& mention = *context_.reading.phrases()[phrase].mention;
  if (!mention.place || !trigger_.word->place) { return mention.actors; }
  const std::string_view code = context_.states.code(context_.document.text_of(mention.span));
  const auto state = StateNames::actor(context_.document, code);
  return state ? std::vector<ActorId>{*state} : std::vector<ActorId>{};
}

std::vector<ActorId> PartyWords::subjects(const clauses::Clause& clause) const {
  std::vector<ActorId> all;
  for (const std::uint32_t phrase : clause.subjects) {
    add_ids(all, context_.reading.phrases()[phrase].mention->actors);
  }
  if (all.empty() && clause.first_person) { all = speakers_at(context_.reading.words().span(clause.head).begin); }
  return all;
}

std::vector<ActorId> PartyWords::by_phrase(const clauses::Clause& clause) const {
  std::vector<ActorId> all;
  for (const std::uint32_t phrase : clause.objects) {
    if (context_.reading.phrases()[phrase].preposition == "by") {
      add_ids(all, context_.reading.phrases()[phrase].mention->actors);
    }
  }
  return all;
}

std::vector<ActorId> PartyWords::speakers_at(std::uint32_t offset) const {
  const auto statement = context_.sources.statement_at(offset);
  return statement ? context_.document.at(*statement).speakers : std::vector<ActorId>{};
}

}  // namespace chancery::events
