// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/question.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace chancery::store {
namespace {

/// Starting from a condition pays where it leaves less than one row in this many.
constexpr std::int64_t kRare = 8;

/// A piece of SQL with its values; pieces are put together from left to right.
class Piece {
 public:
  Piece() = default;
  explicit Piece(std::string sql) { made_.sql = std::move(sql); }
  Piece(std::string sql, std::string value) {
    made_.sql = std::move(sql);
    made_.values.emplace_back(std::move(value));
  }
  Piece(std::string sql, Values values) {
    made_.sql = std::move(sql);
    made_.values = std::move(values);
  }

  Piece& add(std::string_view sql) {
    made_.sql += sql;
    return *this;
  }
  Piece& add(const Piece& piece) {
    made_.sql += piece.made_.sql;
    made_.values.insert(made_.values.end(), piece.made_.values.begin(), piece.made_.values.end());
    return *this;
  }
  /// One more condition, after those there are.
  Piece& require(const Piece& condition) { return add(made_.sql.empty() ? "" : " AND ").add(condition); }

  [[nodiscard]] bool empty() const { return made_.sql.empty(); }
  [[nodiscard]] const Question& made() const { return made_; }

 private:
  Question made_;
};

/// Actors whose name holds the words. `id` is the column of their numbers.
Piece name_condition(const std::string& id, const std::vector<std::string>& words) {
  Piece all;
  for (const std::string& word : words) {
    all.require(Piece(id + " IN (SELECT actor FROM actor_words WHERE word = ?)", word.substr(1, word.size() - 2)));
  }
  return all;
}

/// Actors that one field asks for, as a condition on the table `actors`.
struct Wanted {
  Piece condition;
  bool acting = false;

  [[nodiscard]] Piece set() const { return Piece("(SELECT id FROM actors WHERE ").add(condition).add(")"); }
};

std::vector<Wanted> wanted_actors(const Filter& filter) {
  std::vector<Wanted> wanted;
  if (!filter.actor_words().empty()) { wanted.push_back({name_condition("id", filter.actor_words())}); }
  if (!filter.state().empty()) { wanted.push_back({Piece("state = ?", filter.state())}); }
  if (!filter.state_of().empty()) { wanted.push_back({Piece("state = ?", filter.state_of()), true}); }
  return wanted;
}

std::optional<Wanted> wanted_with(const Filter& filter) {
  if (filter.with_words().empty()) { return std::nullopt; }
  Piece condition("(");
  if (!filter.with_state().empty()) { condition.add(Piece("state = ? OR ", filter.with_state())); }
  return Wanted{condition.add("(").add(name_condition("id", filter.with_words())).add("))")};
}

/// since and until, for a table with first_day and last_day.
Piece dating_condition(const Query& query) {
  Piece all;
  if (query.since) { all.require(Piece("last_day >= ?", to_iso(*query.since))); }
  if (query.until) { all.require(Piece("first_day <= ?", to_iso(*query.until))); }
  return all;
}

/// source and text, as sets of report numbers.
std::vector<Piece> report_sets(const Filter& filter) {
  std::vector<Piece> sets;
  if (!filter.source_words().empty()) {
    Piece all;
    for (const std::string& word : filter.source_words()) { all.require(Piece("instr(source_words, ?) > 0", word)); }
    sets.push_back(Piece("SELECT id FROM reports INDEXED BY reports_by_source WHERE ").add(all));
  }
  if (!filter.query().text.empty()) {
    sets.emplace_back("SELECT rowid AS id FROM report_text WHERE report_text MATCH ?", filter.query().text);
  }
  return sets;
}

Piece label_conditions(const Query& query, FactKind kind) {
  Piece all;
  const auto require = [&all](std::string_view column, const auto& wanted) {
    if (wanted) { all.require(Piece(std::string(column) + " = ?", std::string(label(*wanted)))); }
  };
  if (kind == FactKind::kStatement) {
    require("act", query.act);
  } else if (kind == FactKind::kEvent) {
    require("type", query.type);
    require("status", query.status);
  } else {
    require("kind", query.commitment_kind);
    require("state", query.commitment_state);
  }
  if (query.min_confidence > 0) { all.require(Piece("confidence >= ?", Values{query.min_confidence})); }
  if (query.review) {
    all.require(*query.review == Review::kNone ? Piece("f.review IS NULL")
                                               : Piece("f.review = ?", std::string(label(*query.review))));
  } else if (!query.any_review) {
    all.require(Piece("f.review IS NOT 'rejected'"));
  }
  return all;
}

/// "One of `wanted` takes part in f", by `alias` of the table of parties; another than q's if `not_q`.
Piece takes_part(const FactNames& names, const Wanted& wanted, const std::string& alias, bool not_q) {
  Piece exists("EXISTS (SELECT 1 FROM " + names.parties + " " + alias + " WHERE " + alias + "." + names.fact +
               " = f.id AND +" + alias + ".actor IN ");
  exists.add(wanted.set());
  if (wanted.acting) { exists.add(" AND " + alias + ".role IN (" + names.acting + ")"); }
  if (not_q) { exists.add(" AND " + alias + ".actor <> q.actor"); }
  return exists;
}

Piece party_conditions(const Filter& filter, const FactNames& names) {
  Piece all;
  const auto with = wanted_with(filter);
  for (const Wanted& wanted : wanted_actors(filter)) {
    all.require(takes_part(names, wanted, "p", with.has_value()).add(")"));
  }
  if (!with) { return all; }
  Piece exists = takes_part(names, *with, "q", false);
  if (!all.empty()) { exists.add(" AND ").add(all); }
  return exists.add(")");
}

/// The page of the answer.
Piece page(const Query& query) {
  const auto number = [](std::size_t count) {
    return std::to_string(std::min(count, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())));
  };
  return Piece(" LIMIT " + (query.limit == 0 ? "-1" : number(query.limit)) + " OFFSET " + number(query.offset));
}

