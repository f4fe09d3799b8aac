// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/document.h"
#include "language/reading/attributions.h"
#include "language/reading/parties.h"
#include "language/reading/predicates.h"
#include "language/reading/scores.h"
#include "language/reading/tree.h"

namespace chancery::language {

/// Name (document.h) in words of the sentence.
struct WordName {
  WordRange words;
  NameKind kind = NameKind::kOther;
  float score = 0;
  float as_actor = -1;
};

/// Predicate (document.h) in words of the sentence.
struct WordPredicate {
  WordTrigger trigger;
  EventType type{};
  Status status = Status::kOccurred;
  float status_score = 0;
  float factuality = 0;
  float vouched_by_speaker = -1;
  std::vector<ScoredWord> initiators;
  std::vector<ScoredWord> recipients;
};

/// Undertaking (document.h) in words of the sentence.
struct WordUndertaking {
  WordRange words;
  CommitmentKind kind{};
  float score = 0;
  std::vector<ScoredWord> debtors;
  std::vector<ScoredWord> creditors;
};

/// ConditionSpan (document.h) in words of the sentence.
struct WordCondition {
  WordRange words;
  bool antecedent = true;
  float score = 0;
};

/// What the model says of one sentence, decoded. A list of one entry per word is empty where the model has
/// no such head; views are the model's.
struct SentenceReading {
  std::size_t words = 0;
  std::size_t root = 0;  ///< the word that is the root of the tree
  std::vector<Upos> upos;
  std::vector<float> upos_scores;
  std::vector<std::string> lemmas;  ///< letter case as in the treebanks: "Oslo", but "talk" of "Talks"
  std::vector<TreeArc> tree;
  std::vector<std::string_view> relations;
  std::vector<WordName> names;
  std::vector<WordAttribution> attributions;
  std::vector<WordPredicate> predicates;
  std::vector<WordUndertaking> undertakings;
  std::vector<WordCondition> conditions;
  std::vector<float> vectors;  ///< words x width
  std::vector<float> pooled;
};

}  // namespace chancery::language
