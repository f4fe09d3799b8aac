// SPDX-License-Identifier: Apache-2.0
#include "statements/speakers.h"

#include <algorithm>
#include <array>

namespace chancery::statements {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_noun(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
}

/// The parts of "A, B and C" and of "the delegate, Kim Kye-gwan".
std::vector<std::span<const Token>> split_parts(const Document& document, std::span<const Token> tokens) {
  std::vector<std::span<const Token>> parts;
  std::size_t first = 0;
  for (std::size_t at = 0; at <= tokens.size(); ++at) {
    const bool parts_here = at == tokens.size() || document.lower(tokens[at]) == "," ||
                            (tokens[at].upos == Upos::kCconj && document.lower(tokens[at]) == "and");
    if (!parts_here) { continue; }
    if (at > first) { parts.push_back(tokens.subspan(first, at - first)); }
    first = at + 1;
  }
  return parts;
}

/// The head of a noun phrase: its last noun before a preposition.
const Token* head_of(const Document& document, std::span<const Token> part) {
  const Token* head = nullptr;
  for (const Token& token : part) {
    if (head != nullptr && (token.upos == Upos::kAdp || document.lower(token) == "(")) { break; }
    if (is_noun(token) || (token.upos == Upos::kPron || token.upos == Upos::kNum)) { head = &token; }
  }
  return head;
}

void add_new(std::vector<ActorId>& all, const std::vector<ActorId>& more) {
  for (const ActorId id : more) {
    if (std::ranges::find(all, id) == all.end()) { all.push_back(id); }
  }
}

}  // namespace

const Mention* Speakers::mention_over(Span word, Span source) const {
  constexpr std::uint32_t kBefore = 48;  // bytes: a mention may begin with a title before the source
  const Mention* best = nullptr;
  for (const Mention& mention : document_.mentions_in({source.begin - std::min(source.begin, kBefore), source.end})) {
    const bool usable = !mention.place && !mention.actors.empty() && mention.span.contains(word);
    if (usable && (best == nullptr || mention.span.size() > best->span.size())) { best = &mention; }
  }
  return best;
}

std::vector<ActorId> Speakers::actors_of_part(std::span<const Token> part) const {
  const Span span = cover(part.front().span, part.back().span);
  // "the head of the agency Mohamed ElBaradei": a person's name that closes the phrase and is no
  // complement of it.
  for (const Mention& mention : document_.mentions_in(span)) {
    if (mention.form != MentionForm::kName || mention.actors.size() != 1 || mention.place) { continue; }
    const bool person = document_.at(mention.actors.front()).kind == ActorKind::kPerson;
    if (!person || mention.span.end < part.back().span.end) { continue; }
    const auto before = std::ranges::find_if(part, [&](const Token& t) { return t.span.end > mention.span.begin; });
    const bool complement = before != part.begin() && std::prev(before)->upos == Upos::kAdp;
    if (!complement) { return mention.actors; }
  }
  const Token* head = head_of(document_, part);
  if (head == nullptr) { return {}; }
  const Mention* mention = mention_over(head->span, span);
  if (mention == nullptr) { mention = named_before(*head, span); }
  return mention == nullptr ? std::vector<ActorId>{} : mention->actors;
}

/// "the Kommersant daily", "the AKI news agency": the name of an organisation before a noun that says what it is.
const Mention* Speakers::named_before(const Token& head, Span source) const {
  constexpr std::uint32_t kBetween = 8;  // bytes: a blank, or " news "
  if (!table_.is(document_.lemma(head), WordClass::kOrganisation)) { return nullptr; }
  for (const Mention& mention : document_.mentions_in(source)) {
    if (mention.form != MentionForm::kName || mention.place || mention.actors.size() != 1) { continue; }
    const ActorKind kind = document_.at(mention.actors.front()).kind;
    const bool organisation = kind == ActorKind::kOrganisation || kind == ActorKind::kBody;
    const bool beside = mention.span.end < head.span.begin && head.span.begin - mention.span.end <= kBetween;
    if (organisation && beside) { return &mention; }
  }
  return nullptr;
}

/// One person, or somebody whom only words name.
bool Speakers::is_person(const Speaker& speaker) const {
  const bool one = speaker.actors.size() == 1 && document_.at(speaker.actors.front()).kind == ActorKind::kPerson;
  return one || speaker.unnamed;
}

const Speakers::Spoken* Speakers::last_person() const {
  return last_person_ ? &spoken_[*last_person_] : nullptr;
}

const Speakers::Spoken* Speakers::last_body() const {
  if (spoken_.empty()) { return nullptr; }
  const auto& actors = spoken_.back().speaker.actors;
  const bool body = actors.size() == 1 && document_.at(actors.front()).kind != ActorKind::kPerson;
  return body ? &spoken_.back() : nullptr;
}

const Speakers::Spoken* Speakers::with_role(TextId noun) const {
  const auto found = with_.find(noun.value);
  return found == with_.end() ? nullptr : &spoken_[found->second];
}

