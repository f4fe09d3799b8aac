// SPDX-License-Identifier: Apache-2.0
#include "language/segments/desk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/characters.h"

namespace chancery::language {
namespace {

constexpr std::uint32_t kLongestByline = 12;  // words
constexpr std::uint32_t kLongestCredit = 7;
constexpr std::uint32_t kShortBracket = 4;
constexpr std::size_t kEditReach = 9;  // words within which a note names its change

/// The words of a stretch in lower case, at most `count`, without commas and the like around them.
std::vector<std::string> first_words(std::string_view stretch, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < stretch.size() && words.size() < count;) {
    std::size_t end = begin;
    while (end < stretch.size() && !is_blank(peek(stretch, end).code)) { end += peek(stretch, end).size; }
    std::string_view word = stretch.substr(begin, end - begin);
    while (!word.empty() && std::string_view("([{\"'").contains(word.front())) { word.remove_prefix(1); }
    while (!word.empty() && std::string_view(",;:)]}\"'").contains(word.back())) { word.remove_suffix(1); }
    if (!word.empty()) { words.push_back(base::to_lower(word)); }
    if (!word.empty() && word.contains("\u2019")) { words.back().replace(words.back().find("\u2019"), 3, "'"); }
    begin = end + (end < stretch.size() ? peek(stretch, end).size : 0);
  }
  return words;
}

std::string_view trimmed(std::string_view stretch) {
  return base::trim(stretch);
}

/// The content of a stretch in brackets; an opening bracket alone is enough.
std::string_view inside(std::string_view stretch) {
  if (!stretch.empty() && (stretch.front() == '(' || stretch.front() == '[')) { stretch.remove_prefix(1); }
  if (!stretch.empty() && (stretch.back() == ')' || stretch.back() == ']')) { stretch.remove_suffix(1); }
  return trimmed(stretch);
}

/// Where the bracket that opens at `at` closes (behind its mark); npos where it does not.
std::size_t closing(std::string_view text, std::size_t at, std::size_t end) {
  const char open = text[at];
  const char close = open == '(' ? ')' : ']';
  int depth = 0;
  for (std::size_t i = at; i < end; ++i) {
    if (text[i] == open) { ++depth; }
    if (text[i] == close && --depth == 0) { return i + 1; }
  }
  return std::string_view::npos;
}

Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A single word of letters and digits: the number of a story or a picture ("nL4N16G5IY").
bool is_code(std::string_view inner, const Shape& shape) {
  constexpr std::size_t kShortest = 6;
  return shape.words == 1 && inner.size() >= kShortest && shape.digits >= 2 && shape.letters >= 2 &&
         !inner.contains(' ');
}

/// "Chip Doe/Getty Images"
bool is_name_and_house(std::string_view stretch, const Shape& shape) {
  const std::size_t slash = stretch.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 >= stretch.size()) { return false; }
  const bool names = base::is_letter(peek(stretch, slash + 1).code) && base::is_upper(peek(stretch, slash + 1).code) &&
                     base::is_letter(base::character_before(stretch, slash).code);
  return names && shape.words <= kLongestCredit && shape.capitalised == shape.words && shape.digits == 0;
}

/// Is its last word a link ("see: example.com/a1")?
bool has_link(std::string_view inner) {
  const std::size_t blank = inner.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? inner : inner.substr(blank + 1);
  const std::size_t dot = last.find('.');
  return dot != std::string_view::npos && dot > 0 && last.find('/', dot) != std::string_view::npos;
}

}  // namespace

