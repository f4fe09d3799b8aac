// SPDX-License-Identifier: Apache-2.0
//
// Mentions that lean on what the report said before: "the two leaders", "the ministry", "the official".
#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "actors/resolution/resolver.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

constexpr std::uint32_t kCountWindow = 6;
/// How many mentions back one may stand that needs no nearness: more than any report has that is read.
constexpr std::size_t kMemory = 1000;
/// Nobody calls their holders "the official".
constexpr std::array<std::string_view, 4> kLeading = {"supreme_leader", "head_of_state", "head_of_government",
                                                      "secretary_general"};

}  // namespace

std::span<const Resolver::Seen> Resolver::recent() const {
  return std::span(seen_).last(std::min(seen_.size(), kMemory));
}

/// "the hijacker", "the soldiers": people without a name who were called by the same word before.
Resolver::Answer Resolver::resolve_same_noun(const Item& item) const {
  const std::string noun = base::fold(office_of(item).written);
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1 || seen.noun.empty()) { continue; }
    if (base::fold(seen.noun) == noun) { return {seen.actors, "actors:same-noun"}; }
  }
  return {};
}

/// "A Foreign Ministry spokesman said": the spokesman whom the report names in one of the next sentences; "a
/// senior official": the first of that state's officials who is quoted by name there, and no minister.
Resolver::Answer Resolver::resolve_named_later(const Item& item) const {
  constexpr std::uint32_t kWindow = 6;
  constexpr std::uint32_t kNear = 3;
  const Role& role = facts_.directory().role(item.role);
  const std::string noun = base::fold(office_of(item).written);
  const bool any_office = role.office == "official" || role.office == "officer";
  CastRow found = kNobody;
  for (const Introduction& one : introductions_) {
    if (one.sentence < item.sentence || one.sentence - item.sentence > kWindow) { continue; }
    const bool mentioned = one.actor < last_seen_.size() && last_seen_[one.actor] != 0;
    const StateRow state = cast_.state_of(one.actor);
    const bool other_state = item.state() != kNoState && state != kNoState && state != item.state();
    if (mentioned || other_state) { continue; }
    const bool same_office =
        one.office == role.office && (role.kind != RoleKind::kGroup || base::fold(one.noun) == noun);
    const bool leads = one.office.ends_with("minister") || std::ranges::find(kLeading, one.office) != kLeading.end();
    const bool official = any_office && !leads && one.speaker && cast_.actors()[one.actor].sector == role.sector &&
                          one.sentence - item.sentence <= kNear && item.state() != kNoState && state == item.state();
    if (!same_office && !official) { continue; }
    if (found != kNobody && found != one.actor) { return official ? Answer{{found}, "actors:named-later"} : Answer{}; }
    found = one.actor;
  }
  if (found == kNobody) { return {}; }
  return {{found}, "actors:named-later"};
}

/// "The official", "the US envoy" of somebody whose office the report calls by other words: who spoke last, of
/// that state and sector.
Resolver::Answer Resolver::resolve_speaker_again(const Item& item) const {
  static constexpr std::array<std::string_view, 8> kGeneric = {"official", "former_official", "diplomat",  "envoy",
                                                               "officer",  "politician",      "executive", "leader"};
  constexpr std::uint32_t kWindow = 4;
  const Role& role = facts_.directory().role(item.role);
  if (std::ranges::find(kGeneric, role.office) == kGeneric.end()) { return {}; }
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kWindow; ++seen) {
    if (!seen->speaker || seen->quoted || seen->actors.size() != 1 || seen->sentence == item.sentence) { continue; }
    const CastPerson* person = cast_.person(seen->actors.front());
    if (person == nullptr) { return {}; }
    const Actor& actor = cast_.actors()[seen->actors.front()];
    const bool other_state = item.state() != kNoState && person->state != kNoState && person->state != item.state();
    const bool fits = !other_state && (actor.sector == role.sector || actor.sector == Sector::kNone ||
                                       (actor.sector == Sector::kEli && item.former));
    const bool leads = std::ranges::find(kLeading, person->office) != kLeading.end() && role.office != "leader";
    return fits && !leads ? Answer{seen->actors, "actors:speaker-again"} : Answer{};
  }
  return {};
}

/// "the suspect", "the man": the latest individual who is not known by an office.
Resolver::Answer Resolver::resolve_somebody(const Item& item) const {
  constexpr std::uint32_t kWindow = 8;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kWindow; ++seen) {
    if (!seen->individual || seen->actors.size() != 1) { continue; }
    const Actor& actor = cast_.actors()[seen->actors.front()];
    if (!actor.office.empty() || actor.sector == Sector::kGov) { continue; }
    const bool woman = words_[item.last].text.ends_with("woman");
    const bool man = !woman && words_[item.last].text.ends_with("man");
    const CastPerson* known = cast_.person(seen->actors.front());
    const std::optional<bool> told = known != nullptr ? known->woman : seen->woman;
    if (told && ((woman && !*told) || (man && *told))) { continue; }
    return {seen->actors, "actors:somebody-before"};
  }
  return {};
}

