// SPDX-License-Identifier: Apache-2.0
#include "time/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "time/reading.h"

namespace chancery::time {
namespace {

constexpr int kMostDaysApart = 3;

Time one_day(Date date, Basis basis) {
  return {.earliest = date, .latest = date, .precision = Precision::kDay, .basis = basis, .of = {}};
}

const Found* dateline_day(std::span<const Found> found) {
  const auto day = std::ranges::find_if(found, [](const Found& one) {
    return one.in_dateline() && one.meaning.kind == Kind::kCalendar && one.meaning.from.day && one.meaning.from.month;
  });
  return day == found.end() ? nullptr : &*day;
}

Publication from_metadata(Document& document, Date given, const Found* dateline) {
  Publication result;
  result.published.time = one_day(given, Basis::kMetadata);
  result.published.reason = "The date was given beside the report.";
  result.published.rules = {"published:given"};
  if (dateline == nullptr) { return result; }
  const Reading reading = read_calendar(*dateline, View{.report = given, .today = {}, .told = {}, .told_quarter = {}});
  result.dateline = reading.first;
  if (reading.first && std::chrono::abs(*reading.first - given) > std::chrono::days{kMostDaysApart}) {
    result.dateline.reset();
    document.add(Diagnostic{.code = "date-contradicted",
                            .message = fmt::format("The date given beside the report is {}, its dateline says {}.",
                                                   to_iso(given), to_iso(*reading.first)),
                            .span = dateline->span});
  }
  return result;
}

}  // namespace

Publication find_publication(Document& document, std::span<const Found> found) {
  const Found* dateline = dateline_day(found);
  if (const auto given = document.given_date()) { return from_metadata(document, *given, dateline); }
  Publication result;
  if (dateline != nullptr && dateline->meaning.from.year) {
    if (const Reading reading = read_calendar(*dateline, {}); reading.first) {
      result.published.time = one_day(*reading.first, Basis::kDateline);
      result.published.reason = fmt::format("The dateline says \"{}\".", document.text_of(dateline->span));
      result.published.rules = {"published:dateline"};
      result.dateline = reading.first;
    }
  }
  return result;
}

}  // namespace chancery::time
