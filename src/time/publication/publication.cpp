// SPDX-License-Identifier: Apache-2.0
#include "time/publication/publication.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "time/publication/solve.h"
#include "time/reading.h"

namespace chancery::time {
namespace {

Time one_day(Date date, Basis basis) {
  return {.earliest = date, .latest = date, .precision = Precision::kDay, .basis = basis, .of = {}};
}

/// The dateline's day where it stands beside a given date.
std::optional<Date> day_beside(const Found& dateline, Date given) {
  const DateParts& parts = dateline.meaning.from;
  return parts.year ? make_date(*parts.year, *parts.month, *parts.day) : nearest_day(given, *parts.month, *parts.day);
}

/// A given date that the report's words contradict: that of a crawl, or of a second publication.
void doubt_given(Document& document, Date given, const std::vector<Clue>& clues) {
  const auto against = clues_against(given, clues);
  if (against.empty()) { return; }
  std::string words;
  for (const Clue& clue : against) { words += (words.empty() ? "" : "; ") + clue.says; }
  document.add(
      Diagnostic{.code = "date-contradicted",
                 .message = fmt::format("The date given beside the report is {}, but its words speak against it: {}.",
                                        to_iso(given), words),
                 .span = against.front().spans.front()});
}

Publication from_metadata(Document& document, Date given, const Found* dateline, const std::vector<Clue>& clues) {
  constexpr std::chrono::days kMostApart{3};
  Publication result;
  result.published = {.time = one_day(given, Basis::kMetadata),
                      .reason = fmt::format("The date {} was given beside the report.", to_iso(given)),
                      .rules = {"published:given"}};
  if (dateline == nullptr) {
    doubt_given(document, given, clues);
    return result;
  }
  const auto day = day_beside(*dateline, given);
  if (day && std::chrono::abs(*day - given) > kMostApart) {
    document.add(Diagnostic{.code = "date-contradicted",
                            .message = fmt::format("The date given beside the report is {}, its dateline says {}.",
                                                   to_iso(given), to_iso(*day)),
                            .span = dateline->span});
  } else {
    result.dateline = day;
    doubt_given(document, given, clues);
  }
  return result;
}

/// The date solved from the clues, with the argument and the contradictions in it.
Publication from_clues(Document& document, const std::vector<Clue>& clues, const Found* dateline) {
  Solution solution = solve_date(clues);
  for (Dropped& step : solution.steps) { document.add(std::move(step)); }
  for (const Clue& clue : solution.against) {
    document.add(Diagnostic{.code = "date-clue-contradicted",
                            .message = fmt::format("The date was worked out against this: {}.", clue.says),
                            .span = clue.spans.front()});
  }
  Publication result;
  result.published = std::move(solution.published);
  if (dateline != nullptr && result.published.time.precision == Precision::kDay) {
    result.dateline = result.published.time.earliest;
  }
  return result;
}

}  // namespace

Publication find_publication(Document& document, std::span<const Found> found, const ClueFinder& finder) {
  const Found* dateline = dateline_day(found);
  if (const auto given = document.given_date()) {
    return from_metadata(document, *given, dateline, finder.find(document, found));
  }
  if (dateline != nullptr && dateline->meaning.from.year) {
    const DateParts& parts = dateline->meaning.from;
    if (const auto day = make_date(*parts.year, *parts.month, *parts.day)) {
      Publication result;
      result.published = {.time = one_day(*day, Basis::kDateline),
                          .reason = fmt::format("The dateline says \"{}\".", document.text_of(dateline->span)),
                          .rules = {"published:dateline"}};
      result.dateline = day;
      return result;
    }
  }
  return from_clues(document, finder.find(document, found), dateline);
}

}  // namespace chancery::time
