// SPDX-License-Identifier: Apache-2.0
#include "events/participants.h"

#include <algorithm>

namespace chancery::events {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;
using clauses::Reading;
using clauses::Words;

void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from) {
  for (const ActorId id : from) {
    if (std::ranges::find(to, id) == to.end()) { to.push_back(id); }
  }
}

namespace {

/// A noun's parties stand at most this many words after it.
constexpr std::uint32_t kFarthest = 14;

bool is_between(std::string_view preposition) {
  return preposition == "between" || preposition == "among" || preposition == "with";
}

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
      : context_(context), reading_(context.reading), words_(context.reading.words()), trigger_(trigger) {}

  Parties find() {
    parties_.mutual = trigger_.word->mutual;
    if (trigger_.noun) {
      read_noun();
    } else {
      read_verb();
    }
    if (parties_.mutual) { make_mutual(); }
    for (const ActorId actor : parties_.actors) { std::erase(parties_.recipients, actor); }
    return std::move(parties_);
  }

 private:
  [[nodiscard]] const std::vector<ActorId>& ids(std::uint32_t phrase) const {
    return reading_.phrases()[phrase].mention->actors;
  }
  void note(std::string rule) { parties_.rules.push_back(std::move(rule)); }

  // ---- verbs

  void read_verb() {
    const Clause& clause = reading_.clauses()[trigger_.clause];
    const bool passive = clause.group->passive && !trigger_.word->stative;
    std::vector<ActorId> before = subjects_of(clause);
    std::vector<ActorId> after = objects_of(clause);
    if (!passive) {
      parties_.actors = std::move(before);
      parties_.recipients = std::move(after);
      note("parties:subject-object");
    } else {
      parties_.actors = by_phrase(clause);
      if (trigger_.word->takes("object") && !trigger_.word->mutual) { parties_.recipients = std::move(before); }
      add_ids(parties_.recipients, after);
      note("parties:passive");
    }
    if (trigger_.word->reverse) { std::swap(parties_.actors, parties_.recipients); }
  }

  [[nodiscard]] std::vector<ActorId> subjects_of(const Clause& clause) const {
    std::vector<ActorId> all;
    for (const std::uint32_t phrase : clause.subjects) { add_ids(all, ids(phrase)); }
    if (all.empty() && clause.first_person) { all = speakers_at(words_.span(clause.head).begin); }
    return all;
  }

