// SPDX-License-Identifier: Apache-2.0
//
// Persons by name: the table, the report's own introductions, family names alone.
#include <algorithm>
#include <array>
#include <tuple>

#include "actors/resolution/resolver.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// Offices whose holders a report may name by the family name alone without an introduction.
constexpr std::array<std::string_view, 5> kWellKnown = {"supreme_leader", "head_of_state", "head_of_government",
                                                        "foreign_minister", "secretary_general"};

constexpr std::array<std::string_view, 6> kReigning = {"king", "queen", "emperor", "emir", "sultan", "pope"};

/// Letters of a given name that have to agree where no role helps.
constexpr std::size_t kSameLetters = 3;
constexpr double kIntroduced = 0.85;
constexpr double kByShape = 0.6;

/// Are all words of the shorter name in the longer one, in order?
bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& shorter = a.size() <= b.size() ? a : b;
  const auto& longer = a.size() <= b.size() ? b : a;
  std::size_t at = 0;
  for (const std::string& word : longer) {
    if (at < shorter.size() && shorter[at] == word) { ++at; }
  }
  return at == shorter.size();
}

/// May `folded` be another spelling of the person's name ("Mahmud" for "Mahmoud")? The family name is
/// known to be the same; the given names have to begin with the same letters.
bool may_be_spelt(const Person& person, std::string_view folded, std::size_t letters) {
  if (person.terms.empty() || is_family_name_first(person.terms.front().state)) { return false; }
  const std::string name = base::fold(person.name);
  return std::string_view(name).substr(0, letters) == folded.substr(0, letters) ||
         (name.front() == folded.front() && folded.find(". ") == 1);
}

}  // namespace

OfficeInWords Resolver::office_of(const Item& item) const {
  OfficeInWords office;
  office.role = item.role;
  office.state = item.state();
  office.organisation = item.owner_organisation;
  office.pattern = item.owner_pattern;
  office.former = item.former;
  if (item.role == kNoRow) { return office; }
  for (WordRow at = item.first; at <= item.last; ++at) {
    const Entry* role = words_.matches(at)[Sense::kRole];
    if (role == nullptr || role->row != item.role) { continue; }
    // "Foreign Ministry spokesman": the ministry is the owner's and the last word says the role.
    if (!office.written.empty() && item.owner_pattern == kNoRow) { break; }
    office.written = text_of(at, at + role->words - 1);
  }
  return office;
}

/// A person of the report with these words in the name. Of namesakes whoever is in office, unless a former
/// holder is asked for; then whom the report has named most often, then the latest.
CastRow Resolver::cast_person_named(const std::vector<std::string>& words, StateRow state, bool former) const {
  const auto rank = [&](const CastPerson& person) {
    const std::uint32_t seen = person.actor < last_seen_.size() ? last_seen_[person.actor] : 0;
    const std::uint32_t times = person.actor < times_seen_.size() ? times_seen_[person.actor] : 0;
    return std::tuple(person.former == former, times, seen);
  };
  const CastPerson* best = nullptr;
  for (const std::uint32_t row : cast_.persons_with(words)) {
    const CastPerson& person = cast_.persons()[row];
    if (!same_person(person.name_words, words)) { continue; }
    if (state != kNoState && person.state != kNoState && person.state != state) { continue; }
    if (best == nullptr || rank(person) > rank(*best)) { best = &person; }
  }
  return best == nullptr ? kNobody : best->actor;
}

CastRow Resolver::person_by_full_name(const Item& item, bool may_be_new) {
  if (item.person != kNoRow) { return cast_.person_of_table(item.person); }
  const std::string_view name = text_of(item.name_first, item.name_last);
  const CastRow known = cast_person_named(folded_words(name), item.state(), item.former);
  if (known != kNobody) { return known; }
  // Another spelling of a given name: the family name, role and state still tell who it is.
  if (const CastRow found = table_person_named(item, item.state()); found != kNobody) { return found; }
  if (!may_be_new) { return kNobody; }
  return cast_.new_person(name, item.bare ? kByShape : kIntroduced, item.rule);
}

/// May a term be that of a person whom the item names by the family name alone?
bool Resolver::term_fits(const Term& term, const Item& item, StateRow state) const {
  const bool in_office = term.period.from <= cast_.days().until && cast_.days().from <= term.period.until;
  if (!in_office && !item.former) { return false; }
  if (state != kNoState && facts_.state_by_code(term.state).value_or(kNoState) != state) { return false; }
  if (item.role == kNoRow) { return std::ranges::find(kWellKnown, term.office) != kWellKnown.end(); }
  const Role& role = facts_.directory().role(item.role);
  // A king is no president, though both are heads of state.
  const bool reigns = std::ranges::find(kReigning, role.name) != kReigning.end();
  if (reigns && base::fold(term.title).find(role.name) == std::string::npos) { return false; }
  return term.office == role.office || state != kNoState;
}

