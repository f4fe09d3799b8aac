// SPDX-License-Identifier: Apache-2.0
#include "statements/proposals.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "statements/acts.h"
#include "statements/drafting.h"

namespace chancery::statements {
namespace {

/// Least score of an attribution that no rule knows; chosen on the development sides of news and records.
constexpr float kLeastScore = 0.5F;

/// From this score on the encoder's content is taken where it is wider than that of the rules.
constexpr float kSureScore = 0.8F;

std::uint32_t bytes_of(std::span<const Span> spans) {
  std::uint32_t bytes = 0;
  for (const Span span : spans) { bytes += span.size(); }
  return bytes;
}

std::uint32_t shared_bytes(std::span<const Span> some, std::span<const Span> others) {
  std::uint32_t bytes = 0;
  for (const Span one : some) {
    for (const Span other : others) {
      const std::uint32_t begin = std::max(one.begin, other.begin);
      const std::uint32_t end = std::min(one.end, other.end);
      if (begin < end) { bytes += end - begin; }
    }
  }
  return bytes;
}

/// The same words attribute, or most of the same words are attributed.
bool is_same(const Draft& draft, const Attribution& row) {
  if (draft.cue && draft.cue->overlaps(*row.cue)) { return true; }
  const std::uint32_t smaller = std::min(bytes_of(draft.content), bytes_of(row.content));
  const bool same_source = !draft.source || !row.source || draft.source->overlaps(*row.source);
  return same_source && 2 * shared_bytes(draft.content, row.content) > smaller;
}

Range range_of(const SentenceView& view, Span span) {
  return {view.position_at(span.begin), view.position_at(span.end)};
}

/// The contents of an attribution as the record has them: without outer marks and final commas.
std::vector<Span> contents_of(const SentenceView& view, const Attribution& row) {
  std::vector<Span> contents;
  for (const Span span : row.content) {
    const Span content = content_span(view, range_of(view, span), SentenceView::kNone);
    if (!content.empty()) { contents.push_back(content); }
  }
  return contents;
}

/// Each content of `more` joins the one that it overlaps, or is one more piece.
bool widen(std::vector<Span>& contents, std::span<const Span> more, const Draft& draft) {
  const std::uint32_t before = bytes_of(contents);
  for (const Span span : more) {
    const auto over = std::ranges::find_if(contents, [&](Span content) { return content.overlaps(span); });
    if (over == contents.end()) {
      contents.push_back(span);
      continue;
    }
    const Span whole = cover(*over, span);
    if (!draft.cue || !whole.overlaps(*draft.cue) || over->overlaps(*draft.cue)) { *over = whole; }
  }
  std::ranges::sort(contents);
  return bytes_of(contents) > before;
}

/// What the reporting words perform, as far as the table knows one of them.
std::pair<Act, std::string> act_of(const SentenceView& view, const CueTable& table, const Draft& draft) {
  const Range cue = range_of(view, *draft.cue);
  for (std::size_t at = cue.last; at > cue.first; --at) {
    const auto verbs = table.verb(view.lemma(at - 1));
    if (!verbs.empty() && verbs.front().act != Act::kSay) { return {verbs.front().act, "reporting-word"}; }
    if (const Cue* noun = table.noun(view.lemma(at - 1))) { return {noun->act, "reporting-word"}; }
  }
  const PerformedAct performed = act_of_content(view, table, range_of(view, draft.content.front()));
  if (!performed.rule.empty()) { return {performed.act, std::string(performed.rule)}; }
  return {Act::kSay, "reporting-word"};
}

Draft draft_of(const SentenceView& view, const CueTable& table, const Attribution& row, std::vector<Span> contents) {
  Draft draft;
  draft.sentence = row.sentence;
  draft.paragraph = view.sentence().paragraph;
  draft.source = row.source;
  draft.cue = row.cue;
  draft.content = std::move(contents);
  const auto [act, rule] = act_of(view, table, draft);
  draft.act = act;
  draft.confidence = std::round(static_cast<double>(row.score) * 100) / 100;  // a record has hundredths
  draft.rules = {"cue:encoder", "content:encoder", draft.source ? "source:encoder" : "source:none", "act:" + rule};
  return draft;
}

}  // namespace

void add_proposals(const SentenceView& view, const CueTable& table, std::span<const Attribution> attributions,
                   std::size_t first, std::vector<Draft>& drafts, std::vector<const Attribution*>& unsure) {
  const std::size_t by_rules = drafts.size();
  for (const Attribution& row : attributions) {
    if (!row.cue) { continue; }
    std::vector<Span> contents = contents_of(view, row);
    if (contents.empty()) { continue; }
    bool known = false;
    for (std::size_t i = first; i < by_rules; ++i) {
      Draft& draft = drafts[i];
      if (!is_same(draft, row)) { continue; }
      known = true;
      if (!draft.cue || !draft.cue->overlaps(*row.cue)) { continue; }
      if (row.score >= kSureScore && widen(draft.content, contents, draft)) {
        draft.rules.emplace_back("content:encoder-widens");
      }
      if (!draft.source && row.source) {
        draft.source = row.source;
        draft.rules.emplace_back("source:encoder");
      }
    }
    if (known) { continue; }
    if (row.score < kLeastScore) {
      unsure.push_back(&row);
      continue;
    }
    drafts.push_back(draft_of(view, table, row, std::move(contents)));
  }
}

}  // namespace chancery::statements
