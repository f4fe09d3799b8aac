// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/governed_act.h"

#include <algorithm>
#include <array>

#include "commitments/act_span.h"
#include "commitments/rules/answered.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Reading;
using clauses::Words;

class Finder {
 public:
  Finder(const Context& context, std::vector<Draft>& drafts)
      : context_(context), reading_(context.reading), words_(context.reading.words()), drafts_(drafts) {}

  void find() {
    for (std::uint32_t i = 0; i < reading_.clauses().size(); ++i) {
      try_verb(i);
      try_noun_or_adjective(reading_.clauses()[i]);
    }
    for (std::uint32_t word = 0; word + 2 < words_.size(); ++word) {
      if (!words_.is_noun(word)) { continue; }
      for (const std::string_view preposition : {"for", "to"}) {
        if (words_.is(word + 1, preposition)) { take_noun_with(word, preposition); }
      }
    }
  }

 private:
  // ---- verbs

  void try_verb(std::uint32_t number) {
    const Clause& clause = reading_.clauses()[number];
    const auto* rows = context_.lexicon.verbs(words_.lemma(clause.head));
    if (rows == nullptr || is_unreal(clause)) { return; }
    for (const CommitmentWord& row : *rows) {
      if (clause.group->negated && row.kind != CommitmentKind::kIntention) { continue; }
      if (!row.particle.empty() && !words_.is(clause.last, row.particle)) { continue; }
      if (take_infinitive(row, number) || take_that(row, number) || take_object(row, number)) { return; }
    }
  }

  /// "did not agree", "if it agrees", "may ask": nothing is promised or demanded.
  [[nodiscard]] static bool is_unreal(const Clause& clause) {
    const VerbGroup& group = *clause.group;
    const bool modal = group.modal != Modal::kNone && group.modal != Modal::kWill && group.modal != Modal::kWould;
    return modal || clause.link == Link::kCondition;
  }

  bool take_infinitive(const CommitmentWord& row, std::uint32_t number) {
    const bool of_object = row.takes_one("object-infinitive");
    if (!of_object && !row.takes_one("infinitive")) { return false; }
    bool found = false;
    const Clause& above = reading_.clauses()[number];
    for (const Clause& act : reading_.clauses()) {
      if (act.link != Link::kInfinitive || act.governor != number) { continue; }
      if (act.governing_noun != kNone && !(of_object && is_person_noun(above, act))) { continue; }
      const bool has_object = act.subjects != above.subjects && !act.subjects.empty();
      if (of_object && !has_object && !above.group->passive && act.governing_noun == kNone) { continue; }
      if (!of_object && has_object && !row.takes_one("own-infinitive")) { continue; }
      add(row, above, act);
      found = true;
    }
    return found;
  }

  /// "urged the organisation to act": the noun, though no mention, is who is asked, not what governs.
  [[nodiscard]] bool is_person_noun(const Clause& above, const Clause& act) const {
    if (context_.lexicon.nouns(words_.lemma(act.governing_noun)) != nullptr) { return false; }
    for (std::uint32_t word = above.last; word < act.governing_noun; ++word) {
      if (words_.upos(word) == Upos::kAdp && word > above.last) { return false; }
    }
    return act.governing_noun >= above.last;
  }

  bool take_that(const CommitmentWord& row, std::uint32_t number) {
    if (!row.takes_one("that")) { return false; }
    for (const Clause& act : reading_.clauses()) {
      if (act.link != Link::kComplement || act.governor != number) { continue; }
      const bool past = act.group->tense == Tense::kPast && act.group->modal == Modal::kNone;
      if (past && row.kind != CommitmentKind::kDemand) { return false; }
      add(row, reading_.clauses()[number], act);
      return true;
    }
    return false;
  }

  /// "demanded an apology", "called for the release of", "threatened with sanctions", "offered Kenya two ships",
  /// "assured Kenya of its support".
  bool take_object(const CommitmentWord& row, std::uint32_t number) {
    const Clause& clause = reading_.clauses()[number];
    std::uint32_t first = clause.last + (row.particle.empty() ? 0 : 1);
    const std::uint32_t behind = behind_receiver(row, first);
    const bool preposition = takes_preposition(row, behind) || takes_preposition(row, first);
    if (preposition) {
      first = takes_preposition(row, behind) ? behind + 1 : first + 1;
    } else if (!row.takes_one("object")) {
      return false;
    } else {
      first = behind;
    }
    if (clause.group->passive && !(preposition && words_.is(first - 1, "to")) && !is_given(row, clause)) {
      return false;  // not "was committed to", "was promised two ships"
    }
    if (first >= words_.size() || !begins_act(first, preposition)) { return false; }
    Draft draft = begin(row, clause, first);
    if (clause.group->passive) { draft.last = before_agent(clause, draft); }
    if (draft.last <= draft.first) { return false; }
    draft.rules = {"action:object", "kind:verb-lexicon"};
    drafts_.push_back(std::move(draft));
    return true;
  }

