// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>

#include "chancery/fact_index.h"
#include "chancery/store.h"
#include "store/actor_merges.h"
#include "store/compression.h"
#include "store/sqlite/bodies.h"
#include "store/sqlite/database.h"
#include "store/sqlite/writer.h"

namespace chancery::store {

/// The store in a file (docs/formats/store.md), over a connection whose tables are up to date.
class SqliteStore final : public Store, public FactIndex {
 public:
  explicit SqliteStore(std::unique_ptr<Database> database)
      : database_(std::move(database)), bodies_(std::make_unique<Bodies>(*database_)) {}

  [[nodiscard]] Result<StoreCounts> counts() const override;
  [[nodiscard]] Result<std::vector<Hit>> events(const Query& query) const override;
  [[nodiscard]] Result<std::vector<Hit>> statements(const Query& query) const override;
  [[nodiscard]] Result<std::vector<Hit>> commitments(const Query& query) const override;
  [[nodiscard]] Result<std::vector<ActorSummary>> actors(const Query& query) const override;
  [[nodiscard]] Result<std::vector<ReportSummary>> reports(const Query& query) const override;
  [[nodiscard]] Result<std::vector<PeriodCount>> events_by_period(const Query& query, Period period) const override;
  [[nodiscard]] Result<std::vector<StatePairCount>> events_by_states(const Query& query) const override;
  [[nodiscard]] Result<Hit> find(FactId id) const override;
  [[nodiscard]] Result<ActorSummary> actor(FactId id) const override;
  [[nodiscard]] Result<std::vector<Decision>> decisions() const override;
  [[nodiscard]] Result<std::vector<Decision>> last_decisions(std::size_t limit,
                                                             std::optional<FactId> fact) const override;
  [[nodiscard]] Result<Record> corrected(FactId report) const override;
  [[nodiscard]] Result<Hit> find_report(std::string_view record_id) const override;
  [[nodiscard]] Result<Report> input(FactId report) const override;
  [[nodiscard]] Result<std::vector<FactId>> facts_of(FactId report, FactKind kind) const override;
  [[nodiscard]] Result<void> for_each(const std::function<bool(FactId, const Record&)>& each) const override;
  [[nodiscard]] Result<void> verify(const std::function<void(const StoreProblem&)>& each) const override;

  [[nodiscard]] Result<std::vector<FactId>> fact_ids(FactKind kind, const Query& query) const override;
  [[nodiscard]] Result<std::vector<FacetCount>> facets(FactKind kind, const Query& query) const override;
  [[nodiscard]] Result<std::vector<RangeCount>> events_by_range(const Query& query, Period period) const override;
  [[nodiscard]] Result<std::string> version() const override;

  [[nodiscard]] Result<bool> has(std::string_view sha256) const override;
  [[nodiscard]] Result<std::size_t> add(std::span<const CodedReport> reports) override;
  [[nodiscard]] Result<std::size_t> add_again(std::span<const CodedReport> reports) override;
  [[nodiscard]] Result<std::vector<Decision>> merge(FactId actor, FactId other, const Signature& by) override;
  [[nodiscard]] Result<std::vector<Decision>> split(FactId actor, const Signature& by) override;
  [[nodiscard]] Result<Decision> decide(const FactDecision& wanted, const Signature& by) override;
  [[nodiscard]] Result<Decision> undo(std::int64_t number, const Signature& by) override;
  [[nodiscard]] Result<std::vector<Link>> links() const override;
  [[nodiscard]] Result<std::vector<Link>> link(LinkKind kind,
                                               std::span<const std::pair<FactId, FactId>> pairs) override;
  [[nodiscard]] Result<Link> unlink(std::int64_t number) override;

 private:
  class Changing;
  /// Makes a decision about these actors, and brings the index up to date, in one transaction.
  [[nodiscard]] Result<std::vector<Decision>> decide_actors(
      std::initializer_list<FactId> actors, const Signature& by,
      const std::function<Result<std::vector<Decision>>(ActorMerges&)>& decision);
  [[nodiscard]] Result<std::optional<FactId>> placed(const Decision& decision) const;
  [[nodiscard]] Result<void> carry_out(Decision& decision, std::int64_t report);
  [[nodiscard]] Result<void> index(std::span<const Writer::Change> changes);
  /// Of the report with these bytes; 0 where there is none.
  [[nodiscard]] Result<std::int64_t> number_of(const std::string& sha256) const;
  [[nodiscard]] Result<std::vector<Hit>> facts(const Query& query, FactKind kind) const;
  [[nodiscard]] Result<Hit> hit_of_report(std::int64_t number) const;

  std::unique_ptr<Database> database_;
  std::unique_ptr<Bodies> bodies_;
  Compression compression_;
};

}  // namespace chancery::store
