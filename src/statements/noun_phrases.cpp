// SPDX-License-Identifier: Apache-2.0
#include "statements/noun_phrases.h"

namespace chancery::statements {
namespace {

bool is_nominal(const SentenceView& view, std::size_t at) {
  return view.is_upos(at, {Upos::kNoun, Upos::kPropn, Upos::kNum, Upos::kSym, Upos::kX}) ||
         (view.is_any(at, {"daily", "weekly"}) && view.group(at) == nullptr) ||
         // "Per" and "Long" as names: a capital in the middle of a sentence.
         (at > 0 && view.upos(at) == Upos::kAdp && view.token(at).letter_case == LetterCase::kTitle &&
          view.upos(at + 1) == Upos::kPropn && !view.is_quote_mark(at - 1));
}

bool is_possessive_mark(const SentenceView& view, std::size_t at) {
  return view.is_any(at, {"'s", "\u2019s", "'", "\u2019"}) && view.upos(at) != Upos::kPunct;
}

bool is_modifier(const SentenceView& view, std::size_t at) {
  if (view.is_any(at, {"which", "what", "whose", "whom", "where"})) { return false; }
  return view.is_upos(at, {Upos::kAdj, Upos::kDet}) || is_possessive_mark(view, at) ||
         (view.upos(at) == Upos::kPron && !is_personal_pronoun(view, at) && !is_relative(view, at)) ||
         view.is_any(at, {"-", "/", "&"});
}

/// Prepositions whose phrase usually belongs to the noun before.
bool attaches(const SentenceView& view, std::size_t at) {
  return view.is_any(at, {"of", "for", "to", "in", "at", "from", "on", "with", "against", "between", "by"});
}

bool is_participle(const SentenceView& view, std::size_t at) {
  if (view.upos(at) != Upos::kVerb) { return false; }
  const VerbForm form = view.token(at).verb_form;
  return form == VerbForm::kGerund || form == VerbForm::kPastParticiple || form == VerbForm::kPastOrParticiple;
}

/// The position of the opening bracket of a pair that closes at `at`; `at` where there is none.
std::size_t opening_bracket(const SentenceView& view, std::size_t at) {
  constexpr std::size_t kMostInside = 12;
  for (std::size_t back = 1; back <= kMostInside && back <= at; ++back) {
    if (view.is(at - back, "(")) { return at - back; }
  }
  return at;
}

std::size_t closing_bracket(const SentenceView& view, std::size_t at, std::size_t limit) {
  for (std::size_t next = at + 1; next < limit; ++next) {
    if (view.is(next, ")")) { return next; }
  }
  return at;
}

/// One step to the left from a phrase that begins at `first`: the new begin, or `first` at its end.
std::size_t step_left(const SentenceView& view, std::size_t first, bool& joined) {
  if (first == 0) { return first; }
  const std::size_t at = first - 1;
  if (view.time(at) != SentenceView::kNone && view.time(first) == SentenceView::kNone &&
      !is_possessive_mark(view, first)) {
    return first;
  }
  // "local newspaper The Himalayan Times": the article is part of a name.
  const bool named = view.is(first, "the") && view.token(first).letter_case == LetterCase::kTitle;
  const bool complete = !named && (view.upos(first) == Upos::kDet || view.upos(first) == Upos::kPron);
  if (view.is(at, ")")) { return opening_bracket(view, at) < at ? opening_bracket(view, at) : first; }
  if (is_nominal(view, at) || is_modifier(view, at)) {
    if (!complete || is_possessive_mark(view, at) || view.upos(at) == Upos::kDet) { return at; }
    return first;
  }
  const bool noun_before = at > 0 && (is_nominal(view, at - 1) || view.is(at - 1, ")") ||
                                      view.is_any(at - 1, {"one", "some", "many", "most", "those", "close", "others"}));
  if (attaches(view, at) && noun_before && view.time(at) == SentenceView::kNone) { return at - 1; }
  if (view.upos(at) == Upos::kCconj && view.is_any(at, {"and", "or"}) && noun_before) {
    joined = true;
    return at - 1;
  }
  if (joined && view.is(at, ",") && at > 0 && view.upos(at - 1) == Upos::kPropn && view.upos(first) == Upos::kPropn) {
    return at - 1;
  }
  const bool modifies = is_nominal(view, first) || view.upos(first) == Upos::kAdj;
  if (is_participle(view, at) && modifies && at > 0 &&
      (view.is_upos(at - 1, {Upos::kDet, Upos::kAdj, Upos::kAdv, Upos::kPunct}) || is_possessive_mark(view, at - 1))) {
    return view.upos(at - 1) == Upos::kAdv ? at - 1 : at;
  }
  if (view.upos(at) == Upos::kAdv && view.upos(first) == Upos::kAdj && at > 0 && view.upos(at - 1) == Upos::kDet) {
    return at;
  }
  return first;
}

/// "condemned the attack and Iran said": the part before "and" is an object, not a speaker.
std::size_t cut_joined_object(const SentenceView& view, Range phrase) {
  if (phrase.first == 0) { return phrase.first; }
  const bool object = view.group(phrase.first - 1) != nullptr || view.upos(phrase.first - 1) == Upos::kAdp ||
                      view.upos(phrase.first - 1) == Upos::kVerb;
  if (!object) { return phrase.first; }
  for (std::size_t at = phrase.last; at > phrase.first; --at) {
    if (view.upos(at - 1) == Upos::kCconj) { return at; }
  }
  return phrase.first;
}

/// Behind the time expression that holds `at`.
std::size_t behind_time(const SentenceView& view, std::size_t at) {
  const std::int32_t row = view.time(at);
  while (at < view.size() && view.time(at) == row) { ++at; }
  return at;
}

/// An adverb that opens no question.
bool is_plain_adverb(const SentenceView& view, std::size_t at) {
  return view.upos(at) == Upos::kAdv && !view.is_any(at, {"when", "why", "how", "where"});
}

/// Does an inner noun phrase that has (`noun`) or has not yet a noun go on with the word at `at`?
bool continues_phrase(const SentenceView& view, std::size_t at, std::size_t begin, bool noun) {
  const bool modifies_noun = view.is_upos(at + 1, {Upos::kNoun, Upos::kPropn});
  if (view.group(at) != nullptr && (view.is_finite(at) || !modifies_noun)) { return false; }
  const bool possessive = is_possessive_mark(view, at);
  if (view.time(at) != SentenceView::kNone && noun && !possessive) { return false; }
  if (is_nominal(view, at)) { return true; }
  if (view.upos(at) == Upos::kDet || (view.upos(at) == Upos::kPron && !possessive)) {
    const bool new_phrase = noun && at > begin && !is_possessive_mark(view, at - 1);
    return !new_phrase && (at == begin || (!is_relative(view, at) && !is_personal_pronoun(view, at)));
  }
  if (is_modifier(view, at) || is_participle(view, at)) {
    return !noun || possessive || view.is_any(at, {"-", "/", "&"}) || is_nominal(view, at + 1);
  }
  return view.upos(at) == Upos::kAdv && view.upos(at + 1) == Upos::kAdj && !noun;
}

/// Behind the last token of an inner noun phrase (no complements) that begins at `at`.
std::size_t simple_phrase_end(const SentenceView& view, std::size_t at, std::size_t limit) {
  const std::size_t begin = at;
  if (is_personal_pronoun(view, at) && view.group(at) == nullptr) { return at + 1; }
  bool noun = false;
  while (at < limit) {
    const std::size_t bracket = view.is(at, "(") ? closing_bracket(view, at, limit) : at;
    if (bracket == at && !continues_phrase(view, at, begin, noun)) { break; }
    noun = noun || is_nominal(view, at);
    at = bracket + 1;
  }
  return at;
}

}  // namespace

bool is_personal_pronoun(const SentenceView& view, std::size_t at) {
  const bool country = view.is(at, "us") && view.token(at).letter_case == LetterCase::kUpper;
  return !country && view.is_any(at, {"he", "she", "it", "they", "i", "we", "you", "him", "them", "us", "me", "who",
                                      "himself", "themselves", "itself", "herself"});
}

bool is_relative(const SentenceView& view, std::size_t at) {
  return view.is_any(at, {"who", "which", "that", "whom", "whose", "where", "what"});
}

bool begins_phrase(const SentenceView& view, std::size_t at) {
  if (view.is(at, "that")) { return false; }
  return is_nominal(view, at) || view.is_upos(at, {Upos::kDet, Upos::kAdj, Upos::kPron}) ||
         (view.is_quote_mark(at) && is_nominal(view, at + 1));
}

std::optional<Range> phrase_before(const SentenceView& view, std::size_t end) {
  if (end == 0) { return std::nullopt; }
  std::size_t first = end - 1;
  // "Lynch said": the first word of a sentence right before a verb of its own is a name, whatever its tag.
  if (first == 0 && view.upos(0) == Upos::kVerb && view.token(0).letter_case == LetterCase::kTitle &&
      view.token(0).verb_form != VerbForm::kGerund) {
    return Range{0, 1};
  }
  if (is_personal_pronoun(view, first)) { return Range{first, end}; }
  if (view.is(first, ")")) {
    first = opening_bracket(view, first);
    if (first == 0) { return std::nullopt; }
    --first;
  }
  if (!is_nominal(view, first) && !view.is_upos(first, {Upos::kAdj, Upos::kDet, Upos::kPron})) { return std::nullopt; }
  if (is_relative(view, first)) { return std::nullopt; }
  bool joined = false;
  for (std::size_t next = step_left(view, first, joined); next != first; next = step_left(view, first, joined)) {
    first = next;
  }
  if (joined) { first = cut_joined_object(view, {first, end}); }
  return Range{first, end};
}

std::optional<Range> phrase_from(const SentenceView& view, std::size_t first, std::size_t limit) {
  if (first >= limit || !begins_phrase(view, first)) { return std::nullopt; }
  std::size_t at = simple_phrase_end(view, first, limit);
  if (at == first) { return std::nullopt; }
  if (is_personal_pronoun(view, first)) { return Range{first, at}; }
  while (at + 1 < limit) {
    const bool joins = attaches(view, at) || (view.upos(at) == Upos::kCconj && view.is_any(at, {"and", "or"}));
    if (!joins || view.time(at) != SentenceView::kNone || view.time(at + 1) != SentenceView::kNone) { break; }
    if (!begins_phrase(view, at + 1)) { break; }
    const std::size_t next = simple_phrase_end(view, at + 1, limit);
    if (next == at + 1) { break; }
    at = next;
  }
  return Range{first, at};
}

Adverbials skip_adverbials(const SentenceView& view, const CueTable& table, std::size_t at, std::size_t limit) {
  Adverbials out{.next = at, .occasion = std::nullopt, .time = SentenceView::kNone};
  while (out.next < limit) {
    const std::size_t here = out.next;
    if (view.time(here) != SentenceView::kNone) {
      const std::size_t behind = behind_time(view, here);
      if (is_possessive_mark(view, behind)) { break; }
      if (out.time == SentenceView::kNone) { out.time = view.time(here); }
      out.next = behind;
    } else if (is_plain_adverb(view, here) ||
               (view.upos(here) == Upos::kAdp && view.time(here + 1) != SentenceView::kNone)) {
      ++out.next;
    } else if (view.upos(here) == Upos::kAdp && !view.is_any(here, {"of", "as", "that", "against"})) {
      const auto phrase = phrase_from(view, here + 1, limit);
      // "said in 2003, the country ..." begins the content, "said in Paris that" does not.
      if (!phrase || view.is_comma(phrase->last)) { break; }
      for (std::size_t word = phrase->first; word < phrase->last && !out.occasion; ++word) {
        if (table.is(view.word(word), WordClass::kOccasion)) { out.occasion = Range{here, phrase->last}; }
      }
      out.next = phrase->last;
    } else {
      break;
    }
  }
  return out;
}

Adverbials skip_adverbials_back(const SentenceView& view, std::size_t end) {
  Adverbials out{.next = end, .occasion = std::nullopt, .time = SentenceView::kNone};
  while (out.next > 0) {
    const std::size_t here = out.next - 1;
    if (view.time(here) != SentenceView::kNone) {
      if (out.time == SentenceView::kNone) { out.time = view.time(here); }
      --out.next;
      if (out.next > 0 && view.time(out.next - 1) == SentenceView::kNone &&
          view.is_any(out.next - 1, {"on", "in", "at", "by", "since", "late", "early", "earlier"})) {
        --out.next;
      }
    } else if (view.upos(here) == Upos::kAdv && view.group(here) == nullptr) {
      --out.next;
    } else {
      break;
    }
  }
  return out;
}

}  // namespace chancery::statements
