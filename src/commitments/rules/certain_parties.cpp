// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/certain_parties.h"

#include <algorithm>

#include "commitments/party_roles.h"
#include "commitments/rules/answered.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Phrase;

class Finder {
 public:
  Finder(const Context& context, const Proposal& proposal)
      : context_(context),
        reading_(context.reading),
        proposal_(proposal),
        act_(proposal.clause == kNone ? nullptr : &reading_.clauses()[proposal.clause]),
        demand_(proposal.draft.kind == CommitmentKind::kDemand) {}

  CertainParties find() {
    add_answer();
    add_owner();
    if (act_ != nullptr) {
      if (demand_) { add_passive_cue(); }
      add_agent();
      add_told();
    }
    add_receiver();
    return std::move(found_);
  }

 private:
  [[nodiscard]] PartyOption option(std::uint32_t phrase, std::string_view role) const {
    return {.actors = actors_of(reading_, reading_.with_joined(phrase)), .roles = {role}, .phrases = {}};
  }
  [[nodiscard]] PartyOption option(const std::vector<std::uint32_t>& phrases, std::string_view role) const {
    return {.actors = actors_of(reading_, phrases), .roles = {role}, .phrases = {}};
  }
  static void set(PartyOption& side, PartyOption option) {
    if (side.actors.empty()) { side = std::move(option); }
  }

  /// "By the rebels", of a passive.
  [[nodiscard]] std::uint32_t agent_of(const Clause& clause) const {
    for (const std::uint32_t object : clause.objects) {
      const Phrase& phrase = reading_.phrases()[object];
      if (phrase.preposition == "by" && !phrase.mention->place && phrase.joined_to == kNone && !phrase.weak()) {
        return object;
      }
    }
    return kNone;
  }

  /// "Chad rejected a demand to", "calls to ... were turned down by Chad": who answers would have to act.
  void add_answer() {
    if (!is_asked()) { return; }
    Draft demand = proposal_.draft;
    demand.kind = CommitmentKind::kDemand;
    const std::uint32_t number = rules::answering_clause(context_, demand);
    if (number == kNone) { return; }
    const Clause& clause = reading_.clauses()[number];
    if (!clause.group->passive) {
      set(found_.debtor, option(clause.subjects, "who answers it"));
    } else if (const std::uint32_t agent = agent_of(clause); agent != kNone) {
      set(found_.debtor, option(agent, "who answers it"));
    }
  }

  /// A demand, or the refusal of what a noun asks for.
  [[nodiscard]] bool is_asked() const {
    if (demand_) { return true; }
    const auto* rows = context_.lexicon.nouns(reading_.words().lemma(proposal_.draft.cue));
    return proposal_.draft.kind == CommitmentKind::kRefusal && rows != nullptr &&
           rows->front().kind == CommitmentKind::kDemand;
  }

