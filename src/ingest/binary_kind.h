// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace chancery::ingest {

/// A kind of file that is not text: what it is called and what its owner can do. Static lifetime.
struct BinaryKind {
  std::string_view name;    ///< with its article: "a PDF document"
  std::string_view advice;  ///< "take its text out first, for example with pdftotext"
};

/// Recognises common kinds by their first bytes (kBinarySniff of them are enough); nothing for text.
[[nodiscard]] std::optional<BinaryKind> binary_kind(std::string_view first_bytes);

inline constexpr std::size_t kBinarySniff = 512;

}  // namespace chancery::ingest
