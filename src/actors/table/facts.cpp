// SPDX-License-Identifier: Apache-2.0
#include "actors/table/facts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace chancery::actors {
namespace {

/// In the order of WordClass.
constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::kCount)> kClassNames = {
    "place_preposition",
    "motion_verb",
    "place_verb",
    "role_modifier",
    "former",
    "prefix",
    "geography_head",
    "geography_first",
    "name_particle",
    "courtesy",
    "he",
    "she",
    "they",
    "it",
    "i",
    "we",
    "determiner",
    "not_name",
    "organisation_head",
    "number",
    "counted_people",
    "counted_states",
    "counterpart",
    "government_head",
    "back_reference",
    "place_word",
    "reporting_verb",
    "role_preposition",
    "region_adjective",
    "thing_head",
    "media_noun",
    "group_head",
    "demand",
    "somebody",
    "collective",
    "gift",
    "continent",
    "strike",
    "visit",
};

/// The sense of a form in state_names.tsv.
std::optional<Sense> sense_of(std::string_view form) {
  if (form == "name" || form == "short") { return Sense::kStateName; }
  if (form == "adjective") { return Sense::kAdjective; }
  if (form == "demonym") { return Sense::kDemonym; }
  if (form == "capital") { return Sense::kCapital; }
  if (form == "seat") { return Sense::kSeat; }
  if (form == "region") { return Sense::kRegion; }
  return std::nullopt;
}

ActorKind actor_kind(std::string_view written) {
  if (written == "body") { return ActorKind::kBody; }
  return written == "group" ? ActorKind::kGroup : ActorKind::kOrganisation;
}

}  // namespace

Result<Facts> Facts::load(const base::TableFile& tables, OwnRows own) {
  if (auto completed = complete_additions(own, tables); !completed) { return std::unexpected(completed.error()); }
  Facts facts;
  facts.own_ = std::make_unique<const OwnRows>(std::move(own));
  facts.lexicon_ = std::make_unique<Lexicon>();
  if (auto loaded = facts.load_states(tables); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = facts.load_organisations(tables); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = facts.load_patterns(tables); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = facts.load_not_states(tables); !loaded) { return std::unexpected(loaded.error()); }
  auto directory = Directory::load(tables, *facts.lexicon_, facts.own_->terms);
  if (!directory) { return std::unexpected(directory.error()); }
  facts.directory_ = std::make_unique<Directory>(std::move(*directory));
  if (auto loaded = facts.load_words(tables); !loaded) { return std::unexpected(loaded.error()); }
  if (auto loaded = facts.load_nouns(tables); !loaded) { return std::unexpected(loaded.error()); }
  return facts;
}

std::optional<StateRow> Facts::state_by_code(std::string_view code) const {
  const auto found = state_by_code_.find(code);
  if (found == state_by_code_.end()) { return std::nullopt; }
  return found->second;
}

/// Reads guards_ and gives the number of each guarded phrase.
Result<std::unordered_map<std::string_view, std::uint32_t>> Facts::load_guards(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "actors/en/guards", {"phrase", "needs"});
  if (!rows) { return std::unexpected(rows.error()); }
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  guards_.resize(1);
  for (const auto& [phrase, needs] : *rows) {
    numbers.emplace(phrase, static_cast<std::uint32_t>(guards_.size()));
    auto& words = guards_.emplace_back();
    for (const std::string_view word : base::split_list(needs)) { words.push_back(lexicon_->vocabulary().add(word)); }
  }
  return numbers;
}

