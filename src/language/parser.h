// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/result.h"
#include "chancery/span.h"
#include "language/reading/sentence_reader.h"

namespace chancery::language {

struct SplittingTables;

/// Sentences for their own sake, outside of any report: nothing is taken for a dateline or for junk. Needs
/// a model. Immutable after load; safe from several threads.
class Parser {
 public:
  /// Errors: kBadTable, kBadModel.
  [[nodiscard]] static Result<Parser> load(const base::TableFile& tables,
                                           std::shared_ptr<const neural::Readers> readers);

  /// The sentences of a paragraph (valid UTF-8), each as the spans of its words in `paragraph`. Line breaks
  /// count as blanks. Every character that is not white space is in a word.
  [[nodiscard]] std::vector<std::vector<Span>> split(std::string_view paragraph) const;

  /// Were two words of `split` written as one ("do|n't", "Oslo|'s", "can|not")? The treebanks count them as
  /// one token of several words.
  [[nodiscard]] static bool written_as_one(std::string_view paragraph, Span before, Span word);

  /// Tags, lemmas, trees and names of sentences, each a list of words; one reading per sentence.
  [[nodiscard]] Result<std::vector<SentenceReading>> parse(std::span<const Words> sentences) const;

  /// The relation between two parties of each sentence: SentenceReader::relate.
  [[nodiscard]] Result<std::vector<std::vector<float>>> relate(std::span<const PairQuestion> questions) const {
    return reader_.relate(questions);
  }

  [[nodiscard]] const neural::Model& model() const { return reader_.model(); }

 private:
  Parser(std::shared_ptr<const SplittingTables> tables, SentenceReader reader);
  /// Puts the lemmas of the lists where they are surer than the model's, and everywhere where it has none.
  void put_lemmas(Words words, SentenceReading& reading) const;

  std::shared_ptr<const SplittingTables> tables_;
  SentenceReader reader_;
};

}  // namespace chancery::language
