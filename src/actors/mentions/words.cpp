// SPDX-License-Identifier: Apache-2.0
#include "actors/mentions/words.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace chancery::actors {
namespace {

bool is_hyphen(std::string_view text) {
  return text == "-" || text == "\xE2\x80\x90" || text == "\xE2\x80\x91" || text == "\xE2\x80\x93";
}

}  // namespace

bool same_letters(std::string_view word, std::string_view lower) {
  return std::ranges::equal(
      word, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

Words::Words(const Document& document, const Facts& facts, Period day) : document_(document), facts_(facts) {
  const auto tokens = document.tokens();
  words_.reserve(tokens.size() + tokens.size() / 8);
  first_of_.reserve(document.sentences().size() + 1);
  for (std::size_t row = 0; row < tokens.size(); ++row) {
    const Token& token = tokens[row];
    while (first_of_.size() <= token.sentence.value) { first_of_.push_back(static_cast<WordRow>(words_.size())); }
    const std::string_view text = document.text_of(token.span);
    const bool touches_before = row > 0 && tokens[row - 1].span.end == token.span.begin;
    const bool touches_next = row + 1 < tokens.size() && tokens[row + 1].span.begin == token.span.end;
    if (is_hyphen(text) && touches_before && touches_next) { continue; }
    const bool after_hyphen = row > 1 && touches_before && is_hyphen(document.text_of(tokens[row - 1].span)) &&
                              tokens[row - 2].span.end == tokens[row - 1].span.begin;
    add_token(token, static_cast<std::uint32_t>(row), after_hyphen);
  }
  while (first_of_.size() <= document.sentences().size()) { first_of_.push_back(static_cast<WordRow>(words_.size())); }

  verb_begins_.assign(tokens.size(), 0);
  verb_group_at_.assign(tokens.size(), 0);
  std::uint32_t number = 0;
  for (const VerbGroup& group : document.verb_groups()) {
    ++number;
    if (group.first < group.last) { verb_begins_[group.first.value] = 1; }
    for (std::uint32_t token = group.first.value; token < group.last.value; ++token) { verb_group_at_[token] = number; }
  }
  name_at_.assign(tokens.size(), 0);
  number = 0;
  for (const Name& name : document.names()) {
    ++number;
    for (std::uint32_t token = name.first.value; token < name.last.value; ++token) { name_at_[token] = number; }
  }
  find_matches(day);
}

void Words::add_token(const Token& token, std::uint32_t row, bool glued) {
  const std::string_view text = document_.text_of(token.span);
  split_words(text, [&](std::string_view part) {
    Word word;
    const auto begin = token.span.begin + static_cast<std::uint32_t>(part.data() - text.data());
    word.span = {begin, begin + static_cast<std::uint32_t>(part.size())};
    word.text = part;
    word.key = facts_.lexicon().vocabulary().find(part);
    word.letter_case = case_of(part);
    word.token = row;
    word.sentence = token.sentence.value;
    word.upos = token.upos;
    word.glued = glued || (part.data() > text.data() && *std::prev(part.data()) == '-');
    words_.push_back(word);
  });
}

bool Words::has_any(std::span<const WordKey> keys) const {
  return std::ranges::any_of(words_, [&](const Word& word) { return std::ranges::find(keys, word.key) != keys.end(); });
}

void Words::find_matches(Period day) {
  matches_.resize(words_.size());
  std::unordered_map<std::uint32_t, bool> opened;  // by guard: is one of its words in the report?
  const auto is_open = [&](std::uint32_t guard) {
    const auto [at, is_new] = opened.try_emplace(guard, false);
    if (is_new) { at->second = has_any(facts_.guard(guard)); }
    return at->second;
  };
  for (std::size_t sentence = 0; sentence + 1 < first_of_.size(); ++sentence) {
    const std::size_t end = first_of_[sentence + 1];
    for (std::size_t row = first_of_[sentence]; row < end; ++row) {
      if (words_[row].key == kNoWord) { continue; }
      auto& longest = matches_[row].longest;
      facts_.lexicon().match(std::span<const Word>(words_).subspan(row, end - row), [&](const Entry& entry) {
        if (entry.period.from > day.until || entry.period.until < day.from) { return; }
        if (entry.guard != 0 && !is_open(entry.guard)) { return; }
        // Shorter phrases come first; of one phrase the table's first row comes last.
        longest[static_cast<std::size_t>(entry.sense)] = &entry;
      });
    }
  }
}

bool Words::reads(WordRow row, std::string_view lower) const {
  return row < words_.size() && same_letters(words_[row].text, lower);
}

const VerbGroup* Words::verb_group_of(WordRow row) const {
  const std::uint32_t number = verb_group_at_[words_[row].token];
  return number == 0 ? nullptr : &document_.verb_groups()[number - 1];
}

const Name* Words::name_over(WordRow row) const {
  const std::uint32_t number = name_at_[words_[row].token];
  return number == 0 ? nullptr : &document_.names()[number - 1];
}

const Name* Words::name_at(WordRow row) const {
  const Name* name = name_over(row);
  const bool begins = name != nullptr && words_[row].span.begin == name->span.begin;
  return begins ? name : nullptr;
}

WordRow Words::end_of(const Name& name, WordRow row) const {
  while (row < words_.size() && words_[row].token < name.last.value) { ++row; }
  // The encoder may part a name at its hyphen ("Teh" and "yung" of "Yeh Teh-yung").
  while (name.kind == NameKind::kPerson && row < words_.size() && words_[row].glued) { ++row; }
  return row;
}

std::optional<bool> Words::is_subject_in_tree(WordRow first, WordRow last) const {
  if (document_.trees().empty()) { return std::nullopt; }
  for (std::uint32_t token = words_[first].token; token <= words_[last].token; ++token) {
    const Arc* arc = document_.arc_of(TokenId{token});
    const bool inside = words_[first].token <= arc->head.value && arc->head.value <= words_[last].token;
    if (inside && arc->head.value != token) { continue; }
    // One of several subjects: "Pompeo and Kono agreed".
    while (document_.interned(arc->relation) == "conj") { arc = document_.arc_of(arc->head); }
    const std::string_view relation = document_.interned(arc->relation);
    return relation.starts_with("nsubj") || relation.starts_with("csubj");
  }
  return false;
}

}  // namespace chancery::actors
