// SPDX-License-Identifier: Apache-2.0
#include "time/customs.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/numbers.h"
#include "base/utf8.h"
#include "time/holidays.h"

namespace chancery::time {
namespace {

constexpr const char* kYearsTable = "time/fiscal_years";
constexpr const char* kDaysTable = "time/national_days";
constexpr const char* kPlacesTable = "time/places";

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80U;
}

/// Does `name` stand at `at` as words of its own?
bool stands_at(std::string_view text, std::string_view name, std::size_t at) {
  const std::size_t end = at + name.size();
  return (at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end]));
}

/// How far from `from` the name stands in the text; the most there is where it does not. What follows is of less
/// weight: in "Russia parades its missiles on Victory Day, as Belarus does" the day is that of Russia.
std::size_t distance_of(std::string_view text, std::string_view name, std::size_t from) {
  constexpr std::size_t kFarther = 2;
  std::size_t nearest = std::numeric_limits<std::size_t>::max();
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    if (stands_at(text, name, at)) { nearest = std::min(nearest, at < from ? from - at : kFarther * (at - from)); }
  }
  return nearest;
}

}  // namespace

Result<void> Customs::read_years(const base::TableFile& tables) {
  constexpr std::size_t kMonthDay = 5;  // "10-01"
  const auto rows = base::read_columns<4>(tables, kYearsTable, {"state", "names", "begins", "named"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [state, names, begins, named] : *rows) {
    const auto month = base::number_in<int>(begins.substr(0, 2));
    const auto day = begins.size() == kMonthDay ? base::number_in<int>(begins.substr(3)) : std::nullopt;
    if (!month || !day || (named != "first" && named != "last")) {
      return fail(ErrorCode::kBadTable, "the year of \"" + std::string(names) + "\" cannot be read", kYearsTable);
    }
    StateYear row{.state = std::string(state),
                  .names = {},
                  .year = {.month = *month, .day = *day, .named_by_first = named == "first"}};
    for (const auto name : base::split_list(names)) { row.names.emplace_back(name); }
    years_.push_back(std::move(row));
  }
  return {};
}

Result<void> Customs::read_days(const base::TableFile& tables) {
  const auto rows = base::read_columns<4>(tables, kDaysTable, {"holiday", "state", "names", "day"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [holiday, state, names, day] : *rows) {
    constexpr int kAnyYear = 2020;
    NationalDay row{.holiday = std::string(holiday), .state = std::string(state), .names = {}, .day = std::string(day)};
    if (!holiday_in(day, kAnyYear)) {
      return fail(ErrorCode::kBadTable, "the day \"" + row.day + "\" cannot be read", kDaysTable);
    }
    for (const auto name : base::split_list(names)) { row.names.emplace_back(name); }
    days_.push_back(std::move(row));
  }
  std::ranges::sort(days_, {}, [](const NationalDay& row) { return std::tie(row.holiday, row.state); });
  return {};
}

Result<Customs> Customs::load(const base::TableFile& tables) {
  Customs customs;
  if (auto read = customs.read_years(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = customs.read_days(tables); !read) { return std::unexpected(read.error()); }
  const auto places = base::read_columns<4>(tables, kPlacesTable, {"place", "state", "winter", "summer"});
  if (!places) { return std::unexpected(places.error()); }
  for (const auto& [name, state, winter, summer] : *places) {
    const auto winter_minutes = base::number_in<int>(winter);
    const auto summer_minutes = base::number_in<int>(summer);
    if (!winter_minutes || !summer_minutes || name.empty()) {
      return fail(ErrorCode::kBadTable, "the clock of \"" + std::string(name) + "\" cannot be read", kPlacesTable);
    }
    customs.places_.push_back(
        {.name = base::fold(name), .state = std::string(state), .clock = {*winter_minutes, *summer_minutes}});
  }
  return customs;
}

const Customs::Place* Customs::place(const Document& document) const {
  const auto segments = document.segments();
  const auto dateline = std::ranges::find(segments, SegmentKind::kDateline, &Segment::kind);
  if (dateline == segments.end()) { return nullptr; }
  const std::string text = base::fold(document.text_of(dateline->span));
  const Place* longest = nullptr;
  for (const Place& one : places_) {
    const bool longer = longest == nullptr || one.name.size() > longest->name.size();
    if (longer && text.starts_with(one.name) && stands_at(text, one.name, 0)) { longest = &one; }
  }
  return longest;
}

std::optional<PlaceClock> Customs::clock(const Document& document) const {
  const Place* found = place(document);
  return found == nullptr ? std::nullopt : std::optional(found->clock);
}

template <class Row>
const Row* Customs::row_for(const Document& document, const Found& one, std::span<const Row> rows) const {
  const Span sentence = document.at(*one.sentence).span;
  const Row* nearest = nullptr;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Row& row : rows) {
    for (const std::string& name : row.names) {
      const std::size_t distance = distance_of(document.text_of(sentence), name, one.span.begin - sentence.begin);
      if (distance < least) {
        nearest = &row;
        least = distance;
      }
    }
  }
  const Place* of_dateline = nearest == nullptr ? place(document) : nullptr;
  if (of_dateline == nullptr) { return nearest; }
  const auto row = std::ranges::find(rows, of_dateline->state, &Row::state);
  return row == rows.end() ? nullptr : &*row;
}

const Customs::NationalDay* Customs::day_for(const Document& document, const Found& one) const {
  const auto named = std::ranges::equal_range(days_, one.rule, {}, &NationalDay::holiday);
  return row_for(document, one, std::span<const NationalDay>(named));
}

void Customs::settle(Document& document, std::vector<Found>& found) const {
  std::erase_if(found, [&](Found& one) {
    const bool of_state = one.meaning.holiday == kDayOfState;
    if (one.meaning.fiscal && one.sentence) {
      const auto* year = row_for(document, one, std::span<const StateYear>(years_));
      if (year != nullptr) { one.fiscal = year->year; }
    }
    if (!of_state) { return false; }
    const NationalDay* day = one.sentence ? day_for(document, one) : nullptr;
    if (day != nullptr) {
      one.meaning.holiday = day->day;
      return false;
    }
    document.add(Dropped{.stage = "time",
                         .span = one.span,
                         .rule = "day-of-no-state",
                         .reason = "many states have a day of this name, and no state is named"});
    return true;
  });
}

}  // namespace chancery::time
