// SPDX-License-Identifier: Apache-2.0
#include "language/tags/tagger.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/characters.h"
#include "language/tags/first_guess.h"
#include "language/tags/inflection.h"
#include "language/tags/surroundings.h"

namespace chancery::language {
namespace {

/// The rules over one sentence.
class Tagging : private Surroundings {
 public:
  explicit Tagging(std::span<Word> words) : Surroundings(words) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) { words_[i].upos = in_context(i); }
    for (Word& word : words_) { set_verb_form(word); }
  }

 private:
  [[nodiscard]] Upos in_context(std::size_t i) const {
    const Word& word = words_[i];
    if (word.upos == Upos::kPropn || word.upos == Upos::kNum || word.upos == Upos::kPunct || word.upos == Upos::kSym) {
      return is_apostrophe(peek(word.lower, 0).code) ? apostrophe(i) : word.upos;
    }
    if (is_apostrophe(peek(word.lower, 0).code)) { return apostrophe(i); }
    if (word.info == nullptr) { return unknown(i); }
    if (word.info->closed) {
      if (const auto choice = closed_class(i)) { return *choice; }
    }
    if (word.info->forms != 0 && (word.may_be(Upos::kVerb) || word.upos == Upos::kVerb)) { return verb_or_not(i); }
    if (word.may_be(Upos::kAdj) && word.may_be(Upos::kNoun)) { return noun_follows(i) ? Upos::kAdj : Upos::kNoun; }
    return word.upos;
  }

  /// "'s", "'", "'ve"
  [[nodiscard]] Upos apostrophe(std::size_t i) const {
    const std::string_view word = lower(i);
    const std::string_view rest = word.substr(std::min<std::size_t>(peek(word, 0).size, word.size()));
    if (rest.empty()) {
      const bool possessive =
          i > 0 && words_[i].glued && lower_before(i).ends_with('s') && i + 1 < words_.size() && !words_[i + 1].glued;
      return possessive && is_nounish(tag_before(i)) ? Upos::kPart : Upos::kPunct;
    }
    if (rest == "s") {
      const bool after_pronoun = tag_before(i) == Upos::kPron || lower_before(i) == "there" ||
                                 lower_before(i) == "here" || tag_before(i) == Upos::kAdv;
      const bool after_noun = may_be(i + 1, Upos::kDet) || has_form(i + 1, VerbForms::kGerund) ||
                              is_form_of(i + 1, "be") || lower(i + 1) == "not";
      return after_pronoun || (after_noun && tag_before(i) != Upos::kNoun) ? Upos::kAux : Upos::kPart;
    }
    if (rest == "ve" || rest == "re" || rest == "ll" || rest == "d" || rest == "m") { return Upos::kAux; }
    return base::is_digit(peek(rest, 0).code) ? Upos::kNoun : words_[i].upos;
  }

  [[nodiscard]] Upos unknown(std::size_t i) const {
    const Word& word = words_[i];
    const bool compound = word.lower.contains('-') && word.upos != Upos::kAdv;
    if (compound && noun_follows(i)) { return Upos::kAdj; }
    if (word.upos == Upos::kAdj && noun_is_due(i) && !noun_follows(i)) { return Upos::kNoun; }
    if (word.upos != Upos::kNoun) { return word.upos; }
    if (word.lower.ends_with("ing") || word.lower.ends_with("ed")) { return unknown_verb(i); }
    return word.upos;
  }

  /// A form in -ed or -ing of a verb that the list lacks.
  [[nodiscard]] Upos unknown_verb(std::size_t i) const {
    if (words_[i].lower.size() < 5) { return words_[i].upos; }
    if (words_[i].lower.starts_with("un")) { return Upos::kAdj; }
    const std::size_t before = before_adverbs(i);
    const bool auxiliary = before != std::string_view::npos && words_[before].upos == Upos::kAux;
    if (auxiliary || object_follows(i)) { return Upos::kVerb; }
    if (words_[i].lower.ends_with("ed")) { return noun_is_due(i) ? Upos::kAdj : Upos::kVerb; }
    return words_[i].upos;
  }

