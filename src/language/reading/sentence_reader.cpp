// SPDX-License-Identifier: Apache-2.0
#include "language/reading/sentence_reader.h"

#include <algorithm>
#include <utility>

namespace chancery::language {

SentenceReader::SentenceReader(std::shared_ptr<const neural::Readers> readers, std::shared_ptr<const Heads> heads)
    : readers_(std::move(readers)), heads_(std::move(heads)) {}

Result<SentenceReader> SentenceReader::create(std::shared_ptr<const neural::Readers> readers) {
  auto heads = Heads::find(readers->model());
  if (!heads) { return std::unexpected(heads.error()); }
  return SentenceReader(std::move(readers), std::move(*heads));
}

Result<std::vector<SentenceReading>> SentenceReader::read(std::span<const Words> sentences, Wanted wanted) const {
  auto reader = readers_->borrow();
  if (!reader) { return std::unexpected(reader.error()); }
  std::vector<SentenceReading> readings(sentences.size());
  Result<void> decoded;
  const auto done = [&](std::size_t sentence, std::size_t first_word, const neural::Reading& reading) {
    if (!decoded) { return; }
    const Words words = sentences[sentence].subspan(first_word, reading.words);
    decoded = decode_window(*heads_, **reader, reading, words, wanted, readings[sentence]);
  };
  if (auto read = (*reader)->read(sentences, done); !read) { return std::unexpected(read.error()); }
  if (!decoded) { return std::unexpected(decoded.error()); }
  return readings;
}

Result<std::vector<std::vector<float>>> SentenceReader::relate(std::span<const PairQuestion> questions) const {
  std::vector<Words> sentences;
  sentences.reserve(questions.size());
  for (const PairQuestion& question : questions) { sentences.push_back(question.words); }
  const auto readings = read(sentences, {.syntax = false, .names = false, .content = false});
  if (!readings) { return std::unexpected(readings.error()); }
  auto reader = readers_->borrow();
  if (!reader) { return std::unexpected(reader.error()); }
  std::vector<std::vector<float>> answers;
  answers.reserve(questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].words.empty()) {
      answers.emplace_back();
      continue;
    }
    const auto range = [](WordRange words) { return neural::WordRange{words.first, words.last}; };
    const neural::PairQuery query{range(questions[i].source), range(questions[i].target)};
    const auto logits = (*reader)->pairs((*readings)[i].vectors, (*readings)[i].pooled, {&query, 1});
    if (!logits) { return std::unexpected(logits.error()); }
    answers.push_back(probabilities(*logits));
  }
  return answers;
}

}  // namespace chancery::language
