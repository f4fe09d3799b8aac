// SPDX-License-Identifier: Apache-2.0
//
// Verbs with their auxiliaries: "had not been lifted", "will meet", "to impose". Catenatives make two
// groups ("is expected" + "to meet"); "going to", "have to", "ought to" are taken as modals. A verb that
// is joined to the one before ("will meet and discuss") has its tense and modal. Questions with the
// subject between auxiliary and verb are missed.
//
// A form in -ed without an auxiliary is the past or a participle ("sanctions imposed in 2016"). It is
// taken for a participle, passive and without tense, where its clause has another finite verb, or "by"
// follows, or "as" stands before it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/tags/word.h"

namespace chancery::language {

/// A verb group over the words of one sentence: words [first, last), main verb at `head`.
struct WordGroup {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t head = 0;
  Tense tense = Tense::kNone;
  Modal modal = Modal::kNone;
  bool negated = false;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool infinitive = false;
};

/// The verb groups of a tagged sentence, in order. Main verbs "be" keep the tag AUX; "have" and "do" as
/// main verbs are retagged VERB.
[[nodiscard]] std::vector<WordGroup> find_verb_groups(std::span<Word> sentence);

}  // namespace chancery::language
