// SPDX-License-Identifier: Apache-2.0
#include "actors/table/offices.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// "leader" means the first of these offices that the state has.
constexpr std::array<std::string_view, 3> kLeadingOffices = {"supreme_leader", "head_of_state", "head_of_government"};

/// Offices of those who are called the head, director or chief of an organisation.
constexpr std::array<std::string_view, 10> kHeads = {"secretary_general",          "director_general",
                                                     "managing_director",          "commission_president",
                                                     "council_president",          "world_bank_president",
                                                     "central_bank_governor",      "foreign_policy_chief",
                                                     "high_commissioner_refugees", "high_commissioner_human_rights"};

constexpr std::array<std::string_view, 5> kMonarchs = {"King", "Queen", "Emperor", "Grand Duke", "Governor"};

/// Words of a title that do not tell one office from another.
constexpr std::array<std::string_view, 8> kSmallWords = {"the", "of", "for", "and", "to", "in", "a", "an"};

/// So many letters in common make two words one: "chairman" and "Chair", "economy" and "Economic".
constexpr std::size_t kSameBeginning = 5;

/// Two terms with other titles that overlap for longer than this are not a change of office.
constexpr std::chrono::days kLongestChange{1};

std::vector<std::string> content_words(std::string_view phrase) {
  std::vector<std::string> words;
  split_words(phrase, [&](std::string_view part) {
    std::string word = base::fold(part);
    std::erase_if(word, [](char c) { return c == ',' || c == '.'; });
    if (word.empty() || std::ranges::find(kSmallWords, word) != kSmallWords.end()) { return; }
    // Titles of the table are written in the British way.
    if (word == "defense") { word = "defence"; }
    words.push_back(std::move(word));
  });
  return words;
}

/// 2: the same word; 1: they begin alike; 0: others.
std::uint32_t likeness(std::string_view a, std::string_view b) {
  if (a == b) { return 2; }
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return common >= kSameBeginning ? 1 : 0;
}

/// "Acting President of Brazil" -> "President of Brazil"
std::string_view without_acting(std::string_view title) {
  for (const std::string_view first : {"Acting ", "Interim ", "Caretaker ", "First ", "United Nations "}) {
    if (title.starts_with(first)) { title.remove_prefix(first.size()); }
  }
  return title;
}

/// Does the title begin with the role: "President of the European Commission" for "president"?
bool begins_with_role(std::string_view title, std::string_view role) {
  const std::vector<std::string> title_words = content_words(without_acting(title));
  const std::vector<std::string> role_words = content_words(role);
  if (role_words.empty() || title_words.size() < role_words.size()) { return false; }
  for (std::size_t i = 0; i < role_words.size(); ++i) {
    if (likeness(role_words[i], title_words[i]) == 0) { return false; }
  }
  return true;
}

bool has_all(std::string_view title, const std::vector<std::string>& words) {
  const std::vector<std::string> title_words = content_words(title);
  return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
    return std::ranges::find(title_words, word) != title_words.end();
  });
}

void sort_latest_first(std::vector<const Term*>& terms) {
  const auto order = [](const Term* a, const Term* b) {
    return std::tuple(b->period.from, a->person, a->title) < std::tuple(a->period.from, b->person, b->title);
  };
  std::ranges::sort(terms, order);
  const auto [first, last] = std::ranges::unique(terms);
  terms.erase(first, last);
}

bool has_one_seat(const Directory& directory, std::string_view office) {
  const auto role = std::ranges::find(directory.roles(), office, &Role::office);
  return role != directory.roles().end() && role->kind == RoleKind::kSingle;
}

/// Terms of a state in other offices, found by their titles.
template <class Fits>
std::vector<const Term*> terms_by_title(const Facts& facts, const OfficeAsked& asked, Period between,
                                        const Fits& fits) {
  const Directory& directory = facts.directory();
  std::vector<const Term*> found = directory.terms_in(facts.state(asked.state).code, between);
  std::erase_if(found, [&](const Term* term) { return !fits(*term) || !has_one_seat(directory, term->office); });
  return found;
}

/// Where the title tells more than the office: a minister of economy and finance is the economy minister
/// too, and the British chancellor is no head of government.
void look_at_titles(const Facts& facts, const OfficeAsked& asked, Period between, std::vector<const Term*>& terms) {
  const Role& role = facts.directory().role(asked.role);
  const std::vector<std::string> words = content_words(role.name);
  if (role.office.ends_with("_minister") &&
      std::ranges::none_of(terms, [&](const Term* term) { return has_all(term->title, words); })) {
    const auto more = terms_by_title(facts, asked, between, [&](const Term& term) {
      return term.office.ends_with("_minister") && has_all(term.title, words);
    });
    terms.insert(terms.end(), more.begin(), more.end());
  }
  const auto is_unlike = [&](const Term* term) { return fit_of_title(role.name, term->title) == 0; };
  if (!terms.empty() && std::ranges::all_of(terms, is_unlike)) {
    const auto others = terms_by_title(facts, asked, between,
                                       [&](const Term& term) { return begins_with_role(term.title, role.name); });
    if (!others.empty()) { terms = others; }
  }
}

