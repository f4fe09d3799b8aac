// SPDX-License-Identifier: Apache-2.0
#include "language/tags/clause.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/tags/tagger.h"

namespace chancery::language {
namespace {

constexpr std::size_t kReach = 25;

/// Verbs whose object is often a clause without "that": after them a finite verb is to be expected.
bool takes_bare_clause(const Word& word) {
  static constexpr std::array<std::string_view, 42> kVerbs = {
      "say",     "believe", "think", "know",        "show",       "claim",  "fear",    "hope",    "report",
      "confirm", "warn",    "add",   "announce",    "deny",       "insist", "argue",   "suggest", "indicate",
      "mean",    "ensure",  "tell",  "agree",       "vow",        "pledge", "promise", "decide",  "find",
      "feel",    "note",    "admit", "acknowledge", "stress",     "reveal", "declare", "learn",   "estimate",
      "expect",  "predict", "see",   "hear",        "understand", "state"};
  return word.info != nullptr && std::ranges::find(kVerbs, word.info->verb) != kVerbs.end();
}

/// A word that ends the stretch in which one finite verb rules.
bool is_clause_edge(const Word& word) {
  switch (word.upos) {
    case Upos::kSconj:
    case Upos::kCconj: return true;
    case Upos::kPunct: return word.lower != "\"" && word.lower != "-" && word.lower != "'";
    case Upos::kPron:
      return word.lower == "who" || word.lower == "which" || word.lower == "that" || word.lower == "what" ||
             word.lower == "he" || word.lower == "she" || word.lower == "they" || word.lower == "we" ||
             word.lower == "i" || word.lower == "it";
    default: return word.lower == "when" || word.lower == "where" || word.lower == "how" || word.lower == "why";
  }
}

bool may_be_finite(const Word& word) {
  if (word.upos == Upos::kAux) {
    return word.verb_form != VerbForm::kGerund && word.lower != "be" && word.lower != "been";
  }
  if (word.upos != Upos::kVerb) { return false; }
  return word.verb_form == VerbForm::kPast || word.verb_form == VerbForm::kPastOrParticiple ||
         word.verb_form == VerbForm::kThirdPerson;
}

bool is_surely_finite(const Word& word) {
  return may_be_finite(word) &&
         (word.verb_form != VerbForm::kPastOrParticiple || word.lower == "said" || word.lower == "told");
}

/// Does a relative pronoun stand right before the verb at `i` ("who attended")? Then the noun before the
/// pronoun still waits for its own verb.
bool is_in_relative(std::span<const Word> words, std::size_t i) {
  if (words[i].upos == Upos::kAux) { return false; }
  while (i > 0 && (words[i - 1].upos == Upos::kAdv || words[i - 1].upos == Upos::kAux)) { --i; }
  if (i == 0) { return false; }
  const Word& before = words[i - 1];
  return before.lower == "who" || before.lower == "which" || (before.lower == "that" && before.upos == Upos::kPron);
}

/// A finite verb to the right before the clause ends: the word at `i` belongs to its subject.
bool ruled_from_right(std::span<const Word> words, std::size_t i) {
  for (std::size_t k = i + 1; k < std::min(words.size(), i + kReach); ++k) {
    if (is_clause_edge(words[k])) { return false; }
    // Behind a name it may be that name's verb ("..., Osei said"), but not where the name has a preposition.
    const bool of_name = words[k - 1].upos == Upos::kPropn && (k < 2 || words[k - 2].upos != Upos::kAdp);
    if (is_surely_finite(words[k])) { return !of_name || words[k].upos == Upos::kAux; }
  }
  return false;
}

/// A finite verb to the left in the same clause, which does not itself call for a clause.
bool ruled_from_left(std::span<const Word> words, std::size_t i) {
  for (std::size_t k = i; k > 0 && i - k < kReach; --k) {
    const Word& word = words[k - 1];
    if (is_clause_edge(word)) { return false; }
    if (word.upos == Upos::kPart && word.lower == "to") { return true; }  // inside "to lift the ban imposed"
    if (may_be_finite(word)) {
      return !takes_bare_clause(word) && (!is_in_relative(words, k - 1) || ruled_from_right(words, i));
    }
    if (word.upos == Upos::kVerb && word.verb_form == VerbForm::kGerund) { return !takes_bare_clause(word); }
  }
  return false;
}

bool is_common_noun(const Word& word) {
  return word.upos == Upos::kNoun || word.lower == ")" || word.lower == "those";
}

/// "by" names who did it: not behind a pronoun as the subject, and not with a gerund ("answered by saying").
bool is_agent(std::span<const Word> words, std::size_t i) {
  const bool pronoun = i > 0 && (words[i - 1].upos == Upos::kPron || words[i - 1].upos == Upos::kNum);
  const bool gerund = i + 2 < words.size() && words[i + 2].verb_form == VerbForm::kGerund;
  return !pronoun && !gerund && words[i].lower != "said";
}

/// "the pact both countries signed": two noun phrases side by side, and `end` is where the second ends.
bool is_contact_clause(std::span<const Word> words, std::size_t end) {
  std::size_t k = end;
  while (k > 0 &&
         (words[k - 1].upos == Upos::kNoun || words[k - 1].upos == Upos::kAdj || words[k - 1].upos == Upos::kNum)) {
    --k;
  }
  return k > 1 && words[k - 1].upos == Upos::kDet && words[k - 2].upos == Upos::kNoun;
}

}  // namespace

bool is_bare_participle(std::span<const Word> sentence, std::size_t i) {
  const std::string_view next = i + 1 < sentence.size() ? sentence[i + 1].lower : ".";
  const Upos next_tag = i + 1 < sentence.size() ? sentence[i + 1].upos : Upos::kPunct;
  std::size_t before = i;
  while (before > 0 && sentence[before - 1].upos == Upos::kAdv) { --before; }
  const bool first = before == 0 || (before == 1 && sentence[0].upos == Upos::kPunct);
  if (sentence[i].lower == "been") { return false; }
  if (next == "by" && is_agent(sentence, i)) { return true; }
  if (first) { return next_tag == Upos::kAdp || next == "to"; }
  const Word& left = sentence[before - 1];
  if (left.lower == "as" || left.lower == "than" || left.lower == "if" || left.lower == "when") { return true; }
  if (sentence[i].info != nullptr && sentence[i].info->verb == "compare" && (next == "to" || next == "with")) {
    return true;
  }
  if (!is_common_noun(left)) { return false; }
  if (left.lower == "," && before < i) { return true; }  // "Osei, widely seen as ..."
  if (is_contact_clause(sentence, before)) { return false; }
  const bool complement = next_tag == Upos::kAdp || next_tag == Upos::kAdv || next_tag == Upos::kPunct || next == "to";
  if (!complement) { return false; }
  return ruled_from_left(sentence, before) || (!takes_bare_clause(sentence[i]) && ruled_from_right(sentence, i));
}

}  // namespace chancery::language
