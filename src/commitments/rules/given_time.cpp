// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/given_time.h"

#include <algorithm>
#include <array>

#include "commitments/act_span.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Phrase;

constexpr std::array<std::string_view, 3> kGiving = {"give", "grant", "allow"};
constexpr std::array<std::string_view, 5> kSetting = {"set", "impose", "issue", "give", "announce"};
/// So far behind a deadline its act is looked for, in words.
constexpr std::uint32_t kNear = 8;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

class Finder {
 public:
  Finder(const Context& context, std::vector<Draft>& drafts)
      : context_(context), reading_(context.reading), words_(context.reading.words()), drafts_(drafts) {}

  void find() {
    for (const Clause& act : reading_.clauses()) {
      if (act.link == Link::kInfinitive && act.governor != kNone) { try_verb(act); }
    }
    for (std::uint32_t word = 1; word + 2 < words_.size(); ++word) {
      if (words_.is_noun(word) && (words_.lemma(word) == "deadline" || words_.lemma(word) == "ultimatum")) {
        try_noun(word);
      }
    }
  }

 private:
  /// "Gave Chad until May to leave", "has until Friday to answer".
  void try_verb(const Clause& act) {
    const Clause& above = reading_.clauses()[act.governor];
    if (above.group->negated || above.group->modal != Modal::kNone || above.last >= act.first) { return; }
    const auto due = time_between(above.last, act.first);
    if (!due || !is_allowed(*due)) { return; }
    Draft draft = begin(act, above.head, *due);
    if (words_.lemma(above.head) == "have" && words_.is(above.last, "until") && !above.subjects.empty()) {
      draft.debtors = actors_of(reading_, above.subjects);
      if (const auto statement = context_.sources.statement_at(words_.span(act.head).begin)) {
        draft.creditors = context_.document.at(*statement).speakers;
      }
    } else if (is_one_of(kGiving, words_.lemma(above.head)) && !above.group->passive) {
      draft.debtors = receiver(above);
      draft.creditors = actors_of(reading_, above.subjects);
    }
    take(std::move(draft));
  }

  /// Those who stand right behind a verb.
  [[nodiscard]] std::vector<ActorId> receiver(const Clause& clause) const {
    const std::uint32_t phrase = reading_.phrase_at_or_none(clause.last);
    const std::uint32_t behind_the = reading_.phrase_at_or_none(clause.last + 1);
    const std::uint32_t found = phrase == kNone && words_.is(clause.last, "the") ? behind_the : phrase;
    if (found == kNone) { return {}; }
    const Phrase& who = reading_.phrases()[found];
    if (who.possessor || (who.weak() && !words_.is_time(who.last))) { return {}; }
    return actors_of(reading_, reading_.with_joined(found));
  }

  /// "A deadline of May 1 for Chad to leave".
  void try_noun(std::uint32_t noun) {
    const std::uint32_t last = std::min(words_.size(), noun + kNear + 1);
    for (std::uint32_t word = noun + 1; word < last; ++word) {
      if (!words_.is(word, "for")) { continue; }
      const std::uint32_t number = infinitive_behind(word);
      if (number != kNone) { add_noun(noun, reading_.clauses()[number]); }
      return;
    }
  }

  /// The infinitive whose subject stands behind "for".
  [[nodiscard]] std::uint32_t infinitive_behind(std::uint32_t word) const {
    for (std::uint32_t i = 0; i < reading_.clauses().size(); ++i) {
      const Clause& act = reading_.clauses()[i];
      if (act.first <= word) { continue; }
      return act.link == Link::kInfinitive && act.first - word <= kNear && !act.subjects.empty() ? i : kNone;
    }
    return kNone;
  }

  void add_noun(std::uint32_t noun, const Clause& act) {
    const auto due = time_around(noun, act.first);
    if (!due) { return; }
    Draft draft = begin(act, noun, *due);
    draft.debtors = actors_of(reading_, act.subjects);
    draft.creditors = setter_of(noun);
    take(std::move(draft));
  }

  /// Who set a deadline: "set by Chad", "by Chad", "Chad set a deadline".
  [[nodiscard]] std::vector<ActorId> setter_of(std::uint32_t noun) const {
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      const bool near = phrase.first > noun && phrase.first - noun <= 4;
      if (near && phrase.preposition == "by") { return actors_of(reading_, reading_.with_joined(i)); }
    }
    const std::uint32_t number = reading_.clause_before(noun);
    if (number == kNone) { return {}; }
    const Clause& clause = reading_.clauses()[number];
    return is_one_of(kSetting, words_.lemma(clause.head)) ? actors_of(reading_, clause.subjects)
                                                          : std::vector<ActorId>();
  }

  /// The bytes of words that hold a time.
  [[nodiscard]] std::optional<Span> time_between(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) { return std::nullopt; }
    const Span span{words_.span(first).begin, words_.span(last - 1).end};
    return context_.document.times_in(span).empty() ? std::nullopt : std::optional(span);
  }

  /// A length of time or "until ...": who speaks "on Tuesday to ..." gives no time.
  [[nodiscard]] bool is_allowed(Span due) const {
    const TimeExpression& time = context_.document.times_in(due).front();
    const std::string_view lead = context_.document.text_of({due.begin, time.span.begin});
    return time.type == TimexType::kDuration || lead.ends_with("until ") || lead.ends_with("until the ");
  }

  /// "A March 24 deadline", "a two-week deadline", or behind it.
  [[nodiscard]] std::optional<Span> time_around(std::uint32_t noun, std::uint32_t last) const {
    constexpr std::uint32_t kBefore = 3;
    if (auto before = time_between(noun - std::min(noun, kBefore), noun)) { return before; }
    return time_between(noun, last);
  }

  [[nodiscard]] Draft begin(const Clause& act, std::uint32_t cue, Span due) const {
    Draft draft{.debtors = {}, .creditors = {}, .due = due, .first = act_begin(words_, act), .cue = cue, .rules = {}};
    draft.last = act_end(context_, draft.first, true);
    return draft;
  }

  void take(Draft draft) {
    if ((draft.debtors.empty() && draft.creditors.empty()) || draft.last <= draft.first) { return; }
    draft.kind = CommitmentKind::kDemand;
    draft.sure = true;
    draft.rules = {"action:given-time", "kind:given-time"};
    drafts_.push_back(std::move(draft));
  }

  const Context& context_;
  const clauses::Reading& reading_;
  const clauses::Words& words_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void given_time(const Context& context, std::vector<Draft>& drafts) {
  Finder(context, drafts).find();
}

}  // namespace chancery::commitments::rules
