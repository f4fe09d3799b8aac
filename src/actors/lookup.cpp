// SPDX-License-Identifier: Apache-2.0
#include "actors/lookup.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "actors/mentions/finder.h"
#include "actors/mentions/words.h"
#include "actors/table/offices.h"

namespace chancery::actors {
namespace {

/// Of so many holders of one role in all states a list is still of use.
constexpr std::size_t kMostUnowned = 20;
/// So many former holders are given.
constexpr std::size_t kMostFormer = 3;

/// What is given for a state by itself.
constexpr std::array<std::string_view, 7> kMainOffices = {"supreme_leader",   "head_of_state",    "head_of_government",
                                                          "foreign_minister", "defence_minister", "interior_minister",
                                                          "finance_minister"};

void append(std::vector<const Term*>& to, const std::vector<const Term*>& from) {
  for (const Term* term : from) {
    if (std::ranges::find(to, term) == to.end()) { to.push_back(term); }
  }
}

/// After this day a term without an end may have ended since its row was last looked at (data/actors/README.md).
Date last_look(std::string_view origin) {
  using std::chrono::December;
  if (origin == "wikidata" || origin == "reign") { return std::chrono::year(2022) / December / 31; }
  return origin == "own" ? Date(std::chrono::year(2024) / December / 31) : Date::max();
}

/// One question; the document and the facts must outlive it.
class Question {
 public:
  Question(const Document& document, const Facts& facts, Date day)
      : facts_(facts), words_(document, facts, {day, day}), day_(day) {}

  LookupAnswer answer() {
    const std::vector<Item> items = find_items(words_, facts_);
    if (!items.empty() && covers_all(items)) {
      for (const Item& item : narrowing_.empty() ? std::span(items) : std::span(items).first(1)) { add(item); }
    } else {
      by_names();
      if (!answer_.understood) { bare_role(); }
    }
    if (answer_.note.empty() && !answer_.held.empty()) {
      const Term& first = *answer_.held.front();
      const bool open = first.period.until == Date::max();
      if (open && day_ > last_look(first.origin)) {
        answer_.note = "in office when the row was last looked at; that may have changed by this day";
      }
    }
    if (!answer_.understood) { answer_.note = "this names no office, person, state or organisation that is known"; }
    return std::move(answer_);
  }

 private:
  [[nodiscard]] Period on_the_day() const { return {day_, day_}; }
  [[nodiscard]] std::string_view text() const { return words_.document().text(); }

  /// Is every word read but articles, marks and words between the items? What follows "for", "to" or "in"
  /// after them narrows the question: "UN envoy for Syria".
  [[nodiscard]] bool covers_all(const std::vector<Item>& items) {
    auto end = static_cast<WordRow>(words_.size());
    const WordRow after = items.front().last + 1;
    const bool role = items.front().role != kNoRow && items.front().kind != ItemKind::kPerson;
    if (role && after + 1 < end && words_.is(after, WordClass::kRolePreposition)) {
      for (WordRow row = after + 1; row < end; ++row) {
        if (words_[row].letter_case.capital) { narrowing_.push_back(words_[row].text); }
      }
      if (!narrowing_.empty()) { end = after; }
    }
    for (WordRow row = 0; row < end; ++row) {
      const bool read =
          std::ranges::any_of(items, [&](const Item& item) { return item.first <= row && row <= item.last; });
      const bool mark =
          words_[row].upos == Upos::kPunct || possessive_size(words_[row].text) == words_[row].text.size();
      if (!read && !mark && !words_.reads(row, "the") && !words_.reads(row, "and")) { return false; }
    }
    return true;
  }

  void add(const Item& item) {
    switch (item.kind) {
      case ItemKind::kPerson: add_person(item); break;
      case ItemKind::kRole:
      case ItemKind::kGroup: add_role(item); break;
      case ItemKind::kState:
      case ItemKind::kPlace:
      case ItemKind::kBody: add_states(item); break;
      case ItemKind::kOrganisation: add_organisation(item); break;
      case ItemKind::kCounted:
      case ItemKind::kPronoun:
      case ItemKind::kBackReference: break;
    }
  }

