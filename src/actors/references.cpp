// SPDX-License-Identifier: Apache-2.0
//
// Mentions that lean on what the report said before: pronouns, "the two leaders", "the ministry".
#include <algorithm>
#include <ranges>
#include <utility>

#include "actors/clauses.h"
#include "actors/resolver.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// How many sentences back an antecedent may stand.
constexpr std::uint32_t kPronounWindow = 2;
constexpr std::uint32_t kCountWindow = 6;
/// How many mentions back one may stand that needs no nearness: more than any report has that is read.
constexpr std::size_t kMemory = 1000;

}  // namespace

std::span<const Resolver::Seen> Resolver::recent() const {
  return std::span(seen_).last(std::min(seen_.size(), kMemory));
}

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

/// "the hijacker", "the soldiers": people without a name who were called by the same word before.
Resolver::Answer Resolver::resolve_same_noun(const Item& item) const {
  const std::string noun = base::fold(office_of(item).written);
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1 || seen.noun.empty()) { continue; }
    if (base::fold(seen.noun) == noun) { return {seen.actors, "actors:same-noun"}; }
  }
  return {};
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

/// The nearest plausible antecedent: a subject counts as nearer than an object by about a clause, an
/// earlier sentence as farther by about two.
CastRow Resolver::antecedent(WordClass pronoun, const Item& item) const {
  constexpr int kSentence = 12;
  constexpr int kSubject = 10;
  constexpr int kNotName = 2;
  constexpr int kSpeaker = 6;
  constexpr int kQuoted = 14;
  constexpr int kGoverns = 14;
  constexpr int kPlural = 8;
  const bool quoted = is_quoted(item);
  const CastRow speaker = quoted ? speaker_of_quotation(item) : kNobody;
  const Document& document = words_.document();
  const TokenId token{words_[item.first].token};
  const auto governor = governor_of(document, token);
  const auto is_demand = [&](TokenId word) { return words_.is_token(word, WordClass::kDemand); };
  const bool demand = governor && demand_over(document, token, is_demand).has_value();
  CastRow best = kNobody;
  int best_score = 0;
  int rank = 0;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kPronounWindow; ++seen) {
    if (seen->actors.size() != 1 || !fits(*seen, pronoun)) { continue; }
    // "himself" is the subject of its own clause, "him" is not.
    const bool reflexive = words_[item.first].text.ends_with("self") || words_[item.first].text.ends_with("selves");
    const bool governs = governor && holds(*seen, governor->subject);
    if (reflexive && seen->sentence == item.sentence && (governor ? governs : seen->subject)) {
      return seen->actors.front();
    }
    const bool object = words_.reads(item.first, "him") || words_.reads(item.first, "them");
    const bool own_subject = governor ? governs && governor->own_clause : seen->subject;
    if (object && own_subject && seen->sentence == item.sentence) { continue; }
    if (demand && governs) { continue; }
    int score = 100 - kSentence * static_cast<int>(item.sentence - seen->sentence) - rank++;
    // Who speaks does not call himself "he"; who is only spoken of rarely goes on speaking.
    if (quoted && seen->actors.front() == speaker) { continue; }
    if (!quoted && seen->quoted) { score -= kQuoted; }
    if (!quoted && seen->speaker) { score += kSpeaker; }
    if (seen->subject) { score += kSubject; }
    // One state or body over "they" is more likely what they are told apart from.
    if (governs && (pronoun != WordClass::kThey || seen->plural)) { score += kGoverns; }
    if (pronoun == WordClass::kThey && seen->plural) { score += kPlural; }
    if (seen->form == MentionForm::kDemonym) { score -= kNotName; }
    if (best != kNobody && score <= best_score) { continue; }
    best = seen->actors.front();
    best_score = score;
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

/// For "they": several that were mentioned together ("the two leaders", "Kono and Pompeo"), else the two
/// persons of the sentence before where there are no more than two.
Resolver::Answer Resolver::several_before(const Item& item) const {
  std::vector<CastRow> persons;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= 1; ++seen) {
    if (seen->actors.size() > 1) { return {seen->actors, item.rule}; }
    const Actor& actor = cast_.actors()[seen->actors.front()];
    if (actor.kind == ActorKind::kGroup && seen->subject) { return {seen->actors, item.rule}; }
    const bool new_person = actor.kind == ActorKind::kPerson && seen->sentence + 1 == item.sentence &&
                            std::ranges::find(persons, seen->actors.front()) == persons.end();
    if (new_person) { persons.insert(persons.begin(), seen->actors.front()); }
  }
  if (persons.size() != 2) { persons.clear(); }
  return {std::move(persons), item.rule};
}

/// "A Foreign Ministry spokesman said": the spokesman whom the report names in one of the next sentences.
Resolver::Answer Resolver::resolve_named_later(const Item& item) const {
  constexpr std::uint32_t kWindow = 6;
  const std::string_view office = facts_.directory().role(item.role).office;
  const std::string noun = base::fold(office_of(item).written);
  CastRow found = kNobody;
  for (const Introduction& one : introductions_) {
    if (one.sentence < item.sentence || one.sentence - item.sentence > kWindow || one.office != office) { continue; }
    const bool mentioned = one.actor < last_seen_.size() && last_seen_[one.actor] != 0;
    const bool other_state =
        item.state() != kNoState && cast_.state_of(one.actor) != kNoState && cast_.state_of(one.actor) != item.state();
    if (mentioned || other_state || base::fold(one.noun) != noun) { continue; }
    if (found != kNobody && found != one.actor) { return {}; }
    found = one.actor;
  }
  if (found == kNobody) { return {}; }
  return {{found}, "actors:named-later"};
}

