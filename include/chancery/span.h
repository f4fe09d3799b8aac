// SPDX-License-Identifier: Apache-2.0
//
// A place in a report's text.
//
//   text    J a p a n   s a i d
//   byte    0 1 2 3 4 5 6 7 8 9
//           [---------)             Span{0, 5}  == "Japan"
//
// Offsets are bytes of the UTF-8 text, not characters: they index std::string directly, they are what
// SQLite and every other reader of the record can use without a conversion, and 32 bits are enough
// because a report is at most 10 MB. Characters were rejected: each use would walk the text.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace chancery {

/// Half-open range [begin, end) in bytes of a report's text. Invariant for a span that is stored in a
/// record: begin <= end <= text.size(), both on character boundaries. An empty span (begin == end)
/// names a position; records hold none.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  /// The words of the span; `text` must be the text that the span was made for and outlive the result.
  [[nodiscard]] constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }

  /// By begin, then by end.
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace chancery
