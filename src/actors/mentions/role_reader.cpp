// SPDX-License-Identifier: Apache-2.0
//
// Phrases around a role: "U.S. Secretary of State John Kerry", "the foreign ministers of Japan and
// South Korea", "a Chinese Foreign Ministry spokesman", "Japanese companies".
#include <algorithm>
#include <array>
#include <utility>

#include "actors/mentions/finder.h"
#include "actors/mentions/phrase_reader.h"

namespace chancery::actors {

/// Reads a person's name into `item`; returns one past it, or `at` where there is none.
WordRow PhraseReader::person_end(WordRow at, WordRow end, Item& item) const {
  if (at >= end) { return at; }
  WordRow begin = at;
  const bool whole = words_.matches(at)[Sense::kPerson] != nullptr;  // "Sheikh Hasina"
  while (!whole && begin < end && words_.is(begin, WordClass::kCourtesy) && words_[begin].letter_case.capital) {
    ++begin;
    if (begin < end && words_.text_is(begin, ".")) { ++begin; }
  }
  if (begin >= end) { return at; }
  const Entry* known = words_.matches(begin)[Sense::kPerson];
  WordRow next = name_end(words_, begin, end);
  // One more word may follow the name that the table has ("Sheikh Hasina Wajed").
  if (known != nullptr && begin + known->words + 1 >= next) {
    next = std::max(next, begin + known->words);
    item.person = known->row;
  }
  if (next == begin) { return at; }
  item.name_first = begin;
  item.name_last = next - 1;
  item.courtesy = begin != at;
  return next;
}

/// "President and Commander-in-Chief Joseph Kabila": passes over ", " or "and" and a second role.
WordRow PhraseReader::read_second_role(WordRow at, WordRow end) const {
  if (at + 1 >= end || !words_.reads(at, "and")) { return at; }
  const Entry* role = role_at(at + 1, end);
  if (role == nullptr || !words_[at + 1].letter_case.capital) { return at; }
  const WordRow next = at + 1 + role->words;
  return next < end && words_[next].letter_case.capital ? next : at;
}

/// "Minister of Trade [and Industry]", "Under Secretary of State [for Political Affairs]".
WordRow PhraseReader::read_rest_of_title(WordRow head, WordRow next, WordRow end) const {
  if (!words_[head].letter_case.capital) { return next; }
  constexpr WordRow kMostWords = 7;
  if (next < end && words_.reads(next, "for")) {
    for (WordRow at = next + 1; at < end && at - next < kMostWords; ++at) {
      if (words_.reads(at, "affairs")) { return at + 1; }
      if (!words_[at].letter_case.capital && !words_.reads(at, "and")) { break; }
    }
  }
  // "Undersecretary of Foreign Affairs Zosimo Paredes": up to the name that the encoder sees.
  if (next < end && (words_.reads(next, "of") || words_.reads(next, "for"))) {
    for (WordRow at = next + 1; at < end && at - next < kMostWords; ++at) {
      const Name* name = words_.name_at(at);
      if (name != nullptr && name->kind == NameKind::kPerson && at > next + 1) { return at; }
      if (!words_[at].letter_case.capital && !words_.reads(at, "and") && !words_.reads(at, "the")) { break; }
    }
  }
  const bool of = next - head >= 2 && (words_.reads(next - 2, "of") || words_.reads(next - 2, "for"));
  const bool joined = of && next + 1 < end && words_.reads(next, "and") && words_[next + 1].letter_case.capital;
  if (!joined || role_at(next + 1, end) != nullptr) { return next; }
  const Matches& matches = words_.matches(next + 1);
  return matches[Sense::kPerson] == nullptr && matches[Sense::kStateName] == nullptr ? next + 2 : next;
}

namespace {

/// "Ambassadors to Kenya", but "sent soldiers to Kenya", "invited ministers to Cairo".
bool is_posted(const Role& role) {
  return role.kind != RoleKind::kGroup && role.sector != Sector::kMil && !role.office.ends_with("minister") &&
         !role.office.ends_with("leader") && !role.office.starts_with("head_of") && role.office != "official";
}

}  // namespace

/// "to Lebanon", "in Gaza", "for the UN mission" between a role and a name: one past it where a name
/// follows, else `at`. "to" with its owner belongs to the role without a name as well, where it is a post (`posted`).
WordRow PhraseReader::read_tail(WordRow at, WordRow end, bool posted) const {
  if (at + 1 >= end || !words_.is(at, WordClass::kRolePreposition)) { return at; }
  const WordRow begin = words_.reads(at + 1, "the") ? at + 2 : at + 1;
  const Owner owner = read_owner(begin, end);
  if (!owner.found() || owner.possessive) { return at; }
  WordRow next = owner.next;
  if (next < end && words_.is(next, WordClass::kBackReference)) { ++next; }
  if (posted && words_.reads(at, "to")) { return next; }
  return next < end && name_end(words_, next, end) > next + 1 ? next : at;
}

/// The states of "of Chile, Peru and Bolivia".
std::vector<StateRow> PhraseReader::read_states_after(WordRow at, WordRow end, WordRow& next) const {
  std::vector<StateRow> states;
  WordRow word = at;
  while (word < end) {
    if (words_.reads(word, "the")) { ++word; }
    const Owner owner = read_name_of_owner(word, end);
    const bool name = owner.sense == Sense::kStateName && owner.states.size() == 1;
    if (!name || owner.organisation != kNoRow || skip_possessive(owner.next, end) != owner.next) { break; }
    states.push_back(owner.states.front());
    next = owner.next;
    word = owner.next;
    if (word < end && words_.text_is(word, ",")) { ++word; }
    if (word < end && words_.reads(word, "and")) { ++word; }
    if (word == owner.next) { break; }
  }
  return states;
}

/// "of Japan", "for the Foreign Ministry", "to the United Nations", "of the IAEA" after a role or body.
void PhraseReader::read_owner_after(Item& item, WordRow& next, WordRow end) const {
  if (next + 1 >= end) { return; }
  const bool of = words_.reads(next, "of") || words_.reads(next, "for");
  if (!of) { return; }
  const WordRow at = words_.reads(next + 1, "the") ? next + 2 : next + 1;
  if (at >= end) { return; }
  const Owner owner = read_owner(at, end);
  if (owner.found()) {
    if (owner.possessive && owner.pattern == kNoRow && owner.organisation == kNoRow) { return; }
    if (owner.organisation == kNoRow && owner.pattern == kNoRow) {
      if (owner.sense != Sense::kStateName) { return; }
      item.states = item.plural ? read_states_after(next + 1, end, next) : owner.states;
      if (!item.plural) { next = owner.next; }
      return;
    }
    item.states = owner.states;
    item.owner_organisation = owner.organisation;
    item.owner_pattern = owner.pattern;
    next = owner.next;
    return;
  }
  const Entry* pattern = words_.matches(at)[Sense::kPattern];
  if (pattern == nullptr || is_compound(at + pattern->words, end)) { return; }
  item.owner_pattern = pattern->row;
  next = at + pattern->words;
}

/// "Officials from Japan and South Korea met", "talks with envoys from Iran"; not "withdrew its envoys from Iran".
void PhraseReader::read_home_states(Item& item, WordRow start, WordRow& next, WordRow end) const {
  static constexpr std::array<std::string_view, 4> kBeside = {"with", "between", "by", "among"};
  if (next + 1 >= end || !words_.reads(next, "from")) { return; }
  WordRow after = next;
  std::vector<StateRow> states = read_states_after(next + 1, end, after);
  const bool act = after < end && words_.begins_verb_group(after);
  const bool beside = start > 0 && std::ranges::any_of(kBeside, [&](std::string_view word) {
                        return words_[start - 1].sentence == words_[start].sentence && words_.reads(start - 1, word);
                      });
  const bool owned = item.pronoun != WordClass::kCount;  // "recalled its ambassadors from Ireland and Norway"
  if (states.empty() || (!act && !beside && (states.size() < 2 || owned))) { return; }
  item.states = std::move(states);
  next = after;
}

Item PhraseReader::role_item(const Opening& opening, const Owner& owner, const Entry* role, bool counterpart) {
  Item item;
  item.kind = ItemKind::kRole;
  item.form = MentionForm::kRole;
  item.role = role == nullptr ? kNoRow : role->row;
  item.counterpart = counterpart;
  item.pronoun = opening.pronoun;
  item.count = opening.count;
  item.former = opening.former;
  item.definite = opening.definite || owner.found();
  item.known = opening.definite;
  item.states = owner.states;
  item.owner_organisation = owner.organisation;
  item.owner_pattern = owner.pattern;
  return item;
}

PhraseRead PhraseReader::person_of(Item item, WordRow end, const Opening& opening, const Owner& owner) {
  item.kind = ItemKind::kPerson;
  item.form = MentionForm::kName;
  item.plural = false;
  item.last = end - 1;
  item.rule = item.person != kNoRow ? "name:table" : "name:after-role";
  set_owner(item, opening, owner);
  return {{std::move(item)}, end};
}

std::optional<PhraseRead> PhraseReader::read_role(WordRow start, const Opening& opening, const Owner& owner,
                                                  WordRow head, WordRow end) const {
  const Entry* role = role_at(head, end);
  const bool counterpart = words_.is(head, WordClass::kCounterpart);
  // "who heads the militia"
  if (!counterpart && role->words == 1 && words_[head].upos == Upos::kVerb) { return std::nullopt; }
  WordRow next = counterpart ? head + 1 : head + role->words;
  // "the KCNA news agency" is KCNA.
  if (!counterpart && owner.organisation != kNoRow && !owner.possessive && words_.is(head, WordClass::kMediaNoun)) {
    PhraseRead whole = owner_alone(opening, owner, end);
    whole.items.front().last = next - 1;
    whole.next = next;
    return whole;
  }
  Item item = role_item(opening, owner, role, counterpart);
  item.plural = is_plural(next - 1);
  item.first = owner.found() && opening.next == owner.first && !opening.definite && !opening.indefinite &&
                       !opening.former && opening.count == 0
                   ? owner.first
                   : start;
  const RoleKind kind = counterpart ? RoleKind::kSingle : facts_.directory().role(item.role).kind;

  if (!counterpart) { next = read_rest_of_title(head, next, end); }
  next = read_tail(next, end, counterpart || is_posted(facts_.directory().role(item.role)));
  const WordRow name_at = item.plural ? next : read_second_role(next, end);
  const WordRow after_name = person_end(name_at, end, item);
  // "major Moslem groups": a role in lower case and one capital that is no known name.
  const bool one_word = after_name == name_at + 1 && item.person == kNoRow && role != nullptr;
  const bool doubtful = one_word && !words_[head].letter_case.capital &&
                        facts_.directory().persons_named(words_[name_at].key).empty() && kind != RoleKind::kSingle;
  // "the official Rodong Sinmun newspaper"
  const bool of_media = item.person == kNoRow && after_name < end && words_.is(after_name, WordClass::kMediaNoun);
  if (after_name > name_at && of_media) { return std::nullopt; }
  const bool has_name = after_name > name_at && !item.plural && !doubtful;
  if (has_name) { return person_of(std::move(item), after_name, opening, owner); }
  item.name_first = 1;
  item.name_last = 0;
  item.person = kNoRow;
  item.courtesy = false;
  if (is_compound(next, end)) { return std::nullopt; }
  if (!counterpart && !owner.found() && words_[next - 1].upos == Upos::kAdj) { return std::nullopt; }
  if (!owner.found()) { read_owner_after(item, next, end); }
  if (!owner.found() && item.plural) { read_home_states(item, start, next, end); }
  // "the chairman of the Nobel Committee Ole Mjoes"
  const WordRow late_name = item.plural || item.states.size() > 1 || doubtful ? next : person_end(next, end, item);
  if (late_name > next + 1) { return person_of(std::move(item), late_name, opening, owner); }
  item.name_first = 1;
  item.name_last = 0;
  item.person = kNoRow;
  item.last = next - 1;
  const bool owned = !item.states.empty() || item.owner_organisation != kNoRow || item.owner_pattern != kNoRow;
  if (!item.definite && !owned && !opening.indefinite && !item.plural && opening.count == 0) {
    // "president" alone, as in "was elected president": an office, nobody in particular.
    return std::nullopt;
  }
  if (kind == RoleKind::kGroup || item.plural || opening.indefinite) {
    item.kind = ItemKind::kGroup;
    item.form = MentionForm::kNominal;
    item.rule = "actors:unnamed-group";
  }
  set_owner(item, opening, owner);
  return PhraseRead{{std::move(item)}, next};
}

}  // namespace chancery::actors
