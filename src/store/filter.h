// SPDX-License-Identifier: Apache-2.0
//
// What a Query means, once for both stores: the words to look for, and whether a row has them. The
// memory store asks this class for each row; the SQLite store turns the same fields into SQL, and a
// test holds the two together.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "store/rows.h"

namespace chancery::store {

/// One who takes part in a fact, as a filter sees it. Views into rows that outlive it.
struct Participant {
  std::int64_t actor = 0;  ///< the store's number
  std::string_view words;  ///< words_of(name)
  std::string_view state;
  bool acts = false;
};

/// A Query that was checked and taken apart. Immutable.
class Filter {
 public:
  /// Errors: kBadUsage for a field that cannot match anything by its form (a state that is not three
  /// letters, words without a letter or digit).
  [[nodiscard]] static Result<Filter> of(const Query& query);

  [[nodiscard]] const Query& query() const { return query_; }
  [[nodiscard]] const std::vector<std::string>& actor_words() const { return actor_words_; }
  [[nodiscard]] const std::string& state() const { return state_; }
  [[nodiscard]] const std::string& state_of() const { return state_of_; }
  [[nodiscard]] const std::vector<std::string>& with_words() const { return with_words_; }
  /// The state that `with` names if it is a code (three capitals); else empty.
  [[nodiscard]] const std::string& with_state() const { return with_state_; }
  [[nodiscard]] const std::vector<std::string>& source_words() const { return source_words_; }

  /// `actor`, `state`, `state_of` and `with` over the participants of one fact.
  [[nodiscard]] bool takes_parties(std::span<const Participant> parties) const;
  /// `actor` and `state`, which must hold of some of a report's actors or of one actor.
  [[nodiscard]] bool takes_actors(std::span<const Participant> actors) const;
  /// `since` and `until`.
  [[nodiscard]] bool takes_dating(const Dating& dating) const;
  /// `review` and `any_review`.
  [[nodiscard]] bool takes_review(Review review) const;
  /// `source`.
  [[nodiscard]] bool takes_source(std::string_view source_words) const;
  /// `type`, `act`, `status` and the like.
  [[nodiscard]] bool takes(const Statement& row) const;
  [[nodiscard]] bool takes(const Event& row) const;
  [[nodiscard]] bool takes(const Commitment& row) const;

 private:
  /// Do the fields but `with` hold among the participants other than `left_out` (0 = none)?
  [[nodiscard]] bool holds_without(std::span<const Participant> parties, std::int64_t left_out) const;
  [[nodiscard]] bool is_with(const Participant& party) const;

  Query query_;
  std::vector<std::string> actor_words_;
  std::string state_;
  std::string state_of_;
  std::vector<std::string> with_words_;
  std::string with_state_;
  std::vector<std::string> source_words_;
};

}  // namespace chancery::store
