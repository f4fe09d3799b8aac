// SPDX-License-Identifier: Apache-2.0
//
// The store: records of many reports, kept in one SQLite file or in memory.
// docs/formats/store.md describes the file and its tables.
//
// Reading and writing are different interfaces: a page or an export is given a RecordSource and
// cannot write. The record as coded, with what people decided about it, is the truth; the tables beside it
// are an index that `verify` recomputes.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chancery/engine.h"
#include "chancery/links.h"
#include "chancery/query.h"
#include "chancery/record.h"
#include "chancery/report.h"
#include "chancery/result.h"
#include "chancery/review.h"

namespace chancery {

enum class FactKind : std::uint8_t { kReport, kActor, kStatement, kEvent, kCommitment };

/// An id that holds across reports, written as a capital letter and a number: R1, A5, S3, E12, C7.
/// Once given, a number is never given to anything else.
struct FactId {
  FactKind kind = FactKind::kReport;
  std::int64_t number = 0;

  friend auto operator<=>(const FactId&, const FactId&) = default;
};
[[nodiscard]] std::string to_string(FactId id);
/// Reads "E12" (also "e12"); nothing when it is not of this form.
[[nodiscard]] std::optional<FactId> parse_fact_id(std::string_view written);

/// One fact found: row `row` of its table in `record` (statements, events or commitments; 0 for a
/// report), which stands in report `report`.
struct Hit {
  FactId id;
  FactId report;
  std::shared_ptr<const Record> record;  ///< as people corrected it; rejected facts are still rows of it
  std::size_t row = 0;
  Review review = Review::kNone;  ///< what people decided about the fact
  std::string reviewer;           ///< who decided last; empty where nobody did

  /// Where the fact, as it is, is a person's: added or corrected.
  [[nodiscard]] bool is_human() const { return review == Review::kEdited || review == Review::kAdded; }
};

/// An actor over all reports: rows of the same kind, name (case and accents folded) and state are one, and
/// those that somebody decided to be one (RecordSink::merge).
/// The counts are of all reports, also where a Query asked for some, and of all facts that it takes
/// part in, also as a member of a group.
struct ActorSummary {
  FactId id;
  ActorKind kind = ActorKind::kState;
  std::string name;
  std::string state;
  Sector sector = Sector::kNone;
  std::string office;  ///< in the latest report that gives one
  std::size_t reports = 0;
  std::size_t events = 0;
  std::size_t statements = 0;
  std::size_t commitments = 0;
  std::optional<Date> first_seen;  ///< earliest and latest publication date of its reports
  std::optional<Date> last_seen;
};

/// A report in a list, without its text. `published.of` is empty: it would name a row of the record.
struct ReportSummary {
  FactId id;
  std::string record_id;
  std::string title;  ///< the title, else the first words of the text
  Source source;
  std::string language;
  Time published;
  std::size_t bytes = 0;  ///< of the raw report
  std::size_t statements = 0;
  std::size_t events = 0;
  std::size_t commitments = 0;
  std::size_t diagnostics = 0;
};

struct StoreCounts {
  std::size_t reports = 0;
  std::size_t actors = 0;
  std::size_t statements = 0;
  std::size_t events = 0;
  std::size_t commitments = 0;
};

/// Who decides, when ("2031-05-02T10:11:12Z") and, if there is something to say, why. Taken as it is given.
struct Signature {
  std::string who;
  std::string when;
  std::string note;

  friend bool operator==(const Signature&, const Signature&) = default;
};

/// What a field of a fact is by a person's decision, in its written form ("type", "CONSULT"). docs/review.md
/// has the fields and how their values are written.
struct FieldEdit {
  std::string field;
  std::string value;

  friend bool operator==(const FieldEdit&, const FieldEdit&) = default;
};

/// The words that a decision is about. They, and not an id, find the fact again when its report is read by
/// another version of the program.
struct FactAnchor {
  std::string report;  ///< SHA-256 of the report as it came
  FactKind kind = FactKind::kEvent;
  std::string label;        ///< type, kind or act that the program gave the fact
  std::vector<Span> spans;  ///< triggers of an event, content of a statement, action of a commitment
  std::string words;        ///< of the first span

