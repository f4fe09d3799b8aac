// SPDX-License-Identifier: Apache-2.0
#include "engine/sentence_rows.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "conllu/misc.h"

namespace chancery::engine {
namespace {

using conllu::Column;
using conllu::Row;
using conllu::RowKind;

constexpr std::string_view kSpaceAfter = "SpaceAfter";

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'\u2019';
}

/// Are two words without a blank between them one token, as "do|n't", "Japan|'s" and "can|not" are? Marks
/// that touch a word are tokens of their own, and so is what follows a number ("5|pm").
bool makes_token(std::string_view before, std::string_view word) {
  const char32_t last = base::character_before(before, before.size()).code;
  const base::Character first = base::character_at(word, 0);
  if (is_apostrophe(first.code)) {
    const bool clitic = word.size() > first.size && base::is_letter(base::character_at(word, first.size).code);
    return clitic && (base::is_letter(last) || base::is_digit(last));
  }
  return base::is_letter(last) && base::is_letter(first.code);
}

/// The IOB2 label of each word, "" outside names.
std::vector<std::string> name_labels(const language::SentenceReading& reading) {
  static constexpr std::array<std::string_view, 4> kKinds = {"PER", "ORG", "LOC", "MISC"};
  std::vector<std::string> labels(reading.words);
  for (const language::WordName& name : reading.names) {
    for (std::size_t word = name.words.first; word < name.words.last; ++word) {
      labels[word] = word == name.words.first ? "B-" : "I-";
      labels[word] += kKinds[static_cast<std::size_t>(name.kind)];
    }
  }
  return labels;
}

void put(std::string_view value, std::string& column) {
  column = value.empty() ? "_" : value;
}

}  // namespace

conllu::Sentence rows_of(std::string_view paragraph, std::span<const Span> words, std::uint32_t next) {
  conllu::Sentence sentence;
  sentence.words = static_cast<std::uint32_t>(words.size());
  const auto glued = [&](std::size_t word) { return word > 0 && words[word - 1].end == words[word].begin; };
  const auto goes_on = [&](std::size_t word) {
    return word < words.size() && glued(word) && makes_token(words[word - 1].in(paragraph), words[word].in(paragraph));
  };
  for (std::size_t first = 0; first < words.size();) {
    std::size_t last = first;
    while (goes_on(last + 1)) { ++last; }
    const auto begin = static_cast<std::uint32_t>(first + 1);
    const auto end = static_cast<std::uint32_t>(last + 1);
    if (end > begin) {
      const Span token = cover(words[first], words[last]);
      sentence.rows.push_back(conllu::make_row(RowKind::kToken, begin, end, std::string(token.in(paragraph))));
    }
    const std::size_t outer = sentence.rows.size();
    for (std::size_t word = first; word <= last; ++word) {
      const auto number = static_cast<std::uint32_t>(word + 1);
      const std::string_view form = words[word].in(paragraph);
      sentence.rows.push_back(conllu::make_row(RowKind::kWord, number, number, std::string(form)));
    }
    const std::uint32_t follows = last + 1 < words.size() ? words[last + 1].begin : next;
    const bool at_end = words[last].end == paragraph.size();
    if (words[last].end == follows && !at_end) {
      Row& row = sentence.rows[end > begin ? outer - 1 : outer];
      conllu::set_misc(row.at(Column::kMisc), kSpaceAfter, "No");
    }
    first = last + 1;
  }
  return sentence;
}

std::string text_of(const conllu::Sentence& sentence) {
  std::string text;
  std::uint32_t covered = 0;
  std::string_view gap;
  for (const Row& row : sentence.rows) {
    if (row.kind == RowKind::kEmptyNode || row.last <= covered) { continue; }
    if (row.kind == RowKind::kToken) { covered = row.last; }
    text.append(gap).append(row.at(Column::kForm));
    gap = conllu::misc_value(row.at(Column::kMisc), kSpaceAfter) == "No" ? "" : " ";
  }
  return text;
}

std::vector<std::string_view> words_of(const conllu::Sentence& sentence) {
  std::vector<std::string_view> words;
  words.reserve(sentence.words);
  for (const Row& row : sentence.rows) {
    if (row.kind == RowKind::kWord) { words.emplace_back(row.at(Column::kForm)); }
  }
  return words;
}

void put_reading(const language::SentenceReading& reading, conllu::Sentence& sentence) {
  const std::vector<std::string> names = name_labels(reading);
  for (Row& row : sentence.rows) {
    if (row.kind != RowKind::kWord) { continue; }
    const std::size_t word = row.first - 1;
    if (!reading.lemmas.empty()) { put(reading.lemmas[word], row.at(Column::kLemma)); }
    if (!reading.upos.empty()) { put(label(reading.upos[word]), row.at(Column::kUpos)); }
    if (!reading.tree.empty()) { row.at(Column::kHead) = std::to_string(reading.tree[word].head); }
    if (!reading.relations.empty()) { put(reading.relations[word], row.at(Column::kDeprel)); }
    conllu::set_misc(row.at(Column::kMisc), "NE", names[word]);
  }
}

ParsedSentence parsed_sentence(const language::SentenceReading& reading, std::span<const std::string_view> words) {
  ParsedSentence sentence;
  std::vector<std::string> names = name_labels(reading);
  for (std::size_t i = 0; i < words.size(); ++i) {
    ParsedWord& word = sentence.words.emplace_back();
    word.form = words[i];
    word.name = std::move(names[i]);
    if (!reading.lemmas.empty()) { word.lemma = reading.lemmas[i]; }
    if (!reading.upos.empty()) { word.upos = reading.upos[i]; }
    if (!reading.tree.empty()) { word.head = static_cast<std::int32_t>(reading.tree[i].head); }
    if (!reading.relations.empty()) { word.relation = reading.relations[i]; }
  }
  return sentence;
}

}  // namespace chancery::engine
