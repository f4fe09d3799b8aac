// SPDX-License-Identifier: Apache-2.0
//
// Pronouns, and who speaks in a sentence or a quotation.
#include <algorithm>
#include <utility>

#include "actors/resolution/governors.h"
#include "actors/resolution/resolver.h"

namespace chancery::actors {
namespace {

/// How many sentences back an antecedent may stand.
constexpr std::uint32_t kPronounWindow = 2;

}  // namespace

/// One human being: a person, or somebody without a name who is called by a word for one ("a journalist").
bool Resolver::is_individual(const Item& item, CastRow actor) const {
  if (is_person(actor)) { return true; }
  const bool role = (item.kind == ItemKind::kRole || item.kind == ItemKind::kGroup) && item.role != kNoRow;
  return role && !item.plural && item.count < 2 && !words_.is(item.last, WordClass::kCollective);
}

bool Resolver::fits(const Seen& seen, WordClass pronoun) const {
  const Actor& actor = cast_.actors()[seen.actors.front()];
  if (pronoun == WordClass::kIt) { return !seen.individual && !seen.plural; }
  if (pronoun == WordClass::kThey) { return !seen.individual; }
  if (!seen.individual) { return false; }
  const CastPerson* known = cast_.person(seen.actors.front());
  const std::optional<bool> woman = known != nullptr && actor.kind == ActorKind::kPerson ? known->woman : seen.woman;
  return !woman || *woman == (pronoun == WordClass::kShe);
}

bool Resolver::is_quoted(const Item& item) const {
  const std::uint32_t at = words_[item.first].span.begin;
  return std::ranges::any_of(words_.document().quotes_over({at, at + 1}),
                             [&](const Quote& quote) { return quote.inner.contains(at); });
}

/// Does a reporting verb stand next to the item ("Pompeo said", "said Pompeo")?
bool Resolver::is_speaker(const Item& item) const {
  const WordRow begin = words_.first_of(item.sentence);
  const WordRow end = words_.first_of(item.sentence + 1);
  const bool after = item.last + 1 < end && words_.is(item.last + 1, WordClass::kReportingVerb);
  return after ||
         (item.first > begin && words_.is(item.first - 1, WordClass::kReportingVerb) && item.kind == ItemKind::kPerson);
}

/// Who speaks in a sentence, as far as it has been read, or kNobody.
CastRow Resolver::speaker_of_sentence(std::uint32_t sentence) const {
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence == sentence; ++seen) {
    if (seen->speaker && !seen->quoted && seen->actors.size() == 1) { return seen->actors.front(); }
  }
  const auto later = speaker_named_in_.find(sentence);
  return later == speaker_named_in_.end() ? kNobody : later->second;
}

/// Who says the quotation that the item stands in: named in its own sentence, else where the quotation ends.
CastRow Resolver::speaker_of_quotation(const Item& item) const {
  if (const CastRow own = speaker_of_sentence(item.sentence); own != kNobody) { return own; }
  const std::uint32_t at = words_[item.first].span.begin;
  for (const Quote& quote : words_.document().quotes_over({at, at + 1})) {
    const auto last = words_.document().sentence_at(quote.outer.end - 1);
    if (quote.inner.contains(at) && last) { return speaker_of_sentence(last->value); }
  }
  return kNobody;
}

/// Speakers whom a sentence names, also behind what they say.
void Resolver::find_speakers(const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (item.kind != ItemKind::kPerson || !item.has_name() || is_quoted(item) || !is_speaker(item)) { continue; }
    const CastRow known = cast_person_named(folded_words(text_of(item.name_first, item.name_last)), item.state());
    if (known != kNobody) { speaker_named_in_.try_emplace(item.sentence, known); }
  }
}

Resolver::Asked Resolver::asked_of(WordClass pronoun, const Item& item) const {
  Asked asked{.pronoun = pronoun, .quoted = is_quoted(item)};
  if (asked.quoted) { asked.speaker = speaker_of_quotation(item); }
  if (asked.speaker != kNobody) { asked.own_side = cast_.state_of(asked.speaker); }
  const TokenId token{words_[item.first].token};
  asked.governor = governor_of(words_.document(), token);
  const auto is_demand = [&](TokenId word) { return words_.is_token(word, WordClass::kDemand); };
  asked.demand = asked.governor && demand_over(words_.document(), token, is_demand).has_value();
  asked.object = words_.reads(item.first, "him") || words_.reads(item.first, "them");
  return asked;
}

/// By the grammar of the sentence.
bool Resolver::is_ruled_out(const Seen& seen, const Asked& asked, bool same_sentence) const {
  const bool governs = asked.governor && holds(seen, asked.governor->subject);
  const bool own_subject = asked.governor ? governs && asked.governor->own_clause : seen.subject;
  if (asked.object && own_subject && same_sentence) { return true; }
  return asked.demand && governs;
}

/// By who speaks in the quotation.
bool Resolver::is_other_side(const Seen& seen, const Asked& asked) const {
  // Who speaks does not call himself "he"; who is only spoken of rarely goes on speaking.
  if (asked.quoted && seen.actors.front() == asked.speaker) { return true; }
  // In a quotation "they" are not the side that is "we".
  return asked.pronoun == WordClass::kThey && asked.own_side != kNoState &&
         cast_.state_of(seen.actors.front()) == asked.own_side;
}

