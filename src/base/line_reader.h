// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/filesystem.h"

namespace chancery::base {

/// `bytes` are without the line's end (LF or CR LF); empty where the line is too long.
struct Line {
  std::string bytes;
  std::uint64_t number = 0;  ///< from 1
  bool too_long = false;
};

/// Lines of a stream, one at a time. Never holds more than `most` bytes of a line and one buffer: the
/// rest of a longer line is passed over unread.
class LineReader {
 public:
  /// `begun`: bytes of the stream that were read already.
  LineReader(std::unique_ptr<ByteStream> stream, std::string begun, std::size_t most);

  /// The next line; nothing at the end. After an Error (kFileUnreadable) there are no more lines.
  [[nodiscard]] std::optional<Result<Line>> next();

 private:
  /// Takes what is left of the buffer up to a newline into the line; true where the line is whole.
  bool take(Line& line);

  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t most_;
  std::uint64_t number_ = 0;
  bool ended_ = false;
};

}  // namespace chancery::base
