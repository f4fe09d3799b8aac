// SPDX-License-Identifier: Apache-2.0
#include "ledger/telling.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "base/utf8.h"

namespace chancery::ledger {
namespace {

void add_keys(const Record& record, const std::vector<ActorId>& ids, Parties& keys) {
  for (const ActorId id : ids) {
    const Actor& actor = record.actors[id.value];
    if (!actor.members.empty()) {
      add_keys(record, actor.members, keys);
    } else {
      keys.push_back(actor.state.empty() ? base::fold(actor.name) : actor.state);
    }
  }
}

Parties keys_of(const Record& record, const std::vector<ActorId>& ids) {
  Parties keys;
  add_keys(record, ids, keys);
  std::ranges::sort(keys);
  const auto again = std::ranges::unique(keys);
  keys.erase(again.begin(), again.end());
  return keys;
}

/// Words without those of the actors' names.
WordSet without_names(WordBook& words, WordSet set, const Record& record, const std::vector<ActorId>& ids) {
  for (const ActorId id : ids) {
    const WordSet names = words.words_of(record.actors[id.value].name);
    std::erase_if(set, [&](Word word) { return std::ranges::binary_search(names, word); });
  }
  return set;
}

/// Who and what places are named in these words.
Parties named_in(const Record& record, Span span) {
  Parties named;
  for (const Mention& mention : record.mentions) {
    if (!span.contains(mention.span)) { continue; }
    if (mention.place) { named.push_back(base::fold(mention.span.in(record.text))); }
    for (const ActorId id : mention.actors) {
      // "Sailors" are called differently from report to report, states and people are not.
      if (record.actors[id.value].kind != ActorKind::kGroup) { add_keys(record, {id}, named); }
    }
  }
  std::ranges::sort(named);
  const auto again = std::ranges::unique(named);
  named.erase(again.begin(), again.end());
  return named;
}

std::string source_of(const Hit& hit) {
  const Source& source = hit.record->source;
  if (source.publisher) { return *source.publisher; }
  return hit.record->id;
}

std::optional<Date> day_of(const Time& time) {
  if (time.basis == Basis::kNone) { return std::nullopt; }
  return time.earliest ? time.earliest : time.latest;
}

/// The names of these actors where all are people.
Parties people_of(const Record& record, const std::vector<ActorId>& ids) {
  Parties names;
  for (const ActorId id : ids) {
    if (record.actors[id.value].kind != ActorKind::kPerson) { return {}; }
    names.push_back(base::fold(record.actors[id.value].name));
  }
  std::ranges::sort(names);
  return names;
}

/// Do these act for their state?
bool is_official(const Actor& actor) {
  // One court or police force is not another.
  return actor.kind == ActorKind::kState || actor.sector == Sector::kGov || actor.sector == Sector::kMil;
}

void add_who(const Record& record, const std::vector<ActorId>& ids, Who& who) {
  for (const ActorId id : ids) {
    const Actor& actor = record.actors[id.value];
    who.names.push_back(base::fold(actor.name));
    if (!actor.state.empty() && is_official(actor)) { who.officials.push_back(actor.state); }
    add_who(record, actor.members, who);
  }
}

Who who_of(const Record& record, const std::vector<ActorId>& ids) {
  Who who;
  add_who(record, ids, who);
  std::ranges::sort(who.names);
  std::ranges::sort(who.officials);
  return who;
}

bool any_official(const Record& record, const std::vector<ActorId>& ids) {
  return std::ranges::any_of(ids, [&](ActorId id) { return record.actors[id.value].sector == Sector::kGov; });
}

/// The words of the sentence that stand close to the trigger, on both sides.
std::string_view beside(std::string_view text, const EventMention& mention) {
  constexpr std::uint32_t kBytes = 60;
  const std::uint32_t before = mention.trigger.begin - std::min(mention.trigger.begin, kBytes);
  std::uint32_t begin = std::max(mention.sentence.begin, before);
  std::uint32_t end = std::min(mention.sentence.end, mention.trigger.end + kBytes);
  while (begin > mention.sentence.begin && !base::is_boundary(text, begin)) { --begin; }
  while (end < mention.sentence.end && !base::is_boundary(text, end)) { ++end; }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

/// Words before a verb that say: not done, or not yet; behind a noun "must be" and "should be" do.
constexpr std::array<std::string_view, 17> kHedges = {"must",  "should", "would",   "will", "could", "may",
                                                      "might", "shall",  "to",      "not",  "never", "neither",
                                                      "nor",   "if",     "without", "can",  "cannot"};
constexpr std::size_t kHedgesBefore = 3;
constexpr std::size_t kHedgesBehind = 6;

/// The last or first words of a text in lower case, up to `most`.
std::vector<std::string> words_at_edge(std::string_view text, std::size_t most, bool at_end) {
  std::vector<std::string> words;
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t space = std::min(folded.find(' ', at), folded.size());
    if (space > at) { words.push_back(folded.substr(at, space - at)); }
    at = space + 1;
  }
  const std::size_t size = std::min(most, words.size());
  if (at_end) { words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(size)); }
  words.resize(size);
  return words;
}

bool is_hedged(std::string_view text, const EventMention& mention) {
  const Span before{std::min(mention.sentence.begin, mention.trigger.begin), mention.trigger.begin};
  const Span behind{mention.trigger.end, std::max(mention.sentence.end, mention.trigger.end)};
  const auto hedges = [](const std::string& word) { return std::ranges::find(kHedges, word) != kHedges.end(); };
  if (std::ranges::any_of(words_at_edge(before.in(text), kHedgesBefore, true), hedges)) { return true; }
  const std::vector<std::string> later = words_at_edge(behind.in(text), kHedgesBehind, false);
  for (std::size_t i = 0; i + 1 < later.size(); ++i) {
    if ((later[i] == "must" || later[i] == "should") && later[i + 1] == "be") { return true; }
  }
  return false;
}

/// The verb of an act stands first, perhaps behind an adverb.
constexpr std::size_t kHeadWords = 2;

bool is_negated(std::string_view condition) {
  return condition.starts_with("not ") || condition.find(" not ") != std::string_view::npos ||
         condition.find("n't ") != std::string_view::npos || condition.find("never ") != std::string_view::npos;
}

/// What a report tells without a day happened not long before it; what it plans comes not long after it.
constexpr std::chrono::days kBefore{7};
constexpr std::chrono::days kAfter{1};
constexpr std::chrono::days kPlannedAfter{30};

void put_days(EventTelling& telling) {
  const Event& row = telling.row();
  const auto own = day_of(row.time);
  telling.dated = own.has_value() && row.time.basis != Basis::kAssumed;
  telling.day = own ? own : day_of_report(*telling.hit.record);
  if (telling.dated) {
    telling.first = *own;
    telling.last = row.time.latest.value_or(*own);
    return;
  }
  const Date told = day_of_report(*telling.hit.record).value_or(Date{});
  telling.first = told - kBefore;
  telling.last = told + (is_done(row.status) ? kAfter : kPlannedAfter);
}

}  // namespace