/// Reports let "he said" go on with whoever spoke last; the resolved mention decides where nobody did.
Speaker Speakers::find_pronoun(const Token& token, const std::string& words) const {
  const std::string_view word = document_.lower(token);
  const Spoken* last = nullptr;
  if (any_of(word, {"he", "she", "his", "her"})) {
    last = last_person();
  } else if (any_of(word, {"it", "its"})) {
    last = last_body();
  }
  const Mention* mention = mention_over(token.span, token.span);
  if (last != nullptr && last->speaker.unnamed && mention == nullptr) { return {{}, words, "last-speaker"}; }
  if (last != nullptr && last->speaker.unnamed) {
    const bool person = document_.at(mention->actors.front()).kind == ActorKind::kPerson;
    if (!person) { return {{}, words, "last-speaker"}; }
    return {mention->actors, {}, "pronoun"};
  }
  if (last != nullptr) { return {last->speaker.actors, {}, "last-speaker"}; }
  if (mention != nullptr) { return named_or_words(mention->actors, token, words, "pronoun"); }
  return {{}, words, "words"};
}

/// Actors, unless they are only people of a kind that speaks without a name ("officials").
Speaker Speakers::named_or_words(std::vector<ActorId> actors, const Token& head, const std::string& words,
                                 std::string_view rule) const {
  const bool groups = std::ranges::all_of(actors, [&](ActorId id) {
    const Actor& actor = document_.at(id);
    return actor.kind == ActorKind::kGroup && actor.members.empty();
  });
  if (actors.empty() || (groups && is_generic(head, actors))) { return {{}, words, "words"}; }
  return {std::move(actors), {}, rule};
}

bool Speakers::is_generic(const Token& head, const std::vector<ActorId>& actors) const {
  if (table_.is(document_.lower(head), WordClass::kNamed)) { return false; }
  if (table_.is(document_.lemma(head), WordClass::kGeneric)) { return true; }
  const std::string_view name = document_.at(actors.front()).name;
  const std::size_t blank = name.rfind(' ');
  std::string_view last = blank == std::string_view::npos ? name : name.substr(blank + 1);
  if (table_.is(last, WordClass::kGeneric)) { return true; }
  if (last.ends_with('s')) { last.remove_suffix(1); }
  return table_.is(last, WordClass::kGeneric);
}

/// "the ministers of Japan, China and South Korea": the list hangs on "of".
bool Speakers::is_list_of_complements(const std::vector<std::span<const Token>>& parts) const {
  if (parts.size() < 2) { return false; }
  const Token* head = head_of(document_, parts.front());
  if (head == nullptr || head->upos != Upos::kNoun) { return false; }
  const bool complement = std::ranges::any_of(parts.front(), [&](const Token& token) {
    return token.span.begin > head->span.begin && token.upos == Upos::kAdp;
  });
  return complement && std::ranges::all_of(parts.begin() + 1, parts.end(), [&](std::span<const Token> part) {
           const auto actors = actors_of_part(part);
           return !actors.empty() && document_.at(actors.front()).kind == ActorKind::kState;
         });
}

bool Speakers::names_somebody(Span source) const {
  return std::ranges::any_of(document_.mentions_in(source),
                             [](const Mention& mention) { return !mention.place && !mention.actors.empty(); });
}

/// The actors of all parts of a source; in an apposition the person alone.
std::vector<ActorId> Speakers::named_in(std::span<const Token> tokens) const {
  const bool joined = std::ranges::any_of(tokens, [](const Token& token) { return token.upos == Upos::kCconj; });
  auto parts = split_parts(document_, tokens);
  if (is_list_of_complements(parts)) { parts = {tokens}; }
  std::vector<ActorId> all;
  for (const auto part : parts) {
    const auto actors = actors_of_part(part);
    const bool person =
        std::ranges::any_of(actors, [&](ActorId id) { return document_.at(id).kind == ActorKind::kPerson; });
    if (!joined && person) { return actors; }
    add_new(all, actors);
  }
  return all;
}

Speaker Speakers::find(Span source) const {
  const auto tokens = document_.tokens_in(source);
  if (tokens.empty()) { return {}; }
  const std::string words(document_.text_of(source));
  Speaker found;
  if (tokens.size() == 1 && tokens.front().upos == Upos::kPron) { return find_pronoun(tokens.front(), words); }
  const Token* head = head_of(document_, tokens);
  const bool document_noun = head != nullptr && table_.is(document_.lemma(*head), WordClass::kDocument);
  if (document_noun) {
    for (const Mention& mention : document_.mentions_in(source)) {
      if (!mention.place) { add_new(found.actors, mention.actors); }
    }
    if (found.actors.empty() && !spoken_.empty()) {
      return {spoken_.back().speaker.actors, spoken_.back().speaker.unnamed, "issuer"};
    }
    found.rule = "issuer";
  } else {
    found.actors = named_in(tokens);
    found.rule = "mention";
  }
  if (!found.actors.empty() && head != nullptr) {
    found = named_or_words(std::move(found.actors), *head, words, found.rule);
    if (!found.actors.empty()) { return found; }
  }
  const bool definite = any_of(document_.lower(tokens.front()), {"the", "this"});
  if (head != nullptr && definite && tokens.size() <= 3) {
    if (const Spoken* same = with_role(head->lower); same != nullptr && !same->speaker.actors.empty()) {
      return {same->speaker.actors, {}, "same-role"};
    }
  }
  const bool generic = head != nullptr && (table_.is(document_.lemma(*head), WordClass::kGeneric) || document_noun ||
                                           head->upos == Upos::kPropn || names_somebody(source));
  return {{}, words, "words", generic};
}

Speaker Speakers::resolve(Span source) {
  Speaker found = find(source);
  if (is_person(found)) { last_person_ = spoken_.size(); }
  for (const Token& token : document_.tokens_in(source)) { with_[token.lower.value] = spoken_.size(); }
  spoken_.push_back({source, found});
  return found;
}

}  // namespace chancery::statements
