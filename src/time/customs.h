// SPDX-License-Identifier: Apache-2.0
//
// What differs from place to place: when a year of accounts begins, and what the clock says.
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
  /// Reads time/fiscal_years and time/places. Errors: kBadTable.
  [[nodiscard]] static Result<Customs> load(const base::TableFile& tables);

  /// The clock of the place that the dateline names; nothing where there is none or it is not known.
  [[nodiscard]] std::optional<PlaceClock> clock(const Document& document) const;

  /// Tells each year of accounts whose it is: of the state that its sentence names nearest to it, else of that of
  /// the dateline.
  void settle(const Document& document, std::span<Found> found) const;

 private:
  struct StateYear {
    std::string state;
    std::vector<std::string> names;
    FiscalYear year;
  };
  struct Place {
    std::string name;  ///< folded
    std::string state;
    PlaceClock clock;
  };

  [[nodiscard]] const Place* place(const Document& document) const;
  [[nodiscard]] const FiscalYear* named_near(std::string_view sentence, std::size_t begin) const;

  std::vector<StateYear> years_;
  std::vector<Place> places_;
};

}  // namespace chancery::time
