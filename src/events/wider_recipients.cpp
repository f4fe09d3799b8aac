// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "events/party_words.h"

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Phrase;

/// Types whose recipient may stand in what is said or asked, not beside the verb.
bool looks_into_content(EventType type) {
  switch (type) {
    case EventType::kAgree:
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten:
    case EventType::kSupport:
    case EventType::kConcede:
    case EventType::kCooperate: return true;
    default: return false;
  }
}

class Widener {
 public:
  Widener(const Context& context, const Trigger& trigger, Parties& parties)
      : context_(context), trigger_(trigger), parties_(parties) {}

  void widen() {
    if (!parties_.recipients.empty() || parties_.actors.empty() || trigger_.clause == kNone) { return; }
    if (trigger_.noun || !looks_into_content(*trigger_.word->type)) { return; }
    const Clause& clause = context_.reading.clauses()[trigger_.clause];
    if (clause.group->passive) { return; }
    if (take_first(clause.objects)) {
      parties_.rules.emplace_back("recipients:in-object");
      return;
    }
    for (const Clause& below : context_.reading.clauses()) {
      if (below.governor != trigger_.clause || below.first < clause.last) { continue; }
      const bool content = below.link == Link::kInfinitive || below.link == Link::kComplement ||
                           below.link == Link::kRelative || (below.link == Link::kParticiple && !below.marker.empty());
      if (!content) { continue; }
      const bool other = below.link == Link::kComplement || below.link == Link::kRelative;
      if ((other && take_first(below.subjects)) || take_first(below.objects)) {
        parties_.rules.emplace_back("recipients:in-content");
        return;
      }
    }
  }

 private:
  /// The first phrase whose actors belong to nobody of the acting side.
  bool take_first(const std::vector<std::uint32_t>& phrases) {
    for (const std::uint32_t number : phrases) {
      const Phrase& phrase = context_.reading.phrases()[number];
      const bool possessive = phrase.mention->form == MentionForm::kPronoun && phrase.weak();  // "its", "his"
      if (phrase.mention->place || phrase.preposition == "by" || possessive || is_ours(phrase.mention->actors) ||
          is_unnamed(phrase.mention->actors)) {
        continue;
      }
      parties_.recipients = phrase.mention->actors;
      for (const std::uint32_t one : clauses::joined_after(context_.reading.phrases(), number)) {
        add_ids(parties_.recipients, context_.reading.phrases()[one].mention->actors);
      }
      return !parties_.recipients.empty();
    }
    return false;
  }

  /// "doctors", "officials": nobody to whom something is promised.
  [[nodiscard]] bool is_unnamed(const std::vector<ActorId>& ids) const {
    return std::ranges::all_of(ids, [&](ActorId id) {
      return context_.document.at(id).kind == ActorKind::kGroup && context_.document.at(id).state.empty();
    });
  }

  [[nodiscard]] bool is_ours(const std::vector<ActorId>& ids) const {
    return std::ranges::any_of(ids, [&](ActorId id) {
      const std::string& state = context_.document.at(id).state;
      return std::ranges::any_of(parties_.actors, [&](ActorId actor) {
        return actor == id || (!state.empty() && context_.document.at(actor).state == state);
      });
    });
  }

  const Context& context_;
  const Trigger& trigger_;
  Parties& parties_;
};

}  // namespace

void widen_recipients(const Context& context, const Trigger& trigger, Parties& parties) {
  // "Norway agreed to send": one side's word, though "agree" is mostly said of two.
  if (trigger.word->speech && parties.recipients.empty()) { parties.mutual = false; }
  Widener(context, trigger, parties).widen();
}

}  // namespace chancery::events
