// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/filesystem.h"
#include "base/line_reader.h"
#include "conllu/row_reader.h"
#include "conllu/sentence.h"

namespace chancery::conllu {

/// Most bytes of a line and of a sentence: what bounds the memory.
inline constexpr std::size_t kMostLineBytes = 1'000'000;
inline constexpr std::size_t kMostSentenceBytes = 10'000'000;

/// Sentences of a stream, one at a time. Takes lines that end in LF or CR LF, a byte-order mark before the
/// first, any number of empty lines between sentences, and none after the last. Not for several threads.
class Reader {
 public:
  /// `input` names the stream in messages.
  Reader(std::unique_ptr<base::ByteStream> stream, std::string input);

  /// The next sentence. Errors: kBadConllu with the place of the line at fault, after which the rest goes
  /// on behind the next empty line; kFileUnreadable, after which there is no more. Nothing at the end.
  [[nodiscard]] std::optional<Result<Sentence>> next();

 private:
  [[nodiscard]] Result<void> take(base::Line& line, RowReader& rows, Sentence& sentence);
  /// Passes over what is left of a sentence at fault.
  void skip_sentence();

  std::string input_;
  base::LineReader lines_;
  std::size_t bytes_ = 0;  // of the sentence that is being read
};

}  // namespace chancery::conllu