  void add_person(const Item& item) {
    if (item.person != kNoRow) {
      add_terms_of(item.person);
    } else if (item.has_name()) {
      add_namesakes(words_[item.name_last].key);
      if (!answer_.understood) { add_namesakes(words_[item.name_first].key); }
    }
  }

  void add_role(const Item& item) {
    if (item.counterpart || item.role == kNoRow) {
      if (item.counterpart) { unclear("a counterpart is known from the report only; ask for the office itself"); }
      return;
    }
    if (item.owner_organisation != kNoRow) {
      add_office({.role = item.role, .words = text(), .organisation = item.owner_organisation}, item.former);
      return;
    }
    const std::vector<StateRow> states = item.states.size() == 1 ? namesakes_of(item) : item.states;
    for (const StateRow state : states) {
      add_office({.role = item.role, .words = text(), .state = state}, item.former);
    }
    if (states.empty()) { add_unowned(item.role); }
    if (states.size() > item.states.size()) {
      answer_.note = "the words may mean several states; name the one that is meant";
    }
  }

  /// The states that the words of the item's state may mean, its own first: "Congolese" is said of two.
  [[nodiscard]] std::vector<StateRow> namesakes_of(const Item& item) const {
    std::vector<StateRow> states = item.states;
    std::vector<LexicalWord> words;
    words.reserve(words_.size());
    for (WordRow row = 0; row < words_.size(); ++row) { words.push_back(words_[row]); }
    for (WordRow row = item.first; row <= item.last; ++row) {
      const auto from = std::span<const LexicalWord>(words).subspan(row);
      std::size_t length = 0;
      const auto each = [&](const auto& use) {
        facts_.lexicon().match(from, [&](const Entry& entry) {
          const bool of_state = entry.sense == Sense::kStateName || entry.sense == Sense::kAdjective;
          if (of_state && entry.period.holds(day_)) { use(entry); }
        });
      };
      bool own = false;
      each([&](const Entry& entry) { length = std::max<std::size_t>(length, entry.words); });
      each([&](const Entry& entry) { own = own || (entry.words == length && entry.row == item.states.front()); });
      if (!own) { continue; }
      each([&](const Entry& entry) {
        const bool known = std::ranges::find(states, entry.row) != states.end();
        if (entry.words == length && !known) { states.push_back(entry.row); }
      });
    }
    return states;
  }

  /// "president" without a state.
  void add_unowned(std::uint32_t row) {
    const Role& role = facts_.directory().role(row);
    answer_.understood = true;
    std::vector<const Term*> all;
    for (const Person& person : facts_.directory().persons()) {
      for (const Term& term : person.terms) {
        if (term.office == role.office && term.period.holds(day_)) { all.push_back(&term); }
      }
    }
    // "pope" and "king" say more than the office of a head of state.
    std::uint32_t best = 0;
    for (const Term* term : all) { best = std::max(best, fit_of_title(text(), term->title)); }
    std::erase_if(all, [&](const Term* term) { return fit_of_title(text(), term->title) < best; });
    if (all.size() <= kMostUnowned) { append(answer_.held, all); }
    if (all.size() == 1) { return; }
    const std::string name(role.name);
    answer_.note = "of which state or organisation? Add it to the words: \"" + name + " of Japan\", \"French " + name +
                   "\"; " + std::to_string(all.size()) + " are known for this day";
  }

  /// "president" alone is no mention in a report, but it is a question.
  void bare_role() {
    if (words_.size() == 0) { return; }
    for (WordRow row = 0; row < words_.size(); ++row) {
      const Entry* role = words_.matches(row)[Sense::kRole];
      if (role != nullptr && row + role->words == words_.size() && (row == 0 || words_.reads(row - 1, "the"))) {
        add_unowned(role->row);
        return;
      }
    }
  }

  void add_states(const Item& item) {
    for (const StateRow state : item.states) {
      answer_.understood = true;
      for (const std::string_view office : kMainOffices) {
        append(answer_.held, facts_.directory().holders_of(office, facts_.state(state).code, on_the_day()));
      }
      answer_.note = "these are the main offices; ask for another one by its name";
    }
  }

