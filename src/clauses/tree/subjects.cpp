// SPDX-License-Identifier: Apache-2.0
#include "clauses/tree/subjects.h"

#include <algorithm>
#include <array>

namespace chancery::clauses::by_tree {
namespace {

/// Before a gerund: its subject is the object of the verb above ("accused X of", "blamed X for").
constexpr std::array<std::string_view, 6> kOfObject = {"of", "from", "for", "into", "against", "with"};
/// Before the one who is to do what the infinitive says ("called on X to").
constexpr std::array<std::string_view, 4> kAddressed = {"on", "upon", "to", "for"};
constexpr std::array<std::string_view, 5> kRelatives = {"who", "which", "that", "whom", "where"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

class Finder {
 public:
  Finder(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
         const std::vector<std::uint32_t>& phrases_at, const std::vector<std::uint32_t>& clause_at,
         std::vector<Clause>& clauses)
      : words_(words),
        tree_(tree),
        phrases_(phrases),
        phrases_at_(phrases_at),
        clause_at_(clause_at),
        clauses_(clauses),
        done_(clauses.size(), false) {}

  void find() {
    for (std::uint32_t i = 0; i < clauses_.size(); ++i) { read(i); }
  }

 private:
  /// Reads what is above first: a tree has no circles, so this ends.
  void read(std::uint32_t number) {
    if (done_[number]) { return; }
    done_[number] = true;
    Clause& clause = clauses_[number];
    if (clause.prenominal) { return; }
    if (take_own(clause) || take_adjacent(clause)) { return; }
    const std::uint32_t node = clause.node;
    const std::uint32_t head = tree_.head(node);
    if (head == kNone) { return; }
    const std::string_view kind = tree_.kind(node);
    if (kind == "conj" && clause_at_[head] != kNone) { return share(clause, clause_at_[head]); }
    if (kind == "acl") { return take_noun(clause, head); }
    if (clause.finite() || clause.governor == kNone) { return; }
    read(clause.governor);
    const Clause& above = clauses_[clause.governor];
    if (!above.group->passive && is_of_object(clause, kind) && take_object(clause, above)) { return; }
    share(clause, clause.governor);
  }

  void share(Clause& clause, std::uint32_t other) {
    read(other);
    clause.subjects = clauses_[other].subjects;
    clause.subject_open = clauses_[other].subject_open;
    clause.first_person = clauses_[other].first_person;
    clause.third_person = clauses_[other].third_person;
  }

  /// The clause's own subject, also where no mention stands for it.
  bool take_own(Clause& clause) const {
    bool any = false;
    for (const std::uint32_t word : tree_.children(clause.node)) {
      const std::string_view kind = tree_.kind(word);
      if (kind != "nsubj" && kind != "csubj" && kind != "expl") { continue; }
      any = true;
      add_noun(clause, antecedent(clause, word));
    }
    if (any && clause.subjects.empty()) { clause.subject_open = true; }
    return any;
  }

  /// A finite verb for which the tree has no subject: who stands directly before it. Not of a list of verbs.
  bool take_adjacent(Clause& clause) const {
    if (!clause.finite() || clause.first == 0 || tree_.kind(clause.node) == "conj") { return false; }
    std::uint32_t word = clause.first - 1;
    while (word > 0 && words_.upos(word) == Upos::kAdv) { --word; }
    const std::uint32_t phrase = phrases_at_[word];
    if (phrase == kNone || !phrases_[phrase].preposition.empty()) { return false; }
    add_noun(clause, word);
    return !clause.subjects.empty();
  }

  /// Of "who" and "which" the noun that they go on from; else the word itself.
  [[nodiscard]] std::uint32_t antecedent(const Clause& clause, std::uint32_t word) const {
    const bool relative = is_one_of(kRelatives, words_.lower(word));
    if (relative && tree_.kind(clause.node) == "acl") { return tree_.head(clause.node); }
    // Elsewhere in the tree only the words before can tell: "X, who met Y, said".
    if (word > 1 && (words_.is(word, "who") || words_.is(word, "which"))) {
      return words_.is(word - 1, ",") ? word - 2 : word - 1;
    }
    return word;
  }

  // ---- nouns

  static void add(Clause& clause, std::uint32_t phrase) {
    if (std::ranges::find(clause.subjects, phrase) == clause.subjects.end()) { clause.subjects.push_back(phrase); }
  }

  /// The phrase at a word with all that is joined to it; else the mentions that modify the noun.
  void add_noun(Clause& clause, std::uint32_t word) const {
    const std::uint32_t phrase = phrases_at_[word];
    if (phrase != kNone) {
      if (phrases_[phrase].mention->place) { return; }
      for (const std::uint32_t one : joined_after(phrases_, phrase)) { add(clause, one); }
      return;
    }
    if (words_.upos(word) == Upos::kPron) {
      const std::string_view lower = words_.lower(word);
      clause.first_person = lower == "i" || lower == "we";
      clause.third_person = lower == "he" || lower == "she" || lower == "it" || lower == "they";
      return;
    }
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      if (stands_for(phrases_[i], word)) { add(clause, i); }
    }
  }

  /// "Japanese officials", "officials from Japan", "the official, A": the noun itself is no mention.
  [[nodiscard]] bool stands_for(const Phrase& phrase, std::uint32_t noun) const {
    if (phrase.mention->place) { return false; }
    if (phrase.modifies == noun) { return !phrase.possessor && phrase.mention->form != MentionForm::kPronoun; }
    if (phrase.hangs_on == noun) { return phrase.preposition == "of" || phrase.preposition == "from"; }
    for (std::uint32_t word = phrase.head; word != kNone; word = tree_.head(word)) {
      if (word == noun) { return true; }
      const std::string_view kind = tree_.kind(word);
      if (kind != "appos" && kind != "conj" && kind != "flat" && tree_.relation(word) != "nmod:desc") { return false; }
    }
    return false;
  }

  // ---- clauses without a subject of their own

  /// "citizens abducted by X", "officials attending": the noun; "the decision to send": whose it is.
  void take_noun(Clause& clause, std::uint32_t noun) {
    if (phrases_at_[noun] != kNone || !clause.group->infinitive) {
      add_noun(clause, noun);
      if (clause.subjects.empty()) { clause.subject_open = true; }
      return;
    }
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      const Phrase& phrase = phrases_[i];
      const bool of = phrase.hangs_on == noun && (phrase.preposition == "of" || phrase.preposition == "by");
      if (phrase.modifies == noun || of) { add(clause, i); }
    }
    if (!clause.subjects.empty() || clause.governor == kNone) { return; }
    read(clause.governor);
    const Clause& above = clauses_[clause.governor];
    if (above.node < noun && take_receiver(clause, above)) { return; }
    share(clause, clause.governor);
  }

