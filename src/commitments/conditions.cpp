// SPDX-License-Identifier: Apache-2.0
#include "commitments/conditions.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "commitments/condition_words.h"
#include "commitments/must_come_before.h"
#include "commitments/subject_condition.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;
using clauses::Words;

/// After these "if" means "whether".
constexpr std::array<std::string_view, 16> kAsking = {"see",    "know",    "ask",     "wonder", "determine", "doubt",
                                                      "tell",   "unclear", "clear",   "check",  "question",  "decide",
                                                      "unsure", "say",     "certain", "sure"};

bool matches(const Context& context, std::uint32_t word, const ConditionWord& row) {
  const Words& words = context.reading.words();
  if (word + row.words.size() >= words.size()) { return false; }
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const auto at = word + static_cast<std::uint32_t>(i);
    if (words.lower(at) != row.words[i] && words.lemma(at) != row.words[i]) { return false; }
  }
  return true;
}

bool is_whether(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  if (word > 0 && std::ranges::find(kAsking, words.lemma(word - 1)) != kAsking.end()) { return true; }
  const auto& tree = context.reading.tree();
  if (tree.empty() || word == 0) { return false; }
  const std::uint32_t head = tree.head(word);
  return head != kNone && tree.kind(word) == "mark" && tree.kind(head) == "ccomp" && tree.head(head) < word;
}

/// "The sole if undeclared power": the word joins two adjectives.
bool joins_adjectives(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  const Tree& tree = context.reading.tree();
  if (!tree.empty() && tree.kind(word) == "mark") { return false; }  // "if New Delhi agrees"
  return word > 0 && words.upos(word - 1) == Upos::kAdj && word + 2 < words.size() &&
         words.upos(word + 1) == Upos::kAdj && words.is_noun(word + 2);
}

/// A clause of the present follows: "after", "once" and "when" look ahead then; "only when asked" does too.
bool looks_ahead(const Context& context, std::uint32_t word, bool clause_only) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first <= word) { continue; }
    if (!clause.finite()) { break; }
    return clause.group->tense == Tense::kPresent && (clause.marker_word == kNone || clause.marker_word <= word);
  }
  return !clause_only;
}

/// "Provided the army with arms": a verb of its own, not a connective; no finite clause follows it.
bool is_verb(const Context& context, std::uint32_t word, const ConditionWord& row) {
  if (row.words.size() > 1 || (row.words.front() != "provided" && row.words.front() != "assuming")) { return false; }
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first > word) { return !clause.finite() || clause.group->tense == Tense::kPast; }
  }
  return true;
}

/// "After half a century": what follows is no clause.
bool is_preposition(const Context& context, std::uint32_t word, const ConditionWord& row) {
  const Tree& tree = context.reading.tree();
  return !tree.empty() && row.words.size() == 1 && tree.kind(word) == "case";
}

/// "Until Friday" is a time, and so is "until the end of the month".
bool begins_time(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  for (std::uint32_t at = word; at < std::min(word + 3, words.size()); ++at) {
    if (words.is_time(at)) { return true; }
    if (words.upos(at) != Upos::kDet && words.upos(at) != Upos::kAdp) { break; }
  }
  return words.is(word, "the") && (words.is(word + 1, "end") || words.is(word + 1, "beginning"));
}

bool is_condition(const Context& context, std::uint32_t word, const ConditionWord& row) {
  const Words& words = context.reading.words();
  if (context.lexicon.is_no_condition(words, word) || is_verb(context, word, row)) { return false; }
  if (row.follows == Follows::kClause && is_preposition(context, word, row)) { return false; }
  const auto after = word + static_cast<std::uint32_t>(row.words.size());
  switch (row.relation) {
    case ConditionRelation::kIf: return !is_whether(context, word) && !joins_adjectives(context, word);
    case ConditionRelation::kAfter: return looks_ahead(context, after - 1, row.follows == Follows::kClause);
    default: return !begins_time(context, after);
  }
}

