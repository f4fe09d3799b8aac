// SPDX-License-Identifier: Apache-2.0
#include "chancery/ledger.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "chancery/fact_index.h"
#include "ledger/book.h"
#include "ledger/facts.h"
#include "ledger/page.h"

namespace chancery {
namespace {

using ledger::Book;
using ledger::Cut;
using ledger::Facts;
using ledger::Placed;

/// An entry with its records; `find` gives a fact by its id.
Result<LedgerEntry> with_records(const Book& book, std::size_t number, std::optional<Date> as_of, const auto& find) {
  const Cut part = ledger::cut(book.entries[number], as_of ? as_of : book.last);
  LedgerRow row = ledger::standing(book, part);
  ledger::add_tellings(part, row);
  LedgerEntry entry;
  entry.id = row.id;
  entry.fullest = ledger::fullest_of(part.tellings);
  entry.sources = row.sources;
  entry.deadline = row.deadline;
  entry.overdue = row.overdue;
  entry.state = row.state;
  entry.since = row.since;
  for (const ledger::BookTelling& telling : part.tellings) {
    auto hit = find(telling.id);
    if (!hit) { return std::unexpected(hit.error()); }
    entry.tellings.push_back(std::move(*hit));
  }
  for (const ledger::BookLine& line : part.lines) {
    LedgerLine& written = entry.history.emplace_back(LedgerLine{line.day, line.state, {}, book.rules[line.rule]});
    if (!line.evidence) { continue; }
    auto hit = find(*line.evidence);
    if (!hit) { return std::unexpected(hit.error()); }
    written.evidence = std::move(*hit);
  }
  return entry;
}

Result<LedgerEntry> entry_in(const Book& book, const RecordSource& store, FactId commitment,
                             std::optional<Date> as_of) {
  const auto found =
      commitment.kind == FactKind::kCommitment ? book.entry_of.find(commitment.number) : book.entry_of.end();
  if (found == book.entry_of.end()) {
    return fail(ErrorCode::kNotFound, to_string(commitment) + " is not in the ledger");
  }
  const Cut part = ledger::cut(book.entries[found->second], as_of ? as_of : book.last);
  if (std::ranges::find(part.tellings, commitment, &ledger::BookTelling::id) == part.tellings.end()) {
    return fail(ErrorCode::kNotFound, to_string(commitment) + " was not made by that day");
  }
  return with_records(book, found->second, as_of, [&](FactId id) { return store.find(id); });
}

/// The facts that were read for a question, by their ids.
class Found {
 public:
  explicit Found(const Facts& facts) {
    for (const auto& telling : facts.tellings) { tellings_.emplace(telling.hit.id.number, &telling.hit); }
    for (const auto& event : facts.events) { events_.emplace(event.hit.id.number, &event.hit); }
  }
  Result<Hit> operator()(FactId id) const {
    const auto& hits = id.kind == FactKind::kEvent ? events_ : tellings_;
    const auto found = hits.find(id.number);
    if (found == hits.end()) { return fail(ErrorCode::kInternal, to_string(id) + " was not read"); }
    return *found->second;
  }

