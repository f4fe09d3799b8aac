// SPDX-License-Identifier: Apache-2.0
//
// Answers the questions that no single rule decides: a sum of weights, one for each sign that speaks for or
// against. data/events/en/*_weights.tsv hold the weights, a row for each sign, to be read and argued
// with; training/events/ learns them from records.
//
// A sum and not trees or a network: each weight can be read, and boosted trees on the same signs were not
// better on development records.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/table_file.h"
#include "chancery/labels.h"
#include "chancery/span.h"
#include "events/learned/features.h"

namespace chancery::events {

/// A question as the trainer sees it (one for all answers that share their signs): `about` is what is asked about
/// ("JPN|Japan"), `type` and `trigger` say of which event.
struct Asked {
  std::string_view question;  ///< "party", "event", "telling" or "same"
  Span trigger;
  EventType type{};
  std::string about;
};

/// Looks on while questions are asked. Only the trainer's tool has one.
class Observer {
 public:
  Observer() = default;
  Observer(const Observer&) = delete;
  Observer& operator=(const Observer&) = delete;
  Observer(Observer&&) = delete;
  Observer& operator=(Observer&&) = delete;
  virtual ~Observer() = default;

  virtual void asked(const Asked& what, const Features& features) = 0;
};

/// Immutable after load; safe from several threads. Views into the fact tables, which must outlive it.
class Judge {
 public:
  /// Errors: kBadTable (a weight that is no number).
  [[nodiscard]] static Result<Judge> load(const base::TableFile& tables);

  /// The sum of the weights of the features, and the question's own ("bias").
  [[nodiscard]] double sum(std::string_view question, const Features& features) const;
  /// The same as a probability.
  [[nodiscard]] double probability(std::string_view question, const Features& features) const;

  using Weights = std::unordered_map<std::string_view, double>;
  using Questions = std::unordered_map<std::string_view, Weights>;

 private:
  Questions questions_;
};

}  // namespace chancery::events
