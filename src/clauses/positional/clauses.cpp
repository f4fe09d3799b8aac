// SPDX-License-Identifier: Apache-2.0
//
// Links, governors and subjects: what stands before a verb group.
#include <algorithm>

#include "clauses/connectives.h"
#include "clauses/groups.h"
#include "clauses/positional/positional.h"

namespace chancery::clauses::positional {
namespace {

/// Finds one clause after the other, from left to right.
class Finder {
 public:
  Finder(const Words& words, const std::vector<Phrase>& phrases, const std::vector<std::uint32_t>& phrases_at)
      : words_(words), phrases_(phrases), phrases_at_(phrases_at) {}

  std::vector<Clause> find() {
    for (const VerbGroup& group : words_.groups()) { add(group); }
    return std::move(clauses_);
  }

 private:
  void add(const VerbGroup& group) {
    Clause clause{.group = &group};
    clause.first = words_.number(group.first);
    clause.last = std::min(words_.number(group.last), words_.size());
    clause.head = words_.number(group.head);
    clause.node = clause.head;
    clause.prenominal = is_prenominal(words_, phrases_at_, clause);
    if (clause.prenominal) {
      clause.link = Link::kParticiple;
    } else if (clause.finite()) {
      read_finite(clause);
    } else {
      read_governed(clause);
    }
    clauses_.push_back(std::move(clause));
  }

  [[nodiscard]] bool is_adverb(std::uint32_t word) const {
    return words_.upos(word) == Upos::kAdv && words_.group_at(word) == kNone &&
           connective(words_.lower(word)) == nullptr;
  }

  /// The word before `word`, adverbs passed over; kNone at the beginning.
  [[nodiscard]] std::uint32_t before(std::uint32_t word) const {
    while (word > 0 && is_adverb(word - 1)) { --word; }
    return word == 0 ? kNone : word - 1;
  }

  /// The last finite clause so far that is not inside a relative clause, or kNone.
  [[nodiscard]] std::uint32_t last_main() const {
    for (std::size_t i = clauses_.size(); i-- > 0;) {
      if (clauses_[i].finite() && clauses_[i].link != Link::kRelative) { return static_cast<std::uint32_t>(i); }
    }
    return kNone;
  }

  void take_subjects_of(Clause& clause, std::uint32_t other) const {
    if (other == kNone) { return; }
    clause.subjects = clauses_[other].subjects;
    clause.subject_open = clauses_[other].subject_open;
    clause.first_person = clauses_[other].first_person;
    clause.third_person = clauses_[other].third_person;
  }

  // ---- infinitives and participles

  void read_governed(Clause& clause) const {
    const std::uint32_t previous = clauses_.empty() ? kNone : static_cast<std::uint32_t>(clauses_.size() - 1);
    clause.link = clause.group->infinitive ? Link::kInfinitive : Link::kParticiple;
    clause.governor = previous;
    const std::uint32_t word = before(clause.first);
    if (word == kNone) { return; }
    const auto governs = [&](std::uint32_t noun) {
      return words_.is_noun(noun) && phrases_at_[noun] == kNone && !words_.is_time(noun);
    };
    if (governs(word)) { clause.governing_noun = word; }
    if (words_.upos(word) == Upos::kAdp || words_.upos(word) == Upos::kSconj) {
      clause.marker = words_.lower(word);
      clause.marker_word = word;
      if (word > 0 && governs(word - 1)) { clause.governing_noun = word - 1; }
    }
    if (clause.governing_noun != kNone && take_owner(clause)) { return; }
    const bool list = words_.upos(word) == Upos::kCconj;
    if (list && previous != kNone && clauses_[previous].link == clause.link) {
      clause.governor = clauses_[previous].governor;
      clause.governing_noun = clauses_[previous].governing_noun;
      take_subjects_of(clause, previous);
      return;
    }
    if (const std::uint32_t object = phrase_before(clause, previous); object != kNone) {
      clause.subjects = joined_back(object);
      return;
    }
    if (words_.is(word, ",") || words_.is_quote_mark(word)) { clause.governor = last_main(); }
    take_subjects_of(clause, clause.governor);
  }

  /// "Japan's plan to visit", "gave Turkey a deadline to open": whose act the noun governs.
  bool take_owner(Clause& clause) const {
    std::uint32_t found = kNone;
    for (std::uint32_t i = 0; i < phrases_.size() && phrases_[i].last <= clause.governing_noun; ++i) {
      if (phrases_[i].modifies == clause.governing_noun) { found = i; }
    }
    if (found == kNone && clause.governor != kNone) {
      const std::uint32_t after = clauses_[clause.governor].last;
      const std::uint32_t object = after < words_.size() ? phrases_at_[after] : kNone;
      if (object != kNone && !phrases_[object].weak() && phrases_[object].last < clause.governing_noun) {
        found = object;
      }
    }
    if (found != kNone) { clause.subjects = joined_back(found); }
    return found != kNone;
  }

