// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "chancery/document.h"

namespace chancery::statements {

/// A statement before its speaker is resolved.
struct Draft {
  SentenceId sentence;
  std::uint32_t paragraph = 0;
  std::optional<Span> source;
  std::optional<Span> cue;
  std::vector<Span> content;
  Act act = Act::kSay;
  std::optional<Span> addressee;
  std::optional<Span> occasion;
  std::optional<TimeId> time;
  /// Number of the draft that reports this one, where the construction says so ("quoted N as saying").
  std::optional<std::size_t> within;
  /// The speaker, where it is known already.
  std::optional<ActorId> speaker;
  /// Number of the draft whose speaker goes on, for a quotation without a reporting word.
  std::optional<std::size_t> same_speaker;
  /// Believes, hopes: of oneself it is no statement of its own inside another ("said he hopes").
  bool attitude = false;
  /// The construction alone does not show a saying ("the drought threatens crops"): the source has to.
  bool needs_speaker = false;
  double confidence = 0.5;
  Rules rules;
};

}  // namespace chancery::statements
