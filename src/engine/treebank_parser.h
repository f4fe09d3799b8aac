// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "chancery/parser.h"
#include "conllu/sentence.h"
#include "language/parser.h"

namespace chancery::engine {

/// The parser of the language folder behind the two public interfaces. Also gives the rows of CoNLL-U.
class TreebankParser final : public Parser, public Classifier {
 public:
  /// What it is loaded for: a model that tells no relations can still parse.
  enum class Use : std::uint8_t { kSentences, kRelations };

  /// Loads the model of this file; of an empty name, the one that is found. Errors: kBadTable, kBadModel.
  [[nodiscard]] static Result<std::unique_ptr<const TreebankParser>> load(const std::string& model_file, Use use);

  [[nodiscard]] Result<std::vector<ParsedSentence>> parse_text(std::string_view text) const override;
  [[nodiscard]] Result<std::vector<ParsedSentence>> parse_words(
      std::span<const std::vector<std::string>> sentences) const override;
  [[nodiscard]] Result<void> parse_texts(const StreamRequest& request, const OutputSink& sink) const override;
  [[nodiscard]] Result<void> parse_conllu(const StreamRequest& request, const OutputSink& sink) const override;
  [[nodiscard]] Result<std::vector<RelationAnswer>> classify(
      std::span<const RelationQuestion> questions) const override;

  /// The sentences of a paragraph, as the spans of their words.
  [[nodiscard]] std::vector<std::vector<Span>> split(std::string_view paragraph) const {
    return parser_.split(paragraph);
  }
  /// Fills the columns of the sentences.
  [[nodiscard]] Result<void> parse(std::span<conllu::Sentence> sentences) const;

 private:
  TreebankParser(language::Parser parser, std::vector<EventType> types)
      : parser_(std::move(parser)), types_(std::move(types)) {}

  language::Parser parser_;
  std::vector<EventType> types_;  // of the columns of the relation scores; empty for Use::kSentences
};

}  // namespace chancery::engine
