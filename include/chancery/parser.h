// SPDX-License-Identifier: Apache-2.0
//
// What the language model says by itself, without the rules that make records: words, tags, trees and
// names of sentences (Parser), and the type of the relation between two parties of a text (Classifier).
//
//   auto parser = chancery::Parser::load();
//   auto sentences = (*parser)->parse_text("Norway opened two ports. Sweden did not.");
//   sentences->at(0).words.at(1).lemma == "open"
//
// parse_texts, parse_conllu and classify_all do the same for files of any size: they are the verbs `parse`
// and `classify`.
// docs/formats/conllu.md and docs/formats/classify.md describe what goes in and comes out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/labels.h"
#include "chancery/report.h"
#include "chancery/result.h"
#include "chancery/span.h"

namespace chancery {

/// One word of a parsed sentence. What the model does not give is empty, X or -1.
struct ParsedWord {
  static constexpr std::int32_t kNoHead = -1;

  std::string form;  ///< as written
  std::string lemma;
  Upos upos = Upos::kX;
  std::int32_t head = kNoHead;  ///< number of the head word, from 1; 0: the root
  std::string relation;         ///< of Universal Dependencies, with subtype: "nsubj:pass"
  std::string name;             ///< in a name: "B-PER" for its first word, "I-PER" for the others; PER LOC ORG MISC
  Span span;                    ///< in the text that was parsed; empty where words were given
};

/// Invariant: where there is a tree, one word is the root and every other hangs from it.
struct ParsedSentence {
  std::vector<ParsedWord> words;
  bool begins_paragraph = false;
};

/// What is read from files, in parts.
struct StreamRequest {
  std::vector<std::string> paths;  ///< files and folders; "-" is standard input
  std::size_t threads = 1;         ///< at least 1; the output does not depend on it
};

/// A part of the output, in the order of the input.
struct OutputPart {
  std::string text;            ///< whole lines
  std::vector<Error> refused;  ///< what of the input could not be used, each with its place
  std::size_t count = 0;       ///< sentences or answers in `text`
  ReportSource::Progress progress;
};

/// Takes the parts on the calling thread; returns false to stop.
using OutputSink = std::function<bool(const OutputPart&)>;

/// Immutable after load; all const members may be called from several threads.
class Parser {
 public:
  /// Loads the model of this file; of an empty name, the one that is found (docs/cli.md). Errors:
  /// kBadModel, kBadTable.
  [[nodiscard]] static Result<std::unique_ptr<const Parser>> load(const std::string& model_file = {});
  virtual ~Parser() = default;

  /// Divides a text into sentences and words and parses them. Paragraphs end at blank lines. Every
  /// character but white space and those without width is in a word. Errors: kReportNotUtf8, kReportTooLarge (over 10
  /// MB), kInternal.
  [[nodiscard]] virtual Result<std::vector<ParsedSentence>> parse_text(std::string_view text) const = 0;

  /// Parses words as they are given. One sentence comes out for each that goes in, with the same words.
  /// Errors: kReportNotUtf8, kInternal.
  [[nodiscard]] virtual Result<std::vector<ParsedSentence>> parse_words(
      std::span<const std::vector<std::string>> sentences) const = 0;

  /// Texts (.txt) in, CoNLL-U out. Memory does not grow with the input. Errors: kInternal; what is wrong
  /// with the input is in OutputPart::refused.
  [[nodiscard]] virtual Result<void> parse_texts(const StreamRequest& request, const OutputSink& sink) const = 0;

  /// CoNLL-U (.conllu) in, the same sentences out, with the columns that the parser fills replaced.
  [[nodiscard]] virtual Result<void> parse_conllu(const StreamRequest& request, const OutputSink& sink) const = 0;
};

/// Two parties of a text: who acts, and towards whom. At least one of them is given.
struct RelationQuestion {
  std::string text;
  std::optional<Span> source;
  std::optional<Span> target;
};

inline constexpr std::size_t kEventTypeCount = 16;

/// What the source does to the target.
struct RelationAnswer {
  EventType type{};  ///< the likeliest of the likeliest class: first cooperation or conflict, then the quad class
  std::array<double, kEventTypeCount> scores{};  ///< probability of each EventType, in order; add up to 1
};

/// Immutable after load; all const members may be called from several threads.
class Classifier {
 public:
  /// As Parser::load; kBadModel also where the model tells no relations, or types that are not PLOVER's.
  [[nodiscard]] static Result<std::unique_ptr<const Classifier>> load(const std::string& model_file = {});
  virtual ~Classifier() = default;

  /// One answer per question, in order. Errors: those of check_question; kInternal.
  [[nodiscard]] virtual Result<std::vector<RelationAnswer>> classify(
      std::span<const RelationQuestion> questions) const = 0;
};

/// Is the text UTF-8 and not empty, is a party given, do the spans lie in the text, on character
/// boundaries, and hold something? Errors: kReportEmpty, kReportNotUtf8, kReportBadJson.
[[nodiscard]] Result<void> check_question(const RelationQuestion& question);

/// Questions as JSON Lines (.jsonl) in, answers as JSON Lines out.
[[nodiscard]] Result<void> classify_all(const Classifier& classifier, const StreamRequest& request,
                                        const OutputSink& sink);

}  // namespace chancery