Result<std::int64_t> number(Database& database, const Question& question) {
  auto statement = database.prepare(question.sql);
  if (!statement) { return std::unexpected(statement.error()); }
  const auto row = statement->bind_values(question.values).step();
  if (!row) { return std::unexpected(row.error()); }
  return *row ? statement->number(0) : 0;
}

/// Is the text in the syntax of FTS5? Its errors come out when a question is run.
Result<void> check_text(Database& database, const std::string& text) {
  if (text.empty()) { return {}; }
  auto statement = database.prepare("SELECT 1 FROM report_text WHERE report_text MATCH ? LIMIT 1");
  if (!statement) { return std::unexpected(statement.error()); }
  const auto row = statement->bind(text).step();
  if (row || statement->code() != SQLITE_ERROR) { return row ? Result<void>() : std::unexpected(row.error()); }
  return fail(ErrorCode::kBadUsage, "the text to look for is not understood: " + text +
                                        " (put what is not a plain word in double quotes: \"al-Assad\")");
}

/// A way to start, and how many rows it leads to.
struct Start {
  Piece from;
  std::int64_t rows = 0;
};

/// The start that leads to the fewest facts; none where walking is as good.
Result<std::optional<Start>> best_start(Database& database, const Filter& filter, const FactNames& names) {
  const auto facts = database.number("SELECT number FROM last_numbers WHERE name = '" + names.table + "'");
  if (!facts) { return std::unexpected(facts.error()); }
  const auto reports = database.number("SELECT number FROM last_numbers WHERE name = 'reports'");
  if (!reports) { return std::unexpected(reports.error()); }
  std::optional<Start> best;
  const auto consider = [&](std::int64_t rows, const auto& from) {
    if (rows < *facts / kRare && (!best || rows < best->rows)) { best = Start{from(), rows}; }
  };
  auto actors = wanted_actors(filter);
  if (auto with = wanted_with(filter)) { actors.push_back(std::move(*with)); }
  for (const Wanted& wanted : actors) {
    const auto rows =
        number(database, Piece("SELECT sum(" + names.table + ") FROM actors WHERE ").add(wanted.condition).made());
    if (!rows) { return std::unexpected(rows.error()); }
    consider(*rows, [&] {
      return Piece("(SELECT DISTINCT " + names.fact + " AS id FROM " + names.parties + " WHERE actor IN ")
          .add(wanted.set())
          .add(") d CROSS JOIN " + names.table + " f ON f.id = d.id");
    });
  }
  for (const Piece& set : report_sets(filter)) {
    const auto found = number(database, Piece("SELECT count(*) FROM (").add(set).add(")").made());
    if (!found) { return std::unexpected(found.error()); }
    consider(*found * (*facts / std::max<std::int64_t>(*reports, 1) + 1),
             [&] { return Piece("(").add(set).add(") d CROSS JOIN " + names.table + " f ON f.report = d.id"); });
  }
  return best;
}

