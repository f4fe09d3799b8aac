// SPDX-License-Identifier: Apache-2.0
#include "commitments/party_options.h"

#include <algorithm>
#include <array>
#include <map>

#include "commitments/act_features.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;

constexpr std::size_t kMostOften = 3;
constexpr std::array<std::string_view, kMostOften> kOften = {"named most", "named second", "named third"};

/// Does one stand in the act for itself, not as the owner of something?
bool stands_in_act(const PartyOption& option) {
  return std::ranges::any_of(option.roles,
                             [](std::string_view role) { return role.ends_with("in act") && role != "owner in act"; });
}

class Options {
 public:
  void add(const std::vector<ActorId>& actors, std::string_view role, MentionForm form = MentionForm::kName) {
    if (actors.empty()) { return; }
    const auto found = std::ranges::find(all_, actors, &PartyOption::actors);
    PartyOption& option = found == all_.end() ? all_.emplace_back(actors) : *found;
    if (found == all_.end()) { option.form = form; }
    if (std::ranges::find(option.roles, role) == option.roles.end()) { option.roles.push_back(role); }
  }
  [[nodiscard]] std::vector<PartyOption> take(bool under_condition) {
    PartyOption nobody{.actors = {}, .roles = {"nobody"}};
    if (under_condition) { nobody.roles.emplace_back("nobody, under a condition"); }
    if (std::ranges::any_of(all_, stands_in_act)) { nobody.roles.emplace_back("nobody, though named in the act"); }
    all_.push_back(std::move(nobody));
    return std::move(all_);
  }

 private:
  std::vector<PartyOption> all_;
};

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t number) {
  return std::ranges::find(list, number) != list.end();
}

/// The clause that governs an act, where its verb keeps the act to its subject ("promise"); null otherwise.
const Clause* promise_above(const Context& context, const Clause& act) {
  if (act.governor == kNone || act.governing_noun != kNone) { return nullptr; }
  const Clause& above = context.reading.clauses()[act.governor];
  const auto* rows = context.lexicon.verbs(context.reading.words().lemma(above.head));
  const bool own = rows != nullptr && rows->front().takes_one("own-infinitive") && !above.group->passive;
  return own ? &above : nullptr;
}

class Finder {
 public:
  Finder(const Context& context, const Proposal& proposal)
      : context_(context), reading_(context.reading), proposal_(proposal) {}

  void add_phrases(Options& options) const {
    const auto& phrases = reading_.phrases();
    for (std::uint32_t i = 0; i < phrases.size(); ++i) {
      const Phrase& phrase = phrases[i];
      if (phrase.mention->place || phrase.joined_to != kNone) { continue; }
      const std::vector<ActorId> actors = actors_of(reading_, reading_.with_joined(i));
      options.add(actors, role_of(i), phrase.mention->form);
      if (is_main_subject(i)) { options.add(actors, "main subject", phrase.mention->form); }
    }
  }

  void add_speakers(Options& options) const {
    const auto statement = context_.sources.statement_at(reading_.words().span(proposal_.draft.first).begin);
    if (!statement) { return; }
    const Statement& row = context_.document.at(*statement);
    options.add(row.speakers, "speaker");
    if (proposal_.clause != kNone) {
      const Clause& clause = reading_.clauses()[proposal_.clause];
      if (clause.first_person) { options.add(row.speakers, "speaker's own act"); }
      if (clause.third_person) { options.add(row.speakers, "speaker, pronoun"); }
    }
    options.add(row.addressees, "addressee");
    if (row.within) { options.add(context_.document.at(*row.within).speakers, "outer speaker"); }
  }

 private:
  [[nodiscard]] bool is_main_subject(std::uint32_t phrase) const {
    for (const Clause& clause : reading_.clauses()) {
      if (clause.finite() && !clause.subjects.empty()) { return holds(clause.subjects, phrase); }
    }
    return false;
  }