std::vector<const Term*> terms_of_state(const Facts& facts, const OfficeAsked& asked, Period between) {
  const Directory& directory = facts.directory();
  const std::string_view code = facts.state(asked.state).code;
  const Role& role = directory.role(asked.role);
  if (role.office == kLeaderOffice) {
    for (const std::string_view office : kLeadingOffices) {
      std::vector<const Term*> terms = directory.holders_of(office, code, between);
      std::erase_if(terms, [](const Term* term) { return is_title_of_monarch(term->title); });
      if (!terms.empty()) { return terms; }
    }
    return {};
  }
  std::vector<const Term*> terms = directory.holders_of(role.office, code, between);
  if (role.kind == RoleKind::kSingle) { look_at_titles(facts, asked, between, terms); }
  return terms;
}

/// Does the title belong to the organisation, or the organisation's name to the title ("Office of the United
/// Nations High Commissioner for Refugees")?
bool is_of(std::string_view title, std::string_view organisation) {
  if (organisation.starts_with("Office of ") && organisation.ends_with(title)) { return true; }
  const std::size_t at = title.find(organisation);
  if (at == std::string_view::npos) { return false; }
  // "United Nations" is part of the names of other organisations.
  static constexpr std::array<std::string_view, 5> kAfter = {" for ", " of ", " on ", " to ", " Commission"};
  const std::string_view after = title.substr(at + organisation.size());
  return at == 0 || after.empty() ||
         std::ranges::any_of(kAfter, [&](std::string_view next) { return after.starts_with(next); });
}

std::vector<const Term*> terms_of_organisation(const Facts& facts, const OfficeAsked& asked, Period between) {
  const Organisation& organisation = facts.organisation(asked.organisation);
  const std::string_view code = organisation.state == kNoState ? "" : facts.state(organisation.state).code;
  const std::vector<const Term*> all = facts.directory().terms_in(code, between);
  std::vector<const Term*> terms;
  const auto take = [&](const auto& fits) {
    if (!terms.empty()) { return; }
    std::ranges::copy_if(all, std::back_inserter(terms),
                         [&](const Term* term) { return is_of(term->title, organisation.name) && fits(*term); });
  };
  const auto take_head = [&] {
    for (const std::string_view head : kHeads) {
      take([&](const Term& term) { return term.office == head; });
    }
  };
  if (asked.role == UINT32_MAX) {
    take_head();
    return terms;
  }
  const Role& role = facts.directory().role(asked.role);
  take([&](const Term& term) { return term.office == role.office && role.kind == RoleKind::kSingle; });
  take([&](const Term& term) { return begins_with_role(term.title, role.name); });
  if (role.office == "director" || role.office == "chairman" || role.office == kLeaderOffice) { take_head(); }
  take([&](const Term& term) { return term.office == role.office; });
  if (terms.empty() && organisation.state != kNoState && role.kind == RoleKind::kSingle) {
    return facts.directory().holders_of(role.office, code, between);
  }
  return terms;
}

/// Leaves out those whose title fits less than that of another who was in office beside them.
void keep_best_titles(std::vector<const Term*>& terms, std::string_view words) {
  if (words.empty()) { return; }
  std::vector<std::pair<std::uint32_t, const Term*>> scored;
  scored.reserve(terms.size());
  for (const Term* term : terms) { scored.emplace_back(fit_of_title(words, term->title), term); }
  std::erase_if(terms, [&](const Term* term) {
    const std::uint32_t fit = fit_of_title(words, term->title);
    return std::ranges::any_of(scored, [&](const auto& other) {
      const auto from = std::max(term->period.from, other.second->period.from);
      const auto until = std::min(term->period.until, other.second->period.until);
      return other.first > fit && from <= until && until - from > kLongestChange;
    });
  });
}

}  // namespace

bool is_title_of_monarch(std::string_view title) {
  return std::ranges::any_of(kMonarchs, [&](std::string_view first) { return title.starts_with(first); });
}

std::uint32_t fit_of_title(std::string_view words, std::string_view title) {
  const std::vector<std::string> title_words = content_words(title);
  std::uint32_t fit = 0;
  for (const std::string& word : content_words(words)) {
    std::uint32_t best = 0;
    for (const std::string& other : title_words) { best = std::max(best, likeness(word, other)); }
    fit += best;
  }
  return fit;
}

std::vector<const Term*> terms_asked(const Facts& facts, const OfficeAsked& asked, Period between) {
  std::vector<const Term*> terms;
  if (asked.organisation != UINT32_MAX) {
    terms = terms_of_organisation(facts, asked, between);
  } else if (asked.state != kNoState && asked.role != UINT32_MAX) {
    terms = terms_of_state(facts, asked, between);
  }
  sort_latest_first(terms);
  keep_best_titles(terms, asked.words);
  return terms;
}

}  // namespace chancery::actors
