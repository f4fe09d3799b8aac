// SPDX-License-Identifier: Apache-2.0
//
// Spans from tags O, B and I ("B-PER"). Tags alone may be broken: an I without a B, a change of kind in
// the middle. So not the best tag of each word is taken but the best of all sequences that are spans
// (Viterbi). Repairing broken sequences was rejected: each repair is a guess that the scores can make.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/reading/scores.h"

namespace chancery::language {

/// The labels of a head of spans. `kinds` are the parts behind the hyphen, in order of appearance; one
/// kind without a name where the labels are O, B and I.
struct BioLabels {
  enum class Mark : std::uint8_t { kOutside, kBegin, kInside };
  struct Label {
    Mark mark = Mark::kOutside;
    std::size_t kind = 0;  ///< row of `kinds`; of no meaning for kOutside
  };
  std::vector<std::string> kinds;
  std::vector<Label> labels;
  std::size_t outside = 0;  ///< the column of "O"

  /// Nothing where a label is not O, B, I, B-x or I-x, or "O" is missing.
  [[nodiscard]] static std::optional<BioLabels> from(std::span<const std::string> labels);
};

/// Words [first, last) of one kind. `score`: probability that the word that is least sure of it belongs
/// to a span of this kind.
struct TaggedSpan {
  WordRange words;
  std::size_t kind = 0;
  float score = 0;
};

/// The spans of the likeliest sequence, in order; they do not overlap.
[[nodiscard]] std::vector<TaggedSpan> decode_spans(const BioLabels& labels, const HeadScores& scores);

/// Spans with those that touch and are of one kind taken together: "has" + "pledged". For kinds that hardly
/// ever stand twice in a row. `spans` are in order.
[[nodiscard]] std::vector<TaggedSpan> join_touching(const std::vector<TaggedSpan>& spans);

}  // namespace chancery::language
