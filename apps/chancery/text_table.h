// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terminal.h"

namespace chancery::cli {

/// How a column gives way where a line of the terminal is too short for all.
enum class Room : std::uint8_t {
  kFull,     ///< never cut
  kCut,      ///< cut to what is left of the line
  kOwnLine,  ///< cut to what is left, or put on a line of its own under the row where that is little; the
             ///< last but for columns that are never cut, at most one a table
  kSpare,    ///< left out, the last one first
};

struct Column {
  std::string title;
  Style style = Style::kPlain;
  Room room = Room::kFull;
  bool right = false;  ///< for numbers
};

/// Rows in columns, with a line of titles: blanks between columns on a terminal, tabs in a pipe (nothing
/// is cut there, so that `cut` and `sort` can work on it).
class TextTable {
 public:
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// One cell for each column; line breaks and other control characters are printed as blanks. `focus` is
  /// the byte of the kOwnLine cell that is to be seen where the cell is cut.
  void add(std::vector<std::string> cells, std::size_t focus = 0);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::string text(const Output& output) const;

 private:
  struct Row {
    std::vector<std::string> cells;
    std::size_t focus = 0;
  };
  /// The columns that a line shows, with their widths; `below` is shown on a line of its own.
  struct Layout {
    std::vector<std::size_t> shown;
    std::vector<std::size_t> widths;  // one for each column of the table
    std::size_t line = 0;
    std::size_t below = kNone;
    std::size_t indent = 0;
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t find(Room room) const;
  [[nodiscard]] static std::size_t sum(const Layout& layout);
  [[nodiscard]] Layout layout(std::size_t line) const;
  [[nodiscard]] std::string tabbed() const;
  [[nodiscard]] std::string line_of(const Layout& layout, const Row& row, bool titles, const Output& output) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

/// `text` cut to `width` columns, with "..." where something was cut off.
[[nodiscard]] std::string cut_to(std::string_view text, std::size_t width);
/// The same, but begun later, at a word, where the byte at `focus` could not be seen otherwise.
[[nodiscard]] std::string cut_around(std::string_view text, std::size_t focus, std::size_t width);

/// `text` broken into lines of at most `width` columns (0: not at all), each after `indent` blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace chancery::cli
