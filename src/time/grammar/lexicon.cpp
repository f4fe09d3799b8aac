// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/lexicon.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace chancery::time {
namespace {

constexpr std::array kWordTables = {"time/en/calendar",  "time/en/numbers", "time/en/units",
                                    "time/en/modifiers", "time/en/zones",   "time/en/context"};

constexpr std::array<std::pair<std::string_view, Slot>, 69> kSlotNames = {{
    {"month", Slot::kMonth},
    {"weekday", Slot::kWeekday},
    {"weekdays", Slot::kWeekdays},
    {"season", Slot::kSeason},
    {"seasons", Slot::kSeasons},
    {"part", Slot::kPart},
    {"parts", Slot::kParts},
    {"clockword", Slot::kClockWord},
    {"cardinal", Slot::kCardinal},
    {"tens", Slot::kTens},
    {"scale", Slot::kScale},
    {"ordinal", Slot::kOrdinal},
    {"suffix", Slot::kSuffix},
    {"fuzzy", Slot::kFuzzy},
    {"couple", Slot::kCouple},
    {"decadeword", Slot::kDecadeWord},
    {"unit", Slot::kUnit},
    {"units", Slot::kUnits},
    {"last", Slot::kLast},
    {"past", Slot::kPast},
    {"this", Slot::kThis},
    {"next", Slot::kNext},
    {"coming", Slot::kComing},
    {"recent", Slot::kRecent},
    {"before", Slot::kBefore},
    {"after", Slot::kAfter},
    {"same", Slot::kSame},
    {"earlier", Slot::kEarlier},
    {"later", Slot::kLater},
    {"mod", Slot::kMod},
    {"partof", Slot::kPartOf},
    {"deictic", Slot::kDeictic},
    {"about", Slot::kAbout},
    {"frequency", Slot::kFrequency},
    {"every", Slot::kEvery},
    {"reference", Slot::kReference},
    {"zone", Slot::kZone},
    {"not-year-before", Slot::kNotYearBefore},
    {"not-year-after", Slot::kNotYearAfter},
    {"name-before", Slot::kNameBefore},
    {"day-name", Slot::kDayName},
    {"plan", Slot::kPlan},
    {"limit", Slot::kLimit},
    {"age", Slot::kAge},
    {"event", Slot::kEvent},
    {"clause", Slot::kClause},
    {"past-lead", Slot::kPastLead},
    {"former", Slot::kFormer},
    {"other-time", Slot::kOtherTime},
    {"lead", Slot::kLead},
    {"time-lead", Slot::kTimeLead},
    {"ahead-verb", Slot::kAheadVerb},
    {"saying-verb", Slot::kSayingVerb},
    {"article", Slot::kArticle},
    {"formerly", Slot::kFormerly},
    {"number", Slot::kNumber},
    {"day", Slot::kDay},
    {"year", Slot::kYear},
    {"shortyear", Slot::kShortYear},
    {"yearend", Slot::kYearEnd},
    {"decade", Slot::kDecade},
    {"shortdecade", Slot::kShortDecade},
    {"nth", Slot::kNth},
    {"digit", Slot::kDigit},
    {"mm", Slot::kMonthDigits},
    {"dd", Slot::kDayDigits},
    {"hour", Slot::kHour},
    {"minute", Slot::kMinute},
    {"fourdigits", Slot::kFourDigits},
}};

bool read_form(std::string_view form, Sense& sense) {
  if (form == "name") {
    sense.capital = true;
  } else if (form == "upper") {
    sense.upper = true;
  } else if (form == "dot") {
    sense.dot = true;
  } else if (form == "must-dot") {
    sense.dot = sense.must_dot = true;
  } else if (form == "homograph") {
    sense.homograph = true;
  } else {
    return false;
  }
  return true;
}

}  // namespace

const Sense* Word::sense(Slot slot) const {
  if (!is(slot)) { return nullptr; }
  for (const Sense& one : senses) {
    if (one.slot == slot) { return &one; }
  }
  return nullptr;
}

std::optional<Slot> slot_named(std::string_view name) {
  for (const auto& [known, slot] : kSlotNames) {
    if (known == name) { return slot; }
  }
  return std::nullopt;
}

Result<Lexicon> Lexicon::load(const base::TableFile& tables) {
  Lexicon lexicon;
  for (const char* table : kWordTables) {
    const auto rows = base::read_columns<5>(tables, table, {"word", "class", "number", "value", "form"});
    if (!rows) { return std::unexpected(rows.error()); }
    for (const auto& [text, class_name, number, value, form] : *rows) {
      const auto slot = slot_named(class_name);
      Sense sense;
      const char* const end = number.data() + number.size();
      const bool number_read =
          number.empty() || std::from_chars(number.data(), end, sense.number) == std::from_chars_result{end, {}};
      if (!slot || !number_read) {
        return fail(ErrorCode::kBadTable, "the word \"" + std::string(text) + "\" has no known class or a bad number",
                    table);
      }
      sense.slot = *slot;
      sense.value = lexicon.strings_.emplace_back(value);
      for (const std::string_view part : base::split_list(form)) {
        if (!read_form(part, sense)) {
          return fail(ErrorCode::kBadTable, "the word \"" + std::string(text) + "\" has an unknown form", table);
        }
      }
      Word& word = lexicon.word(text);
      word.senses.push_back(sense);
      word.slots |= std::uint64_t{1} << static_cast<unsigned>(*slot);
    }
  }
  return lexicon;
}

Word& Lexicon::word(std::string_view lower) {
  if (const auto known = by_text_.find(lower); known != by_text_.end()) { return *known->second; }
  const std::string_view kept = strings_.emplace_back(lower);
  Word& added = words_.emplace_back(Word{.text = kept, .index = words_.size(), .senses = {}});
  by_text_.emplace(kept, &added);
  longest_ = std::max(longest_, kept.size());
  return added;
}

const Word* Lexicon::intern(std::string_view lower) {
  return &word(lower);
}

const Word* Lexicon::find(std::string_view written) const {
  constexpr std::size_t kMostBytes = 32;
  if (written.size() > longest_ || written.size() > kMostBytes) { return nullptr; }
  std::array<char, kMostBytes> lower{};
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char byte = written[i];
    lower[i] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  const auto known = by_text_.find(std::string_view(lower.data(), written.size()));
  return known == by_text_.end() ? nullptr : known->second;
}

}  // namespace chancery::time
