// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "chancery/store.h"
#include "store/actor_merges.h"
#include "store/actor_totals.h"
#include "store/sqlite/bodies.h"
#include "store/sqlite/database.h"
#include "store/sqlite/index_rows.h"

namespace chancery::store {

/// Checks a store file: the pages, the references between rows, each record with its raw bytes, and
/// the whole index, which is made again from the records. Sees one state of the file, also while
/// another process writes.
class Verifier {
 public:
  Verifier(Database& database, Bodies& bodies, const std::function<void(const StoreProblem&)>& each)
      : database_(database), bodies_(bodies), each_(each) {}

  /// Errors: only what keeps it from going on; all that is wrong with the content goes to `each`.
  [[nodiscard]] Result<void> run();

 private:
  void report(std::int64_t number, std::string field, std::string message);

  [[nodiscard]] Result<bool> pages_are_whole();
  [[nodiscard]] Result<void> check_references();
  [[nodiscard]] Result<void> check_reports();
  [[nodiscard]] Result<void> check_report(std::int64_t number);
  [[nodiscard]] Result<void> read_actors();
  void count_actors(const Numbers& numbers, const ReportRows& rows);
  [[nodiscard]] Result<void> compare(IndexTable table, const Numbers& numbers, const std::vector<Values>& expected);
  [[nodiscard]] Result<void> check_sizes();
  [[nodiscard]] Result<void> check_actors();
  [[nodiscard]] Result<void> check_names();
  [[nodiscard]] std::vector<std::string> words_of_actor(std::int64_t number, const std::string& name) const;
  [[nodiscard]] Result<void> add_words(std::int64_t number, const std::string& title, const std::string& text);
  [[nodiscard]] Result<void> check_words();

  Database& database_;
  Bodies& bodies_;
  const std::function<void(const StoreProblem&)>& each_;
  ActorMerges merges_;
  std::map<ActorKey, std::int64_t> own_numbers_;        ///< by what an actor is, before any merge
  std::map<std::int64_t, ActorTotals> actors_;          ///< as the records say
  std::array<std::int64_t, kIndexTables> rows_seen_{};  ///< rows that belong to a report
};

}  // namespace chancery::store
