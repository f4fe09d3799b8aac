// SPDX-License-Identifier: Apache-2.0
#include "text_table.h"

#include <algorithm>
#include <sstream>

namespace chancery::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastFlexible = 16;

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

std::string cut_to(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) { return text; }
  constexpr std::size_t kDots = 3;
  std::size_t end = 0;
  std::size_t next = 0;
  while (next < text.size()) {
    do { ++next; } while (next < text.size() && !begins_character(text[next]));
    if (display_width(text.substr(0, next)) + kDots > width) { break; }
    end = next;
  }
  return text.substr(0, end) + "...";
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

void TextTable::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) {
    std::ranges::replace_if(cell, [](char byte) { return byte == '\n' || byte == '\t' || byte == '\r'; }, ' ');
  }
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::widths(std::size_t line) const {
  std::vector<std::size_t> widths;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t width = display_width(columns_[i].title);
    for (const auto& row : rows_) { width = std::max(width, display_width(row[i])); }
    widths.push_back(width);
    sum += width + kGap;
  }
  sum -= kGap;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i].flexible || line == 0 || sum <= line) { continue; }
    const std::size_t rest = sum - widths[i];
    widths[i] = std::max(kLeastFlexible, line > rest ? line - rest : 0);
  }
  return widths;
}

std::string TextTable::text(const Output& output) const {
  std::string out;
  if (output.width() == 0) {
    const auto put = [&out](const auto& cells, const auto& text_of) {
      for (std::size_t i = 0; i < cells.size(); ++i) { out += (i == 0 ? "" : "\t") + text_of(cells[i]); }
      out += "\n";
    };
    put(columns_, [](const Column& column) { return column.title; });
    for (const auto& row : rows_) {
      put(row, [](const std::string& cell) { return cell; });
    }
    return out;
  }
  const auto sizes = widths(output.width());
  const auto put = [&](const std::string& cell, std::size_t column, Style style) {
    const std::string shown = cut_to(cell, sizes[column]);
    out += output.styled(shown, style);
    if (column + 1 < columns_.size()) { out.append(sizes[column] - display_width(shown) + kGap, ' '); }
  };
  for (std::size_t i = 0; i < columns_.size(); ++i) { put(columns_[i].title, i, Style::kDim); }
  out += "\n";
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) { put(row[i], i, columns_[i].style); }
    out += "\n";
  }
  return out;
}

}  // namespace chancery::cli