  [[nodiscard]] std::string_view role_of(std::uint32_t number) const {
    const Phrase& phrase = reading_.phrases()[number];
    const Draft& draft = proposal_.draft;
    const bool in_act = draft.first <= phrase.first && phrase.last <= draft.last;
    if (phrase.weak()) {
      if (phrase.modifies == draft.cue) { return "owner of cue"; }
      return in_act ? "owner in act" : "owner";
    }
    if (proposal_.clause != kNone && holds(doers(proposal_.clause), number)) { return "subject of act"; }
    if (proposal_.cue_clause != kNone) {
      const Clause& cue = reading_.clauses()[proposal_.cue_clause];
      if (holds(cue.subjects, number)) { return "subject of cue"; }
      if (!in_act && holds(cue.objects, number)) { return with(phrase, "object of cue", kBesideCue); }
    }
    if (in_act && is_receiver(phrase)) { return "receiver in act"; }
    if (in_act) { return with(phrase, "object in act", kInAct); }
    const auto& condition = proposal_.condition;
    if (condition && condition->first <= phrase.first && phrase.last <= condition->last) { return "in condition"; }
    return phrase.first < draft.first ? "before act" : "after act";
  }

  /// "Give Kenya 20 million dollars": right behind the verb, and another noun behind it.
  [[nodiscard]] bool is_receiver(const Phrase& phrase) const {
    const auto& words = reading_.words();
    if (proposal_.clause == kNone || phrase.first != reading_.clauses()[proposal_.clause].last) { return false; }
    std::uint32_t next = phrase.last;
    while (next < words.size() &&
           (words.upos(next) == Upos::kDet || words.upos(next) == Upos::kAdj || words.upos(next) == Upos::kNum)) {
      ++next;
    }
    return words.is_noun(next);
  }

  /// The subjects of the act; of "promised Kenya to build" those of the promise, whatever stands between.
  [[nodiscard]] const std::vector<std::uint32_t>& doers(std::uint32_t number) const {
    const Clause& act = reading_.clauses()[number];
    const Clause* promise = act.link == clauses::Link::kInfinitive ? promise_above(context_, act) : nullptr;
    return promise != nullptr ? promise->subjects : act.subjects;
  }

  struct Place {
    std::string_view preposition;
    std::string_view role;
  };
  static constexpr std::array kBesideCue = {Place{"to", "to, beside cue"}, Place{"with", "with, beside cue"},
                                            Place{"on", "on, beside cue"}, Place{"from", "from, beside cue"},
                                            Place{"by", "by, beside cue"}, Place{"for", "for, beside cue"},
                                            Place{"of", "of, beside cue"}};
  static constexpr std::array kInAct = {Place{"to", "to, in act"},           Place{"with", "with, in act"},
                                        Place{"on", "on, in act"},           Place{"from", "from, in act"},
                                        Place{"by", "by, in act"},           Place{"for", "for, in act"},
                                        Place{"of", "of, in act"},           Place{"against", "against, in act"},
                                        Place{"between", "between, in act"}, Place{"in", "in, in act"}};

  template <std::size_t N>
  [[nodiscard]] static std::string_view with(const Phrase& phrase, std::string_view direct,
                                             const std::array<Place, N>& places) {
    if (phrase.preposition.empty()) { return direct; }
    const auto* found = std::ranges::find(places, phrase.preposition, &Place::preposition);
    if (found != places.end()) { return found->role; }
    return direct.starts_with("object in") ? "other, in act" : "other, beside cue";
  }

  const Context& context_;
  const clauses::Reading& reading_;
  const Proposal& proposal_;
};

/// A state owes nothing to its own government and forces.
bool is_part(const Actor& actor, const Actor& of) {
  const bool official = actor.sector == Sector::kGov || actor.sector == Sector::kMil;
  return of.kind == ActorKind::kState && actor.state == of.state && official &&
         (actor.kind == ActorKind::kBody || actor.kind == ActorKind::kGroup || actor.kind == ActorKind::kState);
}

bool share_state(const Document& document, const std::vector<ActorId>& a, const std::vector<ActorId>& b) {
  return std::ranges::any_of(a, [&](ActorId one) {
    return std::ranges::any_of(b, [&](ActorId other) {
      return one == other || (!document.at(one).state.empty() && document.at(one).state == document.at(other).state);
    });
  });
}

}  // namespace

std::vector<ActorId> named_often(const Document& document) {
  std::vector<std::size_t> counts(document.actors().size());
  for (const Mention& mention : document.mentions()) {
    for (const ActorId id : mention.actors) { ++counts[id.value]; }
  }
  std::vector<ActorId> order;
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const ActorKind kind = document.at(ActorId{i}).kind;
    if (counts[i] > 1 && (kind == ActorKind::kState || kind == ActorKind::kOrganisation)) {
      order.push_back(ActorId{i});
    }
  }
  std::ranges::stable_sort(order, std::greater{}, [&](ActorId id) { return counts[id.value]; });
  if (order.size() > kMostOften) { order.resize(kMostOften); }
  return order;
}

