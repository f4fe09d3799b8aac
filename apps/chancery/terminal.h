// SPDX-License-Identifier: Apache-2.0
//
// What the program may do where it prints: colours, the width of a line, a progress line.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "arguments.h"

namespace chancery::cli {

/// How a word stands out. kPlain is printed as it is.
enum class Style : std::uint8_t { kPlain, kBold, kDim, kEvidence, kGood, kBad };

/// Standard output. Colours where --color says so or, by default, on a terminal without NO_COLOR.
class Output {
 public:
  explicit Output(const Arguments& arguments);

  /// Characters in a line: that of the terminal, or 0 (no limit) in a pipe.
  [[nodiscard]] std::size_t width() const { return width_; }
  /// For pages that only a person reads: a line has the usual width also in a pipe.
  void always_fit();
  [[nodiscard]] bool colours() const { return colours_; }
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

 private:
  std::size_t width_ = 0;
  bool colours_ = false;
};

/// Prints to standard output. A reader that is gone ends the program quietly (SIGPIPE), any other failure
/// is remembered for finish_output.
void print_out(std::string_view text);
/// Prints a line "chancery: ..." to standard error.
void print_error(std::string_view text);
/// Prints a line to standard error.
void print_note(std::string_view text);
/// False after something could not be written.
[[nodiscard]] bool output_works();
/// Flushes standard output; false where something could not be written.
[[nodiscard]] bool finish_output();

/// Columns that a text takes on a terminal.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// A text in which no control character is left that a terminal would obey: each byte of one is a blank.
/// Line breaks and tabs stay where they are, or are blanks too.
[[nodiscard]] std::string harmless(std::string_view text);
[[nodiscard]] std::string on_one_line(std::string_view text);

/// A line on standard error that is written over itself. Shown on a terminal only, and only for work that
/// takes longer than a second.
class Progress {
 public:
  /// `what` is counted: "reports". Static lifetime.
  explicit Progress(std::string_view what = "reports");
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress();

  /// Says how far the work is; cheap to call often.
  void update(std::size_t count, std::uint64_t bytes, std::uint64_t all_bytes);

 private:
  std::string_view what_;
  std::chrono::steady_clock::time_point next_;
  bool terminal_ = false;
  bool shown_ = false;
};

/// After the first Ctrl-C (or SIGTERM) work in progress ends at the next report, and standard input is at its
/// end, so that nothing waits for it; a second one ends the program.
void watch_interrupts();
[[nodiscard]] bool interrupted();
inline constexpr int kInterruptedStatus = 130;

}  // namespace chancery::cli
