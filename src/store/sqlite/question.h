// SPDX-License-Identifier: Apache-2.0
//
// A Filter as SQL. The conditions say the same as Filter's functions; what is decided here is the way
// to the rows. There are two:
//
//   walk   through the rows in the order of the answer, testing each, until the page is full
//   start  from the few rows that the rarest condition leaves, and sort those
//
// SQLite cannot tell which is right, because it does not know how frequent "JPN" or a word is. The
// store does: each actor carries its counts, and FTS5 counts the reports with a word in no time. So
// the question is estimated first and written with the way fixed (CROSS JOIN, unary +).
#pragma once

#include <utility>

#include <string>
#include <string_view>

#include "store/filter.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// SQL with the values of its parameters, in order.
struct Question {
  std::string sql;
  Values values;
};

/// Runs a question and calls `read` for each row.
[[nodiscard]] inline Result<void> for_rows(Database& database, const Question& question, const auto& read) {
  auto statement = database.prepare(question.sql);
  if (!statement) { return std::unexpected(statement.error()); }
  statement->bind_values(question.values);
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return {}; }
    read(std::as_const(*statement));
  }
}

/// Rows (id, report, row) of facts of one kind, in order, one page.
[[nodiscard]] Result<Question> question_for_facts(Database& database, const Filter& filter, FactKind kind);
/// `columns` of all facts `f` of one kind that the filter keeps, in no order: for counting, which the walk in the
/// order of days would send to and fro through the table.
[[nodiscard]] Result<Question> question_for_counting(Database& database, const Filter& filter, FactKind kind,
                                                     std::string_view columns);
/// The same for their numbers (id).
[[nodiscard]] Result<Question> question_for_numbers(Database& database, const Filter& filter, FactKind kind);
/// The names of a kind of fact in the tables.
struct FactNames {
  std::string table;
  std::string parties;
  std::string fact;    ///< its column in the table of parties
  std::string acting;  ///< roles of those who act, quoted
};
[[nodiscard]] FactNames names_of(FactKind kind);
/// Rows of `columns` from `actors a`, in order, one page.
[[nodiscard]] Result<Question> question_for_actors(Database& database, const Filter& filter, std::string_view columns);
/// Rows of `columns` from `reports r`, in order, one page.
[[nodiscard]] Result<Question> question_for_reports(Database& database, const Filter& filter, std::string_view columns);

}  // namespace chancery::store
