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

Publication from_metadata(Document& document, Date given, const Found* dateline) {
  constexpr std::chrono::days kMostApart{3};
  Publication result;
  result.published = {.time = one_day(given, Basis::kMetadata),
                      .reason = fmt::format("The date {} was given beside the report.", to_iso(given)),
                      .rules = {"published:given"}};
  if (dateline == nullptr) { return result; }
  const auto day = day_beside(*dateline, given);
  if (day && std::chrono::abs(*day - given) > kMostApart) {
    document.add(Diagnostic{.code = "date-contradicted",
                            .message = fmt::format("The date given beside the report is {}, its dateline says {}.",
                                                   to_iso(given), to_iso(*day)),
                            .span = dateline->span});
  } else {
    result.dateline = day;
  }
  return result;
}

}  // namespace

Publication find_publication(Document& document, std::span<const Found> found, const OfficeTerms& offices) {
  const Found* dateline = dateline_day(found);
  if (const auto given = document.given_date()) { return from_metadata(document, *given, dateline); }
  Publication result;
  if (dateline != nullptr && dateline->meaning.from.year) {
    const DateParts& parts = dateline->meaning.from;
    if (const auto day = make_date(*parts.year, *parts.month, *parts.day)) {
      result.published = {.time = one_day(*day, Basis::kDateline),
                          .reason = fmt::format("The dateline says \"{}\".", document.text_of(dateline->span)),
                          .rules = {"published:dateline"}};
      result.dateline = day;
      return result;
    }
  }
  result.published = solve_date(document, gather_evidence(document, found, offices));
  if (dateline != nullptr && result.published.time.precision == Precision::kDay) {
    result.dateline = result.published.time.earliest;
  }
  return result;
}

}  // namespace chancery::time
