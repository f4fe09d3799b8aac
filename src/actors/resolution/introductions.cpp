// SPDX-License-Identifier: Apache-2.0
//
// What is known of a report before its items are resolved one after the other: who is introduced anywhere, the
// state that it is about, letters and single words that mean something else than they seem to.
#include <algorithm>
#include <unordered_map>

#include "actors/resolution/resolver.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

constexpr double kByOneWord = 0.5;

}  // namespace

void Resolver::introduce_persons(const std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.kind != ItemKind::kPerson || !item.has_name() || item.writer) { continue; }
    const bool apposed = i + 1 < items.size() && items[i + 1].appositive;
    const bool introduced = item.role != kNoRow || item.courtesy || apposed || item.introduced || item.counterpart;
    const bool full_name = item.name_last > item.name_first;
    if (item.person == kNoRow && !(full_name && introduced)) { continue; }
    const CastRow actor = person_by_full_name(item, introduced);
    if (actor == kNobody) { continue; }
    // An office without an owner waits until the words before it are known.
    for (const Item* part : {&item, apposed ? &items[i + 1] : nullptr}) {
      if (part == nullptr || part->role == kNoRow) { continue; }
      const OfficeInWords office = office_of(*part);
      const bool owned = office.state != kNoState || office.organisation != UINT32_MAX;
      if (owned) { cast_.add_office(actor, office); }
      note_introduction(actor, *part, is_speaker(item) || (apposed && is_speaker(items[i + 1])));
    }
  }
}

/// Remembers by which role the report introduces a person first.
void Resolver::note_introduction(CastRow actor, const Item& role, bool speaker) {
  const std::string_view office = facts_.directory().role(role.role).office;
  introductions_.push_back({actor, role.sentence, office, office_of(role).written, speaker});
}

void Resolver::find_main_state(const std::vector<Item>& items) {
  constexpr std::size_t kOften = 3;
  std::unordered_map<StateRow, std::size_t> counts;
  std::size_t all = 0;
  for (const Item& item : items) {
    for (const StateRow state : item.states) {
      ++counts[state];
      ++all;
    }
  }
  for (const auto& [state, count] : counts) {
    if (count * 2 > all) {
      main_state_ = state;
      main_state_often_ = count >= kOften;
    }
  }
}

/// "the Comprehensive Peace Agreement (CPA)": the letters stand for what is no actor here, whatever the table says.
void Resolver::find_strange_letters(const std::vector<Item>& items) {
  for (const Item& item : items) {
    const bool letters = item.kind == ItemKind::kOrganisation && item.first == item.last && item.row != kNoRow &&
                         item.first > 1 && words_.text_is(item.first - 1, "(") && words_[item.first].letter_case.caps;
    if (!letters) { continue; }
    const std::string_view name = words_[item.first].text;
    const WordRow length = static_cast<WordRow>(name.size());
    const WordRow end = item.first - 1;
    if (end < words_.first_of(item.sentence) + length) { continue; }
    bool spelt = true;
    for (WordRow i = 0; i < length && spelt; ++i) { spelt = words_[end - length + i].text.front() == name[i]; }
    const bool is_item = std::ranges::any_of(items, [&](const Item& other) {
      return other.kind != ItemKind::kPlace && other.first <= end - length && end - 1 <= other.last;
    });
    if (spelt && !is_item) { strange_letters_.insert(base::fold(name)); }
  }
}

/// Persons whom the report calls by one word alone, as far as the encoder takes it for a person's: again and
/// again, or where they speak.
void Resolver::find_lone_names(const std::vector<Item>& items) {
  std::unordered_map<std::string, std::uint32_t> times;
  for (const Item& item : items) {
    const bool lone = item.kind == ItemKind::kPerson && item.rule == "name:encoder" && item.first == item.last;
    if (!lone || !words_[item.first].letter_case.capital || words_[item.first].text.size() < 3) { continue; }
    const std::vector<std::string> words = folded_words(text_of(item.first, item.last));
    if (cast_person_named(words, kNoState) != kNobody || person_by_one_word(item) != kNobody) { continue; }
    const std::uint32_t count = ++times[words.front()];
    if (count >= 2 || is_speaker(item)) {
      cast_.new_person(text_of(item.first, item.last), kByOneWord, "name:encoder");
    }
  }
}

/// One word that the encoder takes for an organisation or a place and that ends the name of a person of
/// the report.
void Resolver::find_family_names(std::vector<Item>& items) const {
  for (Item& item : items) {
    const bool seen =
        item.rule == "name:encoder" || item.rule.ends_with(":place-as-actor") || item.rule == "place:encoder";
    const bool no_person = item.kind == ItemKind::kOrganisation || item.kind == ItemKind::kPlace;
    if (!seen || !no_person || item.first != item.last || item.row != kNoRow) { continue; }
    const std::vector<std::string> words = folded_words(text_of(item.first, item.last));
    const auto rows = cast_.persons_with(words);
    const bool family = std::ranges::any_of(rows, [&](std::uint32_t row) {
      const auto& name = cast_.persons()[row].name_words;
      return name.size() > 1 && (name.back() == words.front() || name.front() == words.front());
    });
    if (!family) { continue; }
    item.kind = ItemKind::kPerson;
    item.name_first = item.first;
    item.name_last = item.last;
    item.bare = true;
  }
}

}  // namespace chancery::actors
