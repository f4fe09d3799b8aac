// SPDX-License-Identifier: Apache-2.0
#include "language/parser.h"

#include <string>
#include <utility>

#include "language/abbreviations.h"
#include "language/characters.h"
#include "language/compounds.h"
#include "language/sentence_splitter.h"
#include "language/tags/lexicon.h"
#include "language/tags/tagger.h"
#include "language/tags/word.h"
#include "language/word_splitter.h"

namespace chancery::language {

/// What tells words and sentences apart.
struct SplittingTables {
  Abbreviations abbreviations;
  Compounds compounds;
  std::shared_ptr<const Lexicon> lexicon;
};

Parser::Parser(std::shared_ptr<const SplittingTables> tables, SentenceReader reader)
    : tables_(std::move(tables)), reader_(std::move(reader)) {}

Result<Parser> Parser::load(const base::TableFile& tables, std::shared_ptr<const neural::Readers> readers) {
  auto abbreviations = Abbreviations::load(tables);
  if (!abbreviations) { return std::unexpected(abbreviations.error()); }
  auto compounds = Compounds::load(tables);
  if (!compounds) { return std::unexpected(compounds.error()); }
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  auto reader = SentenceReader::create(std::move(readers));
  if (!reader) { return std::unexpected(reader.error()); }
  return Parser(std::make_shared<const SplittingTables>(
                    SplittingTables{std::move(*abbreviations), std::move(*compounds), std::move(*lexicon)}),
                std::move(*reader));
}

std::vector<std::vector<Span>> Parser::split(std::string_view paragraph) const {
  std::vector<Span> spans;
  const Span whole{0, static_cast<std::uint32_t>(paragraph.size())};
  WordSplitter(tables_->abbreviations).split(paragraph, whole, spans);
  spans = tables_->compounds.divide(paragraph, spans);
  std::vector<Word> words(spans.size());
  std::string lower;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::string_view written = spans[i].in(paragraph);
    put_lower(written, lower);
    words[i].span = spans[i];
    words[i].letter_case = case_of(written);
    words[i].info = tables_->lexicon->find(lower);
    words[i].glued = i > 0 && spans[i - 1].end == spans[i].begin;
  }
  std::vector<std::size_t> ends = SentenceSplitter(tables_->abbreviations).beginnings(paragraph, words);
  ends.push_back(words.size());
  std::vector<std::vector<Span>> sentences;
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    while (first < end) {
      const std::size_t part = SentenceSplitter::words_of_part(paragraph, std::span(words).subspan(first, end - first));
      const auto begin = spans.begin() + static_cast<std::ptrdiff_t>(first);
      sentences.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(part));
      first += part;
    }
  }
  return sentences;
}

bool Parser::written_as_one(std::string_view paragraph, Span before, Span word) {
  if (before.end != word.begin || !is_word_character(peek(paragraph, before.begin).code)) { return false; }
  std::string lower;
  put_lower(word.in(paragraph), lower);
  if (lower == "n't") { return true; }
  if (lower == "not") { return before.size() == 3 && base::to_lower(before.in(paragraph)) == "can"; }
  return lower.size() > 1 && lower.front() == '\'' && base::is_letter(peek(lower, 1).code);
}

void Parser::put_lemmas(Words words, SentenceReading& reading) const {
  std::string lower;
  std::string made;
  const bool known = !reading.lemmas.empty();
  reading.lemmas.resize(reading.upos.size());
  for (std::size_t i = 0; i < reading.upos.size(); ++i) {
    put_lower(words[i], lower);
    Word word;
    word.lower = lower;
    word.info = tables_->lexicon->find(lower);
    word.upos = reading.upos[i];
    if (const auto sure = sure_lemma(word, made)) {
      reading.lemmas[i] = *sure;
    } else if (!known) {
      reading.lemmas[i] = word.upos == Upos::kPropn ? words[i] : lemma_of(word, made);
    }
  }
}

Result<std::vector<SentenceReading>> Parser::parse(std::span<const Words> sentences) const {
  auto readings = reader_.read(sentences, {.content = false, .vectors = false});
  if (!readings) { return readings; }
  for (std::size_t i = 0; i < sentences.size(); ++i) { put_lemmas(sentences[i], (*readings)[i]); }
  return readings;
}

}  // namespace chancery::language
