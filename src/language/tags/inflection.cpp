// SPDX-License-Identifier: Apache-2.0
#include "language/tags/inflection.h"

#include <algorithm>

namespace chancery::language {
namespace {

bool is_vowel(char letter) {
  return std::string_view("aeiou").contains(letter);
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh") || word.ends_with("o");
}

std::string without_last(std::string_view word, std::size_t count) {
  return std::string(word.substr(0, word.size() - count));
}

}  // namespace

std::string third_person(std::string_view verb) {
  if (ends_in_consonant_y(verb)) { return without_last(verb, 1) + "ies"; }
  return std::string(verb) + (hisses(verb) ? "es" : "s");
}

bool doubles_by_rule(std::string_view verb) {
  if (verb.size() < 3 || std::string_view("wxyh").contains(verb.back())) { return false; }
  const auto vowels = std::ranges::count_if(verb, is_vowel);
  return vowels == 1 && is_vowel(verb[verb.size() - 2]) && !is_vowel(verb.back());
}

std::string regular_past(std::string_view verb, bool doubled) {
  if (verb.ends_with("e")) { return std::string(verb) + "d"; }
  if (ends_in_consonant_y(verb)) { return without_last(verb, 1) + "ied"; }
  if (verb.ends_with("ic")) { return std::string(verb) + "ked"; }
  return std::string(verb) + (doubled ? std::string(1, verb.back()) : std::string()) + "ed";
}

std::string gerund(std::string_view verb, bool doubled) {
  if (verb.ends_with("ie")) { return without_last(verb, 2) + "ying"; }
  const bool silent_e = verb.ends_with("e") && !verb.ends_with("ee") && !verb.ends_with("oe") && !verb.ends_with("ye");
  if (silent_e && verb.size() > 2) { return without_last(verb, 1) + "ing"; }
  if (verb.ends_with("ic")) { return std::string(verb) + "king"; }
  return std::string(verb) + (doubled ? std::string(1, verb.back()) : std::string()) + "ing";
}

std::string singular(std::string_view noun) {
  if (noun.size() < 4 || !noun.ends_with("s") || noun.ends_with("ss") || noun.ends_with("us") || noun.ends_with("is")) {
    return std::string(noun);
  }
  if (noun.ends_with("ies") && noun.size() > 4) { return without_last(noun, 3) + "y"; }
  if (noun.ends_with("sses") || noun.ends_with("xes") || noun.ends_with("ches") || noun.ends_with("shes")) {
    return without_last(noun, 2);
  }
  return without_last(noun, 1);
}

}  // namespace chancery::language