Piece where(const Piece& conditions) {
  return conditions.empty() ? Piece() : Piece(" WHERE ").add(conditions);
}

void require_all(Piece& conditions, const Piece& more) {
  if (!more.empty()) { conditions.require(more); }
}

/// since, until, source and text of the reports, for the table `reports`.
Piece report_conditions(const Filter& filter) {
  Piece all = dating_condition(filter.query());
  for (const Piece& set : report_sets(filter)) { all.require(Piece("id IN (").add(set).add(")")); }
  return all;
}

/// What the row is ordered by that an answer goes on after. Errors: kNotFound.
Result<Values> place_of(Database& database, const std::string& columns, const std::string& table, std::int64_t id) {
  auto statement = database.prepare("SELECT " + columns + " FROM " + table + " WHERE id = ?");
  if (!statement) { return std::unexpected(statement.error()); }
  const auto row = statement->bind(id).step();
  if (!row) { return std::unexpected(row.error()); }
  if (!*row) { return fail(ErrorCode::kNotFound, "there is no row " + std::to_string(id) + " to go on after"); }
  return statement->values();
}

/// Query::after in the order of days, those without one last, and numbers. `alias` is that of the table.
Result<Piece> after_in_days(Database& database, const Query& query, const std::string& table,
                            const std::string& alias) {
  if (query.after == 0) { return Piece(); }
  auto place = place_of(database, "day, id", table, query.after);
  if (!place) { return std::unexpected(place.error()); }
  const std::string day = alias + ".day";
  const std::string id = alias + ".id";
  if (std::holds_alternative<std::monostate>(place->front())) {
    return Piece("(" + day + " IS NULL AND " + id + " > ?)", Values{place->back()});
  }
  return Piece("(" + day + " IS NULL OR (" + day + ", " + id + ") > (?, ?))", std::move(*place));
}

/// The same in the order of priority.
Result<Piece> after_in_priority(Database& database, const Query& query, const std::string& table) {
  if (query.after == 0) { return Piece(); }
  auto place = place_of(database, "priority, priority, id", table, query.after);
  if (!place) { return std::unexpected(place.error()); }
  return Piece("(f.priority < ? OR (f.priority = ? AND f.id > ?))", std::move(*place));
}

/// The table of facts in the order of the answer.
std::string walk_through(const Query& query, const std::string& table) {
  const bool queue = query.by_priority && query.review == Review::kNone;
  return table + " f INDEXED BY " + table + (queue ? "_by_priority" : "_by_day");
}

/// The same in the order of actors.
Result<Piece> after_in_actors(Database& database, const Query& query) {
  if (query.after == 0) { return Piece(); }
  auto place = place_of(database, "-reports, folded, id", "actors", query.after);
  if (!place) { return std::unexpected(place.error()); }
  return Piece("(-a.reports, a.folded, a.id) > (?, ?, ?)", std::move(*place));
}

/// What is asked of facts: where to start, and what must hold.
struct AskedOfFacts {
  std::optional<Start> start;
  Piece conditions;
};

Result<AskedOfFacts> asked_of_facts(Database& database, const Filter& filter, FactKind kind) {
  const Query& query = filter.query();
  if (auto checked = check_text(database, query.text); !checked) { return std::unexpected(checked.error()); }
  const FactNames names = names_of(kind);
  auto start = best_start(database, filter, names);
  if (!start) { return std::unexpected(start.error()); }
  AskedOfFacts asked{.start = std::move(*start), .conditions = {}};
  require_all(asked.conditions, label_conditions(query, kind));
  require_all(asked.conditions, dating_condition(query));
  for (const Piece& set : report_sets(filter)) { asked.conditions.require(Piece("+f.report IN (").add(set).add(")")); }
  require_all(asked.conditions, party_conditions(filter, names));
  return asked;
}

}  // namespace

FactNames names_of(FactKind kind) {
  if (kind == FactKind::kStatement) { return {"statements", "statement_parties", "statement", "'speaker'"}; }
  if (kind == FactKind::kEvent) { return {"events", "event_parties", "event", "'actor', 'party'"}; }
  return {"commitments", "commitment_parties", "commitment", "'debtor'"};
}

