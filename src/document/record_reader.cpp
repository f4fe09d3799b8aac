// SPDX-License-Identifier: Apache-2.0
//
// A record from its JSON. One function a row type, the mirror of record_writer.cpp.
//
// A field that is missing keeps its default where the default says "not known"; what a row cannot be
// without (spans, kinds, ids) must be there. The first fault ends the reading: later ones are often
// its children.
#include <fmt/format.h>
#include <simdjson.h>

#include <optional>
#include <utility>

#include "chancery/record.h"
#include "chancery/version.h"
#include "document/field_path.h"

namespace chancery {
namespace {

using document::FieldPath;
using simdjson::dom::element;

/// A JSON value and the way to it.
struct Value {
  element json;
  FieldPath path;
};

class Reader {
 public:
  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

  void read(const Value& value, Record& record);

 private:
  void refuse(const FieldPath& path, std::string_view what) {
    if (!fault_) { fault_ = Error{ErrorCode::kBadRecord, fmt::format("{}: {}", path.to_string(), what), ""}; }
  }

  static std::optional<Value> child(const Value& object, std::string_view key) {
    element found;
    if (object.json.at_key(key).get(found) != simdjson::SUCCESS) { return std::nullopt; }
    return Value{found, object.path.key(key)};
  }

  /// A field that must be there. `key` must have static lifetime, here and below.
  template <class T>
  void required(const Value& object, std::string_view key, T& out) {
    if (const auto found = child(object, key)) {
      read(*found, out);
    } else {
      refuse(object.path.key(key), "is missing");
    }
  }

  /// A field that keeps its default where it is missing.
  template <class T>
  void optional(const Value& object, std::string_view key, T& out) {
    if (const auto found = child(object, key)) { read(*found, out); }
  }

  /// As `optional`, and null too is the default.
  template <class T>
  void nullable(const Value& object, std::string_view key, T& out) {
    const auto found = child(object, key);
    if (found && !found->json.is_null()) { read(*found, out); }
  }

  [[nodiscard]] bool is_object(const Value& value) {
    if (value.json.is_object()) { return true; }
    refuse(value.path, "is not an object");
    return false;
  }

  void read(const Value& value, std::string& out) {
    std::string_view text;
    if (value.json.get(text) != simdjson::SUCCESS) { return refuse(value.path, "is not a string"); }
    out = text;
  }

  void read(const Value& value, bool& out) {
    if (value.json.get(out) != simdjson::SUCCESS) { refuse(value.path, "is neither true nor false"); }
  }

  void read(const Value& value, double& out) {
    if (value.json.get(out) != simdjson::SUCCESS) { refuse(value.path, "is not a number"); }
  }

