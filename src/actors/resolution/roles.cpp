// SPDX-License-Identifier: Apache-2.0
//
// Persons and groups by role: holders on the report's date, counterparts, unnamed groups.
#include <algorithm>
#include <array>
#include <chrono>
#include <ranges>
#include <string>
#include <utility>

#include "actors/resolution/resolver.h"
#include "actors/table/offices.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// A publication date that is known no better than this says nothing about who is in office.
constexpr std::chrono::days kLongestGuess{200};
constexpr double kGroup = 0.7;
constexpr double kUnnamedHolder = 0.6;

/// Offices whose holders are called diplomats.
constexpr std::array<std::string_view, 5> kDiplomats = {"ambassador", "ambassador_un", "envoy", "negotiator",
                                                        "deputy_foreign_minister"};
/// "leader" means the first of these offices that the state has.
constexpr std::array<std::string_view, 3> kLeadingOffices = {"supreme_leader", "head_of_state", "head_of_government"};

bool one_title(const std::vector<const Term*>& terms) {
  return std::ranges::all_of(terms, [&](const Term* term) { return term->title == terms.front()->title; });
}

bool one_person(const std::vector<const Term*>& terms) {
  return std::ranges::all_of(terms, [&](const Term* term) { return term->person == terms.front()->person; });
}

}  // namespace

/// A person of the report who has this office in this state (any state where it is kNoState).
CastRow Resolver::cast_holder(std::string_view office, StateRow state) const {
  CastRow best = kNobody;
  std::uint32_t latest = 0;
  for (const CastPerson& person : cast_.persons()) {
    if (person.office != office || person.former) { continue; }
    if (state != kNoState && person.state != state) { continue; }
    const std::uint32_t seen = person.actor < last_seen_.size() ? last_seen_[person.actor] : 0;
    if (best == kNobody || seen > latest) {
      best = person.actor;
      latest = seen;
    }
  }
  return best;
}

/// Is the publication date known well enough to say who was in office?
bool Resolver::is_dated() const {
  return cast_.days().from != Date::min() && cast_.days().until != Date::max() &&
         cast_.days().until - cast_.days().from <= kLongestGuess;
}

/// The holder of an office on the report's date: a person of the report, else of the table.
CastRow Resolver::holder(std::string_view office, StateRow state, const Item* item) {
  if (const CastRow known = cast_holder(office, state); known != kNobody) { return known; }
  if (state == kNoState) { return kNobody; }
  const bool asked = item != nullptr && item->role != kNoRow && facts_.directory().role(item->role).office == office;
  const auto holders =
      asked ? terms_asked(facts_, {.role = item->role, .words = text_of(item->first, item->last), .state = state},
                          cast_.days())
            : facts_.directory().holders_of(office, facts_.state(state).code, cast_.days());
  if (holders.empty()) { return kNobody; }
  if (!is_dated() && !one_person(holders)) { return kNobody; }
  return cast_.person_of_table(holders.front()->person);
}

/// May a person with that office be called by a role without an office of its own ("the minister")?
bool Resolver::is_called(const CastPerson& person, std::string_view role) const {
  if (role == "minister") { return person.office.ends_with("_minister"); }
  if (role == "leader") { return std::ranges::find(kLeadingOffices, person.office) != kLeadingOffices.end(); }
  if (role == "rebel_leader") {
    return person.office == "leader" && cast_.actors()[person.actor].sector == Sector::kReb;
  }
  if (role == "diplomat") { return std::ranges::find(kDiplomats, person.office) != kDiplomats.end(); }
  return false;
}

/// "the former prime minister": the latest person of the report who left that office, else one who is said to
/// have left any.
CastRow Resolver::former_holder(std::string_view office, StateRow state) const {
  constexpr std::string_view kFormer = "former_";
  if (office.starts_with(kFormer)) { office.remove_prefix(kFormer.size()); }
  CastRow best = kNobody;
  std::pair<bool, std::uint32_t> latest{false, 0};
  for (const CastPerson& person : cast_.persons()) {
    const std::uint32_t seen = person.actor < last_seen_.size() ? last_seen_[person.actor] : 0;
    const bool same = person.office == office;
    const bool left = same || cast_.actors()[person.actor].office.starts_with("former");
    if (!person.former || !left || seen == 0 || (state != kNoState && person.state != state)) { continue; }
    if (std::pair(same, seen) <= latest) { continue; }
    best = person.actor;
    latest = {same, seen};
  }
  return best;
}

