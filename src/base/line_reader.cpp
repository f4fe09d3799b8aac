// SPDX-License-Identifier: Apache-2.0
#include "base/line_reader.h"

#include <utility>

namespace chancery::base {

LineReader::LineReader(std::unique_ptr<ByteStream> stream, std::string begun, std::size_t most)
    : stream_(std::move(stream)), buffer_(std::move(begun)), most_(most) {}

bool LineReader::take(Line& line) {
  const std::size_t newline = buffer_.find('\n', at_);
  const std::size_t end = newline == std::string::npos ? buffer_.size() : newline;
  if (line.bytes.size() + (end - at_) > most_) {
    line.too_long = true;
    line.bytes = {};
  }
  if (!line.too_long) { line.bytes.append(buffer_, at_, end - at_); }
  at_ = newline == std::string::npos ? end : end + 1;
  return newline != std::string::npos;
}

std::optional<Result<Line>> LineReader::next() {
  constexpr std::size_t kChunk = std::size_t{64} * 1024;
  if (ended_ && at_ == buffer_.size()) { return std::nullopt; }
  Line line{.number = ++number_};
  bool any = at_ < buffer_.size();
  while (!take(line)) {
    buffer_.resize(kChunk);
    at_ = 0;
    const auto count = stream_->read(buffer_);
    buffer_.resize(count.value_or(0));
    ended_ = buffer_.empty();
    if (!count) { return std::unexpected(count.error()); }
    if (ended_) { break; }
    any = true;
  }
  if (!any) { return std::nullopt; }
  if (line.bytes.ends_with('\r')) { line.bytes.pop_back(); }
  return line;
}

}  // namespace chancery::base
