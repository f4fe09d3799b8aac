// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chancery::time {

/// Says of most words that a set does not hold them, and never so of one that it holds: a bit for each of some
/// thousand hashes. In front of a large set, of which the nodes are far apart, it saves most of the time.
class WordFilter {
 public:
  void add(std::string_view word) {
    const std::uint32_t bit = bit_of(word);
    bits_[bit / kWordBits] |= std::uint64_t{1} << (bit % kWordBits);
  }
  [[nodiscard]] bool may_hold(std::string_view word) const {
    const std::uint32_t bit = bit_of(word);
    return (bits_[bit / kWordBits] >> (bit % kWordBits) & 1U) != 0;
  }

 private:
  static constexpr std::uint32_t kBits = 1U << 15U;
  static constexpr std::uint32_t kWordBits = 64;

  /// FNV-1a.
  static std::uint32_t bit_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char byte : word) { hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U; }
    return (hash ^ (hash >> 15U)) % kBits;
  }

  std::array<std::uint64_t, kBits / kWordBits> bits_{};
};

}  // namespace chancery::time
