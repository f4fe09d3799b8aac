// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/numbers.h"

namespace chancery::time {
namespace {

constexpr double kTen = 10;
constexpr double kHundred = 100;
constexpr double kThousand = 1000;

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

/// The piece after an optional hyphen.
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
  if (ones == nullptr || ones->number >= kTen) { return {tens->number, 1}; }
  return {tens->number + ones->number, next + 1 - at};
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

}  // namespace

bool is_tail(Pieces pieces, std::size_t at) {
  if (at == 0 || !pieces[at].glued) { return false; }
  const Piece& before = pieces[at - 1];
  if (before.kind != PieceKind::kMark) { return !is_word(pieces, at - 1, "fy"); }  // "FY2019"
  if (before.mark == '$' || before.mark == '#' || before.mark == 0) { return true; }
  const bool code = before.mark == '-' && before.glued && at >= 2 && pieces[at - 2].upper;
  return code || ((before.mark == ',' || before.mark == '.') && at >= 2 && pieces[at - 2].kind == PieceKind::kNumber &&
                  before.glued);
}

bool is_plain_number(Pieces pieces, std::size_t at) {
  return pieces[at].kind == PieceKind::kNumber && pieces[at].number >= 0 && !goes_on(pieces, at) &&
         !is_tail(pieces, at);
}

bool is_ordinal_ending(Pieces pieces, std::size_t at) {
  return sense_at(pieces, at, Slot::kSuffix) != nullptr && pieces[at].glued;
}

Number read_number(Pieces pieces, std::size_t at) {
  const std::size_t head = at + (is_word(pieces, at, "a") ? 1 : 0);
  const auto with_of = [&](std::size_t size) { return size + (is_word(pieces, at + size, "of") ? 1 : 0); };
  if (const Sense* couple = sense_at(pieces, head, Slot::kCouple)) {
    return {.value = couple->number, .size = with_of(head + 1 - at)};
  }
  if (has_class(pieces, head, Slot::kFuzzy)) { return {.value = 0, .size = with_of(head + 1 - at), .unsaid = true}; }
  return pieces[at].kind == PieceKind::kNumber ? read_digits(pieces, at) : read_words(pieces, at);
}

Number read_year_words(Pieces pieces, std::size_t at) {
  constexpr double kNineteen = 19;
  constexpr double kTwenty = 20;
  const Sense* century = sense_at(pieces, at, Slot::kCardinal);
  if (century == nullptr) { century = sense_at(pieces, at, Slot::kTens); }
  if (century != nullptr && (century->number == kNineteen || century->number == kTwenty)) {
    const Number rest = read_small_words(pieces, at + 1);
    if (rest.size > 0 && rest.value >= kTen) { return {century->number * kHundred + rest.value, 1 + rest.size}; }
  }
  if (century == nullptr || century->number != 2 || !has_class(pieces, at + 1, Slot::kScale)) { return {}; }
  const Number number = read_words(pieces, at);
  return number.value >= 2 * kThousand && number.value < 2 * kThousand + kHundred ? number : Number{};
}

Number read_nth(Pieces pieces, std::size_t at) {
  if (at >= pieces.size()) { return {}; }
  if (const Sense* ordinal = sense_at(pieces, at, Slot::kOrdinal)) { return {ordinal->number, 1}; }
  if (const Sense* tens = sense_at(pieces, at, Slot::kTens)) {
    const std::size_t next = after_hyphen(pieces, at + 1);
    const Sense* ones = sense_at(pieces, next, Slot::kOrdinal);
    return ones == nullptr ? Number{} : Number{tens->number + ones->number, next + 1 - at};
  }
  if (!is_plain_number(pieces, at) || pieces[at].digits > 2 || !is_ordinal_ending(pieces, at + 1)) { return {}; }
  return {static_cast<double>(pieces[at].number), 2};
}

}  // namespace chancery::time
