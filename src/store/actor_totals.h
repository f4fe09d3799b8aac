// SPDX-License-Identifier: Apache-2.0
//
// What the store knows of an actor over all reports, and how one more report changes it. Both stores
// add reports through these functions, and `verify` adds all of them again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "chancery/store.h"
#include "store/rows.h"

namespace chancery::store {

/// What makes two rows one actor: kind, folded name, state.
using ActorKey = std::tuple<ActorKind, std::string, std::string>;
[[nodiscard]] ActorKey key_of(const ActorRow& row);

/// The summary without its id, and what it takes to bring it up to date. `sector` and `office` come
/// from the latest report that gives one, which `sector_day` and `office_day` remember (kFirstDay for
/// a report without a date); of reports of one day, from the one read last.
struct ActorTotals {
  ActorSummary summary;
  std::string folded;
  Date sector_day = kFirstDay;
  Date office_day = kFirstDay;
};

/// An actor in no report yet; name and state as in `row`.
[[nodiscard]] ActorTotals new_totals(const ActorRow& row);

/// What one report says of one actor. `actor` is a row with same_as == itself.
struct ReportShare {
  std::size_t actor = 0;
  Sector sector = Sector::kNone;
  std::string office;
  FactCounts facts;
  Dating dating;
};
/// One share for each actor of a report.
[[nodiscard]] std::vector<ReportShare> shares_of(const ReportRows& rows);

void add_share(ActorTotals& totals, const ReportShare& share);
/// Takes a share out again, if nothing else that the totals say may come from it; else false, and all has to be
/// added up anew.
[[nodiscard]] bool remove_share(ActorTotals& totals, const ReportShare& share);

}  // namespace chancery::store