std::optional<Date> day_of_report(const Record& record) {
  const Time& time = record.published.time;
  return time.earliest ? time.earliest : time.latest;
}

bool share_one(const Parties& a, const Parties& b) {
  return std::ranges::any_of(a, [&](const std::string& key) { return std::ranges::binary_search(b, key); });
}

bool may_be_same(const Who& a, const Who& b) {
  return share_one(a.names, b.names) || share_one(a.officials, b.officials);
}

bool is_done(Status status) {
  return status == Status::kOccurred || status == Status::kOngoing;
}

bool is_state(std::string_view party) {
  return party.size() == 3 && std::ranges::all_of(party, [](char c) { return c >= 'A' && c <= 'Z'; });
}

Telling telling_of(WordBook& words, Hit hit) {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  Telling telling;
  telling.day = day_of(row.made);
  if (!telling.day) { telling.day = day_of_report(record); }
  telling.debtors = keys_of(record, row.debtors);
  telling.creditors = keys_of(record, row.creditors);
  telling.debtor = who_of(record, row.debtors);
  telling.creditor = who_of(record, row.creditors);
  telling.people = people_of(record, row.debtors);
  telling.official = any_official(record, row.debtors);
  telling.act = without_names(words, words.words_of(row.action.in(record.text)), record, row.debtors);
  telling.head = first_words_of(words, row.action.in(record.text), kHeadWords);
  telling.named = named_in(record, row.action);
  if (!row.evidence.empty()) { telling.wording = base::fold(row.evidence.front().in(record.text)); }
  if (row.condition) {
    telling.condition =
        without_names(words, words.words_of(row.condition->span.in(record.text)), record, row.condition->by);
    telling.negated = is_negated(row.condition->span.in(record.text));
    telling.condition_by = keys_of(record, row.condition->by);
    telling.fulfiller = who_of(record, row.condition->by);
  }
  telling.source = source_of(hit);
  telling.hit = std::move(hit);
  return telling;
}

EventTelling event_telling_of(WordBook& words, Hit hit) {
  EventTelling telling;
  telling.source = source_of(hit);
  telling.hit = std::move(hit);
  put_days(telling);
  const Record& record = *telling.hit.record;
  const Event& row = telling.row();
  telling.actors = keys_of(record, row.actors);
  telling.recipients = keys_of(record, row.recipients);
  telling.actor = who_of(record, row.actors);
  if (row.mutual) {
    add_who(record, row.recipients, telling.actor);
    std::ranges::sort(telling.actor.names);
    std::ranges::sort(telling.actor.officials);
  }
  telling.people = people_of(record, row.actors);
  telling.official = any_official(record, row.actors);
  if (row.mutual) {
    telling.actors.insert(telling.actors.end(), telling.recipients.begin(), telling.recipients.end());
    std::ranges::sort(telling.actors);
  }
  for (const EventMention& mention : row.mentions) {
    ToldAt place;
    place.trigger = words.words_of(mention.trigger.in(record.text));
    place.beside = words.words_of(beside(record.text, mention));
    place.sentence = words.words_of(mention.sentence.in(record.text));
    place.told = without_names(words, place.sentence, record, row.actors);
    place.told = without_names(words, std::move(place.told), record, row.recipients);
    place.named = named_in(record, mention.sentence);
    place.hedged = is_hedged(record.text, mention);
    telling.places.push_back(std::move(place));
  }
  if (!row.mentions.empty()) { telling.wording = base::fold(row.mentions.front().sentence.in(record.text)); }
  return telling;
}

}  // namespace chancery::ledger
