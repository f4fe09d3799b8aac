// SPDX-License-Identifier: Apache-2.0
#include "ledger/endings.h"

#include <algorithm>

namespace chancery::ledger {
namespace {

/// So much of the weight of the act has to stand in the sentence, in hundredths.
constexpr unsigned kOfTheAct = 60;

Result<EndingRule> rule_of(std::string_view by, std::string_view kinds, std::string_view to, std::string_view name) {
  const auto bad = [&] {
    return fail(ErrorCode::kBadTable, "ledger/en/endings: not understood: " + std::string(name));
  };
  if (by != "debtor" && by != "creditor") { return bad(); }
  const auto state = from_label<CommitmentState>(to);
  if (!state) { return bad(); }
  EndingRule rule{.by_creditor = by == "creditor", .kinds = {}, .to = *state, .name = name};
  for (const std::string_view written : base::split_list(kinds)) {
    const auto kind = from_label<CommitmentKind>(written);
    if (!kind) { return bad(); }
    rule.kinds.push_back(*kind);
  }
  return rule;
}

Result<std::unordered_set<Word>> words_in(const base::TableFile& tables, std::string_view name, WordBook& words) {
  const auto rows = base::read_columns<1>(tables, name, {"word"});
  if (!rows) { return std::unexpected(rows.error()); }
  std::unordered_set<Word> set;
  for (const auto& [word] : *rows) {
    for (const Word one : words.words_of(word)) { set.insert(one); }
  }
  return set;
}

}  // namespace

Result<Endings> Endings::load(const base::TableFile& tables, WordBook& words) {
  Endings endings;
  const auto rows = base::read_columns<5>(tables, "ledger/en/endings", {"verbs", "by", "kinds", "to", "rule"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [verbs, by, kinds, to, name] : *rows) {
    auto rule = rule_of(by, kinds, to, name);
    if (!rule) { return std::unexpected(rule.error()); }
    for (const std::string_view verb : base::split_list(verbs)) {
      for (const Word word : words.words_of(verb)) { endings.by_verb_[word].push_back(endings.rules_.size()); }
    }
    endings.rules_.push_back(std::move(*rule));
  }
  auto undertakings = words_in(tables, "ledger/en/undertakings", words);
  if (!undertakings) { return std::unexpected(undertakings.error()); }
  endings.undertakings_ = std::move(*undertakings);
  auto vague = words_in(tables, "ledger/en/vague_conditions", words);
  if (!vague) { return std::unexpected(vague.error()); }
  endings.vague_ = std::move(*vague);
  return endings;
}

bool Endings::speaks_of(const ToldAt& place, const Telling& telling, const EndingRule& rule) const {
  constexpr std::size_t kFewest = 3;
  const std::size_t fewest = std::min(kFewest, telling.act.size());
  if (telling.act.size() < 2 || common(telling.act, place.sentence).words < fewest) { return false; }
  if (covered(telling.act, place.sentence) < kOfTheAct) { return false; }
  if (rule.to == CommitmentState::kBroken) { return true; }
  // "Suspended the tests" does what was promised; "suspended its plan to test" puts it on hold.
  if (common(place.trigger, telling.act).words > 0) { return false; }
  return std::ranges::any_of(place.beside, [&](Word word) { return undertakings_.contains(word); });
}

const EndingRule* Endings::ending(const EventTelling& event, const Telling& telling) const {
  if (!is_done(event.row().status)) { return nullptr; }
  for (const ToldAt& place : event.places) {
    for (const Word verb : place.trigger) {
      const auto found = by_verb_.find(verb);
      if (found == by_verb_.end()) { continue; }
      for (const std::size_t number : found->second) {
        const EndingRule& rule = rules_[number];
        const Who& who = rule.by_creditor ? telling.creditor : telling.debtor;
        if (std::ranges::find(rule.kinds, telling.row().kind) == rule.kinds.end()) { continue; }
        if (may_be_same(event.actor, who) && speaks_of(place, telling, rule)) { return &rule; }
      }
    }
  }
  return nullptr;
}

bool Endings::may_end(const WordSet& trigger) const {
  return std::ranges::any_of(trigger, [&](Word verb) { return by_verb_.contains(verb); });
}

bool Endings::is_vague(const WordSet& condition) const {
  return std::ranges::all_of(condition, [&](Word word) { return vague_.contains(word); });
}

}  // namespace chancery::ledger
