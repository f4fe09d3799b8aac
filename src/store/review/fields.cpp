// SPDX-License-Identifier: Apache-2.0
#include "store/review/fields.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace chancery::store {
namespace {

constexpr std::string_view kNone = "none";
constexpr std::string_view kYes = "yes";
constexpr std::string_view kNo = "no";

/// How one field of a row is written and read.
template <class Row>
struct Field {
  std::string_view name;
  std::string (*get)(const Record& record, const Row& row);
  /// Sets it in `row`, a copy: actors may be added to the record meanwhile.
  Result<void> (*set)(Record& record, Row& row, std::string_view value, const ActorLookup& lookup);
};

std::string list_of(std::span<const std::string_view> labels) {
  std::string list;
  for (const std::string_view one : labels) { list.append(list.empty() ? "" : " ").append(one); }
  return list;
}

template <class E>
Result<void> read_label(E& into, std::string_view value) {
  const auto read = from_label<E>(base::trim(value));
  if (!read) {
    return fail(ErrorCode::kBadUsage,
                "it cannot be \"" + std::string(value) + "\", but one of: " + list_of(labels<E>()));
  }
  into = *read;
  return {};
}

template <auto kMember, class Row>
std::string get_label(const Record& /*record*/, const Row& row) {
  return std::string(label(row.*kMember));
}
template <auto kMember, class Row>
Result<void> set_label(Record& /*record*/, Row& row, std::string_view value, const ActorLookup& /*lookup*/) {
  return read_label(row.*kMember, value);
}

template <auto kMember, class Row>
std::string get_actors(const Record& record, const Row& row) {
  return written_actors(record, row.*kMember);
}
template <auto kMember, class Row>
Result<void> set_actors(Record& record, Row& row, std::string_view value, const ActorLookup& lookup) {
  auto actors = read_actors(record, value, lookup);
  if (!actors) { return std::unexpected(actors.error()); }
  row.*kMember = std::move(*actors);
  return {};
}

template <auto kMember, class Row>
std::string get_time(const Record& /*record*/, const Row& row) {
  return written_time(row.*kMember);
}
template <auto kMember, class Row>
Result<void> set_time(Record& /*record*/, Row& row, std::string_view value, const ActorLookup& /*lookup*/) {
  auto time = read_time(value);
  if (!time) { return std::unexpected(time.error()); }
  row.*kMember = *time;
  return {};
}

// --- events

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

constexpr std::array kEventFields = {
    Field<Event>{"type", get_label<&Event::type, Event>, set_type},
    Field<Event>{"mode", get_mode, set_mode},
    Field<Event>{"status", get_label<&Event::status, Event>, set_label<&Event::status, Event>},
    Field<Event>{"actors", get_actors<&Event::actors, Event>, set_actors<&Event::actors, Event>},
    Field<Event>{"recipients", get_actors<&Event::recipients, Event>, set_actors<&Event::recipients, Event>},
    Field<Event>{"mutual", get_mutual, set_mutual},
    Field<Event>{"time", get_time<&Event::time, Event>, set_time<&Event::time, Event>},
    Field<Event>{"trigger", get_trigger, set_trigger}};

// --- statements

std::string get_unnamed(const Record& /*record*/, const Statement& row) {
  return row.unnamed.value_or(std::string(kNone));
}
Result<void> set_unnamed(Record& /*record*/, Statement& row, std::string_view value, const ActorLookup& /*lookup*/) {
  value = base::trim(value);
  if (value.empty() || !base::is_utf8(value)) {
    return fail(ErrorCode::kBadUsage, "it is the words for the source, or none");
  }
  row.unnamed = value == kNone ? std::nullopt : std::optional(std::string(value));
  return {};
}
std::string get_content(const Record& /*record*/, const Statement& row) {
  return written_spans(row.content);
}
Result<void> set_content(Record& record, Statement& row, std::string_view value, const ActorLookup& /*lookup*/) {
  auto spans = read_spans(record, value, row.content.front());
  if (!spans) { return std::unexpected(spans.error()); }
  row.content = std::move(*spans);
  return {};
}

constexpr std::array kStatementFields = {
    Field<Statement>{"act", get_label<&Statement::act, Statement>, set_label<&Statement::act, Statement>},
    Field<Statement>{"speakers", get_actors<&Statement::speakers, Statement>,
                     set_actors<&Statement::speakers, Statement>},
    Field<Statement>{"unnamed", get_unnamed, set_unnamed},
    Field<Statement>{"addressees", get_actors<&Statement::addressees, Statement>,
                     set_actors<&Statement::addressees, Statement>},
    Field<Statement>{"time", get_time<&Statement::time, Statement>, set_time<&Statement::time, Statement>},
    Field<Statement>{"content", get_content, set_content}};

// --- commitments

std::string get_action(const Record& /*record*/, const Commitment& row) {
  return written_spans({row.action});
}
Result<Span> one_span(const Record& record, std::string_view value, Span near) {
  const auto spans = read_spans(record, value, near);
  if (!spans) { return std::unexpected(spans.error()); }
  if (spans->size() != 1) { return fail(ErrorCode::kBadUsage, "it is one run of words"); }
  return spans->front();
}
Result<void> set_action(Record& record, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto span = one_span(record, value, row.action);
  if (!span) { return std::unexpected(span.error()); }
  row.action = *span;
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
  const auto span = one_span(record, value, row.action);
  if (!span) { return std::unexpected(span.error()); }
  if (!row.condition) { row.condition.emplace(); }
  row.condition->span = *span;
  return {};
}
std::string get_relation(const Record& /*record*/, const Commitment& row) {
  return std::string(row.condition ? label(row.condition->relation) : kNone);
}
Result<void> set_relation(Record& /*record*/, Commitment& row, std::string_view value, const ActorLookup& /*lookup*/) {
  if (!row.condition) {
    return base::trim(value) == kNone ? Result<void>() : fail(ErrorCode::kBadUsage, "there is no condition");
  }
  return read_label(row.condition->relation, value);
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

constexpr std::array kCommitmentFields = {
    Field<Commitment>{"kind", get_label<&Commitment::kind, Commitment>, set_label<&Commitment::kind, Commitment>},
    Field<Commitment>{"debtors", get_actors<&Commitment::debtors, Commitment>,
                      set_actors<&Commitment::debtors, Commitment>},
    Field<Commitment>{"creditors", get_actors<&Commitment::creditors, Commitment>,
                      set_actors<&Commitment::creditors, Commitment>},
    Field<Commitment>{"action", get_action, set_action},
    Field<Commitment>{"condition", get_condition, set_condition},
    Field<Commitment>{"relation", get_relation, set_relation},
    Field<Commitment>{"deadline", get_deadline, set_deadline},
    Field<Commitment>{"strength", get_label<&Commitment::strength, Commitment>,
                      set_label<&Commitment::strength, Commitment>},
    Field<Commitment>{"state", get_state, set_state},
    Field<Commitment>{"made", get_time<&Commitment::made, Commitment>, set_time<&Commitment::made, Commitment>}};

/// Calls `use` with the fields of a kind and its table of rows.
decltype(auto) with_fields(FactKind kind, auto&& use) {
  if (kind == FactKind::kStatement) { return use(kStatementFields, &Record::statements); }
  if (kind == FactKind::kEvent) { return use(kEventFields, &Record::events); }
  return use(kCommitmentFields, &Record::commitments);
}

std::unexpected<Error> no_field(std::string_view name, const auto& fields) {
  std::string known;
  for (const auto& field : fields) { known.append(known.empty() ? "" : " ").append(field.name); }
  return fail(ErrorCode::kBadUsage, "there is no field \"" + std::string(name) + "\" here, but: " + known);
}

/// Puts "field:human" in the place of the rules that made the field.
void mark(Rules& rules, std::string_view field) {
  const std::string start = std::string(field) + ":";
  std::erase_if(rules, [&start](const std::string& rule) { return rule.starts_with(start); });
  rules.push_back(start + "human");
}

}  // namespace

std::string_view label_of(const Record& record, FactKind kind, std::size_t row) {
  if (kind == FactKind::kStatement) { return label(record.statements[row].act); }
  return kind == FactKind::kEvent ? label(record.events[row].type) : label(record.commitments[row].kind);
}

std::vector<FieldEdit> fields_of(const Record& record, FactKind kind, std::size_t row) {
  return with_fields(kind, [&](const auto& fields, auto table) {
    std::vector<FieldEdit> values;
    values.reserve(std::size(fields));
    for (const auto& field : fields) {
      values.push_back({std::string(field.name), field.get(record, (record.*table)[row])});
    }
    return values;
  });
}

Result<std::string> field_of(const Record& record, FactKind kind, std::size_t row, std::string_view name) {
  return with_fields(kind, [&](const auto& fields, auto table) -> Result<std::string> {
    for (const auto& field : fields) {
      if (field.name == name) { return field.get(record, (record.*table)[row]); }
    }
    return no_field(name, fields);
  });
}

Result<void> set_field(Record& record, FactKind kind, std::size_t row, const FieldEdit& edit,
                       const ActorLookup& lookup) {
  return with_fields(kind, [&](const auto& fields, auto table) -> Result<void> {
    for (const auto& field : fields) {
      if (field.name != edit.field) { continue; }
      auto changed = (record.*table)[row];
      if (auto done = field.set(record, changed, edit.value, lookup); !done) {
        return fail(done.error().code, edit.field + ": " + done.error().message);
      }
      mark(changed.rules, edit.field);
      (record.*table)[row] = std::move(changed);
      return {};
    }
    return no_field(edit.field, fields);
  });
}

std::vector<FieldEdit> in_order(FactKind kind, std::vector<FieldEdit> edits) {
  return with_fields(kind, [&](const auto& fields, auto /*table*/) {
    const auto place = [&fields](const FieldEdit& edit) {
      return std::ranges::find_if(fields, [&edit](const auto& field) { return field.name == edit.field; }) -
             fields.begin();
    };
    std::ranges::stable_sort(edits, {}, place);
    return std::move(edits);
  });
}

}  // namespace chancery::store

namespace chancery {

std::vector<FieldEdit> fact_fields(const Hit& fact) {
  return store::fields_of(*fact.record, fact.id.kind, fact.row);
}

}  // namespace chancery