  friend bool operator==(const FactAnchor&, const FactAnchor&) = default;
};

/// One row of the log of decisions, which only grows. Which fields count, `kind` says.
struct Decision {
  std::int64_t number = 0;  ///< D12 on the command line
  DecisionKind kind = DecisionKind::kAccept;
  Signature by;
  FactId actor;                  ///< kMerge, kSplit: who stands, or stood, for `other`
  FactId other;                  ///< kMerge, kSplit
  FactAnchor about;              ///< kAccept, kReject, kEdit, kAdd
  std::vector<FieldEdit> edits;  ///< kEdit: what was changed; kAccept, kAdd: all fields
  std::int64_t added_by = 0;     ///< kAccept, kReject, kEdit of a fact that a person added: the number of that kAdd
  std::int64_t undoes = 0;       ///< kUndo: the number of the decision that is taken back
  bool in_force = true;          ///< nobody took it back
  std::optional<FactId> fact;    ///< the fact it holds of; none where the words are not found ("not placed")

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// The fields of a statement, event or commitment that people can correct, with their values now.
[[nodiscard]] std::vector<FieldEdit> fact_fields(const Hit& fact);

/// The fields of a fact that is to be added, with what they are where nobody says otherwise; empty where somebody has
/// to say: the label and the words that carry the fact.
[[nodiscard]] std::vector<FieldEdit> new_fact_fields(FactKind kind);

/// A decision that is asked for. `edits` belong to kEdit and kAdd. Of what is added `fact` has the kind only, and
/// `report` is where it is added.
struct FactDecision {
  DecisionKind kind = DecisionKind::kAccept;
  FactId fact;
  std::vector<FieldEdit> edits;
  FactId report = {};
};

enum class Period : std::uint8_t { kDay, kMonth, kYear };

/// How many events of one type and status count in one period.
struct PeriodCount {
  std::string period;  ///< "2019-02-22", "2019-02", "2019"; empty: events without a day, which come last
  EventType type = EventType::kConsult;
  Status status = Status::kOccurred;
  std::size_t events = 0;

  friend bool operator==(const PeriodCount&, const PeriodCount&) = default;
};

/// How many events of one type and status go from actors of one state to those of another. A mutual
/// event goes both ways.
struct StatePairCount {
  std::string from;
  std::string to;
  EventType type = EventType::kConsult;
  Status status = Status::kOccurred;
  std::size_t events = 0;

