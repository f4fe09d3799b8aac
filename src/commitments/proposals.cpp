// SPDX-License-Identifier: Apache-2.0
#include "commitments/proposals.h"

#include <algorithm>
#include <array>

#include "commitments/act_span.h"
#include "commitments/rules/asked_by_modal.h"
#include "commitments/rules/given_time.h"
#include "commitments/rules/governed_act.h"
#include "commitments/rules/not_before.h"
#include "commitments/rules/own_will.h"
#include "commitments/rules/waits_for.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Words;

/// Acts that share so much of their words are one act.
constexpr double kSameAct = 0.3;

/// The word of the tree that stands for the act: its verb, else the first word that hangs on one outside.
std::uint32_t node_of(const Context& context, const Proposal& proposal) {
  if (proposal.clause != kNone) { return context.reading.clauses()[proposal.clause].node; }
  const Draft& draft = proposal.draft;
  const clauses::Tree& tree = context.reading.tree();
  for (std::uint32_t word = draft.first; word < draft.last && !tree.empty(); ++word) {
    const std::uint32_t above = tree.head(word);
    if (above == kNone || above < draft.first || above >= draft.last) { return word; }
  }
  return kNone;
}

class Proposer {
 public:
  explicit Proposer(const Context& context) : context_(context), reading_(context.reading) {}

  std::vector<Proposal> run(const std::vector<FoundCondition>& conditions) {
    std::vector<Draft> drafts;
    rules::not_before(context_, conditions, drafts);
    rules::given_time(context_, drafts);
    rules::governed_acts(context_, drafts);
    rules::own_will(context_, !conditions.empty(), drafts);
    rules::asked_by_modal(context_, drafts);
    rules::waits_for(context_, conditions, drafts);
    for (Draft& draft : drafts) { add_ruled(std::move(draft)); }
    for (std::uint32_t i = 0; i < reading_.clauses().size(); ++i) { add_clause(i); }
    for (const Undertaking& undertaking : undertakings()) { add_undertaking(undertaking); }
    std::erase_if(all_, [&](const Proposal& one) {
      return one.clause != kNone &&
             (is_reproach(reading_.clauses()[one.clause]) || is_wish(reading_.clauses()[one.clause]));
    });
    std::ranges::stable_sort(all_, {}, [](const Proposal& one) { return one.draft.first; });
    for (Proposal& proposal : all_) { find_condition(context_, conditions, proposal); }
    return std::move(all_);
  }

 private:
  [[nodiscard]] std::span<const Undertaking> undertakings() const {
    const auto all = context_.document.undertakings();
    const auto sentence = static_cast<std::uint32_t>(&context_.sentence - context_.document.sentences().data());
    const auto found =
        std::ranges::equal_range(all, sentence, {}, [](const Undertaking& row) { return row.sentence.value; });
    return {found.begin(), found.end()};
  }

  void add_ruled(Draft draft) {
    const bool told =
        std::ranges::any_of(all_, [&](const Proposal& other) { return other.draft.first == draft.first; });
    if (told) { return; }
    Proposal proposal{.draft = std::move(draft), .ruled = true};
    proposal.clause = act_clause(proposal.draft.first, proposal.draft.last);
    proposal.cue_clause = reading_.clause_at(proposal.draft.cue);
    if (proposal.cue_clause == kNone && proposal.clause != kNone) {
      proposal.cue_clause = reading_.clauses()[proposal.clause].governor;
    }
    if (proposal.cue_clause == kNone) { proposal.cue_clause = reading_.clause_before(proposal.draft.first); }
    all_.push_back(std::move(proposal));
  }