  /// A word of the closed classes that can be several things; nothing where its usual tag holds.
  [[nodiscard]] std::optional<Upos> closed_class(std::size_t i) const {
    const std::string_view word = lower(i);
    if (word == "to") { return begins_infinitive(i) ? Upos::kPart : Upos::kAdp; }
    if (word == "that") { return that(i); }
    if (word == "there") { return is_form_of(i + 1, "be") || tag(i + 1) == Upos::kAux ? Upos::kPron : Upos::kAdv; }
    if (word == "will") {
      return noun_is_due(i) && !has_form(after_adverbs(i + 1), VerbForms::kBase) ? Upos::kNoun : Upos::kAux;
    }
    if (word == "her") { return Upos::kPron; }
    const bool joins_clauses = may_be(i, Upos::kSconj) && may_be(i, Upos::kAdp);
    if (joins_clauses) { return clause_follows(i) ? Upos::kSconj : Upos::kAdp; }
    const bool before_determiner = (word == "all" || word == "both" || word == "half") && may_be(i + 1, Upos::kDet);
    if (before_determiner) { return Upos::kDet; }
    if (may_be(i, Upos::kDet) && may_be(i, Upos::kPron)) {
      return noun_follows(i) || has_form(i + 1, VerbForms::kGerund) ? Upos::kDet : Upos::kPron;
    }
    if (may_be(i, Upos::kAdp) && may_be(i, Upos::kAdv)) { return tag(i + 1) == Upos::kPunct ? Upos::kAdv : Upos::kAdp; }
    if (may_be(i, Upos::kAdj) && may_be(i, Upos::kAdv)) { return noun_follows(i) ? Upos::kAdj : Upos::kAdv; }
    if (may_be(i, Upos::kVerb)) { return std::nullopt; }
    return std::nullopt;
  }

  [[nodiscard]] bool begins_infinitive(std::size_t i) const {
    const std::size_t next = after_adverbs(i + 1);
    if (next >= words_.size() || words_[next].upos == Upos::kPropn) { return false; }
    if (!has_form(next, VerbForms::kBase)) { return false; }
    if (!words_[next].info->noun_too) { return words_[next].info->usual != Upos::kAdj || !noun_follows(next); }
    return !is_object_noun(i, next);
  }

  /// "contribute to peace", "return to work": a verb that takes "to", or a noun with nothing after it.
  [[nodiscard]] bool is_object_noun(std::size_t to, std::size_t next) const {
    static constexpr std::array<std::string_view, 16> kTakers = {
        "contribute", "return", "lead",  "respond", "access",  "due",   "according", "similar",
        "refer",      "relate", "react", "amount",  "subject", "close", "prior",     "commit"};
    const std::string_view before = lower_before(to);
    const WordInfo* info = to > 0 ? words_[to - 1].info : nullptr;
    const bool taker = std::ranges::find(kTakers, before) != kTakers.end() ||
                       (info != nullptr && std::ranges::find(kTakers, info->verb) != kTakers.end());
    return taker && !may_be(next + 1, Upos::kDet) && !may_be(next + 1, Upos::kPron);
  }

  [[nodiscard]] Upos that(std::size_t i) const {
    const Upos next = tag(after_adverbs(i + 1));
    if (is_verbal(next) && !may_be(after_adverbs(i + 1), Upos::kNoun)) { return Upos::kPron; }
    const bool noun = next == Upos::kNoun || (next == Upos::kAdj && is_nounish(tag(i + 2)));
    const bool starts = tag_before(i) == Upos::kAdp || i == 0;
    return noun && starts ? Upos::kDet : Upos::kSconj;
  }

  /// Does a clause with its own verb follow, before the next mark?
  [[nodiscard]] bool clause_follows(std::size_t i) const {
    constexpr std::size_t kReach = 9;
    bool subject = false;
    for (std::size_t k = i + 1; k < std::min(words_.size(), i + kReach); ++k) {
      const Upos here = words_[k].upos;
      if (here == Upos::kPunct || here == Upos::kSconj || lower(k) == "to" || lower(k) == "who" ||
          lower(k) == "which") {
        return false;
      }
      const bool finite = here == Upos::kAux ||
                          (here == Upos::kVerb && (has_form(k, VerbForms::kPast) || has_form(k, VerbForms::kThird)));
      if (finite) { return subject && tag_before(k) != Upos::kDet; }
      subject = subject || is_nounish(here) || here == Upos::kPron;
    }
    return false;
  }

