// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "conllu/writer.h"
#include "engine/in_order.h"
#include "engine/sentence_source.h"

namespace chancery::engine {
namespace {

/// Chunks a thread: one at work, one waiting.
constexpr std::size_t kAhead = 2;

Result<OutputPart> parse_chunk(const TreebankParser& parser, SentenceChunk chunk) {
  if (const auto parsed = parser.parse(chunk.sentences); !parsed) { return std::unexpected(parsed.error()); }
  OutputPart part{.refused = std::move(chunk.refused), .count = chunk.sentences.size(), .progress = chunk.progress};
  for (const conllu::Sentence& sentence : chunk.sentences) { conllu::write(sentence, part.text); }
  return part;
}

Result<void> parse_all(const TreebankParser& parser, SentenceSource& source, std::size_t threads,
                       const OutputSink& sink) {
  Result<void> result;
  in_order<SentenceChunk, Result<OutputPart>>(
      threads, kAhead, [&] { return source.next(); },
      [&](SentenceChunk chunk) { return parse_chunk(parser, std::move(chunk)); },
      [&](const Result<OutputPart>& part) {
        if (!part) { result = std::unexpected(part.error()); }
        return part && sink(*part);
      });
  return result;
}

}  // namespace

Result<void> TreebankParser::parse_texts(const StreamRequest& request, const OutputSink& sink) const {
  const auto source = text_sentences(base::disk(), request.paths, *this);
  return parse_all(*this, *source, request.threads, sink);
}

Result<void> TreebankParser::parse_conllu(const StreamRequest& request, const OutputSink& sink) const {
  const auto source = conllu_sentences(base::disk(), request.paths);
  return parse_all(*this, *source, request.threads, sink);
}

}  // namespace chancery::engine
