// SPDX-License-Identifier: Apache-2.0
#include "actors/table/vocabulary.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::actors {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 17U;
constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
}

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// FNV-1a over the letters in lower case, full stops left out.
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : word) {
    if (byte == '.') { continue; }
    hash = (hash ^ static_cast<unsigned char>(lower(byte))) * 16777619U;
  }
  return hash ^ (hash >> 15U);
}

bool same_word(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && a[i] == '.') { ++i; }
    while (j < b.size() && b[j] == '.') { ++j; }
    if (i == a.size() || j == b.size()) { return i == a.size() && j == b.size(); }
    if (lower(a[i++]) != lower(b[j++])) { return false; }
  }
}

}  // namespace

std::size_t possessive_size(std::string_view word) {
  if (word.ends_with("'s") || word.ends_with("'S")) { return 2; }
  if (word.ends_with("\xE2\x80\x99s")) { return kCurlyApostrophe.size() + 1; }
  if (word.ends_with('\'')) { return 1; }
  if (word.ends_with(kCurlyApostrophe)) { return kCurlyApostrophe.size(); }
  return 0;
}

WordCase case_of(std::string_view word) {
  WordCase result;
  std::size_t letters = 0;
  std::size_t upper = 0;
  for (std::size_t at = 0; at < word.size();) {
    const base::Character character = base::character_at(word, at);
    const bool is_upper = base::is_upper(character.code);
    if (at == 0) { result.capital = is_upper; }
    if (is_upper || base::is_letter(character.code)) { ++letters; }
    if (is_upper) { ++upper; }
    at += character.size;
  }
  result.caps = letters >= 2 && upper == letters;
  return result;
}

Vocabulary::Vocabulary() : words_(1), slots_(kFirstSlots) {}

std::size_t Vocabulary::slot_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].key != kNoWord && (slots_[slot].hash != hash || !same_word(words_[slots_[slot].key], word))) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& known : old) {
    if (known.key == kNoWord) { continue; }
    std::size_t slot = known.hash & mask;
    while (slots_[slot].key != kNoWord) { slot = (slot + 1) & mask; }
    slots_[slot] = known;
  }
}

WordKey Vocabulary::add(std::string_view word) {
  if (!is_ascii(word)) { word = folded_.emplace_back(base::fold(word)); }
  if (words_.size() * 2 > slots_.size()) { grow(); }
  const std::uint32_t hash = hash_of(word);
  Slot& slot = slots_[slot_of(word, hash)];
  if (slot.key == kNoWord) {
    slot = {hash, static_cast<WordKey>(words_.size())};
    words_.push_back(word);
  }
  return slot.key;
}

WordKey Vocabulary::find(std::string_view word) const {
  if (is_ascii(word)) { return slots_[slot_of(word, hash_of(word))].key; }
  const std::string folded = base::fold(word);
  return slots_[slot_of(folded, hash_of(folded))].key;
}

}  // namespace chancery::actors
