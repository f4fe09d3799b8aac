// SPDX-License-Identifier: Apache-2.0
//
// The sample of things that several reports tell (bench/identity/README.md), and the measures of a grouping.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "chancery/result.h"
#include "chancery/span.h"

namespace chancery::identity {

/// A place where a report tells of a thing.
struct Mention {
  std::size_t thing = 0;
  bool for_figure = false;  ///< of the half that nobody looks at
  bool commitment = false;  ///< else an event
  std::string report;
  Span span;
};

struct Sample {
  std::vector<Mention> mentions;
  std::vector<std::pair<std::size_t, std::size_t>> near_misses;  ///< numbers of things
};

/// Reads mentions.tsv and near_misses.tsv of a folder. Errors: kFileNotFound, kBadTable (a row that is not
/// understood, a thing in both halves, a near miss between halves).
[[nodiscard]] Result<Sample> read_sample(const std::string& folder);

/// Shares of what a grouping joins and of what it should join. `said` and `meant` are the groups of the same rows.
struct Agreement {
  double precision = 0;
  double recall = 0;
  [[nodiscard]] double f1() const {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
};
/// B-cubed: for each row the share of its group that is right, and of its true group that is found; the mean.
[[nodiscard]] Agreement b_cubed(const std::vector<std::size_t>& said, const std::vector<std::size_t>& meant);
/// Over the pairs of rows that were judged: those of one thing, and those of two things that are near misses.
[[nodiscard]] Agreement over_pairs(const std::vector<std::size_t>& said, const std::vector<std::size_t>& meant,
                                   const std::vector<std::pair<std::size_t, std::size_t>>& near_misses);

}  // namespace chancery::identity
