// SPDX-License-Identifier: Apache-2.0
#include "clauses/groups.h"

namespace chancery::clauses {

bool is_prenominal(const Words& words, const std::vector<std::uint32_t>& phrases_at, const Clause& clause) {
  if (clause.last != clause.first + 1 || clause.first == 0 || clause.last >= words.size()) { return false; }
  const std::uint32_t before = clause.first - 1;
  const Upos upos = words.upos(before);
  const bool noun_follows = words.is_noun(clause.last) || phrases_at[clause.last] != kNone;
  return noun_follows && (upos == Upos::kDet || upos == Upos::kNum || upos == Upos::kAdj || words.is(before, "all")) &&
         words.group_at(before) == kNone &&
         (phrases_at[before] == kNone || phrases_at[before] == phrases_at[clause.first]);
}

}  // namespace chancery::clauses