  // --- words that can be verbs

  [[nodiscard]] Upos verb_or_not(std::size_t i) const {
    const Word& word = words_[i];
    if (word.may_be(Upos::kAux) && word.info->closed && word.info->usual == Upos::kAux) { return Upos::kAux; }
    const std::size_t before = before_adverbs(i);
    const bool has_before = before != std::string_view::npos;
    if (has_before && words_[before].upos == Upos::kAux && after_auxiliary(i, before)) { return Upos::kVerb; }
    if (has_before && lower(before) == "to" && words_[before].upos == Upos::kPart && has_form(i, VerbForms::kBase)) {
      return Upos::kVerb;
    }
    if (word.info->closed && is_settled(word.info->usual)) { return closed_class(i).value_or(word.info->usual); }
    if (has_form(i, VerbForms::kGerund)) { return gerund_or_noun(i); }
    if (has_form(i, VerbForms::kPast) || has_form(i, VerbForms::kParticiple)) { return past_or_adjective(i); }
    if (has_form(i, VerbForms::kThird)) { return third_or_plural(i); }
    return base_or_noun(i);
  }

  /// "last", "like", "back": verbs only behind "to" and auxiliaries.
  [[nodiscard]] static bool is_settled(Upos usual) {
    return usual == Upos::kAdj || usual == Upos::kAdp || usual == Upos::kAdv || usual == Upos::kSconj ||
           usual == Upos::kDet;
  }

  [[nodiscard]] bool after_auxiliary(std::size_t i, std::size_t before) const {
    if (is_form_of(before, "be")) {
      return has_form(i, VerbForms::kParticiple) || (has_form(i, VerbForms::kGerund) && !copula_noun(i));
    }
    if (is_form_of(before, "have")) { return has_form(i, VerbForms::kParticiple); }
    return has_form(i, VerbForms::kBase);
  }

  /// "is building": progressive; "is training for pilots" is rarer than the verb.
  [[nodiscard]] bool copula_noun(std::size_t i) const { return noun_is_due(i); }

  [[nodiscard]] Upos other_than_verb(std::size_t i) const {
    if (words_[i].may_be(Upos::kAdj) && (noun_follows(i) || !words_[i].may_be(Upos::kNoun))) { return Upos::kAdj; }
    return Upos::kNoun;
  }

  [[nodiscard]] Upos gerund_or_noun(std::size_t i) const {
    const bool noun_too = words_[i].info->noun_too;
    const bool due = noun_is_due(i);
    if (words_[i].may_be(Upos::kAdj) && due) { return Upos::kAdj; }
    if (due && lower(i + 1) == "of") { return Upos::kNoun; }
    if (due && noun_follows(i) && !noun_too) { return Upos::kAdj; }
    if (noun_too) {
      const bool object = object_follows(i) || (tag(i + 1) == Upos::kAdj && !due);
      const bool compound = tag_before(i) == Upos::kNoun || tag_before(i) == Upos::kPropn;
      return due || compound || !object ? Upos::kNoun : Upos::kVerb;
    }
    return due && !object_follows(i) ? Upos::kNoun : Upos::kVerb;
  }

  [[nodiscard]] Upos past_or_adjective(std::size_t i) const {
    const bool base_too = has_form(i, VerbForms::kBase);
    if (base_too && words_[i].info->noun_too && (noun_is_due(i) || tag_before(i) == Upos::kAdp)) { return Upos::kNoun; }
    // "the newly formed party", "as privileged allies", "to fight organised crime"
    const bool described = (i > 1 && tag_before(i) == Upos::kAdv && noun_is_due(i - 1)) || lower_before(i) == "as" ||
                           (tag_before(i) == Upos::kVerb && (lower_before(i) != "said"));
    if (noun_is_due(i) || described || tag_before(i) == Upos::kAdp) {
      if (has_form(i, VerbForms::kParticiple) && plain_noun_follows(i)) { return Upos::kAdj; }
      if (words_[i].may_be(Upos::kAdj)) { return Upos::kAdj; }
    }
    if (words_[i].info->usual == Upos::kAdj && noun_follows(i) && !is_subject_pronoun(i - 1)) { return Upos::kAdj; }
    return Upos::kVerb;
  }