void remember(const Context& context, NamedBefore& before) {
  const auto& reading = context.reading;
  before.subject.clear();
  before.others.clear();
  for (const Clause& clause : reading.clauses()) {
    if (clause.finite() && !clause.subjects.empty()) {
      before.subject = actors_of(reading, clause.subjects);
      break;
    }
  }
  for (std::uint32_t i = 0; i < reading.phrases().size(); ++i) {
    const Phrase& phrase = reading.phrases()[i];
    if (phrase.mention->place || phrase.joined_to != kNone) { continue; }
    before.others.push_back(actors_of(reading, reading.with_joined(i)));
  }
}

PartyOption promised_to(const Context& context, const Proposal& proposal) {
  if (proposal.clause == kNone) { return {}; }
  const Clause& act = context.reading.clauses()[proposal.clause];
  const bool said = act.link == clauses::Link::kInfinitive || act.link == clauses::Link::kComplement;
  const Clause* promise = said ? promise_above(context, act) : nullptr;
  if (promise == nullptr) { return {}; }
  for (std::uint32_t i = 0; i < context.reading.phrases().size(); ++i) {
    const Phrase& phrase = context.reading.phrases()[i];
    const bool between = phrase.first == promise->last && phrase.last <= proposal.draft.first;
    if (!between || phrase.mention->place || phrase.weak()) { continue; }
    return {.actors = actors_of(context.reading, context.reading.with_joined(i)), .roles = {"promised to"}};
  }
  return {};
}

std::vector<PartyOption> party_options(const Context& context, const Proposal& proposal, const NamedBefore& before,
                                       Side side, const std::vector<ActorId>& debtors) {
  Options options;
  const Finder finder(context, proposal);
  finder.add_phrases(options);
  finder.add_speakers(options);
  if (proposal.condition) { options.add(proposal.condition->condition.by, "fulfils condition"); }
  options.add(before.subject, "subject before");
  for (const auto& actors : before.others) { options.add(actors, "sentence before"); }
  for (std::size_t i = 0; i < before.often.size(); ++i) { options.add({before.often[i]}, kOften[i]); }
  const bool several =
      debtors.size() > 1 || (debtors.size() == 1 && context.document.at(debtors.front()).kind == ActorKind::kGroup);
  if (side == Side::kCreditor && several) { options.add(debtors, "debtors themselves"); }
  if (side == Side::kDebtor && before.often.size() > 1) {
    options.add({before.often[0], before.often[1]}, "both named most");
  }
  std::vector<PartyOption> all = options.take(proposal.condition.has_value());
  if (side == Side::kCreditor && !several && !debtors.empty()) {
    const Actor& debtor = context.document.at(debtors.front());
    std::erase_if(all, [&](const PartyOption& option) {
      return option.actors == debtors ||
             (option.actors.size() == 1 && is_part(context.document.at(option.actors.front()), debtor));
    });
  }
  return all;
}

Features party_features(const Context& context, const Proposal& proposal, CommitmentKind kind,
                        const PartyOption& option, const std::vector<ActorId>& debtors) {
  Features features;
  const std::string of_kind = std::string(label(kind)) + " ";
  const std::string of_cue = "cue " + std::string(cue_word(context, proposal)) + " ";
  std::string together;
  for (const std::string_view role : option.roles) {
    const std::string name(role);
    features.push_back(name);
    features.push_back(of_kind + name);
    features.push_back(of_cue + name);
    together += (together.empty() ? "" : "+") + name;
  }
  if (option.roles.size() > 1) { features.push_back(of_kind + together); }
  if (option.actors.empty()) { return features; }
  const Actor& first = context.document.at(option.actors.front());
  features.push_back("is " + std::string(label(first.kind)));
  features.push_back(of_kind + "is " + std::string(label(first.kind)));
  features.push_back("form " + std::string(label(option.form)));
  if (first.state.empty()) { features.emplace_back("no state"); }
  if (option.actors.size() > 1) { features.emplace_back("several"); }
  if (!debtors.empty() && share_state(context.document, option.actors, debtors)) {
    features.emplace_back("of the debtors' state");
    features.push_back(of_kind + "of the debtors' state");
    if (debtors.size() > 1) { features.push_back(of_kind + "of the several debtors"); }
  }
  return features;
}

}  // namespace chancery::commitments
