// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "chancery/result.h"

namespace chancery::ingest {

/// Turns bytes of one encoding into UTF-8. Not for several threads.
class Decoder {
 public:
  /// Errors: kBadEncoding for a name that ICU does not know.
  [[nodiscard]] static Result<Decoder> for_encoding(const std::string& name);

  Decoder(Decoder&& other) noexcept;
  Decoder& operator=(Decoder&& other) noexcept;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder();

  /// Is the encoding UTF-8, so that bytes stay as they are?
  [[nodiscard]] bool is_utf8() const { return converter_ == nullptr; }

  /// The text without a byte-order mark. Errors: kReportNotUtf8 and, of another encoding, kBadEncoding,
  /// with the offset of the byte that does not fit.
  [[nodiscard]] Result<std::string> decode(std::string_view bytes);

 private:
  struct Converter;
  explicit Decoder(std::unique_ptr<Converter> converter);

  std::unique_ptr<Converter> converter_;  // none for UTF-8
};

/// `bytes` without a UTF-8 byte-order mark at its beginning.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

/// The encoding whose byte-order mark stands at the beginning ("UTF-16", "UTF-32"), or "".
[[nodiscard]] std::string_view wide_encoding(std::string_view bytes);

/// kReportNotUtf8 with the offset and value of the first byte at fault, or success.
[[nodiscard]] Result<void> require_utf8(std::string_view bytes, std::string_view advice);

}  // namespace chancery::ingest