  /// "Was promised two ships | by Kenya."
  [[nodiscard]] std::uint32_t before_agent(const Clause& clause, const Draft& draft) const {
    for (const std::uint32_t object : clause.objects) {
      const clauses::Phrase& phrase = reading_.phrases()[object];
      if (phrase.preposition != "by" || phrase.preposition_word == kNone) { continue; }
      if (draft.first < phrase.preposition_word && phrase.preposition_word < draft.last) {
        return phrase.preposition_word;
      }
    }
    return draft.last;
  }

  [[nodiscard]] bool takes_preposition(const CommitmentWord& row, std::uint32_t word) const {
    return word < words_.size() && !words_.is(word, "that") && row.takes_one(words_.lower(word));
  }

  /// A noun phrase or a gerund, also in quotation marks.
  [[nodiscard]] bool begins_act(std::uint32_t word, bool preposition) const {
    if (words_.is_quote_mark(word) && word + 1 < words_.size()) { ++word; }
    return begins_object(word) || (preposition && is_gerund(word));
  }

  /// "Offered Kenya two ships": the word behind somebody who stands right behind a promise; else the same word.
  [[nodiscard]] std::uint32_t behind_receiver(const CommitmentWord& row, std::uint32_t word) const {
    if (row.kind != CommitmentKind::kPromise || reading_.phrase_at_or_none(word) == kNone) { return word; }
    const clauses::Phrase& phrase = reading_.phrases()[reading_.phrase_at(word)];
    const bool counted = phrase.last < words_.size() &&
                         (words_.upos(phrase.last) == Upos::kNum || words_.upos(phrase.last) == Upos::kDet);
    const bool alone = !phrase.weak() || (counted && !phrase.possessor);
    return phrase.first == word && alone && !phrase.mention->place ? phrase.last : word;
  }

  /// "Kenya was promised two ships": what is promised stands behind the verb.
  [[nodiscard]] static bool is_given(const CommitmentWord& row, const Clause& clause) {
    return row.kind == CommitmentKind::kPromise && row.takes_one("object") && !clause.subjects.empty();
  }

  /// "Committed to strengthening ties".
  [[nodiscard]] bool is_gerund(std::uint32_t word) const {
    return words_.upos(word) == Upos::kVerb && words_.lower(word).ends_with("ing");
  }

  [[nodiscard]] bool begins_object(std::uint32_t word) const {
    if (reading_.phrase_at(word) != kNone) { return reading_.phrases()[reading_.phrase_at(word)].weak(); }
    const Upos upos = words_.upos(word);
    return upos == Upos::kDet || upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kNum;
  }

  // ---- nouns and adjectives

  void try_noun_or_adjective(const Clause& act) {
    if (act.link != Link::kInfinitive) { return; }
    if (act.governing_noun != kNone) {
      take_noun(act);
    } else if (act.first > 0) {
      take_adjective(act);
    }
  }

  void take_noun(const Clause& act) {
    const auto* rows = context_.lexicon.nouns(words_.lemma(act.governing_noun));
    if (rows == nullptr || !rows->front().takes_one("infinitive")) { return; }
    if (act.governor != kNone && reading_.clauses()[act.governor].group->negated) { return; }
    const CommitmentWord& row = rows->front();
    Draft draft = begin(row, act, act_begin(words_, act));
    draft.rules = {"action:noun"};
    draft.cue = act.governing_noun;
    draft.perfect = true;
    std::string_view kind = "kind:noun-lexicon";
    if (row.kind == CommitmentKind::kIntention && answered(context_, draft)) {  // "suspended its decision to"
      draft.sure = true;
      if (ends_deal(act) || context_.lexicon.harms(words_.lemma(act.head))) {
        draft.kind = CommitmentKind::kThreat;
        kind = "kind:harm";
      }
    }
    finish(row, act, std::move(draft), kind);
  }