/// "the suspect", "the man": the latest individual who is not known by an office.
Resolver::Answer Resolver::resolve_somebody(const Item& item) const {
  constexpr std::uint32_t kWindow = 8;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kWindow; ++seen) {
    if (!seen->individual || seen->actors.size() != 1) { continue; }
    const Actor& actor = cast_.actors()[seen->actors.front()];
    if (!actor.office.empty() || actor.sector == Sector::kGov) { continue; }
    const bool woman = words_[item.last].text.ends_with("woman");
    const bool man = !woman && words_[item.last].text.ends_with("man");
    const CastPerson* known = cast_.person(seen->actors.front());
    const std::optional<bool> told = known != nullptr ? known->woman : seen->woman;
    if (told && ((woman && !*told) || (man && *told))) { continue; }
    return {seen->actors, "actors:somebody-before"};
  }
  return {};
}

/// May "the two ministers", "the presidents" mean this person?
bool Resolver::has_office_like(CastRow row, std::string_view office) const {
  if (office.empty() || office == "leader") { return true; }
  const CastPerson* known = cast_.person(row);
  if (known == nullptr) { return false; }
  return office == "minister" ? known->office.ends_with("minister") : known->office == office;
}

/// Members by count and type from those mentioned before, the latest first.
Resolver::Answer Resolver::resolve_counted(const Item& item) const {
  Answer answer{{}, "actors:counted"};
  const std::string_view office = item.role == kNoRow ? std::string_view() : facts_.directory().role(item.role).office;
  const std::size_t wanted = item.count == 0 ? 2 : item.count;
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && item.sentence - seen->sentence <= kCountWindow; ++seen) {
    // The latest mention of several that fits whole is taken whole.
    for (const CastRow row : seen->actors) {
      if (answer.actors.size() == wanted) { break; }
      const Actor& actor = cast_.actors()[row];
      if (item.counts_states ? actor.kind != ActorKind::kState : actor.kind != ActorKind::kPerson) { continue; }
      if (!item.counts_states && !has_office_like(row, office)) { continue; }
      if (std::ranges::find(answer.actors, row) == answer.actors.end()) { answer.actors.push_back(row); }
    }
  }
  if (answer.actors.size() < wanted) { answer.actors.clear(); }
  std::ranges::reverse(answer.actors);
  return answer;
}

/// The latest body or organisation whose name has the word.
Resolver::Answer Resolver::resolve_back_reference(const Item& item) {
  const std::string word = base::fold(words_[item.last].text);
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1) { continue; }
    const Actor& actor = cast_.actors()[seen.actors.front()];
    if (actor.kind != ActorKind::kBody && actor.kind != ActorKind::kOrganisation) { continue; }
    const auto [name, is_new] = names_.try_emplace(seen.actors.front());
    if (is_new) { name->second = folded_words(actor.name); }
    if (std::ranges::find(name->second, word) != name->second.end()) { return {seen.actors, "actors:back-reference"}; }
  }
  return {};
}

/// Whose "the government" or "the president" is: the state mentioned just before in the sentence, else
/// the subject of the sentence before, else the dateline's, else the latest.
StateRow Resolver::context_state(const Item& item) const {
  StateRow latest = kNoState;
  for (const Seen& seen : std::views::reverse(recent())) {
    if (seen.actors.size() != 1) { continue; }
    const StateRow state = cast_.state_of(seen.actors.front());
    if (state == kNoState) { continue; }
    if (seen.sentence == item.sentence) { return state; }
    if (latest == kNoState) { latest = state; }
    if (seen.subject && item.sentence - seen.sentence <= 1) { return state; }
    if (item.sentence - seen.sentence > 1) { break; }
  }
  if (home_ != kNoState) { return home_; }
  return main_state_ != kNoState ? main_state_ : latest;
}

/// The state of a person whose role names none. A single office that the table gives to somebody else
/// on the day cannot be this person's.
StateRow Resolver::guessed_state(const Item& item, CastRow actor) const {
  const Role& role = facts_.directory().role(item.role);
  if (role.kind == RoleKind::kGroup) { return kNoState; }
  if (role.kind == RoleKind::kMany) { return home_ != kNoState ? home_ : main_state_; }
  for (const StateRow state : {home_, context_state(item)}) {
    if (state == kNoState) { continue; }
    const auto holders = facts_.directory().holders_of(role.office, facts_.state(state).code, cast_.days());
    const bool other = std::ranges::none_of(holders, [&](const Term* term) {
      return facts_.directory().person(term->person).name == cast_.actors()[actor].name;
    });
    if (holders.empty() || !other || item.former) { return state; }
  }
  return kNoState;
}

}  // namespace chancery::actors