/// May "the two ministers", "the presidents" mean this person?
bool Resolver::has_office_like(CastRow row, std::string_view office) const {
  if (office.empty() || office == "leader") { return true; }
  const CastPerson* known = cast_.person(row);
  if (known == nullptr) { return false; }
  return office == "minister" ? known->office.ends_with("minister") : known->office == office;
}

/// Members by count and type from those mentioned before, the latest first.
Resolver::Answer Resolver::resolve_counted(const Item& item) {
  Answer answer{{}, "actors:counted"};
  if (item.counts_states && !item.states.empty()) {  // "the two Koreas"
    for (const StateRow state : item.states) { answer.actors.push_back(cast_.state(state)); }
    return answer;
  }
  const std::string_view office = item.role == kNoRow ? std::string_view() : facts_.directory().role(item.role).office;
  const std::size_t wanted = item.count == 0 ? 2 : item.count;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kCountWindow; ++seen) {
    // The latest mention of several that fits whole is taken whole.
    for (const CastRow row : seen->actors) {
      if (answer.actors.size() == wanted) { break; }
      const Actor& actor = cast_.actors()[row];
      if (item.counts_states ? actor.kind != ActorKind::kState : actor.kind != ActorKind::kPerson) { continue; }
      if (!item.counts_states && !has_office_like(row, office)) { continue; }
      if (std::ranges::find(answer.actors, row) == answer.actors.end()) { answer.actors.push_back(row); }
    }
  }
  if (answer.actors.size() < wanted) { answer.actors.clear(); }
  std::ranges::reverse(answer.actors);
  return answer;
}

/// "the three European countries"
bool Resolver::names_region(const Item& item) const {
  for (WordRow at = item.first; at < item.last; ++at) {
    if (words_.is(at, WordClass::kRegionAdjective)) { return true; }
  }
  return false;
}

/// The latest body or organisation whose name has the word.
Resolver::Answer Resolver::resolve_back_reference(const Item& item) {
  const std::string word = base::fold(words_[item.last].text);
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1) { continue; }
    const Actor& actor = cast_.actors()[seen.actors.front()];
    if (actor.kind != ActorKind::kBody && actor.kind != ActorKind::kOrganisation) { continue; }
    const auto [name, is_new] = names_.try_emplace(seen.actors.front());
    if (is_new) { name->second = folded_words(actor.name); }
    if (std::ranges::find(name->second, word) != name->second.end()) { return {seen.actors, "actors:back-reference"}; }
  }
  return resolve_by_kind(item);
}

/// "the company" of a name that does not say that it is one: the latest organisation of that kind.
Resolver::Answer Resolver::resolve_by_kind(const Item& item) const {
  constexpr std::uint32_t kWindow = 8;
  const std::span<const Sector> sectors = facts_.sectors_of_noun(words_[item.last].key);
  if (sectors.empty()) { return {}; }
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kWindow; ++seen) {
    if (seen->actors.size() != 1) { continue; }
    const Actor& actor = cast_.actors()[seen->actors.front()];
    if (actor.kind != ActorKind::kOrganisation) { continue; }
    // Of an organisation that only its name is known of, a company is the likeliest.
    const bool company = actor.sector == Sector::kNone && sectors.front() == Sector::kBus;
    if (company || std::ranges::find(sectors, actor.sector) != sectors.end()) {
      return {seen->actors, "actors:kind-of-body"};
    }
  }
  return {};
}

/// Whose "the government" or "the president" is: the state mentioned just before in the sentence, else
/// the subject of the sentence before, else the dateline's, else the latest.
StateRow Resolver::context_state(const Item& item) const {
  StateRow latest = kNoState;
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1) { continue; }
    const StateRow state = cast_.state_of(seen.actors.front());
    if (state == kNoState) { continue; }
    if (seen.sentence == item.sentence) { return state; }
    if (latest == kNoState) { latest = state; }
    if (seen.subject && item.sentence - seen.sentence <= 1) { return state; }
    if (item.sentence - seen.sentence > 1) { break; }
  }
  if (home_ != kNoState) { return home_; }
  return main_state_ != kNoState ? main_state_ : latest;
}

/// The state of a person whose role names none. A single office that the table gives to somebody else
/// on the day cannot be this person's.
StateRow Resolver::guessed_state(const Item& item, CastRow actor) const {
  const Role& role = facts_.directory().role(item.role);
  if (role.kind == RoleKind::kGroup) { return kNoState; }
  if (role.kind == RoleKind::kMany) { return home_ != kNoState ? home_ : main_state_; }
  for (const StateRow state : {home_, context_state(item)}) {
    if (state == kNoState) { continue; }
    const auto holders = facts_.directory().holders_of(role.office, facts_.state(state).code, cast_.days());
    const bool other = std::ranges::none_of(holders, [&](const Term* term) {
      return facts_.directory().person(term->person).name == cast_.actors()[actor].name;
    });
    if (holders.empty() || !other || item.former) { return state; }
  }
  return kNoState;
}

}  // namespace chancery::actors
