// SPDX-License-Identifier: Apache-2.0
//
// Gives expressions their values and days, one after the other in the order of the text.
#pragma once

#include <cstdint>
#include <optional>

#include "chancery/record.h"
#include "time/customs.h"
#include "time/reading.h"

namespace chancery::time {

/// What is known of the report's day. Where only a range is known, an expression is read from both ends
/// and gets the days that cover both readings.
struct Anchor {
  std::optional<Date> first;
  std::optional<Date> last;
  std::optional<Date> dateline;     ///< the dateline's own day, for "today"
  std::optional<PlaceClock> clock;  ///< of the place of the dateline
};

/// For one report; keeps what the text spoke of last ("the previous day", "a year earlier").
class Resolver {
 public:
  explicit Resolver(Anchor anchor) : anchor_(anchor) {}

  /// Nothing where the calendar has no such day ("February 30").
  [[nodiscard]] std::optional<TimeExpression> resolve(const Found& found);

 private:
  [[nodiscard]] Reading read_at(const Found& found, std::optional<Date> report) const;
  void remember(const Found& found, const Reading& reading);

  Anchor anchor_;
  /// Puts "(0200 GMT)" after a local hour on the day that it is in Greenwich then; its days stay the local ones.
  [[nodiscard]] bool meet_local_hour(const Found& found, Reading& reading) const;
  /// Gives an hour of Greenwich that stands alone the day that it is by the clock of the dateline.
  void move_to_place(const Found& found, Reading& reading) const;

  /// An hour of a day by the clock of the place.
  struct LocalHour {
    std::uint32_t end = 0;  ///< byte after the expression
    Date day;
    int minute = 0;
  };

  std::optional<LocalHour> local_hour_;
  std::optional<Days> told_;
  std::optional<Date> told_day_;
  std::optional<Date> told_quarter_;
  std::uint32_t quarter_sentence_ = 0;  ///< where it was told
};

}  // namespace chancery::time
