// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "chancery/store.h"
#include "store/actor_merges.h"
#include "store/actor_totals.h"
#include "store/sqlite/bodies.h"
#include "store/sqlite/database.h"
#include "store/sqlite/index_rows.h"

namespace chancery::store {

/// Who stands for whom, as the file says.
[[nodiscard]] Result<ActorMerges> read_merges(Database& database);
/// The names of an actor and of those that are merged into it; none for one that is merged away.
[[nodiscard]] Result<std::vector<std::string>> names_of_actor(Database& database, std::int64_t actor);

/// Carries out decisions about actors, inside a transaction that the caller holds, and rolls back where an
/// error comes out. The records stay as they are: the rows of the index that name the actors are made again
/// from them, so a merge that is taken back leaves no trace but the decisions.
class Merger {
 public:
  Merger(Database& database, Bodies& bodies) : database_(database), bodies_(bodies) {}

  /// Not an empty list; the decisions get their numbers. `merges` is who stands for whom after them.
  [[nodiscard]] Result<void> carry_out(std::span<Decision> decisions, const ActorMerges& merges);
  /// Makes the rows of the index that name these actors again, and their totals and words.
  [[nodiscard]] Result<void> index_again(std::span<const std::int64_t> actors);

 private:
  [[nodiscard]] Result<void> write(Decision& decision, bool merged);
  [[nodiscard]] Result<void> index_report(std::int64_t number, std::map<std::int64_t, ActorTotals>& totals);
  [[nodiscard]] Result<void> write_rows(std::int64_t report, const IndexRows& rows);
  [[nodiscard]] Result<void> write_words(std::int64_t actor);

  Database& database_;
  Bodies& bodies_;
};

}  // namespace chancery::store
