// SPDX-License-Identifier: Apache-2.0
#include "language/segments/dateline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/characters.h"

namespace chancery::language {
namespace {

constexpr std::size_t kReach = 160;  // bytes in which a dateline must end
constexpr std::size_t kMostPlaceWords = 6;
constexpr std::size_t kMostRegionWords = 5;
constexpr std::size_t kLongestBracket = 40;  // "(Xinhua News Agency)"
constexpr std::size_t kSureLetters = 6;      // a word in capitals this long is hardly an acronym

/// A run of characters without white space; a comma at its end is not in it.
struct Chunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool comma = false;

  [[nodiscard]] bool empty() const { return begin == end; }
};

std::size_t letters_in(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); at += peek(word, at).size) {
    count += base::is_letter(peek(word, at).code) ? 1U : 0U;
  }
  return count;
}

bool has_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += peek(word, at).size) {
    if (base::is_lower(peek(word, at).code)) { return true; }
  }
  return false;
}

bool is_number(std::string_view word, std::size_t most_digits) {
  return !word.empty() && word.size() <= most_digits &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "U.S.", "D.C."
bool is_initialism(std::string_view word) {
  return word.size() >= 4 && word[1] == '.' && word[3] == '.';
}

}  // namespace

/// Reads forward from the beginning of a paragraph.
class DatelineReader {
 public:
  DatelineReader(const Datelines& words, std::string_view text, Span paragraph)
      : words_(words),
        whole_(text),
        text_(text.substr(0, std::min<std::size_t>(paragraph.end, paragraph.begin + kReach))),
        begin_(paragraph.begin) {}

  /// A form with a separator; its end.
  [[nodiscard]] std::optional<std::size_t> separated() {
    at_ = begin_;
    const bool place = take_place_in_capitals();
    if (!place) { take_place_in_small_letters(); }
    while (at_ < text_.size()) {
      skip_blanks();
      if (const std::size_t size = separator_size()) { return ends(place, size); }
      if (place_ && date_ && agency_ && sentence_begins(at_)) { return at_; }  // its separator is lost
      if (!take_item()) { return std::nullopt; }
    }
    return std::nullopt;
  }

  /// A place without a separator; its end.
  [[nodiscard]] std::optional<std::size_t> bare() {
    std::array<Chunk, kMostPlaceWords> chunks;
    std::size_t count = 0;
    std::size_t next = begin_;
    while (count < kMostPlaceWords) {
      const Chunk chunk = chunk_at(next);
      if (chunk.empty() || !goes_on_in_capitals(chunk, count)) { break; }
      chunks[count++] = chunk;
      next = chunk.end + (chunk.comma ? 1 : 0);
      if (chunk.comma) { break; }
    }
    for (; count > 0; --count) {
      const Chunk& last = chunks[count - 1];
      if (!is_bare_place(chunks, count)) { continue; }
      const std::optional<std::size_t> end = last.comma ? region_end(last.end + 1) : std::optional(last.end);
      if (end && sentence_begins(*end)) { return end; }
    }
    return std::nullopt;
  }

