// SPDX-License-Identifier: Apache-2.0
#include "commitments/act_span.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "commitments/condition_words.h"
#include "commitments/conditions.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::Link;
using clauses::Words;

constexpr std::array<std::string_view, 16> kOpeners = {"to",   "will",   "would", "shall", "not", "n't",
                                                       "must", "should", "never", "'ll",   "'d",  "wo",
                                                       "can",  "cannot", "ca",    "could"};
constexpr std::array<std::string_view, 8> kEnds = {";", ":", "--", "while", "although", "because", "but", "whereas"};

class EndFinder {
 public:
  EndFinder(const Context& context, std::uint32_t first, bool conditions_end)
      : context_(context), words_(context.reading.words()), first_(first), conditions_end_(conditions_end) {}

  std::uint32_t find() {
    std::uint32_t word = first_;
    std::uint32_t quoted_until = first_;
    const std::uint32_t said_until = end_of_said();
    for (; word < said_until; ++word) {
      if (word < quoted_until) { continue; }
      if (words_.is_quote_mark(word)) {
        if (closes_quote(word)) { break; }
        quoted_until = end_of_short_quote(word);
        continue;
      }
      if (word > first_ && ends_at(word)) { break; }
    }
    while (word > first_ + 1 && is_loose(word - 1)) { --word; }
    return word;
  }

 private:
  /// The word behind the part of a statement that the act stands in: "..., the ministry said" is not of it.
  [[nodiscard]] std::uint32_t end_of_said() const {
    const Span begin = words_.span(first_);
    const auto statement = context_.sources.statement_at(begin.begin);
    if (!statement) { return words_.size(); }
    for (const Span said : context_.document.at(*statement).content) {
      if (!said.contains(begin)) { continue; }
      std::uint32_t word = first_;
      while (word < words_.size() && words_.span(word).begin < said.end) { ++word; }
      return words_.is_mark(word) || words_.is_quote_mark(word) ? word : words_.size();
    }
    return words_.size();
  }

  /// Does a quotation that began before the act end here?
  [[nodiscard]] bool closes_quote(std::uint32_t word) const {
    const std::uint32_t offset = words_.span(word).begin;
    const auto quotes = context_.document.quotes();
    const auto after =
        std::ranges::upper_bound(quotes, offset, {}, [](const Quote& quote) { return quote.outer.begin; });
    if (after == quotes.begin()) { return false; }
    const Quote& quote = *std::prev(after);
    return quote.inner.end <= offset && offset < quote.outer.end && quote.inner.begin <= words_.span(first_).begin;
  }

  /// "A 'new strategic weapon,'": what is quoted so is one piece. The word behind its closing mark; the next word where
  /// no quotation or a longer one begins.
  [[nodiscard]] std::uint32_t end_of_short_quote(std::uint32_t mark) const {
    constexpr std::uint32_t kShort = 6;
    const auto quotes = context_.document.quotes();
    const auto quote =
        std::ranges::lower_bound(quotes, words_.span(mark).begin, {}, [](const Quote& one) { return one.outer.begin; });
    if (quote == quotes.end() || quote->outer.begin != words_.span(mark).begin) { return mark + 1; }
    std::uint32_t word = mark + 1;
    while (word < words_.size() && words_.span(word).begin < quote->outer.end) { ++word; }
    return word - mark <= kShort + 2 ? word : mark + 1;
  }

  [[nodiscard]] bool is_loose(std::uint32_t word) const {
    return words_.is(word, ",") || words_.is(word, ".") || words_.is(word, "?") || words_.is(word, "!") ||
           words_.upos(word) == Upos::kCconj;
  }

  [[nodiscard]] bool ends_at(std::uint32_t word) const {
    if (std::ranges::find(kEnds, words_.lower(word)) != kEnds.end()) { return true; }
    if (conditions_end_ && condition_at(context_, word)) { return true; }
    if (is_verb_of_what_stands_before(word)) { return true; }
    if (words_.is(word, ",")) { return comma_ends(word); }
    if (words_.is(word, "and") || words_.is(word, "or")) { return further_act(word); }
    return false;
  }

  /// "Its promise to hand over the general is ...": the verb goes with a subject that stands before the act.
  [[nodiscard]] bool is_verb_of_what_stands_before(std::uint32_t word) const {
    const std::uint32_t number = context_.reading.clause_at(word);
    if (number == clauses::kNone) { return false; }
    const Clause& clause = context_.reading.clauses()[number];
    if (clause.first != word || !clause.finite() || !clause.marker.empty()) { return false; }
    if (is_in_subject(clause) || lacks_subject(clause)) { return true; }
    const bool begins = number > 0 && context_.reading.clauses()[number - 1].link == Link::kInfinitive;
    return begins && context_.reading.clauses()[number - 1].governing_noun != clauses::kNone &&
           context_.reading.clauses()[number - 1].first <= first_;
  }

