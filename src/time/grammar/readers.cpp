// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/readers.h"

#include <array>
#include <utility>

#include "time/grammar/numbers.h"

namespace chancery::time {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;
constexpr int kHoursOfDay = 24;
constexpr int kMinutesOfHour = 60;
constexpr int kDaysOfMonth = 31;
constexpr int kMonthsOfYear = 12;

bool has_dot(Pieces pieces, std::size_t at) {
  return is_mark(pieces, at + 1, '.') && pieces[at + 1].glued;
}

/// A word of a table, with its full stop where it may have one: the pieces taken.
std::size_t word_size(const Sense* sense, Pieces pieces, std::size_t at) {
  if (sense == nullptr || (sense->must_dot && !has_dot(pieces, at))) { return 0; }
  return sense->dot && has_dot(pieces, at) ? 2 : 1;
}

void set_first_free(std::optional<int>& first, std::optional<int>& second, int value) {
  (first ? second : first) = value;
}

std::size_t read_year(Pieces pieces, std::size_t at, Meaning& meaning) {
  constexpr std::uint8_t kDigits = 4;
  const Piece& piece = pieces[at];
  if (piece.kind == PieceKind::kNumber) {
    if (piece.digits != kDigits || piece.number < kFirstYear || piece.number > kLastYear ||
        !is_plain_number(pieces, at)) {
      return 0;
    }
    set_first_free(meaning.from.year, meaning.to.year, piece.number);
    return 1;
  }
  const Number words = read_year_words(pieces, at);
  if (words.size > 0) { set_first_free(meaning.from.year, meaning.to.year, static_cast<int>(words.value)); }
  return words.size;
}

/// "8", "8th", "eighth" as a day of the month.
std::size_t read_day(Pieces pieces, std::size_t at, Meaning& meaning) {
  Number day = read_nth(pieces, at);
  if (day.size == 0 && pieces[at].digits <= 2 && is_plain_number(pieces, at)) {
    day = {static_cast<double>(pieces[at].number), 1};
  }
  if (day.value < 1 || day.value > kDaysOfMonth) { return 0; }
  set_first_free(meaning.from.day, meaning.to.day, static_cast<int>(day.value));
  return day.size;
}

/// One number piece with this many digits at most, in a range.
bool number_in(const Piece& piece, int least, int most, int most_digits) {
  return piece.kind == PieceKind::kNumber && piece.digits <= most_digits && piece.number >= least &&
         piece.number <= most;
}

std::size_t read_numeric(Slot slot, Pieces pieces, std::size_t at, Meaning& meaning) {
  const Piece& piece = pieces[at];
  constexpr int kCentury = 100;
  constexpr int kTen = 10;
  switch (slot) {
    case Slot::kShortYear:
      if (piece.digits != 2) { return 0; }
      // Two digits: 30 to 99 are of the last century, 00 to 29 of this one.
      meaning.from.year = piece.number + (piece.number >= 30 ? 19 : 20) * kCentury;
      return 1;
    case Slot::kYearEnd:
      if (piece.digits != 2 || !meaning.from.year || (*meaning.from.year + 1) % kCentury != piece.number) { return 0; }
      meaning.to.year = *meaning.from.year + 1;
      return 1;
    case Slot::kDecade:
      if (piece.digits != 4 || piece.number % kTen != 0 || !number_in(piece, kFirstYear, kLastYear, 4)) { return 0; }
      meaning.decade = piece.number / kTen;
      return 1;
    case Slot::kShortDecade:
      if (piece.digits != 2 || piece.number % kTen != 0) { return 0; }
      meaning.decade = piece.number / kTen;
      return 1;
    case Slot::kDigit:
      if (piece.digits != 1) { return 0; }
      meaning.quarter = piece.number;
      return piece.number >= 1 && piece.number <= 4 ? 1 : 0;
    case Slot::kMonthDigits:
      if (!number_in(piece, 1, kMonthsOfYear, 2)) { return 0; }
      meaning.from.month = piece.number;
      return 1;
    case Slot::kDayDigits:
      if (!number_in(piece, 1, kDaysOfMonth, 2)) { return 0; }
      meaning.from.day = piece.number;
      return 1;
    case Slot::kHour:
      if (!number_in(piece, 0, kHoursOfDay, 2) || is_tail(pieces, at)) { return 0; }
      meaning.hour = piece.number;
      return 1;
    case Slot::kMinute:
      if (piece.digits != 2 || !number_in(piece, 0, kMinutesOfHour - 1, 2)) { return 0; }
      meaning.minute = piece.number;
      return 1;
    case Slot::kFourDigits:
      if (piece.digits != 4 || piece.number / kCentury > kHoursOfDay || piece.number % kCentury >= kMinutesOfHour) {
        return 0;
      }
      meaning.hour = piece.number / kCentury;
      meaning.minute = piece.number % kCentury;
      return 1;
    default: return 0;
  }
}

std::optional<Direction> direction_of(Slot slot) {
  switch (slot) {
    case Slot::kLast: return Direction::kLast;
    case Slot::kPast: return Direction::kPast;
    case Slot::kThis: return Direction::kThis;
    case Slot::kNext: return Direction::kNext;
    case Slot::kComing: return Direction::kComing;
    case Slot::kRecent: return Direction::kRecent;
    case Slot::kBefore: return Direction::kBefore;
    case Slot::kAfter: return Direction::kAfter;
    case Slot::kSame: return Direction::kSame;
    default: return std::nullopt;
  }
}

std::optional<Unit> unit_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Unit>, 12> kUnits = {{{"S", Unit::kSecond},
                                                                                {"MIN", Unit::kMinute},
                                                                                {"H", Unit::kHour},
                                                                                {"D", Unit::kDay},
                                                                                {"WE", Unit::kWeekend},
                                                                                {"W", Unit::kWeek},
                                                                                {"FN", Unit::kFortnight},
                                                                                {"M", Unit::kMonth},
                                                                                {"Q", Unit::kQuarter},
                                                                                {"Y", Unit::kYear},
                                                                                {"E", Unit::kDecade},
                                                                                {"C", Unit::kCentury}}};
  for (const auto& [known, unit] : kUnits) {
    if (known == name) { return unit; }
  }
  return std::nullopt;
}

