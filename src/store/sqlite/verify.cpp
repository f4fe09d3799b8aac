// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify.h"

#include <algorithm>
#include <utility>

#include "store/checks.h"
#include "store/sqlite/merges.h"
#include "store/words.h"

namespace chancery::store {
namespace {

/// For a message: what a column holds.
std::string written(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) { return std::to_string(*number); }
  if (const auto* real = std::get_if<double>(&value)) { return std::to_string(*real); }
  if (const auto* text = std::get_if<std::string>(&value)) { return "\"" + *text + "\""; }
  return "nothing";
}

/// The name of column `index` in a list "a, b, c".
std::string column_name(std::string_view columns, std::size_t index) {
  for (; index > 0; --index) { columns.remove_prefix(columns.find(", ") + 2); }
  return std::string(columns.substr(0, columns.find(',')));
}

/// "report, row" for the first two columns.
std::string first_columns(std::string_view columns, std::size_t count) {
  std::string list = column_name(columns, 0);
  for (std::size_t i = 1; i < count; ++i) { list += ", " + column_name(columns, i); }
  return list;
}

Result<std::vector<Values>> rows(Database& database, const std::string& sql, const Values& values = {}) {
  auto statement = database.prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  statement->bind_values(values);
  std::vector<Values> all;
  for (;;) {
    const auto row = statement->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return all; }
    all.push_back(statement->values());
  }
}

std::int64_t integer(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? *number : 0;
}

constexpr const char* kMakeWords =
    "CREATE VIRTUAL TABLE temp.made_text USING fts5(title, text, content = '', "
    "tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIRTUAL TABLE temp.made_words USING fts5vocab('temp', 'made_text', 'row');"
    "CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab('main', 'report_text', 'row');";

}  // namespace

void Verifier::report(std::int64_t number, std::string field, std::string message) {
  each_({{FactKind::kReport, number}, {std::move(field), std::move(message)}});
}

Result<void> Verifier::run() {
  const Snapshot snapshot(database_);
  if (!snapshot.begun()) { return snapshot.begun(); }
  const auto whole = pages_are_whole();
  if (!whole) { return std::unexpected(whole.error()); }
  if (!*whole) { return {}; }  // what is on damaged pages is not worth reading
  if (auto made = database_.execute(kMakeWords); !made) { return made; }
  if (auto read = read_actors(); !read) { return read; }
  for (const auto check : {&Verifier::check_references, &Verifier::check_reports, &Verifier::check_sizes,
                           &Verifier::check_actors, &Verifier::check_names, &Verifier::check_words}) {
    if (auto checked = (this->*check)(); !checked) { return checked; }
  }
  return {};  // the temporary tables go with the snapshot
}

/// What the file says that actors are: the names of those who stand for others cannot be made from reports.
Result<void> Verifier::read_actors() {
  auto merges = read_merges(database_);
  if (!merges) { return std::unexpected(merges.error()); }
  merges_ = std::move(*merges);
  auto kept = database_.prepare("SELECT id, " + std::string(kActorName) + ", " + std::string(kActorTotals) +
                                " FROM actors ORDER BY id");
  if (!kept) { return std::unexpected(kept.error()); }
  for (;;) {
    const auto row = kept->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return {}; }
    const std::int64_t number = kept->number(0);
    const bool merged = merges_.stands_for(number) != number;
    const ActorTotals actor = read_actor(*kept, 1);
    // An actor that only a decision named, or an earlier reading, stays when that is gone.
    const bool unused = actor.summary.reports == 0;
    if (!merged && !unused && merges_.merged_into(number).empty()) { continue; }
    const ActorSummary& summary = actor.summary;
    own_numbers_[{summary.kind, actor.folded, summary.state}] = number;
    ActorTotals& fresh = actors_[number];
    fresh.folded = actor.folded;
    fresh.summary.kind = summary.kind;
    fresh.summary.name = summary.name;
    fresh.summary.state = summary.state;
  }
}

Result<bool> Verifier::pages_are_whole() {
  const auto found = rows(database_, "PRAGMA integrity_check(20)");
  if (!found) {
    if (found.error().code != ErrorCode::kStoreUnusable) { return std::unexpected(found.error()); }
    report(0, "file", found.error().message);
    return false;
  }
  bool whole = true;
  for (const Values& row : *found) {
    if (row.front() == Value("ok")) { continue; }
    const auto* message = std::get_if<std::string>(&row.front());
    report(0, "file", message != nullptr ? *message : "damaged");
    whole = false;
  }
  return whole;
}

