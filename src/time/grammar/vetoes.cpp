// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/vetoes.h"

#include <algorithm>
#include <array>

namespace chancery::time {
namespace {

/// The piece before, over the full stop of an abbreviation ("No. 1718"); pieces.size() where there is none.
std::size_t before(Pieces pieces, std::size_t at) {
  if (at == 0) { return pieces.size(); }
  if (pieces[at - 1].mark == '.' && pieces[at - 1].glued && at >= 2) { return at - 2; }
  return at - 1;
}

/// A number that counts or names something and is no year.
Veto year_veto(Pieces pieces, const Match& match) {
  constexpr int kSurelyYear = 1900;
  constexpr int kLastSure = 2050;
  constexpr int kHundred = 100;
  const std::size_t left = before(pieces, match.first);
  const int number = match.meaning.from.year.value_or(0);
  const bool lead = has_class(pieces, left, Slot::kLead);
  if (has_class(pieces, left, Slot::kNotYearBefore)) { return {"year-number", "the word before it counts or numbers"}; }
  if (has_class(pieces, match.last, Slot::kNotYearAfter)) {
    return {"year-count", "the word after it is what is counted"};
  }
  if ((number < kSurelyYear || number > kLastSure) && !lead) {
    return {"year-far", "a number far from today's years needs a word like \"in\" before it"};
  }
  const bool named = match.last < pieces.size() && pieces[match.last].capital;  // "the 2000 Olympics"
  if (number % kHundred == 0 && !lead && !named && left != pieces.size()) {
    return {"year-round", "a round number without \"in\" is a count"};
  }
  const bool code = left < pieces.size() && pieces[left].mark == '-' && pieces[match.first].glued;
  return code ? Veto{"year-code", "part of a name with a hyphen"} : Veto{};
}

/// "the May summit", "its March issue"; not "the March on Rome".
bool is_before_noun(Pieces pieces, const Match& match) {
  if (match.first == 0 || match.last >= pieces.size()) { return false; }
  const bool owned = is_word(pieces, match.first - 1, "the") || is_word(pieces, match.first - 1, "its") ||
                     is_word(pieces, match.first - 1, "their");
  const Piece& next = pieces[match.last];
  return owned && next.kind == PieceKind::kWord && !next.capital && !next.glued &&
         !has_class(pieces, match.last, Slot::kLead) && !has_class(pieces, match.last, Slot::kClause);
}

/// "May" and "March" alone are months only after a word like "in".
Veto month_veto(Pieces pieces, const Match& match) {
  const Piece& piece = pieces[match.first];
  const Sense* sense = piece.word == nullptr ? nullptr : piece.word->sense(Slot::kMonth);
  if (sense != nullptr && sense->dot && match.last == match.first + 1) {
    return {"month-abbreviation", "\"Mar\" or \"Jan\" alone and without its full stop is a name"};
  }
  if (sense == nullptr || !sense->homograph) { return {}; }
  if (is_personal_name(pieces, match.first)) { return {kMonthName, "the name of a person"}; }
  const std::size_t left = before(pieces, match.first);
  if (!has_class(pieces, left, Slot::kLead) && !is_before_noun(pieces, match)) {
    return {"month-homograph", "also an everyday word, and no word like \"in\" stands before it"};
  }
  return {};
}

/// "6-year-old", "52 years old": an age.
Veto age_veto(Pieces pieces, const Match& match) {
  const std::size_t right = match.last + (match.last < pieces.size() && pieces[match.last].mark == '-' ? 1 : 0);
  return has_class(pieces, right, Slot::kAge) ? Veto{"age", "an age, no duration"} : Veto{};
}

/// "a quarter of the seats", "three-quarters": a share.
Veto share_veto(Pieces pieces, const Match& match) {
  if (match.meaning.unit != Unit::kQuarter || match.meaning.number.value_or(0) > 3) { return {}; }
  const bool of = is_word(pieces, match.last, "of");
  const bool hyphen = match.last - match.first == 3 && is_mark(pieces, match.first + 1, '-');
  return of || (hyphen && has_class(pieces, match.last - 1, Slot::kUnits)) ? Veto{"share", "a share, no time"} : Veto{};
}

/// "60 Minutes", "This Week": a title, where the unit has a capital in a sentence whose other words have none.
Veto title_veto(Pieces pieces, const Match& match) {
  const Piece& unit = pieces[match.last - 1];
  if (!match.meaning.unit || !unit.capital || unit.upper || match.last - match.first < 2) { return {}; }
  const auto small = [](const Piece& piece) { return piece.kind == PieceKind::kWord && !piece.capital; };
  constexpr std::ptrdiff_t kFewSmall = 3;
  return std::ranges::count_if(pieces, small) > kFewSmall ? Veto{"title", "written like a title"} : Veto{};
}

/// "USA Today", "High Noon": the last word of a name.
Veto name_veto(Pieces pieces, const Match& match) {
  if (match.last != match.first + 1 || match.first == 0 || !pieces[match.first].capital) { return {}; }
  const Piece& left = pieces[match.first - 1];
  const bool name = left.kind == PieceKind::kWord && left.capital && left.word == nullptr;
  return name || is_word(pieces, match.first - 1, "high") ? Veto{"name", "the last word of a name"} : Veto{};
}

/// "labor day" in small letters.
Veto holiday_veto(Pieces pieces, const Match& match) {
  const auto words = pieces.subspan(match.first, match.last - match.first);
  const bool capital = std::ranges::any_of(
      words, [](const Piece& piece) { return piece.capital && !(piece.word != nullptr && piece.word->text == "the"); });
  return capital ? Veto{} : Veto{"holiday-small", "a feast is written with a capital"};
}

/// What holds for all patterns of a kind.
Veto kind_veto(Pieces pieces, const Match& match, const Pattern& pattern) {
  if (!pattern.holiday.empty()) { return holiday_veto(pieces, match); }
  if (const Veto title = title_veto(pieces, match); !title.rule.empty()) { return title; }
  if (pattern.kind == Kind::kDeictic || pattern.name == "clock-word") { return name_veto(pieces, match); }
  if (pattern.kind != Kind::kDuration) { return {}; }
  if (const Veto share = share_veto(pieces, match); !share.rule.empty()) { return share; }
  return age_veto(pieces, match);
}

/// "90 billion annually", "10,000 units annually": how much, not when.
Veto rate_veto(Pieces pieces, const Match& match) {
  constexpr std::size_t kNear = 3;
  const auto words = pieces.subspan(match.first - std::min(kNear, match.first), std::min(kNear, match.first));
  const bool number = std::ranges::any_of(words, [](const Piece& piece) { return piece.kind == PieceKind::kNumber; });
  return number ? Veto{"rate", "a rate, no time"} : Veto{};
}

/// "as soon as", "soon after": the time is told by what follows.
Veto reference_veto(Pieces pieces, const Match& match) {
  return has_class(pieces, match.last, Slot::kEvent) ? Veto{"reference-to-event", "the words after it say when"}
                                                     : Veto{};
}

/// "the fall of Kabul", "the spring in his step".
Veto season_veto(Pieces pieces, const Match& match) {
  const Piece& piece = pieces[match.last - 1];
  const Sense* sense = piece.word == nullptr ? nullptr : piece.word->sense(Slot::kSeason);
  const bool of = is_word(pieces, match.last, "of") || is_word(pieces, match.last, "in");
  return sense != nullptr && sense->homograph && of ? Veto{"season-homograph", "also an everyday word"} : Veto{};
}

/// "Black Friday", "Ash Wednesday": the name of a day.
Veto weekday_veto(Pieces pieces, const Match& match) {
  const std::size_t left = before(pieces, match.first);
  return has_class(pieces, left, Slot::kDayName) && pieces[left].capital ? Veto{"weekday-name", "part of a name"}
                                                                         : Veto{};
}

}  // namespace

bool may_be_name(Pieces pieces, const Match& match, const Pattern& pattern) {
  const Piece& piece = pieces[match.first];
  const Sense* sense = piece.word == nullptr ? nullptr : piece.word->sense(Slot::kMonth);
  return pattern.name == "month" && sense != nullptr && sense->homograph &&
         !has_class(pieces, before(pieces, match.first), Slot::kTimeLead);
}

bool is_personal_name(Pieces pieces, std::size_t at) {
  const std::size_t left = before(pieces, at);
  if (left >= pieces.size() || pieces[left].kind != PieceKind::kWord || !pieces[left].capital) { return false; }
  if (has_class(pieces, left, Slot::kNameBefore)) { return true; }
  // An unknown capitalised word is a first name.
  return left + 1 == at && pieces[left].word == nullptr && !pieces[left].upper;
}

Veto veto(Pieces pieces, const Match& match, const Pattern& pattern) {
  struct Row {
    std::string_view pattern;
    Veto (*check)(Pieces, const Match&);
  };
  static constexpr std::array<Row, 7> kChecks = {{{"year", year_veto},
                                                  {"frequency", rate_veto},
                                                  {"month", month_veto},
                                                  {"season", season_veto},
                                                  {"season-in", season_veto},
                                                  {"weekday", weekday_veto},
                                                  {"reference", reference_veto}}};
  if (const Veto why = kind_veto(pieces, match, pattern); !why.rule.empty()) { return why; }
  const auto* const row = std::ranges::find(kChecks, std::string_view(pattern.name), &Row::pattern);
  return row == kChecks.end() ? Veto{} : row->check(pieces, match);
}

}  // namespace chancery::time
