// SPDX-License-Identifier: Apache-2.0
#include "commitments/party_roles.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Phrase;

/// So many clauses at most are gone up.
constexpr std::size_t kMostAbove = 6;

/// Does one stand in the act for itself, not as the owner of something?
bool stands_in_act(const PartyOption& option) {
  return std::ranges::any_of(option.roles,
                             [](std::string_view role) { return role.ends_with("in act") && role != "owner in act"; });
}

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t number) {
  return std::ranges::find(list, number) != list.end();
}

struct Place {
  std::string_view preposition;
  std::string_view role;
};
constexpr std::array kBesideCue = {Place{"to", "to, beside cue"}, Place{"with", "with, beside cue"},
                                   Place{"on", "on, beside cue"}, Place{"from", "from, beside cue"},
                                   Place{"by", "by, beside cue"}, Place{"for", "for, beside cue"},
                                   Place{"of", "of, beside cue"}};
constexpr std::array kInAct = {Place{"to", "to, in act"},           Place{"with", "with, in act"},
                               Place{"on", "on, in act"},           Place{"from", "from, in act"},
                               Place{"by", "by, in act"},           Place{"for", "for, in act"},
                               Place{"of", "of, in act"},           Place{"against", "against, in act"},
                               Place{"between", "between, in act"}, Place{"in", "in, in act"}};

template <std::size_t N>
std::string_view with(const Phrase& phrase, std::string_view direct, const std::array<Place, N>& places) {
  if (phrase.preposition.empty()) { return direct; }
  const auto* found = std::ranges::find(places, phrase.preposition, &Place::preposition);
  if (found != places.end()) { return found->role; }
  return direct.starts_with("object in") ? "other, in act" : "other, beside cue";
}

class Finder {
 public:
  Finder(const Context& context, const Proposal& proposal)
      : context_(context),
        reading_(context.reading),
        proposal_(proposal),
        act_(clause(proposal.clause)),
        cue_(clause(proposal.cue_clause)),
        asks_somebody_(has_object_between()) {}

  void add_phrases(Options& options) const {
    const auto& phrases = reading_.phrases();
    for (std::uint32_t i = 0; i < phrases.size(); ++i) {
      const Phrase& phrase = phrases[i];
      if (phrase.mention->place || phrase.joined_to != kNone) { continue; }
      const std::vector<ActorId> actors = actors_of(reading_, reading_.with_joined(i));
      options.add(actors, role_of(i), phrase.mention->form, i);
      if (is_main_subject(i)) { options.add(actors, "main subject"); }
      const std::string_view above = role_above(i);
      if (!above.empty()) { options.add(actors, above); }
    }
  }

  void add_speakers(Options& options) const {
    const auto statement = context_.sources.statement_at(reading_.words().span(proposal_.draft.first).begin);
    if (!statement) { return; }
    const Statement& row = context_.document.at(*statement);
    options.add(row.speakers, "speaker");
    if (act_ != nullptr) {
      if (act_->first_person) { options.add(row.speakers, "speaker's own act"); }
      if (act_->third_person) { options.add(row.speakers, "speaker, pronoun"); }
      add_speakers_above(row, options);
    }
    if (cue_ != nullptr && cue_ != act_) {
      if (cue_->first_person) { options.add(row.speakers, "speaker, I of cue"); }
      if (cue_->third_person) { options.add(row.speakers, "speaker, pronoun of cue"); }
    }
    options.add(row.addressees, "addressee");
    if (row.within) { options.add(context_.document.at(*row.within).speakers, "outer speaker"); }
  }

 private:
  [[nodiscard]] const Clause* clause(std::uint32_t number) const {
    return number == kNone ? nullptr : &reading_.clauses()[number];
  }

  /// "We are ready to pay": the act itself has no subject, the clause above has the speaker.
  void add_speakers_above(const Statement& row, Options& options) const {
    if (asks_somebody_) { return; }
    const Clause* at = act_;
    for (std::size_t i = 0; i < kMostAbove && goes_on(*at); ++i) { at = &reading_.clauses()[at->governor]; }
    if (at == act_) { return; }
    if (at->first_person) { options.add(row.speakers, "speaker's own act above"); }
    if (at->third_person) { options.add(row.speakers, "speaker, pronoun above"); }
  }

  [[nodiscard]] static bool goes_on(const Clause& clause) {
    if (clause.governor == kNone || clause.first_person || clause.third_person || !clause.subjects.empty()) {
      return false;
    }
    if (clause.link == Link::kInfinitive) { return clause.governing_noun == kNone; }
    return clause.link == Link::kParticiple || clause.link == Link::kCoordinated;
  }

  /// "Asked them to leave": somebody stands between the word and its act, a mention or not.
  [[nodiscard]] bool has_object_between() const {
    const clauses::Tree& tree = reading_.tree();
    if (act_ == nullptr || cue_ == nullptr || act_ == cue_ || tree.empty()) { return false; }
    if (act_->link != Link::kInfinitive || cue_->group->passive) { return false; }
    for (std::uint32_t word = cue_->last; word < act_->first; ++word) {
      const std::string_view kind = tree.kind(word);
      if ((kind == "obj" || kind == "iobj") && tree.head(word) == cue_->head) { return true; }
    }
    return false;
  }

