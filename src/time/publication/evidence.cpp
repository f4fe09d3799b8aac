// SPDX-License-Identifier: Apache-2.0
#include "time/publication/evidence.h"

#include <algorithm>

#include "time/reading.h"

namespace chancery::time {
namespace {

bool is_day_of_month(const Found& one) {
  const Meaning& meaning = one.meaning;
  return meaning.kind == Kind::kCalendar && meaning.from.month && meaning.from.day && !meaning.to.day;
}

bool is_bare_weekday(const Found& one) {
  const Meaning& meaning = one.meaning;
  return meaning.kind == Kind::kWeekday && meaning.direction == Direction::kNone && !meaning.plural && !one.future;
}

/// The number of a sentence of the body, from 0, without headlines and captions.
bool among_first_sentences(const Document& document, SentenceId sentence) {
  constexpr std::size_t kFirstSentences = 3;
  std::size_t before = 0;
  for (std::uint32_t i = 0; i < sentence.value; ++i) {
    before += document.at(document.sentences()[i].segment).kind == SegmentKind::kBody ? 1 : 0;
  }
  return before < kFirstSentences && document.at(document.at(sentence).segment).kind == SegmentKind::kBody;
}

/// The noun after an expression, over "'s": "summit" after "Tuesday's"; nothing where another word stands there.
std::optional<TextId> noun_after(const Document& document, const Found& one) {
  const auto tokens = document.tokens_of(document.at(*one.sentence));
  auto token = std::ranges::find_if(tokens, [&](const Token& t) { return t.span.begin >= one.span.end; });
  if (token != tokens.end() && document.lower(*token).ends_with('s') && token->span.size() <= 4 &&
      token->span.begin == one.span.end) {
    ++token;  // the possessive
  }
  return token != tokens.end() && token->upos == Upos::kNoun ? std::optional(token->lemma) : std::nullopt;
}

/// Adds the days whose weekday the text gives.
void add_agreements(const Document& document, std::span<const Found> found, Evidence& evidence) {
  for (const Found& date : found) {
    if (!is_day_of_month(date) || date.meaning.from.year || !date.sentence) { continue; }
    if (date.meaning.weekday) {
      evidence.agreements.push_back({.date = &date, .weekday = nullptr, .day_of_week = *date.meaning.weekday});
      continue;
    }
    const auto noun = noun_after(document, date);
    if (!noun) { continue; }
    for (const Found& weekday : found) {
      if (is_bare_weekday(weekday) && weekday.sentence && noun_after(document, weekday) == noun) {
        evidence.agreements.push_back({.date = &date, .weekday = &weekday, .day_of_week = *weekday.meaning.weekday});
        break;
      }
    }
  }
}

/// Is the expression told as past with its year: "in July 2019", "on May 2, 2018", "since 2017"?
bool is_told_past(const Document& document, const Found& one) {
  const Meaning& meaning = one.meaning;
  if (!one.past || one.by || meaning.kind != Kind::kCalendar || !meaning.from.year) { return false; }
  if (meaning.from.month) { return true; }
  // A year beside a noun ("the 2022 games") may be to come.
  return one.after_lead && one.sentence && document.at(document.at(*one.sentence).segment).kind == SegmentKind::kBody;
}

}  // namespace

const Found* dateline_day(std::span<const Found> found) {
  const auto day =
      std::ranges::find_if(found, [](const Found& one) { return one.in_dateline() && is_day_of_month(one); });
  return day == found.end() ? nullptr : &*day;
}

Evidence gather_evidence(const Document& document, std::span<const Found> found, const OfficeTerms& offices) {
  Evidence evidence;
  evidence.dateline = dateline_day(found);
  for (const Found& one : found) {
    if (!one.sentence) { continue; }
    if (evidence.lead == nullptr && is_bare_weekday(one) && one.past &&
        among_first_sentences(document, *one.sentence)) {
      evidence.lead = &one;
    }
    if (!is_told_past(document, one)) { continue; }
    const Reading reading = read_calendar(one, {});
    if (reading.first && (evidence.told == nullptr || *reading.first > evidence.told_from)) {
      evidence.told = &one;
      evidence.told_from = *reading.first;
    }
  }
  add_agreements(document, found, evidence);
  evidence.offices = offices.find(document);
  return evidence;
}

}  // namespace chancery::time
