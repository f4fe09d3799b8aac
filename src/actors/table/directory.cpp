// SPDX-License-Identifier: Apache-2.0
#include "actors/table/directory.h"

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

/// Words of names, as the directory keeps them.
struct Names {
  std::vector<std::uint8_t>& first;
  std::vector<std::pair<WordKey, std::uint32_t>>& family;
};

/// Takes rows one by one into persons, their names and terms.
class TermLoader {
 public:
  TermLoader(std::vector<Person>& persons, std::vector<Term>& terms, Names names, Lexicon& lexicon)
      : persons_(persons), terms_(terms), names_(names), lexicon_(lexicon) {}

  /// `term` but for its person. `aliases` is a list or a range of strings.
  template <class Aliases>
  void add(std::string_view name, const Aliases& aliases, Term term) {
    const auto [at, is_new] = known_.try_emplace(name, static_cast<std::uint32_t>(persons_.size()));
    term.person = at->second;
    if (is_new) {
      persons_.push_back({name, {}});
      add_name(name, term);
    }
    for (const std::string_view alias : aliases) { add_name(alias, term); }
    terms_.push_back(term);
  }

 private:
  void add_name(std::string_view written, const Term& term) {
    if (written.find_first_of(" -") != std::string_view::npos) { lexicon_.add(written, Sense::kPerson, term.person); }
    const std::size_t first = written.find(' ');
    if (first != std::string_view::npos) {
      const WordKey word = lexicon_.vocabulary().add(written.substr(0, first));
      if (names_.first.size() <= word) { names_.first.resize(std::size_t{word} * 2 + 1); }
      names_.first[word] = 1;
    }
    split_words(family_name(written, term.state), [&](std::string_view part) {
      if (part != "al" && part != "el") { names_.family.emplace_back(lexicon_.vocabulary().add(part), term.person); }
    });
  }

  std::vector<Person>& persons_;
  std::vector<Term>& terms_;
  Names names_;
  Lexicon& lexicon_;
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

/// What is left of a term of the table beside a term of the user's.
void cut(const Term& part, const Term& mine, std::vector<Term>& left) {
  const bool apart = part.period.until < mine.period.from || mine.period.until < part.period.from;
  if (apart) {
    left.push_back(part);
    return;
  }
  if (part.person == mine.person) { return; }  // the user's row says it anew
  if (part.period.from < mine.period.from) {
    left.push_back(part);
    left.back().period.until = mine.period.from;
  }
  if (mine.period.until < part.period.until) {
    left.push_back(part);
    left.back().period.from = mine.period.until;
  }
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

Result<Directory> Directory::load(const base::TableFile& tables, Lexicon& lexicon, std::span<const OwnTerm> own) {
  Directory directory;
  if (auto loaded = directory.load_roles(tables, lexicon); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = directory.load_terms(tables, lexicon, own); !loaded) { return std::unexpected(loaded.error()); }
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

Result<void> Directory::load_terms(const base::TableFile& tables, Lexicon& lexicon, std::span<const OwnTerm> own) {
  const auto rows = base::read_columns<8>(tables, "actors/office_holders",
                                          {"person", "aliases", "state", "office", "title", "from", "until", "origin"});
  if (!rows) { return std::unexpected(rows.error()); }
  terms_.reserve(rows->size() + own.size());
  TermLoader loader(persons_, terms_, {first_names_, by_family_name_}, lexicon);
  for (const OwnTerm& row : own) {
    loader.add(row.person, row.aliases,
               {0, row.state, row.office, row.title, row.origin, make_period(row.from, row.until)});
  }
  for (const auto& [name, aliases, state, office, title, from, until, origin] : *rows) {
    loader.add(name, base::split_list(aliases), {0, state, office, title, origin, make_period(from, until)});
  }
  if (!own.empty()) { cut_by_own(own.size()); }
  sort_terms();
  return {};
}

/// The first `own` terms are the user's. What the table says of the same seat on the same days goes; what it
/// says of other days stays.
void Directory::cut_by_own(std::size_t own) {
  const std::span<const Term> mine = std::span(terms_).first(own);
  const std::span<const Term> ours = std::span(terms_).subspan(own);
  std::vector<Term> kept(mine.begin(), mine.end());
  // A state may have two seats in one office: where a title of the table is named, only that one is meant.
  std::vector<bool> titled;
  for (const Term& term : mine) { titled.push_back(std::ranges::find(ours, term.title, &Term::title) != ours.end()); }
  for (const Term& term : ours) {
    std::vector<Term> parts = {term};
    for (std::size_t i = 0; i < own; ++i) {
      const bool office = mine[i].office == term.office && mine[i].state == term.state;
      if (!office || (mine[i].person != term.person && !is_one_seat(mine[i], term, titled[i]))) { continue; }
      std::vector<Term> left;
      for (const Term& part : parts) { cut(part, mine[i], left); }
      parts = std::move(left);
    }
    kept.insert(kept.end(), parts.begin(), parts.end());
  }
  terms_ = std::move(kept);
}

/// Can only one of the two hold the office at a time?
bool Directory::is_one_seat(const Term& mine, const Term& ours, bool titled) const {
  const auto role = std::ranges::find(roles_, mine.office, &Role::office);
  if (role == roles_.end() || role->kind != RoleKind::kSingle) { return false; }
  return mine.title == ours.title || (!titled && !mine.state.empty());
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