Result<void> Facts::load_states(const base::TableFile& tables) {
  const auto states = base::read_columns<2>(tables, "actors/states", {"code", "name"});
  if (!states) { return std::unexpected(states.error()); }
  for (const auto& [code, name] : *states) {
    state_by_code_.emplace(code, static_cast<StateRow>(states_.size()));
    states_.push_back({.code = code, .name = name});
  }
  const auto articles = base::read_columns<1>(tables, "actors/en/articles", {"code"});
  if (!articles) { return std::unexpected(articles.error()); }
  for (const auto& [code] : *articles) {
    const auto row = state_by_code(code);
    if (!row) { return fail(ErrorCode::kBadTable, "actors/en/articles names the unknown state " + std::string(code)); }
    states_[*row].takes_article = true;
  }
  const auto names = base::read_columns<5>(tables, "actors/state_names", {"code", "form", "text", "from", "until"});
  if (!names) { return std::unexpected(names.error()); }
  const auto guards = load_guards(tables);
  if (!guards) { return std::unexpected(guards.error()); }
  for (const auto& [code, form, text, from, until] : *names) {
    const auto row = state_by_code(code);
    if (row && form == "plural") {
      states_of_plural_[lexicon_->vocabulary().add(text)].push_back(*row);
      continue;
    }
    const auto sense = sense_of(form);
    if (!row || !sense) {
      return fail(ErrorCode::kBadTable, "actors/state_names: unknown code or form of " + std::string(text));
    }
    const auto guard = guards->find(text);
    lexicon_->add(text, *sense, *row, make_period(from, until), guard == guards->end() ? 0 : guard->second);
    if (*sense == Sense::kAdjective && states_[*row].adjective.empty()) { states_[*row].adjective = text; }
  }
  return {};
}

Result<void> Facts::load_organisations(const base::TableFile& tables) {
  const auto rows =
      base::read_columns<5>(tables, "actors/organisations", {"name", "kind", "state", "sector", "aliases"});
  if (!rows) { return std::unexpected(rows.error()); }
  organisations_.reserve(rows->size() + own_->organisations.size());
  // The user's come first: of one phrase the first row is taken.
  for (const OwnOrganisation& own : own_->organisations) {
    const auto row = static_cast<std::uint32_t>(organisations_.size());
    organisations_.push_back({own.name, own.kind, state_by_code(own.state).value_or(kNoState), own.sector});
    lexicon_->add(own.name, Sense::kOrganisation, row);
    for (const std::string& alias : own.aliases) { lexicon_->add(alias, Sense::kOrganisation, row); }
  }
  for (const auto& [name, kind, state, sector, aliases] : *rows) {
    const auto row = static_cast<std::uint32_t>(organisations_.size());
    organisations_.push_back({name, actor_kind(kind), state_by_code(state).value_or(kNoState),
                              from_label<Sector>(sector).value_or(Sector::kNone)});
    lexicon_->add(name, Sense::kOrganisation, row);
    for (const std::string_view alias : base::split_list(aliases)) { lexicon_->add(alias, Sense::kOrganisation, row); }
  }
  return {};
}

Result<void> Facts::load_patterns(const base::TableFile& tables) {
  const auto rows = base::read_columns<3>(tables, "actors/body_patterns", {"pattern", "name", "sector"});
  if (!rows) { return std::unexpected(rows.error()); }
  patterns_.reserve(rows->size());
  for (const auto& [pattern, name, sector] : *rows) {
    lexicon_->add(pattern, Sense::kPattern, static_cast<std::uint32_t>(patterns_.size()));
    patterns_.push_back({name, from_label<Sector>(sector).value_or(Sector::kNone)});
  }
  return {};
}

/// Row 1 is a place, row 0 names nobody.
Result<void> Facts::load_not_states(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "actors/en/not_states", {"phrase", "place"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [phrase, place] : *rows) { lexicon_->add(phrase, Sense::kPlace, place.empty() ? 0 : 1); }
  return {};
}

Result<void> Facts::load_nouns(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "actors/en/nouns", {"noun", "sectors"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [noun, sectors] : *rows) {
    for (const std::string_view sector : base::split_list(sectors)) {
      const auto known = from_label<Sector>(sector);
      if (!known) { return fail(ErrorCode::kBadTable, "actors/en/nouns: unknown sector " + std::string(sector)); }
      sectors_of_noun_[lexicon_->vocabulary().add(noun)].push_back(*known);
    }
  }
  return {};
}

Result<void> Facts::load_words(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "actors/en/words", {"class", "words"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [name, words] : *rows) {
    const auto* const cls = std::ranges::find(kClassNames, name);
    if (cls == kClassNames.end()) {
      return fail(ErrorCode::kBadTable, "actors/en/words: unknown class " + std::string(name));
    }
    const auto bit = std::uint64_t{1} << static_cast<unsigned>(cls - kClassNames.begin());
    for (const std::string_view word : base::split_list(words)) {
      const WordKey key = lexicon_->vocabulary().add(word);
      if (classes_.size() <= key) { classes_.resize(lexicon_->vocabulary().size()); }
      classes_[key] |= bit;
    }
  }
  return {};
}

}  // namespace chancery::actors