Result<Desk> Desk::load(const base::TableFile& tables) {
  constexpr std::array<std::pair<std::string_view, Kind>, 8> kKinds = {{{"sign_off", kSignOff},
                                                                        {"edit", kEdit},
                                                                        {"credit", kCredit},
                                                                        {"end", kEnd},
                                                                        {"advert", kAdvert},
                                                                        {"picture", kPicture},
                                                                        {"agency", kAgency},
                                                                        {"site", kSite}}};
  const auto rows = base::read_columns<2>(tables, "language/en/desk_words", {"word", "kind"});
  if (!rows) { return std::unexpected(rows.error()); }
  Desk desk;
  for (const auto& [word, name] : *rows) {
    const auto* const kind = std::ranges::find(kKinds, name, &std::pair<std::string_view, Kind>::first);
    if (kind == kKinds.end()) { return fail(ErrorCode::kBadTable, "desk_words: no kind " + std::string(name)); }
    desk.words_[base::to_lower(word)] |= kind->second;
    if (kind->second == kAgency) { desk.houses_.emplace_back(word); }
  }
  return desk;
}

bool Desk::is(std::string_view lower, unsigned kinds) const {
  const auto found = words_.find(std::string(lower));
  return found != words_.end() && (found->second & kinds) != 0;
}

bool Desk::has_among_first(std::string_view stretch, std::size_t count, unsigned kinds) const {
  return std::ranges::any_of(first_words(stretch, count), [&](const std::string& word) { return is(word, kinds); });
}

/// "Reporting by A B and C D; Editing by E F", "Additional reporting by ...", "By A B".
bool Desk::is_sign_off(std::string_view stretch) const {
  if (names_by(stretch)) { return true; }
  const std::size_t part = stretch.find(';');
  if (part != std::string_view::npos) { return names_by(trimmed(stretch.substr(part + 1))) || is_by(stretch); }
  const std::size_t comma = stretch.rfind(", ");  // "Reporting Jane Doe, editing by John Roe"
  if (comma != std::string_view::npos && names_by(trimmed(stretch.substr(comma + 1)))) { return true; }
  return is_by(stretch);
}

/// Words of the desk only, then "by".
bool Desk::names_by(std::string_view part) const {
  constexpr std::size_t kReach = 7;
  const std::vector<std::string> words = first_words(part, kReach);
  const auto by = std::ranges::find(words, "by");
  const bool desk = std::all_of(words.begin(), by, [&](const std::string& word) {
    return is(word, kSignOff) || word == "and" || word == "&" || word == "with";
  });
  return by != words.end() && by != words.begin() && desk;
}

bool Desk::is_by(std::string_view stretch) {
  const std::vector<std::string> words = first_words(stretch, 2);
  return words.size() > 1 && words.front() == "by" && !ends_with_stop(stretch);
}

bool Desk::is_edit_note(std::string_view stretch) const {
  const std::vector<std::string> words = first_words(stretch, kEditReach);
  if (words.empty()) { return false; }
  if (is(words.front(), kEdit)) { return true; }
  constexpr std::array<std::string_view, 6> kParts = {"story", "paragraph", "paragraphs", "par", "version", "headline"};
  const bool of_story =
      std::ranges::any_of(kParts, [&](std::string_view part) { return std::ranges::find(words, part) != words.end(); });
  const bool edits = std::ranges::any_of(words, [&](const std::string& word) { return is(word, kEdit); });
  return of_story && (edits || !ends_with_stop(stretch));
}

bool Desk::is_credit(std::string_view stretch, const Shape& shape) const {
  if (shape.words > kLongestCredit + 3 || shape.stops) { return false; }
  if (shape.is_capitals() && !stretch.contains('/')) { return false; }
  if (is_name_and_house(stretch, shape)) { return true; }
  if (is(base::to_lower(stretch), kAgency)) { return true; }
  const std::vector<std::string> words = first_words(stretch, 3);
  const bool opens = !words.empty() && is(words.front(), kCredit);
  const bool second =
      words.size() > 1 && is(words[1], kCredit) && (is(words.front(), kAgency) || stretch.contains('/'));
  const bool by = words.size() > 1 && (words[1] == "by" || words[1] == "of" || words[1] == "from");
  return second || (opens && (by || stretch.contains(':') || shape.capitalised == shape.words));
}