/// "Should Iran leave the treaty, ...", "were it to leave": the verb stands before its subject.
bool is_inverted(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  const bool should = words.is(word, "should");
  if ((!should && !words.is(word, "were"))) { return false; }
  const bool begins = word == 0 || words.is_mark(word - 1) || words.is_quote_mark(word - 1) ||
                      words.is(word - 1, "that") || words.is(word - 1, "but") || words.is(word - 1, "and");
  if (!begins || word + 2 >= words.size()) { return false; }
  const Upos next = words.upos(word + 1);
  const bool subject =
      next == Upos::kPron || next == Upos::kPropn || next == Upos::kDet || next == Upos::kNoun || next == Upos::kAdj;
  if (!subject) { return false; }
  if (should) { return true; }
  for (std::uint32_t at = word + 2; at < words.size() && !words.is(at, ","); ++at) {
    if (words.is(at, "to")) { return true; }
  }
  return false;
}

/// Of an inverted clause: up to the comma that ends it.
std::uint32_t inverted_end(const Context& context, std::uint32_t first) {
  const Words& words = context.reading.words();
  std::uint32_t last = first;
  while (last < words.size() && !words.is(last, ",") && !words.is(last, ".") && !words.is_quote_mark(last)) { ++last; }
  return last;
}

bool is_refused(const Context& context, const Draft& draft) {
  if (draft.kind == CommitmentKind::kRefusal) { return true; }
  const std::uint32_t number = context.reading.clause_at(draft.first);
  if (number == kNone) { return false; }
  return context.reading.clauses()[number].group->negated;
}

/// The part of a condition before an act that its words run into: up to the last comma before the act.
std::optional<FoundCondition> clipped(const Context& context, const FoundCondition& found, const Draft& draft) {
  if (found.last <= draft.first) { return found; }
  const Words& words = context.reading.words();
  for (std::uint32_t word = draft.first; word > found.first; --word) {
    if (!words.is(word - 1, ",")) { continue; }
    auto cut = make_condition(context, found.word, found.first, word - 1, found.condition.relation);
    if (cut) {
      cut->follows = found.follows;
      cut->hangs_on = found.hangs_on;
    }
    return cut;
  }
  return std::nullopt;
}

/// Is a word the border of a clause of its own ("who ...", "after ...")?
bool begins_side_clause(const Tree& tree, std::uint32_t word) {
  return tree.kind(word) == "advcl" || tree.relation(word) == "acl:relcl";
}

/// Does the condition hang on the act, on a part of it, or on what the act is a part of?
bool belongs(const Context& context, const FoundCondition& found, std::uint32_t node) {
  const Tree& tree = context.reading.tree();
  for (std::uint32_t at = found.hangs_on; at != kNone; at = tree.head(at)) {
    if (at == node) { return true; }
    if (begins_side_clause(tree, at)) { break; }
  }
  for (std::uint32_t at = node; at != kNone; at = tree.head(at)) {
    if (at == found.hangs_on || at == found.word) { return true; }  // the subject of "depends on"
    if (begins_side_clause(tree, at)) { break; }
  }
  return false;
}

/// Right behind the act, and by the tree part of the act or of something that only comes later: the tree erred.
bool stands_right_behind(const Context& context, const FoundCondition& found, const Draft& draft) {
  if (found.follows == Follows::kRefusal || found.word < draft.last || found.hangs_on == kNone) { return false; }
  const Words& words = context.reading.words();
  for (std::uint32_t word = draft.last; word < found.word; ++word) {
    if (!words.is_mark(word) && !words.is_quote_mark(word)) { return false; }
  }
  const bool in_act = draft.first <= found.hangs_on && found.hangs_on < draft.last;
  return in_act || (found.hangs_on >= found.last && found.word == draft.last);
}