Modifier modifier_named(std::string_view name) {
  if (name == "START") { return Modifier::kStart; }
  if (name == "MID") { return Modifier::kMiddle; }
  return name == "END" ? Modifier::kEnd : Modifier::kLast;
}

/// What a word of a table says.
void fill_word(Slot slot, const Sense& sense, Meaning& meaning) {
  const int number = static_cast<int>(sense.number);
  constexpr int kTen = 10;
  if (const auto direction = direction_of(slot)) { meaning.direction = *direction; }
  switch (slot) {
    case Slot::kMonth: set_first_free(meaning.from.month, meaning.to.month, number); break;
    case Slot::kWeekdays: meaning.plural = true; [[fallthrough]];
    case Slot::kWeekday: meaning.weekday = number; break;
    case Slot::kSeasons: meaning.plural = true; [[fallthrough]];
    case Slot::kSeason: meaning.season = sense.value; break;
    case Slot::kParts: meaning.plural = true; [[fallthrough]];
    case Slot::kPart: meaning.part = sense.value; break;
    case Slot::kClockWord: meaning.hour = number; break;
    case Slot::kDecadeWord: meaning.decade = number / kTen; break;
    case Slot::kUnit:
    case Slot::kUnits: meaning.unit = unit_named(sense.value); break;
    case Slot::kEarlier:
    case Slot::kLater: meaning.sign = number; break;
    case Slot::kMod:
    case Slot::kPartOf: meaning.modifier = modifier_named(sense.value); break;
    case Slot::kDeictic:
      meaning.days_from_today = number;
      if (!sense.value.empty()) { meaning.part = sense.value; }
      break;
    case Slot::kFrequency: meaning.frequency = sense.value; break;
    case Slot::kReference: meaning.reference = sense.value; break;
    case Slot::kZone: meaning.zone = sense.value; break;
    default: break;
  }
}

/// A word that a number in words begins with.
bool begins_number(const Word& word) {
  return word.is(Slot::kCardinal) || word.is(Slot::kTens) || word.is(Slot::kOrdinal) || word.is(Slot::kFuzzy) ||
         word.is(Slot::kCouple) || word.text == "a";
}

}  // namespace

bool may_begin(Slot slot, const Piece& piece) {
  const bool number = piece.kind == PieceKind::kNumber;
  switch (slot) {
    case Slot::kNumber:
    case Slot::kDay:
    case Slot::kYear:
    case Slot::kNth: return number || (piece.word != nullptr && begins_number(*piece.word));
    case Slot::kShortYear:
    case Slot::kYearEnd:
    case Slot::kDecade:
    case Slot::kShortDecade:
    case Slot::kDigit:
    case Slot::kMonthDigits:
    case Slot::kDayDigits:
    case Slot::kHour:
    case Slot::kMinute:
    case Slot::kFourDigits: return number;
    default: return piece.word != nullptr && piece.word->is(slot);
  }
}

std::size_t read_slot(Slot slot, Pieces pieces, std::size_t at, Meaning& meaning) {
  if (at >= pieces.size()) { return 0; }
  switch (slot) {
    case Slot::kNumber: {
      const Number number = read_number(pieces, at);
      if (number.size > 0 && !number.unsaid) { meaning.number = number.value; }
      return number.size;
    }
    case Slot::kDay: return read_day(pieces, at, meaning);
    case Slot::kYear: return read_year(pieces, at, meaning);
    case Slot::kNth: {
      const Number number = read_nth(pieces, at);
      if (number.size > 0) { meaning.number = number.value; }
      return number.size;
    }
    case Slot::kShortYear:
    case Slot::kYearEnd:
    case Slot::kDecade:
    case Slot::kShortDecade:
    case Slot::kDigit:
    case Slot::kMonthDigits:
    case Slot::kDayDigits:
    case Slot::kHour:
    case Slot::kMinute:
    case Slot::kFourDigits: return pieces[at].kind == PieceKind::kNumber ? read_numeric(slot, pieces, at, meaning) : 0;
    default: {
      const Sense* sense = sense_at(pieces, at, slot);
      const std::size_t size = word_size(sense, pieces, at);
      if (size > 0) { fill_word(slot, *sense, meaning); }
      return size;
    }
  }
}

}  // namespace chancery::time
