// SPDX-License-Identifier: Apache-2.0
#include "commitments/walk.h"

namespace chancery::commitments {

void for_each_sentence(
    const Document& document, const Lexicon& lexicon,
    const std::function<void(const Context&, const std::vector<FoundCondition>&, const NamedBefore&)>& each) {
  const clauses::Sources sources(document);
  const EventIndex events(document);
  NamedBefore before;
  before.often = named_often(document);
  for (const Sentence& sentence : document.sentences()) {
    const SegmentKind kind = document.at(sentence.segment).kind;
    if (kind != SegmentKind::kBody && kind != SegmentKind::kHeadline) { continue; }
    const clauses::Reading reading(document, sentence);
    const Context context{document, sentence, reading, sources, events, lexicon};
    each(context, find_conditions(context), before);
    remember(context, before);
  }
}

}  // namespace chancery::commitments
