// SPDX-License-Identifier: Apache-2.0
#include "events/status.h"

#include <algorithm>

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;

Status status_of(Effect effect) {
  switch (effect) {
    case Effect::kOngoing: return Status::kOngoing;
    case Effect::kPlanned: return Status::kPlanned;
    case Effect::kPossible: return Status::kPossible;
    case Effect::kHypothetical: return Status::kHypothetical;
    case Effect::kNegated: return Status::kNegated;
    default: return Status::kOccurred;
  }
}

class Finder {
 public:
  explicit Finder(const Context& context) : context_(context), words_(context.reading.words()) {}

  StatusFound of_verb(std::uint32_t number) const {
    const Clause& clause = context_.reading.clauses()[number];
    if (is_question()) { return {Status::kHypothetical, "status:question"}; }
    if (clause.link == Link::kCondition) { return {Status::kHypothetical, "status:condition"}; }
    if (clause.link == Link::kComplement && clause.marker == "whether") {
      return {Status::kHypothetical, "status:whether"};
    }
    StatusFound own = of_group(clause);
    if (own.status == Status::kPlanned && clause.link != Link::kTime && has_condition()) {
      return {Status::kHypothetical, "status:main-of-condition"};
    }
    if (own.status == Status::kOccurred && waits(clause)) {
      return {is_condition(clause) ? Status::kHypothetical : Status::kPlanned, "status:time-to-wait-for"};
    }
    if (clause.link == Link::kInfinitive || clause.link == Link::kParticiple) { return governed(clause, own); }
    if (clause.link == Link::kComplement && clause.governor != kNone) { return below(clause, own); }
    return own;
  }

  StatusFound of_noun(const Trigger& trigger) const {
    for (std::uint32_t back = 1; back <= std::min(kModifiers, trigger.first); ++back) {
      if (const Governor* modifier = context_.lexicon.modifier(words_.lower(trigger.first - back))) {
        return {status_of(modifier->object), "status:modifier"};
      }
    }
    if (trigger.first >= 2 && words_.is(trigger.first - 1, "of")) {
      if (const Governor* noun = context_.lexicon.noun_governor(words_.lemma(trigger.first - 2))) {
        return {status_of(noun->object), "status:governing-noun"};
      }
    }
    if (const Clause* next = clause_of_subject(trigger)) {
      const auto number = static_cast<std::uint32_t>(next - context_.reading.clauses().data());
      const StatusFound found = of_verb(number);
      if (found.status) { return with_effect(found, context_.lexicon.verb_governor(words_.lemma(next->head)), true); }
      return {Status::kPlanned, "status:subject-of"};
    }
    if (trigger.clause == kNone) { return {Status::kOccurred, "status:default"}; }
    const Clause& clause = context_.reading.clauses()[trigger.clause];
    const StatusFound found = of_verb(trigger.clause);
    const Governor* governor = context_.lexicon.verb_governor(words_.lemma(clause.head));
    if (governor == nullptr || !is_object(trigger, clause)) { return {Status::kOccurred, "status:default"}; }
    if (!found.status) { return {Status::kPossible, "status:commitment-below"}; }
    return with_effect(found, governor, false);
  }

 private:
  static constexpr std::uint32_t kModifiers = 3;
  static constexpr std::uint32_t kSubjectNear = 8;

  [[nodiscard]] bool is_question() const { return words_.size() > 0 && words_.is(words_.size() - 1, "?"); }

  [[nodiscard]] bool has_condition() const {
    return std::ranges::any_of(context_.reading.clauses(),
                               [](const Clause& clause) { return clause.link == Link::kCondition; });
  }

  /// "Will not return until they lift the ban", "will go after they leave": the present tense of what is to come.
  [[nodiscard]] bool waits(const Clause& clause) const {
    if (clause.link != Link::kTime || clause.group->tense != Tense::kPresent) { return false; }
    const auto& clauses = context_.reading.clauses();
    const auto number = static_cast<std::uint32_t>(&clause - clauses.data());
    if (clause.governor == kNone && number == 0) { return false; }
    const VerbGroup& above = *clauses[clause.governor == kNone ? number - 1 : clause.governor].group;
    return above.modal != Modal::kNone || above.tense == Tense::kFuture || above.tense == Tense::kNone;
  }

  [[nodiscard]] static bool is_condition(const Clause& clause) {
    return clause.marker == "until" || clause.marker == "till" || clause.marker == "unless" || clause.marker == "once";
  }

  [[nodiscard]] static StatusFound of_group(const Clause& clause) {
    const VerbGroup& group = *clause.group;
    if (group.negated) { return {Status::kNegated, "status:negated"}; }
    switch (group.modal) {
      case Modal::kWill: return {Status::kPlanned, "status:future"};
      case Modal::kWould:
        return {clause.link == Link::kComplement ? Status::kPlanned : Status::kHypothetical, "status:would"};
      case Modal::kMay:
      case Modal::kCan:
      case Modal::kShould:
      case Modal::kMust: return {Status::kPossible, "status:modal"};
      case Modal::kNone: break;
    }
    if (group.tense == Tense::kFuture) { return {Status::kPlanned, "status:future"}; }
    if (group.progressive) { return {Status::kOngoing, "status:progressive"}; }
    return {Status::kOccurred, "status:tense"};
  }

