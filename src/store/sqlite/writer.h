// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <span>
#include <vector>

#include "chancery/engine.h"
#include "store/actor_totals.h"
#include "store/compression.h"
#include "store/review/reviewed.h"
#include "store/sqlite/bodies.h"
#include "store/sqlite/database.h"
#include "store/sqlite/index_rows.h"

namespace chancery::store {

/// Adds one batch of reports inside a transaction that the caller holds, and rolls back where an error
/// comes out. An actor that many reports of the batch name is read and written once.
class Writer {
 public:
  Writer(Database& database, Compression& compression) : database_(database), compression_(compression) {}

  /// The number of reports that were not there before.
  [[nodiscard]] Result<std::size_t> add(std::span<const CodedReport> reports);

  /// What a report was in the index, and what it is to be. `renumber`: its facts are others and get new numbers.
  struct Change {
    std::int64_t report = 0;
    Reviewed before;
    Reviewed after;
    bool renumber = false;
  };
  /// Makes the index of reports that were corrected or read again. Actors whose totals cannot be brought up to
  /// date by a difference are put into `recount`.
  [[nodiscard]] Result<void> change(std::span<const Change> changes, Bodies& bodies, std::set<std::int64_t>& recount);
  /// Puts another record in the place of that of a report.
  [[nodiscard]] Result<void> replace_body(std::int64_t report, const Record& before, const Record& after);

 private:
  [[nodiscard]] Result<void> change_one(const Change& change, const Report& input, std::set<std::int64_t>& recount);
  [[nodiscard]] Result<void> remove_rows(std::int64_t report);
  [[nodiscard]] Result<void> count_change(const ReportRows& before, const std::vector<std::int64_t>& old_actors,
                                          const ReportRows& after, const std::vector<std::int64_t>& actors,
                                          std::set<std::int64_t>& recount);
  [[nodiscard]] Result<void> read_last_numbers();
  [[nodiscard]] Result<void> write_last_numbers();
  [[nodiscard]] Result<bool> has(const std::string& sha256);
  [[nodiscard]] Result<void> add_one(const CodedReport& coded);
  /// Gives a number to those that have none (0).
  void number_facts(Numbers& numbers, const ReportRows& rows);
  [[nodiscard]] Result<std::int64_t> number_of(const ActorRow& row);
  [[nodiscard]] Result<std::int64_t> read_or_insert(const ActorRow& row);
  [[nodiscard]] Result<void> insert_rows(const IndexRows& rows);
  [[nodiscard]] Result<void> insert_body(std::int64_t report, const CodedReport& coded, const ReportRows& rows);
  [[nodiscard]] Result<void> write_actors();

  Database& database_;
  Compression& compression_;
  std::array<std::int64_t, kFactKinds> last_{};  ///< last number given, by FactKind
  std::map<ActorKey, std::int64_t> numbers_;     ///< of the actors that were named, or of who stands for them
  std::map<std::int64_t, ActorTotals> totals_;   ///< of the actors with these numbers
};

}  // namespace chancery::store
