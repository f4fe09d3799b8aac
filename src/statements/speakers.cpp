// SPDX-License-Identifier: Apache-2.0
#include "statements/speakers.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "statements/source_phrase.h"

namespace chancery::statements {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// How many sentences back a speaker may stand whom a pronoun means although the report does not name him.
constexpr std::uint32_t kNear = 1;

/// A minister, prime minister or president, by the title of the office, and no deputy.
bool is_leading(std::string_view office) {
  for (const std::string_view word : {" of ", " for ", " to "}) { office = office.substr(0, office.find(word)); }
  if (office.starts_with("Deputy") || office.starts_with("Vice")) { return false; }
  return office.ends_with("Minister") || office.ends_with("President");
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
  const bool capital = head->upos == Upos::kPropn && head->letter_case != LetterCase::kLower;
  if (mention == nullptr && capital) { mention = organisation_before(*head, span); }  // "BMW AG"
  return mention == nullptr ? std::vector<ActorId>{} : mention->actors;
}

/// "the Kommersant daily", "the AKI news agency": the name of an organisation before a noun that says what it is.
const Mention* Speakers::named_before(const Token& head, Span source) const {
  return table_.is(document_.lemma(head), WordClass::kOrganisation) ? organisation_before(head, source) : nullptr;
}

const Mention* Speakers::organisation_before(const Token& head, Span source) const {
  constexpr std::uint32_t kBetween = 8;  // bytes: a blank, or " news "
  for (const Mention& mention : document_.mentions_in(source)) {
    if (mention.form != MentionForm::kName || mention.place || mention.actors.size() != 1) { continue; }
    const ActorKind kind = document_.at(mention.actors.front()).kind;
    const bool organisation = kind == ActorKind::kOrganisation || kind == ActorKind::kBody;
    const bool beside = mention.span.end < head.span.begin && head.span.begin - mention.span.end <= kBetween;
    if (organisation && beside) { return &mention; }
  }
  return nullptr;
}

/// "Beijing, which says": who stands before a relative pronoun.
const Mention* Speakers::mention_before(const Token& pronoun) const {
  constexpr std::uint32_t kBefore = 64;  // bytes
  constexpr std::uint32_t kBetween = 2;  // a comma and a blank
  const std::uint32_t at = pronoun.span.begin;
  for (const Mention& mention : document_.mentions_in({at - std::min(at, kBefore), at})) {
    const bool beside = mention.span.end <= at && at - mention.span.end <= kBetween;
    if (beside && !mention.place && !mention.actors.empty()) { return &mention; }
  }
  return nullptr;
}

/// One person, or somebody whom only words name.
bool Speakers::is_person(const Spoken& spoken) const {
  const auto& actors = spoken.speaker.actors;
  const bool one = actors.size() == 1 && document_.at(actors.front()).kind == ActorKind::kPerson;
  return one || (spoken.speaker.unnamed && !spoken.plural);
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

/// Who spoke last, if that were several.
const Speakers::Spoken* Speakers::last_several(Span pronoun) const {
  if (spoken_.empty() || !is_near(spoken_.back(), pronoun)) { return nullptr; }
  const Spoken& last = spoken_.back();
  const auto& actors = last.speaker.actors;
  const bool group = actors.size() == 1 && document_.at(actors.front()).kind == ActorKind::kGroup;
  return actors.size() > 1 || (last.plural && (group || last.speaker.unnamed)) ? &last : nullptr;
}

bool Speakers::is_near(const Spoken& spoken, Span source) const {
  const auto then = document_.sentence_at(spoken.source.begin);
  const auto now = document_.sentence_at(source.begin);
  return then && now && now->value - then->value <= kNear;
}

/// Reports let "he said" go on with whoever spoke last; the resolved mention decides where nobody did.
Speaker Speakers::find_pronoun(const Token& token, const std::string& words) const {
  const std::string_view word = document_.lower(token);
  if (any_of(word, {"which", "who", "that"})) {
    const Mention* before = mention_before(token);
    if (before == nullptr) { return {{}, words, "words"}; }
    const auto named = document_.tokens_in(before->span);  // none where it is part of a word
    return named_or_words(before->actors, named.empty() ? token : named.back(), words, "antecedent");
  }
  const Spoken* last = nullptr;
  if (any_of(word, {"he", "she", "his", "her"})) {
    last = last_person();
  } else if (any_of(word, {"it", "its"})) {
    last = last_body();
  } else if (word == "they") {
    last = last_several(token.span);
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
  const bool some = groups && (words.starts_with("some ") || words.starts_with("Some "));
  if (actors.empty() || some || (groups && is_generic(head, actors))) { return {{}, words, "words"}; }
  return {std::move(actors), {}, rule};
}

bool Speakers::is_generic(const Token& head, const std::vector<ActorId>& actors) const {
  if (table_.is(document_.lower(head), WordClass::kNamed)) { return false; }
  if (actors.size() == 1 && table_.is(document_.lemma(head), WordClass::kGeneric)) { return true; }
  return std::ranges::all_of(actors, [&](ActorId id) {
    const std::string_view name = document_.at(id).name;
    const std::size_t blank = name.rfind(' ');
    const std::string_view last = blank == std::string_view::npos ? name : name.substr(blank + 1);
    if (table_.is(last, WordClass::kNamed)) { return false; }
    static constexpr std::array<std::string_view, 3> kEndings = {"", "s", "es"};
    return std::ranges::any_of(kEndings, [&](std::string_view ending) {
      return last.ends_with(ending) && table_.is(last.substr(0, last.size() - ending.size()), WordClass::kGeneric);
    });
  });
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

/// Does a name in these words stand for these actors?
bool Speakers::is_named(std::span<const Token> part, const std::vector<ActorId>& actors) const {
  const auto mentions = document_.mentions_in(cover(part.front().span, part.back().span));
  return !actors.empty() && std::ranges::any_of(mentions, [&](const Mention& mention) {
    return mention.form == MentionForm::kName && !mention.place && mention.actors == actors;
  });
}

/// The actors of all parts of a source; in an apposition the person alone, else the name.
std::vector<ActorId> Speakers::named_in(std::span<const Token> tokens) const {
  const bool joined = std::ranges::any_of(tokens, [](const Token& token) { return token.upos == Upos::kCconj; });
  auto parts = parts_of(document_, tokens);
  if (is_list_of_complements(parts)) { parts = {tokens}; }
  std::vector<ActorId> all;
  for (const auto part : parts) {
    const auto actors = actors_of_part(part);
    const bool person =
        std::ranges::any_of(actors, [&](ActorId id) { return document_.at(id).kind == ActorKind::kPerson; });
    if (!joined && person) { return actors; }
    add_new(all, actors);
  }
  if (joined) { return all; }
  // "A spokeswoman for the agency, a UN body,": nobody has named her.
  const Token* first = parts.empty() ? nullptr : head_of(document_, parts.front());
  if (first != nullptr && table_.is(document_.lemma(*first), WordClass::kGeneric)) {
    return actors_of_part(parts.front());
  }
  for (const auto part : parts) {  // "the main opposition, the Popular Party,"
    if (auto actors = actors_of_part(part); is_named(part, actors)) { return actors; }
  }
  return all;
}

/// "the statement", "The FBI bulletin": whoever issued it. A poll or a treaty is nobody's word, nor is "a report"
/// whose author nobody names.
Speaker Speakers::find_issuer(std::span<const Token> tokens, const Token& head, const std::string& words) const {
  const Span source = cover(tokens.front().span, tokens.back().span);
  Speaker nobody{{}, words, "words"};
  if (table_.is(document_.lemma(head), WordClass::kImpersonal) || is_plural(document_, head)) {
    const Mention* mention = organisation_before(head, source);
    return mention == nullptr ? nobody : Speaker{mention->actors, {}, "issuer"};
  }
  std::vector<ActorId> actors;
  const auto to = std::ranges::find_if(tokens, [&](const Token& token) { return document_.lower(token) == "to"; });
  const std::uint32_t end = to == tokens.end() ? source.end : to->span.begin;  // "the letter to the Council"
  for (const Mention& mention : document_.mentions_in({source.begin, end})) {
    if (!mention.place) { add_new(actors, mention.actors); }
  }
  if (!actors.empty()) { return named_or_words(std::move(actors), head, words, "issuer"); }
  if (any_of(document_.lower(tokens.front()), {"a", "an", "one", "another"})) { return nobody; }
  const Spoken* before = with_role(head.lower);
  const bool known = before != nullptr && before->speaker.actors.size() == 1;
  if (!known && last_named_) { before = &spoken_[*last_named_]; }
  if (before == nullptr && !spoken_.empty()) { before = &spoken_.back(); }
  return before == nullptr ? nobody : Speaker{before->speaker.actors, before->speaker.unnamed, "issuer"};
}

Speaker Speakers::find(Span source) const {
  const auto tokens = document_.tokens_in(source);
  if (tokens.empty()) { return {}; }
  const std::string words(document_.text_of(source));
  if (tokens.size() == 1 && tokens.front().upos == Upos::kPron) { return find_pronoun(tokens.front(), words); }
  const Token* head = head_of(document_, tokens);
  if (head == nullptr) { return {{}, words, "words", false}; }
  if (table_.is(document_.lemma(*head), WordClass::kDocument)) { return find_issuer(tokens, *head, words); }
  if (auto actors = named_in(tokens); !actors.empty()) {
    Speaker found = named_or_words(std::move(actors), *head, words, "mention");
    if (!found.actors.empty()) { return found; }
  }
  const bool definite = any_of(document_.lower(tokens.front()), {"the", "this"});
  if (definite && tokens.size() <= 3) {
    if (const Spoken* same = with_role(head->lower); same != nullptr && !same->speaker.actors.empty()) {
      return {same->speaker.actors, {}, "same-role"};
    }
  }
  const bool generic =
      table_.is(document_.lemma(*head), WordClass::kGeneric) || head->upos == Upos::kPropn || names_somebody(source);
  return {{}, words, "words", generic};
}

/// May somebody who is described by that word be this actor?
bool Speakers::may_be(const Token& head, ActorId id) const {
  const std::string_view noun = document_.lemma(head);
  const ActorKind kind = document_.at(id).kind;
  const bool organisation = kind == ActorKind::kOrganisation || kind == ActorKind::kBody;
  if (table_.is(noun, WordClass::kOrganisation)) { return organisation; }
  const bool leads = is_leading(document_.at(id).office);  // nobody calls a minister an official
  return table_.is(noun, WordClass::kGeneric) && kind == ActorKind::kPerson && !leads;
}

/// "a senior Iranian official said" at the head of a report: who speaks by name in the next sentences.
Speaker Speakers::named_later(Span source) const {
  constexpr std::uint32_t kHead = 2;    // sentences, the title among them
  constexpr std::uint32_t kWindow = 2;  // sentences on
  constexpr std::size_t kMost = 12;     // sources
  const auto sentence = document_.sentence_at(source.begin);
  const Token* head = head_of(document_, document_.tokens_in(source));
  if (last_named_ || !sentence || sentence->value > kHead || head == nullptr) { return {}; }
  const bool one = head->upos == Upos::kNoun && !is_plural(document_, *head);
  if (!one || table_.is(document_.lemma(*head), WordClass::kAnonymous)) { return {}; }
  std::string_view state;
  for (const Mention& mention : document_.mentions_in(source)) {
    if (state.empty() && !mention.actors.empty()) { state = document_.at(mention.actors.front()).state; }
  }
  const auto first = std::ranges::upper_bound(sources_, source.end, {}, &Span::begin);
  for (const Span next : std::ranges::subrange(first, sources_.end()) | std::views::take(kMost)) {
    const auto there = document_.sentence_at(next.begin);
    if (!there || there->value - sentence->value > kWindow) { break; }
    const Speaker found = find(next);
    if (found.actors.size() != 1 || found.rule != "mention" || !may_be(*head, found.actors.front())) { continue; }
    const std::string_view other = document_.at(found.actors.front()).state;
    if (!state.empty() && !other.empty() && state != other) { continue; }
    return {found.actors, {}, "named-later"};
  }
  return {};
}

Speaker Speakers::resolve(Span source) {
  Speaker found = find(source);
  if (found.unnamed && found.rule == "words") {
    if (Speaker later = named_later(source); !later.actors.empty()) { found = std::move(later); }
  }
  const Token* head = head_of(document_, document_.tokens_in(source));
  const Spoken spoken{source, found, head != nullptr && is_plural(document_, *head)};
  if (is_person(spoken)) { last_person_ = spoken_.size(); }
  for (const Token& token : document_.tokens_in(source)) { with_[token.lower.value] = spoken_.size(); }
  if (!found.actors.empty()) { last_named_ = spoken_.size(); }
  spoken_.push_back(spoken);
  return found;
}

}  // namespace chancery::statements
