// SPDX-License-Identifier: Apache-2.0
#include "statements/subjects.h"

#include <ranges>

namespace chancery::statements {
namespace {

constexpr std::size_t kMostInsertion = 45;  // tokens between the commas of "Hill, ..., said"

/// Is there a finite verb in the range, outside quotations?
bool has_finite(const SentenceView& view, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at) {
    if (view.is_finite(at)) { return true; }
  }
  return false;
}

bool opens_insertion(const SentenceView& view, std::size_t at) {
  if (view.is_finite(at) && view.token(at).verb_form != VerbForm::kPastOrParticiple) { return false; }
  return is_relative(view, at) || view.is_upos(at, {Upos::kAdp, Upos::kVerb, Upos::kAdv, Upos::kSconj}) ||
         view.time(at) != SentenceView::kNone;
}

/// Does an "and" stand in the range? Then its last comma is one of a list.
bool holds_list(const SentenceView& view, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at) {
    if (view.upos(at) == Upos::kCconj) { return true; }
  }
  return false;
}

/// "N, ..., said": the phrase before the insertion that ends with the comma at `comma`. The nearest
/// comma that opens an insertion is taken; a phrase alone between two commas is an apposition.
Subject before_insertion(const SentenceView& view, std::size_t comma) {
  std::optional<std::size_t> apposition;
  for (std::size_t back = 1; back <= kMostInsertion && back < comma; ++back) {
    const std::size_t at = comma - back;
    if (!view.is_comma(at)) { continue; }
    const auto before = phrase_before(view, at);
    if (!before) { continue; }
    if (opens_insertion(view, at + 1)) { return {before, "before-insertion"}; }
    const auto inside = phrase_from(view, at + 1, comma);
    const bool whole = inside && inside->last == comma && !holds_list(view, {at + 1, comma});
    if (!apposition) { apposition = at; }
    if (whole) { break; }
  }
  if (!apposition) {
    // "Reif of the Arms Control Association, said": a stray comma.
    const auto phrase = phrase_before(view, comma);
    const bool whole = phrase && phrase->first == 0;
    return whole ? Subject{phrase, "before-verb"} : Subject{};
  }
  return {Range{phrase_before(view, *apposition)->first, comma}, "apposition"};
}

/// Is what stands before the verb only "N, who ...," or "N, led by ...,", and no clause of its own?
bool is_bare_subject(const SentenceView& view, const Subject& subject, std::size_t verb) {
  if (subject.rule != "before-insertion" || !subject.range) { return false; }
  const std::size_t opening = subject.range->last + 1;
  for (std::size_t at = opening; at + 1 < verb; ++at) {
    if (!view.is_comma(at)) { continue; }
    std::size_t next = at + 1;
    while (view.upos(next) == Upos::kAdv) { ++next; }
    if (next < verb && view.is_finite(next)) { return false; }
  }
  const std::size_t first = subject.range->first;
  const bool leads = first <= 1 || view.is_upos(first - 1, {Upos::kSconj, Upos::kCconj});
  return leads || is_relative(view, opening);
}

/// "..., said Kong": the phrase behind the reporting word.
std::optional<Range> inverted_subject(const SentenceView& view, const CueTable& table, const Hit& hit) {
  if (!hit.cue->frames.has(Frame::kQuote) || hit.cue->frames.has(Frame::kAddressee)) { return std::nullopt; }
  const std::size_t begin = skip_adverbials_back(view, hit.group.first).next;
  const bool after_quote = begin > 0 && view.is_quote_mark(begin - 1);
  const bool after_comma = begin > 0 && view.is_comma(begin - 1);
  if (!after_quote && !(after_comma && has_finite(view, {0, begin}))) { return std::nullopt; }
  if (!after_quote && is_bare_subject(view, subject_before(view, hit.group.first), hit.group.first)) {
    return std::nullopt;
  }
  const std::size_t first = skip_adverbials(view, table, hit.words.last, view.end()).next;
  const auto phrase = phrase_from(view, hit.words.last, view.end());
  const auto found = phrase ? phrase : phrase_from(view, first, view.end());
  if (!found) { return std::nullopt; }
  const std::size_t next = skip_adverbials(view, table, found->last, view.end()).next;
  // A quotation that opens the sentence leaves no other subject: "..., said a statement released here".
  const bool quotation_leads =
      after_quote && view.quote(0) != SentenceView::kNone && view.quote(0) == view.quote(begin - 1);
  const bool goes_on = (view.is_finite(next) && !quotation_leads && next + 1 < view.end()) || view.is(next, "that") ||
                       view.is_quote_mark(next);
  if (next < view.end() && goes_on) { return std::nullopt; }
  return found;
}

