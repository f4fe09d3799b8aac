// SPDX-License-Identifier: Apache-2.0
#include "exports/documents/notes.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "exports/phrases.h"
#include "exports/rows.h"

namespace chancery::exports {
namespace {

std::string folder_of(FactKind kind) {
  return std::string(list_name(kind)) + "/";
}

/// A text for YAML: JSON's form of it is YAML's too.
std::string quoted(std::string_view text) {
  base::JsonWriter json;
  json.text(text);
  return json.take();
}

/// The YAML at the top of a note. What is not known has no line.
class FrontMatter {
 public:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) { yaml_ += fmt::format("{}: {}\n", key, quoted(value)); }
  }
  /// A number or a label that needs no quotes.
  void plain(std::string_view key, std::string_view value) { yaml_ += fmt::format("{}: {}\n", key, value); }
  void day(std::string_view key, const std::optional<Date>& value) {
    if (value) { plain(key, to_iso(*value)); }
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) { return; }
    yaml_ += fmt::format("{}:\n", key);
    for (const std::string& value : values) { yaml_ += "  - " + quoted(value) + "\n"; }
  }
  void time(const Time& time) {
    day("date", time.earliest ? time.earliest : time.latest);
    day("date_latest", time.latest);
    if (time.earliest || time.latest) { text("date_basis", label(time.basis)); }
  }
  [[nodiscard]] std::string get() const { return "---\n" + yaml_ + "---\n\n"; }

 private:
  std::string yaml_;
};

/// "[[name|words]]". Signs that end a link are no part of a name.
std::string link(std::string_view name, std::string_view words) {
  std::string shown;
  for (const char letter : markdown_text(words)) { shown += letter == '|' ? '/' : letter; }
  return fmt::format("[[{}|{}]]", name, shown);
}

std::string confidence_of(double value) {
  return fmt::format("{:.2f}", value);
}

/// Makes the notes of one export.
class Notes {
 public:
  Notes(const RecordSource& store, const TakeNote& take) : store_(&store), take_(&take) {}

  [[nodiscard]] Result<bool> add(const Hit& hit);
  [[nodiscard]] Result<bool> add(const ActorSummary& actor);
  [[nodiscard]] Result<bool> add(const ReportSummary& report);

 private:
  [[nodiscard]] Result<void> meet_actors(const Hit& hit);
  [[nodiscard]] bool add_report_of(const Hit& hit);
  [[nodiscard]] bool take(FactKind kind, std::string_view name, const std::string& text) {
    return goes_on_ = goes_on_ && (*take_)(folder_of(kind) + std::string(name) + ".md", text);
  }
  [[nodiscard]] std::vector<std::string> links(const std::vector<ActorId>& actors) const;
  [[nodiscard]] std::string linked(const std::vector<ActorId>& actors, std::string_view nobody) const;
  void put_event(FrontMatter& matter, const Hit& hit) const;
  void put_statement(FrontMatter& matter, const Hit& hit) const;
  void put_commitment(FrontMatter& matter, const Hit& hit) const;
  [[nodiscard]] static std::string heading(const Hit& hit);
  [[nodiscard]] std::string body(const Hit& hit) const;

  const RecordSource* store_;
  const TakeNote* take_;
  bool goes_on_ = true;
  FactId report_;  ///< whose ids are at hand
  ReportIds ids_;
  std::map<FactId, std::string> actors_;  ///< names of the notes that there are
  std::set<FactId> reports_;
};

std::string report_note_name(const Hit& hit) {
  return note_name(title_of(*hit.record), hit.report);
}

/// The day, what it is, the id.
std::string fact_note_name(const Hit& hit) {
  const Time time = time_of(hit);
  const auto first = time.earliest ? time.earliest : time.latest;
  return note_name((first ? to_iso(*first) + " " : "") + what(hit), hit.id);
}

Result<void> Notes::meet_actors(const Hit& hit) {
  if (report_ != hit.report || ids_.actors.empty()) {
    auto ids = ids_of(*store_, hit.report);
    if (!ids) { return std::unexpected(ids.error()); }
    ids_ = std::move(*ids);
    report_ = hit.report;
  }
  std::vector<ActorId> actors;
  const auto meet = [&actors](const std::vector<ActorId>& more) {
    actors.insert(actors.end(), more.begin(), more.end());
  };
  const Record& record = *hit.record;
  if (hit.id.kind == FactKind::kEvent) {
    meet(record.events[hit.row].actors);
    meet(record.events[hit.row].recipients);
  } else if (hit.id.kind == FactKind::kStatement) {
    meet(record.statements[hit.row].speakers);
    meet(record.statements[hit.row].addressees);
  } else {
    meet(record.commitments[hit.row].debtors);
    meet(record.commitments[hit.row].creditors);
  }
  for (const ActorId row : actors) {
    const FactId id = ids_.actors[row.value];
    if (actors_.contains(id)) { continue; }
    const auto actor = store_->actor(id);
    if (!actor) { return std::unexpected(actor.error()); }
    if (auto added = add(*actor); !added) { return std::unexpected(added.error()); }
    actors_.emplace(id, note_name(actor->name, actor->id));
  }
  return {};
}

