// SPDX-License-Identifier: Apache-2.0
#include "events/when/times.h"

#include <algorithm>

#include "events/when/counted.h"
#include "events/when/link_features.h"
#include "events/when/link_tables.h"
#include "events/when/stretch.h"
#include "events/when/tree_links.h"

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;

/// News of the first paragraphs is fresh unless its words say otherwise.
constexpr std::uint32_t kFreshParagraphs = 2;

/// Words of a sentence, [first, last).
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The words from a clause's subject to where the next finite clause begins; of words that report or ask
/// only to the end of their own, for what follows says when the act asked for is to be.
Range words_of_clause(const Context& context, std::uint32_t number, bool own_only) {
  const Clause& clause = context.reading.clauses()[number];
  Range range{clause.first, clause.end};
  for (const std::uint32_t subject : clause.subjects) {
    range.first = std::min(range.first, context.reading.phrases()[subject].first);
  }
  for (const Clause& other : context.reading.clauses()) {  // "Japan, which joined in 2001, said": not 2001
    if (other.first >= range.first && other.first < clause.first) { range.first = std::min(other.end, clause.first); }
  }
  if (own_only) { return range; }
  std::uint32_t end = context.reading.words().size();
  for (const Clause& next : context.reading.clauses()) {
    if (next.first < clause.last || !next.finite()) { continue; }
    end = next.marker_word != kNone && next.marker_word >= clause.last ? next.marker_word : next.first;
    break;
  }
  range.last = std::max(range.last, end);
  return range;
}

/// The clause that tells when: that of a verb, of which a noun is the object, or whose subject it is.
std::uint32_t telling_clause(const Context& context, const Trigger& trigger) {
  if (trigger.clause != kNone) { return trigger.clause; }
  const auto& clauses = context.reading.clauses();
  for (std::uint32_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].first >= trigger.last && clauses[i].finite()) { return i; }
  }
  return kNone;
}

Range range_of(const Context& context, const Trigger& trigger) {
  const std::uint32_t clause = telling_clause(context, trigger);
  Range range{trigger.first, trigger.last};
  if (clause != kNone) {
    const Range of_clause =
        words_of_clause(context, clause, trigger.noun ? trigger.clause == kNone : trigger.word->speech);
    range = {std::min(range.first, of_clause.first), std::max(range.last, of_clause.last)};
  }
  return range;
}

/// "said on Saturday that ... and blamed", ", urging X": the clause whose subject it shares, or kNone.
std::uint32_t shared_clause(const Context& context, const Trigger& trigger) {
  if (trigger.noun) { return kNone; }
  const auto& clauses = context.reading.clauses();
  const Clause& clause = clauses[trigger.clause];
  const bool shares = clause.link == clauses::Link::kCoordinated ||
                      (clause.link == clauses::Link::kParticiple && clause.marker.empty());
  if (!shares || clause.subjects.empty()) { return kNone; }
  for (std::uint32_t i = trigger.clause; i-- > 0;) {
    if (clauses[i].finite() && clauses[i].subjects == clause.subjects) { return i; }
  }
  return kNone;
}

