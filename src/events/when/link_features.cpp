// SPDX-License-Identifier: Apache-2.0
#include "events/when/link_features.h"

#include <algorithm>
#include <array>

#include "events/when/sides.h"

namespace chancery::events {
namespace {

using clauses::kNone;

/// The words from `word` to the root of its sentence.
std::vector<std::uint32_t> way_up(const TreeView& tree, std::uint32_t word) {
  std::vector<std::uint32_t> way;
  for (; word != kNone; word = tree.head(word)) { way.push_back(word); }
  return way;
}

std::string_view bucket(std::size_t count) {
  constexpr std::array<std::string_view, 6> kNames = {"0", "1", "2", "3", "4-7", "8+"};
  constexpr std::size_t kSingle = 3;
  constexpr std::size_t kFew = 7;
  if (count <= kSingle) { return kNames[count]; }
  return count <= kFew ? kNames[4] : kNames[5];
}

/// Is an act of this type done by saying so?
bool is_said(EventType type) {
  constexpr std::array kSaid = {EventType::kAgree,  EventType::kSupport, EventType::kConcede, EventType::kRequest,
                                EventType::kAccuse, EventType::kReject,  EventType::kThreaten};
  return std::ranges::find(kSaid, type) != kSaid.end();
}

/// The statement that tells what stands at a span.
std::optional<StatementId> told_in(const Context& context, Span span) {
  return context.sources.statement_at(span.begin);
}

class Maker {
 public:
  Maker(const Pairing& pairing, const Hanging& one, const Time& days)
      : pairing_(pairing),
        one_(one),
        days_(days),
        words_(pairing.context.reading.words()),
        word_(pairing.tree.top({pairing.trigger.first, pairing.trigger.last})),
        kind_(pairing.trigger.noun ? "noun" : "verb") {}

  Observations make() && {
    add("any");
    add(kind_);
    const TimeLink& rule = pairing_.by_rule;
    if (rule.time == one_.time) { add("rule", rule.rule.substr(rule.rule.find(':') + 1)); }
    add("rule-finds", rule.time == nullptr ? "none" : rule.time == one_.time ? "this" : "other");
    add_path();
    add_place();
    add_expression();
    add_told();
    return std::move(features_);
  }

 private:
  template <class... Parts>
  void add(Parts... parts) {
    std::string name;
    ((name += name.empty() ? "" : "=", name += parts), ...);
    features_.push_back(std::move(name));
  }

  /// How the tree leads from the trigger up and then down to the expression.
  void add_path() {
    const auto up = way_up(pairing_.tree, word_);
    const auto down = way_up(pairing_.tree, one_.top);
    std::size_t ups = up.size();
    std::size_t downs = down.size();
    for (; ups > 0 && downs > 0 && up[ups - 1] == down[downs - 1]; --ups) { --downs; }
    add("ups", bucket(ups));
    add("downs", bucket(downs));
    for (std::size_t i = 0; i < ups; ++i) { add("up", pairing_.tree.kind(up[i])); }
    for (std::size_t i = 1; i < downs; ++i) { add("down", pairing_.tree.kind(down[i])); }
  }

  void add_place() {
    const Trigger& trigger = pairing_.trigger;
    const std::uint32_t gap =
        one_.top < trigger.first ? trigger.first - one_.top : one_.top - std::min(one_.top, trigger.last - 1);
    add("gap", bucket(gap));
    add("hangs", pairing_.tree.kind(one_.top));
    if (one_.on != kNone) {
      const bool own = one_.on >= trigger.first && one_.on < trigger.last;
      const bool verb = words_.upos(one_.on) == Upos::kVerb;
      add("on", own ? "trigger" : words_.is_noun(one_.on) ? "noun" : verb ? "verb" : "other");
    }
    const std::uint32_t clause = pairing_.tree.clause_head(word_);
    if (clause == one_.clause) {
      add("same-clause", kind_);
      add("same-clause", kind_, pairing_.tree.kind(word_));
    }
  }

  void add_expression() {
    const bool now = one_.time->value.ends_with("_REF");
    const bool stretch = one_.time->type == TimexType::kDuration;  // "in recent weeks"
    add("precision", now ? "ref" : stretch ? "stretch" : label(days_.precision));
    const std::string_view side = side_of(pairing_.context.document, days_);
    add("side", side, status_group(pairing_.status));
    add("side", side, kind_);
    const std::string_view preposition = pairing_.tree.preposition(one_.top);
    add("preposition", preposition.empty() ? "none" : preposition);
  }

  /// Who tells of the trigger and of the expression.
  void add_told() {
    const auto told = told_in(pairing_.context, words_.span(word_));
    const auto time_told = told_in(pairing_.context, one_.time->span);
    const bool apart = told && !time_told;
    add("told", told == time_told ? (told ? "both" : "report") : apart ? "apart" : "time");
    const std::string_view type = label(*pairing_.trigger.word->type);
    const std::string_view form = form_of_trigger();
    add("verb-form", form);
    if (!apart) {
      add("told-with", type);
      return;
    }
    const std::string_view act = is_said(*pairing_.trigger.word->type) ? "words" : "deed";
    add("apart", act, form);
    const auto& of = pairing_.context.document.at(*told).time.of;
    if (!of || &pairing_.context.document.at(*of) != one_.time) { return; }
    add("dates-statement", act, form);
    add("dates-statement", type);
  }

  /// "noun" of one.
  [[nodiscard]] std::string_view form_of_trigger() const {
    const Trigger& trigger = pairing_.trigger;
    if (trigger.noun || trigger.clause == kNone) { return "noun"; }
    return verb_form(*pairing_.context.reading.clauses()[trigger.clause].group);
  }

  const Pairing& pairing_;
  const Hanging& one_;
  const Time& days_;
  const clauses::Words& words_;
  std::uint32_t word_;
  std::string_view kind_;
  Observations features_;
};

}  // namespace

bool is_deed_told_apart(const Pairing& pairing, const Hanging& one) {
  const Span trigger = pairing.context.reading.words().span(pairing.trigger.first);
  return !is_said(*pairing.trigger.word->type) && told_in(pairing.context, trigger) &&
         !told_in(pairing.context, one.time->span);
}

Observations link_features(const Pairing& pairing, const Hanging& one, const Time& days) {
  return Maker(pairing, one, days).make();
}

}  // namespace chancery::events
