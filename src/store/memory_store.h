// SPDX-License-Identifier: Apache-2.0
//
// The store without a file: vectors, and for each question one walk over all rows. Slow for many
// reports and plain to read, which is what the double of a database should be.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "chancery/fact_index.h"
#include "chancery/store.h"
#include "store/actor_merges.h"
#include "store/actor_totals.h"
#include "store/filter.h"
#include "store/links.h"
#include "store/review/reviewed.h"
#include "store/rows.h"
#include "store/words.h"

namespace chancery::store {

/// The facts of reports that have numbers.
inline constexpr std::array kNumberedFacts = {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment};

/// A report in the store.
struct Kept {
  Report report;
  std::shared_ptr<const Record> coded;
  Reviewed reviewed;  ///< the same with what people decided
  ReportRows rows;
  std::vector<std::int64_t> actors;                           ///< the store's number of each actor row
  std::array<std::vector<std::int64_t>, kFactKinds> numbers;  ///< of its facts, by kind and row
  std::string words;                                          ///< of title and text
};

/// Where a fact stands; kGone where its report was read again and has other facts now, or the fact was added and that
/// was taken back.
constexpr std::size_t kGone = std::numeric_limits<std::size_t>::max();
struct Place {
  std::size_t report = 0;  ///< index of the Kept
  std::size_t row = 0;
};

class MemoryStore final : public Store, public FactIndex {
 public:
  [[nodiscard]] Result<StoreCounts> counts() const override;
  [[nodiscard]] Result<std::vector<Hit>> events(const Query& query) const override {
    return facts<FactKind::kEvent>(query, &Record::events);
  }
  [[nodiscard]] Result<std::vector<Hit>> statements(const Query& query) const override {
    return facts<FactKind::kStatement>(query, &Record::statements);
  }
  [[nodiscard]] Result<std::vector<Hit>> commitments(const Query& query) const override {
    return facts<FactKind::kCommitment>(query, &Record::commitments);
  }
  [[nodiscard]] Result<std::vector<ActorSummary>> actors(const Query& query) const override;
  [[nodiscard]] Result<std::vector<ReportSummary>> reports(const Query& query) const override;
  [[nodiscard]] Result<std::vector<PeriodCount>> events_by_period(const Query& query, Period period) const override;
  [[nodiscard]] Result<std::vector<StatePairCount>> events_by_states(const Query& query) const override;
  [[nodiscard]] Result<Hit> find(FactId id) const override;
  [[nodiscard]] Result<ActorSummary> actor(FactId id) const override;
  [[nodiscard]] Result<Hit> find_report(std::string_view record_id) const override;
  [[nodiscard]] Result<Report> input(FactId report) const override;
  [[nodiscard]] Result<std::vector<FactId>> facts_of(FactId report, FactKind kind) const override;
  [[nodiscard]] Result<void> for_each(const std::function<bool(FactId, const Record&)>& each) const override;
  [[nodiscard]] Result<void> verify(const std::function<void(const StoreProblem&)>& each) const override;

  [[nodiscard]] Result<std::vector<FactId>> fact_ids(FactKind kind, const Query& query) const override;
  [[nodiscard]] Result<std::vector<FacetCount>> facets(FactKind kind, const Query& query) const override;
  [[nodiscard]] Result<std::vector<RangeCount>> events_by_range(const Query& query, Period period) const override;
  [[nodiscard]] Result<std::string> version() const override;

  [[nodiscard]] Result<bool> has(std::string_view sha256) const override { return known_.contains(sha256); }
  [[nodiscard]] Result<std::size_t> add(std::span<const CodedReport> reports) override;
  [[nodiscard]] Result<std::size_t> add_again(std::span<const CodedReport> reports) override;
  [[nodiscard]] Result<std::vector<Decision>> decisions() const override;
  [[nodiscard]] Result<std::vector<Decision>> last_decisions(std::size_t limit,
                                                             std::optional<FactId> fact) const override;
  [[nodiscard]] Result<Record> corrected(FactId report) const override;
  [[nodiscard]] Result<std::vector<Decision>> merge(FactId actor, FactId other, const Signature& by) override;
  [[nodiscard]] Result<std::vector<Decision>> split(FactId actor, const Signature& by) override;
  [[nodiscard]] Result<Decision> decide(const FactDecision& wanted, const Signature& by) override;
  [[nodiscard]] Result<Decision> undo(std::int64_t number, const Signature& by) override;
  [[nodiscard]] Result<std::vector<Link>> links() const override { return links_.all(); }
  [[nodiscard]] Result<std::vector<Link>> link(LinkKind kind,
                                               std::span<const std::pair<FactId, FactId>> pairs) override;
  [[nodiscard]] Result<Link> unlink(std::int64_t number) override { return links_.take_back(number); }

