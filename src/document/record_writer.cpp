// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "base/json_writer.h"
#include "chancery/record.h"
#include "chancery/version.h"

namespace chancery {
namespace {

using base::JsonWriter;

/// One `write` for each type of value that a record holds. put_* write a member with its key.
class Writer {
 public:
  [[nodiscard]] std::string write_record(const Record& record);

 private:
  void write(const std::string& value) { json_.text(value); }
  void write(Span span) { json_.begin_array().number(span.begin).number(span.end).end_array(); }
  void write(Date date) { json_.text(to_iso(date)); }
  template <class Tag>
  void write(Id<Tag> id) {
    json_.text(to_string(id));
  }
  void write(const Time& time);
  void write(const Source& source);
  void write(const Title& title);
  void write(const Published& published);
  void write(const Segment& row);
  void write(const EventMention& mention);
  void write(const Place& place);
  void write(const Condition& condition);
  void write(const StateOfCommitment& state);
  void write(const Mention& row);
  void write(const Diagnostic& row);
  template <class T>
  void write(const std::optional<T>& value) {
    value ? write(*value) : static_cast<void>(json_.null());
  }
  template <class Row>
  void write(const std::vector<Row>& rows) {
    json_.begin_array();
    for (const Row& row : rows) { write(row); }
    json_.end_array();
  }

  // Rows with an id: their members after it.
  void put_members(const TimeExpression& row);
  void put_members(const Actor& row);
  void put_members(const Statement& row);
  void put_members(const Event& row);
  void put_members(const Commitment& row);

  template <class T>
  void put(std::string_view key, const T& value) {
    json_.key(key);
    write(value);
  }
  template <class E>
  void put_label(std::string_view key, E value) {
    json_.key(key).text(label(value));
  }
  /// The record writes an unknown string as null.
  void put_known(std::string_view key, std::string_view value) {
    json_.key(key);
    value.empty() ? json_.null() : json_.text(value);
  }
  void put_flag(std::string_view key, bool value) { json_.key(key).boolean(value); }
  /// Two decimals: what is written, and so what can be read again.
  void put_confidence(double value) { json_.key("confidence").real(std::round(value * 100) / 100); }
  void put_days(const Time& time) {
    put("earliest", time.earliest);
    put("latest", time.latest);
    put_label("precision", time.precision);
    put_label("basis", time.basis);
  }
  /// An event or statement that nothing dates has no time, rather than a time that says nothing.
  void put_time(std::string_view key, const Time& time) {
    json_.key(key);
    time == Time{} ? static_cast<void>(json_.null()) : write(time);
  }
  template <class Row, class IdType>
  void put_table(std::string_view key, const std::vector<Row>& rows) {
    json_.key(key).begin_array();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      json_.begin_object();
      put("id", IdType{i});
      put_members(rows[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  JsonWriter json_;
};

void Writer::write(const Time& time) {
  json_.begin_object();
  put_days(time);
  put("of", time.of);
  json_.end_object();
}

void Writer::write(const Source& source) {
  json_.begin_object();
  put("path", source.path);
  put("url", source.url);
  put("publisher", source.publisher);
  json_.end_object();
}

void Writer::write(const Title& title) {
  json_.begin_object();
  put("text", title.text);
  put("span", title.span);
  json_.end_object();
}

void Writer::write(const Published& published) {
  json_.begin_object();
  put_days(published.time);
  put("of", published.time.of);
  put("reason", published.reason);
  put("rules", published.rules);
  json_.end_object();
}

void Writer::write(const Segment& row) {
  json_.begin_object();
  put_label("kind", row.kind);
  put("span", row.span);
  json_.end_object();
}

void Writer::write(const EventMention& mention) {
  json_.begin_object();
  put("trigger", mention.trigger);
  put("sentence", mention.sentence);
  json_.end_object();
}

void Writer::write(const Place& place) {
  json_.begin_object();
  put("name", place.name);
  put_known("state", place.state);
  put("span", place.span);
  json_.end_object();
}

void Writer::write(const Condition& condition) {
  json_.begin_object();
  put("span", condition.span);
  put_label("relation", condition.relation);
  put("by", condition.by);
  json_.end_object();
}

void Writer::write(const StateOfCommitment& state) {
  json_.begin_object();
  put_label("value", state.value);
  put("as_of", state.as_of);
  put("basis", state.basis);
  json_.end_object();
}

void Writer::write(const Mention& row) {
  json_.begin_object();
  put("span", row.span);
  put_label("form", row.form);
  put("actors", row.actors);
  put_flag("place", row.place);
  put("rules", row.rules);
  json_.end_object();
}

void Writer::write(const Diagnostic& row) {
  json_.begin_object();
  put("code", row.code);
  put("message", row.message);
  put("span", row.span);
  json_.end_object();
}

void Writer::put_members(const TimeExpression& row) {
  put("span", row.span);
  put("value", row.value);
  put_label("type", row.type);
  put_days(row.time);
  put("rules", row.rules);
}

void Writer::put_members(const Actor& row) {
  put_label("kind", row.kind);
  put("name", row.name);
  put_known("state", row.state);
  put_known("sector", row.sector == Sector::kNone ? std::string_view() : label(row.sector));
  put_known("office", row.office);
  put("members", row.members);
  put_confidence(row.confidence);
  put("rules", row.rules);
}

void Writer::put_members(const Statement& row) {
  put("speakers", row.speakers);
  put("unnamed", row.unnamed);
  put("source", row.source);
  put("cue", row.cue);
  put("content", row.content);
  put_label("form", row.form);
  put_label("act", row.act);
  put("addressees", row.addressees);
  put("occasion", row.occasion);
  put_time("time", row.time);
  put("within", row.within);
  put_confidence(row.confidence);
  put("rules", row.rules);
}

void Writer::put_members(const Event& row) {
  put_label("type", row.type);
  put_known("mode", row.mode == Mode::kNone ? std::string_view() : label(row.mode));
  put_label("status", row.status);
  put("actors", row.actors);
  put("recipients", row.recipients);
  put_flag("mutual", row.mutual);
  put("mentions", row.mentions);
  put_time("time", row.time);
  put("place", row.place);
  put("reported_by", row.reported_by);
  put("issues", row.issues);
  put_confidence(row.confidence);
  put("rules", row.rules);
}

void Writer::put_members(const Commitment& row) {
  put_label("kind", row.kind);
  put("debtors", row.debtors);
  put("creditors", row.creditors);
  put("action", row.action);
  put("condition", row.condition);
  put("deadline", row.deadline);
  put_label("strength", row.strength);
  put("state", row.state);
  put_time("made", row.made);
  put("reported_by", row.reported_by);
  put("evidence", row.evidence);
  put_confidence(row.confidence);
  put("rules", row.rules);
}

std::string Writer::write_record(const Record& record) {
  json_.begin_object();
  json_.key("format").text(kRecordFormat);
  put("id", record.id);
  put("source", record.source);
  put("language", record.language);
  put("text", record.text);
  put("title", record.title);
  put("published", record.published);
  put("segments", record.segments);
  put("sentences", record.sentences);
  put_table<TimeExpression, TimeId>("times", record.times);
  put_table<Actor, ActorId>("actors", record.actors);
  put("mentions", record.mentions);
  put_table<Statement, StatementId>("statements", record.statements);
  put_table<Event, EventId>("events", record.events);
  put_table<Commitment, CommitmentId>("commitments", record.commitments);
  put("diagnostics", record.diagnostics);
  json_.end_object();
  return json_.take();
}

}  // namespace

std::string to_json(const Record& record) {
  return Writer().write_record(record);
}

}  // namespace chancery
