// SPDX-License-Identifier: Apache-2.0
#include "time/readers.h"

#include <array>
#include <utility>

namespace chancery::time {
namespace {

using Pieces = std::span<const Piece>;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;
constexpr int kHoursOfDay = 24;
constexpr int kMinutesOfHour = 60;
constexpr int kDaysOfMonth = 31;
constexpr int kMonthsOfYear = 12;

bool is_mark(Pieces pieces, std::size_t at, char mark) {
  return at < pieces.size() && pieces[at].kind == PieceKind::kMark && pieces[at].mark == mark;
}

bool is_glued_number(Pieces pieces, std::size_t at) {
  return at < pieces.size() && pieces[at].kind == PieceKind::kNumber && pieces[at].glued;
}

/// Does a longer number go on after `at` ("3" in "3,000", "3.5", "3%")?
bool goes_on(Pieces pieces, std::size_t at) {
  const std::size_t next = at + 1;
  if (next >= pieces.size() || !pieces[next].glued || pieces[next].kind != PieceKind::kMark) { return false; }
  const char mark = pieces[next].mark;
  return mark == '%' || ((mark == ',' || mark == '.') && is_glued_number(pieces, next + 1));
}

/// Is `at` the tail of a longer number or code ("718" in "1,718", "16" in "F-16", "5" in "$5")?
bool is_tail(Pieces pieces, std::size_t at) {
  if (at == 0 || !pieces[at].glued) { return false; }
  const Piece& before = pieces[at - 1];
  if (before.kind != PieceKind::kMark) { return true; }
  if (before.mark == '$' || before.mark == '#' || before.mark == 0) { return true; }
  return (before.mark == ',' || before.mark == '.') && at >= 2 && pieces[at - 2].kind == PieceKind::kNumber &&
         before.glued;
}

bool is_plain_number(Pieces pieces, std::size_t at) {
  return pieces[at].kind == PieceKind::kNumber && pieces[at].number >= 0 && !goes_on(pieces, at) &&
         !is_tail(pieces, at);
}

/// The meaning of the word at `at` in this class where it is written as the table asks, or null.
const Sense* sense_at(Pieces pieces, std::size_t at, Slot slot) {
  if (at >= pieces.size() || pieces[at].word == nullptr) { return nullptr; }
  const Sense* sense = pieces[at].word->sense(slot);
  if (sense == nullptr || (sense->capital && !pieces[at].capital) || (sense->upper && !pieces[at].upper)) {
    return nullptr;
  }
  return sense;
}

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

struct Number {
  double value = 0;
  std::size_t size = 0;  ///< pieces taken; 0 = no number
  bool unsaid = false;   ///< "several"
};

/// The piece after an optional hyphen or the word "and".
std::size_t after_hyphen(Pieces pieces, std::size_t at) {
  return is_mark(pieces, at, '-') && pieces[at].glued ? at + 1 : at;
}

/// "twenty-five", "nineteen": below a hundred.
Number read_small_words(Pieces pieces, std::size_t at) {
  if (const Sense* sense = sense_at(pieces, at, Slot::kCardinal)) { return {sense->number, 1}; }
  const Sense* tens = sense_at(pieces, at, Slot::kTens);
  if (tens == nullptr) { return {}; }
  const std::size_t next = after_hyphen(pieces, at + 1);
  const Sense* ones = sense_at(pieces, next, Slot::kCardinal);
  constexpr double kTen = 10;
  if (ones == nullptr || ones->number >= kTen) { return {tens->number, 1}; }
  return {tens->number + ones->number, next + 1 - at};
}

bool is_word(Pieces pieces, std::size_t at, std::string_view text) {
  return at < pieces.size() && pieces[at].word != nullptr && pieces[at].word->text == text;
}

/// "two hundred", "a hundred and twenty-five", "five".
Number read_words(Pieces pieces, std::size_t at) {
  Number number = is_word(pieces, at, "a") ? Number{1, 1} : read_small_words(pieces, at);
  if (number.size == 0) { return {}; }
  const bool article = is_word(pieces, at, "a");
  const Sense* scale = sense_at(pieces, at + number.size, Slot::kScale);
  if (scale == nullptr) { return article ? Number{} : number; }
  number = {number.value * scale->number, number.size + 1};
  const std::size_t next = at + number.size + (is_word(pieces, at + number.size, "and") ? 1 : 0);
  if (const Number rest = read_small_words(pieces, next); rest.size > 0) {
    number = {number.value + rest.value, next + rest.size - at};
  }
  return number;
}

/// "12", "1,200", "2.5", "2 1/2".
Number read_digits(Pieces pieces, std::size_t at) {
  if (pieces[at].kind != PieceKind::kNumber || pieces[at].number < 0 || is_tail(pieces, at)) { return {}; }
  Number number{static_cast<double>(pieces[at].number), 1};
  constexpr double kThousand = 1000;
  while (is_mark(pieces, at + number.size, ',') && is_glued_number(pieces, at + number.size + 1) &&
         pieces[at + number.size + 1].digits == 3) {
    number.value = number.value * kThousand + pieces[at + number.size + 1].number;
    number.size += 2;
  }
  if (is_mark(pieces, at + 1, '.') && is_glued_number(pieces, at + 2) && pieces[at + 2].digits == 1) {
    constexpr double kTenth = 0.1;
    return {number.value + kTenth * pieces[at + 2].number, 3};
  }
  const std::size_t half = at + 1;  // "2 1/2", "2-1/2"
  const std::size_t one = after_hyphen(pieces, half);
  if (one + 2 < pieces.size() && pieces[one].number == 1 && is_mark(pieces, one + 1, '/') &&
      pieces[one + 2].number == 2) {
    constexpr double kHalf = 0.5;
    return {number.value + kHalf, one + 3 - at};
  }
  return goes_on(pieces, at + number.size - 1) ? Number{} : number;
}

Number read_number(Pieces pieces, std::size_t at) {
  std::size_t skipped = 0;
  if (is_word(pieces, at, "a") && (is_word(pieces, at + 1, "few") || is_word(pieces, at + 1, "couple"))) {
    skipped = 1;
    if (is_word(pieces, at + 1, "couple")) { return {2, is_word(pieces, at + 2, "of") ? 3U : 2U}; }
  }
  if (is_word(pieces, at, "couple") && is_word(pieces, at + 1, "of")) { return {2, 2}; }
  if (sense_at(pieces, at + skipped, Slot::kFuzzy) != nullptr) {
    const std::size_t size = skipped + 1;
    return {0, size + (is_word(pieces, at + size, "of") ? 1U : 0U), true};
  }
  return pieces[at].kind == PieceKind::kNumber ? read_digits(pieces, at) : read_words(pieces, at);
}

/// "nineteen ninety-six", "two thousand", "two thousand and five".
Number read_year_words(Pieces pieces, std::size_t at) {
  constexpr double kNineteen = 19;
  constexpr double kTwenty = 20;
  constexpr double kHundred = 100;
  constexpr double kThousand = 1000;
  const Sense* century = sense_at(pieces, at, Slot::kCardinal);
  if (century == nullptr) { century = sense_at(pieces, at, Slot::kTens); }
  if (century != nullptr && (century->number == kNineteen || century->number == kTwenty)) {
    const Number rest = read_small_words(pieces, at + 1);
    constexpr double kTen = 10;
    if (rest.size > 0 && rest.value >= kTen) { return {century->number * kHundred + rest.value, 1 + rest.size}; }
  }
  if (!is_word(pieces, at, "two") || !is_word(pieces, at + 1, "thousand")) { return {}; }
  const Number number = read_words(pieces, at);
  return number.value >= 2 * kThousand && number.value <= kLastYear ? number : Number{};
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

bool is_suffix(Pieces pieces, std::size_t at) {
  return sense_at(pieces, at, Slot::kSuffix) != nullptr && pieces[at].glued;
}

/// "8", "8th", "eighth", "twenty-fifth" as a day of the month.
std::size_t read_day(Pieces pieces, std::size_t at, Meaning& meaning) {
  int day = 0;
  std::size_t size = 1;
  if (pieces[at].kind == PieceKind::kNumber) {
    if (pieces[at].digits > 2 || !is_plain_number(pieces, at)) { return 0; }
    day = pieces[at].number;
    size += is_suffix(pieces, at + 1) ? 1 : 0;
  } else if (const Sense* ordinal = sense_at(pieces, at, Slot::kOrdinal)) {
    day = static_cast<int>(ordinal->number);
  } else if (const Sense* tens = sense_at(pieces, at, Slot::kTens)) {
    const std::size_t next = after_hyphen(pieces, at + 1);
    const Sense* ones = sense_at(pieces, next, Slot::kOrdinal);
    if (ones == nullptr) { return 0; }
    day = static_cast<int>(tens->number + ones->number);
    size = next + 1 - at;
  }
  if (day < 1 || day > kDaysOfMonth) { return 0; }
  set_first_free(meaning.from.day, meaning.to.day, day);
  return size;
}

/// "first", "19th": into `value`.
std::size_t read_nth(Pieces pieces, std::size_t at, int& value) {
  if (const Sense* ordinal = sense_at(pieces, at, Slot::kOrdinal)) {
    value = static_cast<int>(ordinal->number);
    return 1;
  }
  if (const Sense* tens = sense_at(pieces, at, Slot::kTens)) {
    const std::size_t next = after_hyphen(pieces, at + 1);
    const Sense* ones = sense_at(pieces, next, Slot::kOrdinal);
    if (ones == nullptr) { return 0; }
    value = static_cast<int>(tens->number + ones->number);
    return next + 1 - at;
  }
  if (pieces[at].kind != PieceKind::kNumber || pieces[at].digits > 2 || !is_suffix(pieces, at + 1)) { return 0; }
  value = pieces[at].number;
  return 2;
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
    case Slot::kHoliday: meaning.holiday = sense.value; break;
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
         word.text == "a" || word.text == "couple";
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

std::size_t read_slot(Slot slot, std::span<const Piece> pieces, std::size_t at, Meaning& meaning) {
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
      int value = 0;
      const std::size_t size = read_nth(pieces, at, value);
      if (size > 0) { meaning.number = value; }
      return size;
    }
    case Slot::kShortYear:
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
