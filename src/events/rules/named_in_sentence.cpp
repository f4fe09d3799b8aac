// SPDX-License-Identifier: Apache-2.0
#include "events/rules/named_in_sentence.h"

#include <algorithm>

namespace chancery::events::rules {
namespace {

/// With more, the sentence is a list and says little about who takes part.
constexpr std::size_t kMostParties = 8;

bool is_said_or_done_in_person(const EventWord& word) {
  switch (*word.type) {
    case EventType::kAgree:
    case EventType::kConsult:
    case EventType::kSupport:
    case EventType::kConcede:
    case EventType::kRequest:
    case EventType::kReject:
    case EventType::kThreaten: return true;
    case EventType::kAccuse: return word.mode != Mode::kInvestigate;
    default: return false;
  }
}

std::vector<ActorId> everybody(const Context& context) {
  std::vector<ActorId> all;
  for (const clauses::Phrase& phrase : context.reading.phrases()) {
    const bool unnamed = std::ranges::all_of(phrase.mention->actors, [&](ActorId id) {
      return context.document.at(id).kind == ActorKind::kGroup && context.document.at(id).state.empty();
    });
    if (!unnamed) { add_ids(all, phrase.mention->actors); }
  }
  // What has no state (companies, treaties, summits) mostly is what they speak about.
  const auto stateless = [&](ActorId id) { return context.document.at(id).state.empty(); };
  if (!std::ranges::all_of(all, stateless)) { std::erase_if(all, stateless); }
  return all;
}

/// The subject of the first clause, if that clause begins no later than the trigger.
std::vector<ActorId> first_subject(const Context& context, const Trigger& trigger) {
  for (const clauses::Clause& clause : context.reading.clauses()) {
    if (clause.first > trigger.first) { break; }
    if (!clause.finite() || clause.subjects.empty()) { continue; }
    std::vector<ActorId> all;
    for (const std::uint32_t number : clause.subjects) {
      add_ids(all, context.reading.phrases()[number].mention->actors);
    }
    return all;
  }
  return {};
}

}  // namespace

bool named_in_sentence(const Context& context, const Trigger& trigger, Parties& parties) {
  if (!parties.empty()) { return false; }
  if (parties.mutual) {
    std::vector<ActorId> all = everybody(context);
    if (all.empty() || all.size() > kMostParties) { return false; }
    parties.actors = {all.front()};
    parties.recipients.assign(all.begin() + 1, all.end());
  } else if (is_said_or_done_in_person(*trigger.word)) {
    parties.actors = first_subject(context, trigger);
  }
  if (parties.empty()) { return false; }
  parties.rules = {"parties:named-in-sentence"};
  return true;
}

}  // namespace chancery::events::rules
