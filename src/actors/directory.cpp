// SPDX-License-Identifier: Apache-2.0
#include "actors/directory.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace chancery::actors {
namespace {

/// States whose persons are written with the family name first in English reports.
constexpr std::array<std::string_view, 7> kFamilyNameFirst = {"CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "SGP"};

RoleKind role_kind(std::string_view written) {
  if (written == "single") { return RoleKind::kSingle; }
  return written == "group" ? RoleKind::kGroup : RoleKind::kMany;
}

}  // namespace

bool is_family_name_first(std::string_view state) {
  return std::ranges::find(kFamilyNameFirst, state) != kFamilyNameFirst.end();
}

std::string_view family_name(std::string_view name, std::string_view state) {
  const std::size_t first = name.find(' ');
  if (first == std::string_view::npos) { return name; }
  if (is_family_name_first(state)) { return name.substr(0, first); }
  return name.substr(name.rfind(' ') + 1);
}

Result<Directory> Directory::load(const base::TableFile& tables, Lexicon& lexicon) {
  Directory directory;
  if (auto loaded = directory.load_roles(tables, lexicon); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = directory.load_terms(tables, lexicon); !loaded) { return std::unexpected(loaded.error()); }
  return directory;
}

Result<void> Directory::load_roles(const base::TableFile& tables, Lexicon& lexicon) {
  const auto rows = base::read_columns<5>(tables, "actors/roles", {"role", "office", "sector", "kind", "aliases"});
  if (!rows) { return std::unexpected(rows.error()); }
  roles_.reserve(rows->size());
  for (const auto& [name, office, sector, kind, aliases] : *rows) {
    const auto row = static_cast<std::uint32_t>(roles_.size());
    roles_.push_back({name, office, from_label<Sector>(sector).value_or(Sector::kNone), role_kind(kind)});
    lexicon.add(name, Sense::kRole, row);
    for (const std::string_view alias : base::split_list(aliases)) { lexicon.add(alias, Sense::kRole, row); }
  }
  return {};
}

Result<void> Directory::load_terms(const base::TableFile& tables, Lexicon& lexicon) {
  const auto rows = base::read_columns<8>(tables, "actors/office_holders",
                                          {"person", "aliases", "state", "office", "title", "from", "until", "origin"});
  if (!rows) { return std::unexpected(rows.error()); }
  std::unordered_map<std::string_view, std::uint32_t> known;
  known.reserve(rows->size());
  terms_.reserve(rows->size());
  for (const auto& [name, aliases, state, office, title, from, until, origin] : *rows) {
    const auto [at, is_new] = known.try_emplace(name, static_cast<std::uint32_t>(persons_.size()));
    const std::uint32_t person = at->second;
    const auto add_name = [&](std::string_view written) {
      if (written.find_first_of(" -") != std::string_view::npos) { lexicon.add(written, Sense::kPerson, person); }
      const std::size_t first = written.find(' ');
      if (first != std::string_view::npos) {
        const WordKey word = lexicon.vocabulary().add(written.substr(0, first));
        if (first_names_.size() <= word) { first_names_.resize(std::size_t{word} * 2 + 1); }
        first_names_[word] = 1;
      }
      split_words(family_name(written, state), [&](std::string_view part) {
        if (part != "al" && part != "el") { by_family_name_.emplace_back(lexicon.vocabulary().add(part), person); }
      });
    };
    if (is_new) {
      persons_.push_back({name, {}});
      add_name(name);
    }
    for (const std::string_view alias : base::split_list(aliases)) { add_name(alias); }
    terms_.push_back({person, state, office, title, origin, make_period(from, until)});
  }
  sort_terms();
  return {};
}

void Directory::sort_terms() {
  std::ranges::sort(terms_, {}, [](const Term& term) {
    return std::tuple(term.person, term.period.from, term.period.until, term.title);
  });
  for (std::size_t begin = 0; begin < terms_.size();) {
    std::size_t end = begin;
    while (end < terms_.size() && terms_[end].person == terms_[begin].person) { ++end; }
    persons_[terms_[begin].person].terms = std::span(terms_).subspan(begin, end - begin);
    begin = end;
  }
  for (std::uint32_t row = 0; row < terms_.size(); ++row) {
    by_office_[terms_[row].office].push_back(row);
    by_state_[terms_[row].state].push_back(row);
  }
  std::ranges::sort(by_family_name_);
  const auto [first, last] = std::ranges::unique(by_family_name_);
  by_family_name_.erase(first, last);
  family_persons_.reserve(by_family_name_.size());
  for (const auto& [word, person] : by_family_name_) { family_persons_.push_back(person); }
}

std::span<const std::uint32_t> Directory::persons_named(WordKey family_name) const {
  const auto found =
      std::ranges::equal_range(by_family_name_, family_name, {}, &std::pair<WordKey, std::uint32_t>::first);
  const auto begin = static_cast<std::size_t>(found.begin() - by_family_name_.begin());
  return std::span(family_persons_).subspan(begin, found.size());
}

/// The terms of an office that overlap with the days, the latest first.
template <class Fits>
std::vector<const Term*> Directory::find(std::string_view office, Period between, const Fits& fits) const {
  std::vector<const Term*> found;
  const auto rows = by_office_.find(office);
  if (rows == by_office_.end()) { return found; }
  for (const std::uint32_t row : rows->second) {
    const Term& term = terms_[row];
    if (term.period.from <= between.until && between.from <= term.period.until && fits(term)) {
      found.push_back(&term);
    }
  }
  std::ranges::sort(found, [](const Term* a, const Term* b) {
    return std::tuple(b->period.from, a->person, a->title) < std::tuple(a->period.from, b->person, b->title);
  });
  return found;
}

std::vector<const Term*> Directory::holders_of(std::string_view office, std::string_view state, Period between) const {
  return find(office, between, [&](const Term& term) { return term.state == state; });
}

std::vector<const Term*> Directory::terms_in(std::string_view state, Period between) const {
  std::vector<const Term*> found;
  const auto rows = by_state_.find(state);
  if (rows == by_state_.end()) { return found; }
  for (const std::uint32_t row : rows->second) {
    const Period& period = terms_[row].period;
    if (period.from <= between.until && between.from <= period.until) { found.push_back(&terms_[row]); }
  }
  return found;
}

std::string_view Directory::office_named(std::string_view role) const {
  // Few questions a second come through here, so the roles are searched and not indexed twice.
  const auto asked =
      std::ranges::find_if(roles_, [&](const Role& row) { return row.name == role || row.office == role; });
  return asked == roles_.end() ? role : asked->office;
}

std::vector<const Term*> Directory::holders(std::string_view role, std::string_view state, Date day) const {
  return holders_of(office_named(role), state, {day, day});
}

std::vector<const Term*> Directory::holders_in(std::string_view role, std::string_view organisation,
                                               Period between) const {
  return find(office_named(role), between, [&](const Term& term) { return term.title.ends_with(organisation); });
}

}  // namespace chancery::actors
