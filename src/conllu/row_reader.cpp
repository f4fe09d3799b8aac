// SPDX-License-Identifier: Apache-2.0
#include "conllu/row_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "conllu/writer.h"

namespace chancery::conllu {
namespace {

using Columns = std::array<std::string_view, kColumnCount + 1>;

/// The cells between the tabs: the number there is, and as many of them as there should be.
std::size_t split(std::string_view line, Columns& columns) {
  std::size_t count = 0;
  for (;;) {
    const auto tab = line.find('\t');
    if (count < columns.size()) { columns[count] = line.substr(0, tab); }
    ++count;
    if (tab == std::string_view::npos) { return count; }
    line.remove_prefix(tab + 1);
  }
}

/// A whole number without sign and leading zeros; nothing where it is none, or a very large one.
std::optional<std::uint32_t> number_in(std::string_view written) {
  constexpr std::size_t kMostDigits = 9;
  if (written.empty() || written.size() > kMostDigits || (written.size() > 1 && written[0] == '0')) {
    return std::nullopt;
  }
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc{} || end != written.data() + written.size()) { return std::nullopt; }
  return number;
}

/// The kind and the numbers of an id: "3", "3-4", "3.1".
std::optional<Row> row_of_id(std::string_view id) {
  const auto mark = id.find_first_of("-.");
  const auto first = number_in(id.substr(0, mark));
  if (!first) { return std::nullopt; }
  if (mark == std::string_view::npos) { return Row{.first = *first, .last = *first}; }
  const auto last = number_in(id.substr(mark + 1));
  if (!last) { return std::nullopt; }
  return Row{.kind = id[mark] == '-' ? RowKind::kToken : RowKind::kEmptyNode, .first = *first, .last = *last};
}

/// The beginning of a cell, fit for a message.
std::string excerpt(std::string_view cell) {
  constexpr std::size_t kMost = 40;
  if (cell.size() <= kMost) { return std::string(cell); }
  std::size_t end = kMost;
  while (!base::is_boundary(cell, end)) { --end; }
  return std::string(cell.substr(0, end)) + "...";
}

}  // namespace

std::unexpected<Error> RowReader::fault(std::uint64_t line, std::string message) const {
  return fail(ErrorCode::kBadConllu, std::move(message), fmt::format("{}:{}", input_, line));
}

Result<void> RowReader::add(std::string_view line, std::uint64_t number, Sentence& sentence) {
  Columns columns;
  const std::size_t count = split(line, columns);
  if (count != columns.size()) {
    return fault(number, fmt::format("the line has {} column{}, not {}: columns stand between tabs", count,
                                     count == 1 ? "" : "s", columns.size()));
  }
  auto row = row_of_id(columns[0]);
  if (!row) {
    return fault(number, fmt::format("the id \"{}\" is neither a number (3), a token (3-4) nor an empty node (3.1)",
                                     excerpt(columns[0])));
  }
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    if (columns[i + 1].empty()) {
      return fault(
          number, fmt::format("the column {} is empty: \"_\" stands for nothing", column_name(static_cast<Column>(i))));
    }
    row->columns[i] = columns[i + 1];
  }
  if (auto wrong = misplaced(*row, sentence); !wrong.empty()) { return fault(number, std::move(wrong)); }
  if (row->kind == RowKind::kToken) {
    token_last_ = row->last;
    token_line_ = number;
  }
  if (row->kind == RowKind::kWord) {
    const std::string& head = row->at(Column::kHead);
    const auto word = number_in(head);
    if (!word && head != "_") {
      return fault(number, fmt::format("HEAD is \"{}\", neither the number of a word nor \"_\"", excerpt(head)));
    }
    if (word) { heads_.push_back({number, *word}); }
    ++sentence.words;
  }
  sentence.rows.push_back(std::move(*row));
  return {};
}

std::string RowReader::misplaced(const Row& row, const Sentence& sentence) const {
  const std::uint32_t next = sentence.words + 1;
  switch (row.kind) {
    case RowKind::kWord:
      if (row.first != next) { return fmt::format("word {} stands where word {} is expected", row.first, next); }
      if (next > kMostSentenceWords) { return fmt::format("the sentence has over {} words", kMostSentenceWords); }
      return "";
    case RowKind::kToken:
      if (row.last <= row.first) { return fmt::format("the token {} has not two words or more", id_of(row)); }
      if (row.first != next) { return fmt::format("the token {} stands where word {} is expected", id_of(row), next); }
      if (row.first <= token_last_) {
        return fmt::format("the token {} shares a word with that of line {}", id_of(row), token_line_);
      }
      return "";
    case RowKind::kEmptyNode: break;
  }
  const Row* before = sentence.rows.empty() ? nullptr : &sentence.rows.back();
  const bool follows = before != nullptr && before->kind == RowKind::kEmptyNode;
  const std::uint32_t number = follows ? before->last + 1 : 1;
  if (row.first == sentence.words && row.last == number) { return ""; }
  return fmt::format("the empty node {} stands where {}.{} is expected", id_of(row), sentence.words, number);
}

Result<void> RowReader::finish(const Sentence& sentence) const {
  if (token_last_ > sentence.words) {
    return fault(token_line_,
                 fmt::format("the token ends with word {}, and the sentence has {}", token_last_, sentence.words));
  }
  for (const Head& head : heads_) {
    if (head.word > sentence.words) {
      return fault(head.line, fmt::format("HEAD is {}, and the last word is {}", head.word, sentence.words));
    }
  }
  return {};
}

}  // namespace chancery::conllu
