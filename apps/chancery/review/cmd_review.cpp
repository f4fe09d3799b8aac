// SPDX-License-Identifier: Apache-2.0
//
// The verb review: the queue of facts that nobody looked at, what a person decides about one, and the log.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "../commands.h"
#include "../lists.h"
#include "chancery/fact_index.h"
#include "signature.h"

namespace chancery::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kQueueRows = 20;

/// One word after `chancery review`, and what may follow it.
struct Action {
  std::string_view word;
  std::size_t least;  ///< words after it
  std::size_t most;
  std::string_view example;
  int (*run)(const Arguments& arguments);
};

/// What the log says of the fields: all that was changed, and of a new fact what does not go without saying.
std::vector<FieldEdit> told_fields(const Decision& decision) {
  if (decision.kind == DecisionKind::kEdit) { return decision.edits; }
  std::vector<FieldEdit> told;
  if (decision.kind != DecisionKind::kAdd) { return told; }
  const auto usual = new_fact_fields(decision.about.kind);
  std::ranges::copy_if(decision.edits, std::back_inserter(told),
                       [&usual](const FieldEdit& edit) { return std::ranges::find(usual, edit) == usual.end(); });
  return told;
}

std::string decision_text(const Decision& decision) {
  std::string text = fmt::format("D{} {}", decision.number, label(decision.kind));
  if (decision.kind == DecisionKind::kUndo) { text += fmt::format(" D{}", decision.undoes); }
  if (decision.actor.number != 0) {
    text += fmt::format(" {} {}", to_string(decision.actor), to_string(decision.other));
  } else if (!decision.about.report.empty()) {
    text += fmt::format(" {} {} \"{}\"", decision.fact ? to_string(*decision.fact) : "(not placed)",
                        decision.about.label, on_one_line(decision.about.words));
  }
  for (const FieldEdit& edit : told_fields(decision)) {
    text += fmt::format(" {}={}", edit.field, on_one_line(edit.value));
  }
  text += fmt::format("  {} {}", decision.by.who, decision.by.when);
  if (!decision.by.note.empty()) { text += fmt::format("  ({})", on_one_line(decision.by.note)); }
  return text + (decision.in_force ? "" : "  [taken back]");
}

std::string decision_json(const Decision& decision) {
  Json json = {{"id", fmt::format("D{}", decision.number)},
               {"decision", label(decision.kind)},
               {"who", decision.by.who},
               {"when", decision.by.when},
               {"note", decision.by.note.empty() ? Json() : Json(decision.by.note)},
               {"in_force", decision.in_force}};
  if (decision.kind == DecisionKind::kUndo) { json["undoes"] = fmt::format("D{}", decision.undoes); }
  if (decision.actor.number != 0) {
    json["actor"] = to_string(decision.actor);
    json["other"] = to_string(decision.other);
  }
  if (!decision.about.report.empty()) {
    json["fact"] = decision.fact ? Json(to_string(*decision.fact)) : Json();
    Json spans = Json::array();
    for (const Span span : decision.about.spans) { spans.push_back({span.begin, span.end}); }
    json["about"] = {{"sha256", decision.about.report},
                     {"label", decision.about.label},
                     {"spans", std::move(spans)},
                     {"words", decision.about.words}};
    json["edits"] = Json::object();
    for (const FieldEdit& edit : decision.edits) { json["edits"][edit.field] = edit.value; }
  }
  return json.dump();
}

int print_decision(const Result<Decision>& decision, const Arguments& arguments, std::string_view done) {
  if (!decision) { return report_error(decision.error()); }
  if (arguments.has("json")) {
    print_out(decision_json(*decision) + "\n");
    return 0;
  }
  const std::string fact = decision->fact ? to_string(*decision->fact) : "it";
  print_out(fmt::format("{} {} (D{}); to take it back: chancery review undo D{}\n", fact, done, decision->number,
                        decision->number));
  return 0;
}

/// A store that is not there is not made.
Result<std::unique_ptr<Store>> store_to_change(const Arguments& arguments) {
  const auto there = store_of(arguments, StoreMode::kRead);
  if (!there) { return std::unexpected(there.error()); }
  return store_of(arguments, StoreMode::kWrite);
}

Result<FactId> fact_id(const std::string& written) {
  const auto id = parse_fact_id(written);
  if (id && id->kind != FactKind::kActor && id->kind != FactKind::kReport) { return *id; }
  return fail(ErrorCode::kBadUsage,
              fmt::format("\"{}\" is no id of a statement, event or commitment, such as E12", written));
}