 private:
  std::unordered_map<std::int64_t, const Hit*> tellings_;
  std::unordered_map<std::int64_t, const Hit*> events_;
};

/// The groups in which a telling fits; the others cannot be of the answer on any day.
Result<std::vector<bool>> groups_asked_for(const RecordSource& store, const Query& filter, const Facts& facts) {
  Query query = filter;
  query.commitment_state.reset();
  query.commitment_kind.reset();
  query.since.reset();
  const auto ids = index_of(store).fact_ids(FactKind::kCommitment, query);
  if (!ids) { return std::unexpected(ids.error()); }
  std::vector<std::int64_t> numbers;
  numbers.reserve(ids->size());
  for (const FactId id : *ids) { numbers.push_back(id.number); }
  std::ranges::sort(numbers);
  std::vector<bool> asked;
  asked.reserve(facts.groups.size());
  for (const auto& group : facts.groups) {
    asked.push_back(std::ranges::any_of(group, [&](std::size_t row) {
      return std::ranges::binary_search(numbers, facts.tellings[row].hit.id.number);
    }));
  }
  return asked;
}

/// The page of the rows that a question asks for.
Result<std::vector<Placed>> page_of(const Book& book, const RecordSource& store, const LedgerQuestion& question) {
  auto found = ledger::fitting(book, store, question);
  if (found) { ledger::keep_page(*found, question.filter); }
  return found;
}

}  // namespace

Result<Ledger> Ledger::of(const RecordSource& store, const std::function<bool()>& go_on) {
  auto facts = ledger::read_commitments(store, go_on);
  if (!facts) { return std::unexpected(facts.error()); }
  const std::vector<bool> all(facts->groups.size(), true);
  if (auto read = ledger::read_events(store, all, *facts); !read) { return std::unexpected(read.error()); }
  auto book = ledger::make_book(*facts, all, go_on);
  if (!book) { return std::unexpected(book.error()); }
  return Ledger(std::make_shared<const Book>(std::move(*book)));
}

Result<std::vector<LedgerRow>> Ledger::rows(const RecordSource& store, const LedgerQuestion& question) const {
  auto page = page_of(*book_, store, question);
  if (!page) { return std::unexpected(page.error()); }
  std::vector<LedgerRow> rows;
  for (Placed& placed : *page) {
    ledger::add_tellings(ledger::cut(book_->entries[placed.entry], question.as_of ? question.as_of : book_->last),
                         placed.row);
    rows.push_back(placed.row);
  }
  return rows;
}

Result<std::vector<LedgerCount>> Ledger::counts(const RecordSource& store, const LedgerQuestion& question) const {
  LedgerQuestion all = question;
  all.filter.after = 0;
  const auto found = ledger::fitting(*book_, store, all);
  if (!found) { return std::unexpected(found.error()); }
  std::vector<LedgerCount> counts;
  for (const std::string_view name : labels<CommitmentState>()) {
    LedgerCount count{.state = from_label<CommitmentState>(name).value_or(CommitmentState::kOpen)};
    for (const Placed& placed : *found) {
      if (placed.row.state != count.state) { continue; }
      ++count.entries;
      count.overdue += placed.row.overdue ? 1 : 0;
    }
    if (count.entries > 0) { counts.push_back(count); }
  }
  return counts;
}

Result<LedgerEntry> Ledger::entry(const RecordSource& store, FactId commitment, std::optional<Date> as_of) const {
  return entry_in(*book_, store, commitment, as_of);
}

std::optional<Date> Ledger::first_day() const {
  return book_->first;
}
std::optional<Date> Ledger::last_day() const {
  return book_->last;
}

Result<std::vector<LedgerEntry>> ledger_entries(const RecordSource& store, const LedgerQuestion& question) {
  auto facts = ledger::read_commitments(store, {});
  if (!facts) { return std::unexpected(facts.error()); }
  const auto asked = groups_asked_for(store, question.filter, *facts);
  if (!asked) { return std::unexpected(asked.error()); }
  if (auto read = ledger::read_events(store, *asked, *facts); !read) { return std::unexpected(read.error()); }
  const auto book = ledger::make_book(*facts, *asked, {});
  if (!book) { return std::unexpected(book.error()); }
  const auto page = page_of(*book, store, question);
  if (!page) { return std::unexpected(page.error()); }
  const Found find(*facts);
  std::vector<LedgerEntry> entries;
  for (const Placed& placed : *page) {
    auto entry = with_records(*book, placed.entry, question.as_of, find);
    if (!entry) { return std::unexpected(entry.error()); }
    entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<LedgerEntry> ledger_entry(const RecordSource& store, FactId commitment, std::optional<Date> as_of) {
  if (const auto hit = store.find(commitment); !hit) { return std::unexpected(hit.error()); }
  auto facts = ledger::read_commitments(store, {});
  if (!facts) { return std::unexpected(facts.error()); }
  std::vector<bool> asked;
  for (const auto& group : facts->groups) {
    asked.push_back(
        std::ranges::any_of(group, [&](std::size_t row) { return facts->tellings[row].hit.id == commitment; }));
  }
  if (auto read = ledger::read_events(store, asked, *facts); !read) { return std::unexpected(read.error()); }
  const auto book = ledger::make_book(*facts, asked, {});
  if (!book) { return std::unexpected(book.error()); }
  return entry_in(*book, store, commitment, as_of);
}

Result<std::vector<LedgerChange>> ledger_changes(const RecordSource& store, const LedgerQuestion& question,
                                                 Date since) {
  LedgerQuestion all = question;
  all.filter.limit = 0;
  all.filter.offset = 0;
  auto entries = ledger_entries(store, all);
  if (!entries) { return std::unexpected(entries.error()); }
  std::vector<LedgerChange> changes;
  for (const LedgerEntry& entry : *entries) {
    for (const LedgerLine& line : entry.history) {
      if (line.state && line.day && *line.day > since) {
        changes.push_back({entry.id, line, entry.tellings[entry.fullest]});
      }
    }
  }
  std::ranges::stable_sort(changes, {}, [](const LedgerChange& change) { return *change.line.day; });
  ledger::keep_page(changes, question.filter);
  return changes;
}

}  // namespace chancery
