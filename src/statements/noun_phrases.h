// SPDX-License-Identifier: Apache-2.0
//
// Noun phrases and adverbials by part of speech: enough of a parse to say where a subject begins and
// where an object ends. A dependency parser would give the same spans; until there is one these walks
// follow the tags from a fixed end and stop where a phrase cannot go on.
#pragma once

#include <optional>

#include "statements/cue_table.h"
#include "statements/sentence_view.h"

namespace chancery::statements {

/// Can a noun phrase begin here?
[[nodiscard]] bool begins_phrase(const SentenceView& view, std::size_t at);
/// he, she, it, they, I, we, you, who ...: a phrase of one word.
[[nodiscard]] bool is_personal_pronoun(const SentenceView& view, std::size_t at);
/// who, which, that, whom, whose, where.
[[nodiscard]] bool is_relative(const SentenceView& view, std::size_t at);

/// The noun phrase whose last token is end - 1: "the head of the agency and his deputy".
[[nodiscard]] std::optional<Range> phrase_before(const SentenceView& view, std::size_t end);
/// The noun phrase that begins at `first`, with its "of"-like complements. Nothing behind `limit`.
[[nodiscard]] std::optional<Range> phrase_from(const SentenceView& view, std::size_t first, std::size_t limit);

/// Words between a reporting word and its content or subject: "here", "on Monday", "in a statement".
struct Adverbials {
  std::size_t next = 0;                     ///< first position behind them (or, backwards, their first position)
  std::optional<Range> occasion;            ///< "in a statement", with its preposition
  std::int32_t time = SentenceView::kNone;  ///< row of the time expression
};
/// Walks forward over adverbs, times and prepositional phrases that begin at `at`.
[[nodiscard]] Adverbials skip_adverbials(const SentenceView& view, const CueTable& table, std::size_t at,
                                         std::size_t limit);
/// Walks back over adverbs and times that end at `end`.
[[nodiscard]] Adverbials skip_adverbials_back(const SentenceView& view, std::size_t end);

}  // namespace chancery::statements