/// Words after the first ones, "status=planned".
Result<std::vector<FieldEdit>> edits_in(std::span<const std::string> words, std::string_view example) {
  std::vector<FieldEdit> edits;
  for (const std::string& word : words) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos) {
      return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no FIELD=VALUE: {}", word, example));
    }
    edits.push_back({word.substr(0, sign), word.substr(sign + 1)});
  }
  return edits;
}

int carry_out(const Arguments& arguments, const FactDecision& decision, std::string_view done) {
  const auto store = store_to_change(arguments);
  if (!store) { return report_error(store.error()); }
  return print_decision((*store)->decide(decision, signature(arguments.value("note"))), arguments, done);
}

int decide(const Arguments& arguments, DecisionKind kind, std::string_view done) {
  const std::span<const std::string> words = arguments.positionals();
  const auto fact = fact_id(words[1]);
  if (!fact) { return report_error(fact.error()); }
  auto edits = edits_in(words.subspan(2), "chancery review edit E12 status=planned");
  if (!edits) { return report_error(edits.error()); }
  return carry_out(arguments, {.kind = kind, .fact = *fact, .edits = std::move(*edits)}, done);
}

/// The kind of fact that a word names.
std::optional<FactKind> kind_named(std::string_view word) {
  if (word == "event") { return FactKind::kEvent; }
  if (word == "statement") { return FactKind::kStatement; }
  return word == "commitment" ? std::optional(FactKind::kCommitment) : std::nullopt;
}

int run_add(const Arguments& arguments) {
  static constexpr std::string_view kExample = "chancery review add event R3 type=CONSULT \"trigger=held talks\"";
  const std::span<const std::string> words = arguments.positionals();
  const auto kind = kind_named(words[1]);
  const auto report = parse_fact_id(words[2]);
  if (!kind || !report || report->kind != FactKind::kReport) {
    return report_error({ErrorCode::kBadUsage,
                         fmt::format("an event, statement or commitment is added to a report, as in: {}", kExample),
                         ""});
  }
  auto edits = edits_in(words.subspan(3), kExample);
  if (!edits) { return report_error(edits.error()); }
  return carry_out(arguments,
                   {.kind = DecisionKind::kAdd, .fact = {*kind, 0}, .edits = std::move(*edits), .report = *report},
                   "is added");
}

int run_accept(const Arguments& arguments) {
  return decide(arguments, DecisionKind::kAccept, "is accepted");
}
int run_reject(const Arguments& arguments) {
  return decide(arguments, DecisionKind::kReject, "is rejected");
}
int run_edit(const Arguments& arguments) {
  return decide(arguments, DecisionKind::kEdit, "is corrected");
}

int run_undo(const Arguments& arguments) {
  std::int64_t number = 0;
  if (const auto& words = arguments.positionals(); words.size() > 1) {
    const std::string& written = words[1];
    // Read as the number of a fact, which is written in the same way.
    const auto id =
        written.starts_with('D') || written.starts_with('d') ? parse_fact_id("E" + written.substr(1)) : std::nullopt;
    if (!id) {
      return report_error({ErrorCode::kBadUsage,
                           fmt::format("\"{}\" is no decision, such as D3: chancery review decisions", written), ""});
    }
    number = id->number;
  }
  const auto store = store_to_change(arguments);
  if (!store) { return report_error(store.error()); }
  const auto undone = (*store)->undo(number, signature(arguments.value("note")));
  if (!undone) { return report_error(undone.error()); }
  print_out(arguments.has("json") ? decision_json(*undone) + "\n" : fmt::format("D{} is taken back\n", undone->undoes));
  return 0;
}

int run_decisions(const Arguments& arguments) {
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto decisions = (*store)->decisions();
  if (!decisions) { return report_error(decisions.error()); }
  if (decisions->empty()) { print_error("nothing was decided yet"); }
  for (const Decision& one : *decisions) {
    print_out((arguments.has("json") ? decision_json(one) : decision_text(one)) + "\n");
  }
  return 0;
}

int print_fields(const std::vector<FieldEdit>& fields, const Arguments& arguments) {
  Json json = Json::object();
  for (const FieldEdit& field : fields) {
    json[field.field] = field.value;
    if (!arguments.has("json")) { print_out(fmt::format("{}={}\n", field.field, on_one_line(field.value))); }
  }
  if (arguments.has("json")) { print_out(json.dump() + "\n"); }
  return 0;
}