Span span_of(const Context& context, Range range) {
  const auto& words = context.reading.words();
  const std::uint32_t last = std::clamp(range.last, range.first + 1, words.size());
  return {words.span(range.first).begin, words.span(last - 1).end};
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

TimeLink link_by_position(const Context& context, const Trigger& trigger, Span range, Span span) {
  if (const auto* time = nearest(context, range, span)) { return {time, "time:clause"}; }
  const std::uint32_t shared = shared_clause(context, trigger);
  if (shared == kNone) { return {}; }
  const auto* time = nearest(context, span_of(context, words_of_clause(context, shared, true)), span);
  return {time, "time:shared-subject"};
}

/// "Released the ship that it had seized in January": does the expression date what a relative clause tells, and is the
/// trigger none of that clause?
bool is_of_relative_clause(const Pairing& pairing, const Hanging& one) {
  const TreeView& tree = pairing.tree;
  const std::uint32_t trigger = tree.top({pairing.trigger.first, pairing.trigger.last});
  const auto is_below = [&](std::uint32_t clause) {
    for (std::uint32_t word = trigger; word != kNone; word = tree.head(word)) {
      if (word == clause) { return true; }
    }
    return false;
  };
  for (std::uint32_t word = one.top; word != kNone; word = tree.head(word)) {
    const clauses::Reading& reading = pairing.context.reading;
    const std::uint32_t clause = reading.clause_at(word);
    const bool finite = tree.kind(word) == "acl" && clause != kNone && reading.clauses()[clause].finite();
    const bool relative = (finite || reading.tree().relation(word) == "acl:relcl") && tree.connective(word) != "when";
    if (relative) { return !is_below(word); }
  }
  return false;
}

/// The expression for which most speaks, if more speaks for it than against.
TimeLink weigh(const Pairing& pairing) {
  const TimeLink& by_rule = pairing.by_rule;
  TimeLink best;
  int most = 0;
  for (const Hanging& one : pairing.all) {
    const bool ruled = one.time == by_rule.time;
    if (!ruled && (is_deed_told_apart(pairing, one) || is_of_relative_clause(pairing, one))) { continue; }
    const std::string_view rule = ruled ? by_rule.rule : "time:weighed";
    const TimeLink link = link_to(pairing.context, pairing.tree, pairing.all, one, rule);
    const Observations seen = link_features(pairing, one, time_of(pairing.context, link));
    const int weight = pairing.context.link_tables.weigh(seen);
    if (weight <= most) { continue; }
    best = link;
    most = weight;
  }
  return best;
}

/// "Since March, when Congress withdrew": what is told below the expression happened then and did not go on.
bool is_told_below(const TreeView& tree, const Trigger& trigger, const std::vector<Hanging>& all,
                   const TimeExpression* time) {
  const auto one = std::ranges::find(all, time, &Hanging::time);
  for (std::uint32_t word = tree.top({trigger.first, trigger.last}); word != kNone && one != all.end();
       word = tree.head(word)) {
    if (word == one->top) { return true; }
  }
  return false;
}

/// Does "overnight" hang on the trigger, or on the verb whose object it is, and no expression of time?
bool is_overnight(const Context& context, const TreeView& tree, const Trigger& trigger,
                  const std::vector<Hanging>& all) {
  const auto& words = context.reading.words();
  const std::uint32_t top = tree.top({trigger.first, trigger.last});
  const std::uint32_t verb = tree.kind(top) == "obj" ? tree.head(top) : top;
  const auto on_it = [&](std::uint32_t word) {
    return word != kNone && ((word >= trigger.first && word < trigger.last) || word == verb);
  };
  if (std::ranges::any_of(all, [&](const Hanging& one) { return on_it(one.on); })) { return false; }
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    if (words.lower(word) == "overnight" && on_it(tree.head(word))) { return true; }
  }
  return false;
}

/// From the day before the report to its own: the night that ended on it.
bool time_of_last_night(const Context& context, WhenAndWhere& found) {
  const Time& published = context.document.published().time;
  if (!published.earliest || published.earliest != published.latest) { return false; }
  found.time = {.earliest = *published.earliest - std::chrono::days{1},
                .latest = published.latest,
                .precision = Precision::kRange,
                .basis = Basis::kRelative,
                .of = {}};
  found.rules.emplace_back("time:overnight");
  return true;
}