  /// "urged X to", "accused X of": the object of the governing clause is the subject of this one.
  [[nodiscard]] std::uint32_t phrase_before(const Clause& clause, std::uint32_t previous) const {
    if (previous == kNone) { return kNone; }
    std::uint32_t word = before(clause.first);
    if (clause.marker_word != kNone) { word = clause.marker_word == 0 ? kNone : clause.marker_word - 1; }
    while (word != kNone && word > clauses_[previous].last && words_.upos(word) == Upos::kPropn &&
           phrases_at_[word] == kNone) {
      --word;
    }
    if (word == kNone || word < clauses_[previous].last || phrases_at_[word] == kNone) { return kNone; }
    const Phrase& phrase = phrases_[phrases_at_[word]];
    const bool direct = phrase.preposition.empty() || phrase.preposition == "on" || phrase.preposition == "upon" ||
                        phrase.preposition == "for" || phrase.preposition == "to" || phrase.preposition == "with";
    const bool place = phrase.mention->place;
    return direct && !place && phrase.first >= clauses_[previous].last ? phrases_at_[word] : kNone;
  }

  // ---- finite verbs

  void read_finite(Clause& clause) const {
    const std::uint32_t floor = floor_of(clause);
    find_marker(clause, floor);
    const std::uint32_t word = before(clause.first);
    if (clause.marker_word != kNone && clause.marker_word == word) {
      if (clause.link == Link::kRelative || clause.marker == "that") {
        clause.link = Link::kRelative;
        take_antecedent(clause);
        return;
      }
    }
    if (word == kNone) { return; }
    if (word + 1 <= floor || is_list_mark(word)) {
      share_subject(clause, word);
      return;
    }
    search_subject(clause, std::max(floor, clause.marker_word == kNone ? 0 : clause.marker_word + 1), word);
    if (clause.subjects.empty() && !clause.subject_open && clause.link == Link::kRoot) { share_subject(clause, word); }
    if (clause.link == Link::kComplement) { clause.governor = clause_before(clause.marker_word); }
    if (clause.link == Link::kRoot && !clauses_.empty()) { clause.governor = governor_of(clause, floor); }
    if (clause.governor != kNone && clause.link == Link::kRoot) { clause.link = Link::kComplement; }
  }

  [[nodiscard]] bool is_list_mark(std::uint32_t word) const {
    return words_.upos(word) == Upos::kCconj || words_.is(word, "but");
  }

  [[nodiscard]] std::uint32_t clause_before(std::uint32_t word) const {
    std::uint32_t found = kNone;
    for (std::uint32_t i = 0; i < clauses_.size() && clauses_[i].first < word; ++i) { found = i; }
    return found;
  }

  void share_subject(Clause& clause, std::uint32_t word) const {
    std::uint32_t previous = last_main();
    if (previous == kNone) { return; }
    // "maintains that the Chinese economy is weak and has demanded": not the economy.
    while (clauses_[previous].governor != kNone && !has_own_actor(clauses_[previous])) {
      previous = clauses_[previous].governor;
    }
    if (words_.upos(word) == Upos::kCconj || words_.is(word, ",")) {
      clause.link = Link::kCoordinated;
      clause.governor = clauses_[previous].governor;
      take_subjects_of(clause, previous);
    }
  }

  [[nodiscard]] bool has_own_actor(const Clause& clause) const {
    return std::ranges::any_of(clause.subjects, [&](std::uint32_t phrase) { return !phrases_[phrase].weak(); });
  }

  /// Where the words that may belong to this clause begin: after the last finite group, or before a
  /// relative clause that was closed by a comma ("X, who met Y, said").
  [[nodiscard]] std::uint32_t floor_of(const Clause& clause) const {
    for (std::size_t i = clauses_.size(); i-- > 0;) {
      const Clause& other = clauses_[i];
      if (!other.finite()) { continue; }
      if (other.link == Link::kRelative && is_closed(other, clause)) { continue; }
      return other.last;
    }
    return 0;
  }

  /// Is there a comma before the relative clause and one between it and `clause`?
  [[nodiscard]] bool is_closed(const Clause& relative, const Clause& clause) const {
    if (relative.marker_word == kNone || relative.marker_word == 0 || !words_.is(relative.marker_word - 1, ",")) {
      return false;
    }
    for (std::uint32_t word = relative.last; word < clause.first; ++word) {
      if (words_.is(word, ",")) { return true; }
    }
    return false;
  }

  void find_marker(Clause& clause, std::uint32_t floor) const {
    for (std::uint32_t word = clause.first; word-- > floor;) {
      if (phrases_at_[word] != kNone || words_.group_at(word) != kNone) { continue; }
      const Connective* found = connective(words_.lower(word));
      if (found == nullptr || is_marker_of_other(word)) { continue; }
      if (words_.upos(word) == Upos::kAdp && found->link == Link::kTime && is_preposition(word, clause.first)) {
        continue;
      }
      if (words_.upos(word) == Upos::kDet) { continue; }
      clause.marker = found->word;
      clause.marker_word = word;
      clause.link = found->link;
      return;
    }
  }

