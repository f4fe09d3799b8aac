// SPDX-License-Identifier: Apache-2.0
#include "commitments/next_sentence.h"

#include <algorithm>
#include <array>

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::Words;

constexpr std::string_view kRule = "condition:of-sentence-before";

/// "That would require a vote", "it depends on the talks".
std::optional<FoundCondition> said_of_it(const Context& context) {
  const Words& words = context.reading.words();
  std::uint32_t word = 0;
  while (word < words.size() && (words.is_quote_mark(word) || words.is(word, "but") || words.is(word, "and"))) {
    ++word;
  }
  const bool points_back = words.is(word, "that") || words.is(word, "this") || words.is(word, "it");
  if (!points_back || context.reading.clauses().empty()) { return std::nullopt; }
  const Clause& clause = context.reading.clauses().front();
  if (clause.first != word + 1 || clause.group->negated) { return std::nullopt; }
  if (clause.group->tense == Tense::kPast && clause.group->modal == Modal::kNone) { return std::nullopt; }
  const std::string_view verb = words.lemma(clause.head);
  std::uint32_t first = clause.last;
  if (verb == "depend" || verb == "hinge") {
    if (!words.is(first, "on") && !words.is(first, "upon")) { return std::nullopt; }
    ++first;
  } else if (verb != "require") {
    return std::nullopt;
  }
  std::uint32_t last = first;
  while (last < words.size() && !words.is_quote_mark(last) && !words.is(last, ".") && !words.is(last, ",")) { ++last; }
  return make_condition(context, word, first, last, ConditionRelation::kContingent);
}

bool is_cue(const Document& document, Span words) {
  return std::ranges::any_of(document.statements(),
                             [&](const Statement& row) { return row.cue && row.cue->overlaps(words); });
}

/// "But only if the guards leave", he said; "that would be the case as long as": words that may stand before a
/// condition which is all of its sentence.
constexpr std::array<std::string_view, 17> kOpeners = {"but",  "and",  "only", "of",    "course", "that",
                                                       "is",   "then", "at",   "least", "this",   "would",
                                                       "will", "be",   "the",  "case",  "so"};

/// A condition with no clause beside it but the reporting words.
std::optional<FoundCondition> alone(const Context& context, const std::vector<FoundCondition>& here) {
  if (here.size() != 1 || here.front().act != clauses::kNone) { return std::nullopt; }
  const FoundCondition& found = here.front();
  const Words& words = context.reading.words();
  for (std::uint32_t word = 0; word < found.word; ++word) {
    const bool opens = std::ranges::find(kOpeners, words.lower(word)) != kOpeners.end();
    if (!opens && !words.is_mark(word) && !words.is_quote_mark(word)) { return std::nullopt; }
  }
  for (const Clause& clause : context.reading.clauses()) {
    const bool inside = found.word <= clause.first && clause.first < found.last;
    const bool opener = clause.first < found.word;  // "that is"
    if (clause.finite() && !inside && !opener && !is_cue(context.document, words.span(clause.head))) {
      return std::nullopt;
    }
  }
  return found;
}

}  // namespace

std::optional<FoundCondition> condition_of_sentence_before(const Context& context,
                                                           const std::vector<FoundCondition>& here) {
  auto found = said_of_it(context);
  if (!found) { found = alone(context, here); }
  if (found) { found->rule = kRule; }
  return found;
}

}  // namespace chancery::commitments
