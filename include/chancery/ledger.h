// SPDX-License-Identifier: Apache-2.0
//
// The ledger: what was promised, threatened, refused and demanded, each thing once however many reports tell
// of it, with what became of it, as of any day.
//
// It is worked out from the records at the time of the question and stored nowhere. So adding reports costs
// nothing here, nothing goes stale, and the order in which reports were read cannot matter.
//
// Which tellings are one is judged from all commitments of the store, whatever is asked; a day cuts the histories
// and not what they are worked out from. So one Ledger answers for any day, and a filter or a day never changes
// what is one thing. A function that takes a store works it out for its question alone: the commitments of all
// reports are read, and the events of the parties of those that the filters leave.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chancery/date.h"
#include "chancery/labels.h"
#include "chancery/query.h"
#include "chancery/report.h"
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

/// The order of an answer. All begin again with the day of the first telling where they leave two alike.
enum class LedgerOrder : std::uint8_t {
  kTold,      ///< by the day of the first telling
  kLatest,    ///< what came into its state last first
  kDeadline,  ///< the deadline that comes, or came, first first; those without one last
};

/// What is asked of the ledger, by the command line and by the API alike.
///
/// An entry fits `filter` where one of its tellings to that day does, but: `commitment_state` is the state on that day,
/// `commitment_kind` that of the telling to show, `since` asks when the state began. `after` is the number of a
/// commitment of the last entry that was given. Without `as_of`: as of the last day that any of the facts has; the
/// clock is never asked.
struct LedgerQuestion {
  Query filter;
  std::optional<Date> as_of;
  LedgerOrder order = LedgerOrder::kTold;
};

/// The entries that fit. Errors: those of RecordSource.
[[nodiscard]] Result<std::vector<LedgerEntry>> ledger_entries(const RecordSource& store,
                                                              const LedgerQuestion& question);

/// The entry that holds this commitment. Errors: kNotFound.
[[nodiscard]] Result<LedgerEntry> ledger_entry(const RecordSource& store, FactId commitment, std::optional<Date> as_of);

/// An entry as a list or a board shows it, without records.
struct LedgerRow {
  FactId id;     ///< of the earliest telling
  FactId shown;  ///< the telling to show
  std::size_t told = 0;
  std::size_t sources = 0;
  std::optional<Date> first;  ///< the day of the first telling
  std::optional<Time> deadline;
  bool overdue = false;
  CommitmentState state = CommitmentState::kOpen;
  std::optional<Date> since;
  std::size_t lines = 0;  ///< of its history
};

/// How many entries are in a state.
struct LedgerCount {
  CommitmentState state = CommitmentState::kOpen;
  std::size_t entries = 0;
  std::size_t overdue = 0;  ///< among them
};

namespace ledger {
struct Book;
}

/// The whole ledger of a store as it was when this was worked out: for a program that is asked often. It holds
/// numbers and days and no records, a few hundred bytes for each telling. Immutable; any number of threads may ask.
class Ledger {
 public:
  /// Reads all commitments and events. Stops with kInternal where `go_on` says no. Errors: those of RecordSource.
  [[nodiscard]] static Result<Ledger> of(const RecordSource& store, const std::function<bool()>& go_on = {});

  /// `store` is asked which commitments fit. Errors: those of RecordSource; kNotFound for an `after` that is in no
  /// entry.
  [[nodiscard]] Result<std::vector<LedgerRow>> rows(const RecordSource& store, const LedgerQuestion& question) const;
  /// All that fit, counted by state; `limit`, `offset` and `after` do not count. States without an entry are left out.
  [[nodiscard]] Result<std::vector<LedgerCount>> counts(const RecordSource& store,
                                                        const LedgerQuestion& question) const;
  /// The entry that holds this commitment, with its records. Errors: kNotFound, also for what was read later.
  [[nodiscard]] Result<LedgerEntry> entry(const RecordSource& store, FactId commitment,
                                          std::optional<Date> as_of) const;
  /// The first day on which a commitment was told; the last day of all, which is that of a question without a day.
  [[nodiscard]] std::optional<Date> first_day() const;
  [[nodiscard]] std::optional<Date> last_day() const;

 private:
  explicit Ledger(std::shared_ptr<const ledger::Book> book) : book_(std::move(book)) {}
  std::shared_ptr<const ledger::Book> book_;
};

/// One event as several reports tell it.
struct EventStory {
  std::vector<Hit> tellings;  ///< at least one, by date
  std::size_t sources = 0;
};

/// The events that fit the query, each once.
[[nodiscard]] Result<std::vector<EventStory>> event_stories(const RecordSource& store, const Query& query);
/// The story that holds this event. It reads the events of its type for some weeks around it, and what somebody
/// decided to be one with it, however far away. Errors: kNotFound.
[[nodiscard]] Result<EventStory> event_story(const RecordSource& store, FactId event);

/// Decides that what two commitments, or two events, tell is one thing, also in what is read later; decisions that
/// kept the two apart are taken back. All decisions that this came to, the new one last. Errors: kNotFound; kBadUsage
/// where they are one already, or not two of a kind.
[[nodiscard]] Result<std::vector<Link>> decide_same(Store& store, FactId one, FactId other);
/// Decides that a commitment, or an event, is not what the tellings that it stands with tell. Errors: kNotFound;
/// kBadUsage where it is told once.
[[nodiscard]] Result<std::vector<Link>> decide_other(Store& store, FactId fact);
/// All tellings of what a commitment or an event tells, by date. Errors: kNotFound; kBadUsage for another kind.
[[nodiscard]] Result<std::vector<Hit>> told_with(const RecordSource& store, FactId fact);

/// Is the day of a report given, beside it or with its year in the dateline, and not worked out from its words?
[[nodiscard]] bool has_given_day(const Record& record);

/// A report of the store as it came (RecordSource::input), to be coded again with its Report::known_events: what it
/// tells and reports whose own day is given tell too, each event with their days. There are none where its own day is
/// given. Reports that were dated from their own words do not count, so that no date rests on another that was worked
/// out, and the order of reading does not matter. Errors: kNotFound.
[[nodiscard]] Result<Report> input_with_known_events(const RecordSource& store, FactId report);

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
[[nodiscard]] Result<std::vector<LedgerChange>> ledger_changes(const RecordSource& store,
                                                               const LedgerQuestion& question, Date since);

}  // namespace chancery
