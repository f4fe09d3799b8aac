// SPDX-License-Identifier: Apache-2.0
#include "events/learned/linker.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/learned/cast_of_report.h"
#include "events/learned/party_candidates.h"

namespace chancery::events {
namespace {

/// Likelier than not. Chosen on development records, as are the three below.
constexpr double kLikely = 0.5;
/// With nobody likely, the likeliest one takes a side from here on.
constexpr double kLikelyAlone = 0.2;
/// What two sides do together has two from here on.
constexpr double kLikelySecond = 0.4;
/// Whoever stands in one list with somebody who takes a side takes it from here on.
constexpr double kLikelyInList = 0.3;
/// Whom no clause of the trigger names acts in spite of its subject from here on.
constexpr double kSure = 0.6;
/// Below that nobody needs to be told of who was not taken.
constexpr double kWorthTelling = 0.1;

constexpr std::string_view kRule = "parties:linker";

/// What the trainer needs to know the candidate in a record: its state, or its name.
std::string about(const Document& document, const PartyCandidate& candidate) {
  const Actor& actor = document.at(candidate.actors.front());
  return actor.state + "|" + actor.name;
}

struct Scored {
  PartyCandidate candidate;
  double initiator = 0;
  double recipient = 0;
  double party = 0;
};

class Linker {
 public:
  Linker(const Context& context, const Trigger& trigger, const Proposals& proposals,
         const std::vector<Candidate>& earlier, Parties& parties, std::vector<Dropped>& dropped)
      : context_(context),
        trigger_(trigger),
        proposals_(proposals),
        rules_(parties),
        parties_(parties),
        dropped_(dropped),
        signs_(context, trigger, rules_, proposals, earlier),
        span_(span_of(context, trigger)) {}

  void score(const std::vector<Candidate>& earlier) {
    for (PartyCandidate& candidate : party_candidates(context_, trigger_, proposals_, earlier)) {
      const Features features = signs_.of(candidate);
      if (context_.observer != nullptr) {
        context_.observer->asked({"party", span_, *trigger_.word->type, about(context_.document, candidate)}, features);
      }
      all_.push_back({.candidate = std::move(candidate),
                      .initiator = context_.judge.probability("initiator", features),
                      .recipient = context_.judge.probability("recipient", features),
                      .party = context_.judge.probability("party", features)});
    }
  }

  void choose() {
    parties_.rules = {std::string(kRule)};
    parties_.sureness = 1;
    if (parties_.mutual) {
      choose_both();
    } else {
      parties_.actors.clear();
      parties_.actors = choose_side(&Scored::initiator, false);
      parties_.recipients = choose_side(&Scored::recipient, true);
    }
  }

 private:
  using Score = double Scored::*;

  [[nodiscard]] std::vector<const Scored*> ranked(Score score) const {
    std::vector<const Scored*> ranked;
    ranked.reserve(all_.size());
    for (const Scored& one : all_) { ranked.push_back(&one); }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, [score](const Scored* one) { return one->*score; });
    return ranked;
  }

  /// "Britain, France and Germany"
  [[nodiscard]] bool in_one_list(const PartyCandidate& a, const PartyCandidate& b) const {
    return std::ranges::any_of(a.phrases, [&](std::uint32_t phrase) {
      const std::vector<std::uint32_t> list = context_.reading.with_joined(phrase);
      return list.size() > 1 && std::ranges::any_of(b.phrases, [&](std::uint32_t other) {
               return std::ranges::find(list, other) != list.end();
             });
    });
  }

  /// "Police dispersed the rally", "India rejected the accusation": the verb does not say that its subject did it.
  [[nodiscard]] bool is_subject_of_other_act(const PartyCandidate& candidate) const {
    const std::uint32_t number = clause_with_object(context_.reading, trigger_);
    if (number == clauses::kNone) { return false; }
    const clauses::Clause& clause = context_.reading.clauses()[number];
    const Governor* governor = context_.lexicon.verb_governor(context_.reading.words().lemma(clause.head));
    if (governor != nullptr && governor->subject != SubjectRole::kNone) { return false; }
    return !candidate.phrases.empty() && std::ranges::all_of(candidate.phrases, [&](std::uint32_t phrase) {
      return std::ranges::find(clause.subjects, phrase) != clause.subjects.end();
    });
  }

