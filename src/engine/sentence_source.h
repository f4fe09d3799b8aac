// SPDX-License-Identifier: Apache-2.0
//
// Sentences to parse, in chunks: enough at once that a worker can read those of like length together, few
// enough that memory stays small. What is in a chunk depends on the input alone, not on the threads.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "chancery/parser.h"
#include "conllu/reader.h"
#include "conllu/sentence.h"
#include "engine/treebank_parser.h"
#include "ingest/paragraph_reader.h"
#include "ingest/streams.h"

namespace chancery::engine {

/// A chunk ends with the sentence that fills it.
inline constexpr std::size_t kChunkSentences = 256;
inline constexpr std::size_t kChunkBytes = 1'000'000;

struct SentenceChunk {
  std::vector<conllu::Sentence> sentences;
  std::vector<Error> refused;
  ReportSource::Progress progress;
  std::size_t bytes = 0;  ///< of the sentences, about

  [[nodiscard]] bool full() const { return sentences.size() >= kChunkSentences || bytes >= kChunkBytes; }
  [[nodiscard]] bool empty() const { return sentences.empty() && refused.empty(); }
};

/// Not for several threads.
class SentenceSource {
 public:
  virtual ~SentenceSource() = default;
  /// The next chunk, not empty; nothing at the end.
  [[nodiscard]] virtual std::optional<SentenceChunk> next() = 0;
};

/// Sentences of running text, with the comments newdoc, newpar, sent_id and text. `parser` must outlive it.
[[nodiscard]] std::unique_ptr<SentenceSource> text_sentences(const base::Filesystem& files,
                                                             const std::vector<std::string>& paths,
                                                             const TreebankParser& parser);

/// Sentences of CoNLL-U as they stand there.
[[nodiscard]] std::unique_ptr<SentenceSource> conllu_sentences(const base::Filesystem& files,
                                                               const std::vector<std::string>& paths);

}  // namespace chancery::engine
