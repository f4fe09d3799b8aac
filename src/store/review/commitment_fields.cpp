// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "store/review/field.h"

namespace chancery::store {
namespace {

std::string get_action(const Record& /*record*/, const Commitment& row) {
  return written_spans({row.action});
}
/// The evidence holds the action: where it does not any more, it is the sentence of the action.
Result<void> set_action(Record& record, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto span = one_span(record, value, row.action);
  if (!span) { return std::unexpected(span.error()); }
  row.action = *span;
  const auto holds = [&span](const Span& one) { return one.contains(*span); };
  if (std::ranges::none_of(row.evidence, holds)) {
    const auto sentence = std::ranges::find_if(record.sentences, holds);
    row.evidence = {sentence == record.sentences.end() ? *span : *sentence};
  }
  return {};
}

std::string get_condition(const Record& /*record*/, const Commitment& row) {
  return row.condition ? written_spans({row.condition->span}) : std::string(kNone);
}
Result<void> set_condition(Record& record, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  if (base::trim(value) == kNone) {
    row.condition.reset();
    return {};
  }
  const auto span = one_span(record, value, row.condition ? row.condition->span : row.action);
  if (!span) { return std::unexpected(span.error()); }
  if (!row.condition) { row.condition.emplace(); }
  row.condition->span = *span;
  return {};
}

/// What belongs to a condition cannot be set without one.
Result<void> without_condition(std::string_view value) {
  if (base::trim(value) == kNone) { return {}; }
  return fail(ErrorCode::kBadUsage, "there is no condition: give its words as condition");
}

std::string get_relation(const Record& /*record*/, const Commitment& row) {
  return std::string(row.condition ? label(row.condition->relation) : kNone);
}
Result<void> set_relation(Record& /*record*/, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  return row.condition ? read_label(row.condition->relation, value) : without_condition(value);
}

std::string get_by(const Record& record, const Commitment& row) {
  return row.condition ? written_actors(record, row.condition->by) : std::string(kNone);
}
Result<void> set_by(Record& record, Commitment& row, std::string_view value, const ActorLookup& lookup) {
  if (!row.condition) { return without_condition(value); }
  auto actors = read_actors(record, value, lookup);
  if (!actors) { return std::unexpected(actors.error()); }
  row.condition->by = std::move(*actors);
  return {};
}

std::string get_deadline(const Record& /*record*/, const Commitment& row) {
  return written_time(row.deadline.value_or(Time{}));
}
Result<void> set_deadline(Record& /*record*/, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto time = read_time(value);
  if (!time) { return std::unexpected(time.error()); }
  row.deadline = time->earliest || time->latest ? std::optional(*time) : std::nullopt;
  return {};
}

std::string get_state(const Record& /*record*/, const Commitment& row) {
  return std::string(label(row.state.value));
}
Result<void> set_state(Record& /*record*/, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  return read_label(row.state.value, value);
}

std::string get_reported_by(const Record& record, const Commitment& row) {
  return written_statement(record, row.reported_by);
}
Result<void> set_reported_by(Record& record, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto statement = read_statement(record, value, row.action);
  if (!statement) { return std::unexpected(statement.error()); }
  row.reported_by = *statement;
  return {};
}

constexpr std::array kFields = {
    Field<Commitment>{"kind", get_label<&Commitment::kind, Commitment>, set_label<&Commitment::kind, Commitment>},
    Field<Commitment>{"debtors", get_actors<&Commitment::debtors, Commitment>,
                      set_actors<&Commitment::debtors, Commitment>},
    Field<Commitment>{"creditors", get_actors<&Commitment::creditors, Commitment>,
                      set_actors<&Commitment::creditors, Commitment>},
    Field<Commitment>{"action", get_action, set_action},
    Field<Commitment>{"condition", get_condition, set_condition},
    Field<Commitment>{"relation", get_relation, set_relation},
    Field<Commitment>{"by", get_by, set_by},
    Field<Commitment>{"deadline", get_deadline, set_deadline},
    Field<Commitment>{"strength", get_label<&Commitment::strength, Commitment>,
                      set_label<&Commitment::strength, Commitment>},
    Field<Commitment>{"state", get_state, set_state},
    Field<Commitment>{"made", get_time<&Commitment::made, Commitment>, set_time<&Commitment::made, Commitment>},
    Field<Commitment>{"reported_by", get_reported_by, set_reported_by}};

}  // namespace

std::span<const Field<Commitment>> commitment_fields() {
  return kFields;
}

}  // namespace chancery::store