  /// "The detention of Turkish mayors": by the rules of the noun they suffer it, and do not do it.
  [[nodiscard]] bool is_object_of_noun(const PartyCandidate& candidate) const {
    const auto has = [&](const std::vector<ActorId>& side) {
      return std::ranges::any_of(side, [&](ActorId id) {
        const auto members = context_.cast.members(id);
        return std::ranges::any_of(members, [&](ActorId one) { return context_.cast.key(one) == candidate.key; });
      });
    };
    const bool of = std::ranges::any_of(candidate.phrases, [&](std::uint32_t number) {
      const clauses::Phrase& phrase = context_.reading.phrases()[number];
      return phrase.preposition == "of" && phrase.hangs_on >= trigger_.first && phrase.hangs_on < trigger_.last;
    });
    return of && has(rules_.recipients) && !has(rules_.actors);
  }

  /// "Three diplomats were expelled", "a mob attacked Iran" name nobody who does it.
  [[nodiscard]] bool is_acted_upon(const PartyCandidate& candidate) const {
    const EventWord& word = *trigger_.word;
    if (trigger_.noun && !word.mutual) { return is_subject_of_other_act(candidate) || is_object_of_noun(candidate); }
    if (trigger_.noun || trigger_.clause == clauses::kNone || word.stative || word.reverse || word.mutual) {
      return false;
    }
    const clauses::Clause& clause = context_.reading.clauses()[trigger_.clause];
    const bool passive = clause.group->passive;
    const std::vector<std::uint32_t>& list = passive ? clause.subjects : clause.objects;
    return !candidate.phrases.empty() && std::ranges::all_of(candidate.phrases, [&](std::uint32_t number) {
      const clauses::Phrase& phrase = context_.reading.phrases()[number];
      const bool itself = !phrase.weak() && (passive || (word.takes("object") && phrase.preposition.empty()));
      return itself && std::ranges::find(list, number) != list.end();
    });
  }

  /// "Deployed troops in Poland" says where they are, not against whom.
  [[nodiscard]] bool is_where_deployed(const PartyCandidate& candidate) const {
    if (*trigger_.word->type != EventType::kMobilize || candidate.phrases.empty()) { return false; }
    return std::ranges::all_of(candidate.phrases, [&](std::uint32_t number) {
      const clauses::Phrase& phrase = context_.reading.phrases()[number];
      return phrase.mention->place &&
             (phrase.preposition == "to" || phrase.preposition == "in" || phrase.preposition == "into");
    });
  }

  /// Does a verb in the active have a subject that is known, and that is not unlikely?
  [[nodiscard]] bool has_own_subject() const {
    const EventWord& word = *trigger_.word;
    if (trigger_.noun || trigger_.clause == clauses::kNone || word.reverse) { return false; }
    if (context_.reading.clauses()[trigger_.clause].group->passive && !word.stative) { return false; }
    return std::ranges::any_of(
        all_, [&](const Scored& one) { return one.initiator >= kLikelyAlone && !is_of_other_clause(one.candidate); });
  }

  /// "Kenya acted after a mob attacked Chad": Kenya attacked nobody.
  [[nodiscard]] bool is_of_other_clause(const PartyCandidate& candidate) const {
    const std::vector<std::uint32_t>& subjects = context_.reading.clauses()[trigger_.clause].subjects;
    return std::ranges::none_of(
        candidate.phrases, [&](std::uint32_t phrase) { return std::ranges::find(subjects, phrase) != subjects.end(); });
  }

  std::vector<ActorId> choose_side(Score score, bool recipient) {
    std::vector<ActorId> side;
    const Scored* first = nullptr;
    const bool own_subject = !recipient && has_own_subject();
    for (const Scored* one : ranked(score)) {
      if (recipient && is_where_deployed(one->candidate)) { continue; }
      const bool listed =
          first != nullptr && one->*score >= kLikelyInList && in_one_list(first->candidate, one->candidate);
      if (own_subject && one->*score < kSure && is_of_other_clause(one->candidate)) {
        parties_.sureness *= 1 - one->*score;
        tell(*one, "parties", one->*score);
        continue;
      }
      const bool alone = side.empty() && one->*score >= kLikelyAlone && (recipient || !is_acted_upon(one->candidate));
      if (one->*score >= kLikely || alone || listed) {
        if (first == nullptr) { first = one; }
        add_ids(side, actors_of(one->candidate, recipient ? Side::kRecipient : Side::kInitiator));
        parties_.sureness *= one->*score;
      } else {
        parties_.sureness *= 1 - one->*score;
        tell(*one, recipient ? "recipients" : "parties", one->*score);
      }
    }
    return side;
  }

