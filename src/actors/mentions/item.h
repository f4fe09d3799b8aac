// SPDX-License-Identifier: Apache-2.0
//
// What the finder reads and the resolver settles: a phrase that names or means somebody, with its
// parts as the tables know them, before anybody knows who it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "actors/mentions/words.h"
#include "actors/table/facts.h"
#include "chancery/labels.h"

namespace chancery::actors {

inline constexpr std::uint32_t kNoRow = UINT32_MAX;

enum class ItemKind : std::uint8_t {
  kState,         ///< a state or its government
  kPlace,         ///< a name that is no actor here
  kBody,          ///< a pattern of a state: "the Japanese foreign ministry", "parliament"
  kOrganisation,  ///< of the table (`row`), or by its shape (`row` is kNoRow, `name_*` set)
  kPerson,        ///< with a name, perhaps with role and state
  kRole,          ///< one person by office: "the Japanese foreign minister"
  kGroup,         ///< unnamed people: "Japanese companies", "the foreign ministers of A and B"
  kCounted,       ///< "the two leaders", "both countries"
  kPronoun,
  kBackReference,  ///< "the ministry", "the group"
};

/// Words [first, last], both inside one sentence. Views have static lifetime.
struct Item {
  ItemKind kind = ItemKind::kState;
  MentionForm form = MentionForm::kName;
  WordRow first = 0;
  WordRow last = 0;
  std::uint32_t sentence = 0;

  std::vector<StateRow> states;               ///< whose: one, or several for a group
  std::uint32_t row = kNoRow;                 ///< of the organisation or the body pattern
  std::uint32_t role = kNoRow;                ///< of a person, role or group
  std::uint32_t owner_organisation = kNoRow;  ///< "Hamas leader"
  std::uint32_t owner_pattern = kNoRow;       ///< "Chinese Foreign Ministry spokesman"
  std::uint32_t person = kNoRow;              ///< row of the directory
  WordRow name_first = 1;                     ///< words of a name; none where name_first > name_last
  WordRow name_last = 0;

  WordRow owner_first = 1;  ///< words of an owner that is a mention of its own:
  WordRow owner_last = 0;   ///< "Japan" of "Japan's foreign minister", "his" of "his aides"

  WordClass pronoun = WordClass::kCount;  ///< kHe .. kIt, also for the owner in "his counterpart"
  std::uint32_t count = 0;                ///< of a counted item; 2 for "both"
  bool counts_states = false;             ///< "two countries" rather than "two leaders"
  bool plural = false;
  bool former = false;
  bool definite = false;  ///< "the", or an owner
  bool known = false;     ///< "the"
  bool bare = false;      ///< a run of capitals that may be anything
  bool courtesy = false;  ///< "Mr", "Mrs" before the name
  bool counterpart = false;
  bool introduced = false;        ///< a bare name that the words around show to be a person
  bool of_person = false;         ///< a government, named by the person item before it
  bool appositive = false;        ///< says who the item before it is
  bool writer = false;            ///< of the report, before its place line
  bool silent = false;            ///< introduces a person and is no mention
  bool subject = false;           ///< a finite verb follows, or it comes first in its clause
  Sector sector = Sector::kNone;  ///< that the words around a name show
  std::string_view rule = "name:table";

  /// A place that no table knows as an actor, where it acts: "Rotterdam voted against the plan".
  void stand_for_people() {
    kind = ItemKind::kOrganisation;
    row = kNoRow;
    name_first = first;
    name_last = last;
    rule = "name:place-as-actor";
  }

  [[nodiscard]] bool has_owner() const { return owner_first <= owner_last; }
  [[nodiscard]] bool has_name() const { return name_first <= name_last; }
  [[nodiscard]] StateRow state() const { return states.size() == 1 ? states.front() : kNoState; }
};

}  // namespace chancery::actors