  /// "End the pact with Chad": what was agreed is taken from the other side.
  [[nodiscard]] bool ends_deal(const Clause& act) const {
    static constexpr std::array<std::string_view, 8> kEnding = {"end",  "terminate", "leave",    "quit",
                                                                "exit", "annul",     "abrogate", "renounce"};
    if (reading_.tree().empty() || std::ranges::find(kEnding, words_.lemma(act.head)) == kEnding.end()) {
      return false;
    }
    const std::uint32_t object = reading_.tree().child(act.node, "obj");
    return object != kNone && context_.lexicon.is_deal(words_.lemma(object));
  }

  /// "Syria's call for an end of", "renewed the demand for full cooperation", "its commitment to the truce".
  void take_noun_with(std::uint32_t noun, std::string_view preposition) {
    const auto* rows = context_.lexicon.nouns(words_.lemma(noun));
    if (rows == nullptr || !rows->front().takes_one(preposition) || words_.group_at(noun) != kNone) { return; }
    const CommitmentWord& row = rows->front();
    const std::uint32_t first = noun + 2;
    const bool verb = preposition == "for" ? words_.upos(first) == Upos::kVerb : is_gerund(first);
    if (!begins_object(first) && !verb) { return; }
    Draft draft{.kind = row.kind, .debtors = {}, .creditors = {}, .first = first, .rules = {}};
    draft.last = act_end(context_, first, true);
    draft.cue = noun;
    draft.perfect = true;
    draft.rules = {"action:noun", "kind:noun-lexicon"};
    if (draft.last > draft.first) { drafts_.push_back(std::move(draft)); }
  }

  void take_adjective(const Clause& act) {
    const std::uint32_t word = act.first - 1;
    const auto* rows = context_.lexicon.adjectives(words_.lower(word));
    if (rows == nullptr || words_.group_at(word) == reading_.clause_at(act.first)) { return; }
    const CommitmentWord& row = rows->front();
    if (!row.takes_one("infinitive")) { return; }
    Draft draft = begin(row, act, act_begin(words_, act));
    draft.rules = {"action:adjective"};
    draft.cue = word;
    std::string_view kind = "kind:adjective-lexicon";
    if (act.governor != kNone) {
      const Clause& above = reading_.clauses()[act.governor];
      if (above.link == Link::kCondition) { return; }
      if (above.group->negated) {
        draft.kind = CommitmentKind::kRefusal;
        kind = "kind:not-willing";
      }
    }
    finish(row, act, std::move(draft), kind);
  }

  // ---- all

  Draft begin(const CommitmentWord& row, const Clause& above, std::uint32_t first) const {
    Draft draft{.kind = row.kind, .debtors = {}, .creditors = {}, .first = first, .rules = {}};
    draft.last = act_end(context_, first, true);
    draft.cue = above.head;
    draft.perfect = above.group->perfect;
    return draft;
  }

  void add(const CommitmentWord& row, const Clause& above, const Clause& act) {
    Draft draft = begin(row, above, act_begin(words_, act));
    draft.rules = {act.link == Link::kInfinitive ? "action:infinitive" : "action:that-clause"};
    std::string_view kind = "kind:verb-lexicon";
    if (above.group->negated) {  // "does not want to"
      draft.kind = CommitmentKind::kRefusal;
      kind = "kind:not-willing";
    }
    finish(row, act, std::move(draft), kind);
  }

  /// What the act itself makes of the kind: not doing, keeping, harming. `kind`: the rule of the kind so far.
  void finish(const CommitmentWord& row, const Clause& act, Draft draft, std::string_view kind) {
    const std::string_view verb = words_.lemma(act.head);
    if (draft.kind == CommitmentKind::kRefusal && context_.lexicon.tells_press(verb)) { return; }
    if (row.kind == CommitmentKind::kPromise && draft.kind == CommitmentKind::kPromise) {
      if (act.group->negated || (act.first > 0 && words_.is(act.first - 1, "never"))) {
        draft.kind = CommitmentKind::kRefusal;
        kind = "kind:not-doing";
      } else if (context_.lexicon.maintains(verb)) {
        draft.kind = CommitmentKind::kMaintenance;
        kind = "kind:keeping";
      } else if (row.word != "agree" && context_.lexicon.harms(verb)) {
        draft.kind = CommitmentKind::kThreat;
        kind = "kind:harm";
      }
    }
    draft.rules.emplace_back(kind);
    if (draft.last > draft.first) { drafts_.push_back(std::move(draft)); }
  }

  const Context& context_;
  const Reading& reading_;
  const Words& words_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void governed_acts(const Context& context, std::vector<Draft>& drafts) {
  Finder(context, drafts).find();
}

}  // namespace chancery::commitments::rules
