// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "clauses/clauses.h"
#include "clauses/sources.h"
#include "commitments/lexicon.h"

namespace chancery::commitments {

/// The events of a document by the words that carry them; not to outlive it.
class EventIndex {
 public:
  explicit EventIndex(const Document& document);

  /// The first event that a word at this byte carries, or null.
  [[nodiscard]] const Event* at(std::uint32_t offset) const;

 private:
  const Document& document_;
  base::SpanIndex triggers_;
};

/// One sentence under work. Holds views into the Document: rows may be added to no table meanwhile.
struct Context {
  const Document& document;
  const Sentence& sentence;
  const clauses::Reading& reading;
  const clauses::Sources& sources;
  const EventIndex& events;
  const Lexicon& lexicon;
};

/// A commitment before its condition, deadline and state are read. `first`, `last`: the words of the act.
struct Draft {
  CommitmentKind kind = CommitmentKind::kPromise;
  std::vector<ActorId> debtors;    ///< set by a rule that knows them; chosen later else
  std::vector<ActorId> creditors;  ///< the same
  bool sure = false;               ///< its rule needs no weighing
  std::optional<Span> due;         ///< the words of a time that its rule takes for the deadline
  bool joint = false;              ///< the parties owe it to one another
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t cue = 0;  ///< the word that makes it a commitment
  bool perfect = false;   ///< "has pledged": only reported
  Rules rules;
};

/// Adds ids that are not there yet.
void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from);
/// The actors of phrases.
[[nodiscard]] std::vector<ActorId> actors_of(const clauses::Reading& reading,
                                             const std::vector<std::uint32_t>& phrases);

}  // namespace chancery::commitments
