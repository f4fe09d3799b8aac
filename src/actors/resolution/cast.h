// SPDX-License-Identifier: Apache-2.0
//
// The actors of one report, each once, and what is known of its persons.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actors/table/facts.h"
#include "chancery/record.h"

namespace chancery::actors {

/// Number of an actor in a Cast.
using CastRow = std::uint32_t;
inline constexpr CastRow kNobody = UINT32_MAX;

/// A person of the report. Views live as long as the tables, strings as long as the Cast.
struct CastPerson {
  CastRow actor = kNobody;
  std::uint32_t table_row = kNoState;   ///< in the directory; kNoState where not of the table
  std::vector<std::string> name_words;  ///< folded, in order, as last written in full
  StateRow state = kNoState;
  std::string_view office;                  ///< roles.tsv office, empty where unknown
  std::uint32_t organisation = UINT32_MAX;  ///< row of the organisation in which the office is
  bool former = false;
  std::optional<bool> woman;
};

/// What a role says of a person.
struct OfficeInWords {
  std::uint32_t role = UINT32_MAX;
  std::string_view written;  ///< the role's words in the text
  StateRow state = kNoState;
  std::uint32_t organisation = UINT32_MAX;
  std::uint32_t pattern = UINT32_MAX;
  bool former = false;
};

/// The rules that made an actor, for its `rules`: "name:shape" or the like, and what told its state,
/// sector and office. Static lifetime.
struct Grounds {
  std::string_view name;
  std::string_view state = "in-words";
  std::string_view sector = "in-words";
  std::string_view office = "in-words";
};

/// "actors:shape" of "name:shape": what a rule says of another field.
[[nodiscard]] std::string as_rule_of(std::string_view field, std::string_view rule);

/// One thread; the facts must outlive it.
class Cast {
 public:
  /// `days`: the days on which the report may have appeared.
  Cast(const Facts& facts, Period days) : facts_(facts), days_(days) {}

  CastRow state(StateRow row);
  CastRow organisation(std::uint32_t row);
  /// The body that a pattern names for a state; the state itself where the pattern is its government.
  CastRow body(std::uint32_t pattern, StateRow row);
  /// An actor that no table has. Found again by kind, name and state.
  CastRow other(ActorKind kind, std::string_view name, StateRow state, Sector sector, double confidence,
                const Grounds& grounds);
  /// A person of the directory.
  CastRow person_of_table(std::uint32_t row);
  /// A person who is known from the report alone; a new one.
  CastRow new_person(std::string_view name, double confidence, std::string_view rule);
  /// Adds what a role says to a person who has no office yet.
  void add_office(CastRow row, const OfficeInWords& office);
  /// Gives a state to an actor without one. `rule`: what told it ("of-its-company"), of static lifetime.
  void set_state(CastRow row, StateRow state, std::string_view rule);

  /// "Minister for Foreign Affairs of Japan", from the table where it has such an office, else made.
  [[nodiscard]] std::string office_title(const OfficeInWords& office) const;

  [[nodiscard]] std::vector<CastPerson>& persons() { return persons_; }
  [[nodiscard]] const std::vector<CastPerson>& persons() const { return persons_; }
  [[nodiscard]] CastPerson* person(CastRow actor);
  [[nodiscard]] const CastPerson* person(CastRow actor) const;
  /// Rows of persons() whose name has a word of `folded_words`, in order.
  [[nodiscard]] std::vector<std::uint32_t> persons_with(const std::vector<std::string>& folded_words) const;
  [[nodiscard]] std::vector<Actor>& actors() { return actors_; }
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  [[nodiscard]] Period days() const { return days_; }
  [[nodiscard]] StateRow state_of(CastRow actor) const;

 private:
  CastRow add(Actor actor, const Grounds& grounds);
  static void set_rule(Actor& actor, std::string_view field, std::string_view rule);
  CastRow add_person(CastPerson person);
  [[nodiscard]] std::string state_name(StateRow row) const;
  [[nodiscard]] std::string body_name(std::uint32_t pattern, StateRow row) const;
  [[nodiscard]] const Term* term_on_the_day(std::uint32_t row) const;

  const Facts& facts_;
  Period days_;
  std::vector<Actor> actors_;
  std::vector<CastPerson> persons_;
  std::unordered_map<CastRow, std::uint32_t> person_of_;                      // rows of persons_, the first of each
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_word_;  // rows of persons_
  std::unordered_map<std::string, CastRow> by_key_;
};

/// The words of a name, folded ("Kang Kyung-wha" -> kang, kyung, wha).
[[nodiscard]] std::vector<std::string> folded_words(std::string_view name);

}  // namespace chancery::actors
