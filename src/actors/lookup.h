// SPDX-License-Identifier: Apache-2.0
//
// Answers a question about one day from the tables alone: who is "the Japanese foreign minister", which
// office has "Taro Kono". The phrase is read by the reader of the stage, so whatever a report may say can
// be asked.
#pragma once

#include <string>
#include <vector>

#include "actors/table/facts.h"
#include "chancery/document.h"

namespace chancery::actors {

/// What came of a question. Terms are those of the directory.
struct LookupAnswer {
  std::vector<const Term*> held;    ///< on the day, the more probable first
  std::vector<const Term*> before;  ///< the nearest that ended before the day; only where `held` is empty or
                                    ///< former holders are asked for
  std::vector<const Term*> after;   ///< the nearest that began after it; only where `held` is empty
  std::string note;                 ///< a sentence for a person: how it was read, what to add; or empty
  bool understood = false;          ///< the phrase names an office, a person, a state or an organisation
};

/// `question` holds the phrase as its only text, with tokens.
[[nodiscard]] LookupAnswer look_up(const Document& question, const Facts& facts, Date day);

}  // namespace chancery::actors
