// SPDX-License-Identifier: Apache-2.0
#include "events/lexicon.h"

#include <algorithm>
#include <array>

namespace chancery::events {
namespace {

using Classes = std::unordered_map<std::string_view, std::vector<std::string_view>>;

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    words.push_back(text.substr(0, blank));
    text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
  }
  return words;
}

Error bad(std::string_view what, std::string_view cell) {
  return {ErrorCode::kBadTable, "there is no " + std::string(what) + " \"" + std::string(cell) + "\"", "events"};
}

Result<std::vector<std::string_view>> expand(std::string_view cell, const Classes& classes) {
  std::vector<std::string_view> words;
  for (const std::string_view part : base::split_list(cell)) {
    if (part.front() != '@') {
      words.push_back(part);
      continue;
    }
    const auto found = classes.find(part.substr(1));
    if (found == classes.end()) { return std::unexpected(bad("word class", part)); }
    words.insert(words.end(), found->second.begin(), found->second.end());
  }
  return words;
}

struct Flag {
  std::string_view name;
  bool EventWord::* member;
};
constexpr std::array kFlags = {
    Flag{"strong", &EventWord::strong},       Flag{"speech", &EventWord::speech},
    Flag{"place", &EventWord::place},         Flag{"reverse", &EventWord::reverse},
    Flag{"stative", &EventWord::stative},     Flag{"object", &EventWord::needs_object},
    Flag{"plural", &EventWord::plural},       Flag{"topic", &EventWord::topic},
    Flag{"weak", &EventWord::weak},           Flag{"asks", &EventWord::asks},
    Flag{"inflected", &EventWord::inflected}, Flag{"singular", &EventWord::singular},
};

Result<void> read_flags(std::string_view cell, EventWord& word) {
  for (const std::string_view name : base::split_list(cell)) {
    const auto* found = std::ranges::find(kFlags, name, &Flag::name);
    if (found == kFlags.end()) { return std::unexpected(bad("flag", name)); }
    word.*(found->member) = true;
  }
  return {};
}

/// Cells: words, needs, unless, type, mode, parties, flags.
Result<EventWord> read_word(const std::array<std::string_view, 7>& row, const Classes& classes) {
  EventWord word;
  word.words = split_words(row[0]);
  auto needs = expand(row[1], classes);
  if (!needs) { return std::unexpected(needs.error()); }
  auto unless = expand(row[2], classes);
  if (!unless) { return std::unexpected(unless.error()); }
  word.needs = std::move(*needs);
  word.unless = std::move(*unless);
  if (row[3] != "none") {
    word.type = from_label<EventType>(row[3]);
    if (!word.type) { return std::unexpected(bad("event type", row[3])); }
  }
  if (!row[4].empty()) {
    const auto mode = from_label<Mode>(row[4]);
    if (!mode || !word.type || std::ranges::find(modes_of(*word.type), *mode) == modes_of(*word.type).end()) {
      return std::unexpected(bad("mode of " + std::string(row[3]), row[4]));
    }
    word.mode = *mode;
  }
  for (const std::string_view party : base::split_list(row[5])) {
    if (party == "mutual") {
      word.mutual = true;
    } else {
      word.parties.push_back(party);
    }
  }
  if (auto flags = read_flags(row[6], word); !flags) { return std::unexpected(flags.error()); }
  return word;
}

constexpr std::array<std::string_view, 8> kEffects = {"same",    "drop",     "occurred",     "ongoing",
                                                      "planned", "possible", "hypothetical", "negated"};

Result<Effect> read_effect(std::string_view cell) {
  if (cell == "-") { return Effect::kSame; }
  const auto* found = std::ranges::find(kEffects, cell);
  if (found == kEffects.end()) { return std::unexpected(bad("effect", cell)); }
  return static_cast<Effect>(found - kEffects.begin());
}

}  // namespace

bool EventWord::takes(std::string_view party) const {
  return std::ranges::find(parties, party) != parties.end();
}