  /// A date from the beginning on; its end, or 0.
  [[nodiscard]] std::size_t whole_date() {
    at_ = begin_;
    bool any = false;
    while (take_date()) {
      any = true;
      if (text_.substr(at_).starts_with(',')) { ++at_; }
      skip_blanks();
    }
    return any ? at_ : 0;
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(peek(text_, at_).code)) { at_ += peek(text_, at_).size; }
  }

  [[nodiscard]] std::string_view view(const Chunk& chunk) const {
    return text_.substr(chunk.begin, chunk.end - chunk.begin);
  }

  [[nodiscard]] Chunk chunk_at(std::size_t at) const {
    while (at < text_.size() && is_blank(peek(text_, at).code)) { at += peek(text_, at).size; }
    Chunk chunk{at, at, false};
    while (chunk.end < text_.size()) {
      const char32_t code = peek(text_, chunk.end).code;
      if (is_blank(code) || code == U'(' || is_dash(code) || code == U'_' ||
          text_.substr(chunk.end).starts_with("--")) {
        break;
      }
      chunk.end += peek(text_, chunk.end).size;
    }
    if (chunk.end > at && (text_[chunk.end - 1] == ',' || text_[chunk.end - 1] == ':')) {
      chunk.comma = text_[chunk.end - 1] == ',';
      --chunk.end;
    }
    return chunk;
  }

  /// "--", "-", "_", a dash; 0 where there is none.
  [[nodiscard]] std::size_t separator_size() const {
    const char32_t code = peek(text_, at_).code;
    if (is_dash(code)) { return peek(text_, at_).size; }
    if (code == U'_' || code == U':') { return 1; }
    if (code != U'-') { return 0; }
    std::size_t size = 1;
    while (at_ + size < text_.size() && (text_[at_ + size] == '-' || text_.substr(at_ + size).starts_with(" -"))) {
      ++size;
    }
    return size;
  }

  /// Is what was read a dateline, with the separator of this size behind it?
  [[nodiscard]] std::optional<std::size_t> ends(bool capitals, std::size_t separator) const {
    const std::size_t end = at_ + separator;
    const bool dated = date_ || agency_;
    if (at_ == begin_ || (!capitals && !dated) || (!place_ && !agency_)) { return std::nullopt; }
    if (text_[at_] == ':' && !dated) { return std::nullopt; }
    return dated || end == whole_.size() || sentence_begins(end) ? std::optional(end) : std::nullopt;
  }

  /// Does the text behind `at` look like the beginning of a sentence?
  [[nodiscard]] bool sentence_begins(std::size_t at) const {
    while (at < whole_.size() && is_blank(peek(whole_, at).code)) { at += peek(whole_, at).size; }
    const char32_t code = peek(whole_, at).code;
    return base::is_upper(code) || base::is_digit(code) || is_quote(code) || code == U'$' || code == 0;
  }

  // --- the parts

  [[nodiscard]] static bool is_capitals(std::string_view word) {
    return letters_in(word) >= 2 && !has_lower(word) && base::is_letter(peek(word, 0).code);
  }

  [[nodiscard]] bool goes_on_in_capitals(const Chunk& chunk, std::size_t count) const {
    const std::string_view word = view(chunk);
    if (words_.is(word, Datelines::kPlacePart)) { return true; }
    if (!is_capitals(word) || is_initialism(word)) { return false; }
    if (count == 0) { return true; }
    return letters_in(word) >= 4 && !words_.is(word, Datelines::kAcronym);
  }

  bool take_place_in_capitals() {
    std::size_t count = 0;
    for (; count < kMostPlaceWords; ++count) {
      const Chunk chunk = chunk_at(at_);
      if (chunk.empty() ||
          !(is_capitals(view(chunk)) || (count > 0 && words_.is(view(chunk), Datelines::kPlacePart)))) {
        break;
      }
      at_ = chunk.end;
      if (chunk.comma) {
        ++count;
        break;
      }
    }
    place_ = count > 0;
    return place_;
  }

  void take_place_in_small_letters() {
    for (std::size_t count = 0; count < 4; ++count) {
      const Chunk chunk = chunk_at(at_);
      if (chunk.empty() || !base::is_upper(peek(view(chunk), 0).code) ||
          words_.is(month(view(chunk)), Datelines::kMonth)) {
        return;
      }
      place_ = true;
      at_ = chunk.end;
      if (chunk.comma) { return; }
    }
  }

  bool take_item() {
    const bool comma = text_[at_] == ',';
    if (comma) {
      ++at_;
      skip_blanks();
    }
    if (take_bracket() || take_date() || take_agency()) { return true; }
    return comma && take_region();
  }

  /// "(Xinhua)"
  bool take_bracket() {
    if (!text_.substr(at_).starts_with('(')) { return false; }
    const std::size_t close = text_.find(')', at_);
    if (close == std::string_view::npos || close - at_ > kLongestBracket) { return false; }
    const char32_t first = peek(text_, at_ + 1).code;
    if (!base::is_letter(first) || text_.substr(at_, close - at_).contains('.')) { return false; }
    at_ = close + 1;
    return agency_ = true;
  }

  [[nodiscard]] static std::string_view month(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
  }

  /// "Feb. 22", "22 February 2019", "Friday", "2019"
  bool take_date() {
    const Chunk first = chunk_at(at_);
    const std::string_view word = view(first);
    if (words_.is(word, Datelines::kWeekday) || (date_ && is_number(word, 4) && word.size() == 4)) {
      at_ = first.end;
      return date_ = true;
    }
    const bool month_first = words_.is(month(word), Datelines::kMonth);
    if (!month_first && !is_number(word, 2)) { return false; }
    const Chunk second = chunk_at(first.end);
    const bool pair = month_first ? is_number(view(second), 2) : words_.is(month(view(second)), Datelines::kMonth);
    if (!pair || first.comma) { return false; }
    at_ = second.end;
    const Chunk year = chunk_at(at_ + (second.comma ? 1 : 0));
    if (view(year).size() == 4 && is_number(view(year), 4)) { at_ = year.end; }
    return date_ = true;
  }

  bool take_agency() {
    const Chunk first = chunk_at(at_);
    const Chunk second = chunk_at(first.end);
    const std::string_view both = second.empty() ? view(first) : text_.substr(first.begin, second.end - first.begin);
    const bool two = words_.is(both, Datelines::kAgency);
    if (first.empty() || (!two && !words_.is(view(first), Datelines::kAgency))) { return false; }
    at_ = two ? second.end : first.end;
    return agency_ = true;
  }

  bool take_region() {
    std::size_t count = 0;
    for (; count < kMostRegionWords; ++count) {
      const Chunk chunk = chunk_at(at_);
      if (chunk.empty() || !base::is_upper(peek(view(chunk), 0).code) ||
          words_.is(month(view(chunk)), Datelines::kMonth)) {
        break;
      }
      at_ = chunk.end;
      if (chunk.comma) { return true; }
    }
    return count > 0;
  }

  // --- places without a separator

  [[nodiscard]] bool is_bare_place(const std::array<Chunk, kMostPlaceWords>& chunks, std::size_t count) const {
    const std::string_view first = view(chunks[0]);
    const std::string_view last = view(chunks[count - 1]);
    if (words_.is(first, Datelines::kAcronym) || is_initialism(first)) { return false; }
    if (count > 1) { return letters_in(last) >= 2; }
    if (words_.is(first, Datelines::kShortPlace) || first.contains('/')) { return true; }
    if (words_.is(first, Datelines::kPlacePart)) { return false; }
    const bool long_enough = letters_in(first) >= kSureLetters || chunks[0].comma;
    return seen_in_title_case(first) || (long_enough && letters_in(first) >= 3 && !seen_again(first, chunks[0].end));
  }

  [[nodiscard]] bool seen_again(std::string_view word, std::size_t from) const {
    for (std::size_t at = whole_.find(word, from); at != std::string_view::npos; at = whole_.find(word, at + 1)) {
      if (!whole_.substr(0, at).ends_with("in ")) { return true; }
    }
    return false;
  }

  [[nodiscard]] bool seen_in_title_case(std::string_view word) const {
    if (word.size() < 4) { return false; }
    std::string title = base::to_lower(word);
    title[0] = word[0];
    return whole_.contains(title);
  }

  /// The end of the region that follows a place and its comma.
  [[nodiscard]] std::optional<std::size_t> region_end(std::size_t from) const {
    const Chunk first = chunk_at(from);
    if (first.empty() || !base::is_upper(peek(view(first), 0).code) || view(first).contains('\'')) {
      return std::nullopt;
    }
    std::size_t end = first.end;
    std::size_t known = 0;
    for (std::size_t count = 0, next = first.begin; count < kMostRegionWords; ++count) {
      const Chunk chunk = chunk_at(next);
      if (chunk.empty()) { break; }
      if (words_.is(text_.substr(first.begin, chunk.end - first.begin), Datelines::kRegion)) { known = chunk.end; }
      next = chunk.end;
      if (chunk.comma) { break; }
    }
    if (known > 0) { end = known; }
    if (known == 0 && (view(first).contains('/') || is_capitals(view(first)))) { end = after_second_place(first); }
    return text_.substr(end).starts_with(',') ? std::nullopt : std::optional(end);
  }

  /// "FERGUSON, Mo./NEW YORK", "ALBANY, NEW YORK"
  [[nodiscard]] std::size_t after_second_place(const Chunk& first) const {
    std::size_t end = first.end;
    for (Chunk next = chunk_at(end); !next.empty() && goes_on_in_capitals(next, 1); next = chunk_at(end)) {
      end = next.end;
    }
    return end;
  }

  const Datelines& words_;
  std::string_view whole_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t at_ = 0;
  bool place_ = false;
  bool date_ = false;
  bool agency_ = false;
};

