// SPDX-License-Identifier: Apache-2.0
#include "commitments/lexicon.h"

#include <algorithm>
#include <array>

namespace chancery::commitments {
namespace {

Error bad(std::string_view what, std::string_view cell) {
  return {ErrorCode::kBadTable, "there is no " + std::string(what) + " \"" + std::string(cell) + "\"", "commitments"};
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    words.push_back(text.substr(0, blank));
    text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
  }
  return words;
}

constexpr std::array<std::string_view, 4> kFollows = {"clause", "phrase", "either", "refusal"};

/// Cells: word, kind, takes.
Result<CommitmentWord> read_word(std::string_view text, std::string_view kind, std::string_view takes) {
  CommitmentWord word;
  const std::size_t blank = text.find(' ');
  word.word = text.substr(0, blank);
  if (blank != std::string_view::npos) { word.particle = text.substr(blank + 1); }
  const auto found_kind = from_label<CommitmentKind>(kind);
  if (!found_kind) { return std::unexpected(bad("kind of commitment", kind)); }
  word.kind = *found_kind;
  word.takes = base::split_list(takes);
  return word;
}

}  // namespace

bool CommitmentWord::takes_one(std::string_view form) const {
  return std::ranges::find(takes, form) != takes.end();
}

Result<Lexicon> Lexicon::load(const base::TableFile& tables) {
  Lexicon lexicon;
  if (auto read = lexicon.read_words(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_conditions(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_no_conditions(tables); !read) { return std::unexpected(read.error()); }
  if (auto read = lexicon.read_acts(tables); !read) { return std::unexpected(read.error()); }
  return lexicon;
}

Result<void> Lexicon::read_words(const base::TableFile& tables) {
  const auto rows = base::read_columns<4>(tables, "commitments/en/words", {"word", "class", "kind", "takes"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [text, word_class, kind, takes] : *rows) {
    auto word = read_word(text, kind, takes);
    if (!word) { return std::unexpected(word.error()); }
    if (word_class == "verb") {
      verbs_[word->word].push_back(std::move(*word));
    } else if (word_class == "noun") {
      nouns_[word->word].push_back(std::move(*word));
    } else if (word_class == "adjective") {
      adjectives_[word->word].push_back(std::move(*word));
    } else {
      return std::unexpected(bad("word class", word_class));
    }
  }
  for (auto& [lemma, all] : verbs_) {
    std::ranges::stable_sort(all, std::greater{}, [](const CommitmentWord& row) { return !row.particle.empty(); });
  }
  return {};
}

Result<void> Lexicon::read_conditions(const base::TableFile& tables) {
  const auto rows = base::read_columns<3>(tables, "commitments/en/conditions", {"words", "relation", "follows"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [text, relation, follows] : *rows) {
    const auto found = from_label<ConditionRelation>(relation);
    if (!found) { return std::unexpected(bad("relation", relation)); }
    const auto* what = std::ranges::find(kFollows, follows);
    if (what == kFollows.end()) { return std::unexpected(bad("kind of what follows", follows)); }
    ConditionWord word{split_words(text), *found, static_cast<Follows>(what - kFollows.begin())};
    conditions_[word.words.front()].push_back(std::move(word));
  }
  for (auto& [first, all] : conditions_) {
    std::ranges::stable_sort(all, std::greater{}, [](const ConditionWord& row) { return row.words.size(); });
  }
  return {};
}

Result<void> Lexicon::read_no_conditions(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "commitments/en/not_conditions", {"before", "words"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [before, text] : *rows) {
    NoCondition row{before, split_words(text)};
    no_conditions_[row.words.front()].push_back(std::move(row));
  }
  return {};
}

bool Lexicon::is_no_condition(const clauses::Words& words, std::uint32_t word) const {
  const auto* rows = find(no_conditions_, words.lower(word));
  if (rows == nullptr) { return false; }
  return std::ranges::any_of(*rows, [&](const NoCondition& row) {
    if (row.before != "-" && (word == 0 || words.lemma(word - 1) != row.before) &&
        (word == 0 || words.lower(word - 1) != row.before)) {
      return false;
    }
    for (std::uint32_t i = 0; i < row.words.size(); ++i) {
      if (!words.is(word + i, row.words[i])) { return false; }
    }
    return true;
  });
}

Result<void> Lexicon::read_acts(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "commitments/en/acts", {"class", "verbs"});
  if (!rows) { return std::unexpected(rows.error()); }
  const std::array<std::pair<std::string_view, std::unordered_set<std::string_view>*>, 13> classes = {
      {{"maintain", &maintain_},
       {"harm", &harm_},
       {"comment", &comment_},
       {"agenda", &agenda_},
       {"what-if", &what_if_},
       {"end", &end_},
       {"deal", &deal_},
       {"approve", &approve_},
       {"approval", &approval_},
       {"turn-down", &turn_down_},
       {"take-up", &take_up_},
       {"put-off", &put_off_},
       {"take-back", &take_back_}}};
  for (const auto& [name, verbs] : *rows) {
    const auto* found = std::ranges::find(classes, name, [](const auto& one) { return one.first; });
    if (found == classes.end()) { return std::unexpected(bad("class of acts", name)); }
    const auto all = base::split_list(verbs);
    found->second->insert(all.begin(), all.end());
  }
  return {};
}

}  // namespace chancery::commitments
