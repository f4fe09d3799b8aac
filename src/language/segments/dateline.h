// SPDX-License-Identifier: Apache-2.0
//
// The line of place, date and agency that opens a report of the wire, in its forms:
//
//   WASHINGTON, Feb. 22 --          place in capitals, date, separator
//   SAN FRANCISCO, Kyodo -          agency without brackets
//   Tokyo, Feb. 3 (Kyodo) _         place in small letters: only with a date or an agency
//   Feb. 22 (UPI) --  (Reuters) -   no place: only with an agency
//   MUNICH Major powers ...         copy that lost its separator: a place in capitals, or a place and a
//   DIKILI, Turkey The first ...    region, then a word that begins a sentence
//
// In the last two forms nothing but the words tells a place from an acronym ("NATO Secretary General"),
// so short words must be known places, and the rest of the report may speak for one or the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/table_file.h"
#include "chancery/span.h"

namespace chancery::language {

/// Immutable after load; safe from several threads.
class Datelines {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Datelines> load(const base::TableFile& tables);

  /// The dateline at the beginning of `paragraph`, or nothing. `with_separator`: only forms that have one.
  [[nodiscard]] std::optional<Span> find(std::string_view text, Span paragraph, bool with_separator) const;

  /// Is the stretch a date and nothing else ("Feb. 22, 2019", "Friday, 3 May")?
  [[nodiscard]] bool is_date(std::string_view text, Span span) const;

 private:
  friend class DatelineReader;
  enum Kind : unsigned {
    kMonth = 1,
    kPlacePart = 2,
    kShortPlace = 4,
    kAcronym = 8,
    kRegion = 16,
    kAgency = 32,
    kWeekday = 64
  };

  [[nodiscard]] bool is(std::string_view word, Kind kind) const;

  std::unordered_map<std::string, unsigned> words_;  // set of Kind
};

}  // namespace chancery::language
