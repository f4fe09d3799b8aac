// SPDX-License-Identifier: Apache-2.0
#include "time/verb_view.h"

namespace chancery::time {

bool is_future(const Document& document, SentenceId sentence, Span span) {
  const VerbGroup* governing = nullptr;
  for (const VerbGroup& group : document.verb_groups_in(document.at(sentence).span)) {
    if (group.span.begin > span.begin && governing != nullptr) { break; }
    governing = &group;
    if (group.span.begin > span.begin) { break; }
  }
  return governing != nullptr &&
         (governing->tense == Tense::kFuture || governing->modal == Modal::kWill || governing->infinitive);
}

}  // namespace chancery::time