bool goes_with(const Context& context, const FoundCondition& found, const Draft& draft, std::uint32_t node) {
  const bool may = found.follows != Follows::kRefusal || is_refused(context, draft);
  return may && (context.reading.tree().empty() || belongs(context, found, node) ||
                 stands_right_behind(context, found, draft));
}

/// Of a condition that has one act only: is it this one? What must come before may be told of its subject ("before
/// the talks begin"); a threat has to be one.
bool is_its_act(const FoundCondition& found, const Draft& draft) {
  if (found.follows == Follows::kThreat) { return draft.kind == CommitmentKind::kThreat && found.act == draft.first; }
  return found.last <= draft.first && draft.first <= found.act;
}

}  // namespace

std::optional<FoundCondition> make_condition(const Context& context, std::uint32_t word, std::uint32_t first,
                                             std::uint32_t last, ConditionRelation relation) {
  if (first >= last) { return std::nullopt; }
  const Words& words = context.reading.words();
  FoundCondition found;
  found.word = word;
  found.first = first;
  found.last = last;
  found.condition.span = {words.span(first).begin, words.span(last - 1).end};
  found.condition.relation = relation;
  found.condition.by = fulfillers(context, first, last);
  found.hangs_on = holder_of(context, word, first, last);
  return found;
}

bool asks_whether(const Context& context, const Clause& clause) {
  if (clause.link == clauses::Link::kComplement && clause.governor != kNone &&
      context.reading.words().lemma(context.reading.clauses()[clause.governor].head) == "doubt") {
    return true;
  }
  if (clause.marker_word == kNone) { return false; }
  return clause.marker == "whether" || (clause.marker == "if" && is_whether(context, clause.marker_word));
}

ConditionStart condition_at(const Context& context, std::uint32_t word) {
  const auto* rows = context.lexicon.conditions(context.reading.words().lower(word));
  if (rows == nullptr) { rows = context.lexicon.conditions(context.reading.words().lemma(word)); }
  if (rows == nullptr) { return {}; }
  for (const ConditionWord& row : *rows) {
    if (!matches(context, word, row)) { continue; }
    if (!is_condition(context, word, row)) { return {}; }
    return {&row, static_cast<std::uint32_t>(row.words.size())};
  }
  return {};
}

std::vector<FoundCondition> find_conditions(const Context& context) {
  const Words& words = context.reading.words();
  std::vector<FoundCondition> all;
  if (words.is(words.size() - 1, "?")) { return all; }
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    if (auto before = condition_before(context, word)) {
      all.push_back(std::move(*before));
      continue;
    }
    std::optional<FoundCondition> found;
    if (const ConditionStart start = condition_at(context, word)) {
      const std::uint32_t first = word + start.size;
      found = make_condition(context, word, first, condition_end(context, word, first), start.row->relation);
      if (found) { found->follows = start.row->follows; }
    } else if (is_inverted(context, word)) {
      found = make_condition(context, word, word + 1, inverted_end(context, word + 1), ConditionRelation::kIf);
      if (found) { found->rule = kInverted; }
    }
    if (!found) { continue; }
    word = found->first;
    all.push_back(std::move(*found));
  }
  for (const Clause& clause : context.reading.clauses()) {
    if (auto subject = subject_condition(context, clause)) { all.push_back(std::move(*subject)); }
  }
  return all;
}

std::optional<FoundCondition> condition_of(const Context& context, const std::vector<FoundCondition>& all,
                                           const Draft& draft, std::uint32_t node) {
  for (const FoundCondition& found : all) {
    if (found.act != kNone) {
      if (is_its_act(found, draft)) { return found; }
    } else if (found.word >= draft.last && goes_with(context, found, draft, node)) {
      return found;
    }
  }
  for (const FoundCondition& found : std::views::reverse(all)) {
    if (found.act != kNone || found.word >= draft.first || !goes_with(context, found, draft, node)) { continue; }
    if (auto before = clipped(context, found, draft)) { return before; }
  }
  return std::nullopt;
}

}  // namespace chancery::commitments
