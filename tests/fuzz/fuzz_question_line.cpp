// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a line for `classify`: it is refused, or its spans hold words of its text.
#include "base/utf8.h"
#include "ingest/question_line.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  namespace base = chancery::base;
  const auto line = chancery::ingest::QuestionParser().parse(std::string(chancery::fuzz::text_of(data, size)));
  if (!line) {
    require(base::is_utf8(line.error().message), "a message is UTF-8");
    return 0;
  }
  const chancery::RelationQuestion& question = line->question;
  require(base::is_utf8(question.text) && base::is_utf8(line->id) && !line->id.empty(), "text and id are UTF-8");
  require(question.source || question.target, "a party is given");
  for (const auto& span : {question.source, question.target}) {
    if (!span) { continue; }
    require(span->end <= question.text.size() && base::is_utf8(span->in(question.text)), "a span lies in the text");
    require(!base::trim(span->in(question.text)).empty(), "a span holds something");
  }
  return 0;
}
