// SPDX-License-Identifier: Apache-2.0
#include "events/rules/authorities.h"

namespace chancery::events::rules {
namespace {

bool is_act_of_law(const EventWord& word) {
  switch (word.mode) {
    case Mode::kArrest:
    case Mode::kConvict:
    case Mode::kDeport:
    case Mode::kInvestigate:
    case Mode::kSeize: return true;
    default: return false;
  }
}

}  // namespace

bool authorities(const Context& context, const Trigger& trigger, Parties& parties) {
  if (trigger.noun || !parties.actors.empty() || parties.recipients.empty() || !is_act_of_law(*trigger.word)) {
    return false;
  }
  if (!context.reading.clauses()[trigger.clause].group->passive) { return false; }
  const auto state = StateNames::actor(context.document, context.home_state);
  if (!state) { return false; }
  parties.actors = {*state};
  parties.rules.emplace_back("actors:authorities");
  return true;
}

}  // namespace chancery::events::rules