bool Notes::add_report_of(const Hit& hit) {
  if (!reports_.insert(hit.report).second) { return goes_on_; }
  const Record& record = *hit.record;
  FrontMatter matter;
  matter.text("id", to_string(hit.report));
  matter.list("aliases", {to_string(hit.report)});
  matter.list("tags", {"report"});
  matter.text("title", title_of(record));
  matter.text("publisher", record.source.publisher.value_or(""));
  matter.text("url", link_of(record.source));
  matter.time(record.published.time);
  return take(FactKind::kReport, report_note_name(hit), matter.get() + "# " + markdown_text(title_of(record)) + "\n");
}

std::vector<std::string> Notes::links(const std::vector<ActorId>& actors) const {
  std::vector<std::string> out;
  out.reserve(actors.size());
  for (const ActorId row : actors) { out.push_back("[[" + actors_.at(ids_.actors[row.value]) + "]]"); }
  return out;
}

std::string Notes::linked(const std::vector<ActorId>& actors, std::string_view nobody) const {
  std::string out;
  for (const ActorId row : actors) {
    const FactId id = ids_.actors[row.value];
    const std::string_view name = actors_.at(id);
    out += (out.empty() ? "" : ", ") + link(name, name.substr(0, name.rfind(' ')));
  }
  return out.empty() ? markdown_text(nobody) : out;
}

void Notes::put_event(FrontMatter& matter, const Hit& hit) const {
  const Event& row = hit.record->events[hit.row];
  matter.list("tags", {"event"});
  matter.text("type", label(row.type));
  matter.plain("quad", std::to_string(quad_of(row.type)));
  if (row.mode != Mode::kNone) { matter.text("mode", label(row.mode)); }
  matter.text("status", label(row.status));
  matter.time(row.time);
  matter.list("actors", links(row.actors));
  matter.list("recipients", links(row.recipients));
  if (row.mutual) { matter.plain("mutual", "true"); }
  if (row.place) { matter.text("place", row.place->name); }
  if (row.reported_by) {
    matter.text("told_by", names(*hit.record, hit.record->statements[row.reported_by->value].speakers));
  }
  matter.plain("confidence", confidence_of(row.confidence));
}

void Notes::put_statement(FrontMatter& matter, const Hit& hit) const {
  const Statement& row = hit.record->statements[hit.row];
  matter.list("tags", {"statement"});
  matter.text("act", label(row.act));
  matter.text("form", label(row.form));
  matter.time(row.time);
  matter.list("speakers", links(row.speakers));
  matter.text("unnamed", row.unnamed.value_or(""));
  matter.list("addressees", links(row.addressees));
  matter.plain("confidence", confidence_of(row.confidence));
}

void Notes::put_commitment(FrontMatter& matter, const Hit& hit) const {
  const Record& record = *hit.record;
  const Commitment& row = record.commitments[hit.row];
  matter.list("tags", {"commitment"});
  matter.text("kind", label(row.kind));
  matter.text("state", label(row.state.value));
  matter.day("state_as_of", row.state.as_of);
  matter.text("strength", label(row.strength));
  matter.time(row.made);
  matter.list("debtors", links(row.debtors));
  matter.list("creditors", links(row.creditors));
  matter.text("action", row.action.in(record.text));
  if (row.condition) {
    matter.text("relation", label(row.condition->relation));
    matter.text("condition", row.condition->span.in(record.text));
  }
  if (row.deadline) { matter.day("deadline", row.deadline->latest ? row.deadline->latest : row.deadline->earliest); }
  matter.plain("confidence", confidence_of(row.confidence));
}

std::string Notes::heading(const Hit& hit) {
  const std::string stands = standing(hit);
  return fmt::format("# {}{}: {}\n\n", markdown_text(what(hit)), stands.empty() ? "" : ", " + stands,
                     markdown_text(who(hit)));
}

std::string Notes::body(const Hit& hit) const {
  const Record& record = *hit.record;
  std::string parties;
  if (hit.id.kind == FactKind::kEvent) {
    const Event& row = record.events[hit.row];
    parties = linked(row.actors, "somebody") +
              (row.recipients.empty() ? "" : (row.mutual ? " with " : " to ") + linked(row.recipients, ""));
  } else if (hit.id.kind == FactKind::kStatement) {
    const Statement& row = record.statements[hit.row];
    parties = linked(row.speakers, row.unnamed.value_or("somebody")) +
              (row.addressees.empty() ? "" : " to " + linked(row.addressees, ""));
  } else {
    const Commitment& row = record.commitments[hit.row];
    parties = linked(row.debtors, "somebody") + (row.creditors.empty() ? "" : " to " + linked(row.creditors, ""));
  }
  std::string text = parties + "\n\n> ";
  for (const Piece& piece : pieces_of(record, words_of(hit))) {
    const std::string words = markdown_text(piece.text);
    text += piece.marked ? "<mark>" + words + "</mark>" : words;
  }
  text += "\n\nIn " + link(report_note_name(hit), title_of(record));
  if (record.source.publisher) { text += ", " + markdown_text(*record.source.publisher); }
  const std::string published = days(record.published.time);
  return text + (published.empty() ? "" : ", " + published) + "\n";
}