/// The subject that follows a comma behind `from` and has a finite verb: whose "Calling it a mistake, she
/// said" is.
Subject subject_after(const SentenceView& view, std::size_t from) {
  for (std::size_t at = from; at < view.end(); ++at) {
    if (!view.is_comma(at) && !(view.is_quote_mark(at) && view.is_comma(at - 1))) { continue; }
    const auto phrase = phrase_from(view, at + 1, view.end());
    if (!phrase) { continue; }
    std::size_t verb = phrase->last;
    while (view.upos(verb) == Upos::kAdv || view.time(verb) != SentenceView::kNone) { ++verb; }
    if (view.is_finite(verb)) { return {phrase, "subject-of-sentence"}; }
  }
  return {};
}

/// The subject of the first finite verb of the sentence before `limit`.
Subject main_subject(const SentenceView& view, std::size_t limit) {
  for (std::size_t at = 0; at < limit; ++at) {
    if (!view.is_finite(at) || view.quote(at) != SentenceView::kNone) { continue; }
    const Subject found = subject_before(view, view.position(view.group(at)->first));
    if (found.range) { return found; }
  }
  return {};
}

/// "Bush, while acknowledging S, has insisted": the phrase before the comma.
Subject subject_before_comma(const SentenceView& view, std::size_t at) {
  while (at > 0 && !view.is_comma(at - 1)) { --at; }
  if (at == 0) { return {}; }
  const auto phrase = phrase_before(view, at - 1);
  return {phrase, phrase ? "before-insertion" : "none"};
}

void inherit(const SentenceView& view, const std::vector<Hit>& earlier, Hit& hit) {
  hit.inherited = true;
  for (const Hit& before : std::views::reverse(earlier)) {
    const bool same_depth = view.quote(before.head) == view.quote(hit.head);
    if (before.voice == Voice::kNoun || !before.source || !same_depth) { continue; }
    hit.source = before.source;
    hit.source_rule = "same-speaker";
    return;
  }
  const Subject main = main_subject(view, hit.group.first);
  const Subject found = main.range ? main : subject_before_comma(view, hit.group.first);
  hit.source = found.range;
  hit.source_rule = main.range ? "subject-of-sentence" : found.rule;
}

/// "US demands", "Palestinian calls": the mention right before the noun.
std::optional<Range> mention_before(const SentenceView& view, std::size_t noun) {
  if (noun == 0) { return std::nullopt; }
  const Span before = view.token(noun - 1).span;
  for (const Mention& mention : view.document().mentions_in(view.sentence().span)) {
    if (mention.span.begin > before.begin) { break; }
    if (!mention.place && !mention.actors.empty() && mention.span.contains(before) && mention.span.end == before.end) {
      return Range{view.position_at(mention.span.begin), noun};
    }
  }
  return std::nullopt;
}

/// "made an appeal for", "renewed the demand that": the subject of the verb.
Subject performer(const SentenceView& view, const CueTable& table, std::size_t noun) {
  constexpr std::size_t kMostBeforeNoun = 6;
  for (std::size_t back = 1; back <= kMostBeforeNoun && back <= noun; ++back) {
    const VerbGroup* group = view.group(noun - back);
    if (group == nullptr) { continue; }
    const bool performs = view.is_finite(noun - back) && !group->passive &&
                          table.is(view.lemma(view.position(group->head)), WordClass::kPerforms);
    return performs ? subject_before(view, view.position(group->first)) : Subject{};
  }
  return {};
}

/// "Washington's view that", "the announcement by Iran that", "critics' claims that".
void find_noun_source(const SentenceView& view, const CueTable& table, Hit& hit) {
  std::size_t at = hit.head;
  while (at > 0 && view.is_upos(at - 1, {Upos::kAdj, Upos::kNoun}) && view.group(at - 1) == nullptr) { --at; }
  const bool possessive = at > 0 && view.is_any(at - 1, {"'s", "\u2019s", "'", "\u2019"});
  if (possessive) {
    hit.source = phrase_before(view, at - 1);
    hit.source_rule = "possessor";
  } else if (view.is_any(hit.head + 1, {"by", "from"}) ||
             (view.is(hit.head + 1, "of") && !hit.cue->frames.has(Frame::kOf))) {
    hit.source = phrase_from(view, hit.head + 2, view.end());
    hit.source_rule = "by-agent";
  } else if (at > 0 && view.is_any(at - 1, {"his", "her", "its", "their"})) {
    hit.source = Range{at - 1, at};
    hit.source_rule = "possessor";
  } else if (const auto mention = mention_before(view, hit.head)) {
    hit.source = mention;
    hit.source_rule = "modifier";
  } else if (const Subject subject = performer(view, table, hit.head); subject.range) {
    hit.source = subject.range;
    hit.source_rule = "performer";
  } else if (table.is(view.lemma(hit.head), WordClass::kDocument)) {
    // "a report that S": the paper itself.
    hit.source = phrase_before(view, hit.head + 1);
    hit.source_rule = "document";
  }
}

}  // namespace