  /// "We will ..." inside a statement: its speakers.
  [[nodiscard]] std::vector<ActorId> speakers_at(std::uint32_t offset) const {
    for (const Statement& statement : context_.document.statements()) {
      for (const Span part : statement.content) {
        if (part.contains(offset)) { return statement.speakers; }
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<ActorId> by_phrase(const Clause& clause) const {
    std::vector<ActorId> all;
    for (const std::uint32_t phrase : clause.objects) {
      if (reading_.phrases()[phrase].preposition == "by") { add_ids(all, ids(phrase)); }
    }
    return all;
  }

  /// The objects that the row takes: first those that stand for themselves, else weak ones.
  [[nodiscard]] std::vector<ActorId> objects_of(const Clause& clause) {
    std::vector<ActorId> strong;
    std::vector<ActorId> weak;
    bool direct = true;  // no preposition so far: "of" hangs on the direct object
    for (const std::uint32_t number : clause.objects) {
      const Phrase& phrase = reading_.phrases()[number];
      const bool of_object = direct && (phrase.preposition == "of" || phrase.preposition == "between");
      if (!phrase.preposition.empty() && !of_object) { direct = false; }
      if (phrase.preposition.empty() || of_object) {
        if (!trigger_.word->takes("object") || !direct) { continue; }
        add_ids(phrase.weak() || of_object ? weak : strong, ids_or_state(number));
      } else if (phrase.preposition != "by" || !clause.group->passive) {
        if (trigger_.word->takes(phrase.preposition)) { add_ids(phrase.weak() ? weak : strong, ids_or_state(number)); }
      }
    }
    return strong.empty() ? weak : strong;
  }

  /// The actors of a phrase; for a place that is visited, the state of that name.
  [[nodiscard]] std::vector<ActorId> ids_or_state(std::uint32_t number) {
    const Phrase& phrase = reading_.phrases()[number];
    if (!phrase.mention->place) { return phrase.mention->actors; }
    if (!trigger_.word->visit) { return {}; }
    const std::string_view name = context_.document.text_of(phrase.mention->span);
    const auto actors = context_.document.actors();
    for (std::uint32_t i = 0; i < actors.size(); ++i) {
      if (actors[i].kind == ActorKind::kState && actors[i].name == name) {
        note("recipients:visited-state");
        return {ActorId{i}};
      }
    }
    return {};
  }

  // ---- nouns

  void read_noun() {
    read_owner();
    read_after();
    if (parties_.actors.empty() || parties_.mutual) { read_governing_verb(); }
    read_passive_after();
  }

  void read_owner() {
    for (std::uint32_t i = 0; i < reading_.phrases().size(); ++i) {
      const Phrase& phrase = reading_.phrases()[i];
      if (phrase.modifies < trigger_.first || phrase.modifies >= trigger_.last) { continue; }
      for (const std::uint32_t one : reading_.with_joined(i)) {
        if (one > i) { break; }
        add_ids(owner_suffers(*trigger_.word) ? parties_.recipients : parties_.actors, ids(one));
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

  [[nodiscard]] bool ends_noun_phrase(std::uint32_t word) const {
    if (words_.is(word, ",")) { return word + 1 >= words_.size() || reading_.phrase_at(word + 1) == kNone; }
    return words_.is_mark(word) || words_.upos(word) == Upos::kSconj || words_.is(word, "that") ||
           words_.is(word, "who") || words_.is(word, "which");
  }

  void add_after(std::uint32_t number) {
    const std::string_view preposition = reading_.phrases()[number].preposition;
    const std::vector<ActorId> all = ids_or_state(number);
    if (preposition == "by" || preposition == "from" || (preposition == "of" && of_acts(*trigger_.word)) ||
        (is_between(preposition) && parties_.mutual && preposition != "with")) {
      add_ids(parties_.actors, all);
    } else {
      add_ids(parties_.recipients, all);
    }
  }

  /// "A held talks with B": the subject of the verb, where its row in governors.tsv says so.
  void read_governing_verb() {
    if (trigger_.clause == kNone) { return; }
    const Clause& clause = reading_.clauses()[trigger_.clause];
    const Governor* governor = context_.lexicon.verb_governor(words_.lemma(clause.head));
    if (governor == nullptr || governor->subject == SubjectRole::kNone) { return; }
    const bool passive = clause.group->passive;
    std::vector<ActorId> all = passive ? by_phrase(clause) : subjects_of(clause);
    if (!between_itself()) {
      const bool suffers = governor->subject == SubjectRole::kRecipient;
      add_ids(suffers && !parties_.mutual ? parties_.recipients : parties_.actors, all);
      if (!all.empty()) { note("parties:governing-verb"); }
    }
  }

  /// "hosted talks between A and B": the parties are complete.
  [[nodiscard]] bool between_itself() const {
    for (const Phrase& phrase : reading_.phrases()) {
      if (phrase.first >= trigger_.last && phrase.first < trigger_.last + kFarthest &&
          phrase.preposition == "between") {
        return !parties_.empty();
      }
    }
    return false;
  }

  /// "Sanctions were imposed on A by B": the noun is the subject of the clause that follows.
  void read_passive_after() {
    for (const Clause& clause : reading_.clauses()) {
      if (clause.first < trigger_.last) { continue; }
      if (!clause.group->passive || clause.first > trigger_.last + kFarthest) { return; }
      if (!clause.subjects.empty() && !reading_.phrases()[clause.subjects.back()].weak()) { return; }
      add_ids(parties_.actors, by_phrase(clause));
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

  /// Two sides are needed for what both do together.
  void make_mutual() {
    if (parties_.recipients.empty() && parties_.actors.size() > 1) {
      parties_.recipients.assign(parties_.actors.begin() + 1, parties_.actors.end());
      parties_.actors.resize(1);
    }
  }

  const Context& context_;
  const Reading& reading_;
  const Words& words_;
  const Trigger& trigger_;
  Parties parties_;
};

}  // namespace

Parties find_parties(const Context& context, const Trigger& trigger) {
  return Finder(context, trigger).find();
}

}  // namespace chancery::events