 private:
  struct Wanted {
    Filter filter;
    std::vector<std::string> text;
  };
  [[nodiscard]] static Result<Wanted> wanted(const Query& query);

  void add_one(const CodedReport& coded);
  void add_rows(Kept& kept);
  void add_all_again();
  /// Gives a number to those that have none, and each number its place.
  void number_facts(Kept& kept);
  [[nodiscard]] Place& place_of_number(FactKind kind, std::int64_t number) {
    return places_[static_cast<std::size_t>(kind)][static_cast<std::size_t>(number) - 1];
  }
  [[nodiscard]] std::optional<FactId> fact_of(const Decision& decision) const;
  Result<std::vector<Decision>> note(Result<std::vector<Decision>> decisions, const Signature& by);
  [[nodiscard]] const Kept* kept_of(std::string_view sha256) const {
    const auto found = std::ranges::find_if(kept_, [&](const Kept& kept) { return kept.report.sha256 == sha256; });
    return found == kept_.end() ? nullptr : &*found;
  }
  [[nodiscard]] const ActorTotals& totals_of(std::int64_t number) const {
    return actors_[static_cast<std::size_t>(number) - 1];
  }
  [[nodiscard]] static FactId report_id(std::size_t index) {
    return {FactKind::kReport, static_cast<std::int64_t>(index) + 1};
  }
  [[nodiscard]] Result<std::size_t> index_of(FactId report) const;
  [[nodiscard]] Hit hit_of_report(std::size_t index) const {
    return {report_id(index), report_id(index), kept_[index].reviewed.record, 0};
  }
  [[nodiscard]] std::vector<Participant> participants(const Kept& kept, const FactRow& fact) const;
  [[nodiscard]] std::vector<Participant> actors_of(const Kept& kept) const;
  [[nodiscard]] Participant participant(std::int64_t number, bool acts) const {
    return {number, names_[static_cast<std::size_t>(number) - 1], totals_of(number).summary.state, acts};
  }
  [[nodiscard]] static bool takes_report(const Wanted& wanted, const Kept& kept) {
    return wanted.filter.takes_source(kept.rows.source_words) && holds_all(kept.words, wanted.text);
  }
  template <FactKind kKind, class Row>
  [[nodiscard]] Result<std::vector<Hit>> facts(const Query& query, std::vector<Row> Record::* table) const;
  template <FactKind kKind, class Order, class Row>
  [[nodiscard]] Result<std::vector<Hit>> page_of_facts(const Wanted& wanted, std::vector<Row> Record::* table,
                                                       Order (*order_of)(const FactRow&, std::int64_t)) const;
  /// All facts of a kind that the query finds, whatever page it asks for.
  [[nodiscard]] Result<std::vector<Hit>> all_of(FactKind kind, Query query) const;
  /// The same for events.
  [[nodiscard]] Result<std::vector<Hit>> all_events(Query query) const;
  [[nodiscard]] const ReportRows& rows_of_report(const Hit& hit) const {
    return kept_[static_cast<std::size_t>(hit.report.number) - 1].rows;
  }

  std::vector<Kept> kept_;
  std::set<std::string, std::less<>> known_;  ///< SHA-256 of the reports
  std::map<ActorKey, std::int64_t> actor_numbers_;
  std::vector<ActorTotals> actors_;  ///< by number, from 1
  std::vector<std::string> names_;   ///< by number: words_of the names of an actor and of those merged into it
  ActorMerges merges_;
  std::vector<Decision> decisions_;
  LinkLog links_;
  std::array<std::vector<Place>, kFactKinds> places_;
};

}  // namespace chancery::store