void Lexicon::make_rows_by_type() {
  for (std::size_t i = 0; i < labels<EventType>().size(); ++i) {
    const auto type = static_cast<EventType>(i);
    by_type_.push_back({.type = type,
                        .parties = {"object", "to", "on", "against", "with", "between"},
                        .mutual = type == EventType::kConsult,
                        .model = true});
  }
}

Result<Lexicon> Lexicon::load(const base::TableFile& tables) {
  Lexicon lexicon;
  lexicon.make_rows_by_type();
  if (auto read = lexicon.read_words(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_governors(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_issues(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_formats(tables); !read) { return std::unexpected(read.error()); }
  return lexicon;
}

Result<void> Lexicon::read_words(const base::TableFile& tables) {
  Classes classes;
  const auto objects = base::read_columns<2>(tables, "events/en/objects", {"class", "words"});
  if (!objects) { return std::unexpected(objects.error()); }
  for (const auto& [name, words] : *objects) { classes[name] = base::split_list(words); }

  const auto verbs = base::read_columns<7>(tables, "events/en/verbs",
                                           {"verb", "object", "unless", "type", "mode", "parties", "flags"});
  if (!verbs) { return std::unexpected(verbs.error()); }
  for (const auto& row : *verbs) {
    auto word = read_word(row, classes);
    if (!word) { return std::unexpected(word.error()); }
    verbs_[word->words.front()].push_back(std::move(*word));
  }
  for (auto& [lemma, rows] : verbs_) {
    std::ranges::stable_sort(rows, std::greater{}, [](const EventWord& row) { return row.words.size(); });
  }

  const auto nouns =
      base::read_columns<6>(tables, "events/en/nouns", {"noun", "needs", "type", "mode", "parties", "flags"});
  if (!nouns) { return std::unexpected(nouns.error()); }
  for (const auto& row : *nouns) {
    auto word = read_word({row[0], row[1], {}, row[2], row[3], row[4], row[5]}, classes);
    if (!word) { return std::unexpected(word.error()); }
    nouns_[word->words.back()].push_back(std::move(*word));
  }
  for (auto& [lemma, rows] : nouns_) {
    std::ranges::stable_sort(rows, std::greater{}, [](const EventWord& row) { return row.words.size(); });
  }
  return {};
}

Result<void> Lexicon::read_governors(const base::TableFile& tables) {
  const auto rows =
      base::read_columns<5>(tables, "events/en/governors", {"word", "kind", "clause", "object", "subject"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [word, kind, clause, object, subject] : *rows) {
    const auto on_clause = read_effect(clause);
    if (!on_clause) { return std::unexpected(on_clause.error()); }
    const auto on_object = read_effect(object);
    if (!on_object) { return std::unexpected(on_object.error()); }
    Governor governor{*on_clause, *on_object, SubjectRole::kNone};
    if (subject == "actor") { governor.subject = SubjectRole::kActor; }
    if (subject == "traveller") { governor.subject = SubjectRole::kTraveller; }
    if (subject == "recipient") { governor.subject = SubjectRole::kRecipient; }
    if (kind == "verb") {
      verb_governors_.emplace(word, governor);
    } else if (kind == "noun") {
      noun_governors_.emplace(word, governor);
    } else if (kind == "adjective") {
      adjective_governors_.emplace(word, governor);
    } else if (kind == "modifier") {
      modifiers_.emplace(word, governor);
    } else {
      return std::unexpected(bad("kind of governor", kind));
    }
  }
  return {};
}

Result<void> Lexicon::read_issues(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "events/en/issues", {"issue", "words"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [issue, words] : *rows) {
    for (const std::string_view word : base::split_list(words)) { issues_.emplace(word, issue); }
  }
  return {};
}

Result<void> Lexicon::read_formats(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "events/en/formats", {"word", "states"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [word, states] : *rows) { formats_.emplace(word, base::split_list(states)); }
  return {};
}

std::string_view Lexicon::issue(std::string_view lemma) const {
  const std::string_view* found = find(issues_, lemma);
  return found == nullptr ? std::string_view{} : *found;
}

}  // namespace chancery::events
