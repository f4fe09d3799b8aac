// SPDX-License-Identifier: Apache-2.0
#include "ledger/book.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "chancery/fact_index.h"
#include "ledger/history.h"
#include "ledger/identity.h"

namespace chancery::ledger {
namespace {

/// With a condition, a deadline and both parties before others; then the longest act.
std::size_t fullness_of(const Commitment& row) {
  constexpr std::size_t kLongestAct = 1'000'000;
  const std::size_t fields = (row.condition ? 1U : 0U) + (row.deadline ? 1U : 0U) + (row.debtors.empty() ? 0U : 1U) +
                             (row.creditors.empty() ? 0U : 1U);
  return fields * kLongestAct + std::min<std::size_t>(row.action.size(), kLongestAct - 1);
}

BookTelling book_telling(const Telling& telling) {
  const Commitment& row = telling.row();
  const std::hash<std::string> hash;
  return {.id = telling.hit.id,
          .day = telling.day,
          .fullness = fullness_of(row),
          .source = hash(telling.source),
          .wording = hash(telling.wording),
          .deadline = row.deadline,
          .kind = row.kind};
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
  [[nodiscard]] std::vector<std::size_t> events_of(const std::set<std::string>& parties) const {
    return rows_of(events_, parties);
  }
  [[nodiscard]] std::vector<std::size_t> tellings_of(const std::set<std::string>& debtors) const {
    return rows_of(tellings_, debtors);
  }

 private:
  using Rows = std::map<std::string, std::vector<std::size_t>>;
  [[nodiscard]] static std::vector<std::size_t> rows_of(const Rows& rows, const std::set<std::string>& parties) {
    std::vector<std::size_t> all;
    std::vector<std::size_t> both;
    for (const std::string& party : parties) {
      const auto found = rows.find(party);
      if (found == rows.end()) { continue; }
      both.clear();
      std::ranges::set_union(all, found->second, std::back_inserter(both));
      std::swap(all, both);
    }
    const auto again = std::ranges::unique(all);  // an event may have one party on both sides
    all.erase(again.begin(), again.end());
    return all;
  }
  Rows events_;
  Rows tellings_;
};

/// Those of the rows that differ in what `answers` looks at: of a thing that is told a thousand times in the same words
/// one is enough.
std::vector<std::size_t> worded_differently(const Facts& facts, const std::vector<std::size_t>& rows) {
  const auto words_of = [&](std::size_t row) {
    const Telling& one = facts.tellings[row];
    return std::tie(one.act, one.head, one.named, one.people, one.debtor.names, one.debtor.officials);
  };
  std::vector<std::size_t> different = rows;
  std::ranges::sort(different, {}, words_of);
  const auto again = std::ranges::unique(different, {}, words_of);
  different.erase(again.begin(), again.end());
  return different;
}

/// Other tellings about the act of an entry: what answers, takes back or replaces it.
std::vector<std::size_t> others_of(const Facts& facts, const std::vector<std::size_t>& rows,
                                   const std::vector<std::size_t>& near) {
  WordSet heads;
  for (const std::size_t own : rows) {
    heads.insert(heads.end(), facts.tellings[own].head.begin(), facts.tellings[own].head.end());
  }
  std::ranges::sort(heads);
  const std::vector<std::size_t> different = worded_differently(facts, rows);
  std::vector<std::size_t> others;
  for (const std::size_t row : near) {
    // Without a verb in common no telling answers: one look instead of one for each of the entry's own.
    if (common(heads, facts.tellings[row].head).words == 0 || std::ranges::binary_search(rows, row)) { continue; }
    const bool same = std::ranges::any_of(
        different, [&](std::size_t own) { return answers(facts.tellings[own], facts.tellings[row]); });
    if (same) { others.push_back(row); }
  }
  return others;
}

/// Names of rules as numbers.
class Rules {
 public:
  explicit Rules(std::vector<std::string>& names) : names_(names) {}
  std::uint32_t number_of(const std::string& name) {
    const auto [place, is_new] = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (is_new) { names_.push_back(name); }
    return place->second;
  }