/// The latest person of the report whose role is the same word or office.
CastRow Resolver::person_with_role(const Item& item, StateRow state) const {
  const Role& role = facts_.directory().role(item.role);
  if (const CastRow known = cast_holder(role.office, state); known != kNobody) { return known; }
  CastRow best = kNobody;
  std::uint32_t latest = 0;
  for (const CastPerson& person : cast_.persons()) {
    const bool fits = is_called(person, role.office);
    const std::uint32_t seen = person.actor < last_seen_.size() ? last_seen_[person.actor] : 0;
    if (!fits || seen <= latest || (state != kNoState && person.state != state)) { continue; }
    best = person.actor;
    latest = seen;
  }
  return best;
}

/// "Maria Gonzalez, the justice minister of Chile": the person just mentioned.
Resolver::Answer Resolver::resolve_apposition(const Item& item) {
  const bool person = !seen_.empty() && seen_.back().actors.size() == 1 && is_person(seen_.back().actors.front());
  if (!person) { return unnamed(item, item.state()); }
  const CastRow actor = seen_.back().actors.front();
  OfficeInWords office = office_of(item);
  if (office.state == kNoState && office.organisation == UINT32_MAX) { office.state = guessed_state(item, actor); }
  cast_.add_office(actor, office);
  return {{actor}, "actors:apposition"};
}

/// "the UN secretary-general", "the Hamas leader": a person of the report with that title, else the table.
Resolver::Answer Resolver::resolve_role_in_organisation(const Item& item, const Role& role) {
  const Organisation& owner = facts_.organisation(item.owner_organisation);
  for (const CastPerson& person : cast_.persons()) {
    const bool same = person.office == role.office && !person.former;
    if (same && cast_.actors()[person.actor].office.ends_with(owner.name)) {
      return {{person.actor}, "office:holder-in-report"};
    }
  }
  const auto holders = terms_asked(
      facts_, {.role = item.role, .words = text_of(item.first, item.last), .organisation = item.owner_organisation},
      cast_.days());
  const bool one_office = role.kind == RoleKind::kSingle || one_title(holders);
  if (one_office && !holders.empty() && (is_dated() || one_person(holders))) {
    return {{cast_.person_of_table(holders.front()->person)}, "office:holder-on-date"};
  }
  return unnamed(item, item.state());
}

Resolver::Answer Resolver::resolve_role(const Item& item) {
  if (item.counterpart) { return resolve_counterpart(item); }
  if (item.appositive) {
    if (Answer answer = resolve_apposition(item); !answer.actors.empty()) { return answer; }
  }
  const Role& role = facts_.directory().role(item.role);
  StateRow state = item.state();
  const bool owned = state != kNoState || item.owner_organisation != kNoRow;
  if (item.pronoun != WordClass::kCount && !owned) {
    const CastRow owner = antecedent(item.pronoun, item);
    state = owner == kNobody ? kNoState : cast_.state_of(owner);
  }
  if (item.former || role.office.starts_with("former_")) {
    const CastRow known = former_holder(role.office, state);
    if (known != kNobody) { return {{known}, "office:holder-in-report"}; }
    const Answer again = item.known ? resolve_speaker_again(item) : Answer{};
    return again.actors.empty() ? unnamed(item, state) : again;
  }
  if (item.owner_organisation != kNoRow) { return resolve_role_in_organisation(item, role); }
  if (const CastRow known = person_with_role(item, state); known != kNobody) {
    return {{known}, "office:holder-in-report"};
  }
  if (item.known) {
    if (Answer again = resolve_speaker_again(item); !again.actors.empty()) { return again; }
  }
  if (state == kNoState) { state = context_state(item); }
  if (role.office == "leader") {
    for (const std::string_view office : kLeadingOffices) {
      const CastRow found = holder(office, state);
      if (found != kNobody && !is_title_of_monarch(cast_.actors()[found].office)) {
        return {{found}, "office:holder-on-date"};
      }
    }
    return unnamed(item, state);
  }
  if (role.kind == RoleKind::kSingle) {
    const CastRow found = holder(role.office, state, &item);
    if (found != kNobody) { return {{found}, "office:holder-on-date"}; }
  }
  return unnamed(item, state);
}

