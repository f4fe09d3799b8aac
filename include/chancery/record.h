// SPDX-License-Identifier: Apache-2.0
//
// The record of one report: what was said and done in it, each field with the words it came from.
// docs/formats/record.md describes the written form, docs/coding.md the rules of coding.
//
// Rows are plain values. A list that belongs to a row is a vector in the row: a report has tens of
// rows, and side pools with offsets would save nothing that can be measured and cost every reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/date.h"
#include "chancery/ids.h"
#include "chancery/labels.h"
#include "chancery/result.h"
#include "chancery/span.h"

namespace chancery {

/// Names of the rules that made a row, each as "field:rule" ("type:verb-lexicon"), in the order in
/// which they fired. `chancery explain` prints them.
using Rules = std::vector<std::string>;

/// Where the report came from; empty optional = not known.
struct Source {
  std::optional<std::string> path;
  std::optional<std::string> url;
  std::optional<std::string> publisher;

  friend bool operator==(const Source&, const Source&) = default;
};

/// `span` is empty where the title came beside the text.
struct Title {
  std::string text;
  std::optional<Span> span;

  friend bool operator==(const Title&, const Title&) = default;
};

/// An honest date: the act lies between two days, both inclusive; an absent day is an open end.
/// `of` is the expression that says so. basis kAssumed = no words, the report's date; kNone = no date.
struct Time {
  std::optional<Date> earliest;
  std::optional<Date> latest;
  Precision precision = Precision::kUnknown;
  Basis basis = Basis::kNone;
  std::optional<TimeId> of;

  friend bool operator==(const Time&, const Time&) = default;
};

/// The publication date; `reason` is one sentence that a person can check.
struct Published {
  Time time;
  std::string reason;
  Rules rules;

  friend bool operator==(const Published&, const Published&) = default;
};

struct Segment {
  SegmentKind kind = SegmentKind::kBody;
  Span span;

  friend bool operator==(const Segment&, const Segment&) = default;
};

/// A time expression; `value` is the TIMEX3 value ("2019-02-22", "2019-W08", "P3D", "XXXX-WXX-5").
/// `time.of` is not used here.
struct TimeExpression {
  Span span;
  std::string value;
  TimexType type = TimexType::kDate;
  Time time;
  Rules rules;

  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

/// `state` is ISO 3166-1 alpha-3 (XKX for Kosovo) or empty; `office` is the office held on the date
/// of the report, or empty; `members` is filled for a group whose members are known.
struct Actor {
  ActorKind kind = ActorKind::kState;
  std::string name;
  std::string state;
  Sector sector = Sector::kNone;
  std::string office;
  std::vector<ActorId> members;
  double confidence = 1.0;
  Rules rules;

  friend bool operator==(const Actor&, const Actor&) = default;
};

/// `place`: a place name used as a place; then `actors` is empty.
struct Mention {
  Span span;
  MentionForm form = MentionForm::kName;
  std::vector<ActorId> actors;
  bool place = false;
  Rules rules;

  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Statement {
  std::vector<ActorId> speakers;
  std::optional<std::string> unnamed;  ///< the source's own words where nobody is named
  std::optional<Span> source;
  std::optional<Span> cue;
  std::vector<Span> content;  ///< at least one; several for a broken quotation
  StatementForm form = StatementForm::kIndirect;
  Act act = Act::kSay;
  std::vector<ActorId> addressees;
  std::optional<Span> occasion;
  Time time;
  std::optional<StatementId> within;
  double confidence = 1.0;
  Rules rules;

  friend bool operator==(const Statement&, const Statement&) = default;
};

/// One telling of an event: the words that carry it and the sentence they stand in.
struct EventMention {
  Span trigger;
  Span sentence;

  friend bool operator==(const EventMention&, const EventMention&) = default;
};

struct Place {
  std::string name;
  std::string state;
  Span span;

  friend bool operator==(const Place&, const Place&) = default;
};

/// `mutual`: the two lists together are one unordered set of parties.
struct Event {
  EventType type = EventType::kConsult;
  Mode mode = Mode::kNone;
  Status status = Status::kOccurred;
  std::vector<ActorId> actors;
  std::vector<ActorId> recipients;
  bool mutual = false;
  std::vector<EventMention> mentions;  ///< at least one
  Time time;
  std::optional<Place> place;
  std::optional<StatementId> reported_by;
  std::vector<std::string> issues;
  double confidence = 1.0;
  Rules rules;

  friend bool operator==(const Event&, const Event&) = default;
};

struct Condition {
  Span span;
  ConditionRelation relation = ConditionRelation::kIf;
  std::vector<ActorId> by;

  friend bool operator==(const Condition&, const Condition&) = default;
};

/// What this report supports on its date; `as_of` is empty where the report's date is not known.
struct StateOfCommitment {
  CommitmentState value = CommitmentState::kOpen;
  std::optional<Date> as_of;
  std::vector<Span> basis;

  friend bool operator==(const StateOfCommitment&, const StateOfCommitment&) = default;
};

struct Commitment {
  CommitmentKind kind = CommitmentKind::kPromise;
  std::vector<ActorId> debtors;
  std::vector<ActorId> creditors;
  Span action;
  std::optional<Condition> condition;
  std::optional<Time> deadline;
  Strength strength = Strength::kReported;
  StateOfCommitment state;
  Time made;
  std::optional<StatementId> reported_by;
  std::vector<Span> evidence;  ///< at least one
  double confidence = 1.0;
  Rules rules;

  friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// Something that was skipped or doubted, and why. `code` is stable: "language-not-supported".
struct Diagnostic {
  std::string code;
  std::string message;
  std::optional<Span> span;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// All that is known of one report. Ids index the vectors of the same record.
struct Record {
  std::string id;
  Source source;
  std::string language;  ///< ISO 639-1, or "und"
  std::string text;
  std::optional<Title> title;
  Published published;
  std::vector<Segment> segments;
  std::vector<Span> sentences;
  std::vector<TimeExpression> times;
  std::vector<Actor> actors;
  std::vector<Mention> mentions;
  std::vector<Statement> statements;
  std::vector<Event> events;
  std::vector<Commitment> commitments;
  std::vector<Diagnostic> diagnostics;

  friend bool operator==(const Record&, const Record&) = default;
};

/// One line of JSON without the newline; the same record gives the same bytes. Confidences are
/// written with two decimals, so a record that is to survive writing has them rounded.
[[nodiscard]] std::string to_json(const Record& record);

/// Reads what to_json wrote; unknown keys are passed over. Errors: kBadRecord, with the JSON path of
/// the field in the message. The record is not checked: see check_record.
[[nodiscard]] Result<Record> record_from_json(std::string_view json);

/// One failure of a record: which field ("events[2].mentions[0].trigger") and what is wrong with it.
struct Problem {
  std::string field;
  std::string message;

  friend bool operator==(const Problem&, const Problem&) = default;
};

/// Recomputes every span, id, order and required field; empty means valid. Checked: text is UTF-8;
/// spans lie inside it on character boundaries and are not empty; ids point at rows; segments do not
/// overlap and cover all that is not white space or without width; earliest <= latest; modes fit their types.
[[nodiscard]] std::vector<Problem> check_record(const Record& record);

}  // namespace chancery
