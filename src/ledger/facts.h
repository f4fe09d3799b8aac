// SPDX-License-Identifier: Apache-2.0
//
// What the ledger is worked out from: all commitments of a store with which of them are one, and the events of the
// parties that are asked about.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/table_file.h"
#include "chancery/store.h"
#include "ledger/endings.h"
#include "ledger/telling.h"

namespace chancery::ledger {

/// The fact tables of the program as the ledger uses them, with the words of one question. Not to be moved.
struct Tables {
  base::TableFile file;
  WordTable table;
  WordBook words{table};
  Endings endings{};

  Tables(base::TableFile opened, WordTable loaded) : file(std::move(opened)), table(std::move(loaded)) {}
};
[[nodiscard]] Result<std::unique_ptr<Tables>> load_tables();

struct Facts {
  std::unique_ptr<Tables> tables;
  std::vector<Telling> tellings;                 ///< of all commitments, in order
  std::vector<std::vector<std::size_t>> groups;  ///< rows of tellings that are one, in order of the first
  std::vector<EventTelling> events;              ///< in order
  std::optional<Date> first;                     ///< the first day on which a commitment was told
  std::optional<Date> last;                      ///< the last one, or that of an event that happened
};

/// Is there still somebody who waits for the answer?
using GoOn = std::function<bool()>;

/// All but the events. Errors: those of RecordSource; kInternal where it is not to go on.
[[nodiscard]] Result<Facts> read_commitments(const RecordSource& store, const GoOn& go_on);
/// Adds the events of those who owe, or have to fulfil a condition, in the groups that are wanted (one bool each).
[[nodiscard]] Result<void> read_events(const RecordSource& store, const std::vector<bool>& wanted, Facts& facts);

[[nodiscard]] Result<void> checked(const GoOn& go_on);

}  // namespace chancery::ledger
