// SPDX-License-Identifier: Apache-2.0
//
// Errors of the parser that the tree itself gives away.
#include <algorithm>

#include "clauses/connectives.h"
#include "clauses/tree/tree.h"

namespace chancery::clauses {
namespace {

class Repair {
 public:
  Repair(const Words& words, std::vector<Branch>& branches) : words_(words), branches_(branches) {}

  void run() {
    for (std::uint32_t word = 0; word + 1 < branches_.size(); ++word) {
      if (words_.upos(word) == Upos::kAdp && branches_[word].head != kNone) { attach_preposition(word); }
    }
    for (std::uint32_t word = 0; word < branches_.size(); ++word) {
      if (branches_[word].head == kNone) { continue; }
      if (connective(words_.lower(word)) != nullptr) { attach_connective(word); }
      if (branches_[word].kind() == "compound") { uncross_preposition(word); }
      if (branches_[word].kind() == "nmod") { join_to_list(word); }
      if (branches_[word].kind() == "advcl") { join_to_verb(word); }
      if (branches_[word].kind() == "conj" && branches_[word].head > word) { join_to_subject(word); }
      if (branches_[word].kind() == "nsubj") { repair_subject(word); }
    }
  }

 private:
  /// "Urged by Britain", "met with defence chief Kyuma": a preposition goes with the noun whose phrase begins behind
  /// it.
  void attach_preposition(std::uint32_t word) {
    const std::string_view kind = branches_[word].kind();
    if (kind != "case" && kind != "mark") { return; }
    std::uint32_t noun = word + 1;
    while (branches_[noun].head != kNone && branches_[noun].head > noun) { noun = branches_[noun].head; }
    const Branch& adjunct = branches_[noun];
    const bool open = (adjunct.kind() == "obl" || adjunct.kind() == "nmod") && adjunct.head != word;
    if (open && !has_case(noun)) { branches_[word] = {.head = noun, .relation = "case"}; }
  }

  [[nodiscard]] bool has_case(std::uint32_t noun) const {
    for (std::uint32_t before = 0; before < noun; ++before) {
      if (branches_[before].head == noun && branches_[before].kind() == "case" && !words_.is_possessive(before)) {
        return true;
      }
    }
    return false;
  }

  /// "Pakistan and Russia agreed": a list runs to the right, so Russia goes on from the noun before it.
  void join_to_subject(std::uint32_t word) {
    for (std::uint32_t before = word; before-- > 0;) {
      if (branches_[before].head == branches_[word].head && branches_[before].kind() == "nsubj") {
        branches_[word].head = before;
        return;
      }
    }
  }

  void repair_subject(std::uint32_t word) {
    const std::uint32_t head = branches_[word].head;
    if (has_preposition(word)) {
      if (!attach_to_noun(word)) { branches_[word].relation = "obl"; }
    } else if (word > head && (has_subject_before(head) || !is_finite(head) || branches_[head].kind() == "conj")) {
      branches_[word].relation = "obj";
    } else if (word < head && is_object_above(word, head)) {
      branches_[word] = {branches_[head].head, "obj"};
    }
  }

  /// The preposition before the noun, or kNone.
  [[nodiscard]] std::uint32_t case_of(std::uint32_t noun) const {
    for (std::uint32_t before = noun; before-- > 0;) {
      if (branches_[before].head == noun && branches_[before].kind() == "case" && !words_.is_possessive(before)) {
        return before;
      }
    }
    return kNone;
  }

  /// Does the line from `low` to the root lead over `high`?
  [[nodiscard]] bool is_below(std::uint32_t low, std::uint32_t high) const {
    for (; low != kNone; low = branches_[low].head) {
      if (low == high) { return true; }
    }
    return false;
  }

  /// "The expulsion of diplomats was announced": before the verb, "of" belongs to the noun that it follows.
  bool attach_to_noun(std::uint32_t word) {
    const std::uint32_t preposition = case_of(word);
    if (preposition == kNone || preposition == 0 || word > branches_[word].head || !words_.is(preposition, "of")) {
      return false;
    }
    const std::uint32_t noun = preposition - 1;
    if (!words_.is_noun(noun) || words_.group_at(noun) != kNone || is_below(noun, word)) { return false; }
    branches_[word] = {.head = noun, .relation = "nmod"};
    return true;
  }

