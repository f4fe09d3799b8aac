// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>

#include "chancery/engine.h"
#include "store/actor_totals.h"
#include "store/compression.h"
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

 private:
  [[nodiscard]] Result<void> read_last_numbers();
  [[nodiscard]] Result<void> write_last_numbers();
  [[nodiscard]] Result<bool> has(const std::string& sha256);
  [[nodiscard]] Result<void> add_one(const CodedReport& coded);
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
