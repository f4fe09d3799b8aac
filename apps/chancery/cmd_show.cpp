// SPDX-License-Identifier: Apache-2.0
//
// One fact whole (show), and why it is as it is (explain).
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "commands.h"
#include "fact_page.h"
#include "ledger/ledger_page.h"
#include "text_table.h"
#include "uncoded.h"

namespace chancery::cli {
namespace {

Result<FactId> id_of(const Arguments& arguments) {
  const std::string& written = arguments.positionals().front();
  const auto id = parse_fact_id(written);
  if (!id) {
    return fail(
        ErrorCode::kBadUsage,
        fmt::format("\"{}\" is no id: ids are R, A, S, E or C with a number, as the lists print them", written));
  }
  return *id;
}

/// "type: verb-lexicon" for each rule, the field before the name.
std::string rules_text(const Rules& rules, const Output& output) {
  std::string out;
  for (const std::string& rule : rules) {
    const auto colon = rule.find(':');
    out += colon == std::string::npos ? field("rule", rule, output)
                                      : field(rule.substr(0, colon), rule.substr(colon + 1), output);
  }
  return out.empty() ? field("rule", "none", output) : out;
}

/// Codes the report again, keeping what is dropped.
Result<Coded> code_again(const RecordSource& store, FactId report, const Arguments& arguments) {
  auto input = input_with_known_events(store, report);
  if (!input) { return std::unexpected(input.error()); }
  const auto engine =
      Engine::load({.model = arguments.value("model"), .actors = arguments.actor_files(), .keep_dropped = true});
  if (!engine) { return std::unexpected(engine.error()); }
  return (*engine)->code(std::move(*input));
}

/// What was considered in the sentences of the fact (for a report: everywhere) and not taken.
std::vector<Dropped> dropped_near(const Hit& hit, std::vector<Dropped> dropped) {
  std::vector<Span> places;
  for (const Span span : evidence_spans(hit)) { places.push_back(sentence_of(*hit.record, span)); }
  std::erase_if(dropped, [&](const Dropped& row) {
    return !places.empty() && std::ranges::none_of(places, [&](Span s) { return s.overlaps(row.span); });
  });
  return dropped;
}

std::string dropped_text(const Hit& hit, const std::vector<Dropped>& dropped, const Output& output) {
  TextTable table({{.title = "STAGE", .style = Style::kDim},
                   {.title = "WORDS", .room = Room::kCut},
                   {.title = "RULE"},
                   {.title = "WHY NOT", .room = Room::kOwnLine}});
  for (const Dropped& row : dropped) {
    table.add({std::string(row.stage), std::string(row.span.in(hit.record->text)), row.rule, row.reason});
  }
  return table.empty() ? ""
                       : "\n" + output.styled("Considered and not taken", Style::kBold) + "\n" + table.text(output);
}

/// The actors that take part in the fact, each once.
std::vector<ActorId> actors_of(const Hit& hit) {
  const Record& record = *hit.record;
  std::vector<ActorId> actors;
  const auto add = [&](const std::vector<ActorId>& ids) {
    for (const ActorId id : ids) {
      if (std::ranges::find(actors, id) == actors.end()) { actors.push_back(id); }
    }
  };
  if (hit.id.kind == FactKind::kStatement) { add(record.statements[hit.row].speakers); }
  if (hit.id.kind == FactKind::kEvent) {
    add(record.events[hit.row].actors);
    add(record.events[hit.row].recipients);
  }
  if (hit.id.kind == FactKind::kCommitment) {
    add(record.commitments[hit.row].debtors);
    add(record.commitments[hit.row].creditors);
  }
  return actors;
}

/// A row that the fact points to, with its rules.
std::string part_text(std::string_view name, const Rules& rules, const Output& output) {
  return "\n" + output.styled(on_one_line(name), Style::kBold) + "\n" + rules_text(rules, output);
}

/// The words by which the fact's own sentences mean the actor, with the rules that say so.
std::string mentions_text(const Hit& hit, ActorId actor, const Output& output) {
  const Record& record = *hit.record;
  std::vector<Span> sentences;
  for (const Span span : evidence_spans(hit)) { sentences.push_back(sentence_of(record, span)); }
  std::string out;
  for (const Mention& mention : record.mentions) {
    const bool here = std::ranges::any_of(sentences, [&](Span s) { return s.contains(mention.span); });
    if (!here || std::ranges::find(mention.actors, actor) == mention.actors.end()) { continue; }
    std::string line = fmt::format("\"{}\"", on_one_line(mention.span.in(record.text)));
    for (const std::string& rule : mention.rules) {
      const auto colon = rule.find(':');
      line += fmt::format(", {} by {}", rule.substr(0, colon), rule.substr(colon + 1));
    }
    out += field("words", line, output);
  }
  return out;
}

/// The rules of the actors that take part in the fact, and of the words that date it.
std::string rules_of_parts(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  std::string out;
  for (const ActorId id : actors_of(hit)) {
    const Actor& actor = record.actors[id.value];
    out += part_text(actor.name, actor.rules, output) + mentions_text(hit, id, output);
  }
  if (hit.id.kind != FactKind::kReport) {
    if (const auto of = time_of(hit).of) {
      const TimeExpression& time = record.times[of->value];
      out += part_text(time.span.in(record.text), time.rules, output);
    }
  }
  return out;
}

/// How the report's date was worked out: each clue and which days it leaves, one after the other. Takes
/// these rows out of the others.
std::string take_steps(std::vector<Dropped>& dropped, const Output& output) {
  std::string out;
  int count = 0;
  for (const Dropped& row : dropped) {
    if (row.stage == "publication date") { out += field(fmt::format("{}.", ++count), row.reason, output); }
  }
  std::erase_if(dropped, [](const Dropped& row) { return row.stage == "publication date"; });
  return out.empty() ? out : "\n" + output.styled("How it was dated, clue by clue", Style::kBold) + "\n" + out;
}

/// What a reader of the report would doubt first: the parts that are not read as its body, and what the
/// stages said they doubted.
std::string parts_of_report(const Record& record, const Output& output) {
  TextTable parts({{.title = "KIND"}, {.title = "WORDS", .room = Room::kCut}});
  for (const Segment& segment : record.segments) {
    if (segment.kind == SegmentKind::kBody) { continue; }
    parts.add({std::string(label(segment.kind)), std::string(segment.span.in(record.text))});
  }
  TextTable doubts({{.title = "DOUBT"}, {.title = "WHY", .room = Room::kOwnLine}});
  for (const Diagnostic& row : record.diagnostics) { doubts.add({row.code, row.message}); }
  std::string out;
  if (!parts.empty()) { out += "\n" + output.styled("Not the body", Style::kBold) + "\n" + parts.text(output); }
  if (!doubts.empty()) { out += "\n" + output.styled("In doubt", Style::kBold) + "\n" + doubts.text(output); }
  return out;
}

/// A commitment with what became of it, as of --as-of. As JSON it is the row of the lists, and with --as-of the
/// entry of the ledger.
int show_commitment(const RecordSource& store, const Hit& hit, const Arguments& arguments) {
  const auto as_of = arguments.date("as-of");
  if (!as_of) { return report_error(as_of.error()); }
  if (arguments.has("json") && !*as_of) {
    print_out(to_json(hit) + "\n");
    return 0;
  }
  const auto entry = ledger_entry(store, hit.id, *as_of);
  if (!entry) { return report_error(entry.error()); }
  const Output output(arguments);
  print_out(arguments.has("json") ? to_json(*entry) + "\n" : fact_page(hit, output) + history_page(*entry, output));
  return 0;
}

/// An event with its other tellings.
int show_event(const RecordSource& store, const Hit& hit, const Arguments& arguments) {
  if (arguments.has("json")) {
    print_out(to_json(hit) + "\n");
    return 0;
  }
  const auto story = event_story(store, hit.id);
  if (!story) { return report_error(story.error()); }
  const Output output(arguments);
  print_out(fact_page(hit, output) + story_page(*story, output));
  return 0;
}

/// Whether people corrected a fact of the report or added one: then it is not as it is coded.
bool is_corrected(const RecordSource& store, FactId report) {
  for (const FactKind kind : {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment}) {
    const auto ids = store.facts_of(report, kind);
    if (!ids) { return false; }
    for (const FactId id : *ids) {
      const auto hit = store.find(id);
      if (hit && hit->is_human()) { return true; }
    }
  }
  return false;
}

}  // namespace

int run_show(const Arguments& arguments) {
  const auto id = id_of(arguments);
  if (!id) { return report_error(id.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const Output output(arguments);
  const bool json = arguments.has("json");
  if (id->kind == FactKind::kActor) {
    const auto actor = (*store)->actor(*id);
    if (!actor) { return report_error(actor.error()); }
    print_out(json ? to_json(*actor) + "\n" : actor_page(*actor, output));
    return 0;
  }
  const auto hit = (*store)->find(*id);
  if (!hit) { return report_error(hit.error()); }
  if (id->kind == FactKind::kCommitment) { return show_commitment(**store, *hit, arguments); }
  if (id->kind == FactKind::kEvent) { return show_event(**store, *hit, arguments); }
  print_out(json ? to_json(*hit) + "\n" : fact_page(*hit, output));
  return 0;
}

int run_explain(const Arguments& arguments) {
  const auto id = id_of(arguments);
  if (!id) { return report_error(id.error()); }
  if (id->kind == FactKind::kActor) {
    return report_error(
        {ErrorCode::kBadUsage,
         "an actor is explained in its reports: give the id of a report, statement, event or commitment", ""});
  }
  if (arguments.has("uncoded") && id->kind != FactKind::kReport) {
    return report_error({ErrorCode::kBadUsage, "--uncoded asks about a report: give its id, such as R1", ""});
  }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto hit = (*store)->find(*id);
  if (!hit) { return report_error(hit.error()); }
  const auto coded = code_again(**store, hit->report, arguments);
  if (!coded) { return report_error(coded.error()); }

  const bool missing = arguments.has("uncoded");
  auto dropped = missing ? uncoded(*hit->record, coded->dropped) : dropped_near(*hit, coded->dropped);
  const Output output(arguments);
  if (arguments.has("json")) {
    print_out(to_json(*hit, dropped) + "\n");
    return 0;
  }
  if (chancery::to_json(coded->record) != chancery::to_json(*hit->record) && !is_corrected(**store, hit->report)) {
    print_error("this store was read by another version of the program: what was not taken may differ");
  }
  if (missing) {
    print_out(uncoded_page(*hit->record, dropped, output));
    return 0;
  }
  if (id->kind == FactKind::kReport) {
    print_out(output.styled(to_string(*id) + "  " + on_one_line(report_name(*hit->record)), Style::kBold) + "\n");
    print_out(field("published", days(hit->record->published.time), output) +
              field("because", hit->record->published.reason, output));
  } else {
    std::string page = fact_page(*hit, output);
    if (id->kind == FactKind::kCommitment) {
      const auto entry = ledger_entry(**store, *id, std::nullopt);
      if (!entry) { return report_error(entry.error()); }
      page += history_page(*entry, output);
    }
    if (id->kind == FactKind::kEvent) {
      const auto story = event_story(**store, *id);
      if (!story) { return report_error(story.error()); }
      page += story_page(*story, output);
    }
    print_out(page + "\n" + output.styled("Rules", Style::kBold) + "\n");
  }
  print_out(rules_text(rules_of(*hit), output) + rules_of_parts(*hit, output));
  const std::string steps = take_steps(dropped, output);
  if (id->kind == FactKind::kReport) { print_out(steps + parts_of_report(*hit->record, output)); }
  print_out(dropped_text(*hit, dropped, output));
  return 0;
}

}  // namespace chancery::cli
