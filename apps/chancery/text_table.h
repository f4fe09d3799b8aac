// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "terminal.h"

namespace chancery::cli {

/// A column. One column of a table may be `flexible`: it is cut so that the lines fit the terminal.
struct Column {
  std::string title;
  Style style = Style::kPlain;
  bool flexible = false;
};

/// Rows in columns, with a line of titles: blanks between columns on a terminal, tabs in a pipe (nothing
/// is cut there, so that `cut` and `sort` can work on it).
class TextTable {
 public:
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// One cell for each column; line breaks in it are printed as blanks.
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::string text(const Output& output) const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t line) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// `text` cut to `width` columns, with "..." where something was cut off.
[[nodiscard]] std::string cut_to(const std::string& text, std::size_t width);

/// `text` broken into lines of at most `width` columns (0: not at all), each after `indent` blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace chancery::cli
