// SPDX-License-Identifier: Apache-2.0
#include "language/segments/layout.h"

#include <algorithm>

#include "language/characters.h"

namespace chancery::language {
namespace {

constexpr std::uint32_t kWidestWrap = 110;
constexpr std::uint32_t kNarrowestWrap = 40;
constexpr std::uint32_t kLongestWord = 25;

struct Line {
  Span span;
  std::uint32_t indent = 0;
  bool blank_before = true;
};

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_blank(base::character_at(text, begin).code)) {
    begin += base::character_at(text, begin).size;
  }
  while (end > begin && is_blank(base::character_before(text, end).code)) {
    end -= base::character_before(text, end).size;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank_before = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find_first_of("\n\r", begin);
    end = end == std::string_view::npos ? text.size() : end;
    const Span span = trimmed(text, begin, end);
    if (span.empty()) {
      blank_before = true;
    } else {
      lines.push_back({span, span.begin - static_cast<std::uint32_t>(begin), blank_before});
      blank_before = false;
    }
    begin = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  return lines;
}

std::uint32_t first_word_size(std::string_view line) {
  return static_cast<std::uint32_t>(std::min(line.find(' '), line.size()));
}

/// Would the first word of `next` have fitted at the end of `line`?
bool breaks_for_width(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  const std::uint32_t word = first_word_size(next.span.in(text));
  return line.span.size() >= kNarrowestWrap && word <= kLongestWord && line.span.size() + 1 + word > width;
}

/// The width at which the text is wrapped, or 0 where it is not.
std::uint32_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t width = 0;
  std::size_t longer = 0;
  for (const Line& line : lines) {
    if (line.span.size() > kWidestWrap) {
      ++longer;
    } else {
      width = std::max(width, line.span.size());
    }
  }
  if (longer * 10 > lines.size()) { return 0; }
  std::size_t breaks = 0;
  std::size_t wraps = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].blank_before) { continue; }
    ++breaks;
    wraps += breaks_for_width(text, lines[i - 1], lines[i], width) ? 1U : 0U;
  }
  return breaks >= 2 && wraps * 5 >= breaks * 3 ? width : 0;
}

bool wraps(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  return width > 0 && next.indent <= line.indent && breaks_for_width(text, line, next, width);
}

/// A line without a stop whose sentence goes on in small letters on the next: cut in two, even by a blank
/// line, as some feeds do to long sentences.
bool is_cut(std::string_view text, const Line& line, const Line& next) {
  const char32_t first = peek(text, next.span.begin).code;
  const char32_t last = base::character_before(text, line.span.end).code;
  return base::is_lower(first) && line.span.size() >= kNarrowestWrap && (base::is_letter(last) || last == U',');
}

}  // namespace

std::vector<Paragraph> find_paragraphs(std::string_view text) {
  const std::vector<Line> lines = find_lines(text);
  const std::uint32_t width = wrap_width(text, lines);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool wrapped = i > 0 && !lines[i].blank_before && wraps(text, lines[i - 1], lines[i], width);
    const bool goes_on = wrapped || (i > 0 && is_cut(text, lines[i - 1], lines[i]));
    if (goes_on) {
      paragraphs.back().span.end = lines[i].span.end;
    } else {
      paragraphs.push_back({lines[i].span, lines[i].blank_before});
    }
  }
  return paragraphs;
}

}  // namespace chancery::language
