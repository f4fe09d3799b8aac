// SPDX-License-Identifier: Apache-2.0
#include "language/tags/verb_groups.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/tags/clause.h"
#include "language/tags/tagger.h"

namespace chancery::language {
namespace {

struct ModalWord {
  std::string_view lower;
  Modal modal;
  Tense tense;
};
constexpr std::array kModals = {
    ModalWord{"will", Modal::kWill, Tense::kFuture},     ModalWord{"'ll", Modal::kWill, Tense::kFuture},
    ModalWord{"wo", Modal::kWill, Tense::kFuture},       ModalWord{"shall", Modal::kWill, Tense::kFuture},
    ModalWord{"sha", Modal::kWill, Tense::kFuture},      ModalWord{"would", Modal::kWould, Tense::kPast},
    ModalWord{"may", Modal::kMay, Tense::kPresent},      ModalWord{"might", Modal::kMay, Tense::kPast},
    ModalWord{"can", Modal::kCan, Tense::kPresent},      ModalWord{"ca", Modal::kCan, Tense::kPresent},
    ModalWord{"could", Modal::kCan, Tense::kPast},       ModalWord{"should", Modal::kShould, Tense::kPresent},
    ModalWord{"ought", Modal::kShould, Tense::kPresent}, ModalWord{"must", Modal::kMust, Tense::kPresent},
};
constexpr std::size_t kMostAdverbs = 4;

/// Reads one group from its first word.
class Reading {
 public:
  Reading(std::span<Word> words, std::size_t first) : words_(words), at_(first) { group_.first = first; }

  /// The group, or nothing where no verb begins here.
  [[nodiscard]] std::optional<WordGroup> run() {
    if (is(at_, "to")) { return infinitive(); }
    const std::optional<ModalWord> modal = modal_at(at_);
    if (modal) {
      group_.modal = modal->modal;
      group_.tense = modal->tense;
      take_head();
      if (is(at_, "to") && group_.modal == Modal::kShould) { ++at_; }
      skip_adverbs();
      if (at_ >= words_.size() || !has(at_, VerbForms::kBase) || words_[at_].upos == Upos::kPropn) { return finish(); }
      if (!is_verbal(words_[at_].upos)) {
        if (words_[at_].upos != Upos::kNoun && words_[at_].upos != Upos::kAdj) { return finish(); }
        words_[at_].upos = Upos::kVerb;
        set_verb_form(words_[at_]);
      }
      return chain();
    }
    return is_verbal(words_[at_].upos) && !words_[at_].attributive ? finite() : std::nullopt;
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::string_view lower) const {
    return i < words_.size() && words_[i].lower == lower;
  }
  [[nodiscard]] bool has(std::size_t i, VerbForms form) const {
    if (i >= words_.size()) { return false; }
    if (words_[i].info != nullptr && words_[i].info->forms != 0) { return words_[i].info->has(form); }
    const std::string_view lower = words_[i].lower;
    if (form == VerbForms::kGerund) { return lower.ends_with("ing"); }
    return (form == VerbForms::kPast || form == VerbForms::kParticiple) && lower.ends_with("ed");
  }
  [[nodiscard]] bool is_form_of(std::size_t i, std::string_view verb) const {
    if (i >= words_.size()) { return false; }
    const Word& word = words_[i];
    if (word.upos == Upos::kPart) { return false; }
    if (word.lower == "'d") { return verb == "have" && is_had(i); }
    return word.info != nullptr && word.info->verb == verb;
  }
  /// "they'd agreed": had, where a participle follows that is no base form.
  [[nodiscard]] bool is_had(std::size_t i) const {
    const std::size_t next = after_adverbs(i + 1);
    return words_[i].upos == Upos::kAux && has(next, VerbForms::kParticiple) && !has(next, VerbForms::kBase);
  }
  [[nodiscard]] bool is_verb(std::size_t i) const { return i < words_.size() && is_verbal(words_[i].upos); }

  [[nodiscard]] static bool is_negation(const Word& word) {
    return word.lower == "not" || word.lower == "never" || word.lower == "n't";
  }

  [[nodiscard]] std::optional<ModalWord> modal_at(std::size_t i) const {
    const Word& word = words_[i];
    if (word.upos != Upos::kAux) { return std::nullopt; }
    if (word.lower == "'d") {
      return is_had(i) ? std::nullopt : std::optional(ModalWord{"'d", Modal::kWould, Tense::kPast});
    }
    const auto* const found = std::ranges::find(kModals, word.lower, &ModalWord::lower);
    return found == kModals.end() ? std::nullopt : std::optional(*found);
  }

