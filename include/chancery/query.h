// SPDX-License-Identifier: Apache-2.0
//
// The one filter model of the command line, the HTTP API and the exports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "chancery/date.h"
#include "chancery/labels.h"
#include "chancery/review.h"

namespace chancery {

/// What to look for; an empty field does not filter. Each verb uses the fields that make sense for its
/// rows (docs/cli.md has the table) and all fields given must hold.
///
/// Participants of an event are its actors and recipients, of a statement its speakers and addressees,
/// of a commitment its debtors and creditors; the members of a group among them count as well. For
/// reports, `actor` and `state` look at all actors of the report; actors are kept if they occur in one
/// report that fits `since`, `until`, `source` and `text` together.
///
/// "Words" are whole words in any order, all of one name; signs between them do not count. Answers are
/// kBadUsage for words without a letter or digit, a state that is not three letters, and a `text` that
/// is not of the FTS5 syntax; kNotFound for an `after` that is no row of the store.
struct Query {
  std::string actor;     ///< a participant, speaker or party whose name holds these words (case and accents folded)
  std::string state;     ///< ISO 3166-1 alpha-3 of any participant
  std::string with;      ///< another participant than those found by the other fields: a state code or words of a name
  std::string state_of;  ///< state of the one who acts: actor of an event, speaker, debtor
  std::optional<EventType> type;                    ///< events
  std::optional<Act> act;                           ///< statements
  std::optional<ActorKind> actor_kind;              ///< actors
  std::optional<CommitmentKind> commitment_kind;    ///< commitments
  std::optional<Status> status;                     ///< events
  std::optional<CommitmentState> commitment_state;  ///< commitments
  double min_confidence = 0;                        ///< 0..1: statements, events and commitments as sure as that
  std::optional<Date>
      since;  ///< facts whose time ends on or after this day; without a time of their own: the report's date
  std::optional<Date> until;     ///< facts whose time begins on or before this day
  std::optional<Review> review;  ///< facts; without it: all that nobody rejected
  bool any_review = false;       ///< facts: rejected ones as well (`review` wins)
  bool by_priority = false;      ///< facts: in the order of review, the least sure and most important first
  std::string source;            ///< words of the report's publisher, path or URL
  std::string text;              ///< full-text query over the reports (SQLite FTS5 syntax)
  std::size_t limit = 0;         ///< most rows to give; 0 = all
  std::size_t offset = 0;        ///< rows to pass over first
  std::int64_t after = 0;  ///< number of a row (of "E12" the 12): only rows that come after it in the order of the
                           ///< answer, which stays right while reports are added; 0 = from the beginning
};

}  // namespace chancery
