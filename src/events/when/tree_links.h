// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "events/when/hanging.h"

namespace chancery::events {

/// The expression that hangs, in the tree, on the trigger, else on a clause that describes it, else on the
/// trigger's clause, else on a clause that happens at the same time ("met on Monday and agreed",
/// ", urging X", "when X walked out"). The sentence must have a tree.
[[nodiscard]] TimeLink link_by_tree(const Context& context, const Trigger& trigger, Status status, const TreeView& tree,
                                    const std::vector<Hanging>& hanging);

}  // namespace chancery::events
