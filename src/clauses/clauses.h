// SPDX-License-Identifier: Apache-2.0
//
// A sentence as clauses: for each verb group who stands before it as its subject, who stands after it
// and with which preposition, and which verb or noun governs it.
//
//   Japan       urged   North Korea     to return   to talks    with     the United States
//   phrase 0    clause 0  phrase 1      clause 1                phrase 2 (with)
//               subject 0               governed by clause 0, subject 1 (a verb that controls its object)
//
// Where the document has trees the rows are filled from them (tree/), else by position (positional/).
//
// A library that events and commitments share, not a stage: it writes no table.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "chancery/document.h"
#include "clauses/tree/tree.h"
#include "clauses/words.h"

namespace chancery::clauses {

/// A mention with its place in the sentence. `first`, `last`: its own words, [first, last).
struct Phrase {
  const Mention* mention = nullptr;  ///< never null in a ready Phrase; lives in the Document
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = 0;  ///< the word that stands for it: the last one, or, with a tree, the one nearest the root
  /// The preposition before it in lower case, or "" (coordinated phrases share it).
  std::string_view preposition;
  std::uint32_t preposition_word = kNone;
  /// The noun that the preposition hangs on; without a tree, where it directly precedes.
  std::uint32_t hangs_on = kNone;
  /// The phrase that it is coordinated with ("A, B and C": B -> A, C -> B), or kNone.
  std::uint32_t joined_to = kNone;
  /// Only modifies a noun ("Japanese exports", "Japan's decision"); that noun's number.
  std::uint32_t modifies = kNone;
  bool possessor = false;  ///< followed by 's

  [[nodiscard]] bool weak() const { return modifies != kNone; }
};

/// How a clause hangs on the rest of its sentence.
enum class Link : std::uint8_t {
  kRoot,
  kCoordinated,  ///< "met X and agreed"
  kRelative,     ///< "X, who met Y"
  kCondition,    ///< "if X meets Y", "unless", "as long as", "in case"
  kTime,         ///< "after X met Y", "before", "when", "since", "until", "as", "while"
  kComplement,   ///< "said (that) X met Y", "whether"
  kInfinitive,   ///< "to meet"
  kParticiple,   ///< ", meeting Y" and "for meeting Y"
};

/// One verb group with what stands around it. Numbers index Sentence-local tables of Reading.
struct Clause {
  const VerbGroup* group = nullptr;  ///< never null in a ready Clause
  std::uint32_t first = 0;           ///< words of the group, [first, last)
  std::uint32_t last = 0;
  std::uint32_t head = 0;  ///< main verb
  std::uint32_t node = 0;  ///< the word that its dependents hang on: the main verb, of a copula the predicate
  std::uint32_t end = 0;   ///< first word that is no longer of this clause (the next clause or connective)
  Link link = Link::kRoot;
  std::string_view marker;  ///< the connective, in lower case ("if", "after", "who"), or ""
  std::uint32_t marker_word = kNone;
  std::uint32_t governor = kNone;        ///< governing clause
  std::uint32_t governing_noun = kNone;  ///< "decision to send": the noun's word
  std::vector<std::uint32_t> subjects;   ///< phrases, in order
  bool subject_open = false;             ///< the subject is a pronoun or noun that no mention stands for
  bool first_person = false;             ///< ... "I" or "we": the speaker
  bool third_person = false;             ///< ... "he", "she", "it" or "they" that no mention stands for
  std::vector<std::uint32_t> objects;    ///< phrases after the group, in order, each with its preposition

  /// Stands before the noun that it describes ("the abducted citizens") and governs nothing.
  bool prenominal = false;

  [[nodiscard]] bool finite() const {
    return !prenominal && (group->tense != Tense::kNone || group->modal != Modal::kNone);
  }
};

/// The reading of one sentence. Holds pointers into the Document, whose tables must not grow meanwhile.
class Reading {
 public:
  Reading(const Document& document, const Sentence& sentence);

  [[nodiscard]] const Words& words() const { return words_; }
  /// Empty where the document has no trees.
  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }
  [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }
  /// Number of the phrase that holds the word, or kNone.
  [[nodiscard]] std::uint32_t phrase_at(std::uint32_t word) const { return phrases_at_[word]; }
  /// The same for any number, also one past the sentence.
  [[nodiscard]] std::uint32_t phrase_at_or_none(std::uint32_t word) const {
    return word < phrases_at_.size() ? phrases_at_[word] : kNone;
  }
  /// The clause whose group holds the word, or kNone.
  [[nodiscard]] std::uint32_t clause_at(std::uint32_t word) const { return words_.group_at(word); }
  /// The last clause that begins before the word, or kNone.
  [[nodiscard]] std::uint32_t clause_before(std::uint32_t word) const;
  /// The phrase and all that it is coordinated with, in order.
  [[nodiscard]] std::vector<std::uint32_t> with_joined(std::uint32_t phrase) const;

 private:
  Words words_;
  Tree tree_;
  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> phrases_at_;
  std::vector<Clause> clauses_;
};

/// Fills `end` of clauses whose subjects are known.
void find_ends(const Words& words, const std::vector<Phrase>& phrases, std::vector<Clause>& clauses);

/// A phrase and all that is coordinated with it and stands after it ("A, B and C" from A on), in order.
[[nodiscard]] std::vector<std::uint32_t> joined_after(const std::vector<Phrase>& phrases, std::uint32_t phrase);

}  // namespace chancery::clauses
