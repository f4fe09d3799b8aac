// SPDX-License-Identifier: Apache-2.0
#include "statements/whole_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery::statements {
namespace {

constexpr std::size_t kFewestOwnSentences = 2;  // sentences with "I" or "we" outside quotation marks
constexpr std::size_t kOwnShare = 3;            // ... and at least one sentence in so many
constexpr std::size_t kMostReported = 1;        // statements of others that such a text may mention

bool is_first_person(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kWords = {"i", "we", "my", "our", "us", "me", "ours"};
  return std::ranges::find(kWords, word) != kWords.end();
}

bool is_quoted(const Document& document, Span span) {
  return std::ranges::any_of(document.quotes_over(span),
                             [&](const Quote& quote) { return quote.outer.contains(span); });
}

bool speaks_for_itself(const Document& document, const Sentence& sentence) {
  return std::ranges::any_of(document.tokens_of(sentence), [&](const Token& token) {
    const bool first_person = token.upos == Upos::kPron && is_first_person(document.lower(token));
    return first_person && !is_quoted(document, token.span);
  });
}

/// The last word of a name, which is what titles use.
std::string_view surname(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

/// The person in whose name the text is issued, with the words that name them where they are in the text.
struct Issuer {
  ActorId actor;
  std::optional<Span> source;
};

std::optional<Issuer> find_issuer(const Document& document) {
  for (const Sentence& sentence : document.sentences()) {
    if (document.at(sentence.segment).kind != SegmentKind::kHeadline) { continue; }
    for (const Mention& mention : document.mentions_in(sentence.span)) {
      const bool person = mention.actors.size() == 1 && document.at(mention.actors.front()).kind == ActorKind::kPerson;
      if (person && !mention.place) { return Issuer{mention.actors.front(), mention.span}; }
    }
  }
  if (!document.title()) { return std::nullopt; }
  for (std::uint32_t row = 0; row < document.actors().size(); ++row) {
    const Actor& actor = document.actors()[row];
    const bool named = actor.kind == ActorKind::kPerson && document.title()->text.contains(surname(actor.name));
    if (named) { return Issuer{ActorId{row}, std::nullopt}; }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Draft> find_whole_text(const Document& document, const std::vector<Draft>& drafts) {
  std::vector<const Sentence*> body;
  std::size_t own = 0;
  for (const Sentence& sentence : document.sentences()) {
    if (document.at(sentence.segment).kind != SegmentKind::kBody) { continue; }
    body.push_back(&sentence);
    if (speaks_for_itself(document, sentence)) { ++own; }
  }
  if (own < kFewestOwnSentences || own * kOwnShare < body.size() || drafts.size() > kMostReported) {
    return std::nullopt;
  }
  const auto issuer = find_issuer(document);
  if (!issuer) { return std::nullopt; }
  Draft draft;
  draft.sentence = document.at(body.front()->first).sentence;
  draft.paragraph = body.front()->paragraph;
  draft.source = issuer->source;
  draft.speaker = issuer->actor;
  Span content{body.front()->span.begin, body.back()->span.end};
  if (document.text()[content.end - 1] == '.') { --content.end; }
  draft.content.push_back(content);
  draft.confidence = 0.6;
  draft.rules = {"content:whole-text", "source:issuer-in-title", "act:issuing"};
  return draft;
}

}  // namespace chancery::statements
