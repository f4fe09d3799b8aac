// SPDX-License-Identifier: Apache-2.0
#include "actors/mentions/finder.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "actors/mentions/phrase_reader.h"

namespace chancery::actors {
namespace {

constexpr std::array kPronouns = {WordClass::kHe, WordClass::kShe, WordClass::kThey,
                                  WordClass::kIt, WordClass::kI,   WordClass::kWe};

/// Below this probability a name that only the encoder sees is left to the rules of shape.
constexpr float kLeastNameScore = 0.4F;

class Finder {
 public:
  Finder(const Words& words, const Facts& facts) : words_(words), facts_(facts), phrases_(words, facts) {}

  std::vector<Item> find() {
    const auto sentences = static_cast<std::uint32_t>(words_.document().sentences().size());
    for (sentence_ = 0; sentence_ < sentences; ++sentence_) {
      const std::size_t first_item = items_.size();
      end_ = words_.first_of(sentence_ + 1);
      for (WordRow at = words_.first_of(sentence_); at < end_;) { at = read(at); }
      mark_items(words_, facts_, std::span(items_).subspan(first_item));
    }
    return std::move(items_);
  }

 private:
  /// Reads what begins at `at`; returns where to go on.
  WordRow read(WordRow at) {
    // "anti-Syrian", "pro-Iraqi" name no actor.
    if (words_.is(at, WordClass::kPrefix) && at + 1 < end_ && words_[at + 1].glued) { return skip_prefixed(at + 1); }
    for (const auto reader :
         {&Finder::read_no_state, &Finder::read_geography, &Finder::read_government_of_person, &Finder::read_counted,
          &Finder::read_person, &Finder::read_phrase, &Finder::read_back_reference, &Finder::read_pronoun,
          &Finder::read_seen_name, &Finder::read_bare_name}) {
      const WordRow next = (this->*reader)(at);
      if (next > at) { return next; }
    }
    return at + 1;
  }

  WordRow skip_prefixed(WordRow at) const {
    WordRow next = at + 1;
    for (const Sense sense : {Sense::kStateName, Sense::kAdjective, Sense::kDemonym}) {
      const Entry* entry = words_.matches(at)[sense];
      if (entry != nullptr) { next = std::max(next, at + entry->words); }
    }
    return next;
  }

  /// "Latin American", "the Persian Gulf": a phrase of the table that names no state.
  WordRow read_no_state(WordRow at) {
    const WordRow begin = words_.reads(at, "the") && at + 1 < end_ ? at + 1 : at;
    const Matches& matches = words_.matches(begin);
    const Entry* phrase = matches[Sense::kPlace];
    if (phrase == nullptr) { return at; }
    for (const Sense sense : {Sense::kOrganisation, Sense::kStateName, Sense::kAdjective, Sense::kPerson}) {
      if (matches[sense] != nullptr && matches[sense]->words > phrase->words) { return at; }
    }
    const WordRow next = begin + phrase->words;
    if (phrase->row == 1) { add_place(begin, next); }
    return next;
  }

  void add(Item item) {
    item.sentence = sentence_;
    items_.push_back(std::move(item));
  }

  void add_place(WordRow first, WordRow next) {
    Item item;
    item.kind = ItemKind::kPlace;
    item.first = first;
    item.last = next - 1;
    item.rule = "place:geography";
    const Name* name = words_.name_at(first);
    const bool seen = name != nullptr && name->kind == NameKind::kLocation && words_.end_of(*name, first) == next;
    if (seen && name->as_actor >= kLeastAsActor) { item.stand_for_people(); }
    add(std::move(item));
  }

