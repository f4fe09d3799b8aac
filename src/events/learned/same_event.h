// SPDX-License-Identifier: Apache-2.0
//
// Do two tellings of one report tell the same event? By weights: words, parties, times, how far apart. The rule
// that parties must leave room for one another took two of three pairs of a type for one event that were two.
#pragma once

#include "events/candidate.h"
#include "events/learned/features.h"

namespace chancery::events {

/// Views into the document, cast and judge, which must outlive it.
class SameEvent {
 public:
  SameEvent(const Document& document, const CastOfReport& cast, const Judge& judge, Observer* observer)
      : document_(document), cast_(cast), judge_(judge), observer_(observer) {}

  /// `earlier` and `later` are of one type; `between`: how many tellings of the type stand between them.
  [[nodiscard]] double probability(const Candidate& earlier, const Candidate& later, std::size_t between) const;

 private:
  using Keys = std::vector<std::string_view>;

  [[nodiscard]] Features signs(const Candidate& earlier, const Candidate& later, std::size_t between) const;
  static void add_words(const Candidate& earlier, const Candidate& later, Features& features);
  void add_parties(const Event& a, const Event& b, Features& features) const;
  [[nodiscard]] Keys keys(const std::vector<ActorId>& ids, Keys keys = {}) const;

  const Document& document_;
  const CastOfReport& cast_;
  const Judge& judge_;
  Observer* observer_;
};

}  // namespace chancery::events
