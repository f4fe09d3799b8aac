// SPDX-License-Identifier: Apache-2.0
//
// One telling of an event before tellings are merged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clauses/clauses.h"
#include "clauses/sources.h"
#include "events/learned/cast_of_report.h"
#include "events/learned/judge.h"
#include "events/lexicon.h"
#include "events/state_names.h"

namespace chancery::events {

class LinkTables;

/// A place in a sentence that may carry an event. Words and clauses by their number in the sentence.
struct Trigger {
  const EventWord* word = nullptr;  ///< never null in a ready Trigger; lives in the Lexicon
  std::uint32_t first = 0;          ///< the words that carry it, [first, last)
  std::uint32_t last = 0;
  std::uint32_t clause = clauses::kNone;  ///< clause of a verb; of a noun: the clause whose object it is
  bool noun = false;
  double probability = 1;  ///< that it is an event, where weights say so
  bool rejected = false;   ///< kept for an Observer alone
};

/// Who did it to whom, as far as the sentence says. Lists without duplicates.
struct Parties {
  std::vector<ActorId> actors;
  std::vector<ActorId> recipients;
  bool mutual = false;
  double sureness = 0;  ///< probability that both sides are right, where weights chose them
  Rules rules;

  [[nodiscard]] bool empty() const { return actors.empty() && recipients.empty(); }
};

/// One sentence under work. Holds views into the Document: rows may be added to no table meanwhile.
struct Context {
  const Document& document;
  const Sentence& sentence;
  SentenceId id;
  const clauses::Reading& reading;
  const clauses::Sources& sources;
  const Lexicon& lexicon;
  const StateNames& states;
  std::string_view home_state;  ///< the one state that the report mostly is about, or ""
  const LinkTables& link_tables;
  const CastOfReport& cast;
  const Judge& judge;
  Observer* observer = nullptr;

  /// Weights need the signs that the model gives; without it rules decide alone.
  [[nodiscard]] bool learned() const { return !document.encodings().empty(); }
};

/// The words that carry it, in bytes of the text.
[[nodiscard]] Span span_of(const Context& context, const Trigger& trigger);

/// The clause whose object the noun is by the tree, also of a passive, or kNone.
[[nodiscard]] std::uint32_t clause_with_object(const clauses::Reading& reading, const Trigger& trigger);

/// A telling: the event as this sentence alone gives it.
struct Candidate {
  Event event;
  SentenceId sentence;
  double sureness = 0;  ///< of its parties
  bool noun = false;
  std::string_view lemma;             ///< of the trigger's last word
  std::string_view article = "none";  ///< of a noun: "the", "a", "this", "his", ... or "none"
  /// The clause of a verb; of a noun that whose object it is; or kNone. Two of one sentence with one clause are verb
  /// and object.
  std::uint32_t clause = clauses::kNone;
};

/// Has it not happened, and may it still?
[[nodiscard]] bool is_open(Status status);

/// Adds ids that are not there yet.
void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from);

}  // namespace chancery::events
