// SPDX-License-Identifier: Apache-2.0
#include "facts.h"

#include <fmt/format.h>

#include <algorithm>

namespace chancery::cli {
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

Time own_time(const Hit& hit) {
  switch (hit.id.kind) {
    case FactKind::kStatement: return statement(hit).time;
    case FactKind::kEvent: return event(hit).time;
    case FactKind::kCommitment: return commitment(hit).made;
    default: return hit.record->published.time;
  }
}

}  // namespace

std::string days(const Time& time) {
  if (!time.earliest && !time.latest) { return ""; }
  if (time.earliest == time.latest) { return to_iso(*time.earliest); }
  return fmt::format("{}..{}", time.earliest ? to_iso(*time.earliest) : "?", time.latest ? to_iso(*time.latest) : "?");
}

std::string days_in_short(const Time& time) {
  if (!time.earliest || !time.latest || time.earliest == time.latest) { return days(time); }
  const std::string begin = to_iso(*time.earliest);
  const std::string end = to_iso(*time.latest);
  constexpr std::size_t kYear = 4;  // of YYYY-MM-DD
  constexpr std::size_t kMonth = 7;
  constexpr int kMonthDays = 31;
  if (begin.substr(0, kYear) != end.substr(0, kYear)) {
    const bool long_range = *time.latest - *time.earliest > std::chrono::days(kMonthDays);
    return long_range ? begin.substr(0, kMonth) + ".." + end.substr(0, kMonth) : begin + ".." + end;
  }
  if (begin.substr(kYear) == "-01-01" && end.substr(kYear) == "-12-31") { return begin.substr(0, kYear); }
  const bool month = begin.substr(0, kMonth) == end.substr(0, kMonth) && begin.ends_with("-01");
  const bool to_its_end = to_iso(*time.latest + std::chrono::days(1)).ends_with("-01");
  return month && to_its_end ? begin.substr(0, kMonth) : begin + ".." + end.substr(kYear + 1);
}

std::string days_cell(const Time& time, const Output& output) {
  return output.width() == 0 ? days(time) : days_in_short(time);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string names(const Record& record, const std::vector<ActorId>& actors) {
  std::string out;
  for (const ActorId id : actors) { out += (out.empty() ? "" : ", ") + record.actors[id.value].name; }
  return out;
}

std::string speaker(const Record& record, const Statement& row) {
  std::string named = names(record, row.speakers);
  if (!named.empty()) { return named; }
  return row.unnamed ? "(" + *row.unnamed + ")" : "?";
}

std::string parties(const Record& record, const Event& row) {
  const std::string actors = names(record, row.actors);
  const std::string recipients = names(record, row.recipients);
  if (recipients.empty()) { return actors.empty() ? "?" : actors; }
  return fmt::format("{} {} {}", actors.empty() ? "?" : actors, row.mutual ? "<->" : "->", recipients);
}

std::string words(const Record& record, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) { out += (out.empty() ? "" : " ... ") + std::string(span.in(record.text)); }
  return out;
}

Span sentence_of(const Record& record, Span span) {
  for (const Span sentence : record.sentences) {
    if (sentence.contains(span)) { return sentence; }
  }
  return span;
}

std::string report_name(const Record& record) {
  std::string name = record.title ? record.title->text : record.id;
  if (record.source.publisher) { name += fmt::format(" ({})", *record.source.publisher); }
  return name;
}

Time time_of(const Hit& hit) {
  const Time own = own_time(hit);
  return own.earliest || own.latest ? own : hit.record->published.time;
}

std::string what(const Hit& hit) {
  switch (hit.id.kind) {
    case FactKind::kStatement: return std::string(label(statement(hit).act));
    case FactKind::kEvent: return fmt::format("{} {}", label(event(hit).type), label(event(hit).status));
    case FactKind::kCommitment:
      return fmt::format("{} {}", label(commitment(hit).kind), label(commitment(hit).state.value));
    default: return "report";
  }
}

std::string who(const Hit& hit) {
  const Record& record = *hit.record;
  switch (hit.id.kind) {
    case FactKind::kStatement: return speaker(record, statement(hit));
    case FactKind::kEvent: return parties(record, event(hit));
    case FactKind::kCommitment: {
      const Commitment& row = commitment(hit);
      const std::string debtors = names(record, row.debtors);
      const std::string creditors = names(record, row.creditors);
      return (debtors.empty() ? "?" : debtors) + (creditors.empty() ? "" : " to " + creditors);
    }
    default: return record.source.publisher.value_or("");
  }
}

std::vector<Span> evidence_spans(const Hit& hit) {
  std::vector<Span> spans;
  switch (hit.id.kind) {
    case FactKind::kStatement: spans = statement(hit).content; break;
    case FactKind::kEvent:
      for (const EventMention& mention : event(hit).mentions) { spans.push_back(mention.trigger); }
      break;
    case FactKind::kCommitment:
      spans.push_back(commitment(hit).action);
      if (commitment(hit).condition) { spans.push_back(commitment(hit).condition->span); }
      break;
    default: break;
  }
  std::ranges::sort(spans);
  return spans;
}

std::string evidence(const Hit& hit) {
  const Record& record = *hit.record;
  switch (hit.id.kind) {
    case FactKind::kStatement: return words(record, statement(hit).content);
    case FactKind::kEvent: return std::string(event(hit).mentions.front().sentence.in(record.text));
    case FactKind::kCommitment: {
      const Commitment& row = commitment(hit);
      std::string out(row.action.in(record.text));
      if (row.condition) {
        out += fmt::format(" [{}: {}]", label(row.condition->relation), row.condition->span.in(record.text));
      }
      if (row.deadline) { out += fmt::format(" [by {}]", days(*row.deadline)); }
      return out;
    }
    default: return report_name(record);
  }
}

std::size_t evidence_focus(const Hit& hit) {
  if (hit.id.kind != FactKind::kEvent) { return 0; }
  const EventMention& mention = event(hit).mentions.front();
  return mention.trigger.begin - std::min(mention.trigger.begin, mention.sentence.begin);
}

const Rules& rules_of(const Hit& hit) {
  switch (hit.id.kind) {
    case FactKind::kStatement: return statement(hit).rules;
    case FactKind::kEvent: return event(hit).rules;
    case FactKind::kCommitment: return commitment(hit).rules;
    default: return hit.record->published.rules;
  }
}

}  // namespace chancery::cli
