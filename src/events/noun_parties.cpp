// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "events/party_words.h"

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;
using clauses::Reading;
using clauses::Words;

/// A noun's parties stand at most this many words after it.
constexpr std::uint32_t kFarthest = 14;
/// The participle that carries on a noun ("sanctions imposed on X") stands at most this far after it.
constexpr std::uint32_t kParticiple = 2;

/// Does the owner of the noun suffer the act ("his arrest", "the Hariri assassination")?
bool owner_suffers(const EventWord& word) {
  switch (*word.type) {
    case EventType::kCoerce: return word.mode == Mode::kArrest || word.mode == Mode::kDeport;
    case EventType::kSanction: return word.mode == Mode::kConvict || word.mode == Mode::kExpel;
    case EventType::kAssault: return word.mode == Mode::kTargeted || word.mode == Mode::kAbduct;
    case EventType::kRetreat: return word.mode == Mode::kRelease;
    case EventType::kAccuse: return word.mode == Mode::kInvestigate;
    default: return false;
  }
}

/// Is "of X" the one who acts ("the visit of X"), or the one acted upon ("the killing of X")?
bool of_acts(const EventWord& word) {
  switch (*word.type) {
    case EventType::kAssault:
    case EventType::kCoerce:
    case EventType::kSanction:
    case EventType::kAccuse: return false;
    case EventType::kRetreat: return word.mode != Mode::kRelease && word.mode != Mode::kDisarm;
    default: return true;
  }
}

class Finder {
 public:
  Finder(const Context& context, const Trigger& trigger)
      : reading_(context.reading),
        words_(context.reading.words()),
        lexicon_(context.lexicon),
        trigger_(trigger),
        read_(context, trigger) {}

  Parties find() {
    parties_.mutual = trigger_.word->mutual;
    read_owner();
    if (reading_.tree().empty()) {
      read_after();
    } else {
      read_below();
    }
    if (parties_.actors.empty() || parties_.mutual) { read_governing_verb(); }
    read_clause_after();
    if (parties_.mutual && parties_.actors.empty() && !parties_.recipients.empty()) { read_with_whom(); }
    return std::move(parties_);
  }

 private:
  void note(std::string rule) {
    if (std::ranges::find(parties_.rules, rule) == parties_.rules.end()) { parties_.rules.push_back(std::move(rule)); }
  }