  void add_organisation(const Item& item) {
    if (item.row == kNoRow) { return; }
    add_office({.words = {}, .organisation = item.row}, false);
    const StateRow state = facts_.organisation(item.row).state;
    if (answer_.held.empty() && answer_.before.empty() && state != kNoState) {
      answer_.note = "the head of this body is not in the table; ask for the office by its name";
    }
  }

  [[nodiscard]] std::vector<const Term*> ask(const OfficeAsked& asked, Period between) const {
    std::vector<const Term*> terms = terms_asked(facts_, asked, between);
    std::erase_if(terms, [&](const Term* term) {
      return !std::ranges::all_of(narrowing_, [&](std::string_view word) { return term->title.contains(word); });
    });
    return terms;
  }

  void add_office(const OfficeAsked& asked, bool former) {
    answer_.understood = true;
    const std::vector<const Term*> held = former ? std::vector<const Term*>{} : ask(asked, on_the_day());
    append(answer_.held, held);
    if (!held.empty()) { return; }
    std::vector<const Term*> before = ask(asked, {Date::min(), day_ - std::chrono::days{1}});
    std::erase_if(before, [&](const Term* term) { return term->period.until >= day_; });
    std::ranges::sort(before, [](const Term* a, const Term* b) {
      return std::tuple(b->period.until, b->period.from) < std::tuple(a->period.until, a->period.from);
    });
    before.resize(std::min<std::size_t>(before.size(), former ? kMostFormer : 1));
    append(answer_.before, before);
    if (former) { return; }
    std::vector<const Term*> after = ask(asked, {day_ + std::chrono::days{1}, Date::max()});
    std::erase_if(after, [&](const Term* term) { return term->period.from <= day_; });
    if (!after.empty()) { append(answer_.after, {after.back()}); }  // the latest stands first
    const bool known = !before.empty() || !after.empty();
    answer_.note = known ? "vacant or not known on this day; these are the nearest terms that are known"
                         : "nobody is known in this office";
  }

  void add_terms_of(std::uint32_t person) {
    answer_.understood = true;
    const std::span<const Term> terms = facts_.directory().person(person).terms;
    std::vector<const Term*> held;
    const Term* before = nullptr;
    const Term* after = nullptr;
    for (const Term& term : terms) {
      if (term.period.holds(day_)) { held.push_back(&term); }
      if (term.period.until < day_ && (before == nullptr || before->period.until <= term.period.until)) {
        before = &term;
      }
      if (term.period.from > day_ && after == nullptr) { after = &term; }
    }
    append(answer_.held, held);
    if (!held.empty()) { return; }
    if (before != nullptr) { append(answer_.before, {before}); }
    if (after != nullptr) { append(answer_.after, {after}); }
    answer_.note = "no office is known for this day; these are the nearest";
  }

  /// Everybody with this family name who was in office, else nobody in particular.
  void add_namesakes(WordKey family_name) {
    if (family_name == kNoWord) { return; }
    for (const std::uint32_t row : facts_.directory().persons_named(family_name)) {
      for (const Term& term : facts_.directory().person(row).terms) {
        answer_.understood = true;
        if (term.period.holds(day_)) { append(answer_.held, {&term}); }
      }
    }
    if (answer_.understood && answer_.held.empty()) {
      answer_.note = "nobody of this name is known to have been in office on this day";
    }
  }

  /// A name without a verb beside it is not always seen as one.
  void by_names() {
    for (WordRow row = 0; row < words_.size(); ++row) {
      const Entry* person = words_.matches(row)[Sense::kPerson];
      if (person != nullptr && row + person->words == words_.size()) {
        add_terms_of(person->row);
        return;
      }
    }
    if (words_.size() == 1) { add_namesakes(words_[0].key); }
  }

  void unclear(std::string note) {
    answer_.understood = true;
    answer_.note = std::move(note);
  }

  const Facts& facts_;
  Words words_;
  Date day_;
  LookupAnswer answer_;
  std::vector<std::string_view> narrowing_;  // words that the title has to hold
};

}  // namespace

LookupAnswer look_up(const Document& question, const Facts& facts, Date day) {
  return Question(question, facts, day).answer();
}

}  // namespace chancery::actors
