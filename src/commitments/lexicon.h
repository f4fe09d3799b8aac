// SPDX-License-Identifier: Apache-2.0
//
// The words that make commitments and bring their conditions, from data/commitments/en.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "chancery/labels.h"
#include "clauses/words.h"

namespace chancery::commitments {

/// One row of words.tsv. Views into the fact tables, which must outlive it.
struct CommitmentWord {
  std::string_view word;      ///< lemma
  std::string_view particle;  ///< "on" of "call on", or ""
  CommitmentKind kind = CommitmentKind::kPromise;
  std::vector<std::string_view>
      takes;  ///< "infinitive", "own-infinitive", "object-infinitive", "that", "object", prepositions

  [[nodiscard]] bool takes_one(std::string_view form) const;
};

/// What follows the words of a condition, and beside which acts they are one.
enum class Follows : std::uint8_t { kClause, kPhrase, kEither, kRefusal, kThreat };

/// One row of conditions.tsv.
struct ConditionWord {
  std::vector<std::string_view> words;
  ConditionRelation relation = ConditionRelation::kIf;
  Follows follows = Follows::kClause;
};

/// One row of not_conditions.tsv.
struct NoCondition {
  std::string_view before;  ///< the word before, or "-"
  std::vector<std::string_view> words;
};

/// Immutable after load; safe from several threads.
class Lexicon {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Lexicon> load(const base::TableFile& tables);

  /// Rows of a verb's lemma, those with a particle first; null where there are none.
  [[nodiscard]] const std::vector<CommitmentWord>* verbs(std::string_view lemma) const { return find(verbs_, lemma); }
  [[nodiscard]] const std::vector<CommitmentWord>* nouns(std::string_view lemma) const { return find(nouns_, lemma); }
  [[nodiscard]] const std::vector<CommitmentWord>* adjectives(std::string_view word) const {
    return find(adjectives_, word);
  }
  /// Rows that begin with this word, longest first; null where there are none.
  [[nodiscard]] const std::vector<ConditionWord>* conditions(std::string_view first_word) const {
    return find(conditions_, first_word);
  }
  /// Do the words that begin here only look like a condition?
  [[nodiscard]] bool is_no_condition(const clauses::Words& words, std::uint32_t word) const;
  [[nodiscard]] bool maintains(std::string_view lemma) const { return maintain_.contains(lemma); }
  [[nodiscard]] bool harms(std::string_view lemma) const { return harm_.contains(lemma); }
  [[nodiscard]] bool tells_press(std::string_view lemma) const { return comment_.contains(lemma); }
  [[nodiscard]] bool is_agenda(std::string_view lemma) const { return agenda_.contains(lemma); }
  /// "Lift", "ease": what is done with a measure so that it holds no longer.
  [[nodiscard]] bool ends(std::string_view lemma) const { return end_.contains(lemma); }
  /// "Agreement", "settlement"; "approve"; "approval".
  [[nodiscard]] bool is_deal(std::string_view lemma) const { return deal_.contains(lemma); }
  [[nodiscard]] bool approves(std::string_view lemma) const { return approve_.contains(lemma); }
  [[nodiscard]] bool is_approval(std::string_view lemma) const { return approval_.contains(lemma); }
  /// "Reject", of a demand; "suspend", "withdraw", of what somebody announced about itself.
  [[nodiscard]] bool turns_down(std::string_view lemma) const { return turn_down_.contains(lemma); }
  /// "Accept", "heed": of a demand.
  [[nodiscard]] bool takes_up(std::string_view lemma) const { return take_up_.contains(lemma); }
  [[nodiscard]] bool puts_off(std::string_view lemma) const { return put_off_.contains(lemma); }
  [[nodiscard]] bool takes_back(std::string_view lemma) const { return take_back_.contains(lemma); }
  /// "Failure", "attempt": as a subject it says under what condition the rest comes.
  [[nodiscard]] bool is_what_if(std::string_view lemma) const { return what_if_.contains(lemma); }

 private:
  template <class Row>
  using Map = std::unordered_map<std::string_view, std::vector<Row>>;

  template <class Row>
  [[nodiscard]] static const std::vector<Row>* find(const Map<Row>& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }

  [[nodiscard]] Result<void> read_words(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_conditions(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_no_conditions(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_acts(const base::TableFile& tables);

  Map<CommitmentWord> verbs_;
  Map<CommitmentWord> nouns_;
  Map<CommitmentWord> adjectives_;
  Map<ConditionWord> conditions_;
  Map<NoCondition> no_conditions_;  // by the first of their words
  std::unordered_set<std::string_view> maintain_;
  std::unordered_set<std::string_view> harm_;
  std::unordered_set<std::string_view> comment_;
  std::unordered_set<std::string_view> agenda_;
  std::unordered_set<std::string_view> what_if_;
  std::unordered_set<std::string_view> end_;
  std::unordered_set<std::string_view> deal_;
  std::unordered_set<std::string_view> approve_;
  std::unordered_set<std::string_view> approval_;
  std::unordered_set<std::string_view> turn_down_;
  std::unordered_set<std::string_view> take_up_;
  std::unordered_set<std::string_view> put_off_;
  std::unordered_set<std::string_view> take_back_;
};

}  // namespace chancery::commitments