namespace {

/// "a backlash from Japan, which argues": the last noun phrase, not the one that it hangs on.
std::size_t last_complement(const SentenceView& view, Range phrase) {
  for (std::size_t at = phrase.last; at > phrase.first; --at) {
    if (view.upos(at - 1) == Upos::kAdp && !view.is(at - 1, "of") && at < phrase.last) { return at; }
  }
  return phrase.first;
}

/// "the statement carried by the agency said", "delegates attending the talks said": the phrase before
/// the participle is the subject, not the one inside.
Range widen_over_participle(const SentenceView& view, Range phrase) {
  std::size_t at = phrase.first;
  if (at > 0 && view.upos(at - 1) == Upos::kAdp) { --at; }
  if (at < 2 || view.upos(at - 1) != Upos::kVerb || view.is_finite(at - 1) == (at == phrase.first)) { return phrase; }
  const auto outer = phrase_before(view, at - 1);
  if (view.is_any(at - 1, {"said", "told", "added"})) { return phrase; }
  if (!outer || view.group(at - 1) == nullptr || view.group(at - 1)->infinitive) { return phrase; }
  return {outer->first, phrase.last};
}

}  // namespace

Subject subject_before(const SentenceView& view, std::size_t verb) {
  std::size_t end = skip_adverbials_back(view, verb).next;
  if (end > 0 && view.is_quote_mark(end - 1) && view.quote(end - 1) == view.quote(verb)) {
    // "Albright also "reiterated the support"": the quotation begins with the verb.
    end = skip_adverbials_back(view, end - 1).next;
  }
  if (end == 0) { return {}; }
  const std::size_t last = end - 1;
  if (view.is_comma(last)) { return before_insertion(view, last); }
  if (view.is_any(last, {"who", "which", "that"})) {
    const std::size_t antecedent = last > 0 && view.is_comma(last - 1) ? last - 1 : last;
    auto phrase = phrase_before(view, antecedent);
    if (phrase && view.is(last, "which")) { phrase->first = last_complement(view, *phrase); }
    return {phrase, phrase ? "antecedent" : "none"};
  }
  if (view.upos(last) == Upos::kCconj) { return {}; }
  if (const auto phrase = phrase_before(view, end)) { return {widen_over_participle(view, *phrase), "before-verb"}; }
  // "the voters interviewed said", "a review published here said".
  if (view.upos(last) == Upos::kVerb && last > 0) {
    if (const auto phrase = phrase_before(view, last)) { return {phrase, "before-participle"}; }
  }
  return {};
}

std::optional<Range> absolute_subject(const SentenceView& view, std::size_t gerund) {
  const auto phrase = phrase_before(view, gerund);
  if (!phrase || phrase->first == 0 || !view.is(phrase->first - 1, "with")) { return std::nullopt; }
  return phrase;
}

void find_source(const SentenceView& view, const CueTable& table, const std::vector<Hit>& earlier, Hit& hit) {
  if (hit.voice == Voice::kNoun) {
    find_noun_source(view, table, hit);
    return;
  }
  if (hit.voice == Voice::kPassive) {
    hit.source = phrase_from(view, hit.words.last + 1, view.end());
    hit.source_rule = "by-agent";
    hit.hearer = subject_before(view, hit.group.first).range;
    return;
  }
  if (hit.voice == Voice::kGerund) {
    if (const auto own = absolute_subject(view, hit.group.first)) {
      hit.source = own;
      hit.source_rule = "absolute";
      return;
    }
    const bool leads = hit.group.first == 0 || (hit.group.first == 1 && view.is_any(0, {"while", "by", "in", "after"}));
    if (leads) {
      const Subject main = subject_after(view, hit.words.last);
      hit.source = main.range;
      hit.source_rule = main.range ? "subject-of-sentence" : "none";
      hit.inherited = true;
      return;
    }
    inherit(view, earlier, hit);
    return;
  }
  if (const auto behind = inverted_subject(view, table, hit)) {
    hit.source = behind;
    hit.source_rule = "behind-cue";
    hit.inverted = true;
    return;
  }
  const Subject found = subject_before(view, hit.group.first);
  if (found.range) {
    hit.source = found.range;
    hit.source_rule = found.rule;
    return;
  }
  const std::size_t end = skip_adverbials_back(view, hit.group.first).next;
  if (end > 0 && view.upos(end - 1) == Upos::kCconj) { inherit(view, earlier, hit); }
}

}  // namespace chancery::statements
