// SPDX-License-Identifier: Apache-2.0
#include "events/participants.h"

#include "events/party_words.h"
#include "events/rules/known_format.h"

namespace chancery::events {

Parties find_parties(const Context& context, const Trigger& trigger, Proposals& proposals) {
  Parties parties = trigger.noun ? parties_of_noun(context, trigger) : parties_of_verb(context, trigger);
  rules::known_format(context, trigger, parties);
  for (const ActorId actor : parties.actors) { std::erase(parties.recipients, actor); }
  // Two sides are needed for what both do together.
  if (parties.mutual && parties.recipients.empty() && parties.actors.size() > 1) {
    parties.recipients.assign(parties.actors.begin() + 1, parties.actors.end());
    parties.actors.resize(1);
  }
  proposals.take(parties);
  widen_recipients(context, trigger, parties);
  proposals.take(parties);
  return parties;
}

}  // namespace chancery::events
