// SPDX-License-Identifier: Apache-2.0
#include "language/quotes.h"

#include <algorithm>
#include <optional>

#include "language/characters.h"

namespace chancery::language {
namespace {

using base::Character;

constexpr std::uint32_t kLongestSingle = 400;  // bytes between single marks: they seldom hold a paragraph

/// Scans one paragraph.
class Scanning {
 public:
  Scanning(std::string_view text, Span paragraph, std::vector<Quote>& quotes)
      : text_(text.substr(0, paragraph.end)), begin_(paragraph.begin), quotes_(quotes) {}

  /// Returns whether the last quotation is left open at the paragraph's end.
  bool run() {
    for (std::uint32_t at = begin_; at < text_.size();) {
      const Character mark = base::character_at(text_, at);
      const std::uint32_t size = mark_size(at, mark);
      if (is_double(at, mark)) {
        on_double(at, size, mark.code);
      } else if (!open_ && opens_single(at, mark)) {
        at = take_single(at, mark);
        continue;
      }
      at += size;
    }
    if (!open_) { return false; }
    add(*open_, static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text_.size()));
    return true;
  }

 private:
  struct Opening {
    std::uint32_t outer;
    std::uint32_t inner;
  };

  [[nodiscard]] char32_t before(std::uint32_t at) const {
    return at > begin_ ? base::character_before(text_, at).code : U' ';
  }
  [[nodiscard]] char32_t at(std::uint32_t offset) const { return peek(text_, offset).code; }

  /// `''` and ``` `` ``` are double marks of two bytes.
  [[nodiscard]] bool is_doubled(std::uint32_t offset) const {
    return (text_[offset] == '\'' || text_[offset] == '`') && offset + 1 < text_.size() &&
           text_[offset + 1] == text_[offset];
  }
  [[nodiscard]] bool is_double(std::uint32_t offset, Character mark) const {
    return is_double_quote(mark.code) || is_doubled(offset);
  }
  [[nodiscard]] std::uint32_t mark_size(std::uint32_t offset, Character mark) const {
    return is_doubled(offset) ? 2 : mark.size;
  }

  /// Could a mark here open a quotation? White space, a bracket or a dash before, none after.
  [[nodiscard]] bool could_open(std::uint32_t offset, std::uint32_t size) const {
    const char32_t left = before(offset);
    const char32_t right = at(offset + size);
    const bool free = is_blank(left) || left == U'(' || left == U'[' || left == U'-' || is_dash(left) ||
                      is_quote(left) || left == U'/';
    return free && right != 0 && !is_blank(right);
  }

  void on_double(std::uint32_t offset, std::uint32_t size, char32_t code) {
    const bool only_opens = code == U'\u201C' || code == U'\u201E' || code == U'\u00AB' || code == U'`';
    const bool only_closes = code == U'\u00BB' || (code == U'\u201D' && !could_open(offset, size));
    if (open_) {
      if (only_opens) { return; }
      add(*open_, offset, offset + size);
      open_.reset();
    } else if (!only_closes && (only_opens || could_open(offset, size) || glued_opening(offset, size))) {
      open_ = Opening{offset, offset + size};
    }
  }

  /// `said:"We ...`, `end."We ...`: a letter follows, a mark stands before, and the marks ahead are odd.
  [[nodiscard]] bool glued_opening(std::uint32_t offset, std::uint32_t size) const {
    const char32_t left = before(offset);
    return is_word_character(at(offset + size)) && !is_word_character(left);
  }

  [[nodiscard]] bool opens_single(std::uint32_t offset, Character mark) const {
    const bool single = mark.code == U'\'' || mark.code == U'\u2018' || mark.code == U'`';
    if (!single || !could_open(offset, mark.size)) { return false; }
    const char32_t next = at(offset + mark.size);
    const bool decade = base::is_digit(next) && at(offset + mark.size + 2) == U's';
    return is_word_character(next) && !decade;
  }

  /// Adds the quotation between single marks that begins here, if it is one; returns where to go on.
  std::uint32_t take_single(std::uint32_t offset, Character mark) {
    const std::uint32_t inner = offset + mark.size;
    const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), inner + kLongestSingle));
    for (std::uint32_t end = inner; end < limit;) {
      const Character here = base::character_at(text_, end);
      if (is_double_quote(here.code)) { break; }
      const bool closes =
          is_apostrophe(here.code) && !is_word_character(at(end + here.size)) && !is_plural_possessive(end, here.size);
      if (closes) {
        add({offset, inner}, end, end + here.size);
        return end + here.size;
      }
      end += here.size;
    }
    return inner;
  }

  /// "the officials' plan": an apostrophe between an s and a word, with another mark to come.
  [[nodiscard]] bool is_plural_possessive(std::uint32_t offset, std::uint32_t size) const {
    if (before(offset) != U's' || at(offset + size) != U' ' || !base::is_lower(at(offset + size + 1))) { return false; }
    const std::string_view rest = text_.substr(offset + size, kLongestSingle);
    for (std::size_t next = rest.find('\''); next != std::string_view::npos; next = rest.find('\'', next + 1)) {
      const bool closing = next + 1 >= rest.size() || !is_word_character(peek(rest, next + 1).code);
      const bool opening = next > 0 && rest[next - 1] == ' ';
      if (opening) { return false; }
      if (closing) { return true; }
    }
    return false;
  }

  void add(Opening opening, std::uint32_t inner_end, std::uint32_t outer_end) {
    if (opening.inner < inner_end) {
      quotes_.push_back({{opening.outer, outer_end}, {opening.inner, inner_end}, false});
    }
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::vector<Quote>& quotes_;
  std::optional<Opening> open_;
};

bool begins_with_quote(std::string_view text, Span paragraph) {
  return is_double_quote(peek(text, paragraph.begin).code) || paragraph.in(text).starts_with("``") ||
         paragraph.in(text).starts_with("''");
}

}  // namespace

std::vector<Quote> find_quotes(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Quote> quotes;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool left_open = Scanning(text, paragraphs[i], quotes).run();
    if (left_open && !quotes.empty() && i + 1 < paragraphs.size()) {
      quotes.back().open = begins_with_quote(text, paragraphs[i + 1]);
    }
  }
  return quotes;
}

}  // namespace chancery::language