  void read(const Value& value, Span& out) {
    simdjson::dom::array pair;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (value.json.get(pair) != simdjson::SUCCESS || pair.size() != 2 || pair.at(0).get(begin) != simdjson::SUCCESS ||
        pair.at(1).get(end) != simdjson::SUCCESS || begin > UINT32_MAX || end > UINT32_MAX) {
      return refuse(value.path, "is not a span [begin, end]");
    }
    out = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void read(const Value& value, Date& out) {
    constexpr std::size_t kDaySize = 10;
    std::string_view text;
    const bool string = value.json.get(text) == simdjson::SUCCESS;
    const auto date = string && text.size() == kDaySize ? parse_iso(text) : std::nullopt;
    if (!date) { return refuse(value.path, "is not a day as YYYY-MM-DD"); }
    out = *date;
  }

  template <class Tag>
  void read(const Value& value, Id<Tag>& out) {
    std::string_view text;
    const bool string = value.json.get(text) == simdjson::SUCCESS;
    const auto id = string ? parse_id<Tag>(text) : std::nullopt;
    if (!id) { return refuse(value.path, fmt::format("is not an id such as \"{}1\"", Tag::kLetter)); }
    out = *id;
  }

  template <class E>
    requires std::is_enum_v<E>
  void read(const Value& value, E& out) {
    std::string_view text;
    const bool string = value.json.get(text) == simdjson::SUCCESS;
    const auto known = string ? from_label<E>(text) : std::nullopt;
    if (!known) { return refuse(value.path, fmt::format("is none of {}", fmt::join(labels<E>(), ", "))); }
    out = *known;
  }

  /// Vocabularies whose first value means "none", which is written as null.
  template <class E>
  void read_or_none(const Value& object, std::string_view key, E& out) {
    nullable(object, key, out);
    const auto found = child(object, key);
    if (found && !found->json.is_null() && out == E::kNone) {
      refuse(object.path.key(key), "is \"none\", which is written as null");
    }
  }

  template <class T>
  void read(const Value& value, std::optional<T>& out) {
    if (value.json.is_null()) { return; }
    read(value, out.emplace());
  }

  template <class T>
  void read(const Value& value, std::vector<T>& out) {
    simdjson::dom::array list;
    if (value.json.get(list) != simdjson::SUCCESS) { return refuse(value.path, "is not a list"); }
    for (const element one : list) {
      if (fault_) { return; }
      const FieldPath path = value.path.at(out.size());
      read(Value{one, path}, out.emplace_back());
    }
  }

  /// Rows that carry their own id, which must be their place in the list.
  template <class IdType, class Row>
  void rows_with_ids(const Value& object, std::string_view key, std::vector<Row>& out) {
    optional(object, key, out);
    const auto list = child(object, key);
    if (!list || fault_) { return; }
    IdType place;
    for (const element one : simdjson::dom::array(list->json)) {
      const Value row{one, list->path.at(place.value)};
      IdType id;
      required(row, "id", id);
      if (!fault_ && id != place) {
        refuse(row.path.key("id"), fmt::format("is {} where {} stands", to_string(id), to_string(place)));
      }
      ++place.value;
    }
  }

  void read_time(const Value& value, Time& out) {
    nullable(value, "earliest", out.earliest);
    nullable(value, "latest", out.latest);
    optional(value, "precision", out.precision);
    optional(value, "basis", out.basis);
    nullable(value, "of", out.of);
  }

  void read(const Value& value, Time& out) {
    if (is_object(value)) { read_time(value, out); }
  }

  void read(const Value& value, Source& out) {
    if (!is_object(value)) { return; }
    optional(value, "path", out.path);
    optional(value, "url", out.url);
    optional(value, "publisher", out.publisher);
  }

  void read(const Value& value, Title& out) {
    if (!is_object(value)) { return; }
    required(value, "text", out.text);
    optional(value, "span", out.span);
  }

  void read(const Value& value, Published& out) {
    if (!is_object(value)) { return; }
    read_time(value, out.time);
    optional(value, "reason", out.reason);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Segment& out) {
    if (!is_object(value)) { return; }
    required(value, "kind", out.kind);
    required(value, "span", out.span);
  }

  void read(const Value& value, TimeExpression& out) {
    if (!is_object(value)) { return; }
    required(value, "span", out.span);
    required(value, "value", out.value);
    required(value, "type", out.type);
    read_time(value, out.time);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Actor& out) {
    if (!is_object(value)) { return; }
    required(value, "kind", out.kind);
    required(value, "name", out.name);
    nullable(value, "state", out.state);
    read_or_none(value, "sector", out.sector);
    nullable(value, "office", out.office);
    optional(value, "members", out.members);
    optional(value, "confidence", out.confidence);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Mention& out) {
    if (!is_object(value)) { return; }
    required(value, "span", out.span);
    required(value, "form", out.form);
    optional(value, "actors", out.actors);
    optional(value, "place", out.place);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Statement& out) {
    if (!is_object(value)) { return; }
    optional(value, "speakers", out.speakers);
    optional(value, "unnamed", out.unnamed);
    optional(value, "source", out.source);
    optional(value, "cue", out.cue);
    required(value, "content", out.content);
    required(value, "form", out.form);
    required(value, "act", out.act);
    optional(value, "addressees", out.addressees);
    optional(value, "occasion", out.occasion);
    nullable(value, "time", out.time);
    optional(value, "within", out.within);
    optional(value, "confidence", out.confidence);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, EventMention& out) {
    if (!is_object(value)) { return; }
    required(value, "trigger", out.trigger);
    required(value, "sentence", out.sentence);
  }

  void read(const Value& value, Place& out) {
    if (!is_object(value)) { return; }
    required(value, "name", out.name);
    nullable(value, "state", out.state);
    required(value, "span", out.span);
  }

  void read(const Value& value, Event& out) {
    if (!is_object(value)) { return; }
    required(value, "type", out.type);
    read_or_none(value, "mode", out.mode);
    required(value, "status", out.status);
    optional(value, "actors", out.actors);
    optional(value, "recipients", out.recipients);
    optional(value, "mutual", out.mutual);
    required(value, "mentions", out.mentions);
    nullable(value, "time", out.time);
    optional(value, "place", out.place);
    optional(value, "reported_by", out.reported_by);
    optional(value, "issues", out.issues);
    optional(value, "confidence", out.confidence);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Condition& out) {
    if (!is_object(value)) { return; }
    required(value, "span", out.span);
    required(value, "relation", out.relation);
    optional(value, "by", out.by);
  }

  void read(const Value& value, StateOfCommitment& out) {
    if (!is_object(value)) { return; }
    required(value, "value", out.value);
    optional(value, "as_of", out.as_of);
    optional(value, "basis", out.basis);
  }

  void read(const Value& value, Commitment& out) {
    if (!is_object(value)) { return; }
    required(value, "kind", out.kind);
    optional(value, "debtors", out.debtors);
    optional(value, "creditors", out.creditors);
    required(value, "action", out.action);
    optional(value, "condition", out.condition);
    optional(value, "deadline", out.deadline);
    required(value, "strength", out.strength);
    required(value, "state", out.state);
    nullable(value, "made", out.made);
    optional(value, "reported_by", out.reported_by);
    required(value, "evidence", out.evidence);
    optional(value, "confidence", out.confidence);
    optional(value, "rules", out.rules);
  }

  void read(const Value& value, Diagnostic& out) {
    if (!is_object(value)) { return; }
    required(value, "code", out.code);
    required(value, "message", out.message);
    optional(value, "span", out.span);
  }

  std::optional<Error> fault_;
};

void Reader::read(const Value& value, Record& record) {
  if (!is_object(value)) { return; }
  std::string format;
  required(value, "format", format);
  if (!fault_ && format != kRecordFormat) {
    refuse(value.path.key("format"), fmt::format("is not \"{}\", the format that this version reads", kRecordFormat));
  }
  if (fault_) { return; }
  required(value, "id", record.id);
  optional(value, "source", record.source);
  optional(value, "language", record.language);
  required(value, "text", record.text);
  optional(value, "title", record.title);
  optional(value, "published", record.published);
  optional(value, "segments", record.segments);
  optional(value, "sentences", record.sentences);
  rows_with_ids<TimeId>(value, "times", record.times);
  rows_with_ids<ActorId>(value, "actors", record.actors);
  optional(value, "mentions", record.mentions);
  rows_with_ids<StatementId>(value, "statements", record.statements);
  rows_with_ids<EventId>(value, "events", record.events);
  rows_with_ids<CommitmentId>(value, "commitments", record.commitments);
  optional(value, "diagnostics", record.diagnostics);
}

}  // namespace

Result<Record> record_from_json(std::string_view json) {
  if (json.empty()) { return fail(ErrorCode::kBadRecord, "the record is not JSON: there is nothing"); }
  simdjson::dom::parser parser;
  element root;
  if (const auto error = parser.parse(json.data(), json.size()).get(root)) {
    return fail(ErrorCode::kBadRecord, fmt::format("the record is not JSON: {}", simdjson::error_message(error)));
  }
  Record record;
  Reader reader;
  reader.read(Value{root, {}}, record);
  if (reader.fault()) { return std::unexpected(*reader.fault()); }
  return record;
}

}  // namespace chancery
