// SPDX-License-Identifier: Apache-2.0
#include "store/review/fields.h"

#include <algorithm>
#include <utility>

#include "store/review/field.h"

namespace chancery::store {
namespace {

/// Calls `use` with the fields of a kind and its table of rows.
decltype(auto) with_fields(FactKind kind, auto&& use) {
  if (kind == FactKind::kStatement) { return use(statement_fields(), &Record::statements); }
  if (kind == FactKind::kEvent) { return use(event_fields(), &Record::events); }
  return use(commitment_fields(), &Record::commitments);
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

std::int64_t common_bytes(Span a, Span b) {
  return std::max<std::int64_t>(0, std::int64_t{std::min(a.end, b.end)} - std::max(a.begin, b.begin));
}

}  // namespace

std::unexpected<Error> no_label(std::string_view value, std::span<const std::string_view> labels) {
  std::string list;
  for (const std::string_view one : labels) { list.append(list.empty() ? "" : " ").append(one); }
  return fail(ErrorCode::kBadUsage, "it cannot be \"" + std::string(value) + "\", but one of: " + list);
}

Result<Span> one_span(const Record& record, std::string_view value, Span near) {
  const auto spans = read_spans(record, value, near);
  if (!spans) { return std::unexpected(spans.error()); }
  if (spans->size() != 1) { return fail(ErrorCode::kBadUsage, "it is one run of words"); }
  return spans->front();
}

std::string written_statement(const Record& record, const std::optional<StatementId>& statement) {
  const bool there =
      statement && statement->value < record.statements.size() && !record.statements[statement->value].content.empty();
  return there ? written_spans({record.statements[statement->value].content.front()}) : std::string(kNone);
}

Result<std::optional<StatementId>> read_statement(const Record& record, std::string_view value, Span near) {
  if (base::trim(value) == kNone) { return std::nullopt; }
  const auto words = one_span(record, value, near);
  if (!words) { return std::unexpected(words.error()); }
  std::optional<StatementId> found;
  std::int64_t most = 0;
  for (std::size_t row = 0; row < record.statements.size(); ++row) {
    std::int64_t common = 0;
    for (const Span content : record.statements[row].content) { common += common_bytes(content, *words); }
    if (common > most) {
      most = common;
      found = StatementId{static_cast<std::uint32_t>(row)};
    }
  }
  if (found) { return found; }
  return fail(ErrorCode::kBadUsage, "no statement of the report has these words in its content: add it first, or none");
}

std::size_t rows_of_kind(const Record& record, FactKind kind) {
  return with_fields(kind, [&record](const auto& /*fields*/, auto table) { return (record.*table).size(); });
}

std::vector<Span> spans_of(const Record& record, FactKind kind, std::size_t row) {
  if (kind == FactKind::kStatement) { return record.statements[row].content; }
  if (kind == FactKind::kCommitment) { return {record.commitments[row].action}; }
  std::vector<Span> spans;
  for (const EventMention& mention : record.events[row].mentions) { spans.push_back(mention.trigger); }
  return spans;
}

const Rules& rules_of(const Record& record, FactKind kind, std::size_t row) {
  return with_fields(kind,
                     [&](const auto& /*fields*/, auto table) -> const Rules& { return (record.*table)[row].rules; });
}

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
      if (changed == (record.*table)[row]) { return {}; }
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