  [[nodiscard]] bool is_main_subject(std::uint32_t phrase) const {
    for (const Clause& clause : reading_.clauses()) {
      if (clause.finite() && !clause.subjects.empty()) { return holds(clause.subjects, phrase); }
    }
    return false;
  }

  /// The subject of a clause that the word of the act hangs on; "" where it is none.
  [[nodiscard]] std::string_view role_above(std::uint32_t phrase) const {
    if (act_ == nullptr) { return {}; }
    std::uint32_t above = (cue_ != nullptr ? cue_ : act_)->governor;
    for (std::size_t i = 0; i < kMostAbove && above != kNone; ++i) {
      const Clause& clause = reading_.clauses()[above];
      if (holds(clause.subjects, phrase)) { return i == 0 ? "subject above" : "subject further above"; }
      above = clause.governor;
    }
    return {};
  }

  [[nodiscard]] std::string_view role_of(std::uint32_t number) const {
    const Phrase& phrase = reading_.phrases()[number];
    const Draft& draft = proposal_.draft;
    const bool in_act = draft.first <= phrase.first && phrase.last <= draft.last;
    if (phrase.weak()) {
      if (phrase.modifies == draft.cue) { return "owner of cue"; }
      return in_act ? "owner in act" : "owner";
    }
    if (act_ != nullptr && holds(doers(), number)) { return as_subject(); }
    if (cue_ != nullptr) {
      if (holds(cue_->subjects, number)) { return cue_->group->passive ? "subject of passive cue" : "subject of cue"; }
      if (!in_act && holds(cue_->objects, number)) { return with(phrase, "object of cue", kBesideCue); }
    }
    if (in_act && is_receiver(phrase)) { return "receiver in act"; }
    if (in_act) { return with(phrase, "object in act", kInAct); }
    const auto& condition = proposal_.condition;
    if (condition && condition->first <= phrase.first && phrase.last <= condition->last) { return "in condition"; }
    return phrase.first < draft.first ? "before act" : "after act";
  }

  /// Of the subject of the act: is it that of the word above as well, and what does the verb do with it?
  [[nodiscard]] std::string_view as_subject() const {
    const bool promised = act_->link == Link::kInfinitive && promise_above(context_, *act_) != nullptr;
    if (act_->group->passive && !promised) { return "subject of passive act"; }
    const bool both = cue_ != nullptr && cue_ != act_ && !doers().empty() && doers() == cue_->subjects;
    if (!both) { return "subject of act"; }
    if (cue_->group->passive) { return "subject of passive cue and act"; }
    return asks_somebody_ ? "subject of cue" : "subject of both";
  }

  /// "Give Kenya 20 million dollars": right behind the verb, and another noun behind it.
  [[nodiscard]] bool is_receiver(const Phrase& phrase) const {
    const auto& words = reading_.words();
    if (act_ == nullptr || phrase.first != act_->last) { return false; }
    std::uint32_t next = phrase.last;
    while (next < words.size() &&
           (words.upos(next) == Upos::kDet || words.upos(next) == Upos::kAdj || words.upos(next) == Upos::kNum)) {
      ++next;
    }
    return words.is_noun(next);
  }

  /// The subjects of the act; of "promised Kenya to build" those of the promise, whatever stands between.
  [[nodiscard]] const std::vector<std::uint32_t>& doers() const {
    const Clause* promise = act_->link == Link::kInfinitive ? promise_above(context_, *act_) : nullptr;
    return promise != nullptr ? promise->subjects : act_->subjects;
  }

  const Context& context_;
  const clauses::Reading& reading_;
  const Proposal& proposal_;
  const Clause* act_;  // null where it is a noun
  const Clause* cue_;  // null where no clause says so
  bool asks_somebody_;
};

}  // namespace

void Options::add(const std::vector<ActorId>& actors, std::string_view role, MentionForm form, std::uint32_t phrase) {
  if (actors.empty()) { return; }
  auto found = std::ranges::find(all_, actors, &PartyOption::actors);
  if (found == all_.end()) {
    all_.push_back({.actors = actors, .roles = {}, .form = form, .phrases = {}});
    found = std::prev(all_.end());
  }
  PartyOption& option = *found;
  if (std::ranges::find(option.roles, role) == option.roles.end()) { option.roles.push_back(role); }
  if (phrase != kNone) { option.phrases.push_back(phrase); }
}

std::vector<PartyOption> Options::take(bool under_condition) {
  PartyOption nobody{.actors = {}, .roles = {"nobody"}, .phrases = {}};
  if (under_condition) { nobody.roles.emplace_back("nobody, under a condition"); }
  if (std::ranges::any_of(all_, stands_in_act)) { nobody.roles.emplace_back("nobody, though named in the act"); }
  all_.push_back(std::move(nobody));
  return std::move(all_);
}

const Clause* promise_above(const Context& context, const Clause& act) {
  if (act.governor == kNone || act.governing_noun != kNone) { return nullptr; }
  const Clause& above = context.reading.clauses()[act.governor];
  const auto* rows = context.lexicon.verbs(context.reading.words().lemma(above.head));
  const bool own = rows != nullptr && rows->front().takes_one("own-infinitive") && !above.group->passive;
  return own ? &above : nullptr;
}

void add_roles(const Context& context, const Proposal& proposal, Options& options) {
  const Finder finder(context, proposal);
  finder.add_phrases(options);
  finder.add_speakers(options);
}

}  // namespace chancery::commitments
