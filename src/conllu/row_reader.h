// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/result.h"
#include "conllu/sentence.h"

namespace chancery::conllu {

/// Most words of a sentence: many times the longest there is. What is longer is no sentence, and whoever
/// parses may look at every word from every other.
inline constexpr std::uint32_t kMostSentenceWords = 10'000;

/// Reads the rows of one sentence, each checked against those before it. Errors: kBadConllu with the
/// place of the line at fault.
class RowReader {
 public:
  /// `input` is the name of the file in messages and must outlive the object.
  explicit RowReader(std::string_view input) : input_(input) {}

  /// Adds the row of a line (neither a comment nor empty) to the sentence.
  [[nodiscard]] Result<void> add(std::string_view line, std::uint64_t number, Sentence& sentence);

  /// Checks what only the whole sentence shows.
  [[nodiscard]] Result<void> finish(const Sentence& sentence) const;

  /// The error for a line of the input.
  [[nodiscard]] std::unexpected<Error> fault(std::uint64_t line, std::string message) const;

 private:
  struct Head {
    std::uint64_t line;
    std::uint32_t word;
  };

  /// Checks where a row stands: "" or what is wrong.
  [[nodiscard]] std::string misplaced(const Row& row, const Sentence& sentence) const;

  std::string_view input_;
  std::uint32_t token_last_ = 0;  // last word of the last token
  std::uint64_t token_line_ = 0;  // where that token stands
  std::vector<Head> heads_;
};

}  // namespace chancery::conllu
