// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "events/party_words.h"

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::Phrase;

/// The objects that the row takes: first those that stand for themselves, else weak ones.
std::vector<ActorId> objects_of(const Context& context, const Trigger& trigger, const Clause& clause) {
  const PartyWords read(context, trigger);
  const EventWord& word = *trigger.word;
  std::vector<ActorId> strong;
  std::vector<ActorId> weak;
  bool direct = true;  // no preposition so far: "of" hangs on the direct object
  for (const std::uint32_t number : clause.objects) {
    const Phrase& phrase = context.reading.phrases()[number];
    if (phrase.mention->form == MentionForm::kPronoun && phrase.weak()) { continue; }  // "its", "his"
    const bool of_object = direct && (phrase.preposition == "of" || phrase.preposition == "between");
    if (!phrase.preposition.empty() && !of_object) { direct = false; }
    if (phrase.preposition.empty() || of_object) {
      if (word.takes("object") && direct) {
        add_ids(phrase.weak() || of_object ? weak : strong, read.of_phrase(number));
      }
    } else if ((phrase.preposition != "by" || !clause.group->passive) && word.takes(phrase.preposition)) {
      add_ids(phrase.weak() ? weak : strong, read.of_phrase(number));
    }
  }
  return strong.empty() ? weak : strong;
}

}  // namespace

Parties parties_of_verb(const Context& context, const Trigger& trigger) {
  const Clause& clause = context.reading.clauses()[trigger.clause];
  const PartyWords read(context, trigger);
  const bool passive = clause.group->passive && !trigger.word->stative;
  std::vector<ActorId> before = read.subjects(clause);
  std::vector<ActorId> after = objects_of(context, trigger, clause);
  Parties parties;
  parties.mutual = trigger.word->mutual;
  if (!passive) {
    parties.actors = std::move(before);
    parties.recipients = std::move(after);
    parties.rules.emplace_back("parties:subject-object");
  } else {
    parties.actors = read.by_phrase(clause);
    if (trigger.word->takes("object")) { parties.recipients = std::move(before); }
    add_ids(parties.recipients, after);
    parties.rules.emplace_back("parties:passive");
  }
  if (trigger.word->reverse) { std::swap(parties.actors, parties.recipients); }
  return parties;
}

}  // namespace chancery::events