/// The office of the person mentioned last who has one.
std::string_view Resolver::office_before() {
  for (const Seen& seen : std::views::reverse(recent())) {
    for (const CastRow actor : seen.actors) {
      const CastPerson* person = cast_.person(actor);
      if (person != nullptr && !person->office.empty()) { return person->office; }
    }
  }
  return {};
}

/// "his Japanese counterpart": the office of the person before, in the other state.
Resolver::Answer Resolver::resolve_counterpart(const Item& item) {
  const std::string_view office = office_before();
  Answer answer{{}, "actors:counterpart"};
  for (const StateRow state : item.states) {
    const CastRow found = office.empty() ? kNobody : holder(office, state);
    if (found != kNobody) { answer.actors.push_back(found); }
  }
  if (answer.actors.size() != item.states.size()) { answer.actors.clear(); }
  if (answer.actors.empty() && item.states.size() == 1) {
    // Who it is stays unknown, the state does not.
    answer.actors.push_back(cast_.other(ActorKind::kGroup, text_of(item.first, item.last), item.states.front(),
                                        Sector::kGov, 0.4, {.name = "counterpart", .sector = "counterpart"}));
  }
  return answer;
}

/// One or more people without a name, called as the report calls them.
Resolver::Answer Resolver::unnamed(const Item& item, StateRow state) {
  WordRow first = item.first;
  while (first < item.last && !words_.is(first, WordClass::kRegionAdjective) &&
         (words_.is(first, WordClass::kDeterminer) || words_.is(first, WordClass::kNumber) ||
          words_[first].upos == Upos::kPron)) {
    ++first;
  }
  Sector sector = Sector::kNone;
  std::string_view sector_told = "role-in-words";
  std::string_view state_told = state == item.state() ? "in-words" : "of-the-context";
  if (item.role != kNoRow) {
    const Role& role = facts_.directory().role(item.role);
    sector = role.sector;
    if (item.kind == ItemKind::kRole && role.kind == RoleKind::kSingle && state != kNoState) {
      OfficeInWords office = office_of(item);
      office.state = state;
      const std::string title = cast_.office_title(office);
      const CastRow actor = cast_.other(ActorKind::kPerson, title, state, sector, kUnnamedHolder,
                                        {.name = "office-title", .state = state_told, .sector = "office-in-words"});
      Actor& row = cast_.actors()[actor];
      if (row.office.empty()) { row.rules.emplace_back("office:unnamed"); }
      row.office = title;
      return {{actor}, "office:unnamed"};
    }
  }
  if (item.owner_organisation != kNoRow) {
    const Organisation& owner = facts_.organisation(item.owner_organisation);
    if (owner.sector != Sector::kNone && sector == Sector::kGov) {
      sector = owner.sector;
      sector_told = "of-its-organisation";
    }
    if (state == kNoState) {
      state = owner.state;
      state_told = "of-its-organisation";
    }
  }
  // Officials and soldiers without a state are those of the state that the report is about; rebels and
  // citizens too, where it is about one state beyond doubt.
  const bool serves = sector == Sector::kGov || sector == Sector::kMil || sector == Sector::kCop ||
                      sector == Sector::kLeg || sector == Sector::kJud || sector == Sector::kOpp;
  const bool lives = sector == Sector::kReb || sector == Sector::kCvl || sector == Sector::kPty ||
                     sector == Sector::kLab || sector == Sector::kUaf;
  const bool belongs = serves || (lives && main_state_often_);
  const bool of_several = words_.is(first, WordClass::kContinent);  // "African ministers"
  if (state == kNoState && belongs && !of_several && item.owner_organisation == kNoRow) {
    const bool by_dateline = home_ != kNoState && serves;
    state = by_dateline ? home_ : main_state_;
    state_told = by_dateline ? "of-the-dateline" : "of-the-main-state";
  }
  std::string name(text_of(first, item.last));
  const bool opens = first == words_.first_of(item.sentence) && !words_[first].letter_case.caps;
  if (opens && words_.matches(first)[Sense::kRole] != nullptr) { name.front() = base::to_lower(name).front(); }
  const Grounds grounds{.name = "unnamed-group", .state = state_told, .sector = sector_told};
  return {{cast_.other(ActorKind::kGroup, name, state, sector, kGroup, grounds)}, "actors:unnamed-group"};
}

