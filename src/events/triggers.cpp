// SPDX-License-Identifier: Apache-2.0
#include "events/triggers.h"

#include <algorithm>

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Words;

/// A noun's row may find the words that it needs this far before and after it.
constexpr std::uint32_t kNear = 7;
/// Words of a pattern may stand this far apart ("held rare talks").
constexpr std::uint32_t kGap = 3;

bool is_one_of(const std::vector<std::string_view>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

class Finder {
 public:
  Finder(const Context& context, std::vector<Dropped>& dropped)
      : context_(context), words_(context.reading.words()), dropped_(dropped), used_(words_.size(), false) {}

  std::vector<Trigger> find() {
    for (std::uint32_t i = 0; i < context_.reading.clauses().size(); ++i) { try_verb(i); }
    for (std::uint32_t word = words_.size(); word-- > 0;) {
      if (words_.is_noun(word) || words_.upos(word) == Upos::kVerb) { try_noun(word); }
    }
    const auto predicates = context_.document.predicates();
    for (auto row = std::ranges::lower_bound(predicates, context_.id, {}, &Predicate::sentence);
         row != predicates.end() && row->sentence == context_.id; ++row) {
      try_predicate(*row);
    }
    std::ranges::sort(triggers_, {}, &Trigger::first);
    return std::move(triggers_);
  }

 private:
  void drop(std::uint32_t first, std::uint32_t last, std::string rule, std::string reason) {
    const Span span{words_.span(first).begin, words_.span(last - 1).end};
    dropped_.push_back({"events", span, std::move(rule), std::move(reason)});
  }

  // ---- verbs

  void try_verb(std::uint32_t number) {
    const Clause& clause = context_.reading.clauses()[number];
    const auto* rows = context_.lexicon.verbs(words_.lemma(clause.head));
    if (rows == nullptr) { return; }
    for (const EventWord& row : *rows) {
      std::vector<std::uint32_t> part = {clause.head};
      if (!matches_pattern(row, clause, part) || !fits(row, clause, part)) { continue; }
      if (!row.type) {
        drop(clause.head, clause.head + 1, "trigger:verb-lexicon", "a wording that is no event");
      } else {
        take_verb(row, number, part);
      }
      return;
    }
    drop(clause.head, clause.head + 1, "trigger:verb-lexicon", "no row fits the words around it");
  }

  void take_verb(const EventWord& row, std::uint32_t number, const std::vector<std::uint32_t>& part) {
    for (const std::uint32_t word : part) { used_[word] = true; }
    // "is ready to": the adjective carries it.
    const std::size_t carrier = row.words.front() == "be" && part.size() > 1 ? 1 : 0;
    std::uint32_t last = part[carrier] + 1;
    for (std::size_t i = carrier + 1; i < row.words.size() && i < part.size() && part[i] == last; ++i) { ++last; }
    triggers_.push_back({.word = &row, .first = part[carrier], .last = last, .clause = number, .noun = false});
  }

  /// The row's further words follow the verb ("call for", "hold talks"); their places go to `part`.
  bool matches_pattern(const EventWord& row, const Clause& clause, std::vector<std::uint32_t>& part) const {
    std::uint32_t word = clause.head + 1;
    for (std::size_t i = 1; i < row.words.size(); ++i) {
      const std::uint32_t limit = std::min(word + kGap, words_.size());
      while (word < limit && words_.lemma(word) != row.words[i] && words_.lower(word) != row.words[i]) { ++word; }
      if (word >= limit) { return false; }
      part.push_back(word++);
    }
    return true;
  }

  /// The words that may be its object: after the group, and the subject of a passive.
  [[nodiscard]] Words::Range object_words(const Clause& clause) const {
    const std::uint32_t end = std::min(std::max(clause.end, clause.last), words_.size());
    return {clause.last, end};
  }

  [[nodiscard]] std::uint32_t find_word(const std::vector<std::string_view>& list, Words::Range range) const {
    for (std::uint32_t word = range.first; word < range.last; ++word) {
      if (is_one_of(list, words_.lemma(word)) || is_one_of(list, words_.lower(word))) { return word; }
    }
    return kNone;
  }

  /// Where a passive's subject begins: after the last clause or connective before it.
  [[nodiscard]] Words::Range subject_words(const Clause& clause) const {
    std::uint32_t first = 0;
    for (const Clause& other : context_.reading.clauses()) {
      if (other.last <= clause.first) { first = other.last; }
    }
    if (clause.marker_word != kNone && clause.link != clauses::Link::kRelative) {
      first = std::max(first, clause.marker_word + 1);
    }
    return {std::min(first, clause.first), clause.first};
  }

  bool fits(const EventWord& row, const Clause& clause, std::vector<std::uint32_t>& part) const {
    const Words::Range after = object_words(clause);
    const bool passive = clause.group->passive;
    if (!row.unless.empty()) {
      if (find_word(row.unless, after) != kNone) { return false; }
      if (passive && find_word(row.unless, subject_words(clause)) != kNone) { return false; }
    }
    if (row.needs_object && !has_object_with_infinitive(clause)) { return false; }
    if (row.inflected && words_.lower(clause.head) == words_.lemma(clause.head)) { return false; }
    if (row.asks && !asks_for_act(clause)) { return false; }
    if (row.needs.empty()) { return true; }
    std::uint32_t found = passive ? find_word(row.needs, subject_words(clause)) : kNone;
    if (found == kNone) { found = find_word(row.needs, after); }
    if (found == kNone) { return false; }
    part.push_back(found);
    return true;
  }

  /// "wants X to do": somebody between the verb and the infinitive that it governs.
  [[nodiscard]] bool has_object_with_infinitive(const Clause& clause) const {
    return std::ranges::any_of(clause.objects, [this](std::uint32_t object) {
      const auto& phrase = context_.reading.phrases()[object];
      return phrase.preposition.empty() && !phrase.mention->place;
    });
  }

  /// "asked X to do", "asked that", "asked for".
  [[nodiscard]] bool asks_for_act(const Clause& clause) const {
    if (words_.is(clause.last, "for") || words_.is(clause.last, "that")) { return true; }
    const auto& all = context_.reading.clauses();
    const auto number = static_cast<std::uint32_t>(&clause - all.data());
    return std::ranges::any_of(
        all, [&](const Clause& other) { return other.link == clauses::Link::kInfinitive && other.governor == number; });
  }

  // ---- what only the model sees

  /// What the model takes for an event, unless a row says the same of these words. Weights decide later.
  void try_predicate(const Predicate& row) {
    const Words::Range range = words_.inside(row.span);
    const bool known = std::ranges::any_of(triggers_, [&](const Trigger& trigger) {
      return trigger.word->type == row.type && trigger.first < range.last && range.first < trigger.last;
    });
    if (known || range.first >= range.last) { return; }
    const std::uint32_t verb = words_.group_at(range.last - 1);
    triggers_.push_back({.word = &context_.lexicon.of_type(row.type),
                         .first = range.first,
                         .last = range.last,
                         .clause = verb == kNone ? governing_clause(range.first) : verb,
                         .noun = verb == kNone});
  }

  // ---- nouns

  void try_noun(std::uint32_t word) {
    if (used_[word] || words_.group_at(word) != kNone) { return; }
    const auto* rows = context_.lexicon.nouns(words_.lemma(word));
    if (rows == nullptr) { return; }
    if (context_.reading.phrase_at(word) != kNone) {
      drop(word, word + 1, "trigger:noun-lexicon", "part of a name");
      return;
    }
    for (const EventWord& row : *rows) {
      const auto size = static_cast<std::uint32_t>(row.words.size());
      if (!matches_noun(row, word) || !is_near(row.needs, word + 1 - size, word + 1)) { continue; }
      const bool plural = words_.lower(word) != words_.lemma(word);
      if ((row.plural && !plural) || (row.singular && plural)) { continue; }
      const std::uint32_t first = word + 1 - size;
      if (!row.type) {
        drop(first, word + 1, "trigger:noun-lexicon", "a wording that is no event");
      } else if (is_modifier(word)) {
        drop(first, word + 1, "trigger:noun-lexicon", "only modifies another noun");
      } else {
        triggers_.push_back(
            {.word = &row, .first = first, .last = word + 1, .clause = governing_clause(first), .noun = true});
      }
      std::fill(used_.begin() + first, used_.begin() + word + 1, true);
      return;
    }
  }

  [[nodiscard]] bool matches_noun(const EventWord& row, std::uint32_t head) const {
    if (row.words.size() > head + 1) { return false; }
    const auto first = head + 1 - static_cast<std::uint32_t>(row.words.size());
    for (std::size_t i = 0; i + 1 < row.words.size(); ++i) {
      const auto word = first + static_cast<std::uint32_t>(i);
      if (words_.lemma(word) != row.words[i] && words_.lower(word) != row.words[i]) { return false; }
    }
    return true;
  }

  [[nodiscard]] bool is_near(const std::vector<std::string_view>& list, std::uint32_t first, std::uint32_t last) const {
    if (list.empty()) { return true; }
    return find_word(list, {first < kNear ? 0 : first - kNear, first}) != kNone ||
           find_word(list, {last, std::min(last + kNear, words_.size())}) != kNone;
  }

  /// "sanctions regime", "summit agenda": the next noun is the head.
  [[nodiscard]] bool is_modifier(std::uint32_t word) const {
    const std::uint32_t next = word + 1;
    return next < words_.size() && words_.upos(next) == Upos::kNoun && words_.group_at(next) == kNone &&
           context_.reading.phrase_at(next) == kNone && !words_.is_possessive(next);
  }

  /// The clause that has the noun among its objects, or kNone.
  [[nodiscard]] std::uint32_t governing_clause(std::uint32_t word) const {
    const std::uint32_t before = context_.reading.clause_before(word);
    if (before == kNone || word >= context_.reading.clauses()[before].end) { return kNone; }
    return before;
  }

  const Context& context_;
  const Words& words_;
  std::vector<Dropped>& dropped_;
  std::vector<bool> used_;
  std::vector<Trigger> triggers_;
};

}  // namespace

std::vector<Trigger> find_triggers(const Context& context, std::vector<Dropped>& dropped) {
  return Finder(context, dropped).find();
}

}  // namespace chancery::events
