// SPDX-License-Identifier: Apache-2.0
//
// Office holders and organisations that a user adds to those of data/actors, or corrects: text files with the
// same columns.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"
#include "base/table_file.h"
#include "chancery/labels.h"
#include "chancery/result.h"

namespace chancery::actors {

/// One row of a user's file: a term of a person in an office.
struct OwnTerm {
  std::string person;
  std::vector<std::string> aliases;
  std::string state;   ///< as written: a code or a state's name; empty for an international organisation
  std::string office;  ///< as written: an office or a role of roles.tsv
  std::string title;   ///< empty: made from role and state
  std::string from;    ///< a day, month or year
  std::string until;   ///< the same, or empty: still in office
  std::string origin;  ///< kOwnOrigin where the file gives none
  std::string place;   ///< "file:line", for messages
};

/// One row of a user's file: an organisation, a body of a state or a group.
struct OwnOrganisation {
  std::string name;
  std::vector<std::string> aliases;
  ActorKind kind = ActorKind::kOrganisation;
  std::string state;  ///< as written: a code or a state's name; empty for none
  Sector sector = Sector::kNone;
  std::string place;  ///< "file:line", for messages
};

/// All that the files hold.
struct OwnRows {
  std::vector<OwnTerm> terms;
  std::vector<OwnOrganisation> organisations;
};

inline constexpr std::string_view kOwnOrigin = "user";

/// Reads files of tab-separated text, and the .tsv files of folders in the order of their names. The first
/// line names the columns, in any order. Office holders: person, office, from; and, if wanted, aliases, state,
/// title, until, origin. Organisations: organisation; and, if wanted, aliases, kind, state, sector, origin.
/// Lines that begin with '#' are left out. Errors: kFileNotFound, kFileUnreadable, and kBadTable with file and
/// line.
[[nodiscard]] Result<OwnRows> read_additions(const base::Filesystem& files, std::span<const std::string> paths);

/// Fills in what the tables know: codes for names of states, offices for roles, titles. Errors: kBadTable with
/// file and line for an unknown state or office.
[[nodiscard]] Result<void> complete_additions(OwnRows& own, const base::TableFile& tables);

}  // namespace chancery::actors
