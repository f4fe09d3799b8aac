// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "store/review/field.h"

namespace chancery::store {
namespace {

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
  std::ranges::sort(*spans);
  row.content = std::move(*spans);
  return {};
}

/// Of the words of source and cue, which a statement need not have.
template <auto kMember>
std::string get_words(const Record& /*record*/, const Statement& row) {
  return row.*kMember ? written_spans({*(row.*kMember)}) : std::string(kNone);
}
template <auto kMember>
Result<void> set_words(Record& record, Statement& row, std::string_view value, const ActorLookup& /*lookup*/) {
  if (base::trim(value) == kNone) {
    (row.*kMember).reset();
    return {};
  }
  const auto span = one_span(record, value, row.content.front());
  if (!span) { return std::unexpected(span.error()); }
  row.*kMember = *span;
  return {};
}

std::string get_within(const Record& record, const Statement& row) {
  return written_statement(record, row.within);
}
Result<void> set_within(Record& record, Statement& row, std::string_view value, const ActorLookup& /*lookup*/) {
  const auto statement = read_statement(record, value, row.content.front());
  if (!statement) { return std::unexpected(statement.error()); }
  row.within = *statement;
  return {};
}

constexpr std::array kFields = {
    Field<Statement>{"act", get_label<&Statement::act, Statement>, set_label<&Statement::act, Statement>},
    Field<Statement>{"form", get_label<&Statement::form, Statement>, set_label<&Statement::form, Statement>},
    Field<Statement>{"speakers", get_actors<&Statement::speakers, Statement>,
                     set_actors<&Statement::speakers, Statement>},
    Field<Statement>{"unnamed", get_unnamed, set_unnamed},
    Field<Statement>{"addressees", get_actors<&Statement::addressees, Statement>,
                     set_actors<&Statement::addressees, Statement>},
    Field<Statement>{"time", get_time<&Statement::time, Statement>, set_time<&Statement::time, Statement>},
    Field<Statement>{"content", get_content, set_content},
    Field<Statement>{"source", get_words<&Statement::source>, set_words<&Statement::source>},
    Field<Statement>{"cue", get_words<&Statement::cue>, set_words<&Statement::cue>},
    Field<Statement>{"within", get_within, set_within}};

}  // namespace

std::span<const Field<Statement>> statement_fields() {
  return kFields;
}

}  // namespace chancery::store
