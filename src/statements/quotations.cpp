// SPDX-License-Identifier: Apache-2.0
#include "statements/quotations.h"

#include <algorithm>
#include <optional>

namespace chancery::statements {
namespace {

constexpr std::size_t kFewestQuotedWords = 5;  // fewer in an unattributed sentence are scare quotes

/// 'LIVING ON THE EDGE': a heading inside the text.
bool is_heading(const Document& document, Span span) {
  return std::ranges::all_of(document.tokens_in(span), [](const Token& token) {
    return token.letter_case == LetterCase::kUpper || token.letter_case == LetterCase::kOther;
  });
}

/// What the reporting words of a report say, arranged for questions by place. The drafts that they gave
/// come first in `drafts`, in order of their sentences.
class Attributed {
 public:
  Attributed(const Document& document, const std::vector<Draft>& drafts)
      : document_(document), drafts_(drafts), count_(drafts.size()), has_draft_(document.sentences().size()) {
    for (std::size_t i = 0; i < count_; ++i) {
      for (const Span content : drafts[i].content) { contents_.push_back(content); }
      if (!drafts[i].within) { outer_.push_back(i); }
      has_draft_[drafts[i].sentence.value] = true;
    }
    std::ranges::sort(contents_);
    std::uint32_t end = 0;
    for (const Span content : contents_) { reach_.push_back(end = std::max(end, content.end)); }
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool has_draft(SentenceId sentence) const { return has_draft_[sentence.value]; }

  /// Is some of the span content already?
  [[nodiscard]] bool is_taken(Span span) const {
    const auto behind = std::ranges::lower_bound(contents_, span.end, {}, &Span::begin);
    return behind != contents_.begin() && reach_[static_cast<std::size_t>(behind - contents_.begin()) - 1] > span.begin;
  }

  /// Number of the draft whose speaker a quotation in `sentence` goes on with.
  [[nodiscard]] std::optional<std::size_t> speaker_for(SentenceId sentence) const {
    const std::uint32_t paragraph = document_.at(sentence).paragraph;
    const auto sentence_of = [&](std::size_t i) { return drafts_[i].sentence; };
    const auto here = std::ranges::lower_bound(outer_, sentence, {}, sentence_of);
    const auto behind = std::ranges::upper_bound(outer_, sentence, {}, sentence_of);
    const bool any_before = here != outer_.begin();
    if (any_before && drafts_[*std::prev(here)].paragraph == paragraph) { return *std::prev(here); }
    if (behind != outer_.end() && drafts_[*behind].paragraph == paragraph) { return *behind; }
    if (any_before && drafts_[*std::prev(here)].paragraph + 1 >= paragraph) { return *std::prev(here); }
    return std::nullopt;
  }

 private:
  const Document& document_;
  const std::vector<Draft>& drafts_;
  std::size_t count_;
  std::vector<Span> contents_;        // in order
  std::vector<std::uint32_t> reach_;  // the farthest end of the contents up to each
  std::vector<std::size_t> outer_;    // numbers of the drafts that no construction puts within another
  std::vector<bool> has_draft_;       // by sentence
};

/// The speaker of the floating quotation of the paragraph before, so that a chain of quoted paragraphs
/// keeps its speaker.
std::optional<std::size_t> chained(const std::vector<Draft>& drafts, std::size_t attributed, SentenceId sentence,
                                   std::uint32_t paragraph) {
  for (std::size_t i = drafts.size(); i > attributed; --i) {
    const Draft& draft = drafts[i - 1];
    if (draft.sentence == sentence) { continue; }
    return draft.paragraph + 1 >= paragraph ? draft.same_speaker : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void add_floating_quotations(const Document& document, std::vector<Draft>& drafts) {
  const Attributed attributed(document, drafts);
  std::uint32_t end = 0;  // of the floating quotations so far, which come in order
  std::optional<SentenceId> floating_in;
  for (const Quote& quote : document.quotes()) {
    const auto sentence = document.sentence_at(quote.outer.begin);
    if (!sentence || attributed.is_taken(quote.inner) || quote.inner.begin < end) { continue; }
    if (is_heading(document, quote.inner)) { continue; }
    const Sentence& row = document.at(*sentence);
    const bool whole = quote.outer.begin <= row.span.begin + 1 && quote.outer.end + 1 >= row.span.end;
    if (!whole && ((attributed.has_draft(*sentence) || floating_in == sentence) ||
                   document.tokens_in(quote.inner).size() < kFewestQuotedWords)) {
      continue;
    }
    auto speaker = attributed.speaker_for(*sentence);
    const bool near = speaker && drafts[*speaker].paragraph == row.paragraph;
    if (!near) {
      if (const auto chain = chained(drafts, attributed.count(), *sentence, row.paragraph)) { speaker = chain; }
    }
    if (!speaker) { continue; }
    Draft draft;
    draft.sentence = *sentence;
    draft.paragraph = row.paragraph;
    Span content = whole ? quote.inner : row.span;
    const std::string_view text = document.text();
    while (!content.empty() && (text[content.end - 1] == '.' || text[content.end - 1] == ',')) { --content.end; }
    draft.content.push_back(content);
    end = std::max(end, content.end);
    draft.same_speaker = speaker;
    draft.confidence = whole ? 0.8 : 0.5;
    draft.rules = {whole ? "content:floating-quotation" : "content:partly-quoted-sentence", "source:same-speaker",
                   "act:saying-goes-on"};
    floating_in = *sentence;
    drafts.push_back(std::move(draft));
  }
}

}  // namespace chancery::statements
