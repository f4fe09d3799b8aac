// SPDX-License-Identifier: Apache-2.0
#include "actors/resolution/cast.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace chancery::actors {
namespace {

constexpr double kFromTable = 0.95;
constexpr Grounds kOfTable{.name = "table", .state = "table", .sector = "table"};
constexpr std::string_view kPlaceholder = "{state}";
constexpr std::string_view kAdjective = "{adjective}";

/// Which of several offices at one time names a person best: the earlier here, the better.
constexpr std::array<std::string_view, 8> kFirstOffices = {
    "supreme_leader",       "head_of_state",    "head_of_government", "secretary_general",
    "deputy_head_of_state", "foreign_minister", "defence_minister",   "crown_prince"};

std::size_t rank_of(std::string_view office) {
  return static_cast<std::size_t>(std::ranges::find(kFirstOffices, office) - kFirstOffices.begin());
}

/// "foreign minister" -> "Foreign Minister"; small words stay as they are.
std::string title_case(std::string_view words) {
  static constexpr std::array<std::string_view, 7> kSmall = {"of", "for", "the", "and", "to", "in", "on"};
  std::string out;
  split_words(words, [&](std::string_view word) {
    if (!out.empty() && !word.starts_with('\'')) { out += ' '; }
    const bool small = !out.empty() && std::ranges::find(kSmall, word) != kSmall.end();
    const bool lower = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    out += lower && !small && !word.starts_with('\'') ? static_cast<char>(word.front() - 'a' + 'A') : word.front();
    out += word.substr(1);
  });
  return out;
}

/// "Trade Minister" -> "Minister of Trade"; "Foreign Minister" is of foreign affairs.
std::string minister_title(std::string_view role) {
  constexpr std::string_view kMinister = " minister";
  const std::string_view field = role.substr(0, role.size() - kMinister.size());
  if (field == "foreign") { return "Minister of Foreign Affairs"; }
  if (field == "interior") { return "Minister of the Interior"; }
  if (field == "prime" || field.find(' ') != std::string_view::npos) { return title_case(role); }
  return "Minister of " + title_case(field);
}

/// "the former president" and "ex-president" are roles of their own.
bool has_left(const OfficeInWords& office, const Role& role) {
  return office.former || role.office.starts_with("former_");
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words;
  split_words(name, [&](std::string_view word) {
    std::string folded = base::fold(word);
    std::erase(folded, '.');
    if (!folded.empty()) { words.push_back(std::move(folded)); }
  });
  return words;
}

std::string Cast::state_name(StateRow row) const {
  const State& state = facts_.state(row);
  return (state.takes_article ? "the " : "") + std::string(state.name);
}

std::string as_rule_of(std::string_view field, std::string_view rule) {
  const std::size_t colon = rule.find(':');
  return std::string(field) + ':' + std::string(colon == std::string_view::npos ? rule : rule.substr(colon + 1));
}

/// The only rule of a field: what stood there is another rule's work no more.
void Cast::set_rule(Actor& actor, std::string_view field, std::string_view rule) {
  std::erase_if(actor.rules, [&](std::string_view one) { return one.substr(0, one.find(':')) == field; });
  actor.rules.push_back(as_rule_of(field, rule));
}

void Cast::set_state(CastRow row, StateRow state, std::string_view rule) {
  actors_[row].state = std::string(facts_.state(state).code);
  set_rule(actors_[row], "state", rule);
  if (CastPerson* known = person(row); known != nullptr) { known->state = state; }
}

CastRow Cast::add(Actor actor, const Grounds& grounds) {
  std::string key = std::to_string(static_cast<int>(actor.kind)) + base::fold(actor.name) + '/' + actor.state;
  const auto [at, is_new] = by_key_.try_emplace(std::move(key), static_cast<CastRow>(actors_.size()));
  if (is_new) {
    set_rule(actor, "name", grounds.name);
    if (!actor.state.empty()) { set_rule(actor, "state", grounds.state); }
    if (actor.sector != Sector::kNone) { set_rule(actor, "sector", grounds.sector); }
    if (!actor.office.empty()) { set_rule(actor, "office", grounds.office); }
    actors_.push_back(std::move(actor));
  }
  return at->second;
}

CastRow Cast::state(StateRow row) {
  const State& state = facts_.state(row);
  return add({.kind = ActorKind::kState,
              .name = std::string(state.name),
              .state = std::string(state.code),
              .sector = Sector::kGov,
              .confidence = kFromTable},
             kOfTable);
}

CastRow Cast::organisation(std::uint32_t row) {
  const Organisation& known = facts_.organisation(row);
  return add({.kind = known.kind,
              .name = std::string(known.name),
              .state = known.state == kNoState ? std::string() : std::string(facts_.state(known.state).code),
              .sector = known.sector,
              .confidence = kFromTable},
             kOfTable);
}

std::string Cast::body_name(std::uint32_t pattern, StateRow row) const {
  std::string name(facts_.pattern(pattern).name);
  if (const std::size_t at = name.find(kPlaceholder); at != std::string::npos) {
    name.replace(at, kPlaceholder.size(), state_name(row));
  }
  if (const std::size_t at = name.find(kAdjective); at != std::string::npos) {
    const State& state = facts_.state(row);
    name.replace(at, kAdjective.size(), state.adjective.empty() ? state.name : state.adjective);
  }
  return name;
}

CastRow Cast::body(std::uint32_t pattern, StateRow row) {
  const BodyPattern& known = facts_.pattern(pattern);
  if (known.name == kPlaceholder) { return state(row); }
  return other(ActorKind::kBody, body_name(pattern, row), row, known.sector, 0.9,
               {.name = "name:body-pattern", .state = "owner-of-body", .sector = "body-pattern"});
}

CastRow Cast::other(ActorKind kind, std::string_view name, StateRow state, Sector sector, double confidence,
                    const Grounds& grounds) {
  return add({.kind = kind,
              .name = std::string(name),
              .state = state == kNoState ? std::string() : std::string(facts_.state(state).code),
              .sector = sector,
              .confidence = confidence},
             grounds);
}

/// The term that names a person best on the report's days: of several at once the highest office, of
/// several after one another the last.
const Term* Cast::term_on_the_day(std::uint32_t row) const {
  const Person& person = facts_.directory().person(row);
  const Term* best = nullptr;
  for (const Term& term : person.terms) {
    if (term.period.from > days_.until || term.period.until < days_.from) { continue; }
    if (best == nullptr || rank_of(term.office) <= rank_of(best->office)) { best = &term; }
  }
  return best;
}

CastRow Cast::person_of_table(std::uint32_t row) {
  for (const CastPerson& known : persons_) {
    if (known.table_row == row) { return known.actor; }
  }
  const Person& person = facts_.directory().person(row);
  const Term* term = term_on_the_day(row);
  const Term* any = term != nullptr || person.terms.empty() ? term : &person.terms.back();
  Actor actor{.kind = ActorKind::kPerson, .name = std::string(person.name), .confidence = kFromTable};
  CastPerson cast;
  cast.table_row = row;
  cast.name_words = folded_words(person.name);
  if (any != nullptr) {
    actor.state = std::string(any->state);
    actor.sector = Sector::kGov;
    for (const Role& role : facts_.directory().roles()) {
      if (role.office != any->office) { continue; }
      actor.sector = role.sector;
      break;
    }
    cast.state = facts_.state_by_code(any->state).value_or(kNoState);
    cast.office = any->office;
  }
  if (term != nullptr) { actor.office = std::string(term->title); }
  cast.former = term == nullptr;
  cast.actor = add(std::move(actor),
                   {.name = "table", .state = "office-held", .sector = "office-held", .office = "holder-on-date"});
  return add_person(std::move(cast));
}

CastRow Cast::new_person(std::string_view name, double confidence, std::string_view rule) {
  CastPerson cast;
  cast.name_words = folded_words(name);
  cast.actor = other(ActorKind::kPerson, name, kNoState, Sector::kNone, confidence, {.name = rule});
  if (CastPerson* known = person(cast.actor); known != nullptr) { return known->actor; }
  return add_person(std::move(cast));
}

CastRow Cast::add_person(CastPerson person) {
  const auto row = static_cast<std::uint32_t>(persons_.size());
  person_of_.try_emplace(person.actor, row);
  for (const std::string& word : person.name_words) { by_name_word_[word].push_back(row); }
  persons_.push_back(std::move(person));
  return persons_.back().actor;
}

CastPerson* Cast::person(CastRow actor) {
  const auto found = person_of_.find(actor);
  return found == person_of_.end() ? nullptr : &persons_[found->second];
}

const CastPerson* Cast::person(CastRow actor) const {
  const auto found = person_of_.find(actor);
  return found == person_of_.end() ? nullptr : &persons_[found->second];
}

std::vector<std::uint32_t> Cast::persons_with(const std::vector<std::string>& folded_words) const {
  std::vector<std::uint32_t> rows;
  for (const std::string& word : folded_words) {
    const auto found = by_name_word_.find(word);
    if (found != by_name_word_.end()) { rows.insert(rows.end(), found->second.begin(), found->second.end()); }
  }
  std::ranges::sort(rows);
  const auto repeated = std::ranges::unique(rows);
  rows.erase(repeated.begin(), repeated.end());
  return rows;
}

StateRow Cast::state_of(CastRow actor) const {
  return facts_.state_by_code(actors_[actor].state).value_or(kNoState);
}

std::string Cast::office_title(const OfficeInWords& office) const {
  if (office.role == UINT32_MAX) { return {}; }
  const Role& role = facts_.directory().role(office.role);
  const std::string former = has_left(office, role) ? "former " : "";
  const bool of_state = office.state != kNoState && office.organisation == UINT32_MAX && office.pattern == UINT32_MAX;
  if (of_state && role.kind == RoleKind::kSingle) {
    const auto holders = facts_.directory().holders_of(role.office, facts_.state(office.state).code, days_);
    if (!holders.empty()) { return former + std::string(holders.front()->title); }
  }
  const bool minister = role.name.ends_with(" minister") && role.kind == RoleKind::kSingle;
  std::string_view written = office.written;
  if (base::fold(written).starts_with("former ")) { written.remove_prefix(std::string_view("former ").size()); }
  std::string title = minister ? minister_title(role.name) : title_case(written);
  if (office.organisation != UINT32_MAX) {
    const std::string_view name = facts_.organisation(office.organisation).name;
    title += (name.find(' ') == std::string_view::npos ? " of " : " of the ") + std::string(name);
  } else if (office.pattern != UINT32_MAX && office.state != kNoState) {
    title += " of the " + body_name(office.pattern, office.state);
  } else if (office.state != kNoState) {
    title += " of " + state_name(office.state);
  }
  return former + title;
}

void Cast::add_office(CastRow row, const OfficeInWords& office) {
  CastPerson* known = person(row);
  if (known == nullptr || office.role == UINT32_MAX) { return; }
  Actor& actor = actors_[row];
  const Role& role = facts_.directory().role(office.role);
  if (known->state == kNoState && office.state != kNoState && known->table_row == kNoState) {
    known->state = office.state;
    actor.state = std::string(facts_.state(office.state).code);
    set_rule(actor, "state", "office-in-words");
  }
  if (known->office.empty() || (known->former && !has_left(office, role))) { known->office = role.office; }
  if (known->organisation == UINT32_MAX) { known->organisation = office.organisation; }
  if (!actor.office.empty()) { return; }
  if (role.kind == RoleKind::kGroup) {
    if (actor.sector == Sector::kNone && role.sector != Sector::kNone) {
      actor.sector = role.sector;
      set_rule(actor, "sector", "role-in-words");
    }
    return;
  }
  actor.office = office_title(office);
  set_rule(actor, "office", "in-words");
  known->former = has_left(office, role);
  if (actor.sector != Sector::kNone && known->table_row != kNoState && !known->former) { return; }
  const bool left = known->former && role.sector == Sector::kGov;
  actor.sector = left ? Sector::kEli : role.sector;
  set_rule(actor, "sector", left ? "office-left" : "office-in-words");
  if (office.organisation != UINT32_MAX && role.sector == Sector::kGov) {
    const Sector own = facts_.organisation(office.organisation).sector;
    if (own != Sector::kNone) {
      actor.sector = own;
      set_rule(actor, "sector", "organisation-of-office");
    }
  }
}

}  // namespace chancery::actors
