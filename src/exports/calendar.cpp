// SPDX-License-Identifier: Apache-2.0
#include "exports/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace chancery::exports {
namespace {

/// "20190222".
std::string compact(Date day) {
  std::string written = to_iso(day);
  std::erase(written, '-');
  return written;
}

std::string names(const Record& record, const std::vector<ActorId>& actors) {
  std::string out;
  for (const ActorId id : actors) { out += (out.empty() ? "" : ", ") + record.actors[id.value].name; }
  return out.empty() ? "?" : out;
}

/// Lines of all entries: who it is, when it was written, what it says.
std::string common_lines(const Hit& hit, std::string_view summary, std::string_view words) {
  const Record& record = *hit.record;
  const auto published = record.published.time.latest ? record.published.time.latest : record.published.time.earliest;
  std::string lines = calendar_line(fmt::format("UID:{}-{}@chancery", to_string(hit.id), record.id));
  lines += calendar_line("DTSTAMP:" + compact(published.value_or(Date{})) + "T000000Z");
  lines += calendar_line("SUMMARY:" + calendar_text(summary));
  std::string description(words);
  if (record.title) { description += "\n" + record.title->text; }
  if (record.source.publisher) { description += " (" + *record.source.publisher + ")"; }
  lines += calendar_line("DESCRIPTION:" + calendar_text(description));
  if (record.source.url && record.source.url->starts_with("http")) {
    lines += calendar_line("URL:" + *record.source.url);
  }
  return lines;
}

std::string entry_of_event(const Hit& hit) {
  const Record& record = *hit.record;
  const Event& event = record.events[hit.row];
  if (!event.time.earliest || !event.time.latest) { return ""; }
  std::string summary = fmt::format("{} ({}): {}", label(event.type), label(event.status), names(record, event.actors));
  if (!event.recipients.empty()) { summary += " - " + names(record, event.recipients); }
  std::string entry = "BEGIN:VEVENT\r\n" + common_lines(hit, summary, event.mentions.front().sentence.in(record.text));
  entry += "DTSTART;VALUE=DATE:" + compact(*event.time.earliest) + "\r\n";
  entry += "DTEND;VALUE=DATE:" + compact(*event.time.latest + std::chrono::days{1}) + "\r\n";  // the day after the last
  if (event.place) { entry += calendar_line("LOCATION:" + calendar_text(event.place->name)); }
  const bool sure = event.status == Status::kOccurred || event.status == Status::kOngoing;
  std::string_view status = sure ? "CONFIRMED" : "TENTATIVE";
  if (event.status == Status::kNegated) { status = "CANCELLED"; }
  return entry + fmt::format("STATUS:{}\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n", status);
}

std::string entry_of_commitment(const Hit& hit) {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  if (!row.deadline || !row.deadline->latest) { return ""; }
  const std::string summary = fmt::format("{} ({}): {}: {}", label(row.kind), label(row.state.value),
                                          names(record, row.debtors), row.action.in(record.text));
  std::string words;
  if (row.condition) {
    words = fmt::format("{}: {}", label(row.condition->relation), row.condition->span.in(record.text));
  }
  std::string entry = "BEGIN:VTODO\r\n" + common_lines(hit, summary, words);
  entry += "DUE;VALUE=DATE:" + compact(*row.deadline->latest) + "\r\n";
  const std::string_view status = row.state.value == CommitmentState::kFulfilled ? "COMPLETED" : "NEEDS-ACTION";
  return entry + fmt::format("STATUS:{}\r\nEND:VTODO\r\n", status);
}

}  // namespace

std::string_view calendar_begin() {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chancery//EN\r\nCALSCALE:GREGORIAN\r\n";
}

std::string_view calendar_end() {
  return "END:VCALENDAR\r\n";
}

std::string calendar_entry(const Hit& fact) {
  if (fact.id.kind == FactKind::kEvent) { return entry_of_event(fact); }
  return fact.id.kind == FactKind::kCommitment ? entry_of_commitment(fact) : "";
}

std::string calendar_line(std::string_view line) {
  constexpr std::size_t kMost = 75;
  std::string out;
  std::size_t room = kMost;
  while (line.size() > room) {
    std::size_t end = room;
    while (!base::is_boundary(line, end)) { --end; }
    out += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = kMost - 1;  // the blank at the beginning counts
  }
  return out + std::string(line) + "\r\n";
}

std::string calendar_text(std::string_view words) {
  std::string out;
  for (const char letter : words) {
    if (letter == '\\' || letter == ';' || letter == ',') {
      out += '\\';
      out += letter;
    } else if (letter == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(letter) >= 0x20) {
      out += letter;
    } else {
      out += ' ';
    }
  }
  return out;
}

}  // namespace chancery::exports
