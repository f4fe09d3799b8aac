// SPDX-License-Identifier: Apache-2.0
//
// What is to be seen of a trigger and a time expression of its sentence: each observation by a name
// ("up=ccomp", "precision=day", "apart=deed=past"), for which data/events/en/time_links.tsv has a weight.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/when/hanging.h"

namespace chancery::events {

using Observations = std::vector<std::string>;

/// A trigger among the expressions of its sentence. Views: all of them must outlive it.
struct Pairing {
  const Context& context;
  const TreeView& tree;
  const std::vector<Hanging>& all;  ///< the expressions of the sentence
  const Trigger& trigger;
  Status status{};
  TimeLink by_rule;  ///< what the rules of the tree would link
};

/// Is the trigger a deed in the words of a statement, and the expression outside of them ("said on Tuesday that Sudan
/// attacked")? Such an expression dates the saying: in the records one such deed in ten is of that day.
[[nodiscard]] bool is_deed_told_apart(const Pairing& pairing, const Hanging& one);

/// What is to be seen of the trigger and this one of the expressions. `days`: those that the link gives.
[[nodiscard]] Observations link_features(const Pairing& pairing, const Hanging& one, const Time& days);

}  // namespace chancery::events
