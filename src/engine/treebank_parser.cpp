// SPDX-License-Identifier: Apache-2.0
#include "engine/treebank_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/table_file.h"
#include "base/utf8.h"
#include "engine/likeliest_type.h"
#include "engine/model_file.h"
#include "engine/question_words.h"
#include "engine/sentence_rows.h"
#include "ingest/paragraph_reader.h"

namespace chancery::engine {
namespace {

/// Bytes that are in memory already; they must outlive the object.
class TextStream final : public base::ByteStream {
 public:
  explicit TextStream(std::string_view text) : text_(text) {}

  [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), text_.size());
    std::ranges::copy(text_.substr(0, count), buffer.begin());
    text_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view text_;
};

using WordLists = std::vector<std::vector<std::string_view>>;

std::vector<language::Words> spans_of(const WordLists& sentences) {
  return {sentences.begin(), sentences.end()};
}

/// The types of the columns of the model's relation scores.
Result<std::vector<EventType>> types_of(const neural::Model& model) {
  std::vector<EventType> types;
  for (const std::string& name : model.pair_types()) {
    const auto type = from_label<EventType>(name);
    if (!type) {
      return fail(ErrorCode::kBadModel,
                  fmt::format("the model has a relation type \"{}\" that this version does not know: "
                              "use the model that came with the program",
                              name));
    }
    types.push_back(*type);
  }
  if (types.empty()) {
    return fail(ErrorCode::kBadModel, "the model does not tell relations: use the model that came with the program");
  }
  return types;
}

Span moved(Span span, std::uint64_t by) {
  const auto offset = static_cast<std::uint32_t>(by);
  return {span.begin + offset, span.end + offset};
}

}  // namespace

Result<std::unique_ptr<const TreebankParser>> TreebankParser::load(const std::string& model_file, Use use) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  auto readers = load_readers({.model = model_file});
  if (!readers) { return std::unexpected(readers.error()); }
  if (!*readers) {
    return fail(ErrorCode::kBadUsage, "this is what the model says: it cannot be had with --model none");
  }
  Result<std::vector<EventType>> types;
  if (use == Use::kRelations) { types = types_of((*readers)->model()); }
  if (!types) { return std::unexpected(types.error()); }
  auto parser = language::Parser::load(*tables, std::move(*readers));
  if (!parser) { return std::unexpected(parser.error()); }
  return std::unique_ptr<const TreebankParser>(new TreebankParser(std::move(*parser), std::move(*types)));
}

Result<std::vector<ParsedSentence>> TreebankParser::parse_text(std::string_view text) const {
  if (text.size() > kMostTextBytes) { return fail(ErrorCode::kReportTooLarge, "the text is over 10 MB"); }
  ingest::ParagraphReader paragraphs(std::make_unique<TextStream>(text), "text");
  std::vector<std::vector<Span>> spans;
  WordLists words;
  std::vector<bool> begins;
  while (const auto paragraph = paragraphs.next()) {
    if (!*paragraph) { return std::unexpected(paragraph->error()); }
    begins.resize(spans.size(), false);
    begins.push_back((*paragraph)->begins);
    for (const auto& sentence : split((*paragraph)->text)) {
      auto& places = spans.emplace_back();
      auto& forms = words.emplace_back();
      for (const Span word : sentence) {
        places.push_back(moved(word, (*paragraph)->offset));
        forms.push_back(places.back().in(text));
      }
    }
  }
  begins.resize(spans.size(), false);
  const auto readings = parser_.parse(spans_of(words));
  if (!readings) { return std::unexpected(readings.error()); }
  std::vector<ParsedSentence> sentences;
  for (std::size_t i = 0; i < words.size(); ++i) {
    sentences.push_back(parsed_sentence((*readings)[i], words[i]));
    sentences.back().begins_paragraph = begins[i];
    for (std::size_t word = 0; word < spans[i].size(); ++word) { sentences[i].words[word].span = spans[i][word]; }
  }
  return sentences;
}

Result<std::vector<ParsedSentence>> TreebankParser::parse_words(
    std::span<const std::vector<std::string>> sentences) const {
  WordLists words;
  for (const auto& sentence : sentences) {
    const auto bad = std::ranges::find_if_not(sentence, base::is_utf8);
    if (bad != sentence.end()) {
      return fail(ErrorCode::kReportNotUtf8, fmt::format("a word of sentence {} is not UTF-8", words.size() + 1));
    }
    words.emplace_back(sentence.begin(), sentence.end());
  }
  const auto readings = parser_.parse(spans_of(words));
  if (!readings) { return std::unexpected(readings.error()); }
  std::vector<ParsedSentence> parsed;
  parsed.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) { parsed.push_back(parsed_sentence((*readings)[i], words[i])); }
  return parsed;
}

Result<void> TreebankParser::parse(std::span<conllu::Sentence> sentences) const {
  WordLists words;
  words.reserve(sentences.size());
  for (const conllu::Sentence& sentence : sentences) { words.push_back(words_of(sentence)); }
  const auto readings = parser_.parse(spans_of(words));
  if (!readings) { return std::unexpected(readings.error()); }
  for (std::size_t i = 0; i < sentences.size(); ++i) { put_reading((*readings)[i], sentences[i]); }
  return {};
}

Result<std::vector<RelationAnswer>> TreebankParser::classify(std::span<const RelationQuestion> questions) const {
  std::vector<QuestionWords> asked;
  std::vector<language::PairQuestion> pairs;
  asked.reserve(questions.size());  // `pairs` holds views of its elements
  for (const RelationQuestion& question : questions) {
    if (const auto sound = check_question(question); !sound) { return std::unexpected(sound.error()); }
    const QuestionWords& words = asked.emplace_back(words_of(question, split(question.text)));
    pairs.push_back({words.words, words.source, words.target});
  }
  const auto scores = parser_.relate(pairs);
  if (!scores) { return std::unexpected(scores.error()); }
  std::vector<RelationAnswer> answers(questions.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    for (std::size_t column = 0; column < types_.size(); ++column) {
      answers[i].scores[static_cast<std::size_t>(types_[column])] = static_cast<double>((*scores)[i][column]);
    }
    answers[i].type = likeliest_type(answers[i].scores);
  }
  return answers;
}

}  // namespace chancery::engine

namespace chancery {

Result<std::unique_ptr<const Parser>> Parser::load(const std::string& model_file) {
  return engine::TreebankParser::load(model_file, engine::TreebankParser::Use::kSentences);
}

Result<std::unique_ptr<const Classifier>> Classifier::load(const std::string& model_file) {
  return engine::TreebankParser::load(model_file, engine::TreebankParser::Use::kRelations);
}

}  // namespace chancery
