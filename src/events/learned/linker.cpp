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
constexpr double kLikelyAlone = 0.25;
/// What two sides do together has two from here on.
constexpr double kLikelySecond = 0.4;
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
  Linker(const Context& context, const Trigger& trigger, const Proposals& proposals, Parties& parties,
         std::vector<Dropped>& dropped)
      : context_(context), proposals_(proposals), parties_(parties), dropped_(dropped) {
    const auto& words = context.reading.words();
    span_ = {words.span(trigger.first).begin, words.span(trigger.last - 1).end};
  }

  void score(const Trigger& trigger, const std::vector<Candidate>& earlier) {
    const PartyFeatures signs(context_, trigger, parties_, proposals_, earlier);
    for (PartyCandidate& candidate : party_candidates(context_, trigger, proposals_, earlier)) {
      const Features features = signs.of(candidate);
      if (context_.observer != nullptr) {
        context_.observer->asked({"party", span_, *trigger.word->type, about(context_.document, candidate)}, features);
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
      parties_.actors = choose_side(&Scored::initiator, false);
      parties_.recipients = choose_side(&Scored::recipient, true);
    }
  }

 private:
  using Score = double Scored::*;

  [[nodiscard]] std::vector<const Scored*> ranked(Score score) const {
    std::vector<const Scored*> ranked;
    for (const Scored& one : all_) { ranked.push_back(&one); }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, [score](const Scored* one) { return one->*score; });
    return ranked;
  }

  std::vector<ActorId> choose_side(Score score, bool recipient) {
    std::vector<ActorId> side;
    for (const Scored* one : ranked(score)) {
      if (one->*score >= kLikely || (side.empty() && one->*score >= kLikelyAlone)) {
        add_ids(side, actors_of(one->candidate, recipient, true));
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
        add_ids(i == 0 ? actors : recipients, actors_of(all[i]->candidate, false, false));
        parties_.sureness *= score;
      } else {
        parties_.sureness *= 1 - score;
        tell(*all[i], "parties", score);
      }
    }
    parties_.actors = std::move(actors);
    parties_.recipients = std::move(recipients);
  }

  void tell(const Scored& one, std::string_view field, double score) {
    if (score < kWorthTelling) { return; }
    const std::string& name = context_.document.at(one.candidate.actors.front()).name;
    dropped_.push_back({"events", span_, fmt::format("{}:linker", field), fmt::format("{}: {:.2f}", name, score)});
  }

  /// Of the actors of one state those that a rule names for this side, else for any side, else those of
  /// the phrase that stands for itself, else the first.
  [[nodiscard]] std::vector<ActorId> actors_of(const PartyCandidate& candidate, bool recipient, bool sides) const {
    std::vector<ActorId> here;
    std::vector<ActorId> anywhere;
    for (const Proposal& proposal : proposals_.all()) {
      for (const ActorId id : context_.cast.members(proposal.actor)) {
        if (context_.cast.key(id) != candidate.key) { continue; }
        add_ids(anywhere, {id});
        if (!sides || proposal.recipient == recipient) { add_ids(here, {id}); }
      }
    }
    if (!here.empty()) { return here; }
    if (!anywhere.empty()) { return {anywhere.front()}; }
    for (const std::uint32_t number : candidate.phrases) {
      const clauses::Phrase& phrase = context_.reading.phrases()[number];
      if (phrase.weak() || phrase.mention->place) { continue; }
      for (const ActorId id : phrase.mention->actors) {
        if (context_.cast.key(id) == candidate.key) { return {id}; }
      }
    }
    return {candidate.actors.front()};
  }

  const Context& context_;
  const Proposals& proposals_;
  Parties& parties_;
  std::vector<Dropped>& dropped_;
  Span span_;
  std::vector<Scored> all_;
};

}  // namespace

void link_parties(const Context& context, const Trigger& trigger, const Proposals& proposals,
                  const std::vector<Candidate>& earlier, Parties& parties, std::vector<Dropped>& dropped) {
  Linker linker(context, trigger, proposals, parties, dropped);
  linker.score(trigger, earlier);
  linker.choose();
}

}  // namespace chancery::events
