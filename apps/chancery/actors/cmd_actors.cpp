// SPDX-License-Identifier: Apache-2.0
//
// The verb actors: those of the store as a list; with --at, who held an office on a day; with merge or split,
// which of the store's actors are one.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <ranges>

#include "../commands.h"
#include "../lists.h"
#include "../review/signature.h"
#include "../text_table.h"
#include "chancery/offices.h"

namespace chancery::cli {
namespace {

std::string actors_table(const std::vector<ActorSummary>& actors, const Output& output) {
  TextTable table({{.title = "ID", .style = Style::kDim},
                   {.title = "NAME", .style = Style::kBold, .room = Room::kCut},
                   {.title = "KIND"},
                   {.title = "STATE"},
                   {.title = "SECTOR"},
                   {.title = "REPORTS", .right = true},
                   {.title = "EVENTS", .right = true},
                   {.title = "STATEMENTS", .right = true},
                   {.title = "SEEN", .room = Room::kSpare},
                   {.title = "OFFICE", .room = Room::kSpare}});
  for (const ActorSummary& row : actors) {
    const std::string seen = days_cell({.earliest = row.first_seen, .latest = row.last_seen}, output);
    table.add({to_string(row.id), row.name, std::string(label(row.kind)), row.state,
               row.sector == Sector::kNone ? "" : std::string(label(row.sector)), std::to_string(row.reports),
               std::to_string(row.events), std::to_string(row.statements), seen, row.office});
  }
  return table.text(output);
}

std::string_view when_name(TermTime when) {
  static constexpr std::array<std::string_view, 3> kNames = {"on", "before", "after"};
  return kNames[static_cast<std::size_t>(when)];
}

std::string day_or(const std::optional<Date>& day, std::string_view otherwise) {
  return day ? to_iso(*day) : std::string(otherwise);
}

std::string offices_table(const std::vector<OfficeTerm>& terms, const Output& output) {
  TextTable table({{.title = "WHEN", .style = Style::kDim},
                   {.title = "PERSON", .style = Style::kBold},
                   {.title = "FROM"},
                   {.title = "UNTIL"},
                   {.title = "STATE"},
                   {.title = "OFFICE", .room = Room::kCut},
                   {.title = "ORIGIN", .style = Style::kDim, .room = Room::kSpare}});
  for (const OfficeTerm& term : terms) {
    table.add({std::string(when_name(term.when)), term.person, day_or(term.from, "?"), day_or(term.until, "open"),
               term.state, term.title, term.origin});
  }
  return table.text(output);
}

std::string json_of(const OfficeTerm& term) {
  using Json = nlohmann::ordered_json;
  const auto day = [](const std::optional<Date>& value) { return value ? Json(to_iso(*value)) : Json(); };
  Json json;
  json["when"] = when_name(term.when);
  json["person"] = term.person;
  json["title"] = term.title;
  json["state"] = term.state.empty() ? Json() : Json(term.state);
  json["office"] = term.office;
  json["from"] = day(term.from);
  json["until"] = day(term.until);
  json["origin"] = term.origin;
  return json.dump();
}

/// Filters are for rows of the store; a question to the tables takes none.
Result<void> check_lookup(const Arguments& arguments) {
  if (arguments.positionals().empty()) {
    return fail(
        ErrorCode::kBadUsage,
        "--at needs words that say who is meant: chancery actors --at 2019-02-21 \"Japanese foreign minister\"");
  }
  if (!arguments.has("at")) {
    return fail(ErrorCode::kBadUsage,
                "say the day with --at YYYY-MM-DD; a list of the store takes no words but filters");
  }
  for (const OptionSpec& option : arguments.verb().options) {
    static constexpr std::array<std::string_view, 5> kTaken = {"at", "actors", "json", "color", "help"};
    const bool taken = std::ranges::find(kTaken, option.name) != kTaken.end();
    if (!taken && arguments.has(std::string(option.name))) {
      return fail(ErrorCode::kBadUsage,
                  fmt::format("--{} is for the list of the store and does not go with --at", option.name));
    }
  }
  return {};
}

// --- merge, split, decisions

constexpr std::string_view kMerge = "merge";
constexpr std::string_view kSplit = "split";
constexpr std::string_view kDecisions = "decisions";

bool is_decision(const Arguments& arguments) {
  static constexpr std::array<std::string_view, 3> kWords = {kMerge, kSplit, kDecisions};
  return !arguments.has("at") && !arguments.positionals().empty() &&
         std::ranges::find(kWords, arguments.positionals().front()) != kWords.end();
}

Result<void> check_decision(const Arguments& arguments) {
  const std::string& word = arguments.positionals().front();
  const std::size_t ids = word == kMerge ? 2 : word == kSplit ? 1 : 0;
  if (arguments.positionals().size() != ids + 1) {
    return fail(ErrorCode::kBadUsage, ids == 2   ? "merge takes two actors: chancery actors merge A5 A7"
                                      : ids == 1 ? "split takes one actor: chancery actors split A7"
                                                 : "decisions takes no words");
  }
  for (const OptionSpec& option : arguments.verb().options) {
    static constexpr std::array<std::string_view, 4> kTaken = {"store", "json", "color", "help"};
    const bool taken = std::ranges::find(kTaken, option.name) != kTaken.end();
    if (!taken && arguments.has(std::string(option.name))) {
      return fail(ErrorCode::kBadUsage, fmt::format("--{} does not go with {}", option.name, word));
    }
  }
  return {};
}

Result<FactId> actor_id(const std::string& written) {
  const auto id = parse_fact_id(written);
  if (id && id->kind == FactKind::kActor) { return *id; }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of an actor, such as A5", written));
}

Result<std::vector<Decision>> decide(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  // A store that is not there is not made.
  const auto there = store_of(arguments, StoreMode::kRead);
  if (!there) { return std::unexpected(there.error()); }
  if (words.front() == kDecisions) {
    auto all = (*there)->decisions();
    if (all) {
      std::erase_if(*all, [](const Decision& one) {
        return one.kind != DecisionKind::kMerge && one.kind != DecisionKind::kSplit;
      });
    }
    return all;
  }
  std::vector<FactId> ids;
  for (const std::string& word : words | std::views::drop(1)) {
    const auto id = actor_id(word);
    if (!id) { return std::unexpected(id.error()); }
    ids.push_back(*id);
  }
  const auto store = store_of(arguments, StoreMode::kWrite);
  if (!store) { return std::unexpected(store.error()); }
  const Signature by = signature({});
  return words.front() == kMerge ? (*store)->merge(ids.front(), ids.back(), by) : (*store)->split(ids.front(), by);
}

int run_decision(const Arguments& arguments) {
  if (const auto checked = check_decision(arguments); !checked) { return report_error(checked.error()); }
  const auto decisions = decide(arguments);
  if (!decisions) { return report_error(decisions.error()); }
  for (const Decision& one : *decisions) {
    const bool merge = one.kind == DecisionKind::kMerge;
    const std::string actor = to_string(one.actor);
    const std::string other = to_string(one.other);
    if (arguments.has("json")) {
      const nlohmann::ordered_json json = {{"decision", merge ? kMerge : kSplit}, {"actor", actor}, {"other", other}};
      print_out(json.dump() + "\n");
    } else if (arguments.positionals().front() == kDecisions) {
      print_out(fmt::format("{} {} {}\n", merge ? kMerge : kSplit, actor, other));
    } else if (merge) {
      print_out(fmt::format("{0} is {1} now; to take it back: chancery actors split {0}\n", other, actor));
    } else {
      print_out(fmt::format("{} and {} are two again\n", actor, other));
    }
  }
  return 0;
}

int look_up(const Arguments& arguments) {
  if (const auto checked = check_lookup(arguments); !checked) { return report_error(checked.error()); }
  const auto day = arguments.date("at");
  if (!day) { return report_error(day.error()); }
  const auto offices = Offices::load(arguments.actor_files());
  if (!offices) { return report_error(offices.error()); }
  const auto answer = (*offices)->ask(fmt::format("{}", fmt::join(arguments.positionals(), " ")), **day);
  if (!answer) { return report_error(answer.error()); }
  if (!answer->note.empty()) { print_error(answer->note); }
  if (arguments.has("json")) {
    for (const OfficeTerm& term : answer->rows) { print_out(json_of(term) + "\n"); }
  } else if (!answer->rows.empty()) {
    print_out(offices_table(answer->rows, Output(arguments)));
  }
  // Former holders are what was asked for, and come without a note.
  const bool found =
      !answer->rows.empty() && (answer->rows.front().when == TermTime::kOnTheDay || answer->note.empty());
  return found ? 0 : error_info(ErrorCode::kNotFound).exit_status;
}

}  // namespace

int run_actors(const Arguments& arguments) {
  if (is_decision(arguments)) { return run_decision(arguments); }
  if (arguments.has("at") || !arguments.positionals().empty()) { return look_up(arguments); }
  return run_list(arguments, &RecordSource::actors, actors_table);
}

}  // namespace chancery::cli