  /// A common noun, with at most an adjective before it: what a participle can describe.
  [[nodiscard]] bool plain_noun_follows(std::size_t i) const {
    return noun_follows(i) && !(may_be(i + 1, Upos::kDet) && tag(i + 1) != Upos::kNoun);
  }

  [[nodiscard]] Upos third_or_plural(std::size_t i) const {
    const Upos before = tag_before(i);
    const bool noun_too = words_[i].info->noun_too;
    if (lower_before(i) == "that" && noun_too) {
      const bool relative = i > 1 && is_nounish(tag(i - 2)) && (object_follows(i) || tag(i + 1) == Upos::kAdj);
      return relative ? Upos::kVerb : Upos::kNoun;
    }
    if (i > 0 && is_subject_pronoun(i - 1) && before != Upos::kDet) { return Upos::kVerb; }
    if (noun_is_due(i)) { return Upos::kNoun; }
    if (!noun_too) { return before == Upos::kAdp ? Upos::kNoun : Upos::kVerb; }
    const bool after_adverb = before == Upos::kAdv && i > 1 && (is_nounish(tag(i - 2)) || tag(i - 2) == Upos::kPron);
    if (after_adverb && noun_follows(i)) { return Upos::kVerb; }  // "Seoul often holds talks"
    const bool subject = before == Upos::kPropn || before == Upos::kNoun;
    if (subject && may_be(i + 1, Upos::kDet)) { return Upos::kVerb; }
    return subject && !is_governed(i - 1) && !clause_has_verb(i) ? Upos::kVerb : Upos::kNoun;
  }

  /// "amid U.S. plans": a preposition other than those inside noun phrases stands before the noun phrase.
  [[nodiscard]] bool is_governed(std::size_t i) const {
    static constexpr std::array<std::string_view, 4> kInside = {"of", "in", "from", "at"};
    for (; i > 0; --i) {
      const Upos before = tag_before(i);
      if (before == Upos::kCconj) { return true; }
      if (before == Upos::kAdp && std::ranges::find(kInside, lower(i - 1)) == kInside.end()) { return true; }
      const bool inside = before == Upos::kAdp || before == Upos::kDet || before == Upos::kAdj ||
                          before == Upos::kPart || is_nounish(before);
      if (!inside) { return before == Upos::kVerb; }
    }
    return false;
  }

  /// Another finite verb, as far as can be told, between the marks and conjunctions around the word?
  [[nodiscard]] bool clause_has_verb(std::size_t i) const {
    const auto ends = [&](std::size_t k) {
      return words_[k].upos == Upos::kPunct || words_[k].upos == Upos::kSconj || lower(k) == "that" ||
             lower(k) == "which" || lower(k) == "who";
    };
    const auto is_finite = [&](std::size_t k) {
      if (words_[k].upos == Upos::kAux) { return true; }
      if (words_[k].upos != Upos::kVerb || has_form(k, VerbForms::kGerund)) { return false; }
      const Upos left = tag_before(k);
      const bool governed = left == Upos::kPart || left == Upos::kCconj || is_verbal(left);
      return !governed || !has_form(k, VerbForms::kBase);
    };
    for (std::size_t k = i; k > 0 && !ends(k - 1); --k) {
      if (is_finite(k - 1)) { return true; }
    }
    for (std::size_t k = i + 1; k < words_.size() && !ends(k); ++k) {
      if (is_finite(k)) { return true; }
    }
    return false;
  }