/// "the foreign ministers of Japan and South Korea", "Japanese companies", "experts".
Resolver::Answer Resolver::resolve_group(const Item& item) {
  if (item.counterpart) { return resolve_counterpart(item); }
  if (item.appositive) { return resolve_apposition(item); }
  if (item.role == kNoRow) { return unnamed(item, item.state()); }
  const Role& role = facts_.directory().role(item.role);
  if (item.plural && role.kind == RoleKind::kSingle && item.states.size() > 1) {
    Answer answer{{}, "office:holders-on-date"};
    for (const StateRow state : item.states) {
      const CastRow found = holder(role.office, state, &item);
      if (found != kNobody) { answer.actors.push_back(found); }
    }
    if (answer.actors.size() == item.states.size()) { return answer; }
  }
  if (item.states.size() > 1) { return groups_of_states(item, role); }
  StateRow state = item.state();
  if (item.pronoun != WordClass::kCount && item.states.empty()) {
    const std::vector<CastRow> owners = several_owners(item);
    Item owned = item;
    for (const CastRow owner : owners) { owned.states.push_back(cast_.state_of(owner)); }
    if (!owners.empty()) { return groups_of_states(owned, role); }
    const CastRow owner = antecedent(item.pronoun, item);
    if (owner != kNobody) { state = cast_.state_of(owner); }
  }
  if (Answer told = resolve_told_group(item); !told.actors.empty()) { return told; }
  const bool counted_people = item.plural && item.states.empty() && item.owner_organisation == kNoRow &&
                              item.definite && role.kind != RoleKind::kGroup;
  if (counted_people) {
    if (Answer answer = resolve_counted(item); !answer.actors.empty()) { return answer; }
  }
  return unnamed(item, state);
}

/// "Norway and Chile signed, and their ministers agreed": the states that were just named beside each other.
std::vector<CastRow> Resolver::several_owners(const Item& item) const {
  if (item.pronoun != WordClass::kThey || !item.plural) { return {}; }
  for (const Seen& seen : std::views::reverse(recent())) {
    if (item.sentence - seen.sentence > 1) { break; }
    if (seen.actors.size() < 2 && !seen.plural) { continue; }
    const bool states = std::ranges::all_of(
        seen.actors, [&](CastRow owner) { return cast_.actors()[owner].kind == ActorKind::kState; });
    return states && seen.actors.size() > 1 ? seen.actors : std::vector<CastRow>();
  }
  return {};
}

/// "Japanese and Korean companies": a group for each state.
Resolver::Answer Resolver::groups_of_states(const Item& item, const Role& role) {
  Answer answer{{}, "actors:unnamed-group"};
  const std::string noun = base::to_lower(office_of(item).written);
  for (const StateRow state : item.states) {
    const State& known = facts_.state(state);
    const std::string name = std::string(known.adjective.empty() ? known.name : known.adjective) + " " + noun;
    answer.actors.push_back(cast_.other(ActorKind::kGroup, name, state, role.sector, kGroup,
                                        {.name = answer.rule, .sector = "role-in-words"}));
  }
  return answer;
}

/// Those whom the report names elsewhere in other words, or in the same.
Resolver::Answer Resolver::resolve_told_group(const Item& item) {
  if (!item.plural && item.definite && item.states.empty() && item.owner_organisation == kNoRow) {
    if (Answer before = resolve_back_reference(item); !before.actors.empty()) { return before; }
  }
  const bool told_before = item.definite && item.states.empty() && item.owner_organisation == kNoRow &&
                           item.owner_pattern == kNoRow && item.pronoun == WordClass::kCount && item.count == 0;
  if (told_before) {
    if (Answer before = resolve_same_noun(item); !before.actors.empty()) { return before; }
    if (!item.plural && words_.is(item.last, WordClass::kSomebody)) {
      if (Answer before = resolve_somebody(item); !before.actors.empty()) { return before; }
    }
  }
  if (item.known && !item.plural && !words_.is(item.last, WordClass::kCollective)) {
    if (Answer again = resolve_speaker_again(item); !again.actors.empty()) { return again; }
  }
  const bool new_one = !item.plural && !item.known && item.count < 2 && !item.has_owner();
  if (new_one && !words_.is(item.last, WordClass::kCollective)) {
    if (Answer later = resolve_named_later(item); !later.actors.empty()) { return later; }
  }
  return {};
}

}  // namespace chancery::actors
