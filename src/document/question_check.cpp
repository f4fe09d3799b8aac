// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/utf8.h"
#include "chancery/document.h"
#include "chancery/parser.h"

namespace chancery {
namespace {

Result<void> check_span(std::string_view text, Span span, std::string_view name) {
  const auto wrong = [&](std::string_view what) {
    return fail(ErrorCode::kReportBadJson, fmt::format("\"{}\" [{}, {}] {}", name, span.begin, span.end, what));
  };
  if (span.begin > span.end) { return wrong("ends before it begins"); }
  if (span.end > text.size()) { return wrong(fmt::format("goes beyond the text of {} bytes", text.size())); }
  if (span.empty()) { return wrong("is empty: write null for a party that is not given"); }
  if (!base::is_boundary(text, span.begin)) { return wrong("begins inside a character: spans count bytes of UTF-8"); }
  if (!base::is_boundary(text, span.end)) { return wrong("ends inside a character: spans count bytes of UTF-8"); }
  if (base::trim(span.in(text)).empty()) { return wrong("holds only white space"); }
  return {};
}

}  // namespace

Result<void> check_question(const RelationQuestion& question) {
  const std::string& text = question.text;
  if (const auto bad = base::first_bad_byte(text)) {
    return fail(ErrorCode::kReportNotUtf8, fmt::format("the byte at offset {} of the text is not UTF-8", *bad));
  }
  if (base::trim(text).empty()) { return fail(ErrorCode::kReportEmpty, "the text is empty"); }
  if (text.size() > kMostTextBytes) { return fail(ErrorCode::kReportTooLarge, "the text is over 10 MB"); }
  if (!question.source && !question.target) {
    return fail(ErrorCode::kReportBadJson, "neither \"source\" nor \"target\" is given: at least one is needed");
  }
  if (question.source) {
    if (auto sound = check_span(text, *question.source, "source"); !sound) { return sound; }
  }
  if (question.target) { return check_span(text, *question.target, "target"); }
  return {};
}

}  // namespace chancery