  /// The clause whose verb begins the act: the first one in it, unless a noun stands before ("an end to").
  [[nodiscard]] std::uint32_t act_clause(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t word = first; word < last; ++word) {
      const std::uint32_t clause = reading_.clause_at(word);
      if (clause != kNone) { return clause; }
      if (reading_.words().is_noun(word)) { return kNone; }
    }
    return kNone;
  }

  /// "Did not agree to send", "refused to comment": the rules know the word and take it for nothing.
  [[nodiscard]] bool is_denied(const Clause& act) const {
    if (act.link != clauses::Link::kInfinitive || act.governor == kNone || act.governing_noun != kNone) {
      return false;
    }
    const Clause& above = reading_.clauses()[act.governor];
    const auto* rows = context_.lexicon.verbs(reading_.words().lemma(above.head));
    if (rows == nullptr) { return false; }
    const CommitmentKind kind = rows->front().kind;
    if (kind == CommitmentKind::kRefusal) { return context_.lexicon.tells_press(reading_.words().lemma(act.head)); }
    return above.group->negated && kind != CommitmentKind::kIntention;
  }

  /// "Chad should have acted": it can no longer.
  [[nodiscard]] static bool is_reproach(const Clause& clause) {
    return clause.group->perfect && (clause.group->modal == Modal::kShould || clause.group->modal == Modal::kMust);
  }

  /// "Any deal should bring peace": of whatever thing, so nobody is asked.
  [[nodiscard]] bool is_wish(const Clause& clause) const {
    const clauses::Tree& tree = reading_.tree();
    if (tree.empty() || clause.group->modal != Modal::kShould || clause.group->passive) { return false; }
    const std::uint32_t subject = tree.child(clause.node, "nsubj");
    if (subject == kNone || subject > clause.head || reading_.words().upos(subject) != Upos::kNoun) { return false; }
    const std::uint32_t determiner = tree.child(subject, "det");
    const std::uint32_t phrase = reading_.phrase_at(subject);
    const bool thing = phrase == kNone || reading_.phrases()[phrase].weak();
    return thing && determiner != kNone && reading_.words().is(determiner, "any");
  }

  void add_clause(std::uint32_t number) {
    const Clause& clause = reading_.clauses()[number];
    if (clause.prenominal || is_denied(clause) || asks_whether(context_, clause)) { return; }
    const std::uint32_t first = act_begin(reading_.words(), clause);
    const bool told = std::ranges::any_of(
        all_, [&](const Proposal& other) { return other.clause == number || other.draft.first == first; });
    if (told) { return; }
    Proposal proposal{.draft = {.debtors = {}, .creditors = {}, .first = first, .rules = {}}, .clause = number};
    proposal.draft.last = act_end(context_, first, true);
    set_cue(proposal);
    if (proposal.draft.last > first) { all_.push_back(std::move(proposal)); }
  }

  /// The word that may make it a commitment: the noun or verb that governs it, else its own first word.
  void set_cue(Proposal& proposal) const {
    proposal.draft.cue = proposal.draft.first;
    proposal.cue_clause = proposal.clause;
    if (proposal.clause == kNone) {
      proposal.cue_clause = reading_.clause_before(proposal.draft.first);
      if (proposal.cue_clause != kNone) { proposal.draft.cue = reading_.clauses()[proposal.cue_clause].head; }
      return;
    }
    const Clause& act = reading_.clauses()[proposal.clause];
    proposal.draft.cue = act.first;
    const bool governed = act.link == clauses::Link::kInfinitive || act.link == clauses::Link::kComplement;
    if (act.governing_noun != kNone) {
      proposal.draft.cue = act.governing_noun;
      proposal.cue_clause = act.governor == kNone ? proposal.clause : act.governor;
    } else if (governed && act.governor != kNone && act.group->modal == Modal::kNone) {
      proposal.draft.cue = reading_.clauses()[act.governor].head;
      proposal.cue_clause = act.governor;
    }
  }

  /// Has an act a word that a dictionary would explain? "The" alone has none.
  [[nodiscard]] bool says_something(std::uint32_t first, std::uint32_t last) const {
    static constexpr std::array<Upos, 5> kContent = {Upos::kVerb, Upos::kNoun, Upos::kPropn, Upos::kAdj, Upos::kNum};
    for (std::uint32_t word = first; word < last; ++word) {
      if (std::ranges::find(kContent, reading_.words().upos(word)) != kContent.end()) { return true; }
    }
    return false;
  }

  void add_undertaking(const Undertaking& undertaking) {
    auto range = reading_.words().inside(undertaking.action);
    if (!says_something(range.first, range.last)) { return; }
    range.last = marked_end(context_, range.first, range.last);
    if (Proposal* same = proposal_of(range.first, range.last)) {
      same->undertaking = &undertaking;
      // The rules know better where an act ends, the model where it begins; not if it takes in the word of the rule.
      if (same->draft.first != range.first && !holds_cue(*same, range.first, range.last)) {
        same->draft.first = range.first;
        same->draft.last = std::max(range.last, act_end(context_, range.first, true));
      }
      return;
    }
    Proposal proposal{.draft = {.debtors = {}, .creditors = {}, .first = range.first, .rules = {}}};
    proposal.draft.last = range.last;
    proposal.clause = act_clause(range.first, range.last);
    proposal.undertaking = &undertaking;
    set_cue(proposal);
    all_.push_back(std::move(proposal));
  }

  /// The proposal that words of the model mean: one of a rule, else the one that shares most words with them.
  [[nodiscard]] Proposal* proposal_of(std::uint32_t first, std::uint32_t last) {
    Proposal* best = nullptr;
    double most = 0;
    for (Proposal& other : all_) {
      if (other.undertaking != nullptr) { continue; }
      double shared = shared_words(other.draft, first, last);
      if (is_piece(other, {first, last})) { shared = std::max(shared, kSameAct); }
      if (shared < kSameAct) { continue; }
      if (other.ruled) { shared += 1; }
      if (other.draft.first == first) { shared += 2; }  // "show its commitment to the truce": not the noun in it
      if (shared > most) {
        most = shared;
        best = &other;
      }
    }
    return best;
  }

  /// "Help" of "help carry out the plan": some words of an act, its verb among them.
  [[nodiscard]] bool is_piece(const Proposal& proposal, Words::Range words) const {
    if (proposal.clause == kNone) { return false; }
    const std::uint32_t verb = reading_.clauses()[proposal.clause].head;
    return words.first <= verb && verb < words.last && proposal.draft.first <= words.first &&
           words.last <= proposal.draft.last;
  }

  /// "Their shared commitment to the truce": the words hold the noun of the rule, and the act of the rule is a noun.
  [[nodiscard]] bool holds_cue(const Proposal& proposal, std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t cue = proposal.draft.cue;
    return proposal.ruled && first <= cue && cue < last && cue < proposal.draft.first && reading_.words().is_noun(cue);
  }

  [[nodiscard]] static double shared_words(const Draft& draft, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t from = std::max(draft.first, first);
    const std::uint32_t to = std::min(draft.last, last);
    if (from >= to) { return 0; }
    const std::uint32_t both = std::max(draft.last, last) - std::min(draft.first, first);
    return static_cast<double>(to - from) / static_cast<double>(both);
  }

  const Context& context_;
  const clauses::Reading& reading_;
  std::vector<Proposal> all_;
};

}  // namespace

void find_condition(const Context& context, const std::vector<FoundCondition>& all, Proposal& proposal) {
  const Draft& draft = proposal.draft;
  proposal.condition = condition_of(context, all, draft, node_of(context, proposal));
}

bool is_piece_of(const Context& context, const Proposal& one, const Proposal& other) {
  if (one.ruled || one.clause != kNone || other.undertaking == nullptr || other.clause == kNone) { return false; }
  const clauses::Reading& reading = context.reading;
  const std::uint32_t verb = reading.clauses()[other.clause].node;
  for (std::uint32_t at = node_of(context, one); at != kNone; at = reading.tree().head(at)) {
    if (at == verb) { return true; }
    const std::uint32_t clause = reading.clause_at(at);
    if (clause != kNone && reading.clauses()[clause].node == at) { return false; }
  }
  return false;
}

std::vector<Proposal> propose(const Context& context, const std::vector<FoundCondition>& conditions) {
  return Proposer(context).run(conditions);
}

}  // namespace chancery::commitments
