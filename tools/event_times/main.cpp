// SPDX-License-Identifier: Apache-2.0
//
// What there is to see between triggers and time expressions, for training/event_times.py to learn from.
//
//   event_times MODEL REPORTS.jsonl TELLINGS.tsv
//
// TELLINGS: lines "report id, begin, end, type" of words that are known to carry an event. Out, one line each:
//
//   L  id  begin  end  type  source  n                        a telling; source: "given" or "found" by the stage
//   C  begin of the expression  earliest  latest  features    for each expression of its sentence
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/table_file.h"
#include "chancery/chancery.h"
#include "events/events.h"
#include "events/status.h"
#include "events/triggers.h"
#include "events/when/link_features.h"
#include "events/when/link_tables.h"
#include "events/when/tree_links.h"

namespace chancery {
namespace {

struct Telling {
  Span span;
  EventType type{};
};
using Tellings = std::map<std::string, std::vector<Telling>>;

Tellings read_tellings(const std::string& path) {
  Tellings tellings;
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream parts(line);
    std::string id;
    std::string type;
    Telling telling;
    parts >> id >> telling.span.begin >> telling.span.end >> type;
    const auto known = from_label<EventType>(type);
    if (!known) { continue; }
    telling.type = *known;
    tellings[id].push_back(telling);
  }
  return tellings;
}

std::string day(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "-";
}

void print(const std::string& id, const events::Context& context, const events::Trigger& trigger,
           std::string_view source) {
  const auto& words = context.reading.words();
  const Status status = events::find_status(context, trigger).status.value_or(Status::kPlanned);
  const events::TreeView tree(context.reading);
  const auto all = events::find_hanging(context, tree);
  if (all.empty()) { return; }
  const auto by_rule = events::link_by_tree(context, trigger, status, tree, all);
  fmt::print("L\t{}\t{}\t{}\t{}\t{}\t{}\n", id, words.span(trigger.first).begin, words.span(trigger.last - 1).end,
             label(*trigger.word->type), source, by_rule.rule);
  const events::Pairing pairing{context, tree, all, trigger, status, by_rule};
  for (const events::Hanging& one : all) {
    const Time days = events::time_of(context, events::link_to(context, tree, all, one, {}));
    const auto features = events::link_features(pairing, one, days);
    fmt::print("C\t{}\t{}\t{}\t{}\n", one.time->span.begin, day(days.earliest), day(days.latest),
               fmt::join(features, " "));
  }
}

/// The trigger that the telling's words make; nothing where they hold no whole word.
std::optional<events::Trigger> trigger_of(const events::Context& context, const Telling& telling) {
  const auto range = context.reading.words().inside(telling.span);
  if (range.first >= range.last) { return std::nullopt; }
  events::Trigger trigger{.word = &context.lexicon.of_type(telling.type), .first = range.first, .last = range.last};
  trigger.noun = true;
  const auto& clauses = context.reading.clauses();
  for (std::uint32_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].head >= range.first && clauses[i].head < range.last) {
      trigger.clause = i;
      trigger.noun = false;
      return trigger;
    }
  }
  trigger.clause = context.reading.clause_before(range.first);
  return trigger;
}

void print_report(const Document& document, const std::vector<Telling>& tellings, const events::Lexicon& lexicon,
                  const events::StateNames& states, const events::LinkTables& weights, const events::Judge& judge) {
  const clauses::Sources sources(document);
  const std::string_view home = events::StateNames::home(document);
  const events::CastOfReport cast(document);
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const Sentence& sentence = document.sentences()[i];
    const SegmentKind kind = document.at(sentence.segment).kind;
    if (kind != SegmentKind::kBody && kind != SegmentKind::kHeadline) { continue; }
    const clauses::Reading reading(document, sentence);
    const events::Context context{document, sentence, SentenceId{i}, reading, sources, lexicon,
                                  states,   home,     weights,       cast,    judge};
    std::vector<Dropped> dropped;
    for (const auto& trigger : events::find_triggers(context, dropped)) {
      print(document.id(), context, trigger, "found");
    }
    for (const Telling& telling : tellings) {
      if (!sentence.span.contains(telling.span)) { continue; }
      if (const auto trigger = trigger_of(context, telling)) { print(document.id(), context, *trigger, "given"); }
    }
  }
}

int run(const std::vector<std::string>& arguments) {
  const auto engine = Engine::load({.model = arguments[0]});
  auto source = open_reports({arguments[1]}, {});
  const Tellings tellings = read_tellings(arguments[2]);
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto lexicon = events::Lexicon::load(*tables);
  const auto states = events::StateNames::load(*tables);
  const auto judge = events::Judge::load(*tables);
  if (!engine || !source || !lexicon || !states || !judge) { return 1; }
  while (auto report = (*source)->next()) {
    if (!*report) { continue; }
    const auto document = (*engine)->run_until(std::move(**report), "events");
    if (!document) { continue; }
    const auto of_report = tellings.find(document->id());
    print_report(*document, of_report == tellings.end() ? std::vector<Telling>{} : of_report->second, *lexicon, *states,
                 {}, *judge);
  }
  return 0;
}

}  // namespace
}  // namespace chancery

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 3) {
    fmt::print(stderr, "event_times MODEL REPORTS.jsonl TELLINGS.tsv\n");
    return 2;
  }
  return chancery::run(arguments);
}
