// SPDX-License-Identifier: Apache-2.0
#include "statements/quotations.h"

#include <algorithm>
#include <optional>

namespace chancery::statements {
namespace {

constexpr std::size_t kFewestQuotedWords = 5;  // fewer in an unattributed sentence are scare quotes

bool is_taken(const std::vector<Draft>& drafts, Span span) {
  return std::ranges::any_of(drafts, [&](const Draft& draft) {
    return std::ranges::any_of(draft.content, [&](Span content) { return content.overlaps(span); });
  });
}

bool has_draft(const std::vector<Draft>& drafts, SentenceId sentence) {
  return std::ranges::any_of(drafts, [&](const Draft& draft) { return draft.sentence == sentence; });
}

/// 'LIVING ON THE EDGE': a heading inside the text.
bool is_heading(const Document& document, Span span) {
  return std::ranges::all_of(document.tokens_in(span), [](const Token& token) {
    return token.letter_case == LetterCase::kUpper || token.letter_case == LetterCase::kOther;
  });
}

/// Number of the draft whose speaker a quotation in `sentence` goes on with.
std::optional<std::size_t> speaker_for(const Document& document, const std::vector<Draft>& drafts, SentenceId sentence,
                                       std::size_t attributed) {
  const std::uint32_t paragraph = document.at(sentence).paragraph;
  std::optional<std::size_t> before;
  std::optional<std::size_t> behind;
  for (std::size_t i = 0; i < attributed; ++i) {
    if (drafts[i].within) { continue; }
    if (drafts[i].sentence < sentence) { before = i; }
    if (drafts[i].sentence > sentence && drafts[i].paragraph == paragraph && !behind) { behind = i; }
  }
  if (before && drafts[*before].paragraph == paragraph) { return before; }
  if (behind) { return behind; }
  if (before && drafts[*before].paragraph + 1 >= paragraph) { return before; }
  return std::nullopt;
}

/// The speaker of the floating quotation of the paragraph before, so that a chain of quoted paragraphs
/// keeps its speaker.
std::optional<std::size_t> chained(const std::vector<Draft>& drafts, std::size_t attributed, SentenceId sentence,
                                   std::uint32_t paragraph) {
  for (std::size_t i = drafts.size(); i > attributed; --i) {
    const Draft& draft = drafts[i - 1];
    if (draft.sentence < sentence && draft.paragraph + 1 >= paragraph) { return draft.same_speaker; }
  }
  return std::nullopt;
}

}  // namespace

void add_floating_quotations(const Document& document, std::vector<Draft>& drafts) {
  const std::size_t attributed = drafts.size();
  for (const Quote& quote : document.quotes()) {
    const auto sentence = document.sentence_at(quote.outer.begin);
    if (!sentence || is_taken(drafts, quote.inner) || is_heading(document, quote.inner)) { continue; }
    const Sentence& row = document.at(*sentence);
    const bool whole = quote.outer.begin <= row.span.begin + 1 && quote.outer.end + 1 >= row.span.end;
    if (!whole && (has_draft(drafts, *sentence) || document.tokens_in(quote.inner).size() < kFewestQuotedWords)) {
      continue;
    }
    auto speaker = speaker_for(document, drafts, *sentence, attributed);
    const bool near = speaker && drafts[*speaker].paragraph == row.paragraph;
    if (!near) {
      if (const auto chain = chained(drafts, attributed, *sentence, row.paragraph)) { speaker = chain; }
    }
    if (!speaker) { continue; }
    Draft draft;
    draft.sentence = *sentence;
    draft.paragraph = row.paragraph;
    Span content = whole ? quote.inner : row.span;
    const std::string_view text = document.text();
    while (!content.empty() && (text[content.end - 1] == '.' || text[content.end - 1] == ',')) { --content.end; }
    draft.content.push_back(content);
    draft.same_speaker = speaker;
    draft.confidence = whole ? 0.8 : 0.5;
    draft.rules = {whole ? "content:floating-quotation" : "content:partly-quoted-sentence", "source:same-speaker",
                   "act:saying-goes-on"};
    drafts.push_back(std::move(draft));
  }
}

}  // namespace chancery::statements