Result<Datelines> Datelines::load(const base::TableFile& tables) {
  constexpr std::array<std::pair<std::string_view, Kind>, 7> kKinds = {{{"month", kMonth},
                                                                        {"place_part", kPlacePart},
                                                                        {"short_place", kShortPlace},
                                                                        {"acronym", kAcronym},
                                                                        {"region", kRegion},
                                                                        {"agency", kAgency},
                                                                        {"weekday", kWeekday}}};
  const auto rows = base::read_columns<2>(tables, "language/en/dateline_words", {"word", "kind"});
  if (!rows) { return std::unexpected(rows.error()); }
  Datelines datelines;
  for (const auto& [word, name] : *rows) {
    const auto* const kind = std::ranges::find(kKinds, name, &std::pair<std::string_view, Kind>::first);
    if (kind == kKinds.end()) { return fail(ErrorCode::kBadTable, "dateline_words: no kind " + std::string(name)); }
    datelines.words_[std::string(word)] |= kind->second;
  }
  return datelines;
}

bool Datelines::is(std::string_view word, Kind kind) const {
  const auto found = words_.find(std::string(word));
  return found != words_.end() && (found->second & kind) != 0;
}

std::optional<Span> Datelines::find(std::string_view text, Span paragraph, bool with_separator) const {
  auto end = DatelineReader(*this, text, paragraph).separated();
  if (!end && !with_separator) { end = DatelineReader(*this, text, paragraph).bare(); }
  if (!end) { return std::nullopt; }
  return Span{paragraph.begin, static_cast<std::uint32_t>(*end)};
}

bool Datelines::is_date(std::string_view text, Span span) const {
  return DatelineReader(*this, text, span).whole_date() >= span.end;
}

}  // namespace chancery::language