  /// An infinitive or participle: what its governor makes of it.
  [[nodiscard]] StatusFound governed(const Clause& clause, const StatusFound& own) const {
    if (own.status == Status::kNegated) { return own; }
    if (clause.prenominal) { return {Status::kOccurred, "status:prenominal"}; }
    if (clause.link == Link::kParticiple && clause.marker.empty() && clause.group->passive) {
      return {Status::kOccurred, "status:participle"};  // "the plan endorsed by the EU"
    }
    if (clause.governing_noun != kNone) {
      if (const Governor* noun = context_.lexicon.noun_governor(words_.lemma(clause.governing_noun))) {
        return noun->clause == Effect::kDrop ? StatusFound{std::nullopt, "status:commitment-below"}
                                             : StatusFound{status_of(noun->clause), "status:governing-noun"};
      }
    }
    if (clause.link == Link::kParticiple && clause.marker == "without") { return {Status::kNegated, "status:without"}; }
    if (clause.governor == kNone) {
      return {clause.link == Link::kInfinitive ? Status::kPlanned : Status::kOccurred, "status:default"};
    }
    if (const Governor* adjective = adjective_before(clause)) {
      return adjective->clause == Effect::kDrop
                 ? StatusFound{std::nullopt, "status:commitment-below"}
                 : StatusFound{status_of(adjective->clause), "status:governing-adjective"};
    }
    return below(clause, own);
  }

  [[nodiscard]] const Governor* adjective_before(const Clause& clause) const {
    if (clause.first == 0 || words_.upos(clause.first - 1) != Upos::kAdj) { return nullptr; }
    return context_.lexicon.adjective_governor(words_.lower(clause.first - 1));
  }

  /// The effect of the governing clause, which may stand under another one in turn.
  [[nodiscard]] StatusFound below(const Clause& clause, const StatusFound& own) const {
    const Clause& above = context_.reading.clauses()[clause.governor];
    const Governor* governor = context_.lexicon.verb_governor(words_.lemma(above.head));
    if (governor == nullptr) {
      if (clause.link != Link::kInfinitive) { return own; }
      return {of_verb(clause.governor).status, "status:purpose"};  // "spoke to welcome", "will come to discuss"
    }
    const bool adjunct = clause.link == Link::kParticiple && !clause.marker.empty() && !takes_gerund(clause.marker);
    if (adjunct) { return own; }
    if (governor->clause == Effect::kDrop) { return {std::nullopt, "status:commitment-below"}; }
    if (governor->clause == Effect::kSame) {
      if (own.status != Status::kOccurred || clause.link == Link::kComplement) { return own; }
      return of_verb(clause.governor);
    }
    return {status_of(governor->clause), "status:governing-verb"};
  }

  [[nodiscard]] static bool takes_gerund(std::string_view marker) {
    return marker == "from" || marker == "to" || marker == "on" || marker == "of" || marker == "in" ||
           marker == "against";
  }

  /// Is the noun itself the verb's object, or, of a meeting, where somebody goes to ("arrived for talks")?
  [[nodiscard]] bool is_object(const Trigger& trigger, const Clause& clause) const {
    std::uint32_t prepositions = 0;
    for (std::uint32_t word = clause.last; word < trigger.first; ++word) {
      if (words_.upos(word) == Upos::kAdp && word > clause.last) { ++prepositions; }
    }
    return prepositions == 0 || (prepositions <= 2 && trigger.word->type == EventType::kConsult);
  }

  /// The clause whose subject the noun is: the next one, with nothing but its phrase between.
  [[nodiscard]] const Clause* clause_of_subject(const Trigger& trigger) const {
    for (const Clause& clause : context_.reading.clauses()) {
      if (clause.first < trigger.last) { continue; }
      if (!clause.finite() || clause.first > trigger.last + kSubjectNear || clause.link == Link::kRelative) {
        return nullptr;
      }
      const bool other = !clause.subjects.empty() &&
                         context_.reading.phrases()[clause.subjects.back()].first >= trigger.last &&
                         !context_.reading.phrases()[clause.subjects.back()].weak();
      const bool marker_between = clause.marker_word != kNone && clause.marker_word >= trigger.last;
      return other || marker_between ? nullptr : &clause;
    }
    return nullptr;
  }

  [[nodiscard]] static StatusFound with_effect(const StatusFound& verb, const Governor* governor, bool is_subject) {
    if (verb.status != Status::kOccurred || governor == nullptr) { return verb; }
    if (governor->object == Effect::kSame || governor->object == Effect::kDrop) { return verb; }
    return {status_of(governor->object), is_subject ? "status:subject-of" : "status:object-of"};
  }

  const Context& context_;
  const clauses::Words& words_;
};

}  // namespace

StatusFound find_status(const Context& context, const Trigger& trigger) {
  const Finder finder(context);
  return trigger.noun ? finder.of_noun(trigger) : finder.of_verb(trigger.clause);
}

}  // namespace chancery::events