 private:
  std::vector<std::string>& names_;
  std::map<std::string, std::uint32_t> numbers_;
};

BookEntry entry_of(const Facts& facts, const Index& index, const std::vector<std::size_t>& rows, Rules& rules) {
  std::set<std::string> debtors;
  std::set<std::string> parties;
  BookEntry entry;
  for (const std::size_t row : rows) {
    const Telling& telling = facts.tellings[row];
    debtors.insert(telling.debtors.begin(), telling.debtors.end());
    parties.insert(telling.condition_by.begin(), telling.condition_by.end());
    entry.tellings.push_back(book_telling(telling));
  }
  parties.insert(debtors.begin(), debtors.end());
  const auto near = index.events_of(parties);
  const auto others = others_of(facts, rows, index.tellings_of(debtors));
  for (LedgerLine& line : history_of({facts.tellings, rows, others, facts.events, near, facts.tables->endings})) {
    entry.lines.push_back({line.day, line.state, line.evidence ? std::optional(line.evidence->id) : std::nullopt,
                           rules.number_of(line.rule)});
  }
  return entry;
}

/// What a filter asks of the tellings, and not of the entry.
std::optional<Query> asked_of_tellings(const Query& filter) {
  Query query = filter;
  query.commitment_state.reset();
  query.commitment_kind.reset();
  query.since.reset();
  query.limit = 0;
  query.offset = 0;
  query.after = 0;
  query.by_priority = false;
  const bool asks = !query.actor.empty() || !query.state.empty() || !query.with.empty() || !query.state_of.empty() ||
                    query.min_confidence > 0 || query.until || query.review || !query.source.empty() ||
                    !query.text.empty();
  return asks ? std::optional(std::move(query)) : std::nullopt;
}

/// What comes first in an order; the places of the entries decide where it is alike.
using Key = std::tuple<int, Date::duration, std::size_t>;
Key key_of(const Placed& placed, LedgerOrder order) {
  if (order == LedgerOrder::kLatest) {
    return {placed.row.since ? 0 : 1, placed.row.since ? -placed.row.since->time_since_epoch() : Date::duration{},
            placed.entry};
  }
  if (order == LedgerOrder::kDeadline && placed.row.deadline) {
    const Time& time = *placed.row.deadline;
    if (const auto day = time.latest ? time.latest : time.earliest) {
      return {0, day->time_since_epoch(), placed.entry};
    }
  }
  return {1, Date::duration{}, placed.entry};
}

}  // namespace

Result<Book> make_book(const Facts& facts, const std::vector<bool>& wanted, const GoOn& go_on) {
  Book book;
  book.first = facts.first;
  book.last = facts.last;
  Rules rules(book.rules);
  const Index index(facts);
  for (std::size_t group = 0; group < facts.groups.size(); ++group) {
    if (!wanted[group]) { continue; }
    if (auto done = checked(go_on); !done) { return std::unexpected(done.error()); }
    for (const std::size_t row : facts.groups[group]) {
      book.entry_of.emplace(facts.tellings[row].hit.id.number, book.entries.size());
    }
    book.entries.push_back(entry_of(facts, index, facts.groups[group], rules));
  }
  return book;
}

Cut cut(const BookEntry& entry, std::optional<Date> as_of) {
  const auto part = [&](const auto& rows) {
    const auto later =
        std::ranges::find_if(rows, [&](const auto& row) { return as_of && row.day && *row.day > *as_of; });
    return std::span(rows.begin(), later);
  };
  return {part(entry.tellings), part(entry.lines)};
}

LedgerRow standing(const Book& book, const Cut& part) {
  LedgerRow row;
  row.id = part.tellings.front().id;
  row.first = part.tellings.front().day;
  row.lines = part.lines.size();
  for (const BookTelling& telling : part.tellings) {
    if (telling.deadline) { row.deadline = telling.deadline; }
  }
  for (const BookLine& line : part.lines) {
    if (!line.state) { continue; }
    row.state = *line.state;
    row.since = line.day;
    row.overdue = *line.state == CommitmentState::kDue && book.rules[line.rule] == kDeadlinePassed;
  }
  return row;
}

std::size_t fullest_of(std::span<const BookTelling> tellings) {
  return static_cast<std::size_t>(std::ranges::max_element(tellings, {}, &BookTelling::fullness) - tellings.begin());
}

void add_tellings(const Cut& part, LedgerRow& row) {
  row.told = part.tellings.size();
  row.shown = part.tellings[fullest_of(part.tellings)].id;
  std::unordered_set<std::size_t> sources;
  std::unordered_set<std::size_t> wordings;
  for (const BookTelling& telling : part.tellings) {
    const bool new_source = sources.insert(telling.source).second;
    const bool new_wording = wordings.insert(telling.wording).second;
    if (new_source && new_wording) { ++row.sources; }
  }
}

Result<std::vector<Placed>> fitting(const Book& book, const RecordSource& store, const LedgerQuestion& question) {
  const Query& filter = question.filter;
  const auto as_of = question.as_of ? question.as_of : book.last;
  std::unordered_set<std::int64_t> asked;
  const auto of_tellings = asked_of_tellings(filter);
  if (of_tellings) {
    const auto ids = index_of(store).fact_ids(FactKind::kCommitment, *of_tellings);
    if (!ids) { return std::unexpected(ids.error()); }
    for (const FactId id : *ids) { asked.insert(id.number); }
  }
  std::vector<Placed> found;
  std::optional<Key> after;
  if (filter.after != 0) {
    const auto place = book.entry_of.find(filter.after);
    const Cut part = place == book.entry_of.end() ? Cut{} : cut(book.entries[place->second], as_of);
    if (part.tellings.empty()) {
      return fail(ErrorCode::kNotFound, "there is no row " + std::to_string(filter.after) + " to go on after");
    }
    after = key_of({place->second, standing(book, part)}, question.order);
  }
  for (std::size_t entry = 0; entry < book.entries.size(); ++entry) {
    const Cut part = cut(book.entries[entry], as_of);
    if (part.tellings.empty()) { continue; }
    const auto is_asked = [&](const BookTelling& telling) { return asked.contains(telling.id.number); };
    if (of_tellings && std::ranges::none_of(part.tellings, is_asked)) { continue; }
    if (filter.commitment_kind && part.tellings[fullest_of(part.tellings)].kind != *filter.commitment_kind) {
      continue;
    }
    const Placed placed{entry, standing(book, part)};
    if (filter.commitment_state && placed.row.state != *filter.commitment_state) { continue; }
    if (filter.since && placed.row.since && *placed.row.since < *filter.since) { continue; }
    if (after && key_of(placed, question.order) <= *after) { continue; }
    found.push_back(placed);
  }
  std::ranges::sort(found, {}, [&](const Placed& placed) { return key_of(placed, question.order); });
  return found;
}

}  // namespace chancery::ledger