  [[nodiscard]] Upos base_or_noun(std::size_t i) const {
    const Upos before = tag_before(i);
    const bool noun_too =
        words_[i].info->noun_too || (words_[i].may_be(Upos::kNoun) && words_[i].info->usual != Upos::kVerb);
    const std::size_t subject = before_adverbs(i);
    if (subject != std::string_view::npos && subject + 1 < i && tag(subject) == Upos::kPron) { return Upos::kVerb; }
    if (i > 0 && is_subject_pronoun(i - 1) && before != Upos::kDet && before != Upos::kSconj) { return Upos::kVerb; }
    // "many say", "the two agree": hardly a noun.
    const bool counted =
        before == Upos::kNum || lower_before(i) == "many" || lower_before(i) == "few" || lower_before(i) == "several";
    if (!noun_too && counted && !words_[i].may_be(Upos::kAdj)) { return Upos::kVerb; }
    if (noun_is_due(i) || before == Upos::kAdp) {
      return words_[i].may_be(Upos::kAdj) && noun_follows(i) ? Upos::kAdj : Upos::kNoun;
    }
    if (words_[i].may_be(Upos::kAdj)) {
      if (words_[i].capitalised() && i + 1 < words_.size() && words_[i + 1].capitalised()) { return Upos::kAdj; }
      return object_follows(i) && before != Upos::kAux && !is_verbal(before) ? Upos::kVerb : Upos::kAdj;
    }
    if (before == Upos::kCconj && i > 1) { return after_conjunction(i, noun_too); }
    if (!noun_too) { return Upos::kVerb; }
    const bool plural = i > 0 && is_nounish(before) && lower(i - 1).ends_with('s');
    if (before == Upos::kNoun && may_be(i + 1, Upos::kDet) && lower(i + 1) != "that") { return Upos::kVerb; }
    if (plural && object_follows(i)) { return Upos::kVerb; }
    if (plural && !is_governed(i - 1) && !clause_has_verb(i)) { return Upos::kVerb; }
    return object_follows(i) && before != Upos::kNoun && before != Upos::kPropn ? Upos::kVerb : Upos::kNoun;
  }

  /// "to meet and talk", "peace and trade"
  [[nodiscard]] Upos after_conjunction(std::size_t i, bool noun_too) const {
    constexpr std::size_t kReach = 8;
    if (!noun_too || object_follows(i)) { return Upos::kVerb; }
    for (std::size_t k = i - 1; k > 0 && i - k < kReach; --k) {
      if (words_[k - 1].upos == Upos::kVerb) {
        return has_form(k - 1, VerbForms::kBase) && k + 1 == i ? Upos::kVerb : Upos::kNoun;
      }
    }
    return Upos::kNoun;
  }
};

VerbForm form_of(const WordInfo& info) {
  const bool past = info.has(VerbForms::kPast);
  const bool participle = info.has(VerbForms::kParticiple);
  if (info.has(VerbForms::kGerund)) { return VerbForm::kGerund; }
  if (past && participle) { return VerbForm::kPastOrParticiple; }
  if (past) { return VerbForm::kPast; }
  if (info.has(VerbForms::kThird)) { return VerbForm::kThirdPerson; }
  if (info.has(VerbForms::kBase)) { return VerbForm::kBase; }
  return participle ? VerbForm::kPastParticiple : VerbForm::kNone;
}

}  // namespace

void tag_sentence(std::string_view text, std::span<Word> sentence, const SeenInLowerCase& seen_in_lower_case) {
  guess_tags(text, sentence, seen_in_lower_case);
  Tagging(sentence).run();
}

void set_verb_form(Word& word) {
  word.verb_form = VerbForm::kNone;
  if (!is_verbal(word.upos)) { return; }
  if (word.info != nullptr) {
    word.verb_form = form_of(*word.info);
  } else if (word.lower.ends_with("ing")) {
    word.verb_form = VerbForm::kGerund;
  } else if (word.lower.ends_with("ed")) {
    word.verb_form = VerbForm::kPastOrParticiple;
  }
}

std::optional<std::string_view> sure_lemma(const Word& word, std::string& made) {
  const bool known_verb = is_verbal(word.upos) && word.info != nullptr && !word.info->verb.empty();
  const bool closed = word.info != nullptr && word.info->closed && !word.info->lemma.empty() &&
                      word.upos != Upos::kPropn && word.upos != Upos::kAdj;
  if (!known_verb && !closed && word.upos != Upos::kNoun) { return std::nullopt; }
  return lemma_of(word, made);
}

std::string_view lemma_of(const Word& word, std::string& made) {
  const WordInfo* info = word.info;
  if (is_verbal(word.upos) && info != nullptr && !info->verb.empty()) { return info->verb; }
  if (info != nullptr && !info->lemma.empty() && (info->verb.empty() || word.upos == Upos::kNoun)) {
    return info->lemma;
  }
  if (word.upos == Upos::kNoun && !base::is_digit(peek(word.lower, 0).code)) {
    made = singular(word.lower);
    return made;
  }
  return word.lower;
}

}  // namespace chancery::language