  /// "Sea of Japan", "Gulf of Mexico", "the Korean Peninsula", "South China Sea".
  WordRow read_geography(WordRow at) {
    if (words_.reads(at, "the") && at + 1 < end_) {
      const WordRow next = read_geography(at + 1);
      return next == at + 1 ? at : next;
    }
    if (!words_[at].letter_case.capital || organisation_end(words_, at, end_) > at) { return at; }
    if (words_.is(at, WordClass::kGeographyFirst)) {
      WordRow next = at + 1;
      if (next < end_ && words_.reads(next, "of")) { ++next; }
      if (next < end_ && words_.reads(next, "the")) { ++next; }
      const WordRow name = next;
      while (next < end_ && words_[next].letter_case.capital && next - name < 2) { ++next; }
      if (next == name) { return at; }
      add_place(at, next);
      return next;
    }
    WordRow next = at;
    while (next < end_ && words_[next].letter_case.capital && next - at < 4) {
      if (next > at && words_.is(next, WordClass::kGeographyHead)) {
        add_place(at, next + 1);
        return next + 1;
      }
      ++next;
    }
    // "the Korean peninsula"
    const bool lower_head = next > at && next < end_ && words_.is(next, WordClass::kGeographyHead);
    const bool adjective = words_.matches(at)[Sense::kAdjective] != nullptr && words_.reads(next, "peninsula");
    if (!lower_head || !adjective) { return at; }
    add_place(at, next + 1);
    return next + 1;
  }

  /// "Abe's government", "the Bush administration", where the person has just been read.
  WordRow read_government_of_person(WordRow at) {
    if (!words_.is(at, WordClass::kGovernmentHead) || items_.empty()) { return at; }
    Item& person = items_.back();
    const bool possessive = possessive_size(words_[at - (at > 0 ? 1 : 0)].text) > 0;
    const WordRow before = possessive ? at - 2 : at - 1;
    if (person.kind != ItemKind::kPerson || person.sentence != sentence_ || person.last != before) { return at; }
    Item item;
    item.first = possessive ? at : person.first;
    item.last = at;
    item.form = MentionForm::kNominal;
    item.of_person = true;
    item.rule = "actors:government-of-person";
    if (!possessive) {
      if (item.first > words_.first_of(sentence_) && words_.reads(item.first - 1, "the")) { --item.first; }
      person.silent = true;
    }
    add(std::move(item));
    return at + 1;
  }

  /// "the two leaders", "both countries", "the three ministers".
  WordRow read_counted(WordRow at) {
    WordRow next = at;
    if (words_.reads(next, "the") || words_.reads(next, "these") || words_.reads(next, "those")) { ++next; }
    if (next >= end_ || !words_.is(next, WordClass::kNumber)) { return at; }
    const bool definite = next > at || words_.reads(next, "both");
    const WordRow number = next++;
    while (next < end_ && words_[next].upos == Upos::kAdj && next - number < 3) { ++next; }
    if (next >= end_) { return at; }
    const bool people = words_.is(next, WordClass::kCountedPeople);
    const std::span<const StateRow> named = facts_.states_of_plural(words_[next].key);  // "the two Koreas"
    const bool states = !named.empty() || words_.is(next, WordClass::kCountedStates);
    if (!definite || (!people && !states)) { return at; }
    Item item;
    item.kind = ItemKind::kCounted;
    item.form = MentionForm::kNominal;
    item.first = at;
    item.last = next;
    item.count = count_of(number);
    item.counts_states = states;
    item.states.assign(named.begin(), named.end());
    item.rule = "actors:counted";
    if (words_.matches(next)[Sense::kRole] != nullptr) { item.role = words_.matches(next)[Sense::kRole]->row; }
    add(std::move(item));
    return next + 1;
  }

  std::uint32_t count_of(WordRow number) const {
    static constexpr std::array<std::string_view, 11> kWords = {"",    "",      "two",   "three", "four", "five",
                                                                "six", "seven", "eight", "nine",  "ten"};
    for (std::uint32_t i = 2; i < kWords.size(); ++i) {
      if (words_.reads(number, kWords[i])) { return i; }
    }
    const std::string_view text = words_[number].text;
    const bool digit = text.size() == 1 && text[0] >= '2' && text[0] <= '9';
    return digit ? static_cast<std::uint32_t>(text[0] - '0') : 2;
  }