std::optional<SegmentKind> Desk::line_kind(std::string_view text, Span line, const Shape& shape, Place place) const {
  const std::string_view stretch = line.in(text);
  if (shape.words == 0) { return stretch.starts_with("###") ? SegmentKind::kSignOff : SegmentKind::kNote; }
  if (stretch.ends_with("///") || (stretch.starts_with('=') && stretch.ends_with('='))) { return SegmentKind::kNote; }
  if (shape.words == 1) {
    const std::string lower = base::to_lower(stretch);
    if (is(lower, kAdvert)) { return SegmentKind::kNote; }
    if (place == Place::kTail && is(lower, kEnd)) { return SegmentKind::kSignOff; }
  }
  if (place == Place::kTail && base::to_lower(stretch).starts_with("more to ")) { return SegmentKind::kNote; }
  if (place != Place::kMiddle && is_sign_off(stretch) && (!shape.stops || stretch.contains(';'))) {
    return is_byline(text, line, shape) && place == Place::kHead ? SegmentKind::kByline : SegmentKind::kSignOff;
  }
  if (is_credit(stretch, shape)) { return SegmentKind::kCredit; }
  if (place == Place::kHead && !shape.stops && first_words(stretch, 1).size() == 1 &&
      is(first_words(stretch, 1)[0], kEdit) && (stretch.contains(':') || stretch.contains('-'))) {
    return SegmentKind::kNote;
  }
  return std::nullopt;
}

bool Desk::is_site_line(std::string_view line, const Shape& shape) const {
  constexpr std::uint32_t kMostWords = 12;
  if (shape.words > kMostWords) { return false; }
  const std::vector<std::string> words = first_words(line, 2);
  if (words.empty()) { return false; }
  return is(words.front(), kSite) || (words.size() > 1 && is(words[0] + " " + words[1], kSite));
}

std::optional<SegmentKind> Desk::square_kind(std::string_view text, Span span) const {
  const std::string_view inner = inside(span.in(text));
  const Shape shape = shape_of(inner, make_span(0, inner.size()));
  if (shape.words == 0) { return std::nullopt; }
  if (is_code(inner, shape)) { return SegmentKind::kNote; }
  if (is_sign_off(inner)) { return SegmentKind::kSignOff; }
  if (is_edit_note(inner)) { return SegmentKind::kNote; }
  if (shape.stops) { return SegmentKind::kCaption; }
  return SegmentKind::kCredit;
}

std::optional<SegmentKind> Desk::round_kind(std::string_view text, Span span, Place place) const {
  const std::string_view inner = inside(span.in(text));
  const Shape shape = shape_of(inner, make_span(0, inner.size()));
  if (shape.words == 0) { return std::nullopt; }
  if (is_sign_off(inner)) { return SegmentKind::kSignOff; }
  if (is_edit_note(inner) || is_code(inner, shape) || inner.starts_with('$') || has_link(inner)) {
    return SegmentKind::kNote;
  }
  if (is_credit(inner, shape)) {
    const bool house = place == Place::kTail && is(base::to_lower(inner), kAgency);
    return house ? SegmentKind::kSignOff : SegmentKind::kCredit;
  }
  if (has_among_first(inner, 2, kPicture | kCredit)) { return SegmentKind::kCaption; }
  if (shape.stops) { return std::nullopt; }
  if (shape.words <= kShortBracket && shape.capitalised == shape.words) {
    return place == Place::kTail ? SegmentKind::kSignOff : SegmentKind::kCaption;
  }
  if (place == Place::kTail) { return SegmentKind::kNote; }
  return shape.begins_low || base::is_digit(peek(inner, 0).code) ? std::nullopt : std::optional(SegmentKind::kCaption);
}