/// The time in a sentence with a tree.
void time_by_tree(const Context& context, const Trigger& trigger, Status status, WhenAndWhere& found) {
  const TreeView tree(context.reading);
  const std::vector<Hanging> all = find_hanging(context, tree);
  const bool past = status == Status::kOccurred || status == Status::kOngoing;
  if (past && is_overnight(context, tree, trigger, all) && time_of_last_night(context, found)) { return; }
  if (all.empty()) { return; }
  if (const auto counted = count_between(context, tree, all, trigger)) {
    found.time = *counted;
    found.rules.emplace_back("time:counted-between");
    return;
  }
  TimeLink link = weigh({context, tree, all, trigger, status, link_by_tree(context, trigger, status, tree, all)});
  if (link.time == nullptr) { return; }
  link.since = link.since && !is_told_below(tree, trigger, all, link.time);
  found.time = time_of(context, link);
  found.rules.emplace_back(link.rule);
  const std::string_view rule = stretch(context, trigger, status, link, found.time);
  if (!rule.empty()) { found.rules.emplace_back(rule); }
}

void time_by_position(const Context& context, const Trigger& trigger, Span range, Span span, WhenAndWhere& found) {
  const TimeLink link = link_by_position(context, trigger, range, span);
  if (link.time == nullptr) { return; }
  found.time = time_of(context, link);
  found.rules.emplace_back(link.rule);
}

/// The report's own day as an earlier sentence names it ("said Monday"), where this one has no time at all; or null.
const TimeExpression* day_of_news(const Context& context) {
  const Time& published = context.document.published().time;
  if (std::ranges::any_of(context.document.times_in(context.sentence.span), says_when)) { return nullptr; }
  for (const TimeExpression& time : context.document.times()) {
    if (time.span.begin >= context.sentence.span.begin) { break; }
    const bool day = time.time.precision == Precision::kDay && !time.value.ends_with("_REF");
    const bool report = time.time.earliest == published.earliest && time.time.latest == published.latest;
    if (day && report && says_when(time)) { return &time; }
  }
  return nullptr;
}

/// The report's day, for news of the first paragraphs.
void time_of_news(const Context& context, WhenAndWhere& found) {
  const Time& published = context.document.published().time;
  if (!published.earliest) { return; }
  if (const TimeExpression* day = day_of_news(context)) {
    found.time = time_of(context, {.time = day});
    found.rules.emplace_back("time:day-of-news");
    return;
  }
  found.time = {published.earliest, published.latest, published.precision, Basis::kAssumed, std::nullopt};
  found.rules.emplace_back("time:fresh-news");
}

bool is_fresh(const Context& context, const Trigger& trigger, Status status) {
  if (status != Status::kOccurred || context.sentence.paragraph >= kFreshParagraphs || trigger.noun) { return false; }
  const Clause& clause = context.reading.clauses()[trigger.clause];
  return clause.finite() && clause.group->tense == Tense::kPast && !clause.group->perfect;
}

std::optional<Place> find_place(const Context& context, Span range) {
  for (const Phrase& phrase : context.reading.phrases()) {
    const bool inside = range.contains(phrase.mention->span);
    if (!inside || !phrase.mention->place) { continue; }
    if (phrase.preposition == "in" || phrase.preposition == "at" || phrase.preposition == "near") {
      const Span span = phrase.mention->span;
      const std::string_view name = context.document.text_of(span);
      return Place{.name = std::string(name), .state = std::string(context.states.code(name)), .span = span};
    }
  }
  return std::nullopt;
}

}  // namespace

WhenAndWhere find_when_and_where(const Context& context, const Trigger& trigger, Status status) {
  WhenAndWhere found;
  const Span range = span_of(context, range_of(context, trigger));
  const Span span = span_of(context, trigger);
  if (context.reading.tree().empty()) {
    time_by_position(context, trigger, range, span, found);
  } else {
    time_by_tree(context, trigger, status, found);
  }
  if (found.rules.empty() && is_fresh(context, trigger, status)) { time_of_news(context, found); }
  found.place = find_place(context, range);
  if (found.place) { found.rules.emplace_back("place:in-at-near"); }
  return found;
}

}  // namespace chancery::events
