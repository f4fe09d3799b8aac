// SPDX-License-Identifier: Apache-2.0
#include "statements/hits.h"

#include <algorithm>

#include "statements/subjects.h"

namespace chancery::statements {
namespace {

/// Behind the particle of a cue whose verb is at `head`; nothing where the particle is not there.
std::optional<std::size_t> match_particle(const SentenceView& view, const Cue& cue, std::size_t head) {
  std::size_t at = head + 1;
  if (cue.particle.empty()) { return at; }
  while (view.time(at) != SentenceView::kNone || (view.upos(at) == Upos::kAdv && !view.is(at, cue.particle.front()))) {
    ++at;
  }
  if (cue.frames.has(Frame::kAddressee) && !view.is(at, cue.particle.front())) {
    // "warned Israel on Monday of": the hearer stands before the particle.
    const auto hearer = phrase_from(view, at, view.end());
    if (hearer) { at = hearer->last; }
    while (view.time(at) != SentenceView::kNone) { ++at; }
  }
  for (const std::string_view word : cue.particle) {
    if (!view.is(at, word)) { return std::nullopt; }
    ++at;
  }
  return at;
}

/// "issued a statement saying", "staged protests demanding": the noun before the participle.
bool is_spoken_text(const SentenceView& view, const CueTable& table, std::size_t at) {
  const std::string_view noun = view.lemma(at);
  return view.upos(at) == Upos::kNoun &&
         (table.is(noun, WordClass::kDocument) || table.is(noun, WordClass::kOccasion) || table.noun(noun) != nullptr);
}

/// May a gerund at `at` go on with the speaker of its sentence?
bool continues_speaker(const SentenceView& view, const CueTable& table, std::size_t at) {
  while (at > 0 && view.upos(at - 1) == Upos::kAdv) { --at; }
  if (at == 0) { return true; }
  const std::size_t before = at - 1;
  // "issued a statement saying", "staged protests demanding".
  const std::string_view noun = view.lemma(before);
  const bool text =
      view.upos(before) == Upos::kNoun &&
      (table.is(noun, WordClass::kDocument) || table.is(noun, WordClass::kOccasion) || table.noun(noun) != nullptr);
  return text || view.is_comma(before) || view.is_quote_mark(before) || view.is(before, ")") ||
         view.is_any(before, {"and", "but", "or", "while", "by", "in", "when", "after"}) ||
         view.time(before) != SentenceView::kNone;
}

bool has_by_agent(const SentenceView& view, const Hit& hit) {
  const std::size_t at = hit.words.last;
  return view.is(at, "by") && begins_phrase(view, at + 1);
}

/// "could not be met, and insisted": a past form alone takes no modal from the verb before it.
bool is_plain_past(const SentenceView& view, const Hit& hit) {
  const VerbForm form = view.token(hit.head).verb_form;
  return hit.group.last - hit.group.first == 1 && (form == VerbForm::kPast || form == VerbForm::kPastOrParticiple);
}

/// What speaks against a verb as a reporting word here; empty where nothing does.
std::string_view refusal(const SentenceView& view, const CueTable& table, const Hit& hit, const VerbGroup& group) {
  if (group.infinitive) { return "an infinitive says what may be said, not what was"; }
  if (group.negated && hit.cue->act != Act::kDeny) { return "it was not said"; }
  if (group.modal != Modal::kNone && !is_plain_past(view, hit)) { return "a modal: it may or will be said"; }
  if (hit.voice == Voice::kPassive && !has_by_agent(view, hit)) { return "a passive that names no speaker"; }
  if (hit.voice == Voice::kGerund && !continues_speaker(view, table, hit.group.first) &&
      !absolute_subject(view, hit.group.first)) {
    return "a gerund that continues no speaker";
  }
  return {};
}

Voice voice_of(const SentenceView& view, const VerbGroup& group, const Hit& hit) {
  const bool borrowed_modal = group.modal != Modal::kNone && is_plain_past(view, hit);
  if (group.passive && !borrowed_modal) { return Voice::kPassive; }
  const VerbForm form = view.token(hit.head).verb_form;
  if (form == VerbForm::kGerund && !group.progressive) { return Voice::kGerund; }
  const bool alone = hit.group.last - hit.group.first == 1;
  const bool may_be_participle = form == VerbForm::kPastParticiple || form == VerbForm::kPastOrParticiple;
  if (alone && may_be_participle && has_by_agent(view, hit)) { return Voice::kPassive; }
  return Voice::kFinite;
}

std::optional<Hit> verb_hit(const SentenceView& view, const CueTable& table, std::size_t head, const VerbGroup& group,
                            std::vector<Refused>& refused) {
  for (const Cue& cue : table.verb(view.lemma(head))) {
    const auto end = match_particle(view, cue, head);
    if (!end || (cue.frames.has(Frame::kQuoteAs) && !cue.frames.has(Frame::kObject))) { continue; }
    Hit hit;
    hit.cue = &cue;
    hit.head = head;
    hit.words = {head, *end};
    hit.group = {view.position(group.first), view.position(group.last)};
    hit.voice = voice_of(view, group, hit);
    const std::string_view why_not = refusal(view, table, hit, group);
    if (why_not.empty()) { return hit; }
    refused.push_back({head, "cue", why_not});
    return std::nullopt;
  }
  return std::nullopt;
}

/// Behind "of N", "by N", "from N" after a noun; `at` itself where there is none.
std::size_t behind_agent(const SentenceView& view, std::size_t at) {
  if (!view.is_any(at, {"of", "by", "from"})) { return at; }
  const auto agent = phrase_from(view, at + 1, view.end());
  return agent ? agent->last : at;
}

std::optional<Hit> noun_hit(const SentenceView& view, const CueTable& table, std::size_t at) {
  const Cue* cue = table.noun(view.lemma(at));
  if (cue == nullptr) { return std::nullopt; }
  const bool about = view.is(at + 1, "of") && cue->frames.has(Frame::kOf);
  const std::size_t next = about ? at + 1 : behind_agent(view, at + 1);
  const bool clause = view.is(next, "that") && cue->frames.has(Frame::kClause) && !view.is_finite(next + 1);
  const bool wanted = view.is(next, "for") && cue->frames.has(Frame::kFor);
  const bool infinitive = view.is(next, "to") && cue->frames.has(Frame::kTo) && view.group(next) != nullptr;
  if (!clause && !about && !wanted && !infinitive) { return std::nullopt; }
  Hit hit;
  hit.cue = cue;
  hit.head = at;
  hit.words = {at, at + 1};
  hit.group = hit.words;
  hit.voice = Voice::kNoun;
  return hit;
}

/// The "saying" of "quoted N (as) saying".
std::optional<std::size_t> word_of_saying(const SentenceView& view, std::size_t head) {
  constexpr std::size_t kMostBeforeSaying = 30;
  const std::size_t limit = std::min(view.end(), head + kMostBeforeSaying);
  for (std::size_t at = head + 1; at < limit && !view.is_finite(at); ++at) {
    if (view.is_any(at, {"saying", "telling", "stating"}) && !view.is_comma(at - 1)) { return at; }
  }
  return std::nullopt;
}

/// "quoted N as saying", "was quoted (by N) as saying (by N)", "cited N as saying".
std::optional<Hit> quoting_hit(const SentenceView& view, std::size_t head, const VerbGroup& group, const Cue& cue) {
  const auto saying = word_of_saying(view, head);
  const bool by_before = view.is(head + 1, "by");
  if (!saying && !(by_before && cue.lemma == "quote")) { return std::nullopt; }
  Hit hit;
  hit.cue = &cue;
  hit.head = head;
  hit.saying = saying.value_or(0);
  hit.words = {head, saying ? *saying + 1 : head + 1};
  hit.group = {view.position(group.first), view.position(group.last)};
  hit.source_rule = "quoted";
  const std::size_t inner = saying ? *saying : view.end();
  const Subject subject = subject_before(view, hit.group.first);
  if (group.passive || by_before || inner == head + 2) {
    hit.source = subject.range;
    if (by_before) { hit.reporter = phrase_from(view, head + 2, inner).value_or(Range{}); }
    if (saying && view.is(*saying + 1, "by")) {
      hit.reporter = phrase_from(view, *saying + 2, view.end()).value_or(Range{});
    }
    if (!hit.reporter.empty()) { hit.words.last = std::max(hit.words.last, hit.reporter.last); }
  } else {
    hit.source = phrase_from(view, head + 1, inner);
    hit.reporter = subject.range.value_or(Range{});
  }
  return hit;
}

/// "according to N".
std::optional<Hit> according_hit(const SentenceView& view, std::size_t at) {
  static const Cue kAccordingTo = [] {
    Cue cue{.lemma = "according to", .particle = {}, .act = Act::kSay, .frames = {}};
    cue.frames.add(Frame::kQuote);
    return cue;
  }();
  Hit hit;
  hit.cue = &kAccordingTo;
  hit.head = at;
  hit.words = {at, at + 2};
  hit.group = hit.words;
  hit.voice = Voice::kAccording;
  hit.source = phrase_from(view, at + 2, view.end());
  hit.source_rule = "according-to";
  hit.inverted = true;
  if (!hit.source) { return std::nullopt; }
  return hit;
}

/// ", saying" that the tags take for a noun: behind a comma or "statement" the form decides.
std::optional<Hit> untagged_participle(const SentenceView& view, const CueTable& table, std::size_t at) {
  const std::string_view word = view.word(at);
  if (!word.ends_with("ing") || at == 0) { return std::nullopt; }
  if (!view.is_comma(at - 1) && !is_spoken_text(view, table, at - 1)) { return std::nullopt; }
  const std::string_view stem = word.substr(0, word.size() - 3);
  for (const Cue& cue : table.verb(stem)) {
    if (!cue.particle.empty()) { continue; }
    Hit hit;
    hit.cue = &cue;
    hit.head = at;
    hit.words = {at, at + 1};
    hit.group = hit.words;
    hit.voice = Voice::kGerund;
    return hit;
  }
  return std::nullopt;
}

std::optional<Hit> hit_at(const SentenceView& view, const CueTable& table, std::size_t at,
                          const std::vector<Hit>& earlier, std::vector<Refused>& refused) {
  if (view.is(at, "according") && view.is(at + 1, "to")) { return according_hit(view, at); }
  const VerbGroup* group = view.group(at);
  if (group != nullptr) {
    if (view.position(group->head) != at) { return std::nullopt; }
    for (const Cue& cue : table.verb(view.lemma(at))) {
      if (!cue.frames.has(Frame::kQuoteAs)) { continue; }
      if (auto quoting = quoting_hit(view, at, *group, cue)) { return quoting; }
    }
    auto hit = verb_hit(view, table, at, *group, refused);
    if (hit) { find_source(view, table, earlier, *hit); }
    return hit;
  }
  if (view.upos(at) != Upos::kNoun) { return std::nullopt; }
  if (auto hit = untagged_participle(view, table, at)) {
    find_source(view, table, earlier, *hit);
    return hit;
  }
  auto hit = noun_hit(view, table, at);
  if (hit) { find_source(view, table, earlier, *hit); }
  return hit;
}

}  // namespace

std::size_t Hit::first() const {
  std::size_t at = group.first;
  if (source) { at = std::min(at, source->first); }
  if (!reporter.empty()) { at = std::min(at, reporter.first); }
  return at;
}

std::size_t Hit::last() const {
  return inverted && source ? source->last : words.last;
}

std::vector<Hit> find_hits(const SentenceView& view, const CueTable& table, std::vector<Refused>& refused) {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < view.end(); ++at) {
    // "expressed hope": the second word is part of the first's.
    if (!hits.empty() && hits.back().saying == 0 && hits.back().words.contains(at)) { continue; }
    if (auto hit = hit_at(view, table, at, hits, refused)) { hits.push_back(*hit); }
  }
  return hits;
}

}  // namespace chancery::statements