/// A family name with the help of role and state, or of a well-known office; kNobody where several
/// persons of the table fit.
CastRow Resolver::table_person_named(const Item& item, StateRow state) {
  const Directory& directory = facts_.directory();
  const bool full_name = item.name_last > item.name_first;
  const std::string name = full_name ? base::fold(text_of(item.name_first, item.name_last)) : std::string();
  const std::size_t letters = item.role == kNoRow ? kSameLetters : 1;
  std::uint32_t best = kNoRow;
  bool several = false;
  const auto consider = [&](WordKey key) {
    if (key == kNoWord) { return; }
    for (const std::uint32_t row : directory.persons_named(key)) {
      const Person& person = directory.person(row);
      if (full_name && !may_be_spelt(person, name, letters)) { continue; }
      if (std::ranges::none_of(person.terms, [&](const Term& term) { return term_fits(term, item, state); })) {
        continue;
      }
      several = several || (best != kNoRow && best != row);
      best = row;
    }
  };
  const WordKey last = words_[item.name_last].key;
  const WordKey first = words_[item.name_first].key;
  consider(last);
  if (first != last) { consider(first); }
  return best == kNoRow || several ? kNobody : cast_.person_of_table(best);
}

CastRow Resolver::person_by_one_word(const Item& item) {
  const std::string_view name = text_of(item.name_first, item.name_last);
  const std::vector<std::string> words = folded_words(name);
  const StateRow state = item.state();
  const CastRow known = cast_person_named(words, state, item.former);
  if (known != kNobody) { return known; }
  if (item.bare) {
    if (const auto acronym = acronyms_.find(base::fold(name)); acronym != acronyms_.end()) { return acronym->second; }
    const bool opens = item.first == words_.first_of(item.sentence);
    if (opens && !item.subject) { return kNobody; }
  }
  if (const CastRow found = table_person_named(item, state); found != kNobody) { return found; }
  if (item.bare) { return kNobody; }
  if (item.role == kNoRow && !item.courtesy) { return kNobody; }
  return cast_.new_person(name, kByShape, item.rule);
}

/// "his Russian counterpart Sergei Lavrov": the office of the person before him, in the other state.
void Resolver::add_counterpart_office(CastRow actor, const Item& item) {
  const std::string_view office = office_before();
  const auto roles = facts_.directory().roles();
  const auto role = std::ranges::find(roles, office, &Role::office);
  if (office.empty() || role == roles.end()) { return; }
  OfficeInWords words;
  words.role = static_cast<std::uint32_t>(role - roles.begin());
  words.written = role->name;
  words.state = item.state();
  cast_.add_office(actor, words);
}

Resolver::Answer Resolver::resolve_person(const Item& item) {
  const bool full_name = item.person != kNoRow || item.name_last > item.name_first;
  CastRow actor = kNobody;
  if (full_name) {
    actor = person_by_full_name(item, !item.bare || item.introduced);
  } else {
    actor = person_by_one_word(item);
  }
  if (actor == kNobody) { return {}; }
  if (CastPerson* person = cast_.person(actor); person != nullptr && item.courtesy) {
    if (words_.reads(item.first, "mr") || words_.reads(item.first, "mr.")) { person->woman = false; }
    const bool woman = words_.reads(item.first, "mrs") || words_.reads(item.first, "ms") ||
                       words_.reads(item.first, "mrs.") || words_.reads(item.first, "ms.");
    if (woman) { person->woman = true; }
  }
  if (item.appositive && !seen_.empty() && seen_.back().actors.size() == 1 && is_person(seen_.back().actors.front())) {
    // "Japan's foreign minister, Taro Kono": the office was said just before.
    return {{actor}, "actors:apposition"};
  }
  if (item.role != kNoRow) {
    OfficeInWords office = office_of(item);
    if (office.state == kNoState && office.organisation == UINT32_MAX) { office.state = cast_.state_of(actor); }
    if (office.state == kNoState && office.organisation == UINT32_MAX) { office.state = guessed_state(item, actor); }
    cast_.add_office(actor, office);
  }
  if (item.counterpart) { add_counterpart_office(actor, item); }
  const bool last_name = !full_name && !item.courtesy && item.role == kNoRow;
  return {{actor}, last_name ? std::string_view("name:last-name") : item.rule};
}

}  // namespace chancery::actors
