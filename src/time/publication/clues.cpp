// SPDX-License-Identifier: Apache-2.0
#include "time/publication/clues.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::time {
namespace {

/// The terms in their order, those that follow on one another in one.
std::vector<Days> whole_terms(std::vector<Days> terms) {
  std::ranges::sort(terms, {}, &Days::first);
  std::vector<Days> whole;
  for (const Days& term : terms) {
    if (!whole.empty() && term.first <= whole.back().last + std::chrono::days{1}) {
      whole.back().last = std::max(whole.back().last, term.last);
    } else {
      whole.push_back(term);
    }
  }
  return whole;
}

std::string terms_text(const std::vector<Days>& terms) {
  std::string text;
  for (const Days& term : whole_terms(terms)) {
    const std::string from = term.first <= kEarliestDay ? "" : "from " + to_iso(term.first);
    const std::string until = term.last >= kLatestDay ? "" : "until " + to_iso(term.last);
    if (!text.empty()) { text += " and "; }
    text += from;
    if (!from.empty() && !until.empty()) { text += ' '; }
    text += until;
  }
  return text;
}

}  // namespace

Result<ClueFinder> ClueFinder::load(const base::TableFile& tables) {
  auto weights = ClueWeights::load(tables);
  if (!weights) { return std::unexpected(weights.error()); }
  auto offices = OfficeTerms::load(tables);
  if (!offices) { return std::unexpected(offices.error()); }
  auto ages = Ages::load(tables);
  if (!ages) { return std::unexpected(ages.error()); }
  const auto words = base::read_columns<2>(tables, "time/en/date_words", {"word", "class"});
  if (!words) { return std::unexpected(words.error()); }
  ClueFinder finder;
  finder.weights_ = std::move(*weights);
  finder.offices_ = std::move(*offices);
  finder.ages_ = std::move(*ages);
  for (const auto& [word, kind] : *words) {
    if (kind == "limit-passed") { finder.passing_.emplace(word); }
  }
  return finder;
}

std::vector<Clue> ClueFinder::find(const Document& document, std::span<const Found> found) const {
  std::vector<Clue> clues;
  add_calendar_clues(document, found, weights_, clues);
  add_year_clues(document, found, weights_, passing_, clues);
  add_office_clues(document, offices_, weights_, clues);
  add_age_clues(document, ages_, weights_, clues);
  add_known_event_clues(document, weights_, clues);
  add_month_clues(document, found, weights_, clues);
  return clues;
}

const Found* dateline_day(std::span<const Found> found) {
  const auto day =
      std::ranges::find_if(found, [](const Found& one) { return one.in_dateline() && is_day_of_month(one); });
  return day == found.end() ? nullptr : &*day;
}

bool is_day_of_month(const Found& one) {
  const Meaning& meaning = one.meaning;
  return meaning.kind == Kind::kCalendar && meaning.from.month && meaning.from.day && !meaning.to.day;
}

std::string quoted(const Document& document, Span span) {
  std::string words = "\"";
  for (const char byte : document.text_of(span)) { words += byte == '\n' ? ' ' : byte; }
  return words + "\"";
}

std::string_view mark_before(std::size_t item, std::size_t count) {
  if (item == 0) { return ""; }
  return item + 1 == count ? " and " : ", ";
}

void add_age_clues(const Document& document, const Ages& ages, const ClueWeights& weights, std::vector<Clue>& clues) {
  constexpr std::size_t kYear = 4;
  const int beside = weights.against("age-told", 1);
  const int farther = weights.against("age-told", 2) - beside;
  for (const AgeMention& age : ages.find(document)) {
    clues.push_back({.rule = "published:age-told",
                     .spans = {age.span},
                     .says = fmt::format("{}, born {} {}, is of that age from {} until {}", quoted(document, age.span),
                                         age.born.size() == kYear ? "in" : "on", age.born, to_iso(age.days.first),
                                         to_iso(age.days.last)),
                     .weigh = [days = age.days, beside, farther](DayScores& scores) {
                       constexpr std::chrono::days kYearOfDays{366};
                       const Days around{days.first - kYearOfDays, days.last + kYearOfDays};
                       scores.add_outside(std::array{days}, beside);
                       scores.add_outside(std::array{around}, farther);
                     }});
  }
}

void add_office_clues(const Document& document, const OfficeTerms& offices, const ClueWeights& weights,
                      std::vector<Clue>& clues) {
  for (const OfficeMention& office : offices.find(document)) {
    const std::string words = quoted(document, office.span);
    if (office.former) {
      const Date left = std::ranges::max(office.terms, {}, &Days::last).last;
      const int against = weights.against("former-office", 1);
      clues.push_back({.rule = "published:former-office",
                       .spans = {office.span},
                       .says = words + " is called former, and the office ended on " + to_iso(left),
                       .weigh = [left, against](DayScores& scores) {
                         scores.add({kEarliestDay, left - std::chrono::days{1}}, against);
                       }});
      continue;
    }
    const int against = weights.against("office-term", 1);
    clues.push_back(
        {.rule = "published:office-term",
         .spans = {office.span},
         .says = fmt::format("{} held that office {}", words, terms_text(office.terms)),
         .weigh = [terms = office.terms, against](DayScores& scores) { scores.add_outside(terms, against); }});
  }
}

}  // namespace chancery::time