Result<void> Verifier::check_references() {
  const auto found = rows(database_, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
  if (!found) { return std::unexpected(found.error()); }
  for (const Values& row : *found) {
    report(0, std::get<std::string>(row[0]), "row " + written(row[1]) + " points at nothing in " + written(row[2]));
  }
  return {};
}

Result<void> Verifier::check_reports() {
  const auto ids = rows(database_, "SELECT id FROM reports ORDER BY id");
  if (!ids) { return std::unexpected(ids.error()); }
  for (const Values& row : *ids) {
    if (auto checked = check_report(integer(row.front())); !checked) { return checked; }
  }
  return {};
}

Result<void> Verifier::check_report(std::int64_t number) {
  const auto input = bodies_.input(number);
  if (!input) {
    report(number, "record", input.error().message);
    return {};
  }
  const auto reviewed = bodies_.reviewed(number);
  if (!reviewed) { return std::unexpected(reviewed.error()); }
  const Record& record = *reviewed->record;
  for (Problem& problem : check_kept(record, input->raw, input->sha256)) {
    report(number, std::move(problem.field), std::move(problem.message));
  }
  ReportRows made = rows_of(*reviewed);
  const auto numbers = read_numbers(database_, number);
  if (!numbers) { return std::unexpected(numbers.error()); }
  if (numbers->actors.size() != made.actors.size()) {
    report(number, "report_actors",
           "the index has " + std::to_string(numbers->actors.size()) + " rows, the record makes " +
               std::to_string(made.actors.size()));
    return {};
  }
  count_actors(*numbers, made);
  join_actors(made, numbers->actors);
  for (const ReportShare& share : shares_of(made)) { add_share(actors_.at(numbers->actors[share.actor]), share); }
  const IndexRows expected = index_rows(*numbers, *input, record, made);
  for (std::size_t table = 0; table < kIndexTables; ++table) {
    auto compared = compare(static_cast<IndexTable>(table), *numbers, expected[table]);
    if (!compared) { return compared; }
  }
  return add_words(number, made.title, record.text);
}

/// Whom the index takes for whom: the same actor in all reports, unless it was decided that two are one.
void Verifier::count_actors(const Numbers& numbers, const ReportRows& rows) {
  for (std::size_t row = 0; row < rows.actors.size(); ++row) {
    const ActorRow& actor = rows.actors[row];
    const auto own = own_numbers_.try_emplace(key_of(actor), numbers.actors[row]).first->second;
    if (merges_.stands_for(own) != numbers.actors[row]) {
      report(numbers.report, "actors[" + std::to_string(row) + "]",
             "the index takes it for " + to_string(FactId{FactKind::kActor, numbers.actors[row]}) +
                 ", which is another actor in other reports");
    }
    actors_.try_emplace(numbers.actors[row], new_totals(actor));
  }
}

Result<void> Verifier::compare(IndexTable table, const Numbers& numbers, const std::vector<Values>& expected) {
  const IndexTableInfo& info = info_of(table);
  std::string of(column_name(info.columns, 0));
  // Tables of facts know the report; those beside them know the fact.
  static constexpr std::array<std::string_view, kFactKinds> kFacts = {"", "", "statements", "events", "commitments"};
  const std::string_view facts = kFacts[static_cast<std::size_t>(info.id_of)];
  if (info.name == facts) {
    of = "report = ?";
  } else {
    of += facts.empty() ? " = ?" : " IN (SELECT id FROM " + std::string(facts) + " WHERE report = ?)";
  }
  const auto kept = rows(database_,
                         "SELECT " + std::string(info.columns) + " FROM " + std::string(info.name) + " WHERE " + of +
                             " ORDER BY " + first_columns(info.columns, info.order_by),
                         {numbers.report});
  if (!kept) { return std::unexpected(kept.error()); }
  rows_seen_[static_cast<std::size_t>(table)] += static_cast<std::int64_t>(kept->size());
  if (kept->size() != expected.size()) {
    report(
        numbers.report, std::string(info.name),
        "the index has " + std::to_string(kept->size()) + " rows, the record makes " + std::to_string(expected.size()));
    return {};
  }
  for (std::size_t row = 0; row < expected.size(); ++row) {
    const auto [is, should_be] = std::ranges::mismatch((*kept)[row], expected[row]);
    if (is == (*kept)[row].end()) { continue; }
    const auto column = static_cast<std::size_t>(is - (*kept)[row].begin());
    report(numbers.report,
           std::string(info.name) + "[" + std::to_string(row) + "]." + column_name(info.columns, column),
           "the index says " + written(*is) + ", the record makes " + written(*should_be));
  }
  return {};
}

Result<void> Verifier::check_sizes() {
  for (std::size_t table = 0; table < kIndexTables; ++table) {
    const std::string name(info_of(static_cast<IndexTable>(table)).name);
    const auto all = database_.number("SELECT count(*) FROM " + name);
    if (!all) { return std::unexpected(all.error()); }
    if (*all != rows_seen_[table]) {
      report(0, name,
             "the index has " + std::to_string(*all) + " rows, of which " + std::to_string(rows_seen_[table]) +
                 " belong to reports");
    }
  }
  return {};
}

Result<void> Verifier::check_actors() {
  auto kept = database_.prepare("SELECT id, " + std::string(kActorName) + ", " + std::string(kActorTotals) +
                                " FROM actors ORDER BY id");
  if (!kept) { return std::unexpected(kept.error()); }
  const std::string columns = "id, " + std::string(kActorName) + ", " + std::string(kActorTotals);
  for (;;) {
    const auto row = kept->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return {}; }
    const std::string id = to_string(FactId{FactKind::kActor, kept->number(0)});
    const auto made = actors_.find(kept->number(0));
    if (made == actors_.end()) {
      report(0, "actors", id + " is in no report");
      continue;
    }
    Values expected = {kept->number(0)};
    std::ranges::move(name_values(made->second), std::back_inserter(expected));
    std::ranges::move(total_values(made->second), std::back_inserter(expected));
    const Values is = kept->values();
    const auto [wrong, right] = std::ranges::mismatch(is, expected);
    if (wrong == is.end()) { continue; }
    report(0, "actors." + column_name(columns, static_cast<std::size_t>(wrong - is.begin())),
           "of " + id + ": the index says " + written(*wrong) + ", the records make " + written(*right));
  }
}

