// SPDX-License-Identifier: Apache-2.0
#include "events/rules/known_format.h"

namespace chancery::events::rules {

void known_format(const Context& context, const Trigger& trigger, Parties& parties) {
  if (!trigger.noun || !parties.mutual) { return; }
  const auto& words = context.reading.words();
  const auto* states = context.lexicon.format(words.lower(trigger.first));
  if (states == nullptr && trigger.first > 0) { states = context.lexicon.format(words.lower(trigger.first - 1)); }
  if (states == nullptr) { return; }
  std::vector<ActorId> all;
  for (const std::string_view code : *states) {
    if (const auto state = StateNames::actor(context.document, code)) { all.push_back(*state); }
  }
  if (all.size() < 2) { return; }
  parties.actors = std::move(all);
  parties.recipients.clear();
  parties.rules = {"parties:known-format"};
}

}  // namespace chancery::events::rules
