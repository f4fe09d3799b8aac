// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/lexicon.h"

#include <algorithm>
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

/// FNV-1a.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : text) { hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U; }
  return hash ^ (hash >> 15U);
}

/// The bits that do not choose the place.
std::uint16_t print_of(std::uint32_t hash) {
  return static_cast<std::uint16_t>(hash >> 16U);
}

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

const Word* Lexicon::look_up(std::string_view lower) const {
  if (table_.empty()) { return nullptr; }
  const std::uint32_t hash = hash_of(lower);
  const std::uint16_t print = print_of(hash);
  for (std::size_t at = hash & (table_.size() - 1); table_[at].word != 0; at = (at + 1) & (table_.size() - 1)) {
    if (table_[at].print != print) { continue; }
    const Word& known = words_[table_[at].word - 1U];
    if (known.text == lower) { return &known; }
  }
  return nullptr;
}

void Lexicon::enter(const Word& word) {
  const std::uint32_t hash = hash_of(word.text);
  std::size_t at = hash & (table_.size() - 1);
  while (table_[at].word != 0) { at = (at + 1) & (table_.size() - 1); }
  table_[at] = {.print = print_of(hash), .word = static_cast<std::uint16_t>(word.index + 1)};
}

void Lexicon::grow() {
  constexpr std::size_t kFirstPlaces = 1024;
  table_.assign(std::max(kFirstPlaces, table_.size() * 2), {});
  for (const Word& known : words_) { enter(known); }
}

Word& Lexicon::word(std::string_view lower) {
  if (const Word* known = look_up(lower)) { return words_[known->index]; }
  const std::string_view kept = strings_.emplace_back(lower);
  Word& added = words_.emplace_back(Word{.text = kept, .index = words_.size(), .senses = {}});
  constexpr std::size_t kMostTaken = 4;
  if (words_.size() * kMostTaken > table_.size()) {
    grow();
  } else {
    enter(added);
  }
  if (!kept.empty() && kept.size() <= kMostBytes) {
    sizes_[static_cast<unsigned char>(kept.front())] |= std::uint32_t{1} << (kept.size() - 1);
  }
  return added;
}

const Word* Lexicon::intern(std::string_view lower) {
  return &word(lower);
}

const Word* Lexicon::find(std::string_view written) const {
  if (written.empty() || written.size() > kMostBytes) { return nullptr; }
  const auto lowered = [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  };
  // No known word begins so and is as long: true of most words.
  const std::uint32_t sizes = sizes_[static_cast<unsigned char>(lowered(written.front()))];
  if ((sizes >> (written.size() - 1) & 1U) == 0) { return nullptr; }
  std::array<char, kMostBytes> lower{};
  std::ranges::transform(written, lower.begin(), lowered);
  return look_up(std::string_view(lower.data(), written.size()));
}

}  // namespace chancery::time