Result<void> Verifier::check_names() {
  auto kept = database_.prepare("SELECT actor, word FROM actor_words ORDER BY actor, word");
  if (!kept) { return std::unexpected(kept.error()); }
  auto more = kept->step();
  for (const auto& [number, actor] : actors_) {
    std::vector<std::string> words;
    for (; more && *more && kept->number(0) <= number; more = kept->step()) { words.emplace_back(kept->text(1)); }
    if (words == words_of_actor(number, actor.summary.name)) { continue; }
    report(0, "actor_words",
           "the words of " + to_string(FactId{FactKind::kActor, number}) + " are not those of its name");
  }
  if (more && *more) { report(0, "actor_words", "there are words of actors that are in no report"); }
  return more ? Result<void>() : std::unexpected(more.error());
}

/// Who is merged away has none; who stands for others has theirs too.
std::vector<std::string> Verifier::words_of_actor(std::int64_t number, const std::string& name) const {
  if (merges_.stands_for(number) != number) { return {}; }
  std::vector<std::string> names{name};
  for (const std::int64_t other : merges_.merged_into(number)) { names.push_back(actors_.at(other).summary.name); }
  return word_list(names);
}

Result<void> Verifier::add_words(std::int64_t number, const std::string& title, const std::string& text) {
  auto insert = database_.prepare("INSERT INTO temp.made_text(rowid, title, text) VALUES (?, ?, ?)");
  if (!insert) { return std::unexpected(insert.error()); }
  return insert->bind(number).bind(title).bind(text).run();
}

Result<void> Verifier::check_words() {
  const auto sizes = rows(database_,
                          "SELECT coalesce(k.id, m.id) FROM main.report_text_docsize k "
                          "FULL JOIN temp.made_text_docsize m ON m.id = k.id WHERE k.sz IS NOT m.sz");
  if (!sizes) { return std::unexpected(sizes.error()); }
  for (const Values& row : *sizes) {
    report(integer(row.front()), "report_text", "the index of words is not that of the report's text");
  }
  if (!sizes->empty()) { return {}; }
  const auto words = rows(database_,
                          "SELECT term FROM (SELECT * FROM (SELECT term, doc, cnt FROM kept_words EXCEPT "
                          "SELECT term, doc, cnt FROM made_words) UNION SELECT * FROM (SELECT term, doc, cnt FROM "
                          "made_words EXCEPT SELECT term, doc, cnt FROM kept_words)) LIMIT 20");
  if (!words) { return std::unexpected(words.error()); }
  for (const Values& row : *words) {
    report(0, "report_text", "the index of words is not that of the texts at the word " + written(row.front()));
  }
  return {};
}

}  // namespace chancery::store
