// SPDX-License-Identifier: Apache-2.0
//
// Verb groups as clauses: how each hangs on the rest of the tree, and what hangs on it.
#include <algorithm>

#include "clauses/connectives.h"
#include "clauses/groups.h"
#include "clauses/tree/reading.h"
#include "clauses/tree/subjects.h"

namespace chancery::clauses::by_tree {
namespace {

class Finder {
 public:
  Finder(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
         const std::vector<std::uint32_t>& phrases_at)
      : words_(words), tree_(tree), phrases_(phrases), phrases_at_(phrases_at) {}

  std::vector<Clause> find() {
    for (const VerbGroup& group : words_.groups()) {
      Clause clause{.group = &group};
      clause.first = words_.number(group.first);
      clause.last = std::min(words_.number(group.last), words_.size());
      clause.head = words_.number(group.head);
      clauses_.push_back(std::move(clause));
    }
    find_nodes(words_, tree_, clauses_);
    clause_at_.assign(words_.size(), kNone);
    // "is to meet": two groups with one node, which belongs to the one whose verb it is.
    for (std::uint32_t i = 0; i < clauses_.size(); ++i) {
      std::uint32_t& at = clause_at_[clauses_[i].node];
      if (at == kNone || clauses_[i].node == clauses_[i].head) { at = i; }
    }
    for (Clause& clause : clauses_) { hang(clause); }
    find_subjects(words_, tree_, phrases_, phrases_at_, clause_at_, clauses_);
    find_objects();
    return std::move(clauses_);
  }

 private:
  /// The nearest clause above a word, or kNone.
  [[nodiscard]] std::uint32_t above(std::uint32_t word) const {
    for (word = tree_.head(word); word != kNone; word = tree_.head(word)) {
      if (clause_at_[word] != kNone) { return clause_at_[word]; }
    }
    return kNone;
  }

  // ---- links

  void hang(Clause& clause) const {
    const std::uint32_t node = clause.node;
    const std::string_view kind = tree_.kind(node);
    const bool modifies = kind == "amod" && tree_.head(node) > node && clause.last == clause.first + 1;
    clause.prenominal = modifies || is_prenominal(words_, phrases_at_, clause);
    clause.governor = above(node);
    if (const std::uint32_t copula = copula_of(clause); copula != kNone) { clause.governor = copula; }
    find_marker(clause, node);
    if (clause.prenominal) {
      clause.link = Link::kParticiple;
    } else if (kind == "conj" && clause_at_[tree_.head(node)] != kNone) {
      join(clause, clauses_[clause_at_[tree_.head(node)]]);
    } else {
      clause.link = clause.finite() ? link_of_finite(clause) : link_of_governed(clause);
      if (kind == "acl" && phrases_at_[tree_.head(node)] == kNone) { clause.governing_noun = tree_.head(node); }
      if (tree_.relation(node) == "acl:relcl") { clause.governing_noun = kNone; }
    }
  }

  /// "is to meet": the copula's own group, which has the same node and governs the infinitive; else kNone.
  [[nodiscard]] std::uint32_t copula_of(const Clause& clause) const {
    if (!clause.group->infinitive) { return kNone; }
    for (std::uint32_t i = 0; i < clauses_.size() && clauses_[i].first < clause.first; ++i) {
      if (clauses_[i].node == clause.node) { return i; }
    }
    return kNone;
  }

  /// One of a list of verbs: hangs where the first of them hangs.
  static void join(Clause& clause, const Clause& first) {
    clause.governor = first.governor;
    if (!clause.finite()) {
      clause.link = first.finite() ? link_of_governed(clause) : first.link;
      clause.governing_noun = first.governing_noun;
      return;
    }
    clause.link = first.link == Link::kCondition && clause.marker.empty() ? Link::kCondition : Link::kCoordinated;
  }

  [[nodiscard]] static Link link_of_governed(const Clause& clause) {
    return clause.group->infinitive ? Link::kInfinitive : Link::kParticiple;
  }

  [[nodiscard]] Link link_of_finite(const Clause& clause) const {
    const std::string_view relation = tree_.relation(clause.node);
    if (relation == "acl:relcl" || relation == "advcl:relcl") { return Link::kRelative; }
    const std::string_view kind = tree_.kind(clause.node);
    const Connective* found = clause.marker.empty() ? nullptr : connective(clause.marker);
    if (kind == "advcl" || kind == "obl") { return found == nullptr ? Link::kRoot : found->link; }
    if (kind == "ccomp" || kind == "acl" || kind == "csubj" || kind == "xcomp") { return Link::kComplement; }
    return Link::kRoot;
  }

  /// "if", "after", "that", "who", or the preposition of a gerund; not the "to" of the group itself.
  void find_marker(Clause& clause, std::uint32_t node) const {
    for (const std::uint32_t one : tree_.children(node)) {
      if (one >= clause.first && one < clause.last) { continue; }
      const std::string_view kind = tree_.kind(one);
      const bool marks = kind == "mark" || (kind == "case" && !clause.finite());
      const bool asks = one < clause.first && (kind == "advmod" || kind == "nsubj" || kind == "obj" || kind == "obl") &&
                        connective(words_.lower(one)) != nullptr;
      if (!marks && !asks) { continue; }
      clause.marker = words_.lower(one);
      clause.marker_word = one;
      return;
    }
  }

  // ---- objects

  void find_objects() {
    for (std::uint32_t p = 0; p < phrases_.size(); ++p) {
      const std::uint32_t number = clause_with_object(phrases_[p].head);
      if (number == kNone || phrases_[p].first < clauses_[number].last) { continue; }
      clauses_[number].objects.push_back(p);
    }
  }

  /// The clause under whose verb the word stands, but not in its subject.
  [[nodiscard]] std::uint32_t clause_with_object(std::uint32_t word) const {
    if (clause_at_[word] != kNone) { return clause_at_[word]; }  // "is a member"
    for (; tree_.head(word) != kNone; word = tree_.head(word)) {
      const std::uint32_t found = clause_at_[tree_.head(word)];
      if (found == kNone) { continue; }
      const std::string_view kind = tree_.kind(word);
      return kind == "nsubj" || kind == "csubj" || clauses_[found].prenominal ? kNone : found;
    }
    return kNone;
  }

  const Words& words_;
  const Tree& tree_;
  const std::vector<Phrase>& phrases_;
  const std::vector<std::uint32_t>& phrases_at_;
  std::vector<std::uint32_t> clause_at_;  // the first clause whose node the word is
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
                                 const std::vector<std::uint32_t>& phrases_at) {
  return Finder(words, tree, phrases, phrases_at).find();
}

}  // namespace chancery::clauses::by_tree
