// SPDX-License-Identifier: Apache-2.0
//
// The checks that all rows of a record share: spans, ids, times, strings, labels.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "chancery/record.h"
#include "document/field_path.h"

namespace chancery::document {

/// Checks fields of one record and keeps what is wrong. The record must outlive it.
class RowCheck {
 public:
  explicit RowCheck(const Record& record) : record_(record) {}

  [[nodiscard]] std::vector<Problem> take() && { return std::move(problems_); }

  void add(const FieldPath& path, std::string message) { problems_.push_back({path.to_string(), std::move(message)}); }

  /// Not empty, inside the text, on character boundaries. False where it is not.
  bool span(Span span, const FieldPath& path);
  void span(const std::optional<Span>& one, const FieldPath& path);
  void spans(const std::vector<Span>& spans, const FieldPath& path);
  /// `before` ends where `span` begins, or earlier.
  void follows(Span before, Span span, const FieldPath& path);

  void text(std::string_view text, const FieldPath& path);         ///< UTF-8
  void required(std::string_view written, const FieldPath& path);  ///< UTF-8 and not empty
  void state(std::string_view code, const FieldPath& path);        ///< three capital letters, or empty
  void rules(const Rules& rules, const FieldPath& path);           ///< each "field:rule"
  void confidence(double confidence, const FieldPath& path);       ///< 0..1
  void date(const std::optional<Date>& date, const FieldPath& path);
  void time(const Time& time, const FieldPath& path);

  template <class E>
    requires std::is_enum_v<E>
  void label(E value, const FieldPath& path) {
    if (static_cast<std::size_t>(value) >= labels<E>().size()) { add(path, "is not in its vocabulary"); }
  }

  void id(TimeId id, const FieldPath& path) { within(id, record_.times.size(), path); }
  void id(ActorId id, const FieldPath& path) { within(id, record_.actors.size(), path); }
  void id(StatementId id, const FieldPath& path) { within(id, record_.statements.size(), path); }
  template <class Tag>
  void id(const std::optional<Id<Tag>>& one, const FieldPath& path) {
    if (one) { id(*one, path); }
  }
  /// Each points at an actor, none is there twice.
  void ids(const std::vector<ActorId>& ids, const FieldPath& path);

 private:
  template <class Tag>
  void within(Id<Tag> id, std::size_t rows, const FieldPath& path) {
    if (id.value >= rows) { add(path, "points at " + to_string(id) + ", which is not in the record"); }
  }

  const Record& record_;
  std::vector<Problem> problems_;
};

/// Which rows lead, from row to row along `to`, into a circle. Rows out of range are passed over.
[[nodiscard]] std::vector<bool> leading_into_circles(const std::vector<std::vector<std::uint32_t>>& to);

}  // namespace chancery::document
