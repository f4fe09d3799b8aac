// SPDX-License-Identifier: Apache-2.0
#include "statements/acts.h"

#include <optional>

#include "statements/subjects.h"

namespace chancery::statements {
namespace {

bool is_own(const SentenceView& view, std::size_t at) {
  return view.is_any(at, {"i", "we"});
}

/// A third person right behind "said": the speaker, as a rule.
bool may_be_own(const SentenceView& view, std::size_t at) {
  return is_own(view, at) || view.is_any(at, {"he", "she", "it", "they"});
}

/// "needs to", "have to", "must", "should".
bool obliges(const SentenceView& view, std::size_t verb, const VerbGroup& group) {
  if (group.modal == Modal::kShould || group.modal == Modal::kMust) { return true; }
  return view.lemma(verb) == "need" && view.is(verb + 1, "to");
}

/// The act of a reporting verb of which the speaker is the subject: "we urge", "he hoped".
std::optional<Act> reported_act(const SentenceView& view, const CueTable& table, std::size_t verb) {
  for (const Cue& cue : table.verb(view.lemma(verb))) {
    bool matches = true;
    for (std::size_t i = 0; i < cue.particle.size(); ++i) {
      matches = matches && view.is(verb + 1 + i, cue.particle[i]);
    }
    if (matches && cue.frames.has(Frame::kWant)) { return std::nullopt; }
    if (matches) { return cue.act == Act::kSay || cue.act == Act::kAsk ? std::nullopt : std::optional(cue.act); }
  }
  return std::nullopt;
}

}  // namespace

PerformedAct act_of_content(const SentenceView& view, const CueTable& table, Range range) {
  if (view.is(range.first, "let") || view.is(range.first + 1, "let")) { return {Act::kDemand, "imperative"}; }
  std::size_t at = range.first;
  while (at < range.last && !view.is_finite(at)) { ++at; }
  if (at >= range.last) { return {}; }
  const VerbGroup& group = *view.group(at);
  const std::size_t verb = view.position(group.head);
  const Subject subject = subject_before(view, view.position(group.first));
  const bool pronoun = subject.range && subject.range->last - subject.range->first == 1;
  const bool near = subject.range && subject.range->first <= range.first + 1;
  if (pronoun && near && may_be_own(view, subject.range->first)) {
    const bool plain = group.modal == Modal::kNone || group.modal == Modal::kWould;
    const auto reported = plain && !group.negated && !group.passive ? reported_act(view, table, verb) : std::nullopt;
    if (reported) { return {*reported, "own-verb"}; }
  }
  if (!(pronoun && subject.range && is_own(view, subject.range->first)) && obliges(view, verb, group)) {
    return {Act::kDemand, "obligation"};
  }
  return {};
}

}  // namespace chancery::statements
