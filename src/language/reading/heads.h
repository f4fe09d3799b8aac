// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "chancery/document.h"
#include "language/reading/bio.h"
#include "language/reading/lemma.h"
#include "neural/model.h"

namespace chancery::language {

/// A head of spans whose kinds are values of E.
template <class E>
struct SpanHead {
  const neural::Model::Head* head = nullptr;  ///< null: the model has none
  BioLabels bio;
  std::vector<E> kinds;  ///< of each row of bio.kinds
};

/// The one kind of heads that tell only inside from outside.
enum class AnyKind : std::uint8_t { kAny };
enum class ConditionSide : std::uint8_t { kAntecedent, kConsequent };

/// The heads of a model that this stage decodes, with the meaning of their columns: the only place that
/// knows them by name. Null pointers and empty lists where the model has no such head. The model must
/// outlive it.
struct Heads {
  const neural::Model::Head* upos = nullptr;
  std::vector<Upos> tags;  ///< of each column
  const neural::Model::Head* lemma = nullptr;
  std::vector<LemmaRule> lemma_rules;  ///< of each column
  std::size_t root = 0;                ///< the row of Model::relations that is "root"
  SpanHead<NameKind> name;
  const neural::Model::Head* place = nullptr;  ///< one column: does a place stand for its government or people?
  SpanHead<AnyKind> cue;                       ///< of every attribution: "believes"
  SpanHead<AnyKind> saying;                    ///< of statements as the record has them: "said"
  SpanHead<AnyKind> content;
  const neural::Model::Head* trigger = nullptr;
  std::size_t no_trigger = 0;    ///< the column of "none"
  std::vector<EventType> types;  ///< of each column; of no meaning for "none"
  const neural::Model::Head* status = nullptr;
  std::vector<Status> statuses;                     ///< of each column
  const neural::Model::Head* factuality = nullptr;  ///< one column: -3 to 3
  const neural::Model::Head* vouched = nullptr;     ///< of a trigger: who says that it is so
  std::size_t by_speaker = 0;                       ///< the column of "speaker": nobody but who is quoted
  SpanHead<CommitmentKind> action;
  SpanHead<ConditionSide> condition;

  /// Errors: kBadModel where a head has labels that this version does not know.
  [[nodiscard]] static Result<std::shared_ptr<const Heads>> find(const neural::Model& model);
};

}  // namespace chancery::language
