// SPDX-License-Identifier: Apache-2.0
//
// What ends an undertaking, or holds it up, without being its act: somebody suspends it, takes it back, waives it, or
// keeps no longer what was to be kept.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "ledger/telling.h"

namespace chancery::ledger {

/// One row of data/ledger/en/endings.tsv.
struct EndingRule {
  bool by_creditor = false;
  std::vector<CommitmentKind> kinds;
  CommitmentState to = CommitmentState::kSuspended;
  std::string_view name;  ///< lives as long as the tables
};

/// For the words of one WordBook. Views into the fact tables, which must outlive it.
class Endings {
 public:
  /// Reads "ledger/en/endings", "ledger/en/undertakings" and "ledger/en/vague_conditions". Errors: kBadTable.
  [[nodiscard]] static Result<Endings> load(const base::TableFile& tables, WordBook& words);

  /// What the event does to the undertaking: its verb is in the table, who does it is the right party, and the sentence
  /// holds the words of the act, with a word for an undertaking beside the verb. Nothing for what did not happen.
  [[nodiscard]] const EndingRule* ending(const EventTelling& event, const Telling& telling) const;

  /// Is one of these words the verb of a rule?
  [[nodiscard]] bool may_end(const WordSet& trigger) const;

  /// Does nothing in the condition say when it is met?
  [[nodiscard]] bool is_vague(const WordSet& condition) const;

 private:
  [[nodiscard]] bool speaks_of(const ToldAt& place, const Telling& telling, const EndingRule& rule) const;

  std::vector<EndingRule> rules_;
  std::unordered_map<Word, std::vector<std::size_t>> by_verb_;
  std::unordered_set<Word> undertakings_;
  std::unordered_set<Word> vague_;
};

}  // namespace chancery::ledger