  [[nodiscard]] bool is_marker_of_other(std::uint32_t word) const {
    return std::ranges::any_of(clauses_, [&](const Clause& other) { return other.marker_word == word; });
  }

  /// "after the talks, X said", "as chairman X said": the connective governs a noun, not this clause.
  [[nodiscard]] bool is_preposition(std::uint32_t word, std::uint32_t verb) const {
    for (std::uint32_t next = word + 1; next < verb; ++next) {
      if (words_.is(next, ",")) { return true; }
    }
    return false;
  }

  void take_antecedent(Clause& clause) const {
    std::uint32_t word = clause.marker_word;
    while (word > 0 && (words_.is(word - 1, ",") || is_adverb(word - 1))) { --word; }
    if (word == 0) { return; }
    if (phrases_at_[word - 1] != kNone) {
      clause.subjects = joined_back(phrases_at_[word - 1]);
    } else {
      take_modifier(clause, word - 1);
    }
    if (clause.subjects.empty()) { clause.subject_open = true; }
  }

  /// The noun at `word` is no mention, but a mention may modify it ("Japanese officials").
  void take_modifier(Clause& clause, std::uint32_t word) const {
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      if (phrases_[i].modifies == word && !phrases_[i].possessor) { clause.subjects = {i}; }
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> joined_back(std::uint32_t phrase) const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t one = phrase; one != kNone; one = phrases_[one].joined_to) { all.insert(all.begin(), one); }
    return all;
  }

  [[nodiscard]] static bool is_first_person(std::string_view word) { return word == "i" || word == "we"; }
  [[nodiscard]] static bool is_third_person(std::string_view word) {
    return word == "he" || word == "she" || word == "it" || word == "they";
  }

  /// Looks from the verb back to `floor` for the last noun phrase without a preposition.
  void search_subject(Clause& clause, std::uint32_t floor, std::uint32_t last_word) const {
    for (std::uint32_t word = last_word + 1; word-- > floor;) {
      const std::uint32_t found = phrases_at_[word];
      if (found == kNone) {
        if (ends_search(clause, word)) { return; }
        if (words_.is(word, ",")) { word = before_relative(word); }
        continue;
      }
      word = phrases_[found].first;
      if (!may_be_subject(found)) { continue; }
      if (phrases_[found].weak() && phrases_[found].possessor) {
        clause.subject_open = true;
        return;
      }
      clause.subjects = joined_back(found);
      return;
    }
  }

  /// The comma at `word` closes a relative clause ("X, who met Y on Monday, said"): the comma before it.
  [[nodiscard]] std::uint32_t before_relative(std::uint32_t word) const {
    for (const Clause& other : clauses_) {
      const bool opened = other.link == Link::kRelative && other.marker_word != kNone && other.marker_word > 0 &&
                          other.marker_word < word && words_.is(other.marker_word - 1, ",");
      if (opened) { return other.marker_word - 1; }
    }
    return word;
  }

  /// A pronoun or a bare noun that no mention stands for is the subject: nobody else is.
  bool ends_search(Clause& clause, std::uint32_t word) const {
    if (words_.upos(word) == Upos::kPron && connective(words_.lower(word)) == nullptr) {
      clause.subject_open = true;
      clause.first_person = is_first_person(words_.lower(word));
      clause.third_person = is_third_person(words_.lower(word));
      return true;
    }
    return false;
  }

  [[nodiscard]] bool may_be_subject(std::uint32_t index) const {
    const Phrase& phrase = phrases_[index];
    if (phrase.mention->place || !phrase.preposition.empty()) { return false; }
    if (phrase.first == 0) { return true; }
    // "after meeting Abe, Trump said": Abe belongs to "meeting".
    const std::uint32_t group = words_.group_at(phrase.first - 1);
    return group == kNone || clauses_.size() <= group || clauses_[group].finite();
  }

  /// "X said Y would": the clause before governs this one, where nothing but its objects is between.
  [[nodiscard]] std::uint32_t governor_of(const Clause& clause, std::uint32_t floor) const {
    const auto previous = static_cast<std::uint32_t>(clauses_.size() - 1);
    for (std::uint32_t word = floor; word < clause.first; ++word) {
      if (words_.is_mark(word)) { return kNone; }
    }
    return previous;
  }

  const Words& words_;
  const std::vector<Phrase>& phrases_;
  const std::vector<std::uint32_t>& phrases_at_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const Words& words, const std::vector<Phrase>& phrases,
                                 const std::vector<std::uint32_t>& phrases_at) {
  return Finder(words, phrases, phrases_at).find();
}

void find_objects(const std::vector<Phrase>& phrases, std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) {
    for (std::uint32_t p = 0; p < phrases.size(); ++p) {
      if (phrases[p].first >= clause.last && phrases[p].first < clause.end) { clause.objects.push_back(p); }
    }
  }
}

}  // namespace chancery::clauses::positional