  friend bool operator==(const StatePairCount&, const StatePairCount&) = default;
};

/// One failure that verify found.
struct StoreProblem {
  FactId report;
  Problem problem;
};

/// Reading side. Rows come in a fixed order: events, statements and commitments by date (those
/// without one last), then id; actors by number of reports, then name; reports by date, then id.
/// For one thread; several sources may be open on one file, also while another process writes.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  [[nodiscard]] virtual Result<StoreCounts> counts() const = 0;
  [[nodiscard]] virtual Result<std::vector<Hit>> events(const Query& query) const = 0;
  [[nodiscard]] virtual Result<std::vector<Hit>> statements(const Query& query) const = 0;
  [[nodiscard]] virtual Result<std::vector<Hit>> commitments(const Query& query) const = 0;
  [[nodiscard]] virtual Result<std::vector<ActorSummary>> actors(const Query& query) const = 0;
  [[nodiscard]] virtual Result<std::vector<ReportSummary>> reports(const Query& query) const = 0;
  /// Events that the query finds, counted: by the period of their day, or by the states of those who act
  /// and those acted on. In order of the fields. `limit`, `offset` and `after` do not count.
  [[nodiscard]] virtual Result<std::vector<PeriodCount>> events_by_period(const Query& query, Period period) const = 0;
  [[nodiscard]] virtual Result<std::vector<StatePairCount>> events_by_states(const Query& query) const = 0;
  /// A statement, event, commitment or report by its id; kNotFound where there is none. For an actor
  /// use `actor` (kBadUsage here).
  [[nodiscard]] virtual Result<Hit> find(FactId id) const = 0;
  /// Of an actor that is merged into another: that other.
  [[nodiscard]] virtual Result<ActorSummary> actor(FactId id) const = 0;
  /// All that was decided about actors and facts, in order.
  [[nodiscard]] virtual Result<std::vector<Decision>> decisions() const = 0;
  /// The last `limit` of them, the last one first; with `fact` those about it.
  [[nodiscard]] virtual Result<std::vector<Decision>> last_decisions(std::size_t limit,
                                                                     std::optional<FactId> fact) const = 0;
  /// The record of a report as people left it: corrected, and without the facts that they rejected.
  [[nodiscard]] virtual Result<Record> corrected(FactId report) const = 0;
  /// All that was decided about which tellings are of one thing, in order.
  [[nodiscard]] virtual Result<std::vector<Link>> links() const = 0;
  /// The report with this record id (`Record::id`) or SHA-256; of several, the one read first.
  [[nodiscard]] virtual Result<Hit> find_report(std::string_view record_id) const = 0;
  /// The report as it came, ready to be coded again with the same result.
  [[nodiscard]] virtual Result<Report> input(FactId report) const = 0;
  /// The store-wide ids of a report's statements, events, commitments or actors, in row order.
  [[nodiscard]] virtual Result<std::vector<FactId>> facts_of(FactId report, FactKind kind) const = 0;
  /// Calls `each` for all records in id order; stops when it returns false.
  [[nodiscard]] virtual Result<void> for_each(const std::function<bool(FactId, const Record&)>& each) const = 0;
  /// Checks all records (check_record), the raw bytes against their SHA-256 and the index against the
  /// records; `each` is called for each failure.
  [[nodiscard]] virtual Result<void> verify(const std::function<void(const StoreProblem&)>& each) const = 0;
};

/// Writing side.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  /// Is a report with these raw bytes in the store?
  [[nodiscard]] virtual Result<bool> has(std::string_view sha256) const = 0;
  /// Adds reports in one transaction: all of them or, on an error, none. Those that are there already
  /// are passed over. Returns the number added.
  [[nodiscard]] virtual Result<std::size_t> add(std::span<const CodedReport> reports) = 0;
  /// Reports that are in the store get the record that they were coded to now, in place of the one they had;
  /// others are passed over. Their facts get new numbers; what was decided about facts holds where its words
  /// are found again. One transaction. Returns the number of reports.
  [[nodiscard]] virtual Result<std::size_t> add_again(std::span<const CodedReport> reports) = 0;
  /// Decides that two actors are one: `actor` stands for `other` in all answers, also about reports that are
  /// added later. The decisions that were made (those merged into `other` go along). The records stay as they
  /// are. Errors: kNotFound; kBadUsage where they are one, or `other` is merged into somebody.
  [[nodiscard]] virtual Result<std::vector<Decision>> merge(FactId actor, FactId other, const Signature& by) = 0;
  /// Takes back the merge of `actor` into another, or else all merges of others into it. Errors: kNotFound;
  /// kBadUsage where there is none.
  [[nodiscard]] virtual Result<std::vector<Decision>> split(FactId actor, const Signature& by) = 0;
  /// Decides about a fact, or adds one. All answers are about the corrected facts from then on; the record as coded is
  /// kept. Errors: kNotFound; kBadUsage for what changes nothing, a field or value that cannot be, a fact that
  /// would not hold together (the mode of another type), or is there already.
  [[nodiscard]] virtual Result<Decision> decide(const FactDecision& decision, const Signature& by) = 0;
  /// Takes back a decision: 0 is the last one that is in force. Errors: kNotFound; kBadUsage for one that was
  /// taken back before, or whose actors were merged or split since.
  [[nodiscard]] virtual Result<Decision> undo(std::int64_t number, const Signature& by) = 0;
  /// Decides that pairs of commitments, or of events, are of one thing or of two; an earlier decision about the
  /// same pair is no longer in force. All of them or, on an error, none. Errors: kNotFound; kBadUsage for a pair
  /// of one fact or of two kinds.
  [[nodiscard]] virtual Result<std::vector<Link>> link(LinkKind kind,
                                                       std::span<const std::pair<FactId, FactId>> pairs) = 0;
  /// Takes a decision back. Errors: kNotFound; kBadUsage where it is not in force.
  [[nodiscard]] virtual Result<Link> unlink(std::int64_t number) = 0;
};

class Store : public RecordSource, public RecordSink {};

enum class StoreMode : std::uint8_t { kRead, kWrite };

/// Opens a store file. kWrite makes the file where there is none and brings an older schema up to
/// date; kRead fails with kFileNotFound where there is none. Errors: kStoreUnusable, kStoreBusy.
[[nodiscard]] Result<std::unique_ptr<Store>> open_store(const std::string& path, StoreMode mode);

/// A store that lives in memory and is gone with the object: the same behaviour, for tests, except that
/// Query::text may hold plain words only (kBadUsage for signs and operators).
[[nodiscard]] std::unique_ptr<Store> make_memory_store();

}  // namespace chancery