std::vector<Desk::Bracket> Desk::brackets(std::string_view text, Span paragraph, Place place) const {
  std::vector<Bracket> found;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    if (is_blank(peek(text, at).code)) {
      at += peek(text, at).size;
      continue;
    }
    if (text[at] != '(' && text[at] != '[') { return {}; }
    std::size_t end = closing(text, at, paragraph.end);
    if (end == std::string_view::npos) {
      // A sign-off whose bracket is left open.
      if (!is_sign_off(inside(text.substr(at, paragraph.end - at)))) { return {}; }
      end = paragraph.end;
    }
    const Span span = make_span(at, end);
    found.push_back({span, text[at] == '(' ? round_kind(text, span, place) : square_kind(text, span)});
    at = end;
  }
  // What stands in front of a credit is the caption of the same picture.
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (found[i + 1].kind == SegmentKind::kCredit) { found[i].kind = SegmentKind::kCaption; }
  }
  return found;
}

std::vector<Desk::Bracket> Desk::trailing(std::string_view text, Span paragraph, bool last_of_body) const {
  std::vector<Bracket> found;
  std::size_t end = paragraph.end;
  while (end > paragraph.begin && (text[end - 1] == ')' || text[end - 1] == ']')) {
    const char open = text[end - 1] == ')' ? '(' : '[';
    const std::size_t begin = text.rfind(open, end - 1);
    if (begin == std::string_view::npos || begin <= paragraph.begin) { break; }
    const std::string_view before = trimmed(text.substr(paragraph.begin, begin - paragraph.begin));
    if (!ends_with_stop(before)) { break; }
    const Span span = make_span(begin, end);
    const auto kind =
        open == '(' ? round_kind(text, span, last_of_body ? Place::kTail : Place::kMiddle) : square_kind(text, span);
    const bool caption = kind == SegmentKind::kCaption;
    if (!kind || (caption && found.empty())) { break; }
    found.push_back({span, kind});
    end = paragraph.begin + before.size();
  }
  std::ranges::reverse(found);
  return found;
}

std::optional<Desk::Picture> Desk::leading_picture(std::string_view text, Span paragraph) const {
  constexpr std::size_t kReach = 400;
  const std::string_view stretch = paragraph.in(text).substr(0, kReach);
  for (const std::string& house : houses_) {
    const std::size_t at = stretch.find(house);
    const std::size_t end = at + house.size();
    if (at == std::string_view::npos || end + 1 >= stretch.size()) { continue; }
    const bool whole = at == 0 || !is_word_character(base::character_before(stretch, at).code);
    const bool glued = base::is_upper(peek(stretch, end).code) && base::is_lower(peek(stretch, end + 1).code);
    if (!whole || !glued) { continue; }
    std::size_t begin = stretch.substr(0, at).find_last_of(".!?");
    const std::size_t gap = stretch.substr(0, at).rfind("  ");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    if (gap != std::string_view::npos) { begin = std::max(begin, gap); }
    const Span credit = make_span(paragraph.begin + begin, paragraph.begin + end);
    if (shape_of(text, credit).words > kLongestCredit) { continue; }
    return Picture{make_span(paragraph.begin, credit.begin), credit};
  }
  return std::nullopt;
}

std::optional<Span> Desk::leading_note(std::string_view text, Span paragraph) const {
  if (text[paragraph.begin] != '(' && text[paragraph.begin] != '[') { return std::nullopt; }
  const std::size_t end = closing(text, paragraph.begin, paragraph.end);
  if (end == std::string_view::npos || end == paragraph.end) { return std::nullopt; }
  const std::string_view inner = inside(text.substr(paragraph.begin, end - paragraph.begin));
  if (!is_edit_note(inner)) { return std::nullopt; }
  return make_span(paragraph.begin, end);
}

bool is_byline(std::string_view text, Span line, const Shape& shape) {
  if (shape.words < 2 || shape.words > kLongestByline || shape.stops) { return false; }
  const std::string_view stretch = line.in(text);
  const std::vector<std::string> words = first_words(stretch, 2);
  if (words.front() != "by" || words.size() < 2) { return false; }
  // "by", and at most the word of a house, "writer", "and": the names outnumber the small words.
  const std::uint32_t small = shape.words - shape.capitalised;
  return small <= 1 + shape.words / 3;
}

}  // namespace chancery::language
