// SPDX-License-Identifier: Apache-2.0
//
// One fact whole (show), and why it is as it is (explain).
#include <fmt/format.h>

#include <algorithm>

#include "commands.h"
#include "fact_page.h"
#include "text_table.h"

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
Result<Coded> code_again(const RecordSource& store, FactId report) {
  auto input = store.input(report);
  if (!input) { return std::unexpected(input.error()); }
  const auto engine = Engine::load({.keep_dropped = true});
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

/// The rules of the actors that take part in the fact.
std::string actor_rules(const Hit& hit, const Output& output) {
  const Record& record = *hit.record;
  std::vector<ActorId> actors;
  const auto add = [&](const std::vector<ActorId>& ids) { actors.insert(actors.end(), ids.begin(), ids.end()); };
  if (hit.id.kind == FactKind::kStatement) { add(record.statements[hit.row].speakers); }
  if (hit.id.kind == FactKind::kEvent) {
    add(record.events[hit.row].actors);
    add(record.events[hit.row].recipients);
  }
  if (hit.id.kind == FactKind::kCommitment) {
    add(record.commitments[hit.row].debtors);
    add(record.commitments[hit.row].creditors);
  }
  std::string out;
  for (const ActorId id : actors) {
    const Actor& actor = record.actors[id.value];
    out += "\n" + output.styled(on_one_line(actor.name), Style::kBold) + "\n" + rules_text(actor.rules, output);
  }
  return out;
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
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto hit = (*store)->find(*id);
  if (!hit) { return report_error(hit.error()); }
  const auto coded = code_again(**store, hit->report);
  if (!coded) { return report_error(coded.error()); }

  const auto dropped = dropped_near(*hit, coded->dropped);
  const Output output(arguments);
  if (arguments.has("json")) {
    print_out(to_json(*hit, dropped) + "\n");
    return 0;
  }
  if (chancery::to_json(coded->record) != chancery::to_json(*hit->record)) {
    print_error("this store was read by another version of the program: what was not taken may differ");
  }
  if (id->kind == FactKind::kReport) {
    print_out(output.styled(to_string(*id) + "  " + on_one_line(report_name(*hit->record)), Style::kBold) + "\n");
    print_out(field("published", days(hit->record->published.time), output) +
              field("because", hit->record->published.reason, output));
  } else {
    print_out(fact_page(*hit, output) + "\n" + output.styled("Rules", Style::kBold) + "\n");
  }
  print_out(rules_text(rules_of(*hit), output) + actor_rules(*hit, output) + dropped_text(*hit, dropped, output));
  return 0;
}

}  // namespace chancery::cli
