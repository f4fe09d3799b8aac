// SPDX-License-Identifier: Apache-2.0
//
// One field of a fact that people can correct: its name, and how its value is written and read. The tables of fields
// are one for each kind of fact; what several kinds have is here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "store/review/values.h"

namespace chancery::store {

template <class Row>
struct Field {
  std::string_view name;
  std::string (*get)(const Record& record, const Row& row);
  /// Sets it in `row`, a copy: actors may be added to the record meanwhile.
  Result<void> (*set)(Record& record, Row& row, std::string_view value, const ActorLookup& lookup);
};

// In the order in which values are set: the type before the mode, the condition before what belongs to it. Static
// lifetime.
[[nodiscard]] std::span<const Field<Event>> event_fields();
[[nodiscard]] std::span<const Field<Statement>> statement_fields();
[[nodiscard]] std::span<const Field<Commitment>> commitment_fields();

inline constexpr std::string_view kNone = "none";

/// "it cannot be "x", but one of: a b". Errors: kBadUsage.
[[nodiscard]] std::unexpected<Error> no_label(std::string_view value, std::span<const std::string_view> labels);

template <class E>
[[nodiscard]] Result<void> read_label(E& into, std::string_view value) {
  const auto read = from_label<E>(base::trim(value));
  if (!read) { return no_label(value, labels<E>()); }
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

/// One run of words, the place nearest to `near`. Errors: kBadUsage.
[[nodiscard]] Result<Span> one_span(const Record& record, std::string_view value, Span near);

/// The statement that a fact is told in is written as its first words: they, and not its number, find it again.
[[nodiscard]] std::string written_statement(const Record& record, const std::optional<StatementId>& statement);
/// The statement whose content shares the most with the words. Errors: kBadUsage where none does.
[[nodiscard]] Result<std::optional<StatementId>> read_statement(const Record& record, std::string_view value,
                                                                Span near);

}  // namespace chancery::store