/// What speaks for it, but for its distance.
int Resolver::score(const Seen& seen, const Asked& asked) const {
  constexpr int kSubject = 10;
  constexpr int kNotName = 2;
  constexpr int kSpeaker = 6;
  constexpr int kQuoted = 14;
  constexpr int kGoverns = 14;
  constexpr int kPlural = 8;
  const bool governs = asked.governor && holds(seen, asked.governor->subject);
  const bool they = asked.pronoun == WordClass::kThey;
  int score = 100;
  if (!asked.quoted && seen.quoted) { score -= kQuoted; }
  if (!asked.quoted && seen.speaker) { score += kSpeaker; }
  if (seen.subject) { score += kSubject; }
  // One state or body over "they" is more likely what they are told apart from.
  if (governs && (!they || seen.plural)) { score += kGoverns; }
  if (they && seen.plural) { score += kPlural; }
  const bool unnamed = seen.individual && !is_person(seen.actors.front());
  if (seen.form == MentionForm::kDemonym || unnamed) { score -= kNotName; }
  return score;
}

/// The nearest plausible antecedent: a subject counts as nearer than an object by about a clause, an
/// earlier sentence as farther by about two.
CastRow Resolver::antecedent(WordClass pronoun, const Item& item) const {
  constexpr int kSentence = 12;
  const Asked asked = asked_of(pronoun, item);
  const bool reflexive = words_[item.first].text.ends_with("self") || words_[item.first].text.ends_with("selves");
  CastRow best = kNobody;
  int best_score = 0;
  int rank = 0;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kPronounWindow; ++seen) {
    if (seen->actors.size() != 1 || !fits(*seen, pronoun)) { continue; }
    const bool here = seen->sentence == item.sentence;
    // "himself" is the subject of its own clause, "him" is not.
    const bool is_subject = asked.governor ? holds(*seen, asked.governor->subject) : seen->subject;
    if (reflexive && here && is_subject) { return seen->actors.front(); }
    if (is_ruled_out(*seen, asked, here)) { continue; }
    const int far = kSentence * static_cast<int>(item.sentence - seen->sentence) + rank++;
    if (is_other_side(*seen, asked)) { continue; }
    const int value = score(*seen, asked) - far;
    if (best != kNobody && value <= best_score) { continue; }
    best = seen->actors.front();
    best_score = value;
  }
  return best;
}

/// "I" in a quotation is who speaks; "we" of an official is the state, of others the speaker.
Resolver::Answer Resolver::resolve_speaker_pronoun(const Item& item) {
  constexpr std::uint32_t kWindow = 3;
  if (!is_quoted(item)) { return {}; }
  const Seen* speaker = nullptr;
  const std::uint32_t from = item.sentence - std::min(item.sentence, kWindow);
  auto at = std::ranges::lower_bound(seen_, from, {}, &Seen::sentence);
  for (; at != seen_.end() && at->sentence <= item.sentence; ++at) {
    const Seen& seen = *at;
    const bool candidate = seen.speaker && !seen.quoted && seen.actors.size() == 1;
    if (candidate) { speaker = &seen; }
    // The first speaker named in the quotation's own sentence decides.
    if (candidate && seen.sentence == item.sentence) { break; }
  }
  if (speaker == nullptr) { return {}; }
  const CastRow actor = speaker->actors.front();
  if (item.pronoun == WordClass::kWe) {
    const CastPerson* person = cast_.person(actor);
    if (person != nullptr && person->organisation != UINT32_MAX) {
      return {{cast_.organisation(person->organisation)}, "actors:we-of-the-organisation"};
    }
    const StateRow state = cast_.state_of(actor);
    if (is_person(actor) && state != kNoState && cast_.actors()[actor].sector == Sector::kGov) {
      return {{cast_.state(state)}, "actors:we-of-the-state"};
    }
  }
  return {{actor}, "actors:speaker"};
}

Resolver::Answer Resolver::resolve_pronoun(const Item& item) const {
  if (item.pronoun == WordClass::kThey) {
    if (Answer several = several_before(item); !several.actors.empty()) { return several; }
  }
  const CastRow found = antecedent(item.pronoun, item);
  if (found == kNobody) { return {}; }
  return {{found}, item.rule};
}

/// For "they": several that were mentioned together ("the two leaders", "Kono and Pompeo"), or a group, else the
/// two persons of the sentence before where there are no more and neither speaks of the other.
Resolver::Answer Resolver::several_before(const Item& item) const {
  std::vector<CastRow> persons;
  bool told = false;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= 1; ++seen) {
    if (seen->actors.size() > 1) { return {seen->actors, item.rule}; }
    const CastRow actor = seen->actors.front();
    const bool group = cast_.actors()[actor].kind == ActorKind::kGroup && !seen->individual;
    if (group && seen->subject) { return {seen->actors, item.rule}; }
    told = told || seen->speaker || seen->quoted;
    const bool new_person =
        is_person(actor) && seen->sentence + 1 == item.sentence && std::ranges::find(persons, actor) == persons.end();
    if (new_person) { persons.insert(persons.begin(), actor); }
  }
  if (persons.size() != 2 || told) { persons.clear(); }
  return {std::move(persons), item.rule};
}

}  // namespace chancery::actors
