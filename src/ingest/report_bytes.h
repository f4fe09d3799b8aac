// SPDX-License-Identifier: Apache-2.0
//
// From the bytes of one report to a Report: a whole text, or a JSON line.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "chancery/document.h"
#include "chancery/report.h"
#include "ingest/encoding.h"

namespace chancery::ingest {

/// Most bytes of a JSON line: escapes (\uXXXX) take up to three bytes for one of a text outside ASCII,
/// and there is room for the other fields.
inline constexpr std::size_t kMostLineBytes = 3 * kMostTextBytes + 1'000'000;

/// Most bytes of a text file: UTF-32 takes four bytes for one of ASCII, and a mark.
inline constexpr std::size_t kMostFileBytes = 4 * kMostTextBytes + 4;

/// The error for a report that is too large.
[[nodiscard]] std::unexpected<Error> too_large(std::string_view what);

/// Refuses bytes that are no text: kReportBinary, naming the kind of file where it is known.
[[nodiscard]] Result<void> require_text(std::string_view bytes);

/// A report that is text and nothing else. Errors: those of a report (kReportNotUtf8, kReportEmpty,
/// kReportTooLarge, kReportBinary, kBadEncoding), without a place.
[[nodiscard]] Result<Report> report_from_text(std::string raw, Decoder& decoder);

/// Reads JSON lines into reports. Not for several threads: it keeps the parser's memory.
class JsonLineParser {
 public:
  JsonLineParser();
  JsonLineParser(const JsonLineParser&) = delete;
  JsonLineParser& operator=(const JsonLineParser&) = delete;
  JsonLineParser(JsonLineParser&&) = delete;
  JsonLineParser& operator=(JsonLineParser&&) = delete;
  ~JsonLineParser();

  /// Errors: those of a report, kReportBadJson and kReportBadDate, without a place.
  [[nodiscard]] Result<Report> parse(std::string raw);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace chancery::ingest
