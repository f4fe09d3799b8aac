// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "chancery/parser.h"

namespace chancery::ingest {

/// A line of a .jsonl file for `chancery classify`.
struct QuestionLine {
  std::string id;  ///< as JSON: a string with its marks, a number, or null
  RelationQuestion question;
};

/// Reads lines {"id", "text", "source": [begin, end] or null, "target": the same}. Not for several
/// threads: it keeps the parser's memory.
class QuestionParser {
 public:
  QuestionParser();
  QuestionParser(const QuestionParser&) = delete;
  QuestionParser& operator=(const QuestionParser&) = delete;
  QuestionParser(QuestionParser&&) = delete;
  QuestionParser& operator=(QuestionParser&&) = delete;
  ~QuestionParser();

  /// Errors: kReportBadJson, kReportEmpty, kReportNotUtf8, kReportBinary, kReportTooLarge, without a place.
  [[nodiscard]] Result<QuestionLine> parse(const std::string& line);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace chancery::ingest
