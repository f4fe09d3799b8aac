// SPDX-License-Identifier: Apache-2.0
//
// What a report's words say of the day on which it was written.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/found.h"
#include "time/publication/ages.h"
#include "time/publication/clue_weights.h"
#include "time/publication/day_scores.h"
#include "time/publication/office_terms.h"

namespace chancery::time {

/// One clue. What it refers to lives as long as the expressions and tables that it was made from.
struct Clue {
  std::string_view rule;                  ///< static lifetime
  std::vector<Span> spans;                ///< the words, at least one stretch of them
  std::string says;                       ///< a clause: `the dateline says "Feb. 22"`
  std::function<void(DayScores&)> weigh;  ///< adds what speaks against each day
  bool each_year = false;                 ///< says the same of each year, so it bounds nothing by itself
};

/// Finds the clues of a report. Immutable after load; safe from several threads.
class ClueFinder {
 public:
  /// Reads time/en/date_clues, time/en/date_words and what OfficeTerms and Ages read. Errors: kBadTable.
  [[nodiscard]] static Result<ClueFinder> load(const base::TableFile& tables);

  /// The clues in the order of an argument: days of the calendar, years, offices, then what is only likely.
  [[nodiscard]] std::vector<Clue> find(const Document& document, std::span<const Found> found) const;

 private:
  ClueWeights weights_;
  OfficeTerms offices_;
  Ages ages_;
  std::set<std::string, std::less<>> passing_;  ///< verbs of the class limit-passed
};

/// The day and month of the dateline, or null.
[[nodiscard]] const Found* dateline_day(std::span<const Found> found);
/// A day and month, not a range of days.
[[nodiscard]] bool is_day_of_month(const Found& one);
/// The words in quotation marks, on one line.
[[nodiscard]] std::string quoted(const Document& document, Span span);
/// What stands before an item of a list in a sentence: "", ", " or " and ". `item` counts from 0.
[[nodiscard]] std::string_view mark_before(std::size_t item, std::size_t count);

/// The day of the dateline, weekdays that belong to a date, the weekday of the first sentences.
void add_calendar_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                        std::vector<Clue>& clues);
/// Years told as past or named, limits that passed or are ahead.
void add_year_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                    const std::set<std::string, std::less<>>& passing, std::vector<Clue>& clues);
/// Months and days told as past without their year.
void add_month_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                     std::vector<Clue>& clues);
/// Ages told of people whose birth is known.
void add_age_clues(const Document& document, const Ages& ages, const ClueWeights& weights, std::vector<Clue>& clues);
/// Events that dated reports tell too.
void add_known_event_clues(const Document& document, const ClueWeights& weights, std::vector<Clue>& clues);
/// Offices held.
void add_office_clues(const Document& document, const OfficeTerms& offices, const ClueWeights& weights,
                      std::vector<Clue>& clues);

}  // namespace chancery::time
