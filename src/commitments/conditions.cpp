// SPDX-License-Identifier: Apache-2.0
#include "commitments/conditions.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "commitments/act_span.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::Words;

/// After these "if" means "whether".
constexpr std::array<std::string_view, 14> kAsking = {"see",      "know",   "ask",     "wonder", "determine",
                                                      "doubt",    "tell",   "unclear", "clear",  "check",
                                                      "question", "decide", "unsure",  "say"};
/// "Until recently" and the like are times.
constexpr std::array<std::string_view, 7> kTimes = {"recently", "now", "then", "late", "early", "today", "tomorrow"};

bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool matches(const Words& words, std::uint32_t word, const ConditionWord& row) {
  if (word + row.words.size() >= words.size()) { return false; }
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const auto at = word + static_cast<std::uint32_t>(i);
    if (words.lower(at) != row.words[i] && words.lemma(at) != row.words[i]) { return false; }
  }
  return true;
}

bool asks_whether(const Words& words, std::uint32_t word) {
  return word > 0 &&
         (is_one_of(kAsking, words.lemma(word - 1)) || words.is(word - 1, "as") || words.is(word - 1, "even"));
}

/// A clause of the present follows: "after", "once" and "when" look ahead then.
bool looks_ahead(const Context& context, std::uint32_t word) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first <= word) { continue; }
    return clause.finite() && clause.marker_word == word && clause.group->tense == Tense::kPresent;
  }
  return false;
}

bool begins_time(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  if (is_one_of(kTimes, words.lower(word))) { return true; }
  const std::uint32_t offset = words.span(word).begin;
  const auto times = context.document.times_in(context.sentence.span);
  return std::ranges::any_of(times, [&](const TimeExpression& time) { return time.span.contains(offset); });
}

bool is_condition(const Context& context, std::uint32_t word, const ConditionWord& row) {
  const auto after = word + static_cast<std::uint32_t>(row.words.size());
  switch (row.relation) {
    case ConditionRelation::kIf: return !asks_whether(context.reading.words(), word);
    case ConditionRelation::kUntil: return !begins_time(context, after);
    case ConditionRelation::kAfter: return looks_ahead(context, after - 1);
    default: return true;
  }
}

std::vector<ActorId> fulfillers(const Context& context, std::uint32_t first, std::uint32_t last) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first < first || clause.first >= last || clause.subjects.empty()) { continue; }
    return actors_of(context.reading, clause.subjects);
  }
  for (const clauses::Phrase& phrase : context.reading.phrases()) {
    if (phrase.first >= first && phrase.last <= last && !phrase.mention->place) { return phrase.mention->actors; }
  }
  return {};
}

}  // namespace

ConditionStart condition_at(const Context& context, std::uint32_t word) {
  const Words& words = context.reading.words();
  const auto* rows = context.lexicon.conditions(words.lower(word));
  if (rows == nullptr) { rows = context.lexicon.conditions(words.lemma(word)); }
  if (rows == nullptr) { return {}; }
  for (const ConditionWord& row : *rows) {
    if (matches(words, word, row) && is_condition(context, word, row)) {
      return {&row, static_cast<std::uint32_t>(row.words.size())};
    }
  }
  return {};
}

std::vector<FoundCondition> find_conditions(const Context& context) {
  std::vector<FoundCondition> all;
  const Words& words = context.reading.words();
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    const ConditionStart start = condition_at(context, word);
    if (!start) { continue; }
    FoundCondition found;
    found.word = word;
    found.first = word + start.size;
    found.last = act_end(context, found.first, true);
    if (found.first >= found.last) { continue; }
    found.condition.span = {words.span(found.first).begin, words.span(found.last - 1).end};
    found.condition.relation = start.row->relation;
    found.condition.by = fulfillers(context, found.first, found.last);
    word = found.first;
    all.push_back(std::move(found));
  }
  return all;
}

const FoundCondition* condition_of(const std::vector<FoundCondition>& all, const Draft& draft) {
  for (const FoundCondition& found : all) {
    if (found.word >= draft.last) { return &found; }
  }
  for (const FoundCondition& found : std::views::reverse(all)) {
    if (found.last <= draft.first) { return &found; }
  }
  return nullptr;
}

}  // namespace chancery::commitments