  /// "gave Turkey a deadline to open"
  bool take_receiver(Clause& clause, const Clause& above) const {
    const std::uint32_t receiver = tree_.child(above.node, "iobj");
    if (receiver != kNone) { add_noun(clause, receiver); }
    return !clause.subjects.empty();
  }

  [[nodiscard]] static bool is_of_object(const Clause& clause, std::string_view kind) {
    if (clause.group->infinitive) { return kind == "xcomp" || kind == "ccomp" || kind == "advcl"; }
    return kind == "xcomp" || is_one_of(kOfObject, clause.marker);
  }

  /// "urged X to", "called on X to", "accused X of"; of a purpose ("sent troops to") only somebody named
  /// directly before it.
  bool take_object(Clause& clause, const Clause& above) const {
    const bool adjunct = tree_.kind(clause.node) == "advcl" && clause.group->infinitive;
    for (const std::uint32_t word : tree_.children(above.node)) {
      if (word < above.head || word > clause.node) { continue; }
      const std::string_view kind = tree_.kind(word);
      const std::uint32_t phrase = phrases_at_[word];
      const bool addressed = kind == "obl" && phrase != kNone && is_one_of(kAddressed, phrases_[phrase].preposition);
      if (kind != "obj" && kind != "iobj" && !addressed) { continue; }
      if (adjunct && (phrase == kNone || phrases_[phrase].last != clause.first)) { continue; }
      add_noun(clause, word);
      if (!addressed && clause.subjects.empty() && tree_.kind(clause.node) == "xcomp") { clause.subject_open = true; }
    }
    return !clause.subjects.empty() || clause.subject_open;
  }

  const Words& words_;
  const Tree& tree_;
  const std::vector<Phrase>& phrases_;
  const std::vector<std::uint32_t>& phrases_at_;
  const std::vector<std::uint32_t>& clause_at_;
  std::vector<Clause>& clauses_;
  std::vector<bool> done_;
};

}  // namespace

void find_nodes(const Words& words, const Tree& tree, std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) {
    clause.node = clause.head;
    const std::string_view kind = tree.kind(clause.head);
    const bool leans = kind == "cop" || kind == "aux";
    if (leans && tree.head(clause.head) < words.size()) { clause.node = tree.head(clause.head); }
  }
}

void find_subjects(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
                   const std::vector<std::uint32_t>& phrases_at, const std::vector<std::uint32_t>& clause_at,
                   std::vector<Clause>& clauses) {
  Finder(words, tree, phrases, phrases_at, clause_at, clauses).find();
}

}  // namespace chancery::clauses::by_tree
