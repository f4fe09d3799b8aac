// SPDX-License-Identifier: Apache-2.0
#include "time/customs.h"

#include <algorithm>
#include <limits>

#include "base/numbers.h"
#include "base/utf8.h"

namespace chancery::time {
namespace {

constexpr const char* kYearsTable = "time/fiscal_years";
constexpr const char* kPlacesTable = "time/places";

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80U;
}

/// Does `name` stand at `at` as words of its own?
bool stands_at(std::string_view text, std::string_view name, std::size_t at) {
  const std::size_t end = at + name.size();
  return (at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end]));
}

/// How far from `from` the name stands in the text; the most there is where it does not.
std::size_t distance_of(std::string_view text, std::string_view name, std::size_t from) {
  std::size_t nearest = std::numeric_limits<std::size_t>::max();
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    if (stands_at(text, name, at)) { nearest = std::min(nearest, at < from ? from - at : at - from); }
  }
  return nearest;
}

}  // namespace

Result<Customs> Customs::load(const base::TableFile& tables) {
  constexpr std::size_t kMonthDay = 5;  // "10-01"
  const auto years = base::read_columns<4>(tables, kYearsTable, {"state", "names", "begins", "named"});
  if (!years) { return std::unexpected(years.error()); }
  const auto places = base::read_columns<4>(tables, kPlacesTable, {"place", "state", "winter", "summer"});
  if (!places) { return std::unexpected(places.error()); }
  Customs customs;
  for (const auto& [state, names, begins, named] : *years) {
    const auto month = base::number_in<int>(begins.substr(0, 2));
    const auto day = begins.size() == kMonthDay ? base::number_in<int>(begins.substr(3)) : std::nullopt;
    if (!month || !day || (named != "first" && named != "last")) {
      return fail(ErrorCode::kBadTable, "the year of \"" + std::string(state) + "\" cannot be read", kYearsTable);
    }
    StateYear row{.state = std::string(state),
                  .names = {},
                  .year = {.month = *month, .day = *day, .named_by_first = named == "first"}};
    for (const auto name : base::split_list(names)) { row.names.emplace_back(name); }
    customs.years_.push_back(std::move(row));
  }
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

const FiscalYear* Customs::named_near(std::string_view sentence, std::size_t begin) const {
  const FiscalYear* nearest = nullptr;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const StateYear& one : years_) {
    for (const std::string& name : one.names) {
      const std::size_t distance = distance_of(sentence, name, begin);
      if (distance < least) {
        nearest = &one.year;
        least = distance;
      }
    }
  }
  return nearest;
}

void Customs::settle(const Document& document, std::span<Found> found) const {
  for (Found& one : found) {
    if (!one.meaning.fiscal || !one.sentence) { continue; }
    const Span sentence = document.at(*one.sentence).span;
    const FiscalYear* year = named_near(document.text_of(sentence), one.span.begin - sentence.begin);
    const Place* of_dateline = year == nullptr ? place(document) : nullptr;
    if (of_dateline != nullptr) {
      const auto row = std::ranges::find(years_, of_dateline->state, &StateYear::state);
      if (row != years_.end()) { year = &row->year; }
    }
    if (year != nullptr) { one.fiscal = *year; }
  }
}

}  // namespace chancery::time
