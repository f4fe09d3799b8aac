// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "store/review/field.h"

namespace chancery::store {
namespace {

constexpr std::string_view kYes = "yes";
constexpr std::string_view kNo = "no";

std::string get_mode(const Record& /*record*/, const Event& row) {
  return std::string(row.mode == Mode::kNone ? kNone : label(row.mode));
}
Result<void> set_type(Record& /*record*/, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  if (auto done = read_label(row.type, value); !done) { return done; }
  const auto modes = modes_of(row.type);
  if (std::ranges::find(modes, row.mode) == modes.end()) { row.mode = Mode::kNone; }
  return {};
}
Result<void> set_mode(Record& /*record*/, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  value = base::trim(value);
  const auto modes = modes_of(row.type);
  if (value == kNone) {
    row.mode = Mode::kNone;
    return {};
  }
  const auto mode = std::ranges::find_if(modes, [value](Mode one) { return label(one) == value; });
  if (mode != modes.end()) {
    row.mode = *mode;
    return {};
  }
  std::string known(kNone);
  for (const Mode one : modes) { known.append(" ").append(label(one)); }
  return fail(ErrorCode::kBadUsage, "of " + std::string(label(row.type)) + " it cannot be \"" + std::string(value) +
                                        "\", but one of: " + known);
}

std::string get_mutual(const Record& /*record*/, const Event& row) {
  return std::string(row.mutual ? kYes : kNo);
}
Result<void> set_mutual(Record& /*record*/, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  value = base::trim(value);
  if (value != kYes && value != kNo) { return fail(ErrorCode::kBadUsage, "it is yes or no"); }
  row.mutual = value == kYes;
  return {};
}

std::string get_trigger(const Record& /*record*/, const Event& row) {
  return written_spans({row.mentions.front().trigger});
}
Result<void> set_trigger(Record& record, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto spans = read_spans(record, value, row.mentions.front().trigger);
  if (!spans) { return std::unexpected(spans.error()); }
  const auto sentence =
      std::ranges::find_if(record.sentences, [&spans](const Span& one) { return one.contains(spans->front()); });
  if (spans->size() != 1 || sentence == record.sentences.end()) {
    return fail(ErrorCode::kBadUsage, "it is one run of words inside one sentence");
  }
  row.mentions.front() = {spans->front(), *sentence};
  return {};
}

std::string get_place(const Record& /*record*/, const Event& row) {
  return row.place ? written_place(*row.place) : std::string(kNone);
}
Result<void> set_place(Record& record, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  if (base::trim(value) == kNone) {
    row.place.reset();
    return {};
  }
  auto place = read_place(record, value, row.mentions.front().trigger);
  if (!place) { return std::unexpected(place.error()); }
  row.place = std::move(*place);
  return {};
}

std::string get_reported_by(const Record& record, const Event& row) {
  return written_statement(record, row.reported_by);
}
Result<void> set_reported_by(Record& record, Event& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto statement = read_statement(record, value, row.mentions.front().trigger);
  if (!statement) { return std::unexpected(statement.error()); }
  row.reported_by = *statement;
  return {};
}

constexpr std::array kFields = {
    Field<Event>{"type", get_label<&Event::type, Event>, set_type},
    Field<Event>{"mode", get_mode, set_mode},
    Field<Event>{"status", get_label<&Event::status, Event>, set_label<&Event::status, Event>},
    Field<Event>{"actors", get_actors<&Event::actors, Event>, set_actors<&Event::actors, Event>},
    Field<Event>{"recipients", get_actors<&Event::recipients, Event>, set_actors<&Event::recipients, Event>},
    Field<Event>{"mutual", get_mutual, set_mutual},
    Field<Event>{"time", get_time<&Event::time, Event>, set_time<&Event::time, Event>},
    Field<Event>{"trigger", get_trigger, set_trigger},
    Field<Event>{"place", get_place, set_place},
    Field<Event>{"reported_by", get_reported_by, set_reported_by}};

}  // namespace

std::span<const Field<Event>> event_fields() {
  return kFields;
}

}  // namespace chancery::store
