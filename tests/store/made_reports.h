// SPDX-License-Identifier: Apache-2.0
//
// Coded reports made up from word lists: the same number gives the same report, and its record passes
// check_record. What they say makes no sense; that names, parties, dates and labels meet in every
// combination is the point.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "chancery/engine.h"

namespace chancery::test {

/// Report number `seed`; about `sentences` sentences (0 = a few, by the seed), each with an event and
/// perhaps a statement and a commitment.
[[nodiscard]] CodedReport made_report(std::uint64_t seed, std::size_t sentences = 0);

/// Reports first, first + 1, ... first + count - 1.
[[nodiscard]] std::vector<CodedReport> made_reports(std::uint64_t first, std::size_t count);

/// Words, states and the like that occur in made reports, for questions.
[[nodiscard]] const std::vector<std::string>& made_names();
[[nodiscard]] const std::vector<std::string>& made_states();
[[nodiscard]] const std::vector<std::string>& made_publishers();
[[nodiscard]] const std::vector<std::string>& made_topics();

/// A small generator whose numbers are the same everywhere (splitmix64).
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  /// 0 <= result < below.
  [[nodiscard]] std::uint64_t next(std::uint64_t below);
  [[nodiscard]] bool one_in(std::uint64_t times) { return next(times) == 0; }
  template <class T>
  [[nodiscard]] const T& pick(const std::vector<T>& list) {
    return list[next(list.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace chancery::test
