// SPDX-License-Identifier: Apache-2.0
//
// An expression found in the text, not yet resolved to days.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "chancery/ids.h"
#include "chancery/span.h"
#include "time/grammar/meaning.h"

namespace chancery::time {

/// Which end of "from 1910 to 1945" an expression is; both have the meaning of the whole.
enum class End : std::uint8_t { kNone, kFirst, kSecond };

/// A year of accounts: the day on which it begins, and whether it has the number of the calendar year of its first day
/// or of its last.
struct FiscalYear {
  int month = 1;
  int day = 1;
  bool named_by_first = true;
};

/// `rule` lives as long as the Grammar.
struct Found {
  Span span;
  Meaning meaning;
  std::string_view rule;
  End end = End::kNone;
  std::optional<FiscalYear> fiscal;    ///< of a year of accounts: that of the state which is spoken of
  std::optional<SentenceId> sentence;  ///< none in a dateline
  bool future = false;                 ///< the verb it belongs to is future or an infinitive
  bool past = false;                   ///< the verb it belongs to is past or perfect
  bool done = false;                   ///< that past verb stands right before it: "ended Jan. 31"
  bool by = false;                     ///< "by ...", "until ...": the end of a time allowed
  bool after_lead = false;             ///< "in 2018", "since 2018": after a word of the class time-lead
  bool maybe_name = false;             ///< "by May": a person where the report speaks of one of this name

  [[nodiscard]] bool in_dateline() const { return !sentence; }
};

}  // namespace chancery::time