  /// A person's full name of the table, or a courtesy with a name.
  WordRow read_person(WordRow at) {
    WordRow begin = at;
    const bool whole = words_.matches(at)[Sense::kPerson] != nullptr;
    while (!whole && begin < end_ && words_.is(begin, WordClass::kCourtesy) && words_[begin].letter_case.capital) {
      ++begin;
      if (begin < end_ && words_.text_is(begin, ".")) { ++begin; }
    }
    if (begin >= end_) { return at; }
    const Entry* known = words_.matches(begin)[Sense::kPerson];
    const WordRow shaped = begin > at ? name_end(words_, begin, end_) : begin;
    const WordRow tabled = known == nullptr ? begin : begin + known->words;
    const WordRow next = std::max(shaped, tabled);
    if (next == begin) { return at; }
    // "Kim Il Sung Square" is a square.
    if (next < end_ && words_[next].letter_case.capital && words_.is(next, WordClass::kThingHead)) {
      add_place(at, next + 1);
      return next + 1;
    }
    Item item;
    item.kind = ItemKind::kPerson;
    item.first = at;
    item.last = next - 1;
    item.name_first = begin;
    item.name_last = next - 1;
    item.person = tabled >= shaped && known != nullptr ? known->row : kNoRow;
    item.courtesy = begin > at;
    item.rule = item.person != kNoRow ? "name:table" : "name:after-courtesy";
    add(std::move(item));
    return next;
  }

  WordRow read_phrase(WordRow at) {
    auto phrase = phrases_.read(at, end_);
    const bool article = words_.reads(at, "the") && at + 1 < end_;
    const WordRow first = article ? at + 1 : at;
    const WordRow shaped = organisation_end(words_, first, end_);
    const bool person = phrase && phrase->items.front().kind == ItemKind::kPerson;
    const Name* seen = words_.name_at(first);
    const bool location = seen != nullptr && seen->kind == NameKind::kLocation && words_.end_of(*seen, first) == shaped;
    if (shaped > first && !location && !person && (!phrase || phrase->next < shaped)) {
      return add_organisation(first, shaped);
    }
    if (!phrase) { return at; }
    for (Item& item : phrase->items) { add(std::move(item)); }
    return absorb_person(std::max(phrase->next, at + 1));
  }

  /// "the administration of President X": one phrase for the state; the person is introduced silently.
  WordRow absorb_person(WordRow next) {
    Item& government = items_.back();
    const bool named_government = government.kind == ItemKind::kBody && government.states.empty() &&
                                  government.row != kNoRow && facts_.pattern(government.row).name == "{state}";
    if (!named_government || !words_.reads(next, "of") || next + 1 >= end_) { return next; }
    auto phrase = phrases_.read(next + 1, end_);
    if (!phrase || phrase->items.front().kind != ItemKind::kPerson) { return next; }
    Item person = std::move(phrase->items.front());
    person.silent = true;
    person.sentence = sentence_;
    government.kind = ItemKind::kState;
    government.of_person = true;
    government.last = person.last;
    government.rule = "actors:government-of-person";
    items_.insert(items_.end() - 1, std::move(person));
    return phrase->next;
  }

  WordRow add_organisation(WordRow first, WordRow next) {
    Item item;
    item.kind = ItemKind::kOrganisation;
    item.first = first;
    item.last = next - 1;
    item.name_first = first;
    item.name_last = next - 1;
    item.rule = "name:organisation-shape";
    for (const Sense sense : {Sense::kStateName, Sense::kAdjective}) {
      const Entry* entry = words_.matches(first)[sense];
      if (entry != nullptr) { item.states = {entry->row}; }
    }
    // "Ecuador's Supreme Electoral Tribunal"
    const bool owned = item.states.empty() && !items_.empty() && items_.back().kind == ItemKind::kState &&
                       items_.back().sentence == sentence_ && items_.back().last + 2 == first;
    if (owned && possessive_size(words_[first - 1].text) > 0) { item.states = items_.back().states; }
    add(std::move(item));
    return next;
  }

