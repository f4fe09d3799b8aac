// SPDX-License-Identifier: Apache-2.0
#include "chancery/ledger.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ledger/history.h"
#include "ledger/identity.h"
#include "ledger/page.h"

namespace chancery {
namespace {

using ledger::EventTelling;
using ledger::Telling;

/// The fact tables of the program as the ledger uses them, with the words of one question.
struct Tables {
  base::TableFile file;
  ledger::WordTable words;
};
Result<Tables> load_tables() {
  auto file = base::TableFile::open(base::built_in_tables());
  if (!file) { return std::unexpected(file.error()); }
  auto words = ledger::WordTable::load(*file);
  if (!words) { return std::unexpected(words.error()); }
  return Tables{std::move(*file), std::move(*words)};
}

/// What a question leaves, ready to be compared.
struct Facts {
  std::vector<Telling> tellings;
  std::vector<EventTelling> events;
  ledger::RowLinks links;
};

Result<std::vector<Telling>> tellings_for(const RecordSource& store, const Query& query, ledger::WordBook& words) {
  Query all = query;
  all.commitment_state.reset();
  all.commitment_kind.reset();
  all.since.reset();
  all.limit = 0;
  all.offset = 0;
  auto hits = store.commitments(all);
  if (!hits) { return std::unexpected(hits.error()); }
  std::vector<Telling> tellings;
  tellings.reserve(hits->size());
  for (Hit& hit : *hits) { tellings.push_back(ledger::telling_of(words, std::move(hit))); }
  std::ranges::sort(tellings, ledger::comes_before<Telling>);
  return tellings;
}

/// The events in which a debtor, or who has to fulfil a condition, takes part.
Result<std::vector<EventTelling>> events_for(const RecordSource& store, const std::vector<Telling>& tellings,
                                             const std::optional<Date>& as_of, ledger::WordBook& words) {
  std::set<std::string> parties;
  for (const Telling& telling : tellings) {
    parties.insert(telling.debtors.begin(), telling.debtors.end());
    parties.insert(telling.condition_by.begin(), telling.condition_by.end());
  }
  std::map<FactId, Hit> found;
  for (const std::string& party : parties) {
    Query query;
    (ledger::is_state(party) ? query.state : query.actor) = party;
    query.until = as_of;
    auto hits = store.events(query);
    if (!hits && hits.error().code == ErrorCode::kBadUsage) { continue; }  // a name without letters
    if (!hits) { return std::unexpected(hits.error()); }
    for (Hit& hit : *hits) { found.emplace(hit.id, std::move(hit)); }
  }
  std::vector<EventTelling> events;
  events.reserve(found.size());
  for (auto& [id, hit] : found) { events.push_back(ledger::event_telling_of(words, std::move(hit))); }
  std::ranges::sort(events, ledger::comes_before<EventTelling>);
  return events;
}

/// The last day that any of the facts has.
std::optional<Date> last_day(const Facts& facts) {
  std::optional<Date> last;
  for (const Telling& one : facts.tellings) { last = std::max(last, one.day); }
  for (const EventTelling& one : facts.events) { last = std::max(last, one.day); }
  return last;
}

/// The telling to show: with a condition, a deadline and both parties before others; then the longest act.
std::size_t fullest_of(const std::vector<Telling>& tellings, const std::vector<std::size_t>& rows) {
  const auto fullness = [&](std::size_t row) {
    const Commitment& one = tellings[row].row();
    const int fields = (one.condition ? 1 : 0) + (one.deadline ? 1 : 0) + (one.debtors.empty() ? 0 : 1) +
                       (one.creditors.empty() ? 0 : 1);
    return std::pair(fields, one.action.size());
  };
  return static_cast<std::size_t>(std::ranges::max_element(rows, {}, fullness) - rows.begin());
}

/// Rows by party, for events and for tellings of the same act.
class Index {
 public:
  explicit Index(const Facts& facts) {
    for (std::size_t row = 0; row < facts.events.size(); ++row) {
      for (const std::string& actor : facts.events[row].actors) { events_[actor].push_back(row); }
      for (const std::string& other : facts.events[row].recipients) { events_[other].push_back(row); }
    }
    for (std::size_t row = 0; row < facts.tellings.size(); ++row) {
      for (const std::string& debtor : facts.tellings[row].debtors) { tellings_[debtor].push_back(row); }
    }
  }
  /// Rows, in order, each once.
  [[nodiscard]] std::vector<std::size_t> events_of(const ledger::Parties& parties) const {
    return rows_of(events_, parties);
  }
  [[nodiscard]] std::vector<std::size_t> tellings_of(const ledger::Parties& debtors) const {
    return rows_of(tellings_, debtors);
  }