  /// "The vow that he will stop the drills | has calmed them": a verb with "has" whose subject is not in the act,
  /// though no "and" or comma joins it.
  [[nodiscard]] bool lacks_subject(const Clause& clause) const {
    const clauses::Tree& tree = context_.reading.tree();
    const std::uint32_t before = clause.first - 1;
    if (tree.empty() || clause.group->modal != Modal::kNone || words_.upos(before) == Upos::kCconj ||
        words_.is_mark(before) || words_.is_quote_mark(before)) {
      return false;
    }
    const bool said = clause.link == Link::kCoordinated || clause.link == Link::kRelative || clause.subject_open ||
                      clause.first_person || clause.third_person;
    if (said || !clause.group->perfect || clause.group->tense == Tense::kNone) { return false; }
    return std::ranges::none_of(tree.children(clause.node), [&](std::uint32_t child) {
      return child >= first_ &&
             (tree.kind(child) == "nsubj" || tree.kind(child) == "csubj" || tree.kind(child) == "expl");
    });
  }

  /// "The promise that it will stop the tests has calmed them": by the tree the act is a part of the subject.
  [[nodiscard]] bool is_in_subject(const Clause& clause) const {
    const clauses::Tree& tree = context_.reading.tree();
    if (tree.empty()) { return false; }
    for (std::uint32_t at = first_; at != clauses::kNone; at = tree.head(at)) {
      if (tree.head(at) == clause.node) { return tree.kind(at) == "nsubj" || tree.kind(at) == "csubj"; }
    }
    return false;
  }

  [[nodiscard]] const Clause* next_clause(std::uint32_t word) const {
    for (const Clause& clause : context_.reading.clauses()) {
      if (clause.first > word) { return &clause; }
    }
    return nullptr;
  }

  /// ", Abe said", ", saying", ", which": the next clause is not part of the act.
  [[nodiscard]] bool comma_ends(std::uint32_t comma) const {
    const std::uint32_t next = comma + 1;
    if (next >= words_.size()) { return true; }
    if (words_.is(next, "who") || words_.is(next, "which") || words_.is(next, "as")) { return true; }
    const Clause* clause = next_clause(comma);
    if (clause == nullptr) { return false; }
    for (std::uint32_t word = next; word < clause->first; ++word) {
      if (words_.is(word, ",") && clause->first - word > 2) { return false; }
    }
    if (clause->finite()) { return clause->link != Link::kComplement && clause->link != Link::kRelative; }
    return clause->link == Link::kParticiple && clause->first <= next + 1;
  }

  /// "and said", "and Y said", "and that": another clause begins. "Reduce tariffs and promote trade" is one act.
  [[nodiscard]] bool further_act(std::uint32_t word) const {
    const Clause* clause = next_clause(word);
    if (clause == nullptr) { return false; }
    std::uint32_t near = word + 1;
    while (near < clause->first && words_.upos(near) == Upos::kAdv) { ++near; }
    if (words_.is(word + 1, "that")) { return true; }
    const bool of_adverbs = words_.upos(word - 1) == Upos::kAdv && words_.upos(word + 1) == Upos::kAdv;
    if (of_adverbs) { return false; }  // "be fully and quickly carried out"
    if (clause->first == near) { return clause->finite(); }
    return clause->finite() && !clause->subjects.empty() &&
           context_.reading.phrases()[clause->subjects.front()].first <= word + 2;
  }

  const Context& context_;
  const Words& words_;
  std::uint32_t first_;
  bool conditions_end_;
};

}  // namespace

std::uint32_t act_begin(const Words& words, const Clause& clause) {
  std::uint32_t word = clause.first;
  while (word < clause.head && std::ranges::find(kOpeners, words.lower(word)) != kOpeners.end()) { ++word; }
  return word;
}

std::uint32_t act_end(const Context& context, std::uint32_t first, bool conditions_end) {
  return EndFinder(context, first, conditions_end).find();
}

std::uint32_t marked_end(const Context& context, std::uint32_t first, std::uint32_t last) {
  const clauses::Tree& tree = context.reading.tree();
  if (tree.empty() || first >= last) { return last; }
  const std::uint32_t head = tree.head(last - 1);
  const bool within = tree.kind(last - 1) == "case" || tree.kind(last - 1) == "det" || tree.kind(last - 1) == "amod" ||
                      tree.kind(last - 1) == "compound";
  if (!within || head == clauses::kNone || head < last) { return last; }
  return std::max(last, std::min(end_below(tree, head), act_end(context, first, true)));
}

}  // namespace chancery::commitments
