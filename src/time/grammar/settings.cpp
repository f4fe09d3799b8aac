// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/settings.h"

#include <array>
#include <optional>
#include <utility>

namespace chancery::time {
namespace {

/// The number that {nth} has read, taken out of the meaning.
std::optional<int> take_number(Meaning& meaning) {
  const auto number = std::exchange(meaning.number, std::nullopt);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

constexpr std::array<std::pair<std::string_view, Setting>, 38> kSettings = {{
    {"fiscal", [](Meaning& m) { m.fiscal = true; }},
    {"anaphoric", [](Meaning& m) { m.anaphoric = true; }},
    {"spoken-of",
     [](Meaning& m) {
       m.unit = Unit::kQuarter;
       m.direction = Direction::kSame;
       m.anaphoric = true;
     }},
    {"afternoon", [](Meaning& m) { m.afternoon = true; }},
    {"sign=-1", [](Meaning& m) { m.sign = -1; }},
    {"sign=1", [](Meaning& m) { m.sign = 1; }},
    {"number=1", [](Meaning& m) { m.number = 1; }},
    {"number=0.5", [](Meaning& m) { m.number = 1.0 / 2; }},
    {"number+0.5", [](Meaning& m) { m.number = m.number.value_or(0) + 1.0 / 2; }},
    {"nth=quarter", [](Meaning& m) { m.quarter = take_number(m); }},
    {"nth=half", [](Meaning& m) { m.half = take_number(m); }},
    {"nth=century", [](Meaning& m) { m.century = take_number(m); }},
    {"half=1", [](Meaning& m) { m.half = 1; }},
    {"half=2", [](Meaning& m) { m.half = 2; }},
    {"reference=PAST_REF", [](Meaning& m) { m.reference = "PAST_REF"; }},
    {"reference=PRESENT_REF", [](Meaning& m) { m.reference = "PRESENT_REF"; }},
    {"reference=FUTURE_REF", [](Meaning& m) { m.reference = "FUTURE_REF"; }},
    {"direction=past", [](Meaning& m) { m.direction = Direction::kPast; }},
    {"direction=last", [](Meaning& m) { m.direction = Direction::kLast; }},
    {"direction=this", [](Meaning& m) { m.direction = Direction::kThis; }},
    {"direction=coming", [](Meaning& m) { m.direction = Direction::kComing; }},
    {"direction=same", [](Meaning& m) { m.direction = Direction::kSame; }},
    {"modifier=so-far", [](Meaning& m) { m.modifier = Modifier::kSoFar; }},
    {"modifier=rest", [](Meaning& m) { m.modifier = Modifier::kRest; }},
    {"modifier=last", [](Meaning& m) { m.modifier = Modifier::kLast; }},
    {"unit=day", [](Meaning& m) { m.unit = Unit::kDay; }},
    {"days=-2", [](Meaning& m) { m.days_from_today = -2; }},
    {"days=2", [](Meaning& m) { m.days_from_today = 2; }},
    {"unit=weekend", [](Meaning& m) { m.unit = Unit::kWeekend; }},
    {"unit=week", [](Meaning& m) { m.unit = Unit::kWeek; }},
    {"unit=month", [](Meaning& m) { m.unit = Unit::kMonth; }},
    {"unit=year", [](Meaning& m) { m.unit = Unit::kYear; }},
    {"part=NI", [](Meaning& m) { m.part = "NI"; }},
    {"each", [](Meaning& m) { m.each = true; }},
    {"days-off=-1", [](Meaning& m) { m.days_off = -1; }},
    {"days-off=1", [](Meaning& m) { m.days_off = 1; }},
    {"attacks",
     [](Meaning& m) {
       constexpr DateParts kKnown{.year = 2001, .month = 9, .day = 11};  // named by its day alone in all years since
       if (m.from.month == kKnown.month && m.from.day == kKnown.day) { m.from = kKnown; }
     }},
    {"juche",
     [](Meaning& m) {
       constexpr int kYearBeforeFirst = 1911;  // Juche 1 is 1912
       if (const auto number = take_number(m)) { m.from.year = kYearBeforeFirst + *number; }
     }},
}};

}  // namespace

Setting setting_named(std::string_view name) {
  for (const auto& [known, setting] : kSettings) {
    if (known == name) { return setting; }
  }
  return nullptr;
}

}  // namespace chancery::time
