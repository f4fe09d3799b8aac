// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "chancery/document.h"
#include "chancery/record.h"
#include "document/row_check.h"

namespace chancery {
namespace {

using document::FieldPath;
using document::leading_into_circles;
using document::RowCheck;

constexpr std::string_view kLanguageNotSupported = "language-not-supported";

/// Words with one blank between them, whatever white space the text has there.
std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::Character character = base::character_at(text, at);
    if (base::is_space(character.code)) {
      space = !out.empty();
    } else {
      out += space ? " " : "";
      out += text.substr(at, character.size);
      space = false;
    }
    at += character.size;
  }
  return out;
}

class RecordCheck {
 public:
  explicit RecordCheck(const Record& record) : record_(record), check_(record) {}

  std::vector<Problem> run() && {
    // Nothing can be said of spans in a text that is not UTF-8.
    if (!report()) { return std::move(check_).take(); }
    published();
    segments();
    sentences();
    times();
    actors();
    mentions();
    statements();
    events();
    commitments();
    diagnostics();
    return std::move(check_).take();
  }

 private:
  /// Calls `each(row, path)` for the rows of a table.
  template <class Row, class Each>
  void rows(const std::vector<Row>& table, std::string_view name, const Each& each) {
    const FieldPath path = FieldPath().key(name);
    for (std::size_t i = 0; i < table.size(); ++i) { each(table[i], path.at(i)); }
  }

  /// The span of each row begins where the one before it begins, or later.
  template <class Row>
  void in_order(const std::vector<Row>& table, std::string_view name) {
    for (std::size_t i = 1; i < table.size(); ++i) {
      if (table[i].span.begin < table[i - 1].span.begin) {
        check_.add(FieldPath().key(name).at(i).key("span"), "begins before that of the row before it");
      }
    }
  }

  bool report() {
    const FieldPath path;
    check_.required(record_.id, path.key("id"));
    check_.text(record_.source.path.value_or(""), path.key("source").key("path"));
    check_.text(record_.source.url.value_or(""), path.key("source").key("url"));
    check_.text(record_.source.publisher.value_or(""), path.key("source").key("publisher"));
    language(path.key("language"));
    if (record_.text.size() > kMostTextBytes) { check_.add(path.key("text"), "is over 10 MB"); }
    if (!base::is_utf8(record_.text)) {
      check_.text(record_.text, path.key("text"));
      return false;
    }
    if (base::trim(record_.text).empty()) { check_.add(path.key("text"), "is empty"); }
    if (record_.title) { title(*record_.title, path.key("title")); }
    return true;
  }

  void language(const FieldPath& path) {
    const bool letters = std::ranges::all_of(record_.language, [](char c) { return c >= 'a' && c <= 'z'; });
    if (record_.language != "und" && (record_.language.size() != 2 || !letters)) {
      check_.add(path, "is neither a code of two letters nor \"und\"");
    }
  }

  void title(const Title& title, const FieldPath& path) {
    check_.required(title.text, path.key("text"));
    if (!title.span || !check_.span(*title.span, path.key("span"))) { return; }
    if (base::is_utf8(title.text) && one_line(title.text) != one_line(title.span->in(record_.text))) {
      check_.add(path.key("span"), "does not hold the words of the title");
    }
  }

  void published() {
    const FieldPath path = FieldPath().key("published");
    check_.time(record_.published.time, path);
    check_.text(record_.published.reason, path.key("reason"));
    const bool dated = record_.published.time.basis != Basis::kNone;
    if (dated && record_.published.reason.empty()) { check_.add(path.key("reason"), "is empty, and there is a date"); }
    check_.rules(record_.published.rules, path.key("rules"));
  }

  void segments() {
    std::uint32_t covered = 0;
    rows(record_.segments, "segments", [&](const Segment& row, const FieldPath& path) {
      check_.label(row.kind, path.key("kind"));
      if (!check_.span(row.span, path.key("span"))) { return; }
      if (row.span.begin < covered) {
        check_.add(path.key("span"), "begins before the segment before it ends");
      } else {
        uncovered({covered, row.span.begin});
      }
      covered = std::max(covered, row.span.end);
    });
    uncovered({covered, static_cast<std::uint32_t>(record_.text.size())});
  }

