// SPDX-License-Identifier: Apache-2.0
#include "events/times.h"

#include <algorithm>

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;

/// News of the first paragraphs is fresh unless its words say otherwise.
constexpr std::uint32_t kFreshParagraphs = 2;

bool says_when(const TimeExpression& time) {
  const bool point = time.type == TimexType::kDate || time.type == TimexType::kTime;
  return point && (time.time.earliest || time.time.latest);
}

/// The words around a trigger that belong to its clause.
Span clause_span(const Context& context, const Trigger& trigger) {
  const auto& words = context.reading.words();
  std::uint32_t first = trigger.first;
  std::uint32_t last = trigger.last;
  if (trigger.clause != kNone) {
    const Clause& clause = context.reading.clauses()[trigger.clause];
    first = std::min(first, clause.first);
    last = std::max(last, clause.end);
    for (const std::uint32_t subject : clause.subjects) {
      first = std::min(first, context.reading.phrases()[subject].first);
    }
  }
  std::uint32_t end = words.size();
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first >= last && clause.finite()) {
      end = clause.marker_word != kNone && clause.marker_word >= last ? clause.marker_word : clause.first;
      break;
    }
  }
  last = std::max(last, std::min(end, words.size()));
  return {words.span(first).begin, words.span(last - 1).end};
}

std::uint32_t distance(Span a, Span b) {
  if (a.overlaps(b)) { return 0; }
  return a.begin >= b.end ? a.begin - b.end : b.begin - a.end;
}

/// The nearest expression inside `range`, or null.
const TimeExpression* nearest(const Context& context, Span range, Span trigger) {
  const TimeExpression* found = nullptr;
  for (const TimeExpression& time : context.document.times_in(range)) {
    if (!says_when(time) || time.span.end > range.end) { continue; }
    if (found == nullptr || distance(time.span, trigger) < distance(found->span, trigger)) { found = &time; }
  }
  return found;
}

Time time_of(const Context& context, const TimeExpression& expression) {
  Time time = expression.time;
  time.of = TimeId{static_cast<std::uint32_t>(&expression - context.document.times().data())};
  return time;
}

bool is_fresh(const Context& context, const Trigger& trigger, Status status) {
  if (status != Status::kOccurred || context.sentence.paragraph >= kFreshParagraphs || trigger.noun) { return false; }
  const Clause& clause = context.reading.clauses()[trigger.clause];
  return clause.group->tense == Tense::kPast && !clause.group->perfect;
}

std::optional<Place> find_place(const Context& context, Span range) {
  for (const Phrase& phrase : context.reading.phrases()) {
    const bool inside = range.contains(phrase.mention->span);
    if (!inside || !phrase.mention->place) { continue; }
    if (phrase.preposition == "in" || phrase.preposition == "at" || phrase.preposition == "near") {
      const Span span = phrase.mention->span;
      return Place{.name = std::string(context.document.text_of(span)), .state = {}, .span = span};
    }
  }
  return std::nullopt;
}

}  // namespace

WhenAndWhere find_when_and_where(const Context& context, const Trigger& trigger, Status status) {
  WhenAndWhere found;
  const auto& words = context.reading.words();
  const Span range = clause_span(context, trigger);
  const Span span{words.span(trigger.first).begin, words.span(trigger.last - 1).end};
  if (const TimeExpression* time = nearest(context, range, span)) {
    found.time = time_of(context, *time);
    found.rules.emplace_back("time:clause");
  } else if (is_fresh(context, trigger, status) && context.document.published().time.earliest) {
    const Time& published = context.document.published().time;
    found.time = {published.earliest, published.latest, published.precision, Basis::kAssumed, std::nullopt};
    found.rules.emplace_back("time:fresh-news");
  }
  found.place = find_place(context, range);
  return found;
}

}  // namespace chancery::events