  /// "The arrest of journalists drew": no noun is a compound of one behind a preposition.
  void uncross_preposition(std::uint32_t word) {
    const std::uint32_t noun = branches_[word].head;
    const std::uint32_t preposition = noun > word ? case_of(noun) : kNone;
    if (preposition == kNone || preposition != word + 1 || !words_.is(preposition, "of")) { return; }
    branches_[word] = branches_[noun];
    branches_[noun] = {.head = word, .relation = "nmod"};
    for (std::uint32_t before = 0; before < word; ++before) {
      if (branches_[before].head == noun) { branches_[before].head = word; }
    }
  }

  /// "Talks between Kenya and Chad": what a conjunction stands before goes on from what hangs on the same noun.
  void join_to_list(std::uint32_t word) {
    std::uint32_t conjunction = kNone;
    for (std::uint32_t before = 0; before < word; ++before) {
      if (branches_[before].head == word && branches_[before].kind() == "cc") { conjunction = before; }
    }
    if (conjunction == kNone || case_of(word) != kNone) { return; }
    for (std::uint32_t before = conjunction; before-- > 0;) {
      if (branches_[before].head == branches_[word].head && branches_[before].kind() == "nmod") {
        branches_[word] = {.head = before, .relation = "conj"};
        return;
      }
    }
  }

  /// "Broke ties and recognised Kosovo": with a conjunction and nothing else before it, a verb goes on from the one
  /// above.
  void join_to_verb(std::uint32_t word) {
    bool joined = false;
    for (std::uint32_t before = 0; before < word; ++before) {
      if (branches_[before].head != word) { continue; }
      const std::string_view kind = branches_[before].kind();
      if (kind == "mark" || kind == "case" || kind == "nsubj") { return; }
      joined = joined || kind == "cc";
    }
    if (joined && branches_[word].head < word) { branches_[word].relation = "conj"; }
  }

  /// "Only when the truce holds will Georgia open": the connective belongs to the clause that it stands before.
  void attach_connective(std::uint32_t word) {
    const std::uint32_t verb = branches_[word].head;
    if (verb < word || (branches_[word].kind() != "mark" && branches_[word].kind() != "advmod")) { return; }
    for (std::uint32_t clause = word + 1; clause < verb; ++clause) {
      if (words_.is_mark(clause)) { return; }
      if (branches_[clause].head == verb && branches_[clause].kind() == "advcl" && words_.group_at(clause) != kNone) {
        branches_[word].head = clause;
        return;
      }
    }
  }

  /// "rejected by Tehran"
  [[nodiscard]] bool has_preposition(std::uint32_t word) const {
    for (std::uint32_t before = word; before-- > 0;) {
      if (words_.upos(before) == Upos::kVerb) { return false; }
      if (branches_[before].head == word && branches_[before].kind() == "case") { return true; }
    }
    return false;
  }

  [[nodiscard]] bool has_subject_before(std::uint32_t verb) const {
    for (std::uint32_t word = 0; word < verb; ++word) {
      if (branches_[word].head == verb && branches_[word].kind() == "nsubj") { return true; }
    }
    return false;
  }

  [[nodiscard]] bool is_finite(std::uint32_t word) const {
    const std::uint32_t group = words_.group_at(word);
    if (group == kNone) { return true; }
    const VerbGroup& verb = words_.groups()[group];
    return verb.tense != Tense::kNone || verb.modal != Modal::kNone;
  }

  /// "accuses Iran of developing", "wants Iran to return": what stands between the two verbs, without "for",
  /// is the object of the first one.
  [[nodiscard]] bool is_object_above(std::uint32_t word, std::uint32_t verb) const {
    const std::uint32_t above = branches_[verb].head;
    if (above == kNone || above >= word || words_.group_at(verb) == kNone || is_finite(verb)) { return false; }
    if (words_.group_at(above) == kNone || branches_[verb].kind() == "acl") { return false; }
    for (std::uint32_t between = above + 1; between < word; ++between) {
      const Upos upos = words_.upos(between);
      if (upos == Upos::kAdp || upos == Upos::kSconj || upos == Upos::kPunct || upos == Upos::kVerb) { return false; }
    }
    return true;
  }

  const Words& words_;
  std::vector<Branch>& branches_;
};

}  // namespace

void repair(const Words& words, std::vector<Branch>& branches) {
  Repair(words, branches).run();
}

}  // namespace chancery::clauses
