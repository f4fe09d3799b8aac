// SPDX-License-Identifier: Apache-2.0
#include "ingest/paragraph_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "ingest/binary_kind.h"
#include "ingest/encoding.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;
constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::string_view kWhiteSpace = " \t\r\f\v\n";

/// Where to cut a text that is longer than a paragraph may be: behind the last stop that a blank follows,
/// else behind the last word, else between two characters, each in the second half of what is allowed.
std::size_t cut_in(std::string_view text) {
  constexpr std::size_t kHalf = kMostParagraphBytes / 2;
  std::size_t blank = 0;
  for (std::size_t at = kMostParagraphBytes; at > kHalf; --at) {
    if (!kWhiteSpace.contains(text[at])) { continue; }
    if (std::string_view(".!?").contains(text[at - 1])) { return at; }
    blank = std::max(blank, at);
  }
  if (blank > 0) { return blank; }
  std::size_t end = kMostParagraphBytes;
  while (end > kHalf && !base::is_boundary(text, end)) { --end; }
  return end;
}

}  // namespace

ParagraphReader::ParagraphReader(std::unique_ptr<base::ByteStream> stream, std::string input)
    : stream_(std::move(stream)), input_(std::move(input)) {}

std::optional<Result<Paragraph>> ParagraphReader::next() {
  if (!begun_) {
    begun_ = true;
    if (const auto fine = begin(); !fine) { return std::unexpected(fine.error()); }
  }
  for (;;) {
    const auto piece = find_piece();
    if (piece) {
      auto paragraph = take(*piece);
      if (paragraph && paragraph->text.empty()) { continue; }
      return paragraph;
    }
    if (ended_) { return std::nullopt; }
    if (const auto filled = fill(); !filled) { return std::unexpected(filled.error()); }
  }
}

Result<void> ParagraphReader::begin() {
  while (buffer_.size() < kBinarySniff && !ended_) {
    if (auto filled = fill(); !filled) { return filled; }
  }
  Result<void> fine = require_text(buffer_);
  if (const auto wide = wide_encoding(buffer_); fine && !wide.empty()) {
    fine = fail(ErrorCode::kReportNotUtf8,
                fmt::format("the text is {}, as its byte-order mark says: turn it into UTF-8 first", wide));
  }
  if (!fine) {
    fine.error().place = input_;
    buffer_.clear();
    ended_ = true;
    return fine;
  }
  at_ = buffer_.size() - without_mark(buffer_).size();
  given_ = at_;
  return {};
}

Result<void> ParagraphReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kBlock);
  const auto count = stream_->read(std::span(buffer_).subspan(before));
  buffer_.resize(before + count.value_or(0));
  ended_ = buffer_.size() == before;
  if (count) { return {}; }
  buffer_.clear();
  return fail(count.error().code, count.error().message, input_);
}

std::optional<ParagraphReader::Piece> ParagraphReader::find_piece() {
  const std::string_view text = rest();
  const std::string_view within = text.substr(0, kMostParagraphBytes);
  for (auto newline = within.find('\n', searched_); newline != std::string_view::npos;
       newline = within.find('\n', newline + 1)) {
    const auto next = text.find_first_not_of(kBlanks, newline + 1);
    if (next == std::string_view::npos && !ended_) {
      searched_ = newline;
      break;
    }
    if (next == std::string_view::npos || text[next] == '\n') {
      return Piece{.size = newline, .behind = next == std::string_view::npos ? text.size() : next + 1};
    }
    searched_ = newline + 1;
  }
  if (text.size() > kMostParagraphBytes) {
    const std::size_t cut = cut_in(text);
    return Piece{.size = cut, .behind = cut, .whole = false};
  }
  if (!ended_ || text.empty()) { return std::nullopt; }
  return Piece{.size = text.size(), .behind = text.size()};
}

Result<Paragraph> ParagraphReader::take(const Piece& piece) {
  const std::string_view text = rest().substr(0, piece.size);
  const std::uint64_t line = line_;
  const std::uint64_t offset = given_;
  const bool begins = begins_;
  line_ += static_cast<std::uint64_t>(std::ranges::count(rest().substr(0, piece.behind), '\n'));
  at_ += piece.behind;
  given_ += piece.behind;
  searched_ = 0;
  begins_ = piece.whole;
  const auto place = [&](std::size_t at) {
    return fmt::format("{}:{}", input_,
                       line + static_cast<std::uint64_t>(std::ranges::count(text.substr(0, at), '\n')));
  };
  if (const auto bad = base::first_bad_byte(text)) {
    return fail(ErrorCode::kReportNotUtf8,
                fmt::format("the byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[*bad])), place(*bad));
  }
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return fail(ErrorCode::kReportBinary, "not text: a byte of the line is NUL", place(nul));
  }
  if (base::trim(text).empty()) {
    begins_ = piece.whole || begins;
    return Paragraph{};
  }
  return Paragraph{.text = std::string(text), .offset = offset, .begins = begins};
}

}  // namespace chancery::ingest
