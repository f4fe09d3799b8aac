// SPDX-License-Identifier: Apache-2.0
#include "conllu/reader.h"

#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"

namespace chancery::conllu {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Does the line end a sentence? Blanks alone count as nothing.
bool is_empty(const base::Line& line) {
  return !line.too_long && line.bytes.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

Reader::Reader(std::unique_ptr<base::ByteStream> stream, std::string input)
    : input_(std::move(input)), lines_(std::move(stream), {}, kMostLineBytes) {}

std::optional<Result<Sentence>> Reader::next() {
  Sentence sentence;
  RowReader rows(input_);
  bytes_ = 0;
  while (auto line = lines_.next()) {
    if (!*line) {
      Error error = line->error();
      error.place = input_;
      return std::unexpected(std::move(error));
    }
    base::Line& found = **line;
    if (found.number == 1 && found.bytes.starts_with(kByteOrderMark)) { found.bytes.erase(0, kByteOrderMark.size()); }
    while (found.bytes.ends_with('\r')) { found.bytes.pop_back(); }
    if (is_empty(found)) {
      if (sentence.line == 0) { continue; }
      break;
    }
    if (sentence.line == 0) { sentence.line = found.number; }
    if (const auto taken = take(found, rows, sentence); !taken) {
      skip_sentence();
      return std::unexpected(taken.error());
    }
  }
  if (sentence.line == 0) { return std::nullopt; }
  if (const auto whole = rows.finish(sentence); !whole) { return std::unexpected(whole.error()); }
  return sentence;
}

Result<void> Reader::take(base::Line& line, RowReader& rows, Sentence& sentence) {
  if (line.too_long) { return rows.fault(line.number, fmt::format("the line is over {} bytes", kMostLineBytes)); }
  bytes_ += line.bytes.size();
  if (bytes_ > kMostSentenceBytes) {
    return rows.fault(line.number, fmt::format("the sentence is over {} bytes", kMostSentenceBytes));
  }
  if (const auto bad = base::first_bad_byte(line.bytes)) {
    return rows.fault(line.number, fmt::format("the byte at offset {} of the line is not UTF-8", *bad));
  }
  if (const auto nul = line.bytes.find('\0'); nul != std::string::npos) {
    return rows.fault(line.number, fmt::format("not text: the byte at offset {} of the line is NUL", nul));
  }
  if (!line.bytes.starts_with('#')) { return rows.add(line.bytes, line.number, sentence); }
  if (!sentence.rows.empty()) {
    return rows.fault(line.number, "a comment inside a sentence: comments stand before the first word");
  }
  sentence.comments.push_back(std::move(line.bytes));
  return {};
}

void Reader::skip_sentence() {
  while (const auto line = lines_.next()) {
    if (!*line || is_empty(**line)) { return; }
  }
}

}  // namespace chancery::conllu
