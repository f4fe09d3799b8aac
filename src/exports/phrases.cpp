// SPDX-License-Identifier: Apache-2.0
#include "exports/phrases.h"

#include <fmt/format.h>

#include <algorithm>

namespace chancery::exports {
namespace {

const Statement& statement(const Hit& hit) {
  return hit.record->statements[hit.row];
}
const Event& event(const Hit& hit) {
  return hit.record->events[hit.row];
}
const Commitment& commitment(const Hit& hit) {
  return hit.record->commitments[hit.row];
}

const Time& own_time(const Hit& hit) {
  if (hit.id.kind == FactKind::kStatement) { return statement(hit).time; }
  return hit.id.kind == FactKind::kEvent ? event(hit).time : commitment(hit).made;
}

std::string spaced(std::string_view label) {
  std::string words(label);
  std::ranges::replace(words, '_', ' ');
  return words;
}

/// "A to B"; one side may be empty.
std::string sides(const std::string& one, std::string_view between, const std::string& other) {
  const std::string first = one.empty() ? "somebody" : one;
  return other.empty() ? first : fmt::format("{} {} {}", first, between, other);
}

}  // namespace

std::string names(const Record& record, const std::vector<ActorId>& actors) {
  std::string out;
  for (const ActorId id : actors) { out += (out.empty() ? "" : ", ") + record.actors[id.value].name; }
  return out;
}

std::string what(const Hit& hit) {
  if (hit.id.kind == FactKind::kStatement) { return std::string(label(statement(hit).act)); }
  if (hit.id.kind == FactKind::kCommitment) { return std::string(label(commitment(hit).kind)); }
  const Event& row = event(hit);
  const std::string_view type = label(row.type);
  return row.mode == Mode::kNone ? std::string(type) : fmt::format("{} ({})", type, label(row.mode));
}

std::string standing(const Hit& hit) {
  if (hit.id.kind == FactKind::kStatement) { return ""; }
  return spaced(hit.id.kind == FactKind::kEvent ? label(event(hit).status) : label(commitment(hit).state.value));
}

std::string who(const Hit& hit) {
  const Record& record = *hit.record;
  if (hit.id.kind == FactKind::kStatement) {
    const Statement& row = statement(hit);
    const std::string speakers = names(record, row.speakers);
    return sides(speakers.empty() ? row.unnamed.value_or("") : speakers, "to", names(record, row.addressees));
  }
  if (hit.id.kind == FactKind::kCommitment) {
    return sides(names(record, commitment(hit).debtors), "to", names(record, commitment(hit).creditors));
  }
  const Event& row = event(hit);
  return sides(names(record, row.actors), row.mutual ? "with" : "to", names(record, row.recipients));
}

bool has_own_time(const Hit& hit) {
  const Time& own = own_time(hit);
  return own.earliest || own.latest;
}

Time time_of(const Hit& hit) {
  return has_own_time(hit) ? own_time(hit) : hit.record->published.time;
}

std::string days(const Time& time) {
  if (!time.earliest && !time.latest) { return ""; }
  if (time.earliest == time.latest) { return to_iso(*time.earliest); }
  if (time.earliest && time.latest) {
    constexpr std::size_t kYear = 4;  // of YYYY-MM-DD
    constexpr std::size_t kMonth = 7;
    if (time.precision == Precision::kYear) { return to_iso(*time.earliest).substr(0, kYear); }
    if (time.precision == Precision::kMonth) { return to_iso(*time.earliest).substr(0, kMonth); }
  }
  if (!time.earliest) { return "until " + to_iso(*time.latest); }
  return time.latest ? fmt::format("{} to {}", to_iso(*time.earliest), to_iso(*time.latest))
                     : "from " + to_iso(*time.earliest);
}

std::vector<Span> words_of(const Hit& hit) {
  std::vector<Span> words;
  if (hit.id.kind == FactKind::kStatement) {
    words = statement(hit).content;
  } else if (hit.id.kind == FactKind::kEvent) {
    words = {event(hit).mentions.front().trigger};
  } else {
    words = {commitment(hit).action};
    if (commitment(hit).condition) { words.push_back(commitment(hit).condition->span); }
  }
  std::ranges::sort(words);
  return words;
}

Span passage_of(const Record& record, const std::vector<Span>& words) {
  Span passage = words.front();
  for (const Span span : words) { passage = cover(passage, span); }
  for (const Span sentence : record.sentences) {
    if (sentence.overlaps(passage)) { passage = cover(passage, sentence); }
  }
  return passage;
}

std::vector<Piece> pieces_of(const Record& record, const std::vector<Span>& words) {
  const Span passage = passage_of(record, words);
  std::vector<Piece> pieces;
  std::uint32_t at = passage.begin;
  const auto add = [&](std::uint32_t end, bool marked) {
    if (end <= at) { return; }
    pieces.push_back({Span{at, end}.in(record.text), marked});
    at = end;
  };
  for (const Span span : words) {
    add(span.begin, false);
    add(span.end, true);
  }
  add(passage.end, false);
  return pieces;
}

std::string_view title_of(const Record& record) {
  return record.title ? std::string_view(record.title->text) : std::string_view(record.id);
}

std::string_view link_of(const Source& source) {
  const std::string_view url = source.url ? std::string_view(*source.url) : std::string_view();
  return url.starts_with("http://") || url.starts_with("https://") ? url : std::string_view();
}

std::vector<std::string> filters_of(const Query& query) {
  std::vector<std::string> filters;
  const auto add = [&filters](std::string_view name, std::string_view value) {
    if (!value.empty()) { filters.push_back(fmt::format("{}: {}", name, value)); }
  };
  const auto add_label = [&add](std::string_view name, const auto& value) {
    if (value) { add(name, spaced(label(*value))); }
  };
  add("words in the report", query.text);
  add("actor", query.actor);
  add("with", query.with);
  add("state", query.state);
  add("acting state", query.state_of);
  add_label("type", query.type);
  add_label("act", query.act);
  add_label("kind", query.actor_kind);
  add_label("kind", query.commitment_kind);
  add_label("status", query.status);
  add_label("state of the commitment", query.commitment_state);
  if (query.min_confidence > 0) { add("confidence at least", fmt::format("{:.2f}", query.min_confidence)); }
  add("since", query.since ? to_iso(*query.since) : "");
  add("until", query.until ? to_iso(*query.until) : "");
  add("source", query.source);
  if (query.limit > 0) { add("rows at most", std::to_string(query.limit)); }
  return filters;
}

std::string_view list_name(FactKind of) {
  switch (of) {
    case FactKind::kEvent: return "events";
    case FactKind::kStatement: return "statements";
    case FactKind::kCommitment: return "commitments";
    case FactKind::kActor: return "actors";
    default: return "reports";
  }
}

}  // namespace chancery::exports