  void choose_both() {
    const std::vector<const Scored*> all = ranked(&Scored::party);
    std::vector<ActorId> actors;
    std::vector<ActorId> recipients;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double score = all[i]->party;
      if (i == 0 || score >= kLikely || (i == 1 && score >= kLikelySecond)) {
        add_ids(i == 0 ? actors : recipients, actors_of(all[i]->candidate, Side::kEither));
        parties_.sureness *= score;
      } else {
        parties_.sureness *= 1 - score;
        tell(*all[i], "parties", score);
      }
    }
    if (recipients.empty() && actors.size() > 1) {  // a state and its rebels
      recipients.assign(actors.begin() + 1, actors.end());
      actors.resize(1);
    }
    parties_.actors = std::move(actors);
    parties_.recipients = std::move(recipients);
  }

  void tell(const Scored& one, std::string_view field, double score) {
    if (score < kWorthTelling) { return; }
    const std::string& name = context_.document.at(one.candidate.actors.front()).name;
    dropped_.push_back(
        {"events", span_, fmt::format("{}:linker", field), fmt::format("{}: {:.2f}", name, score), score});
  }

  enum class Side : std::uint8_t { kInitiator, kRecipient, kEither };

  /// Of the actors of one state those that a rule names for this side, else the one whose words speak for it most,
  /// else the state. Nobody acts on himself: within a state the two sides are two of its actors.
  [[nodiscard]] std::vector<ActorId> actors_of(const PartyCandidate& candidate, Side side) const {
    std::vector<ActorId> named;
    for (const Proposal& proposal : proposals_.all()) {
      if (side != Side::kEither && proposal.recipient != (side == Side::kRecipient)) { continue; }
      for (const ActorId id : context_.cast.members(proposal.actor)) {
        if (context_.cast.key(id) == candidate.key && !is_taken(id, side)) { add_ids(named, {id}); }
      }
    }
    if (!named.empty()) { return without_state(std::move(named)); }
    if (const auto best = likeliest(candidate, side)) { return {*best}; }
    if (const auto state = context_.cast.state(candidate.key); state && !is_taken(*state, side)) { return {*state}; }
    const auto free = std::ranges::find_if(candidate.actors, [&](ActorId id) { return !is_taken(id, side); });
    return free == candidate.actors.end() ? std::vector<ActorId>{} : std::vector<ActorId>{*free};
  }

  [[nodiscard]] bool is_taken(ActorId id, Side side) const {
    return side == Side::kRecipient && std::ranges::find(parties_.actors, id) != parties_.actors.end();
  }

  /// By the signs of each phrase alone.
  [[nodiscard]] std::optional<ActorId> likeliest(const PartyCandidate& candidate, Side side) const {
    const std::string_view question = side == Side::kInitiator   ? "initiator"
                                      : side == Side::kRecipient ? "recipient"
                                                                 : "party";
    std::optional<ActorId> best;
    double most = 0;
    for (const std::uint32_t phrase : candidate.phrases) {
      for (const ActorId actor : context_.reading.phrases()[phrase].mention->actors) {
        for (const ActorId id : context_.cast.members(actor)) {
          if (context_.cast.key(id) != candidate.key || is_taken(id, side)) { continue; }
          const double sum =
              context_.judge.sum(question, signs_.of({.key = candidate.key, .actors = {id}, .phrases = {phrase}}));
          if (!best || sum > most) {
            best = id;
            most = sum;
          }
        }
      }
    }
    return best;
  }

  /// The minister and the state for which he acts: the minister. The state and its rebels: both.
  [[nodiscard]] std::vector<ActorId> without_state(std::vector<ActorId> ids) const {
    const auto is_state = [&](ActorId id) { return context_.document.at(id).kind == ActorKind::kState; };
    const auto acts_for_state = [&](ActorId id) {
      const Sector sector = context_.document.at(id).sector;
      return !is_state(id) && sector != Sector::kReb && sector != Sector::kOpp && sector != Sector::kUaf;
    };
    if (std::ranges::any_of(ids, acts_for_state)) { std::erase_if(ids, is_state); }
    return ids;
  }

  const Context& context_;
  const Trigger& trigger_;
  const Proposals& proposals_;
  const Parties rules_;  // what the rules propose; parties_ changes
  Parties& parties_;
  std::vector<Dropped>& dropped_;
  PartyFeatures signs_;
  Span span_;
  std::vector<Scored> all_;
};

}  // namespace

void link_parties(const Context& context, const Trigger& trigger, const Proposals& proposals,
                  const std::vector<Candidate>& earlier, Parties& parties, std::vector<Dropped>& dropped) {
  Linker linker(context, trigger, proposals, earlier, parties, dropped);
  linker.score(earlier);
  linker.choose();
}

}  // namespace chancery::events