  /// "Chad's demand", "a request by Chad": of a demand the creditor; "its refusal", "an offer by Chad": the debtor.
  void add_owner() {
    const std::uint32_t cue = proposal_.draft.cue;
    if (!reading_.words().is_noun(cue) || cue >= proposal_.draft.first) { return; }
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      const bool by = phrase.preposition == "by" && phrase.hangs_on == cue && !phrase.weak();
      const bool own = phrase.modifies == cue && may_own();
      if ((!by && !own) || phrase.joined_to != kNone) { continue; }
      set(is_asked() ? found_.creditor : found_.debtor, option(i, "owner of cue"));
    }
  }

  /// A state before the noun owns a refusal or a plan, and a demand that somebody answers: "a Kenyan demand".
  [[nodiscard]] bool may_own() const {
    const CommitmentKind kind = proposal_.draft.kind;
    if (is_asked()) { return !found_.debtor.actors.empty(); }
    return kind == CommitmentKind::kRefusal || kind == CommitmentKind::kIntention;
  }

  /// "Japan was asked by Kenya to leave."
  void add_passive_cue() {
    if (act_->link != Link::kInfinitive || act_->governor == kNone || act_->governing_noun != kNone) { return; }
    const Clause& above = reading_.clauses()[act_->governor];
    if (!above.group->passive || above.subjects.empty()) { return; }
    const auto* rows = context_.lexicon.verbs(reading_.words().lemma(above.head));
    if (rows == nullptr || rows->front().kind != CommitmentKind::kDemand) { return; }
    set(found_.debtor, option(above.subjects, "subject of passive cue"));
    if (const std::uint32_t agent = agent_of(above); agent != kNone) {
      set(found_.creditor, option(agent, "by, beside cue"));
    }
  }

  /// "The bridge will be built by Kenya."
  void add_agent() {
    if (!act_->group->passive || proposal_.draft.kind == CommitmentKind::kRefusal) { return; }
    if (const std::uint32_t agent = agent_of(*act_); agent != kNone) {
      set(found_.debtor, option(agent, "by, in act"));
    }
  }

  /// "Kenya told Chad it should leave", "you must leave", said to Chad.
  void add_told() {
    if (!demand_ || act_->link != Link::kComplement || act_->governor == kNone) { return; }
    const bool asks = act_->group->modal == Modal::kShould || act_->group->modal == Modal::kMust;
    const Clause& above = reading_.clauses()[act_->governor];
    if (!asks || above.group->passive || !has_pronoun_subject()) { return; }
    for (const std::uint32_t object : above.objects) {
      const Phrase& phrase = reading_.phrases()[object];
      if (!stands_behind(phrase, above) || !phrase.preposition.empty() || phrase.weak()) { continue; }
      set(found_.debtor, option(object, "object of cue"));
      set(found_.creditor, option(above.subjects, "subject of cue"));
    }
  }

  [[nodiscard]] bool has_pronoun_subject() const {
    const clauses::Tree& tree = reading_.tree();
    if (tree.empty()) { return false; }
    const std::uint32_t subject = tree.child(act_->node, "nsubj");
    return subject != kNone && reading_.words().upos(subject) == Upos::kPron;
  }

  /// "Promised Kenya to build", "assured Kenya that it will build", "offered Kenya two ships".
  void add_receiver() {
    const Clause* promise = promise_of();
    if (promise == nullptr || proposal_.draft.kind == CommitmentKind::kDemand) { return; }
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      const bool between = stands_behind(phrase, *promise) && phrase.last <= proposal_.draft.first;
      if (!between || phrase.mention->place || (phrase.weak() && phrase.possessor)) { continue; }
      if (phrase.mention->form == MentionForm::kPronoun || is_subject(i)) { continue; }  // "pledged it would"
      set(found_.creditor, option(i, "promised to"));
    }
    const bool object = proposal_.draft.first == promise->last;
    if (act_ == nullptr && object && promise->group->passive) {  // "Kenya was promised two ships by Chad"
      set(found_.creditor, option(promise->subjects, "promised to"));
      if (const std::uint32_t agent = agent_of(*promise); agent != kNone) {
        set(found_.debtor, option(agent, "by, beside cue"));
      }
    }
  }

  /// Right behind a verb, or behind "the".
  [[nodiscard]] bool stands_behind(const Phrase& phrase, const Clause& clause) const {
    const bool article = reading_.words().is(clause.last, "the") && phrase.first == clause.last + 1;
    return phrase.first == clause.last || article;
  }

  [[nodiscard]] bool is_subject(std::uint32_t phrase) const {
    return act_ != nullptr && act_->link == Link::kComplement &&
           std::ranges::find(act_->subjects, phrase) != act_->subjects.end();
  }

  /// The clause of the verb that promises the act.
  [[nodiscard]] const Clause* promise_of() const {
    const clauses::Reading& reading = reading_;
    if (act_ == nullptr) {
      const std::uint32_t number = reading.clause_at(proposal_.draft.cue);
      return number != kNone && is_promise(reading.clauses()[number]) ? &reading.clauses()[number] : nullptr;
    }
    if (act_->link == Link::kInfinitive) { return promise_above(context_, *act_); }
    if (act_->link != Link::kComplement || act_->governor == kNone || act_->governing_noun != kNone) { return nullptr; }
    const Clause& above = reading.clauses()[act_->governor];
    return !above.group->passive && is_promise(above) ? &above : nullptr;
  }

  [[nodiscard]] bool is_promise(const Clause& clause) const {
    const auto* rows = context_.lexicon.verbs(reading_.words().lemma(clause.head));
    return rows != nullptr && rows->front().kind == CommitmentKind::kPromise;
  }

  const Context& context_;
  const clauses::Reading& reading_;
  const Proposal& proposal_;
  const Clause* act_;  // null where it is a noun
  bool demand_;
  CertainParties found_;
};

}  // namespace

CertainParties certain_parties(const Context& context, const Proposal& proposal) {
  return Finder(context, proposal).find();
}

}  // namespace chancery::commitments
