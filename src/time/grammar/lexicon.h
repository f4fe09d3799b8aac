// SPDX-License-Identifier: Apache-2.0
//
// The words that time expressions are made of, from data/time/en/*.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/result.h"

namespace chancery::time {

/// What a place in a pattern takes. The first group are classes of words in the tables, the second is
/// read from digits or from several pieces (readers.cpp).
enum class Slot : std::uint8_t {
  kMonth,
  kWeekday,
  kWeekdays,
  kSeason,
  kSeasons,
  kPart,
  kParts,
  kClockWord,
  kCardinal,
  kTens,
  kScale,
  kOrdinal,
  kSuffix,
  kFuzzy,
  kCouple,
  kDecadeWord,
  kUnit,
  kUnits,
  kLast,
  kPast,
  kThis,
  kNext,
  kComing,
  kRecent,
  kBefore,
  kAfter,
  kSame,
  kEarlier,
  kLater,
  kMod,
  kPartOf,
  kDeictic,
  kAbout,
  kFrequency,
  kEvery,
  kReference,
  kZone,
  kNotYearBefore,
  kNotYearAfter,
  kNameBefore,
  kDayName,
  kPlan,
  kLimit,
  kAge,
  kEvent,
  kFormer,
  kOtherTime,
  kClause,
  kPastLead,
  kLead,
  kTimeLead,
  kAheadVerb,
  kSayingVerb,
  kArticle,
  kFormerly,

  kNumber,       ///< "two", "twenty-five", "2 1/2", "1,200", "several"
  kDay,          ///< 1 to 31, also "8th" and "eighth"
  kYear,         ///< four digits, or "nineteen ninety-six"
  kShortYear,    ///< two digits
  kYearEnd,      ///< "19" in "2018-19"
  kDecade,       ///< "1970" before an s
  kShortDecade,  ///< "70" before an s
  kNth,          ///< "first", "19th"
  kDigit,        ///< one digit
  kMonthDigits,
  kDayDigits,
  kHour,
  kMinute,
  kFourDigits,  ///< "1300"
  kLiteral,
};
static_assert(static_cast<unsigned>(Slot::kNumber) <= 64U, "Word::slots has a bit for each class");

/// One meaning of a word. `value` lives as long as the Lexicon.
struct Sense {
  Slot slot = Slot::kLiteral;
  double number = 0;
  std::string_view value;
  bool capital = false;    ///< only when written with a capital
  bool upper = false;      ///< only when written in capitals
  bool dot = false;        ///< may end in a full stop
  bool must_dot = false;   ///< only with its full stop
  bool homograph = false;  ///< also an everyday word or a name
};

/// A known word with its meanings.
struct Word {
  std::string_view text;
  std::size_t index = 0;  ///< from 0, in the order in which words became known
  std::vector<Sense> senses;
  std::uint64_t slots = 0;  ///< a bit for each class of `senses`

  [[nodiscard]] bool is(Slot slot) const { return (slots >> static_cast<unsigned>(slot) & 1U) != 0; }
  /// The meaning of this class, or null.
  [[nodiscard]] const Sense* sense(Slot slot) const;
};

/// All known words. Immutable after load; Words have stable addresses.
class Lexicon {
 public:
  /// Reads the word tables. Errors: kBadTable.
  [[nodiscard]] static Result<Lexicon> load(const base::TableFile& tables);

  /// The word in any letter case, or null.
  [[nodiscard]] const Word* find(std::string_view written) const;
  /// The word, added without a meaning where it is not known: for the literals of patterns.
  [[nodiscard]] const Word* intern(std::string_view lower);
  /// All words by index.
  [[nodiscard]] const std::deque<Word>& words() const { return words_; }

 private:
  /// A place of `table_`. Four bytes: a word that is not known is mostly found out in one line of the cache, which
  /// between two reports is filled with other things.
  struct Place {
    std::uint16_t print = 0;  ///< of the hash
    std::uint16_t word = 0;   ///< Word::index and one; 0 = free
  };

  Word& word(std::string_view lower);
  [[nodiscard]] const Word* look_up(std::string_view lower) const;
  void enter(const Word& word);
  void grow();

  std::deque<std::string> strings_;
  std::deque<Word> words_;
  std::vector<Place> table_;  ///< open addressing; a power of two of places, at most a quarter of them taken
  static constexpr std::size_t kMostBytes = 32;  ///< of a word
  std::array<std::uint32_t, 256> sizes_{};       ///< by first byte, a bit for each length of word less one
};

/// The class with this name in the tables and patterns ("month"); nothing where there is none.
[[nodiscard]] std::optional<Slot> slot_named(std::string_view name);

}  // namespace chancery::time
