// SPDX-License-Identifier: Apache-2.0
//
// Running text, a paragraph at a time. Paragraphs end at a line that is empty or holds only blanks. What
// goes on for longer than kMostParagraphBytes is given in pieces, so memory is bounded for any text, also
// one without a single line break; a piece ends behind a sentence where there is one, else at a blank.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/filesystem.h"

namespace chancery::ingest {

inline constexpr std::size_t kMostParagraphBytes = std::size_t{128} * 1024;

/// Valid UTF-8 that is not white space alone.
struct Paragraph {
  std::string text;
  std::uint64_t offset = 0;  ///< of its first byte in the stream
  bool begins = true;        ///< false for the later pieces of a long paragraph
};

/// Paragraphs of a stream. Not for several threads.
class ParagraphReader {
 public:
  /// `input` names the stream in messages.
  ParagraphReader(std::unique_ptr<base::ByteStream> stream, std::string input);

  /// The next paragraph. Errors: kReportNotUtf8 and kReportBinary for a paragraph that is no text, with
  /// its line, after which the rest goes on; kReportBinary and kReportNotUtf8 for a file that is another
  /// kind of file or another encoding, and kFileUnreadable, after which there is no more. Nothing at the end.
  [[nodiscard]] std::optional<Result<Paragraph>> next();

 private:
  /// A paragraph or a piece of one at the front of the buffer.
  struct Piece {
    std::size_t size = 0;    ///< bytes of it
    std::size_t behind = 0;  ///< bytes up to where the next one begins
    bool whole = true;       ///< the paragraph ends with it
  };

  [[nodiscard]] Result<void> begin();
  /// Reads another block, if the stream has one.
  [[nodiscard]] Result<void> fill();
  [[nodiscard]] std::optional<Piece> find_piece();
  [[nodiscard]] Result<Paragraph> take(const Piece& piece);
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

  std::unique_ptr<base::ByteStream> stream_;
  std::string input_;
  std::string buffer_;  // what was read; given up to `at_`
  std::size_t at_ = 0;
  std::size_t searched_ = 0;  // bytes behind `at_` in which no paragraph ends
  std::uint64_t line_ = 1;    // of the byte at `at_`
  std::uint64_t given_ = 0;   // bytes of the stream before `at_`
  bool begun_ = false;        // the first bytes were looked at
  bool ended_ = false;        // the stream is at its end
  bool begins_ = true;        // the next piece begins a paragraph
};

}  // namespace chancery::ingest
