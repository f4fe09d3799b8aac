// SPDX-License-Identifier: Apache-2.0
//
// The ledger: what was promised, threatened, refused and demanded, each thing once however many reports tell
// of it, with what became of it, as of any day.
//
// It is worked out from the records at the time of the question and stored nowhere. So adding reports costs
// nothing here, nothing goes stale, and the order in which reports were read cannot matter. A question reads
// the commitments that its filters leave and the events of their parties; narrow filters make it fast.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chancery/date.h"
#include "chancery/labels.h"
#include "chancery/query.h"
#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery {

/// One line of a history: on this day, by these words of this fact, under this rule. `state` is empty where the
/// line changes nothing: what somebody alleges, what meets a condition only in part.
struct LedgerLine {
  std::optional<Date> day;
  std::optional<CommitmentState> state;
  std::optional<Hit> evidence;  ///< the commitment or event that shows it; none for a deadline that passed
  std::string rule;             ///< "told", "told-again", "act-done", "condition-met", "deadline-passed", ...
};

/// A commitment with all its tellings.
struct LedgerEntry {
  FactId id;                  ///< of the earliest telling
  std::vector<Hit> tellings;  ///< at least one, by date; `fullest` is the place of the one to show
  std::size_t fullest = 0;
  std::size_t sources = 0;  ///< that tell it independently: a publisher once, the same words once
  std::optional<Time> deadline;
  bool overdue = false;  ///< the deadline has passed and nothing shows the act
  CommitmentState state = CommitmentState::kOpen;
  std::optional<Date> since;  ///< the day of the line that made the state
  std::vector<LedgerLine> history;
};

/// The commitments that fit the query, each once, by the date of their first telling. `commitment_state` is
/// that of the ledger as of the day. Without `as_of`: as of the last day that any of the facts has; the clock
/// is never asked. Errors: those of RecordSource.
[[nodiscard]] Result<std::vector<LedgerEntry>> ledger_entries(const RecordSource& store, const Query& query,
                                                              std::optional<Date> as_of);

/// The entry that holds this commitment. Errors: kNotFound.
[[nodiscard]] Result<LedgerEntry> ledger_entry(const RecordSource& store, FactId commitment, std::optional<Date> as_of);

/// Decides that the entries of two commitments are one, also in what is read later; decisions that kept them apart
/// are taken back. All decisions that this came to. Errors: kNotFound; kBadUsage where they are one already.
[[nodiscard]] Result<std::vector<Link>> merge_entries(Store& store, FactId one, FactId other);
/// Decides that a commitment is not what the other tellings of its entry tell. Errors: kNotFound; kBadUsage where there
/// is no other telling.
[[nodiscard]] Result<std::vector<Link>> split_entry(Store& store, FactId commitment);

/// One event as several reports tell it.
struct EventStory {
  std::vector<Hit> tellings;  ///< at least one, by date
  std::size_t sources = 0;
};

/// The events that fit the query, each once.
[[nodiscard]] Result<std::vector<EventStory>> event_stories(const RecordSource& store, const Query& query);

/// Two accounts that cannot both be right. `rule` says how they differ: "told-and-denied", "numbers-differ".
struct Conflict {
  Hit one;
  Hit other;
  std::string rule;
  std::string one_says;  ///< "5", or the status
  std::string other_says;
};

/// Contradictory accounts of the events that fit the query.
[[nodiscard]] Result<std::vector<Conflict>> conflicts(const RecordSource& store, const Query& query);

/// The same, a part of the events at a time: all at once reads every record that the query leaves.
struct ConflictPart {
  std::vector<Conflict> found;  ///< each stands in one part only
  std::int64_t next = 0;        ///< Query::after of the next part; 0: there is none
  std::optional<Date> until;    ///< events to this day have been looked at; none: all
};
/// Looks through at most `events` of the events that come after Query::after; `limit` and `offset` do not count.
/// Parts end with a day and look a little further, because accounts of one event lie a day apart at most; only of
/// a day with more events than a part some pairs are missed.
[[nodiscard]] Result<ConflictPart> conflicts_part(const RecordSource& store, const Query& query, std::size_t events);

/// The lines of all histories whose day lies after `since`: what changed.
struct LedgerChange {
  FactId entry;
  LedgerLine line;
  Hit commitment;  ///< the fullest telling of the entry
};
[[nodiscard]] Result<std::vector<LedgerChange>> ledger_changes(const RecordSource& store, const Query& query,
                                                               Date since, std::optional<Date> as_of);

}  // namespace chancery
