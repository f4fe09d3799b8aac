// SPDX-License-Identifier: Apache-2.0
#include "events/rules/aimed_at.h"

#include <algorithm>

namespace chancery::events::rules {
namespace {

/// Is the one other party of the sentence mostly the one that it is aimed at? Of demands and refusals it
/// often is what they are about.
bool aims_at_other(EventType type) {
  switch (type) {
    case EventType::kAccuse:
    case EventType::kAid:
    case EventType::kConsult:
    case EventType::kProtest:
    case EventType::kSanction:
    case EventType::kThreaten: return true;
    default: return false;
  }
}

/// Is it often done within a state, even where the sentence names others?
bool aims_within(EventType type) {
  switch (type) {
    case EventType::kAccuse:
    case EventType::kProtest:
    case EventType::kRequest:
    case EventType::kSanction:
    case EventType::kSupport: return true;
    default: return false;
  }
}

/// ... only where it names nobody else?
bool aims_within_alone(EventType type) {
  return aims_within(type) || type == EventType::kReject || type == EventType::kThreaten;
}

class Aim {
 public:
  Aim(const Context& context, const Trigger& trigger, Parties& parties)
      : context_(context), trigger_(trigger), parties_(parties) {}

  bool find(EventType type) {
    const bool at_home = !context_.home_state.empty() && state(parties_.actors.front()) == context_.home_state;
    if (at_home && aims_within(type) && take_own_state()) { return true; }
    const std::vector<ActorId> others = other_parties();
    if (others.empty()) { return aims_within_alone(type) && !names_other_state() && take_own_state(); }
    if (!aims_at_other(type) || !are_one(others)) { return false; }
    parties_.recipients = {others.front()};
    parties_.rules.emplace_back("recipients:other-in-sentence");
    return true;
  }

 private:
  [[nodiscard]] std::vector<ActorId> other_parties() const {
    std::vector<ActorId> others;
    for (std::uint32_t i = 0; i < context_.reading.phrases().size(); ++i) {
      if (is_of_other_clause(i)) { continue; }
      for (const ActorId id : context_.reading.phrases()[i].mention->actors) {
        if (!is_ours(id) && !is_unnamed(id)) { add_ids(others, {id}); }
      }
    }
    return others;
  }

  /// Anywhere in the sentence, also as a place: "threatened to put a tariff on goods from Mexico".
  [[nodiscard]] bool names_other_state() const {
    const std::string& own = state(parties_.actors.front());
    const auto is_other = [&](std::string_view code) { return !code.empty() && code != own; };
    return std::ranges::any_of(context_.reading.phrases(), [&](const clauses::Phrase& phrase) {
      return is_other(context_.states.code(context_.document.text_of(phrase.mention->span))) ||
             std::ranges::any_of(phrase.mention->actors, [&](ActorId id) { return is_other(state(id)); });
    });
  }

  /// "China protested, and Taiwan summoned X": of a later clause beside the trigger's.
  [[nodiscard]] bool is_of_other_clause(std::uint32_t phrase) const {
    const auto has = [&](const std::vector<std::uint32_t>& list) {
      return std::ranges::find(list, phrase) != list.end();
    };
    return std::ranges::any_of(context_.reading.clauses(), [&](const clauses::Clause& clause) {
      return clause.finite() && clause.first >= trigger_.last && clause.governor != trigger_.clause &&
             (has(clause.subjects) || has(clause.objects));
    });
  }

  [[nodiscard]] const std::string& state(ActorId id) const { return context_.document.at(id).state; }

  [[nodiscard]] bool is_ours(ActorId id) const {
    return std::ranges::any_of(parties_.actors, [&](ActorId actor) {
      return actor == id || (!state(id).empty() && state(actor) == state(id));
    });
  }

  [[nodiscard]] bool is_unnamed(ActorId id) const {
    const Actor& actor = context_.document.at(id);
    return actor.kind == ActorKind::kGroup && actor.state.empty();
  }

  [[nodiscard]] bool are_one(const std::vector<ActorId>& ids) const {
    return ids.size() == 1 || (!state(ids.front()).empty() &&
                               std::ranges::all_of(ids, [&](ActorId id) { return state(id) == state(ids.front()); }));
  }

  bool take_own_state() {
    const std::string& own = state(parties_.actors.front());
    if (own.empty()) { return false; }
    const auto found = authority_of(own);
    if (!found || std::ranges::find(parties_.actors, *found) != parties_.actors.end()) { return false; }
    parties_.recipients = {*found};
    parties_.rules.emplace_back("recipients:own-state");
    return true;
  }

  /// The state itself, else a named part of its government.
  [[nodiscard]] std::optional<ActorId> authority_of(const std::string& own) const {
    if (const auto found = StateNames::actor(context_.document, own)) { return found; }
    for (std::uint32_t i = 0; i < context_.document.actors().size(); ++i) {
      const Actor& actor = context_.document.actors()[i];
      if (actor.kind == ActorKind::kBody && actor.state == own && actor.sector == Sector::kGov) { return ActorId{i}; }
    }
    return std::nullopt;
  }

  const Context& context_;
  const Trigger& trigger_;
  Parties& parties_;
};

}  // namespace

bool aimed_at(const Context& context, const Trigger& trigger, Parties& parties) {
  if (parties.actors.empty() || !parties.recipients.empty() || parties.mutual) { return false; }
  return Aim(context, trigger, parties).find(*trigger.word->type);
}

}  // namespace chancery::events::rules