Result<bool> Notes::add(const Hit& hit) {
  if (auto met = meet_actors(hit); !met) { return std::unexpected(met.error()); }
  if (!goes_on_ || !add_report_of(hit)) { return false; }
  FrontMatter matter;
  matter.text("id", to_string(hit.id));
  matter.list("aliases", {to_string(hit.id)});
  if (hit.id.kind == FactKind::kEvent) {
    put_event(matter, hit);
  } else if (hit.id.kind == FactKind::kStatement) {
    put_statement(matter, hit);
  } else {
    put_commitment(matter, hit);
  }
  matter.text("report", "[[" + report_note_name(hit) + "]]");
  return take(hit.id.kind, fact_note_name(hit), matter.get() + heading(hit) + body(hit));
}

Result<bool> Notes::add(const ActorSummary& actor) {
  const auto [place, is_new] = actors_.emplace(actor.id, note_name(actor.name, actor.id));
  if (!is_new) { return goes_on_; }
  FrontMatter matter;
  matter.text("id", to_string(actor.id));
  matter.list("aliases", {to_string(actor.id), actor.name});
  matter.list("tags", {"actor"});
  matter.text("kind", label(actor.kind));
  matter.text("state", actor.state);
  if (actor.sector != Sector::kNone) { matter.text("sector", label(actor.sector)); }
  matter.text("office", actor.office);
  matter.plain("reports", std::to_string(actor.reports));
  matter.day("first_seen", actor.first_seen);
  matter.day("last_seen", actor.last_seen);
  return take(FactKind::kActor, place->second, matter.get() + "# " + markdown_text(actor.name) + "\n");
}

Result<bool> Notes::add(const ReportSummary& report) {
  FrontMatter matter;
  matter.text("id", to_string(report.id));
  matter.list("aliases", {to_string(report.id)});
  matter.list("tags", {"report"});
  matter.text("title", report.title);
  matter.text("publisher", report.source.publisher.value_or(""));
  matter.text("url", link_of(report.source));
  matter.time(report.published);
  matter.plain("events", std::to_string(report.events));
  matter.plain("statements", std::to_string(report.statements));
  matter.plain("commitments", std::to_string(report.commitments));
  return take(FactKind::kReport, note_name(report.title, report.id),
              matter.get() + "# " + markdown_text(report.title) + "\n");
}

}  // namespace

std::string note_name(std::string_view words, FactId id) {
  constexpr std::size_t kMostBytes = 80;
  constexpr std::string_view kNotInNames = "/\\:*?\"<>|#^[]%`";
  constexpr unsigned char kFirstPrintable = 0x20;
  std::string name;
  for (const char letter : words) {
    const bool fits =
        static_cast<unsigned char>(letter) >= kFirstPrintable && kNotInNames.find(letter) == std::string_view::npos;
    const char next = fits ? letter : ' ';
    if (next != ' ' || (!name.empty() && name.back() != ' ')) { name += next; }
  }
  if (name.size() > kMostBytes) {
    std::size_t end = kMostBytes;
    while (end > 0 && !base::is_boundary(name, end)) { --end; }
    name.resize(end);
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) { name.pop_back(); }
  const std::size_t begin = std::min(name.find_first_not_of(". "), name.size());  // a hidden file, else
  return name.substr(begin) + (begin == name.size() ? "" : " ") + to_string(id);
}

std::string markdown_text(std::string_view words) {
  constexpr std::string_view kSigns = "\\`*_{}[]#|~=%$^!";
  constexpr unsigned char kFirstPrintable = 0x20;
  std::string text;
  for (const char letter : words) {
    if (letter == '<') {
      text += "&lt;";
    } else if (letter == '>') {
      text += "&gt;";
    } else if (letter == '&') {
      text += "&amp;";
    } else if (static_cast<unsigned char>(letter) < kFirstPrintable) {
      text += text.empty() || text.back() == ' ' ? "" : " ";
    } else {
      if (kSigns.find(letter) != std::string_view::npos) { text += '\\'; }
      text += letter;
    }
  }
  return text;
}

Result<void> for_notes(const RecordSource& store, FactKind of, const Query& query, const TakeNote& take) {
  Notes notes(store, take);
  return for_rows_of(store, of, query, [&notes](const auto& row) { return notes.add(row); });
}

}  // namespace chancery::exports