  [[nodiscard]] std::size_t after_adverbs(std::size_t i) const {
    const std::size_t limit = std::min(words_.size(), i + kMostAdverbs);
    std::size_t end = i;
    while (end < limit && (words_[end].upos == Upos::kAdv || is_negation(words_[end]) || is_no_longer(end))) {
      end += is_no_longer(end) ? 2 : 1;
    }
    return end;
  }

  [[nodiscard]] bool is_no_longer(std::size_t i) const { return is(i, "no") && is(i + 1, "longer"); }

  /// Goes over adverbs and negations, where a verb stands behind them.
  void skip_adverbs() {
    const std::size_t end = after_adverbs(at_);
    const bool verb = is_verb(end) || (is(end, "to") && end < words_.size() && words_[end].upos == Upos::kPart);
    for (; at_ < end; ++at_) {
      if (is_negation(words_[at_]) || is_no_longer(at_)) { group_.negated = true; }
      if (!verb && is_negation(words_[at_])) {
        group_.last = at_ + 1;
      } else if (!verb) {
        break;
      }
    }
  }

  void take_head() {
    group_.head = at_;
    group_.last = ++at_;
  }

  [[nodiscard]] std::optional<WordGroup> finish() const { return group_; }

  /// "to meet", "to not have been told"
  [[nodiscard]] std::optional<WordGroup> infinitive() {
    if (words_[at_].upos != Upos::kPart) { return std::nullopt; }
    group_.infinitive = true;
    if (at_ > 0 && is_negation(words_[at_ - 1]) && words_[at_ - 1].lower == "not") {
      group_.first = at_ - 1;
      group_.negated = true;
    }
    ++at_;
    skip_adverbs();
    if (at_ >= words_.size() || !has(at_, VerbForms::kBase)) { return std::nullopt; }
    return chain();
  }

  [[nodiscard]] std::optional<WordGroup> finite() {
    const Word& word = words_[at_];
    const bool be = is_form_of(at_, "be");
    if (has(at_, VerbForms::kGerund) && word.verb_form == VerbForm::kGerund) { return chain(); }
    const bool ambiguous = word.verb_form == VerbForm::kPastOrParticiple && word.upos == Upos::kVerb;
    const bool run_by = has(at_, VerbForms::kParticiple) && has(at_, VerbForms::kBase) && is(at_ + 1, "by");
    if (run_by || word.verb_form == VerbForm::kPastParticiple || (ambiguous && is_participle(at_))) {
      group_.passive = true;
      take_head();
      return finish();
    }
    const bool past = is(at_, "'d") || (has(at_, VerbForms::kPast) && !(be && has(at_, VerbForms::kBase)));
    group_.tense = past && !is_present(word) ? Tense::kPast : Tense::kPresent;
    return chain();
  }

  [[nodiscard]] bool is_participle(std::size_t i) const {
    const Finite finite = words_[i].finite;
    return finite == Finite::kUnknown ? is_bare_participle(words_, i) : finite == Finite::kNo;
  }

  [[nodiscard]] static bool is_present(const Word& word) {
    return word.verb_form == VerbForm::kBase || word.verb_form == VerbForm::kThirdPerson;
  }

  /// From an auxiliary or the main verb at the present word to the end of the group.
  [[nodiscard]] std::optional<WordGroup> chain() {
    while (true) {
      const std::size_t here = at_;
      take_head();
      if (!(is_form_of(here, "be") || is_form_of(here, "have") || is_form_of(here, "do")) ||
          words_[here].upos != Upos::kAux) {
        return finish();
      }
      skip_adverbs();
      if (!goes_on(here)) {
        settle_head(here);
        return finish();
      }
    }
  }

  /// After the auxiliary at `here`, is the present word the next part of the group? Notes what that makes.
  [[nodiscard]] bool goes_on(std::size_t here) {
    if (is_form_of(here, "be")) {
      if (is(at_, "going") && is(at_ + 1, "to") && words_[at_ + 1].upos == Upos::kPart) {
        return take_semi_modal(2, Modal::kWill);
      }
      if (!is_verb(at_)) { return false; }
      if (has(at_, VerbForms::kGerund)) { return group_.progressive = true; }
      return has(at_, VerbForms::kParticiple) && (group_.passive = true);
    }
    if (is_form_of(here, "have")) {
      if (is(at_, "to") && words_[at_].upos == Upos::kPart) { return take_semi_modal(1, Modal::kMust); }
      return is_verb(at_) && has(at_, VerbForms::kParticiple) && (group_.perfect = true);
    }
    return is_verb(at_) && has(at_, VerbForms::kBase) && !is_form_of(at_, "be");
  }

