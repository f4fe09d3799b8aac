// SPDX-License-Identifier: Apache-2.0
#include "statements/subjects.h"

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
  return is_relative(view, at) || view.is_upos(at, {Upos::kAdp, Upos::kVerb, Upos::kAdv, Upos::kSconj, Upos::kAux}) ||
         view.time(at) != SentenceView::kNone;
}

/// "N, ..., said": the phrase before the insertion that ends with the comma at `comma`.
Subject before_insertion(const SentenceView& view, std::size_t comma) {
  std::optional<std::size_t> nearest;
  for (std::size_t back = 1; back <= kMostInsertion && back < comma; ++back) {
    const std::size_t at = comma - back;
    if (!view.is_comma(at) || !phrase_before(view, at)) { continue; }
    if (is_relative(view, at + 1)) {
      nearest = at;
      break;
    }
    if (!nearest) { nearest = at; }
  }
  if (!nearest) { return {}; }
  const auto before = phrase_before(view, *nearest);
  if (!opens_insertion(view, *nearest + 1)) {
    // "the chief delegate, Kim Kye-gwan, said": both parts name the speaker.
    return {Range{before->first, comma}, "apposition"};
  }
  return {*before, "before-insertion"};
}

/// "..., said Kong": the phrase behind the reporting word.
std::optional<Range> inverted_subject(const SentenceView& view, const CueTable& table, const Hit& hit) {
  if (!hit.cue->frames.has(Frame::kQuote)) { return std::nullopt; }
  const std::size_t begin = skip_adverbials_back(view, hit.group.first).next;
  const bool after_quote = begin > 0 && view.is_quote_mark(begin - 1);
  const bool after_comma = begin > 0 && view.is_comma(begin - 1);
  if (!after_quote && !(after_comma && has_finite(view, {0, begin}))) { return std::nullopt; }
  const std::size_t first = skip_adverbials(view, table, hit.words.last, view.end()).next;
  const auto phrase = phrase_from(view, hit.words.last, view.end());
  const auto found = phrase ? phrase : phrase_from(view, first, view.end());
  if (!found) { return std::nullopt; }
  const std::size_t next = skip_adverbials(view, table, found->last, view.end()).next;
  if (next < view.end() && (view.is_finite(next) || view.is(next, "that"))) { return std::nullopt; }
  return found;
}

/// The subject of the first finite verb behind `from`: whose "Calling it a mistake, she said" is.
Subject subject_after(const SentenceView& view, std::size_t from) {
  for (std::size_t at = from; at < view.end(); ++at) {
    if (view.is_finite(at)) { return subject_before(view, at); }
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

void inherit(const SentenceView& view, const std::vector<Hit>& earlier, Hit& hit) {
  hit.inherited = true;
  for (auto before = earlier.rbegin(); before != earlier.rend(); ++before) {
    const bool same_depth = view.quote(before->head) == view.quote(hit.head);
    if (before->voice == Voice::kNoun || !before->source || !same_depth) { continue; }
    hit.source = before->source;
    hit.source_rule = "same-speaker";
    return;
  }
  const Subject main = main_subject(view, hit.group.first);
  hit.source = main.range;
  hit.source_rule = main.range ? "subject-of-sentence" : "none";
}

/// "Washington's view that", "the announcement by Iran that", "critics' claims that".
void find_noun_source(const SentenceView& view, Hit& hit) {
  std::size_t at = hit.head;
  while (at > 0 && view.is_upos(at - 1, {Upos::kAdj, Upos::kNoun}) && view.group(at - 1) == nullptr) { --at; }
  const bool possessive = at > 0 && view.is_any(at - 1, {"'s", "\u2019s", "'", "\u2019"});
  if (possessive) {
    hit.source = phrase_before(view, at - 1);
    hit.source_rule = "possessor";
  } else if (at > 0 && view.is_any(at - 1, {"his", "her", "its", "their"})) {
    hit.source = Range{at - 1, at};
    hit.source_rule = "possessor";
  }
}

}  // namespace

Subject subject_before(const SentenceView& view, std::size_t verb) {
  const std::size_t end = skip_adverbials_back(view, verb).next;
  if (end == 0) { return {}; }
  const std::size_t last = end - 1;
  if (view.is_comma(last)) { return before_insertion(view, last); }
  if (view.is_any(last, {"who", "which", "that"})) {
    const std::size_t antecedent = last > 0 && view.is_comma(last - 1) ? last - 1 : last;
    const auto phrase = phrase_before(view, antecedent);
    return {phrase, phrase ? "antecedent" : "none"};
  }
  if (view.upos(last) == Upos::kCconj) { return {}; }
  const auto phrase = phrase_before(view, end);
  return {phrase, phrase ? "before-verb" : "none"};
}

void find_source(const SentenceView& view, const CueTable& table, const std::vector<Hit>& earlier, Hit& hit) {
  if (hit.voice == Voice::kNoun) { return find_noun_source(view, hit); }
  if (hit.voice == Voice::kPassive) {
    hit.source = phrase_from(view, hit.words.last + 1, view.end());
    hit.source_rule = "by-agent";
    return;
  }
  if (hit.voice == Voice::kGerund) {
    if (hit.group.first == 0) {
      const Subject main = subject_after(view, hit.words.last);
      hit.source = main.range;
      hit.source_rule = main.range ? "subject-of-sentence" : "none";
      hit.inherited = true;
      return;
    }
    return inherit(view, earlier, hit);
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
