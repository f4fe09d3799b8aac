// SPDX-License-Identifier: Apache-2.0
//
// What differs from place to place: when a year of accounts begins, which day a holiday is, and what the clock says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/found.h"

namespace chancery::time {

/// Minutes that the clock of a place is ahead of that of Greenwich.
struct PlaceClock {
  int winter = 0;
  int summer = 0;
};

/// Immutable after load; safe from several threads.
class Customs {
 public:
  /// Reads time/fiscal_years, time/national_days and time/places. Errors: kBadTable.
  [[nodiscard]] static Result<Customs> load(const base::TableFile& tables);

  /// The clock of the place that the dateline names; nothing where there is none or it is not known.
  [[nodiscard]] std::optional<PlaceClock> clock(const Document& document) const;

  /// Tells each year of accounts and each holiday of many states whose it is: of the state or the firm that its
  /// sentence names nearest to it, else of the state of the dateline. A holiday that is nobody's is taken out of
  /// `found`, and kept as a dropped row.
  void settle(Document& document, std::vector<Found>& found) const;

 private:
  struct StateYear {
    std::string state;
    std::vector<std::string> names;
    FiscalYear year;
  };
  struct NationalDay {
    std::string holiday;  ///< its name in time/en/holidays
    std::string state;
    std::vector<std::string> names;
    std::string day;  ///< rule of holidays.h
  };
  struct Place {
    std::string name;  ///< folded
    std::string state;
    PlaceClock clock;
  };

  [[nodiscard]] Result<void> read_years(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_days(const base::TableFile& tables);
  [[nodiscard]] const Place* place(const Document& document) const;
  /// The row of the state that the words beside the expression name, else of the dateline's; or null.
  template <class Row>
  [[nodiscard]] const Row* row_for(const Document& document, const Found& one, std::span<const Row> rows) const;
  [[nodiscard]] const NationalDay* day_for(const Document& document, const Found& one) const;

  std::vector<StateYear> years_;
  std::vector<NationalDay> days_;  ///< those of one holiday stand together; a Meaning views the rule of a day
  std::vector<Place> places_;
};

}  // namespace chancery::time
