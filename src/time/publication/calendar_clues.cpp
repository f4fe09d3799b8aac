// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "time/publication/clues.h"

namespace chancery::time {
namespace {

constexpr int kWeek = 7;

bool is_bare_weekday(const Found& one) {
  const Meaning& meaning = one.meaning;
  return meaning.kind == Kind::kWeekday && meaning.direction == Direction::kNone && !meaning.plural && !one.future &&
         one.sentence;
}

bool is_bare_day(const Found& one) {
  return is_day_of_month(one) && !one.meaning.from.year && one.meaning.direction == Direction::kNone && one.sentence;
}

/// Calls use(day, days for which it is the nearest such day) for each year.
template <class Use>
void each_nearest(int month, int day_of_month, Use use) {
  constexpr std::chrono::days kHalfYear{182};
  for (int year = year_of(kEarliestDay) - 1; year <= year_of(kLatestDay) + 1; ++year) {
    if (const auto day = make_date(year, month, day_of_month)) { use(*day, Days{*day - kHalfYear, *day + kHalfYear}); }
  }
}

/// The number of a sentence among those of the body, without headlines and captions; nothing outside it.
std::optional<std::size_t> body_sentence(const Document& document, SentenceId sentence) {
  const auto in_body = [&](const Sentence& one) { return document.at(one.segment).kind == SegmentKind::kBody; };
  if (!in_body(document.at(sentence))) { return std::nullopt; }
  return static_cast<std::size_t>(std::ranges::count_if(document.sentences().first(sentence.value), in_body));
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

/// "Tuesday, June 12": of the years, those in which the day has this weekday.
Clue weekday_beside(const Document& document, const Found& date, const ClueWeights& weights) {
  const int against = weights.against("weekday-agrees", 1);
  const Meaning& meaning = date.meaning;
  return {.rule = "published:weekday-agrees",
          .spans = {date.span},
          .says = quoted(document, date.span) + " has this weekday",
          .weigh =
              [&meaning, against](DayScores& scores) {
                each_nearest(*meaning.from.month, *meaning.from.day, [&](Date day, Days near) {
                  if (weekday_of(day) != *meaning.weekday) { scores.add(near, against); }
                });
              },
          .each_year = true};
}

/// "the June 12 summit" and "Tuesday's summit": the day has this weekday, and the report is of the days after.
Clue same_day(const Document& document, const Found& date, const Found& weekday, TextId noun,
              const ClueWeights& weights) {
  const int other_weekday = weights.against("weekday-agrees", 1);
  const int too_far = weights.against("weekday-reach", 1);
  const DateParts parts = date.meaning.from;
  const int said = *weekday.meaning.weekday;
  return {.rule = "published:weekday-agrees",
          .spans = {date.span, weekday.span},
          .says = quoted(document, date.span) + " and " + quoted(document, weekday.span) + " are the day of one " +
                  std::string(document.interned(noun)),
          .weigh =
              [=](DayScores& scores) {
                std::vector<Days> weeks;
                each_nearest(*parts.month, *parts.day, [&](Date day, Days near) {
                  if (weekday_of(day) != said) { scores.add(near, other_weekday); }
                  weeks.push_back({day, day + std::chrono::days{kWeek - 1}});
                });
                scores.add_outside(weeks, too_far);
              },
          .each_year = true};
}

void add_agreements(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                    std::vector<Clue>& clues) {
  for (const Found& date : found) {
    if (!is_bare_day(date)) { continue; }
    if (date.meaning.weekday) {
      clues.push_back(weekday_beside(document, date, weights));
      continue;
    }
    const auto noun = noun_after(document, date);
    if (!noun) { continue; }
    const auto same = std::ranges::find_if(
        found, [&](const Found& one) { return is_bare_weekday(one) && noun_after(document, one) == noun; });
    if (same != found.end()) { clues.push_back(same_day(document, date, *same, *noun, weights)); }
  }
}

/// The first bare weekday told as past, if it stands in the first sentences and the text does not tell of
/// the day after it as well: then it is the day of an event, not of the news.
const Found* lead_weekday(const Document& document, std::span<const Found> found) {
  constexpr std::size_t kFirstSentences = 3;
  const auto told = [](const Found& one) { return is_bare_weekday(one) && one.past; };
  const auto lead = std::ranges::find_if(found, told);
  if (lead == found.end() || body_sentence(document, *lead->sentence).value_or(kFirstSentences) >= kFirstSentences) {
    return nullptr;
  }
  const int next = *lead->meaning.weekday % kWeek + 1;
  const bool later =
      std::ranges::any_of(found, [&](const Found& one) { return told(one) && *one.meaning.weekday == next; });
  return later ? nullptr : &*lead;
}

void add_lead(const Document& document, std::span<const Found> found, const ClueWeights& weights,
              std::vector<Clue>& clues) {
  const Found* lead = lead_weekday(document, found);
  if (lead == nullptr) { return; }
  const bool late = !lead->meaning.part.empty() || lead->meaning.modifier != Modifier::kNone;
  const bool first = body_sentence(document, *lead->sentence) == 0;
  std::string_view name = first ? "lead-weekday" : "later-weekday";
  if (late) { name = "late-weekday"; }
  std::array<int, kWeek> against{};
  for (int lag = 0; lag < kWeek; ++lag) { against[static_cast<std::size_t>(lag)] = weights.against(name, lag); }
  clues.push_back(
      {.rule = "published:lead-weekday",
       .spans = {lead->span},
       .says = "its first sentences tell of " + quoted(document, lead->span) + ", so it is of that day or soon after",
       .weigh = [against,
                 weekday = *lead->meaning.weekday](DayScores& scores) { scores.add_weekdays(weekday, against); },
       .each_year = true});
}

}  // namespace

void add_calendar_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                        std::vector<Clue>& clues) {
  if (const Found* dateline = dateline_day(found)) {
    clues.push_back(
        {.rule = "published:dateline-day",
         .spans = {dateline->span},
         .says = "the dateline says " + quoted(document, dateline->span),
         .weigh = [parts = dateline->meaning.from](DayScores& scores) { scores.keep_day(*parts.month, *parts.day); },
         .each_year = true});
  }
  add_agreements(document, found, weights, clues);
  add_lead(document, found, weights, clues);
}

}  // namespace chancery::time
