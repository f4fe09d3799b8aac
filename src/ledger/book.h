// SPDX-License-Identifier: Apache-2.0
//
// The entries of the ledger without their records: numbers, days and what is needed to say how an entry stood on any
// day. The whole of a store fits in memory, and a day is found in no time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "chancery/ledger.h"
#include "ledger/facts.h"

namespace chancery::ledger {

struct BookTelling {
  FactId id;
  std::optional<Date> day;
  std::size_t fullness = 0;  ///< fields that it has, then the length of its act: the fullest is shown
  std::size_t source = 0;    ///< hashes: whose it is, and how it is worded
  std::size_t wording = 0;
  std::optional<Time> deadline;
  CommitmentKind kind = CommitmentKind::kPromise;
};

struct BookLine {
  std::optional<Date> day;
  std::optional<CommitmentState> state;
  std::optional<FactId> evidence;
  std::uint32_t rule = 0;  ///< of Book::rules
};

/// Both in order of the days, those without one last; never empty.
struct BookEntry {
  std::vector<BookTelling> tellings;
  std::vector<BookLine> lines;
};

struct Book {
  std::vector<BookEntry> entries;  ///< by the first telling
  std::vector<std::string> rules;
  std::unordered_map<std::int64_t, std::size_t> entry_of;  ///< by the number of a commitment
  std::optional<Date> first;
  std::optional<Date> last;
};

/// Of the groups that are wanted. Errors: kInternal where it is not to go on.
[[nodiscard]] Result<Book> make_book(const Facts& facts, const std::vector<bool>& wanted, const GoOn& go_on);

/// How much of an entry is there at the end of a day: what comes before the first that is later. Nothing before it
/// was told.
struct Cut {
  std::span<const BookTelling> tellings;
  std::span<const BookLine> lines;
};
[[nodiscard]] Cut cut(const BookEntry& entry, std::optional<Date> as_of);

/// How it stood; all but `shown`, `told` and `sources`, which take longer.
[[nodiscard]] LedgerRow standing(const Book& book, const Cut& part);
void add_tellings(const Cut& part, LedgerRow& row);
/// The place of the telling to show.
[[nodiscard]] std::size_t fullest_of(std::span<const BookTelling> tellings);

/// Numbers of the entries that fit, in the order that is asked for, with how they stood. The page is not cut yet.
struct Placed {
  std::size_t entry = 0;
  LedgerRow row;
};
[[nodiscard]] Result<std::vector<Placed>> fitting(const Book& book, const RecordSource& store,
                                                  const LedgerQuestion& question);

}  // namespace chancery::ledger
