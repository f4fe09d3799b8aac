// SPDX-License-Identifier: Apache-2.0
#include "events/rules/earlier_telling.h"

#include <algorithm>

namespace chancery::events::rules {
namespace {

constexpr std::string_view kGuess = "parties:named-in-sentence";

bool has(const std::vector<ActorId>& list, ActorId id) {
  return std::ranges::find(list, id) != list.end();
}

/// Does the earlier event have this party, or one of the same state?
bool has_party(const Document& document, const Event& event, ActorId id) {
  const auto same = [&](ActorId one) {
    const std::string& state = document.at(id).state;
    return one == id || (!state.empty() && document.at(one).state == state);
  };
  return std::ranges::any_of(event.actors, same) || std::ranges::any_of(event.recipients, same);
}

/// "a meeting", "another round of talks": one that was not told of before.
bool is_new(const clauses::Words& words, const Trigger& trigger) {
  constexpr std::uint32_t kNear = 4;
  for (std::uint32_t word = trigger.first; word > 0 && word + kNear > trigger.first; --word) {
    const std::string_view before = words.lower(word - 1);
    if (before == "a" || before == "an" || before == "another" || before == "new") { return true; }
    if (words.upos(word - 1) != Upos::kAdj && !words.is_noun(word - 1) && before != "of") { return false; }
  }
  return false;
}

}  // namespace

bool earlier_telling(const Context& context, const Trigger& trigger, const std::vector<Candidate>& earlier,
                     Parties& parties) {
  const bool one_sided = parties.actors.empty() || parties.recipients.empty();
  if (!trigger.noun || !parties.mutual || !one_sided || is_new(context.reading.words(), trigger)) { return false; }
  for (auto one = earlier.rbegin(); one != earlier.rend(); ++one) {
    const Event& event = one->event;
    const bool guessed = std::ranges::find(event.rules, kGuess) != event.rules.end();
    if (event.type != *trigger.word->type || !event.mutual || event.recipients.empty() || guessed) { continue; }
    const auto known = [&](ActorId id) { return has_party(context.document, event, id); };
    if (!std::ranges::all_of(parties.actors, known) || !std::ranges::all_of(parties.recipients, known)) { continue; }
    parties.actors = event.actors;
    parties.recipients = event.recipients;
    std::erase_if(parties.recipients, [&](ActorId id) { return has(parties.actors, id); });
    parties.rules = {"parties:earlier-telling"};
    return true;
  }
  return false;
}

}  // namespace chancery::events::rules