  /// "the ministry", "the group".
  WordRow read_back_reference(WordRow at) {
    if (!words_.reads(at, "the") || at + 1 >= end_ || !words_.is(at + 1, WordClass::kBackReference)) { return at; }
    if (at + 2 < end_ && !words_.begins_verb_group(at + 2) && words_[at + 2].upos == Upos::kNoun) { return at; }
    if (words_.reads(at + 2, "of") && at + 2 < end_) { return at; }
    Item item;
    item.kind = ItemKind::kBackReference;
    item.form = MentionForm::kNominal;
    item.first = at;
    item.last = at + 1;
    item.rule = "actors:back-reference";
    add(std::move(item));
    return at + 2;
  }

  WordRow read_pronoun(WordRow at) {
    for (const WordClass cls : kPronouns) {
      // "US" and "IT" are names.
      if (!words_.is(at, cls) || words_[at].letter_case.caps) { continue; }
      Item item;
      item.kind = ItemKind::kPronoun;
      item.form = MentionForm::kPronoun;
      item.first = at;
      item.last = at;
      item.pronoun = cls;
      item.rule = "actors:pronoun";
      add(std::move(item));
      return at + 1;
    }
    return at;
  }

  [[nodiscard]] bool has_capital(WordRow first, WordRow end) const {
    while (first < end && !words_[first].letter_case.capital) { ++first; }
    return first < end;
  }

  /// A name that no table knows and the encoder sees.
  WordRow read_seen_name(WordRow at) {
    const Name* name = words_.name_at(at);
    if (name == nullptr || name->score < kLeastNameScore) { return at; }
    const WordRow next = seen_name_end(words_, *name, at);
    if (!has_capital(at, next)) { return at; }
    switch (name->kind) {
      case NameKind::kOther: return at;
      case NameKind::kPerson: add_person(at, next, true, "name:encoder"); break;
      case NameKind::kOrganisation:
        add_organisation(at, next);
        items_.back().rule = "name:encoder";
        if (next < end_ && words_.is(next, WordClass::kMediaNoun)) { items_.back().sector = Sector::kJrn; }
        break;
      case NameKind::kLocation:
        add_place(at, next);
        items_.back().rule = "place:encoder";
        if (!read_place(words_, at, next - 1, Sense::kRegion).place) { items_.back().stand_for_people(); }
        break;
    }
    return next;
  }

  void add_person(WordRow at, WordRow next, bool introduced, std::string_view rule) {
    Item item;
    item.kind = ItemKind::kPerson;
    item.first = at;
    item.last = next - 1;
    item.name_first = at;
    item.name_last = next - 1;
    item.bare = true;
    item.introduced = introduced;
    item.rule = rule;
    add(std::move(item));
  }

  /// Capitals that no table knows: the resolver says whether they are somebody.
  WordRow read_bare_name(WordRow at) {
    const WordRow next = name_end(words_, at, end_);
    if (next == at || (next == at + 1 && words_[at].text.size() < 2)) { return at; }
    // "Suspect Liu Shan-chung": the encoder sees where the name begins.
    for (WordRow later = at + 1; later < next; ++later) {
      const Name* name = words_.name_at(later);
      if (name != nullptr && name->kind == NameKind::kPerson && words_.name_over(at) == nullptr) { return later; }
    }
    const bool media = (next < end_ && words_.is(next, WordClass::kMediaNoun)) ||
                       (at > words_.first_of(sentence_) && words_.is(at - 1, WordClass::kMediaNoun) && next == at + 1);
    if (media && words_.matches(at)[Sense::kRole] == nullptr) {
      add_organisation(at, next);
      items_.back().sector = Sector::kJrn;
      items_.back().rule = "name:beside-media-noun";
      return next;
    }
    add_person(at, next, false, "name:shape");
    return next;
  }

  const Words& words_;
  const Facts& facts_;
  PhraseReader phrases_;
  std::vector<Item> items_;
  std::uint32_t sentence_ = 0;
  WordRow end_ = 0;
};

}  // namespace

std::vector<Item> find_items(const Words& words, const Facts& facts) {
  return Finder(words, facts).find();
}

}  // namespace chancery::actors
