// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "ingest/binary_kind.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {

std::unexpected<Error> too_large(std::string_view what) {
  return fail(ErrorCode::kReportTooLarge, fmt::format("the {} is over 10 MB: split it into its reports", what));
}

Result<void> require_text(std::string_view bytes) {
  if (const auto kind = binary_kind(bytes.substr(0, kBinarySniff))) {
    return fail(ErrorCode::kReportBinary, fmt::format("this is {}, not text: {}", kind->name, kind->advice));
  }
  return {};
}

Result<Report> report_from_text(std::string raw, Decoder& decoder) {
  if (const auto text = require_text(raw); !text) { return std::unexpected(text.error()); }
  if (const auto wide = wide_encoding(raw); decoder.is_utf8() && !wide.empty()) {
    return fail(ErrorCode::kReportNotUtf8,
                fmt::format("the text is {0}, as its byte-order mark says: name it with --encoding {0}", wide));
  }
  const std::size_t nul = decoder.is_utf8() ? raw.find('\0') : std::string::npos;
  if (nul != std::string::npos) {
    return fail(ErrorCode::kReportBinary, fmt::format("not text: the byte at offset {} is NUL", nul));
  }
  auto text = decoder.decode(raw);
  if (!text) { return std::unexpected(text.error()); }
  if (text->size() > kMostTextBytes) { return too_large("text"); }
  if (text->find('\0') != std::string::npos) {
    return fail(ErrorCode::kReportBinary, "not text: it holds NUL characters (is the encoding right?)");
  }
  if (base::trim(*text).empty()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }

  constexpr std::size_t kIdDigits = 16;
  Report report;
  report.sha256 = base::sha256_hex(raw);
  report.id = report.sha256.substr(0, kIdDigits);
  report.raw = std::move(raw);
  report.text = std::move(*text);
  return report;
}

}  // namespace chancery::ingest
