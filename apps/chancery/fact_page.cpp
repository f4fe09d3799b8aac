// SPDX-License-Identifier: Apache-2.0
#include "fact_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "text_table.h"

namespace chancery::cli {
namespace {

constexpr std::size_t kNameWidth = 14;

std::string time_text(const Record& record, const Time& time) {
  const std::string range = days(time);
  if (range.empty() && !time.of) { return ""; }
  std::string out =
      fmt::format("{} ({}, {})", range.empty() ? "no day" : range, label(time.precision), label(time.basis));
  if (time.of) { out += fmt::format(", from \"{}\"", record.times[time.of->value].span.in(record.text)); }
  return out;
}

std::string actor_text(const Record& record, const std::vector<ActorId>& actors) {
  std::string out;
  for (const ActorId id : actors) {
    const Actor& actor = record.actors[id.value];
    if (!out.empty()) { out += "; "; }
    out += actor.name;
    if (!actor.office.empty()) { out += ", " + actor.office; }
    if (!actor.state.empty()) { out += " (" + actor.state + ")"; }
  }
  return out;
}

std::string reporter(const Record& record, const std::optional<StatementId>& id) {
  if (!id) { return "the report itself"; }
  const Statement& row = record.statements[id->value];
  return fmt::format("{}, in \"{}\"", speaker(record, row), words(record, row.content));
}

std::string statement_fields(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  const Statement& row = record.statements[hit.row];
  std::string out =
      field("speaker", row.speakers.empty() ? speaker(record, row) : actor_text(record, row.speakers), output);
  out += field("act", label(row.act), output);
  out += field("form", label(row.form), output);
  out += field("cue", row.cue ? row.cue->in(record.text) : "", output);
  out += field("to", actor_text(record, row.addressees), output);
  out += field("occasion", row.occasion ? row.occasion->in(record.text) : "", output);
  out += field("time", time_text(record, row.time), output);
  if (row.within) { out += field("within", reporter(record, row.within), output); }
  return out + field("confidence", fmt::format("{:.2f}", row.confidence), output);
}

std::string event_fields(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  const Event& row = record.events[hit.row];
  std::string out = field("type", label(row.type), output);
  out += field("mode", row.mode == Mode::kNone ? "" : label(row.mode), output);
  out += field("status", label(row.status), output);
  out += field(row.mutual ? "between" : "actor", actor_text(record, row.actors), output);
  out += field(row.mutual ? "and" : "recipient", actor_text(record, row.recipients), output);
  out += field("time", time_text(record, row.time), output);
  out += field("place", row.place ? row.place->name : "", output);
  out += field("reported by", reporter(record, row.reported_by), output);
  for (const std::string& issue : row.issues) { out += field("issue", issue, output); }
  return out + field("confidence", fmt::format("{:.2f}", row.confidence), output);
}

std::string commitment_fields(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  std::string out = field("kind", label(row.kind), output);
  out += field("debtor", actor_text(record, row.debtors), output);
  out += field("creditor", actor_text(record, row.creditors), output);
  out += field("action", row.action.in(record.text), output);
  if (row.condition) {
    out += field("condition",
                 fmt::format("{}: {}", label(row.condition->relation), row.condition->span.in(record.text)), output);
    out += field("to be met by", actor_text(record, row.condition->by), output);
  }
  out += field("deadline", row.deadline ? time_text(record, *row.deadline) : "", output);
  out += field("strength", label(row.strength), output);
  out += field("state",
               fmt::format("{}{}", label(row.state.value), row.state.as_of ? " on " + to_iso(*row.state.as_of) : ""),
               output);
  const std::string basis = words(record, row.state.basis);
  out += field("resting on", basis == row.action.in(record.text) ? "" : basis, output);
  out += field("made", time_text(record, row.made), output);
  out += field("reported by", reporter(record, row.reported_by), output);
  return out + field("confidence", fmt::format("{:.2f}", row.confidence), output);
}

std::string report_fields(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  std::string out = field("title", record.title ? record.title->text : "", output);
  out += field("publisher", record.source.publisher.value_or(""), output);
  out += field("path", record.source.path.value_or(""), output);
  out += field("url", record.source.url.value_or(""), output);
  out += field("language", record.language, output);
  out += field("published", time_text(record, record.published.time), output);
  out += field("because", record.published.reason, output);
  for (const Diagnostic& diagnostic : record.diagnostics) { out += field("doubt", diagnostic.message, output); }
  return out;
}

/// The sentences that the spans stand in, each once, in text order.
std::vector<Span> sentences_of(const Hit& hit) {
  std::vector<Span> sentences;
  for (const Span span : evidence_spans(hit)) {
    const Span sentence = sentence_of(*hit.record, span);
    if (sentences.empty() || sentences.back() != sentence) { sentences.push_back(sentence); }
  }
  return sentences;
}

}  // namespace

std::string field(std::string_view name, std::string_view value, const Output& output) {
  if (value.empty()) { return ""; }
  const std::string text = wrapped(on_one_line(value), output.width(), kNameWidth);
  const std::string padded = fmt::format("{:<{}}", name, kNameWidth);
  return output.styled(padded, Style::kDim) + text.substr(std::min(text.size(), kNameWidth));
}

std::string marked_text(const Record& record, Span range, const std::vector<Span>& marked, const Output& output) {
  std::string out;
  std::uint32_t at = range.begin;
  for (const Span span : marked) {
    if (!range.contains(span) || span.begin < at) { continue; }
    out += on_one_line(Span{at, span.begin}.in(record.text));
    const std::string words = on_one_line(span.in(record.text));
    out += output.colours() ? output.styled(words, Style::kEvidence) : "[" + words + "]";
    at = span.end;
  }
  return out + on_one_line(Span{at, range.end}.in(record.text));
}

std::string fact_page(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  std::string out =
      output.styled(on_one_line(to_string(hit.id) + "  " + what(hit) + "  " + who(hit)), Style::kBold) + "\n";
  switch (hit.id.kind) {
    case FactKind::kStatement: out += statement_fields(hit, output); break;
    case FactKind::kEvent: out += event_fields(hit, output); break;
    case FactKind::kCommitment: out += commitment_fields(hit, output); break;
    default:
      return out + report_fields(hit, output) + "\n" + harmless(record.text) +
             (record.text.ends_with('\n') ? "" : "\n");
  }
  if (hit.review != Review::kNone) {
    out += field("reviewed", fmt::format("{} by {}", label(hit.review), on_one_line(hit.reviewer)), output);
  }
  out += "\n";
  const auto spans = evidence_spans(hit);
  for (const Span sentence : sentences_of(hit)) {
    out += wrapped(marked_text(record, sentence, spans, output), output.width(), 2);
    const std::string place = fmt::format("bytes {}..{} of {}, {}", sentence.begin, sentence.end, to_string(hit.report),
                                          on_one_line(report_name(record)));
    out += output.styled(wrapped(place, output.width(), 2), Style::kDim);
  }
  return out;
}

std::string actor_page(const ActorSummary& actor, const Output& output) {
  std::string out = output.styled(to_string(actor.id) + "  " + on_one_line(actor.name), Style::kBold) + "\n";
  out += field("kind", label(actor.kind), output);
  out += field("state", actor.state, output);
  out += field("sector", actor.sector == Sector::kNone ? "" : label(actor.sector), output);
  out += field("office", actor.office, output);
  out += field("seen", days({.earliest = actor.first_seen, .latest = actor.last_seen}), output);
  return out + field("in",
                     fmt::format("{}: {}, {}, {}", counted(actor.reports, "report"), counted(actor.events, "event"),
                                 counted(actor.statements, "statement"), counted(actor.commitments, "commitment")),
                     output);
}

}  // namespace chancery::cli
