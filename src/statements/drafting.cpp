// SPDX-License-Identifier: Apache-2.0
#include "statements/drafting.h"

#include <algorithm>

#include "statements/acts.h"

namespace chancery::statements {
namespace {

const Quote& quote_of(const SentenceView& view, std::size_t at) {
  return view.document().quotes()[static_cast<std::size_t>(view.quote(at))];
}

Range trim(const SentenceView& view, Range range) {
  const auto is_edge = [&](std::size_t at) { return view.is_any(at, {",", ":", ";", "--", "\u2013", "\u2014"}); };
  while (!range.empty() && is_edge(range.first)) { ++range.first; }
  while (!range.empty() && (is_edge(range.last - 1) || view.is(range.last - 1, "."))) { --range.last; }
  return range;
}

/// Where the hearers of a statement are named: not the press.
std::optional<Span> addressee_of(const SentenceView& view, const CueTable& table, const Content& content) {
  if (!content.addressee) { return std::nullopt; }
  for (std::size_t at = content.addressee->first; at < content.addressee->last; ++at) {
    if (table.is(view.word(at), WordClass::kAudience)) { return std::nullopt; }
  }
  return view.span(*content.addressee);
}

std::string rule(std::string_view field, std::string_view name) {
  return std::string(field) + ":" + std::string(name);
}

/// The act is another rule's now.
void set_act_rule(Draft& draft, std::string_view name) {
  std::erase_if(draft.rules, [](const std::string& row) { return row.starts_with("act:"); });
  draft.rules.push_back(rule("act", name));
}

/// An expression inside or right before the reporting words dates the saying.
std::int32_t time_before(const SentenceView& view, const Hit& hit) {
  if (hit.voice != Voice::kFinite) { return SentenceView::kNone; }
  return skip_adverbials_back(view, hit.group.first).time;
}

/// What decided the act: the content of "said", the frame of "asked X to", else the reporting word.
std::string_view act_rule(const Hit& hit, const Content& content, const PerformedAct& performed) {
  if (!performed.rule.empty()) { return performed.rule; }
  return content.act == hit.cue->act ? "reporting-word" : content.rule;
}

Draft draft_of(const SentenceView& view, const CueTable& table, const Hit& hit, const Content& content) {
  Draft draft;
  draft.sentence = view.token(0).sentence;
  draft.paragraph = view.sentence().paragraph;
  if (hit.source) { draft.source = view.span(*hit.source); }
  const bool hearer_inside =
      hit.voice != Voice::kAccording && hit.words.last - hit.words.first > hit.cue->particle.size() + 1;
  const std::size_t last =
      hearer_inside || hit.saying != 0 || !hit.reporter.empty() ? hit.words.first + 1 : hit.words.last;
  draft.cue = view.span({hit.words.first, last});
  for (const Range range : content.ranges) {
    const Span span = content_span(view, range, view.quote(hit.head));
    if (!span.empty()) { draft.content.push_back(span); }
  }
  draft.act = content.act;
  draft.addressee = addressee_of(view, table, content);
  if (content.occasion) { draft.occasion = view.span(*content.occasion); }
  const std::int32_t time = content.time != SentenceView::kNone ? content.time : time_before(view, hit);
  if (time != SentenceView::kNone) { draft.time = TimeId{static_cast<std::uint32_t>(time)}; }
  draft.confidence = content.confidence;
  draft.needs_speaker = content.rule == "object" || content.rule == "infinitive" || content.rule == "gerund" ||
                        content.rule == "as" || content.rule == "small-clause" || content.rule == "wants-to" ||
                        content.rule == "noun-of";
  draft.attitude = hit.cue->frames.has(Frame::kAttitude);
  const PerformedAct performed =
      content.act == Act::kSay ? act_of_content(view, table, content.ranges.front()) : PerformedAct{};
  if (!performed.rule.empty()) { draft.act = performed.act; }
  draft.rules = {rule("cue", hit.cue->lemma), rule("content", content.rule), rule("source", hit.source_rule)};
  draft.rules.push_back(rule("act", act_rule(hit, content, performed)));
  return draft;
}

/// "KCNA quoted a spokesman as saying": KCNA's statement, and the spokesman's within it.
void add_quoting(const SentenceView& view, const Hit& hit, Draft spoken, std::vector<Draft>& drafts) {
  if (hit.reporter.empty()) {
    spoken.cue = view.span({hit.words.first, hit.saying + 1});
    drafts.push_back(std::move(spoken));
    return;
  }
  Draft reported = spoken;
  reported.source = view.span(hit.reporter);
  reported.act = Act::kSay;
  set_act_rule(reported, "passing-on");
  reported.rules.emplace_back("source:reporter");
  if (hit.saying != 0) { spoken.cue = view.span({hit.saying, hit.saying + 1}); }
  spoken.within = drafts.size();
  drafts.push_back(std::move(reported));
  drafts.push_back(std::move(spoken));
}

/// "repeated its warning that S": one statement, with the act of the noun.
bool merge_noun(const Hit& hit, const Draft& draft, std::vector<Draft>& drafts) {
  if (hit.voice != Voice::kNoun || drafts.empty()) { return false; }
  Draft& verb = drafts.back();
  if (verb.sentence != draft.sentence || verb.content != draft.content || !verb.source || !draft.source) {
    return false;
  }
  const bool own = hit.source_rule == "performer" || hit.source->last - hit.source->first == 1;
  if (!own || verb.source->contains(*draft.source)) { return false; }
  verb.act = draft.act;
  set_act_rule(verb, hit.cue->lemma);
  return true;
}

/// A first person speaks for whoever the words belong to: the quotation, or the text, is the statement.
bool is_speakers_own(const SentenceView& view, const Hit& hit) {
  if (!hit.source) { return false; }
  return view.is_any(hit.source->first, {"i", "we", "my", "our", "you"}) && hit.source->last - hit.source->first == 1;
}

}  // namespace

Span content_span(const SentenceView& view, Range range, std::int32_t own_quote) {
  range = trim(view, range);
  if (range.empty()) { return {}; }
  Span span = view.span(range);
  const std::size_t last = range.last - 1;
  if (view.quote(range.first) != SentenceView::kNone) {
    const Quote& quote = quote_of(view, range.first);
    const bool whole = view.quote(last) == view.quote(range.first);
    const bool from_before = quote.outer.begin < view.sentence().span.begin && view.quote(range.first) != own_quote;
    // A mixed content keeps its marks, a wholly quoted one loses them.
    if (whole || from_before) {
      span.begin = from_before ? quote.inner.begin : std::max(span.begin, quote.inner.begin);
    }
    if (whole) { span.end = std::min(span.end, quote.inner.end); }
  }
  if (view.quote(last) != SentenceView::kNone) {
    const Quote& quote = quote_of(view, last);
    const bool closes_here = view.quote(range.first) != view.quote(last) && range.last == view.end();
    if (closes_here && quote.outer.end <= view.sentence().span.end) { span.end = quote.outer.end; }
    const bool spoken_inside = view.quote(last) == own_quote;
    if (!spoken_inside && quote.outer.end > view.sentence().span.end && range.last + 1 >= view.size()) {
      span.end = quote.inner.end;
    }
  }
  const std::string_view text = view.document().text();
  while (!span.empty() && (text[span.end - 1] == ',' || text[span.end - 1] == ' ')) { --span.end; }
  if (!span.empty() && text[span.end - 1] == '.' && span.end - span.begin > 3 &&
      text.substr(span.end - 3, 3) != "...") {
    --span.end;
  }
  return span;
}

void draft_sentence(const SentenceView& view, const CueTable& table, std::vector<Draft>& drafts,
                    std::vector<Refused>& refused) {
  const std::vector<Hit> hits = find_hits(view, table, refused);
  if (hits.empty()) { return; }
  const auto contents = find_contents(view, table, hits, refused);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    if (!contents[i]) { continue; }
    if (!hit.source) {
      refused.push_back({hit.head, "source", "nobody to whom the words belong"});
      continue;
    }
    if (table.is(view.word(hit.source->first), WordClass::kIndefinite)) {
      refused.push_back({hit.head, "source", "nobody in particular"});
      continue;
    }
    if (is_speakers_own(view, hit)) {
      refused.push_back({hit.head, "source", "the first person of what somebody says"});
      continue;
    }
    Draft draft = draft_of(view, table, hit, *contents[i]);
    if (draft.content.empty() || merge_noun(hit, draft, drafts)) { continue; }
    if (hit.saying != 0 || !hit.reporter.empty()) {
      add_quoting(view, hit, std::move(draft), drafts);
    } else {
      drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace chancery::statements
