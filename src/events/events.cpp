// SPDX-License-Identifier: Apache-2.0
#include "events/events.h"

#include "events/learned/choosing.h"
#include "events/merging.h"
#include "events/telling.h"
#include "events/triggers.h"

namespace chancery::events {
namespace {

/// Junk, captions, credits and bylines give no events.
bool may_hold_events(const Document& document, const Sentence& sentence) {
  const SegmentKind kind = document.at(sentence.segment).kind;
  return kind == SegmentKind::kBody || kind == SegmentKind::kHeadline;
}

}  // namespace

Result<Events> Events::load(const base::TableFile& tables) {
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  auto states = StateNames::load(tables);
  if (!states) { return std::unexpected(states.error()); }
  auto judge = Judge::load(tables);
  if (!judge) { return std::unexpected(judge.error()); }
  auto link_tables = LinkTables::load(tables);
  if (!link_tables) { return std::unexpected(link_tables.error()); }
  return Events(std::move(*lexicon), std::move(*states), std::move(*judge), std::move(*link_tables));
}

Result<void> Events::run(Document& document, Observer* observer) const {
  std::vector<Candidate> candidates;
  std::vector<Dropped> dropped;
  const clauses::Sources sources(document);
  const std::string_view home = StateNames::home(document);
  const CastOfReport cast(document);
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const Sentence& sentence = document.sentences()[i];
    if (!may_hold_events(document, sentence)) { continue; }
    const clauses::Reading reading(document, sentence);
    const Context context{document, sentence, SentenceId{i}, reading, sources, lexicon_,
                          states_,  home,     link_tables_,  cast,    judge_,  observer};
    std::vector<Trigger> triggers = find_triggers(context, dropped);
    if (context.learned()) { triggers = choose_triggers(context, std::move(triggers), dropped); }
    for (const Trigger& trigger : triggers) { tell(context, trigger, candidates, dropped); }
  }
  const SameEvent weights(document, cast, judge_, observer);
  const bool learned = !document.encodings().empty();
  std::vector<Event> events = merge(document, std::move(candidates), learned ? &weights : nullptr);
  for (Event& event : events) { document.add(std::move(event)); }
  for (Dropped& row : dropped) { document.add(std::move(row)); }
  return {};
}

}  // namespace chancery::events
