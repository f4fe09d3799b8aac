// SPDX-License-Identifier: Apache-2.0
#include "statements/cue_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace chancery::statements {
namespace {

constexpr std::array<std::pair<std::string_view, Frame>, 15> kFrameNames = {{
    {"clause", Frame::kClause},
    {"that", Frame::kThat},
    {"quote", Frame::kQuote},
    {"to", Frame::kTo},
    {"object", Frame::kObject},
    {"gerund", Frame::kGerund},
    {"of", Frame::kOf},
    {"as", Frame::kAs},
    {"small", Frame::kSmall},
    {"addressee", Frame::kAddressee},
    {"ask", Frame::kAsk},
    {"want", Frame::kWant},
    {"quote-as", Frame::kQuoteAs},
    {"attitude", Frame::kAttitude},
    {"for", Frame::kFor},
}};

constexpr std::array<std::pair<std::string_view, WordClass>, 11> kClassNames = {{
    {"occasion", WordClass::kOccasion},
    {"document", WordClass::kDocument},
    {"audience", WordClass::kAudience},
    {"generic", WordClass::kGeneric},
    {"named", WordClass::kNamed},
    {"organisation", WordClass::kOrganisation},
    {"impersonal", WordClass::kImpersonal},
    {"anonymous", WordClass::kAnonymous},
    {"indefinite", WordClass::kIndefinite},
    {"performs", WordClass::kPerforms},
    {"subordinate", WordClass::kSubordinate},
}};

template <class Names>
auto value_of(const Names& names, std::string_view name) -> std::optional<decltype(names[0].second)> {
  const auto found = std::ranges::find(names, name, [](const auto& entry) { return entry.first; });
  if (found == names.end()) { return std::nullopt; }
  return found->second;
}

std::vector<std::string_view> split_words(std::string_view cell) {
  std::vector<std::string_view> words;
  while (!cell.empty()) {
    const std::size_t blank = std::min(cell.find(' '), cell.size());
    if (blank > 0) { words.push_back(cell.substr(0, blank)); }
    cell.remove_prefix(std::min(blank + 1, cell.size()));
  }
  return words;
}

Result<Cue> read_cue(std::string_view lemma, std::string_view particle, std::string_view act, std::string_view frames) {
  Cue cue{.lemma = lemma, .particle = split_words(particle), .act = Act::kSay, .frames = {}};
  const auto known_act = from_label<Act>(act);
  if (!known_act) {
    return fail(ErrorCode::kBadTable,
                "\"" + std::string(lemma) + "\" has the unknown act \"" + std::string(act) + "\"");
  }
  cue.act = *known_act;
  for (const std::string_view name : base::split_list(frames)) {
    const auto frame = value_of(kFrameNames, name);
    if (!frame) {
      return fail(ErrorCode::kBadTable,
                  "\"" + std::string(lemma) + "\" has the unknown frame \"" + std::string(name) + "\"");
    }
    cue.frames.add(*frame);
  }
  return cue;
}

}  // namespace

Result<CueTable> CueTable::load(const base::TableFile& tables) {
  CueTable table;
  const auto verbs = base::read_columns<4>(tables, "statements/en/cues", {"lemma", "particle", "act", "frames"});
  if (!verbs) { return std::unexpected(verbs.error()); }
  for (const auto& [lemma, particle, act, frames] : *verbs) {
    auto cue = read_cue(lemma, particle, act, frames);
    if (!cue) { return std::unexpected(cue.error()); }
    table.verbs_[lemma].push_back(std::move(*cue));
  }
  for (auto& [lemma, cues] : table.verbs_) {
    std::ranges::sort(cues, std::ranges::greater{},
                      [](const Cue& cue) { return std::pair(cue.particle.size(), cue.particle); });
  }

  const auto nouns = base::read_columns<3>(tables, "statements/en/nouns", {"noun", "act", "frames"});
  if (!nouns) { return std::unexpected(nouns.error()); }
  for (const auto& [noun, act, frames] : *nouns) {
    auto cue = read_cue(noun, {}, act, frames);
    if (!cue) { return std::unexpected(cue.error()); }
    table.nouns_.emplace(noun, std::move(*cue));
  }

  const auto words = base::read_columns<2>(tables, "statements/en/words", {"word", "class"});
  if (!words) { return std::unexpected(words.error()); }
  for (const auto& [word, name] : *words) {
    const auto word_class = value_of(kClassNames, name);
    if (!word_class) {
      return fail(ErrorCode::kBadTable,
                  "\"" + std::string(word) + "\" has the unknown class \"" + std::string(name) + "\"");
    }
    table.words_[word] |= 1U << static_cast<unsigned>(*word_class);
  }
  return table;
}

std::span<const Cue> CueTable::verb(std::string_view lemma) const {
  const auto found = verbs_.find(lemma);
  if (found == verbs_.end()) { return {}; }
  return found->second;
}

const Cue* CueTable::noun(std::string_view lemma) const {
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? nullptr : &found->second;
}

bool CueTable::is(std::string_view word, WordClass word_class) const {
  const auto found = words_.find(word);
  return found != words_.end() && (found->second >> static_cast<unsigned>(word_class) & 1U) != 0;
}

}  // namespace chancery::statements