  /// "the Japan-U.S. talks", "Kishida's visit".
  void read_owner() {
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      if (phrase.modifies < trigger_.first || phrase.modifies >= trigger_.last) { continue; }
      for (std::uint32_t one = i; one != kNone; one = reading_.phrases()[one].joined_to) {
        add_ids(owner_suffers(*trigger_.word) ? parties_.recipients : parties_.actors,
                reading_.phrases()[one].mention->actors);
      }
      note("parties:owner");
    }
  }

  /// "between A and B", "with C", "on D": phrases after the noun, as far as no verb comes between.
  void read_after() {
    const std::uint32_t limit = std::min(trigger_.last + kFarthest, words_.size());
    for (std::uint32_t word = trigger_.last; word < limit; ++word) {
      if (words_.group_at(word) != kNone || ends_noun_phrase(word)) { return; }
      const std::uint32_t number = reading_.phrase_at(word);
      if (number == kNone) { continue; }
      const Phrase& phrase = reading_.phrases()[number];
      word = phrase.last - 1;
      if (phrase.preposition.empty() || !trigger_.word->takes(phrase.preposition)) { continue; }
      add_after(number);
      note("parties:after-noun");
    }
  }

  /// The same by the tree: what hangs on the noun, and on the verb whose object it is ("held talks with X").
  void read_below() {
    const std::uint32_t verb = clause_with_object(reading_, trigger_);
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      if (phrase.first < trigger_.last || phrase.preposition.empty() || !trigger_.word->takes(phrase.preposition)) {
        continue;
      }
      const bool beside = phrase.hangs_on == kNone && verb != kNone && is_object(reading_.clauses()[verb], i);
      if (!is_below(phrase) && !beside) { continue; }
      add_after(i);
      note("parties:after-noun");
    }
  }

  /// On the noun itself, or ("talks in Rome with X", "the arrest of Y by X") on another one that hangs on it.
  [[nodiscard]] bool is_below(const Phrase& phrase) const {
    if (phrase.hangs_on == kNone || is_trigger(phrase.hangs_on)) { return phrase.hangs_on != kNone; }
    const auto& tree = reading_.tree();
    const bool far = phrase.preposition == "with" || phrase.preposition == "by";
    if (!far || tree.kind(phrase.hangs_on) != "nmod") { return false; }
    return is_trigger(tree.head(phrase.hangs_on));
  }

  [[nodiscard]] bool is_trigger(std::uint32_t word) const { return word >= trigger_.first && word < trigger_.last; }

  [[nodiscard]] static bool is_object(const Clause& clause, std::uint32_t phrase) {
    return std::ranges::find(clause.objects, phrase) != clause.objects.end();
  }

  [[nodiscard]] bool ends_noun_phrase(std::uint32_t word) const {
    if (words_.is(word, ",")) { return word + 1 >= words_.size() || reading_.phrase_at(word + 1) == kNone; }
    return words_.is_mark(word) || words_.upos(word) == Upos::kSconj || words_.is(word, "that") ||
           words_.is(word, "who") || words_.is(word, "which");
  }

  void add_after(std::uint32_t number) {
    const std::string_view preposition = reading_.phrases()[number].preposition;
    const bool both = parties_.mutual && (preposition == "between" || preposition == "among");
    const bool acts = preposition == "by" || preposition == "from" || (preposition == "of" && of_acts(*trigger_.word));
    add_ids(both || acts ? parties_.actors : parties_.recipients, read_.of_phrase(number));
  }

  /// "A held talks with B": the subject of the verb, where its row in governors.tsv says so and the noun
  /// is its object itself, not a part of one.
  void read_governing_verb() {
    const std::uint32_t by_tree = clause_with_object(reading_, trigger_);
    const std::uint32_t number = by_tree == kNone ? trigger_.clause : by_tree;
    if (number == kNone || between_itself()) { return; }
    const Clause& clause = reading_.clauses()[number];
    const Governor* governor = lexicon_.verb_governor(words_.lemma(clause.head));
    if (governor == nullptr || governor->subject == SubjectRole::kNone) { return; }
    if (by_tree == kNone && !is_object_of(clause, *governor)) { return; }
    const std::vector<ActorId> all = clause.group->passive ? read_.by_phrase(clause) : read_.subjects(clause);
    const bool suffers = governor->subject == SubjectRole::kRecipient && !parties_.mutual;
    add_ids(suffers ? parties_.recipients : parties_.actors, all);
    if (!all.empty()) { note("parties:governing-verb"); }
  }

  /// Nothing stands between verb and noun but its own phrase; a motion verb may have a preposition
  /// ("arrived for talks").
  [[nodiscard]] bool is_object_of(const Clause& clause, const Governor& governor) const {
    std::uint32_t allowed = governor.subject == SubjectRole::kTraveller ? 2 : 0;
    for (std::uint32_t word = clause.last; word < trigger_.first; ++word) {
      if (words_.upos(word) != Upos::kAdp || word == clause.last) { continue; }
      if (allowed == 0) { return false; }
      --allowed;
    }
    return true;
  }

  /// "hosted talks between A and B": the parties are complete.
  [[nodiscard]] bool between_itself() const {
    return std::ranges::any_of(reading_.phrases(), [&](const Phrase& phrase) {
      return phrase.first >= trigger_.last && phrase.first < trigger_.last + kFarthest &&
             phrase.preposition == "between" && !parties_.empty();
    });
  }

  /// "Sanctions were imposed on A by B", "sanctions imposed on A": the noun goes on in the next clause.
  void read_clause_after() {
    for (const Clause& clause : reading_.clauses()) {
      if (clause.first < trigger_.last) { continue; }
      const bool participle = !clause.finite() && !clause.group->infinitive &&
                              clause.first <= trigger_.last + kParticiple && clause.group->passive;
      const bool passive = clause.finite() && clause.group->passive && clause.first <= trigger_.last + kFarthest;
      if (!participle && !passive) { return; }
      if (passive && (has_other_subject(clause) || !brings_noun(clause))) { return; }
      add_ids(parties_.actors, read_.by_phrase(clause));
      for (const std::uint32_t number : clause.objects) {
        const Phrase& phrase = reading_.phrases()[number];
        if (phrase.preposition != "by" && !phrase.preposition.empty() && trigger_.word->takes(phrase.preposition)) {
          add_after(number);
        }
      }
      note("parties:passive");
      return;
    }
  }

  /// "Talks were held by", "sanctions were imposed by"; not "the arrest was confirmed by".
  [[nodiscard]] bool brings_noun(const Clause& clause) const {
    const Governor* governor = lexicon_.verb_governor(words_.lemma(clause.head));
    return governor != nullptr && governor->subject != SubjectRole::kNone;
  }

  [[nodiscard]] bool has_other_subject(const Clause& clause) const {
    return !clause.subjects.empty() && reading_.phrases()[clause.subjects.back()].first >= trigger_.last &&
           !reading_.phrases()[clause.subjects.back()].weak();
  }

  /// "At a summit with A, B said", "B asked in a call with A": who is with A is the one the sentence tells of.
  void read_with_whom() {
    for (const Clause& clause : reading_.clauses()) {
      const bool before = clause.first < trigger_.first;
      if (!clause.finite()) { continue; }
      const std::vector<ActorId> all = read_.subjects(clause);
      if (!all.empty()) {
        parties_.actors = all;
        if (!before) { break; }
      }
    }
    if (!parties_.actors.empty()) { note("parties:with-whom"); }
  }

  const Reading& reading_;
  const Words& words_;
  const Lexicon& lexicon_;
  const Trigger& trigger_;
  PartyWords read_;
  Parties parties_;
};

}  // namespace

Parties parties_of_noun(const Context& context, const Trigger& trigger) {
  return Finder(context, trigger).find();
}

}  // namespace chancery::events
