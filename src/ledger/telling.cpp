// SPDX-License-Identifier: Apache-2.0
#include "ledger/telling.h"

#include <algorithm>
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
WordSet without_names(const WordTable& words, WordSet set, const Record& record, const std::vector<ActorId>& ids) {
  for (const ActorId id : ids) {
    const WordSet names = words.words_of(record.actors[id.value].name);
    std::erase_if(set, [&](const std::string& word) { return std::ranges::binary_search(names, word); });
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

}  // namespace

std::optional<Date> day_of_report(const Record& record) {
  const Time& time = record.published.time;
  return time.earliest ? time.earliest : time.latest;
}

bool share_one(const Parties& a, const Parties& b) {
  return std::ranges::any_of(a, [&](const std::string& key) { return std::ranges::binary_search(b, key); });
}

Telling telling_of(const WordTable& words, Hit hit) {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  Telling telling;
  telling.day = day_of(row.made);
  if (!telling.day) { telling.day = day_of_report(record); }
  telling.debtors = keys_of(record, row.debtors);
  telling.creditors = keys_of(record, row.creditors);
  telling.act = without_names(words, words.words_of(row.action.in(record.text)), record, row.debtors);
  telling.named = named_in(record, row.action);
  if (!row.evidence.empty()) { telling.wording = base::fold(row.evidence.front().in(record.text)); }
  if (row.condition) {
    telling.condition =
        without_names(words, words.words_of(row.condition->span.in(record.text)), record, row.condition->by);
    telling.condition_by = keys_of(record, row.condition->by);
  }
  telling.source = source_of(hit);
  telling.hit = std::move(hit);
  return telling;
}

EventTelling event_telling_of(const WordTable& words, Hit hit) {
  const Record& record = *hit.record;
  const Event& row = record.events[hit.row];
  EventTelling telling;
  telling.day = day_of(row.time);
  if (!telling.day) { telling.day = day_of_report(record); }
  telling.actors = keys_of(record, row.actors);
  telling.recipients = keys_of(record, row.recipients);
  if (row.mutual) {
    telling.actors.insert(telling.actors.end(), telling.recipients.begin(), telling.recipients.end());
    std::ranges::sort(telling.actors);
  }
  if (!row.mentions.empty()) {
    telling.trigger = words.words_of(row.mentions.front().trigger.in(record.text));
    const Span sentence = row.mentions.front().sentence;
    telling.sentence = words.words_of(sentence.in(record.text));
    telling.wording = base::fold(sentence.in(record.text));
    telling.named = named_in(record, sentence);
    telling.told = without_names(words, telling.sentence, record, row.actors);
    telling.told = without_names(words, std::move(telling.told), record, row.recipients);
  }
  telling.source = source_of(hit);
  telling.hit = std::move(hit);
  return telling;
}

}  // namespace chancery::ledger