  /// No segment holds the gap: then there must be nothing to see in it.
  void uncovered(Span gap) {
    if (!base::trim(gap.in(record_.text)).empty()) {
      check_.add(FieldPath().key("segments"),
                 "leave out words between " + std::to_string(gap.begin) + " and " + std::to_string(gap.end));
    }
  }

  void sentences() {
    auto segment = record_.segments.begin();
    const FieldPath path = FieldPath().key("sentences");
    check_.spans(record_.sentences, path);
    for (std::size_t i = 0; i < record_.sentences.size(); ++i) {
      const Span span = record_.sentences[i];
      while (segment != record_.segments.end() && segment->span.end <= span.begin) { ++segment; }
      const bool inside = segment != record_.segments.end() && segment->span.contains(span);
      const bool told = inside && (segment->kind == SegmentKind::kHeadline || segment->kind == SegmentKind::kBody ||
                                   segment->kind == SegmentKind::kCaption);
      if (!told) { check_.add(path.at(i), "is not inside a headline, body or caption"); }
    }
  }

  void times() {
    in_order(record_.times, "times");
    rows(record_.times, "times", [&](const TimeExpression& row, const FieldPath& path) {
      check_.span(row.span, path.key("span"));
      check_.required(row.value, path.key("value"));
      check_.label(row.type, path.key("type"));
      check_.time(row.time, path);
      if (row.time.of) { check_.add(path.key("of"), "is not used here"); }
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void actors() {
    std::vector<std::vector<std::uint32_t>> members(record_.actors.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (const ActorId member : record_.actors[i].members) { members[i].push_back(member.value); }
    }
    const std::vector<bool> circular = leading_into_circles(members);
    std::size_t i = 0;
    rows(record_.actors, "actors", [&](const Actor& row, const FieldPath& path) {
      check_.label(row.kind, path.key("kind"));
      check_.required(row.name, path.key("name"));
      check_.state(row.state, path.key("state"));
      check_.label(row.sector, path.key("sector"));
      check_.text(row.office, path.key("office"));
      check_.ids(row.members, path.key("members"));
      if (!row.members.empty() && row.kind != ActorKind::kGroup) {
        check_.add(path.key("members"), "are given, and it is no group");
      }
      if (circular[i++]) { check_.add(path.key("members"), "lead into a circle"); }
      check_.confidence(row.confidence, path.key("confidence"));
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void mentions() {
    in_order(record_.mentions, "mentions");
    rows(record_.mentions, "mentions", [&](const Mention& row, const FieldPath& path) {
      check_.span(row.span, path.key("span"));
      check_.label(row.form, path.key("form"));
      check_.ids(row.actors, path.key("actors"));
      if (row.place && !row.actors.empty()) { check_.add(path.key("actors"), "are given, and it is a place"); }
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void statements() {
    std::vector<std::vector<std::uint32_t>> within(record_.statements.size());
    for (std::size_t i = 0; i < within.size(); ++i) {
      if (const auto outer = record_.statements[i].within) { within[i].push_back(outer->value); }
    }
    const std::vector<bool> circular = leading_into_circles(within);
    std::size_t i = 0;
    rows(record_.statements, "statements", [&](const Statement& row, const FieldPath& path) {
      check_.ids(row.speakers, path.key("speakers"));
      if (row.unnamed) { check_.required(*row.unnamed, path.key("unnamed")); }
      check_.span(row.source, path.key("source"));
      check_.span(row.cue, path.key("cue"));
      check_.spans(row.content, path.key("content"));
      if (row.content.empty()) { check_.add(path.key("content"), "is empty"); }
      check_.label(row.form, path.key("form"));
      check_.label(row.act, path.key("act"));
      check_.ids(row.addressees, path.key("addressees"));
      check_.span(row.occasion, path.key("occasion"));
      check_.time(row.time, path.key("time"));
      check_.id(row.within, path.key("within"));
      if (circular[i++]) { check_.add(path.key("within"), "leads into a circle"); }
      check_.confidence(row.confidence, path.key("confidence"));
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void events() {
    rows(record_.events, "events", [&](const Event& row, const FieldPath& path) {
      check_.label(row.type, path.key("type"));
      check_.label(row.mode, path.key("mode"));
      const auto modes = modes_of(row.type);
      if (row.mode != Mode::kNone && std::ranges::find(modes, row.mode) == modes.end()) {
        check_.add(path.key("mode"), "is not a mode of the type");
      }
      check_.label(row.status, path.key("status"));
      check_.ids(row.actors, path.key("actors"));
      check_.ids(row.recipients, path.key("recipients"));
      if (row.mentions.empty()) { check_.add(path.key("mentions"), "is empty"); }
      for (std::size_t i = 0; i < row.mentions.size(); ++i) {
        event_mention(row.mentions[i], path.key("mentions").at(i));
      }
      check_.time(row.time, path.key("time"));
      if (row.place) { place(*row.place, path.key("place")); }
      check_.id(row.reported_by, path.key("reported_by"));
      for (std::size_t i = 0; i < row.issues.size(); ++i) { check_.required(row.issues[i], path.key("issues").at(i)); }
      check_.confidence(row.confidence, path.key("confidence"));
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void event_mention(const EventMention& mention, const FieldPath& path) {
    check_.span(mention.trigger, path.key("trigger"));
    if (!std::ranges::binary_search(record_.sentences, mention.sentence)) {
      check_.add(path.key("sentence"), "is not one of the sentences");
    } else if (!mention.sentence.contains(mention.trigger)) {
      check_.add(path.key("trigger"), "is not inside its sentence");
    }
  }

  void place(const Place& place, const FieldPath& path) {
    check_.required(place.name, path.key("name"));
    check_.state(place.state, path.key("state"));
    check_.span(place.span, path.key("span"));
  }

  void commitments() {
    rows(record_.commitments, "commitments", [&](const Commitment& row, const FieldPath& path) {
      check_.label(row.kind, path.key("kind"));
      check_.ids(row.debtors, path.key("debtors"));
      check_.ids(row.creditors, path.key("creditors"));
      check_.span(row.action, path.key("action"));
      if (row.condition) { condition(*row.condition, path.key("condition")); }
      if (row.deadline) { check_.time(*row.deadline, path.key("deadline")); }
      check_.label(row.strength, path.key("strength"));
      check_.label(row.state.value, path.key("state").key("value"));
      check_.date(row.state.as_of, path.key("state").key("as_of"));
      check_.spans(row.state.basis, path.key("state").key("basis"));
      check_.time(row.made, path.key("made"));
      check_.id(row.reported_by, path.key("reported_by"));
      check_.spans(row.evidence, path.key("evidence"));
      if (row.evidence.empty()) { check_.add(path.key("evidence"), "is empty"); }
      check_.confidence(row.confidence, path.key("confidence"));
      check_.rules(row.rules, path.key("rules"));
    });
  }

  void condition(const Condition& condition, const FieldPath& path) {
    check_.span(condition.span, path.key("span"));
    check_.label(condition.relation, path.key("relation"));
    check_.ids(condition.by, path.key("by"));
  }

  void diagnostics() {
    bool supported = true;
    rows(record_.diagnostics, "diagnostics", [&](const Diagnostic& row, const FieldPath& path) {
      check_.required(row.code, path.key("code"));
      check_.required(row.message, path.key("message"));
      check_.span(row.span, path.key("span"));
      supported = supported && row.code != kLanguageNotSupported;
    });
    const bool coded = !record_.sentences.empty() || !record_.times.empty() || !record_.actors.empty() ||
                       !record_.mentions.empty() || !record_.statements.empty() || !record_.events.empty() ||
                       !record_.commitments.empty();
    if (!supported && coded) {
      check_.add(FieldPath().key("diagnostics"), "say that the language is not supported, and there are facts");
    }
  }

  const Record& record_;
  RowCheck check_;
};

}  // namespace

std::vector<Problem> check_record(const Record& record) {
  return RecordCheck(record).run();
}

}  // namespace chancery
