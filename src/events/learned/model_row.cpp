// SPDX-License-Identifier: Apache-2.0
#include "events/learned/model_row.h"

#include <algorithm>

namespace chancery::events {

const Predicate* model_row(const Context& context, const Trigger& trigger) {
  const Span span = span_of(context, trigger);
  const auto all = context.document.predicates();
  auto row = std::ranges::lower_bound(all, span.begin, {}, [](const Predicate& one) { return one.span.end - 1; });
  const Predicate* best = nullptr;
  for (; row != all.end() && row->span.begin < span.end; ++row) {
    if (best == nullptr || row->score > best->score) { best = &*row; }
  }
  return best;
}

}  // namespace chancery::events