Result<Question> question_for_facts(Database& database, const Filter& filter, FactKind kind) {
  const Query& query = filter.query();
  const FactNames names = names_of(kind);
  auto asked = asked_of_facts(database, filter, kind);
  if (!asked) { return std::unexpected(asked.error()); }
  const auto after = query.by_priority ? after_in_priority(database, query, names.table)
                                       : after_in_days(database, query, names.table, "f");
  if (!after) { return std::unexpected(after.error()); }
  require_all(asked->conditions, *after);
  Piece whole("SELECT f.id, f.report, f.row FROM ");
  whole.add(asked->start ? asked->start->from : Piece(walk_through(query, names.table)));
  const std::string_view order =
      query.by_priority ? " ORDER BY f.priority DESC, f.id" : " ORDER BY f.day NULLS LAST, f.id";
  return whole.add(where(asked->conditions)).add(order).add(page(query)).made();
}

Result<Question> question_for_numbers(Database& database, const Filter& filter, FactKind kind) {
  return question_for_counting(database, filter, kind, "f.id");
}

Result<Question> question_for_counting(Database& database, const Filter& filter, FactKind kind,
                                       std::string_view columns) {
  const auto asked = asked_of_facts(database, filter, kind);
  if (!asked) { return std::unexpected(asked.error()); }
  Piece whole("SELECT " + std::string(columns) + " FROM ");
  whole.add(asked->start ? asked->start->from : Piece(names_of(kind).table + " f"));
  return whole.add(where(asked->conditions)).made();
}

Result<Question> question_for_actors(Database& database, const Filter& filter, std::string_view columns) {
  const Query& query = filter.query();
  if (auto checked = check_text(database, query.text); !checked) { return std::unexpected(checked.error()); }
  Piece conditions("a.merged_into IS NULL AND a.reports > 0");
  if (query.actor_kind) { conditions.require(Piece("a.kind = ?", std::string(label(*query.actor_kind)))); }
  require_all(conditions, name_condition("a.id", filter.actor_words()));
  if (!filter.state().empty()) { conditions.require(Piece("a.state = ?", filter.state())); }
  const Piece of_reports = report_conditions(filter);
  if (!of_reports.empty()) {
    const auto fitting = number(database, Piece("SELECT count(*) FROM reports WHERE ").add(of_reports).made());
    if (!fitting) { return std::unexpected(fitting.error()); }
    const auto reports = database.number("SELECT number FROM last_numbers WHERE name = 'reports'");
    if (!reports) { return std::unexpected(reports.error()); }
    const Piece set = Piece("(SELECT id FROM reports WHERE ").add(of_reports).add(")");
    conditions.require(
        *fitting < *reports / kRare
            ? Piece("a.id IN (SELECT actor FROM report_actors WHERE report IN ").add(set).add(")")
            : Piece("EXISTS (SELECT 1 FROM report_actors p WHERE p.actor = a.id AND +p.report IN ").add(set).add(")"));
  }
  const auto after = after_in_actors(database, query);
  if (!after) { return std::unexpected(after.error()); }
  require_all(conditions, *after);
  Piece whole("SELECT " + std::string(columns) + " FROM actors a");
  return whole.add(where(conditions)).add(" ORDER BY a.reports DESC, a.folded, a.id").add(page(query)).made();
}

Result<Question> question_for_reports(Database& database, const Filter& filter, std::string_view columns) {
  if (auto checked = check_text(database, filter.query().text); !checked) { return std::unexpected(checked.error()); }
  Piece conditions = report_conditions(filter);
  for (const Wanted& wanted : wanted_actors(filter)) {
    if (wanted.acting) { continue; }  // nobody acts in a report
    conditions.require(Piece("EXISTS (SELECT 1 FROM report_actors p WHERE p.report = r.id AND +p.actor IN ")
                           .add(wanted.set())
                           .add(")"));
  }
  const auto after = after_in_days(database, filter.query(), "reports", "r");
  if (!after) { return std::unexpected(after.error()); }
  require_all(conditions, *after);
  Piece whole("SELECT " + std::string(columns) + " FROM reports r");
  return whole.add(where(conditions)).add(" ORDER BY r.day NULLS LAST, r.id").add(page(filter.query())).made();
}

}  // namespace chancery::store
