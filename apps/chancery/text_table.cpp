// SPDX-License-Identifier: Apache-2.0
#include "text_table.h"

#include <algorithm>
#include <sstream>

namespace chancery::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastCut = 12;
constexpr std::size_t kMostCut = 26;  ///< of a column that can be cut, beside one with long text
constexpr std::size_t kMostIndent = 12;
constexpr std::size_t kLeastBeside = 34;  ///< of a long text beside the other columns
constexpr std::string_view kDots = "...";

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The end of the longest beginning of `text` that takes at most `width` columns.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < text.size()) {
    std::size_t next = end + 1;
    while (next < text.size() && !begins_character(text[next])) { ++next; }
    used += display_width(text.substr(end, next - end));
    if (used > width) { break; }
    end = next;
  }
  return end;
}

}  // namespace

std::string cut_to(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) { return std::string(text); }
  const std::size_t end = fitting(text, width - std::min(width, kDots.size()));
  return std::string(text.substr(0, end)) + std::string(kDots);
}

std::string cut_around(std::string_view text, std::size_t focus, std::size_t width) {
  focus = std::min(focus, text.size());
  const std::size_t seen = display_width(text.substr(0, focus));
  if (display_width(text) <= width || seen + width / 3 <= width) { return cut_to(text, width); }
  // A third of the line stands before the focus; where the rest of the text is short, more does.
  const std::size_t after = display_width(text.substr(focus)) + kDots.size();
  const std::size_t before = std::max(width / 3, width - std::min(width, after));
  std::size_t begin = fitting(text, seen - std::min(seen, before - std::min(before, kDots.size())));
  begin = std::min(text.find(' ', begin), focus);
  while (begin < focus && text[begin] == ' ') { ++begin; }
  return std::string(kDots) + cut_to(text.substr(begin), width - std::min(width, kDots.size()));
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  const std::string margin(indent, ' ');
  std::istringstream words{std::string(text)};
  std::string out;
  std::string line;
  for (std::string word; words >> word;) {
    if (!line.empty() && width > 0 && indent + display_width(line) + 1 + display_width(word) > width) {
      out += margin + line + "\n";
      line.clear();
    }
    if (!line.empty()) { line += ' '; }
    line += word;
  }
  return line.empty() ? out : out + margin + line + "\n";
}

void TextTable::add(std::vector<std::string> cells, std::size_t focus) {
  for (std::string& cell : cells) { cell = on_one_line(cell); }
  rows_.push_back({std::move(cells), focus});
}

std::size_t TextTable::find(Room room) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].room == room) { return i; }
  }
  return kNone;
}

std::size_t TextTable::sum(const Layout& layout) {
  std::size_t sum = 0;
  for (const std::size_t i : layout.shown) { sum += layout.widths[i] + kGap; }
  return sum - kGap;
}

TextTable::Layout TextTable::layout(std::size_t line) const {
  Layout out;
  out.line = line;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t width = display_width(columns_[i].title);
    for (const Row& row : rows_) { width = std::max(width, display_width(row.cells[i])); }
    out.widths.push_back(width);
    out.shown.push_back(i);
  }
  /// Cuts a column by what the line is too long, but for its least width.
  const auto cut = [&](std::size_t column, std::size_t least) {
    const std::size_t all = sum(out);
    if (column == kNone || all <= line) { return; }
    std::size_t& width = out.widths[column];
    width = std::max(std::min(width, least), width - std::min(width, all - line));
  };
  const std::size_t to_cut = find(Room::kCut);
  const std::size_t text = find(Room::kOwnLine);
  if (text != kNone) {
    cut(to_cut, kMostCut);
    cut(text, kLeastBeside);
    if (sum(out) > line) {
      std::erase(out.shown, text);
      out.below = text;
      out.indent = std::min(out.widths.front() + kGap, kMostIndent);
      if (to_cut != kNone) {  // the line is shorter now: the column may have its full width
        for (const Row& row : rows_) {
          out.widths[to_cut] = std::max(out.widths[to_cut], display_width(row.cells[to_cut]));
        }
      }
    }
  }
  for (std::size_t i = columns_.size(); i-- > 0 && sum(out) > line;) {
    if (columns_[i].room == Room::kSpare) { std::erase(out.shown, i); }
  }
  cut(to_cut, kLeastCut);
  return out;
}

std::string TextTable::tabbed() const {
  std::string out;
  for (const Column& column : columns_) { out += (out.empty() ? "" : "\t") + column.title; }
  out += "\n";
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) { out += (i == 0 ? "" : "\t") + row.cells[i]; }
    out += "\n";
  }
  return out;
}

std::string TextTable::line_of(const Layout& layout, const Row& row, bool titles, const Output& output) const {
  std::string out;
  for (const std::size_t i : layout.shown) {
    const std::size_t width = layout.widths[i];
    const std::string cell =
        columns_[i].room == Room::kOwnLine ? cut_around(row.cells[i], row.focus, width) : cut_to(row.cells[i], width);
    const std::string blanks(width - std::min(width, display_width(cell)), ' ');
    const std::string styled = output.styled(cell, titles ? Style::kDim : columns_[i].style);
    const bool last = i == layout.shown.back();
    out += columns_[i].right ? blanks + styled : styled + (last ? "" : blanks);
    if (!last) { out.append(kGap, ' '); }
  }
  out += "\n";
  if (layout.below == kNone || row.cells[layout.below].empty()) { return out; }
  const std::size_t room = layout.line - std::min(layout.line, layout.indent);
  const std::string cell = cut_around(row.cells[layout.below], row.focus, std::max(room, kLeastCut));
  return out + std::string(layout.indent, ' ') +
         output.styled(cell, titles ? Style::kDim : columns_[layout.below].style) + "\n";
}

std::string TextTable::text(const Output& output) const {
  if (output.width() == 0) { return tabbed(); }
  const Layout chosen = layout(output.width());
  Row titles;
  for (const Column& column : columns_) { titles.cells.push_back(column.title); }
  std::string out = line_of(chosen, titles, true, output);
  for (const Row& row : rows_) { out += line_of(chosen, row, false, output); }
  return out;
}

}  // namespace chancery::cli
