// SPDX-License-Identifier: Apache-2.0
//
// From the words of a report to rows of the directory: who is meant by "Italian economy minister" or
// "European Commission president" on a day.
//
// A role names an office, but a state may have several titles in one office (a treasurer and a finance
// minister), and in an organisation the title says more than the office. So the words are compared with
// the titles as well: whose title holds more of them is meant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actors/table/directory.h"
#include "actors/table/facts.h"

namespace chancery::actors {

/// An office as the words give it.
struct OfficeAsked {
  std::uint32_t role = UINT32_MAX;          ///< row of roles.tsv; UINT32_MAX: any office of the organisation
  std::string_view words;                   ///< of the phrase, as written; may be empty
  StateRow state = kNoState;                ///< whose office it is
  std::uint32_t organisation = UINT32_MAX;  ///< or of which organisation
};

/// Offices that "leader" may mean, in this order.
inline constexpr std::string_view kLeaderOffice = "leader";

/// The terms that the words may mean on one of the days, the more probable first: on the day of a change
/// whoever begins later. Empty where the table knows nobody.
[[nodiscard]] std::vector<const Term*> terms_asked(const Facts& facts, const OfficeAsked& asked, Period between);

/// Is it the title of a head of state who reigns ("King of Jordan")?
[[nodiscard]] bool is_title_of_monarch(std::string_view title);

/// How well the words fit a title: 2 for each that is in it, 1 for each that begins like a word of it
/// ("economy" and "Economic"). Small words and those that no title holds do not count.
[[nodiscard]] std::uint32_t fit_of_title(std::string_view words, std::string_view title);

}  // namespace chancery::actors
