// SPDX-License-Identifier: Apache-2.0
//
// A commitment or event of one report, with what it is compared by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "chancery/store.h"
#include "ledger/words.h"

namespace chancery::ledger {

/// What parties are compared by: the state, else the folded name; members of groups count too. In order.
using Parties = std::vector<std::string>;

/// Who acts, or has to, as closely as the report says it. One of a state's people is not another.
struct Who {
  Parties names;      ///< of all, and of the members of groups
  Parties officials;  ///< the states for which one of them acts
};
[[nodiscard]] bool may_be_same(const Who& a, const Who& b);

struct Telling {
  Hit hit;
  std::optional<Date> day;  ///< on which it was made or said: its own, else the report's
  Parties debtors;
  Parties creditors;
  Parties people;         ///< names of the debtors, where all are people
  bool official = false;  ///< one of them speaks for a government
  WordSet act;            ///< without the names of the debtors
  WordSet head;           ///< its first words: the verb
  Parties named;          ///< who and what places are named in the act
  std::string wording;    ///< its first sentence, folded: the same in copies of an agency's text
  WordSet condition;      ///< without the names of those who have to fulfil it
  bool negated = false;   ///< the condition is that something is not done
  Parties condition_by;
  Who debtor;
  Who creditor;
  Who fulfiller;       ///< of the condition
  std::string source;  ///< publisher, else path, else the report

  [[nodiscard]] const Commitment& row() const { return hit.record->commitments[hit.row]; }
};

/// One place where a report tells of an event.
struct ToldAt {
  WordSet trigger;
  WordSet beside;  ///< words close to the trigger
  WordSet sentence;
  WordSet told;         ///< the sentence without the names of the parties
  Parties named;        ///< who and what places are named in the sentence
  bool hedged = false;  ///< "are to be lifted", "would not lift": by the words around, it is not done
};

struct EventTelling {
  Hit hit;
  std::optional<Date> day;  ///< on which it happened: its own, else the report's
  bool dated = false;       ///< by its own words
  Date first;               ///< the days between which it lies; of what is not dated those that it may lie between
  Date last;
  Parties actors;  ///< of a mutual event both sides
  Parties recipients;
  Who actor;                   ///< of a mutual event both sides
  Parties people;              ///< names of the actors, where all are people
  bool official = false;       ///< one of them speaks for a government
  std::vector<ToldAt> places;  ///< one for each mention, in their order
  std::string wording;         ///< its first sentence, folded: the same in copies of an agency's text
  std::string source;

  [[nodiscard]] const Event& row() const { return hit.record->events[hit.row]; }
};

[[nodiscard]] Telling telling_of(WordBook& words, Hit hit);
[[nodiscard]] EventTelling event_telling_of(WordBook& words, Hit hit);

[[nodiscard]] bool share_one(const Parties& a, const Parties& b);
/// The day of the report, if any.
[[nodiscard]] std::optional<Date> day_of_report(const Record& record);
/// Did it happen, or is it happening?
[[nodiscard]] bool is_done(Status status);
/// Written as a state is: three capital letters.
[[nodiscard]] bool is_state(std::string_view party);

/// An order that does not hang on the numbers of the store: by day (none last), report, row.
template <class T>
[[nodiscard]] bool comes_before(const T& a, const T& b) {
  const Date far = Date::max();
  const auto key = [far](const T& one) {
    return std::tuple(one.day.value_or(far), std::string_view(one.hit.record->id), one.hit.row);
  };
  return key(a) < key(b);
}

}  // namespace chancery::ledger