int run_fields(const Arguments& arguments) {
  const std::string& of = arguments.positionals()[1];
  if (const auto kind = kind_named(of)) { return print_fields(new_fact_fields(*kind), arguments); }
  const auto fact = fact_id(of);
  if (!fact) { return report_error(fact.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto hit = (*store)->find(*fact);
  if (!hit) { return report_error(hit.error()); }
  return print_fields(fact_fields(*hit), arguments);
}

/// The records of the reports that people decided about, as they left them.
int run_gold(const Arguments& arguments) {
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto reports = decided_reports(**store);
  if (!reports) { return report_error(reports.error()); }
  if (reports->empty()) { print_error("nothing was decided about a fact yet: chancery review lists what to look at"); }
  for (const FactId report : *reports) {
    const auto record = (*store)->corrected(report);
    if (!record) { return report_error(record.error()); }
    print_out(to_json(*record) + "\n");
    if (!output_works()) { break; }
  }
  return 0;
}

constexpr std::array kActions = {
    Action{"accept", 1, 1, "chancery review accept E12", run_accept},
    Action{"reject", 1, 1, "chancery review reject E12 --note \"only a wish\"", run_reject},
    Action{"edit", 2, 50, "chancery review edit E12 status=planned \"actors=Japan; Norway\"", run_edit},
    Action{"add", 2, 50, "chancery review add event R3 type=CONSULT \"trigger=held talks\"", run_add},
    Action{"undo", 0, 1, "chancery review undo, or chancery review undo D3", run_undo},
    Action{"fields", 1, 1, "chancery review fields E12, or chancery review fields event", run_fields},
    Action{"decisions", 0, 0, "chancery review decisions", run_decisions},
    Action{"gold", 0, 0, "chancery review gold > corrected.jsonl", run_gold},
};

/// Filters are for the queue.
Result<void> check_action(const Arguments& arguments, const Action& action) {
  const std::size_t words = arguments.positionals().size() - 1;
  if (words < action.least || words > action.most) {
    return fail(ErrorCode::kBadUsage, fmt::format("{} is used so: {}", action.word, action.example));
  }
  static constexpr std::array<std::string_view, 5> kDecide = {"accept", "reject", "edit", "add", "undo"};
  const bool decides = std::ranges::find(kDecide, action.word) != kDecide.end();
  for (const OptionSpec& option : arguments.verb().options) {
    static constexpr std::array<std::string_view, 4> kTaken = {"store", "json", "color", "help"};
    const bool taken = std::ranges::find(kTaken, option.name) != kTaken.end() || (decides && option.name == "note");
    if (!taken && arguments.has(std::string(option.name))) {
      return fail(ErrorCode::kBadUsage, fmt::format("--{} does not go with {}", option.name, action.word));
    }
  }
  return {};
}

/// The words of the queue and those of the actions.
Result<std::string> list_asked_for(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  static constexpr std::array<std::string_view, 3> kLists = {"events", "statements", "commitments"};
  if (words.empty()) { return std::string(kLists.front()); }
  if (words.size() == 1 && std::ranges::find(kLists, words.front()) != kLists.end()) { return words.front(); }
  return fail(ErrorCode::kBadUsage,
              fmt::format("review takes events, statements or commitments, or one of {}, not \"{}\"",
                          fmt::join(kActions | std::views::transform(&Action::word), ", "),
                          words.size() == 1 ? words.front() : words[1]));
}

int run_queue(const Arguments& arguments) {
  const auto of = list_asked_for(arguments);
  if (!of) { return report_error(of.error()); }
  if (arguments.has("note")) {
    return report_error({ErrorCode::kBadUsage, "--note goes with accept, reject, edit, add and undo", ""});
  }
  auto query = query_for_list(arguments, *find_verb(*of));
  if (!query) { return report_error(query.error()); }
  query->by_priority = true;
  query->review = from_label<Review>(arguments.value("reviewed", std::string(label(Review::kNone))));
  if (query->limit == 0) { query->limit = kQueueRows; }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const RecordSource& source = **store;
  if (*of == "statements") {
    const auto hits = source.statements(*query);
    return hits ? print_list(*hits, arguments, statements_table) : report_error(hits.error());
  }
  const auto hits = *of == "events" ? source.events(*query) : source.commitments(*query);
  if (!hits) { return report_error(hits.error()); }
  return print_list(*hits, arguments, *of == "events" ? events_table : commitments_table);
}

}  // namespace

int run_review(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  const auto* const action = words.empty() ? kActions.end() : std::ranges::find(kActions, words.front(), &Action::word);
  if (action == kActions.end()) { return run_queue(arguments); }
  if (const auto checked = check_action(arguments, *action); !checked) { return report_error(checked.error()); }
  return action->run(arguments);
}

}  // namespace chancery::cli