  /// "going to", "to" of "have to": `count` words, then a base form.
  [[nodiscard]] bool take_semi_modal(std::size_t count, Modal modal) {
    const std::size_t verb = after_adverbs(at_ + count);
    if (!has(verb, VerbForms::kBase) || !is_verb(verb)) { return false; }
    group_.modal = modal;
    if (modal == Modal::kWill && group_.tense == Tense::kPresent) { group_.tense = Tense::kFuture; }
    at_ += count;
    skip_adverbs();
    return true;
  }

  /// The auxiliary at `here` is the main verb: a copula, or "have" and "do" as full verbs.
  void settle_head(std::size_t here) {
    if (is_form_of(here, "be")) { return; }
    words_[here].upos = Upos::kVerb;
  }

  std::span<Word> words_;
  std::size_t at_;
  WordGroup group_;
};

/// Does a conjunction join the group to the one before it, with nothing but adverbs between?
bool is_joined(std::span<const Word> words, const WordGroup& before, const WordGroup& group) {
  std::size_t left = group.first;
  while (left > before.last && words[left - 1].upos == Upos::kAdv) { --left; }
  if (left == 0 || group.first != group.head) { return false; }
  return words[left - 1].upos == Upos::kCconj || words[left - 1].lower == ",";
}

/// "will meet and discuss": a base form goes on with what governs the one before it.
bool shares_base(std::span<const Word> words, const WordGroup& before, const WordGroup& group) {
  const bool governed = before.infinitive || before.modal != Modal::kNone;
  return governed && words[group.head].verb_form == VerbForm::kBase && words[before.head].verb_form == VerbForm::kBase;
}

/// "was arrested and charged", "has opened and taken": so does a participle that has no object of its own.
bool shares_participle(std::span<const Word> words, const WordGroup& before, const WordGroup& group) {
  const VerbForm form = words[group.head].verb_form;
  if (!before.passive && !before.perfect) { return false; }
  if (form == VerbForm::kPastParticiple) { return true; }
  if (form != VerbForm::kPastOrParticiple || !before.passive || words[group.first - 1].lower == ",") { return false; }
  const Upos next = group.last < words.size() ? words[group.last].upos : Upos::kPunct;
  return next == Upos::kAdp || next == Upos::kPunct || next == Upos::kCconj || next == Upos::kPart;
}

void take_over(std::span<const Word> words, const WordGroup& before, WordGroup& group) {
  if (!is_joined(words, before, group)) { return; }
  const bool participle = shares_participle(words, before, group);
  if (!participle && !shares_base(words, before, group)) { return; }
  const bool negated = before.negated && words[group.first - 1].lower != "but" && words[group.first - 1].lower != ",";
  group.tense = before.tense;
  group.modal = before.modal;
  group.infinitive = before.infinitive;
  group.negated = group.negated || (negated && words[group.first - 1].lower != "and");
  if (participle) {
    group.passive = before.passive;
    group.perfect = before.perfect;
  }
}

/// "Only then will Georgia open", "nor did Iran attack": an auxiliary alone, its subject, and the base form behind it.
bool is_inverted(std::span<const Word> words, const WordGroup& before, const WordGroup& group) {
  constexpr std::size_t kLongestSubject = 8;
  const Word& auxiliary = words[before.head];
  const bool does = auxiliary.info != nullptr && auxiliary.info->verb == "do";
  const bool modal = auxiliary.upos == Upos::kAux && before.modal != Modal::kNone;
  if (before.first != before.head || before.infinitive || !(modal || does)) { return false; }
  const bool base = group.first == group.head && words[group.head].verb_form == VerbForm::kBase;
  if (!base || group.first == before.last || group.first - before.last > kLongestSubject) { return false; }
  bool noun = false;
  for (std::size_t i = before.last; i < group.first; ++i) {
    const Upos upos = words[i].upos;
    if (upos == Upos::kPunct || upos == Upos::kSconj) { return false; }
    noun = noun || upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
  }
  return noun;
}

void take_auxiliary(const WordGroup& before, WordGroup& group) {
  group.tense = before.tense;
  group.modal = before.modal;
  group.negated = group.negated || before.negated;
}

}  // namespace

std::vector<WordGroup> find_verb_groups(std::span<Word> sentence) {
  std::vector<WordGroup> groups;
  for (std::size_t i = 0; i < sentence.size();) {
    auto group = Reading(sentence, i).run();
    if (!group || (!groups.empty() && group->first < groups.back().last)) {
      ++i;
      continue;
    }
    if (!groups.empty()) {
      take_over(sentence, groups.back(), *group);
      if (is_inverted(sentence, groups.back(), *group)) { take_auxiliary(groups.back(), *group); }
    }
    groups.push_back(*group);
    i = group->last;
  }
  return groups;
}

}  // namespace chancery::language
