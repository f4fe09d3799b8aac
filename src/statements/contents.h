// SPDX-License-Identifier: Apache-2.0
//
// What was said: where the content of a reporting word begins, by its frames, and where it ends.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "statements/hits.h"

namespace chancery::statements {

/// A content as ranges of one sentence, and what stood between it and the reporting word.
struct Content {
  std::vector<Range> ranges;  ///< at least one; in order
  std::string_view rule;      ///< static lifetime
  std::optional<Range> addressee;
  std::optional<Range> occasion;
  std::int32_t time = SentenceView::kNone;
  Act act = Act::kSay;
  double confidence = 0.5;
};

/// The contents of `hits`, one for each, in the same order; nothing where a hit brings no statement.
[[nodiscard]] std::vector<std::optional<Content>> find_contents(const SentenceView& view, const CueTable& table,
                                                                const std::vector<Hit>& hits,
                                                                std::vector<Refused>& refused);

/// Where a content begins behind its reporting word, and what kind of content it is.
enum class Start : std::uint8_t { kClause, kInfinitive, kObject };
struct Opening {
  std::size_t first = 0;
  Start start = Start::kClause;
  Content content;  ///< without ranges
};
/// What follows `hit` as its content, if anything does. Nothing behind `limit`.
[[nodiscard]] std::optional<Opening> open_content(const SentenceView& view, const CueTable& table, const Hit& hit,
                                                  std::size_t limit);

}  // namespace chancery::statements
