// SPDX-License-Identifier: Apache-2.0
//
// Who held which office on which day, asked in the words of a report:
//
//   auto offices = chancery::Offices::load();
//   auto answer = (*offices)->ask("Japanese foreign minister", day);   // 2019-02-21
//   answer->rows.at(0).person == "Taro Kono"
//
// The answer comes from the tables of offices alone: no report, store or model.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/date.h"
#include "chancery/result.h"

namespace chancery {

/// When a term was, seen from the day that was asked for.
enum class TermTime : std::uint8_t { kOnTheDay, kBefore, kAfter };

/// One term of one person in one office.
struct OfficeTerm {
  TermTime when = TermTime::kOnTheDay;
  std::string person;         ///< "Taro Kono"
  std::string title;          ///< "Minister for Foreign Affairs of Japan"
  std::string state;          ///< ISO 3166-1 alpha-3, or empty
  std::string office;         ///< normalised: "foreign_minister"
  std::optional<Date> from;   ///< first day; nothing where it is not known
  std::optional<Date> until;  ///< last day; nothing: in office when the row was last looked at
  std::string origin;         ///< of the row in the tables: "own", "wikidata"
};

/// `rows`: those in office on the day, the more probable first (on the day of a change the one who comes);
/// where there is none, the nearest terms before and after. `note` is a sentence for a person, or empty.
struct OfficeAnswer {
  std::vector<OfficeTerm> rows;
  std::string note;
  bool understood = false;  ///< the words name an office, a person, a state or an organisation
};

/// Immutable after load; ask may be called from several threads.
class Offices {
 public:
  /// `actors`: as in EngineOptions. Errors: kBadTable, kFileNotFound, kFileUnreadable.
  [[nodiscard]] static Result<std::unique_ptr<const Offices>> load(const std::vector<std::string>& actors = {});
  virtual ~Offices() = default;

  /// `words`: an office ("U.S. Secretary of State"), a person ("Taro Kono"), a state or an organisation.
  /// Errors: kReportNotUtf8, kReportEmpty, kReportTooLarge, kInternal.
  [[nodiscard]] virtual Result<OfficeAnswer> ask(std::string_view words, Date day) const = 0;
};

}  // namespace chancery