 private:
  using Rows = std::map<std::string, std::vector<std::size_t>>;
  [[nodiscard]] static std::vector<std::size_t> rows_of(const Rows& rows, const ledger::Parties& parties) {
    std::vector<std::size_t> all;
    for (const std::string& party : parties) {
      const auto found = rows.find(party);
      if (found != rows.end()) { all.insert(all.end(), found->second.begin(), found->second.end()); }
    }
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
    return all;
  }
  Rows events_;
  Rows tellings_;
};

/// Other tellings about the act of an entry: what answers, takes back or replaces it.
std::vector<std::size_t> others_of(const Facts& facts, const std::vector<std::size_t>& rows,
                                   const std::vector<std::size_t>& near) {
  std::vector<std::size_t> others;
  for (const std::size_t row : near) {
    if (std::ranges::find(rows, row) != rows.end()) { continue; }
    const bool same = std::ranges::any_of(
        rows, [&](std::size_t own) { return ledger::answers(facts.tellings[own], facts.tellings[row]); });
    if (same) { others.push_back(row); }
  }
  return others;
}

std::vector<LedgerEntry> entries_of(const Facts& facts, const ledger::Endings& endings, std::optional<Date> as_of) {
  if (!as_of) { as_of = last_day(facts); }
  const Index index(facts);
  std::vector<LedgerEntry> entries;
  for (const auto& rows : ledger::same_commitments(facts.tellings, facts.links)) {
    const Telling& first = facts.tellings[rows.front()];
    LedgerEntry entry;
    entry.id = first.hit.id;
    for (const std::size_t row : rows) { entry.tellings.push_back(facts.tellings[row].hit); }
    entry.fullest = fullest_of(facts.tellings, rows);
    entry.sources = ledger::sources_of(facts.tellings, rows);
    ledger::Parties debtors;
    ledger::Parties parties;
    for (const std::size_t row : rows) {
      const Telling& telling = facts.tellings[row];
      debtors.insert(debtors.end(), telling.debtors.begin(), telling.debtors.end());
      parties.insert(parties.end(), telling.condition_by.begin(), telling.condition_by.end());
    }
    parties.insert(parties.end(), debtors.begin(), debtors.end());
    const auto near = index.events_of(parties);
    const auto others = others_of(facts, rows, index.tellings_of(debtors));
    ledger::work_out({facts.tellings, rows, others, facts.events, near, endings, as_of}, entry);
    entries.push_back(std::move(entry));
  }
  return entries;
}

bool wanted(const LedgerEntry& entry, const Query& query) {
  const Hit& shown = entry.tellings[entry.fullest];
  if (query.commitment_kind && shown.record->commitments[shown.row].kind != *query.commitment_kind) { return false; }
  if (query.commitment_state && entry.state != *query.commitment_state) { return false; }
  return !query.since || !entry.since || *entry.since >= *query.since;
}

Result<std::vector<LedgerEntry>> all_entries(const RecordSource& store, const Query& query, std::optional<Date> as_of) {
  const auto tables = load_tables();
  if (!tables) { return std::unexpected(tables.error()); }
  ledger::WordBook words(tables->words);
  Facts facts;
  auto tellings = tellings_for(store, query, words);
  if (!tellings) { return std::unexpected(tellings.error()); }
  facts.tellings = std::move(*tellings);
  if (as_of) {
    std::erase_if(facts.tellings, [&](const Telling& one) { return one.day && *one.day > *as_of; });
  }
  const auto links = ledger::links_in_force(store, false);
  if (!links) { return std::unexpected(links.error()); }
  auto rows = ledger::row_links(store, *links, std::span<const Telling>(facts.tellings),
                                [](const Hit& hit) { return hit.record->commitments[hit.row].action; });
  if (!rows) { return std::unexpected(rows.error()); }
  facts.links = std::move(*rows);
  auto events = events_for(store, facts.tellings, as_of, words);
  if (!events) { return std::unexpected(events.error()); }
  facts.events = std::move(*events);
  const auto endings = ledger::Endings::load(tables->file, words);
  if (!endings) { return std::unexpected(endings.error()); }
  return entries_of(facts, *endings, as_of);
}

}  // namespace

Result<std::vector<LedgerEntry>> ledger_entries(const RecordSource& store, const Query& query,
                                                std::optional<Date> as_of) {
  auto entries = all_entries(store, query, as_of);
  if (!entries) { return entries; }
  std::erase_if(*entries, [&](const LedgerEntry& entry) { return !wanted(entry, query); });
  ledger::keep_page(*entries, query);
  return entries;
}

Result<LedgerEntry> ledger_entry(const RecordSource& store, FactId commitment, std::optional<Date> as_of) {
  const auto hit = store.find(commitment);
  if (!hit) { return std::unexpected(hit.error()); }
  const auto tables = load_tables();
  if (!tables) { return std::unexpected(tables.error()); }
  ledger::WordBook words(tables->words);
  const Telling telling = ledger::telling_of(words, *hit);
  Query query;
  const auto links = ledger::links_in_force(store, false);
  if (!links) { return std::unexpected(links.error()); }
  // With several debtors other tellings may name any of them; and what people joined may have any.
  if (telling.debtors.size() == 1 && links->empty()) {
    const std::string& party = telling.debtors.front();
    (ledger::is_state(party) ? query.state_of : query.actor) = party;
  }
  auto entries = all_entries(store, query, as_of);
  if (!entries) { return std::unexpected(entries.error()); }
  for (LedgerEntry& entry : *entries) {
    const bool here = std::ranges::any_of(entry.tellings, [&](const Hit& one) { return one.id == commitment; });
    if (here) { return std::move(entry); }
  }
  return fail(ErrorCode::kNotFound, to_string(commitment) + " was not made by that day");
}

Result<std::vector<LedgerChange>> ledger_changes(const RecordSource& store, const Query& query, Date since,
                                                 std::optional<Date> as_of) {
  Query all = query;
  all.limit = 0;
  all.offset = 0;
  auto entries = ledger_entries(store, all, as_of);
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
  ledger::keep_page(changes, query);
  return changes;
}

}  // namespace chancery
