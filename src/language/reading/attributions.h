// SPDX-License-Identifier: Apache-2.0
//
// Who is said to have said what, in one sentence. Tags find the cues; for each cue the model points at the
// first and last word of its source and its content. Links by distance between spans of tags were rejected:
// a sentence with two cues has them wrong as often as right.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "language/reading/bio.h"
#include "language/reading/scores.h"

namespace chancery::language {

/// Attribution (document.h) in words of the sentence.
struct WordAttribution {
  std::optional<WordRange> source;
  std::optional<WordRange> cue;
  std::vector<WordRange> content;
  float score = 0;
  float saying = -1;
};

/// What is read of one sentence for its attributions.
struct AttributionScores {
  std::span<const float> pointers;   ///< 4 x words x (words + 1) logits: Reading::pointers
  std::vector<TaggedSpan> cues;      ///< in order
  std::vector<float> saying;         ///< of each word: probability that it is of a cue of saying; empty: not known
  std::vector<TaggedSpan> contents;  ///< in order; empty where the model has no such head
  std::vector<float> outside;        ///< of each word: probability that it is in no content; empty: not known
  std::vector<bool> marks;           ///< of each word: is it a punctuation mark?
};

/// The attributions of a sentence in the order of their cues, then the contents that none of them covers.
[[nodiscard]] std::vector<WordAttribution> decode_attributions(const AttributionScores& scores);

/// A range of words that two rows of scores point at.
struct PointedRange {
  WordRange words;
  float score = 0;  ///< probability of the less sure end
};

/// The likeliest range whose last word is not before its first; nothing where "none" (column 0 of both) is
/// likelier. `begins` and `ends` are logits: column 0 = none, j + 1 = word j. It holds no word of `except`.
[[nodiscard]] std::optional<PointedRange> decode_range(std::span<const float> begins, std::span<const float> ends,
                                                       WordRange except = {});

}  // namespace chancery::language
