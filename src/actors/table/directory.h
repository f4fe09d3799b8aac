// SPDX-License-Identifier: Apache-2.0
//
// Who held which office on which day, from data/actors/office_holders.tsv and roles.tsv:
//
//   directory.holders("foreign minister", "JPN", 2018-06-14)  ->  Taro Kono
//
// On the day of a change both holders are given, the later one first: a report of that day may mean
// either, and the one who is in office at its end is the better guess.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actors/table/additions.h"
#include "actors/table/lexicon.h"
#include "base/table_file.h"
#include "chancery/date.h"
#include "chancery/labels.h"
#include "chancery/result.h"

namespace chancery::actors {

/// Does a role have one holder at a time, several, or no office at all?
enum class RoleKind : std::uint8_t { kSingle, kMany, kGroup };

/// One row of roles.tsv. Views live as long as the table bytes.
struct Role {
  std::string_view name;    ///< "foreign minister"
  std::string_view office;  ///< "foreign_minister"
  Sector sector = Sector::kNone;
  RoleKind kind = RoleKind::kMany;
};

/// One term of one person. Views live as long as the table bytes.
struct Term {
  std::uint32_t person = 0;
  std::string_view state;   ///< ISO 3166-1 alpha-3, or empty
  std::string_view office;  ///< as in roles.tsv
  std::string_view title;   ///< "Minister for Foreign Affairs of Japan"
  std::string_view origin;  ///< where the row comes from: "own", "wikidata"
  Period period;
};

/// One person of the table; `terms` are in order of their beginning.
struct Person {
  std::string_view name;
  std::span<const Term> terms;
};

/// Immutable; safe from several threads. The table bytes must outlive it.
class Directory {
 public:
  /// Reads the two tables; adds names and role words to `lexicon`. `own`: terms that win over those of the
  /// table, complete; they must outlive the object. Errors: kBadTable.
  [[nodiscard]] static Result<Directory> load(const base::TableFile& tables, Lexicon& lexicon,
                                              std::span<const OwnTerm> own = {});

  /// The holders of an office on a day. `role` is a role as people say it ("foreign minister",
  /// "Secretary of State") or an office's name. Empty where nobody is known.
  [[nodiscard]] std::vector<const Term*> holders(std::string_view role, std::string_view state, Date day) const;
  /// The same for an office's name; `day` in [from, until]: all that held it at some time in between,
  /// the latest first.
  [[nodiscard]] std::vector<const Term*> holders_of(std::string_view office, std::string_view state,
                                                    Period between) const;

  /// The same for an office in an organisation, by the organisation's name ("United Nations").
  [[nodiscard]] std::vector<const Term*> holders_in(std::string_view role, std::string_view organisation,
                                                    Period between) const;

  /// All terms in offices of a state that hold on one of the days, in no order; of an empty state, those in
  /// international organisations.
  [[nodiscard]] std::vector<const Term*> terms_in(std::string_view state, Period between) const;

  [[nodiscard]] std::span<const Role> roles() const { return roles_; }
  [[nodiscard]] std::span<const Person> persons() const { return persons_; }
  [[nodiscard]] const Role& role(std::uint32_t row) const { return roles_[row]; }
  [[nodiscard]] const Person& person(std::uint32_t row) const { return persons_[row]; }

  /// The persons of the table with this family name (or single name), by its word in the lexicon.
  [[nodiscard]] std::span<const std::uint32_t> persons_named(WordKey family_name) const;
  /// Is it the first word of some person's name in the table (a given name, or "Kim")?
  [[nodiscard]] bool is_first_name(WordKey word) const { return word < first_names_.size() && first_names_[word] != 0; }

 private:
  [[nodiscard]] Result<void> load_roles(const base::TableFile& tables, Lexicon& lexicon);
  [[nodiscard]] Result<void> load_terms(const base::TableFile& tables, Lexicon& lexicon, std::span<const OwnTerm> own);
  void cut_by_own(std::size_t own);
  [[nodiscard]] bool is_one_seat(const Term& mine, const Term& ours, bool titled) const;
  void sort_terms();
  [[nodiscard]] std::string_view office_named(std::string_view role) const;
  template <class Fits>
  [[nodiscard]] std::vector<const Term*> find(std::string_view office, Period between, const Fits& fits) const;

  std::vector<Role> roles_;
  std::vector<Term> terms_;  // by person, then by beginning
  std::vector<Person> persons_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_office_;  // office -> terms
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_state_;   // state -> terms
  std::vector<std::pair<WordKey, std::uint32_t>> by_family_name_;               // sorted
  std::vector<std::uint8_t> first_names_;                                       // by word
  std::vector<std::uint32_t> family_persons_;                                   // parallel to by_family_name_
};

/// Is a person of this state written with the family name first in English reports?
[[nodiscard]] bool is_family_name_first(std::string_view state);
/// The words of a person's family name: the first word for Chinese and Korean names, else the last.
[[nodiscard]] std::string_view family_name(std::string_view name, std::string_view state);

}  // namespace chancery::actors
