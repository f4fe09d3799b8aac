// SPDX-License-Identifier: Apache-2.0
//
// The rows of the index tables for one report, value by value. The writer inserts them and `verify`
// makes them again and compares, so no column can be written one way and checked another.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/report.h"
#include "store/actor_totals.h"
#include "store/rows.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// The tables with rows of one report, in an order in which they can be filled.
enum class IndexTable : std::uint8_t {
  kReports,
  kReportActors,
  kStatements,
  kStatementParties,
  kEvents,
  kEventParties,
  kEventMentions,
  kCommitments,
  kCommitmentParties,
};
inline constexpr std::size_t kIndexTables = 9;

/// `columns` begins with the id of the report, or of the fact, that the row belongs to (`id_of`).
struct IndexTableInfo {
  std::string_view name;
  std::string_view columns;
  FactKind id_of;
  std::size_t order_by;  ///< the first columns that are unique together
};
[[nodiscard]] const IndexTableInfo& info_of(IndexTable table);

/// The numbers that the store gives to a report and what is in it.
struct Numbers {
  std::int64_t report = 0;
  std::array<std::vector<std::int64_t>, kFactKinds> facts;  ///< of its statements, events, commitments, by row
  std::vector<std::int64_t> actors;                         ///< of each actor row
};

/// The rows of each table, by IndexTable, in order of their first columns.
using IndexRows = std::array<std::vector<Values>, kIndexTables>;

/// `report` without its text, which is the record's.
[[nodiscard]] IndexRows index_rows(const Numbers& numbers, const Report& report, const Record& record,
                                   const ReportRows& rows);

/// Columns of the table `actors` after its id: what an actor is, and what changes with each report.
inline constexpr std::string_view kActorName = "kind, name, state, folded";
inline constexpr std::string_view kActorTotals =
    "sector, office, reports, statements, events, commitments, first_seen, last_seen, sector_day, office_day";
/// "INSERT INTO table(columns) VALUES (?, ...)".
[[nodiscard]] std::string insert_into(std::string_view table, std::string_view columns);
/// Sets kActorTotals; the id is the last value.
[[nodiscard]] std::string update_actor_totals();
/// The numbers that the index has for a report.
[[nodiscard]] Result<Numbers> read_numbers(Database& database, std::int64_t report);
[[nodiscard]] Values name_values(const ActorTotals& totals);
[[nodiscard]] Values total_values(const ActorTotals& totals);
/// Reads kActorName and kActorTotals, which begin at column `first` of the statement's row.
[[nodiscard]] ActorTotals read_actor(const Prepared& row, int first);

}  // namespace chancery::store
