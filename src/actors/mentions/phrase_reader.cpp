// SPDX-License-Identifier: Apache-2.0
#include "actors/mentions/phrase_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "actors/mentions/finder.h"

namespace chancery::actors {
namespace {

/// "South Korean trade officials": at most so many words between an owner and its role.
constexpr WordRow kMostWordsBeforeRole = 2;

std::uint32_t number_of(std::string_view word) {
  static constexpr std::array<std::string_view, 11> kNumbers = {"zero", "one",   "two",   "three", "four", "five",
                                                                "six",  "seven", "eight", "nine",  "ten"};
  for (std::uint32_t i = 0; i < kNumbers.size(); ++i) {
    if (same_letters(word, kNumbers[i])) { return i; }
  }
  if (word.size() == 1 && word[0] >= '0' && word[0] <= '9') { return static_cast<std::uint32_t>(word[0] - '0'); }
  return same_letters(word, "both") ? 2 : 0;
}

}  // namespace

bool PhraseReader::is_plural(WordRow last) const {
  const std::string_view text = words_[last].text;
  if (text.ends_with("men") || same_letters(text, "people") || same_letters(text, "police")) { return true; }
  return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss");
}

/// "the police station": a noun after the head shows that the head only modifies it.
bool PhraseReader::is_compound(WordRow next, WordRow end) const {
  if (next >= end || words_.begins_verb_group(next)) { return false; }
  if (words_[next].glued) { return !words_.is(next, WordClass::kPrefix); }
  return words_[next].upos == Upos::kNoun && !words_[next].letter_case.capital;
}

WordRow PhraseReader::skip_possessive(WordRow at, WordRow end) const {
  return at < end && possessive_size(words_[at].text) == words_[at].text.size() ? at + 1 : at;
}

const Entry* PhraseReader::role_at(WordRow at, WordRow end) const {
  return at < end ? words_.matches(at)[Sense::kRole] : nullptr;
}

WordRow PhraseReader::skip_modifiers(WordRow at, WordRow end, bool& former) const {
  while (at < end) {
    if (role_at(at, end) != nullptr && role_at(at, end)->words > 1) { break; }
    // "New Zealand", "Special Court": the word belongs to a name.
    const Matches& matches = words_.matches(at);
    if (matches[Sense::kStateName] != nullptr || matches[Sense::kOrganisation] != nullptr) { break; }
    const bool is_former = words_.is(at, WordClass::kFormer);
    if (!is_former && !words_.is(at, WordClass::kRoleModifier)) { break; }
    former = former || is_former;
    ++at;
  }
  return at;
}

/// "the South" is a name with its article; "the U.S." and "the North Koreans" are names after one.
bool PhraseReader::article_belongs_to_name(WordRow at, WordRow end) const {
  const Entry* whole = words_.matches(at)[Sense::kStateName];
  if (whole == nullptr || at + 1 >= end) { return false; }
  static constexpr std::array kNames = {Sense::kStateName, Sense::kAdjective, Sense::kDemonym, Sense::kOrganisation};
  return std::ranges::none_of(kNames, [&](Sense sense) {
    const Entry* inner = words_.matches(at + 1)[sense];
    return inner != nullptr && inner->words + 1 >= whole->words;
  });
}

PhraseReader::Opening PhraseReader::read_opening(WordRow at, WordRow end) const {
  Opening opening;
  if (article_belongs_to_name(at, end)) {
    // "the South" is read as an owner.
  } else if (words_.reads(at, "the")) {
    opening.definite = true;
    ++at;
  } else if (words_.is(at, WordClass::kDeterminer) && !words_.reads(at, "that")) {
    opening.indefinite = words_.reads(at, "a") || words_.reads(at, "an");
    opening.definite = words_.reads(at, "this");
    if (words_.is(at, WordClass::kNumber)) { opening.count = number_of(words_[at].text); }
    ++at;
  } else if (words_[at].upos == Upos::kPron || words_[at].upos == Upos::kDet) {
    for (const WordClass cls : {WordClass::kHe, WordClass::kShe, WordClass::kThey, WordClass::kIt}) {
      if (words_.is(at, cls)) { opening.pronoun = cls; }
    }
    if (opening.pronoun != WordClass::kCount) {
      opening.pronoun_at = at;
      opening.definite = true;
      ++at;
    }
  }
  if (at < end && words_.is(at, WordClass::kNumber) && opening.count == 0) {
    opening.count = number_of(words_[at].text);
    ++at;
  }
  opening.next = skip_modifiers(at, end, opening.former);
  return opening;
}

/// One owner without what follows it: an organisation or a state, whichever name is longer.
PhraseReader::Owner PhraseReader::read_name_of_owner(WordRow at, WordRow end) const {
  Owner owner{.first = at, .next = at};
  if (at >= end) { return owner; }
  const Matches& matches = words_.matches(at);
  std::uint32_t longest = 0;
  for (const Sense sense :
       {Sense::kStateName, Sense::kAdjective, Sense::kDemonym, Sense::kCapital, Sense::kRegion, Sense::kSeat}) {
    const Entry* entry = matches[sense];
    if (entry == nullptr || entry->words <= longest) { continue; }
    longest = entry->words;
    owner.states = {entry->row};
    owner.sense = sense;
  }
  const Entry* organisation = matches[Sense::kOrganisation];
  // "U.S. Treasury secretary" is a role of the state, not one in the organisation "U.S. Treasury".
  const Entry* role = longest > 0 ? role_at(at + longest, end) : nullptr;
  const bool in_role = organisation != nullptr && role != nullptr && longest + role->words > organisation->words &&
                       organisation->words > longest;
  const bool named_better =
      organisation != nullptr && !in_role &&
      (organisation->words > longest || (organisation->words == longest && owner.sense == Sense::kSeat));
  if (named_better) {
    longest = organisation->words;
    owner.organisation = organisation->row;
    owner.states.clear();
    const StateRow state = facts_.organisation(organisation->row).state;
    if (state != kNoState) { owner.states = {state}; }
    owner.sense = Sense::kOrganisation;
  }
  owner.next = at + longest;
  return owner;
}

/// An owner with the body that it makes up with the words after it ("Chinese Foreign Ministry").
PhraseReader::Owner PhraseReader::read_owner(WordRow at, WordRow end) const {
  Owner owner = read_name_of_owner(at, end);
  if (!owner.found() || owner.organisation != kNoRow) {
    owner.possessive = owner.found() && skip_possessive(owner.next, end) != owner.next;
    if (owner.possessive) { owner.genitive = owner.next; }
    return owner;
  }
  const WordRow after = skip_possessive(owner.next, end);
  owner.possessive = after != owner.next;
  if (owner.possessive) { owner.genitive = owner.next; }
  if (after < end) {
    const Entry* own = words_.matches(after)[Sense::kOrganisation];
    const bool same_state = own != nullptr && facts_.organisation(own->row).state == owner.states.front();
    const Entry* pattern = words_.matches(after)[Sense::kPattern];
    const Entry* role = words_.matches(after)[Sense::kRole];
    // "Foreign Ministry spokesman" is a role of the table; the ministry in it says more.
    const bool role_follows = pattern != nullptr && role_at(after + pattern->words, end) != nullptr;
    const bool one_seat = role != nullptr && facts_.directory().role(role->row).kind == RoleKind::kSingle;
    const std::uint32_t role_words = role == nullptr || (role_follows && !one_seat) ? 0 : role->words;
    if (same_state && (pattern == nullptr || own->words >= pattern->words)) {
      owner.organisation = own->row;
      owner.sense = Sense::kOrganisation;
      owner.next = after + own->words;
    } else if (pattern != nullptr && pattern->words >= role_words &&
               facts_.pattern(pattern->row).name != std::string_view("{state}")) {
      owner.pattern = pattern->row;
      owner.next = after + pattern->words;
    } else {
      return owner;
    }
    owner.possessive = skip_possessive(owner.next, end) != owner.next;
  }
  return owner;
}

/// "U.S. and South Korean", "Japan, China and South Korea's": several states before one head.
PhraseReader::Owner PhraseReader::read_owners(WordRow at, WordRow end) const {
  Owner owner = read_owner(at, end);
  if (owner.states.size() != 1 || owner.organisation != kNoRow || owner.pattern != kNoRow || owner.possessive) {
    return owner;
  }
  Owner all = owner;
  while (all.next < end) {
    WordRow next = all.next;
    if (words_.text_is(next, ",")) { ++next; }
    if (words_.reads(next, "and") || words_.reads(next, "or")) { ++next; }
    const bool glued = next == all.next && next < end && words_[next].glued;
    if (next == all.next && !glued) { break; }
    if (words_.reads(next, "the")) { ++next; }
    const Owner more = read_name_of_owner(next, end);
    if (more.states.size() != 1 || more.organisation != kNoRow) { break; }
    all.states.push_back(more.states.front());
    all.next = more.next;
    all.possessive = skip_possessive(all.next, end) != all.next;
    if (all.possessive) { break; }
  }
  if (all.states.size() == 1) { return owner; }
  // "Turkey and Polish officials" are Turkey, and officials.
  const Entry* adjective = words_.matches(owner.first)[Sense::kAdjective];
  if (!all.possessive && (adjective == nullptr || owner.first + adjective->words != owner.next)) { return owner; }
  // Without a head of their own they are several items, not one.
  const WordRow head = skip_to_role(skip_possessive(all.next, end), end);
  const Entry* role = role_at(head, end);
  const bool counterpart = head < end && words_.is(head, WordClass::kCounterpart);
  return role != nullptr || counterpart ? all : owner;
}

/// Passes over "trade" in "South Korean trade officials"; `at` where no role comes.
WordRow PhraseReader::skip_to_role(WordRow at, WordRow end) const {
  bool former = false;
  const WordRow begin = skip_modifiers(at, end, former);
  for (WordRow next = begin; next < end && next - begin <= kMostWordsBeforeRole; ++next) {
    if (role_at(next, end) != nullptr || words_.is(next, WordClass::kCounterpart)) { return next; }
    const Upos upos = words_[next].upos;
    const bool modifier = upos == Upos::kAdj || upos == Upos::kNoun || upos == Upos::kPropn;
    if (!modifier || words_.begins_verb_group(next)) { break; }
    if (words_.matches(next)[Sense::kOrganisation] != nullptr && words_[next].letter_case.capital) { break; }
  }
  return begin;
}

std::optional<PhraseRead> PhraseReader::read(WordRow at, WordRow end) const {
  const Opening opening = read_opening(at, end);
  if (opening.next >= end) { return std::nullopt; }
  const Owner owner = read_owners(opening.next, end);
  const WordRow head = owner.found() ? skip_possessive(owner.next, end) : opening.next;
  const bool owned_by_state = owner.found() && owner.pattern == kNoRow && owner.organisation == kNoRow;
  if (head < end && (owned_by_state || opening.pronoun != WordClass::kCount)) {
    if (auto body = read_body(at, opening, owner, head, end)) { return body; }
  }
  if (owner.found() && owner.states.size() <= 1) {
    // "UN chief", "White House spokesman" are roles of the table that begin with their owner.
    const Entry* whole = role_at(opening.next, end);
    const WordRow after = skip_to_role(head, end);
    const Entry* inner = role_at(after, end);
    // "UN refugee chief" is no refugee.
    const bool role_after =
        inner != nullptr && (whole == nullptr || after + inner->words >= opening.next + whole->words);
    if (whole != nullptr && opening.next + whole->words > owner.next && !role_after) {
      return read_role(at, opening, owner, opening.next, end);
    }
  }
  const bool article = opening.definite || opening.indefinite || opening.count > 0;
  const WordRow role = owner.found() || article ? skip_to_role(head, end) : head;
  if (role < end && (role_at(role, end) != nullptr || words_.is(role, WordClass::kCounterpart))) {
    if (auto read = read_role(at, opening, owner, role, end)) { return read; }
  }
  // "African ministers"
  const bool continent = !owner.found() && !article && head + 1 < end && words_.is(head, WordClass::kContinent);
  if (continent && role_at(head + 1, end) != nullptr) {
    auto read = read_role(at, opening, owner, head + 1, end);
    if (read && read->items.front().plural) { return read; }
  }
  if (auto group = read_group(at, opening, owner, owner.found() ? head : opening.next, end)) { return group; }
  if (owner.found()) { return owner_alone(opening, owner, end); }
  return read_body(at, opening, owner, head, end);
}

/// "Japan" of "Japan's foreign minister" and "his" of "his aides" are mentions of their own.
void PhraseReader::set_owner(Item& item, const Opening& opening, const Owner& owner) {
  if (owner.genitive > owner.first && item.first <= owner.first && item.last >= owner.genitive) {
    item.owner_first = owner.first;
    item.owner_last = owner.genitive - 1;
  } else if (opening.pronoun != WordClass::kCount && !owner.found()) {
    item.owner_first = opening.pronoun_at;
    item.owner_last = opening.pronoun_at;
  }
}

/// A state or organisation without a role after it.
PhraseRead PhraseReader::owner_alone(const Opening& opening, const Owner& owner, WordRow end) const {
  Item item;
  item.first = owner.first;
  item.last = owner.next - 1;
  item.states = {owner.states.begin(), owner.states.end()};
  item.row = owner.organisation;
  item.definite = true;
  if (owner.organisation != kNoRow) {
    item.kind = ItemKind::kOrganisation;
  } else if (owner.pattern != kNoRow) {
    item.kind = ItemKind::kBody;
    item.row = owner.pattern;
    item.rule = "name:body-pattern";
  } else if (owner.sense == Sense::kSeat) {
    item.form = MentionForm::kMetonym;
  } else if (owner.sense == Sense::kAdjective || owner.sense == Sense::kDemonym) {
    item.form = MentionForm::kDemonym;
    // "the North Koreans" are their state; "Palestinians" without an article are people; before
    // another noun the adjective stands alone.
    const bool people = owner.sense == Sense::kDemonym && is_plural(owner.next - 1);
    const bool article = owner.first > 0 && words_.reads(owner.first - 1, "the") && opening.definite;
    if (people && article) { --item.first; }
    if (people && !article) {
      item.kind = ItemKind::kGroup;
      item.plural = true;
      item.rule = "actors:people-of-state";
    }
  } else {
    const PlaceReading reading = read_place(words_, owner.first, owner.next - 1, owner.sense);
    if (owner.sense == Sense::kCapital) { item.form = MentionForm::kMetonym; }
    if (reading.place || owner.sense == Sense::kRegion) {
      item.kind = ItemKind::kPlace;
      item.form = MentionForm::kName;
      item.rule = reading.rule;
    }
    if (!reading.place && owner.sense == Sense::kRegion && reading.rule == "place:encoder") { item.stand_for_people(); }
  }
  const WordRow next = owner.possessive && owner.next < end ? owner.next + 1 : owner.next;
  set_owner(item, opening, owner);
  return {{std::move(item)}, next};
}

/// "Western powers", "EU member states", "Palestinian factions", "other governments".
std::optional<PhraseRead> PhraseReader::read_group(WordRow start, const Opening& opening, const Owner& owner,
                                                   WordRow at, WordRow end) const {
  constexpr WordRow kMostWordsBefore = 3;
  WordRow next = at;
  bool region = owner.found() || words_.is(start, WordClass::kRegionAdjective);  // "other governments"
  while (next < end && next - at < kMostWordsBefore && !words_.is(next, WordClass::kGroupHead)) {
    const Upos upos = words_[next].upos;
    const bool adjective = words_.is(next, WordClass::kRegionAdjective);
    if (!adjective && upos != Upos::kAdj && upos != Upos::kNoun) { return std::nullopt; }
    if (words_.begins_verb_group(next) || words_[next].glued) { return std::nullopt; }
    region = region || adjective;
    ++next;
  }
  if (next >= end || !region || !words_.is(next, WordClass::kGroupHead) || is_compound(next + 1, end)) {
    return std::nullopt;
  }
  if (owner.states.size() > 1) { return std::nullopt; }
  Item item;
  item.kind = ItemKind::kGroup;
  item.form = MentionForm::kNominal;
  item.first = owner.found() && !opening.definite && opening.count == 0 ? owner.first : start;
  item.last = next;
  item.states = owner.states;
  item.owner_organisation = owner.organisation;
  item.plural = true;
  item.definite = opening.definite;
  item.rule = "actors:unnamed-group";
  set_owner(item, opening, owner);
  return PhraseRead{{std::move(item)}, next + 1};
}

/// "the Japanese government", "parliament", "the foreign ministry of Iran".
std::optional<PhraseRead> PhraseReader::read_body(WordRow start, const Opening& opening, const Owner& owner,
                                                  WordRow head, WordRow end) const {
  const Entry* pattern = head < end ? words_.matches(head)[Sense::kPattern] : nullptr;
  if (pattern == nullptr) { return std::nullopt; }
  const Entry* role = role_at(head, end);
  if (role != nullptr && role->words > pattern->words) { return std::nullopt; }
  const WordRow next = head + pattern->words;
  if (is_compound(next, end) || role_at(next, end) != nullptr) { return std::nullopt; }
  const bool capital = words_[head].letter_case.capital && head > words_.first_of(words_[head].sentence);
  if (!owner.found() && !opening.definite && !capital) {
    const bool stands_alone = pattern->words == 1 && (words_.reads(head, "parliament") || words_.reads(head, "police"));
    // "state television said"
    const bool of_state = pattern->words > 1 && facts_.pattern(pattern->row).sector == Sector::kJrn;
    if (!stands_alone && !of_state) { return std::nullopt; }
  }
  Item item;
  item.kind = ItemKind::kBody;
  item.first = owner.found() && !opening.definite ? owner.first : start;
  item.last = next - 1;
  item.states = owner.states;
  item.row = pattern->row;
  item.definite = true;
  item.pronoun = opening.pronoun;
  item.rule = owner.found() ? "name:body-pattern" : "name:body-of-the-context";
  if (!owner.found()) { item.form = MentionForm::kNominal; }
  PhraseRead read{{}, next};
  if (!owner.found()) {
    read_owner_after(item, read.next, end);
    item.last = read.next - 1;
  }
  if (item.owner_organisation != kNoRow) { return std::nullopt; }
  set_owner(item, opening, owner);
  read.items.push_back(std::move(item));
  return read;
}

}  // namespace chancery::actors
