// SPDX-License-Identifier: Apache-2.0
//
// Which entries of the ledger are one, by decisions of the user: commitments merge, split, undo, links.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <ranges>

#include "../commands.h"
#include "chancery/ledger.h"

namespace chancery::cli {
namespace {

constexpr std::string_view kMerge = "merge";
constexpr std::string_view kSplit = "split";
constexpr std::string_view kUndo = "undo";
constexpr std::string_view kLinks = "links";

std::string_view label_of(LinkKind kind) {
  return kind == LinkKind::kSame ? "same" : "other";
}

Result<void> check_words(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  struct Use {
    std::string_view word;
    std::size_t more;
    std::string_view help;
  };
  static constexpr std::array kUses = {
      Use{kMerge, 2, "merge takes two commitments: chancery commitments merge C5 C7"},
      Use{kSplit, 1, "split takes one commitment: chancery commitments split C7"},
      Use{kUndo, 1, "undo takes one decision: chancery commitments undo L3; chancery commitments links lists them"},
      Use{kLinks, 0, "links takes no words"}};
  const auto* const use = std::ranges::find(kUses, words.front(), &Use::word);
  if (use == kUses.end()) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("\"{}\" is no filter: see chancery commitments --help, or say merge, split, undo or links",
                            words.front()));
  }
  if (words.size() != use->more + 1) { return fail(ErrorCode::kBadUsage, std::string(use->help)); }
  for (const OptionSpec& option : arguments.verb().options) {
    static constexpr std::array<std::string_view, 4> kTaken = {"store", "json", "color", "help"};
    const bool taken = std::ranges::find(kTaken, option.name) != kTaken.end();
    if (!taken && arguments.has(std::string(option.name))) {
      return fail(ErrorCode::kBadUsage, fmt::format("--{} does not go with {}", option.name, words.front()));
    }
  }
  return {};
}

Result<FactId> commitment_id(const std::string& written) {
  const auto id = parse_fact_id(written);
  if (id && id->kind == FactKind::kCommitment) { return *id; }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of a commitment, such as C5", written));
}

Result<std::int64_t> link_number(const std::string& written) {
  std::int64_t number = 0;
  const char* const end = written.data() + written.size();
  if (written.size() > 1 && (written[0] == 'L' || written[0] == 'l')) {
    const auto [stop, error] = std::from_chars(written.data() + 1, end, number);
    if (error == std::errc{} && stop == end && number > 0) { return number; }
  }
  return fail(ErrorCode::kBadUsage, fmt::format("\"{}\" is no id of a decision, such as L3", written));
}

/// What was decided, and what takes it back.
struct Decided {
  std::vector<Link> links;
  std::string back;
};

Result<Decided> merge_or_split(Store& store, const std::vector<std::string>& words) {
  std::vector<FactId> ids;
  for (const std::string& word : words | std::views::drop(1)) {
    const auto id = commitment_id(word);
    if (!id) { return std::unexpected(id.error()); }
    ids.push_back(*id);
  }
  if (words.front() == kMerge) {
    auto links = merge_entries(store, ids[0], ids[1]);
    if (!links) { return std::unexpected(links.error()); }
    const std::int64_t last = links->back().number;
    return Decided{.links = std::move(*links), .back = fmt::format("undo L{}", last)};
  }
  const auto entry = ledger_entry(store, ids[0], std::nullopt);
  if (!entry) { return std::unexpected(entry.error()); }
  auto links = split_entry(store, ids[0]);
  if (!links) { return std::unexpected(links.error()); }
  const bool first = entry->tellings.front().id == ids[0];
  return Decided{.links = std::move(*links),
                 .back = fmt::format("merge {} {}", words[1], to_string(entry->tellings[first ? 1 : 0].id))};
}

Result<Decided> decide(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  // A store that is not there is not made.
  const auto there = store_of(arguments, StoreMode::kRead);
  if (!there) { return std::unexpected(there.error()); }
  if (words.front() == kLinks) {
    auto links = (*there)->links();
    if (!links) { return std::unexpected(links.error()); }
    return Decided{.links = std::move(*links), .back = ""};
  }
  if (words.front() == kUndo) {
    const auto number = link_number(words[1]);
    if (!number) { return std::unexpected(number.error()); }
    const auto store = store_of(arguments, StoreMode::kWrite);
    if (!store) { return std::unexpected(store.error()); }
    const auto link = (*store)->unlink(*number);
    if (!link) { return std::unexpected(link.error()); }
    return Decided{.links = {*link}, .back = ""};
  }
  const auto store = store_of(arguments, StoreMode::kWrite);
  if (!store) { return std::unexpected(store.error()); }
  return merge_or_split(**store, words);
}

std::string json_of(const Link& link) {
  const auto end = [](const LinkEnd& one) {
    return nlohmann::ordered_json{{"sha256", one.sha256}, {"span", {one.span.begin, one.span.end}}};
  };
  return nlohmann::ordered_json{{"link", fmt::format("L{}", link.number)},
                                {"decision", label_of(link.kind)},
                                {"in_force", link.in_force},
                                {"kind", link.one.event ? "event" : "commitment"},
                                {"one", end(link.one)},
                                {"other", end(link.other)}}
      .dump();
}

/// The report, by the first digits of its SHA-256, and the bytes.
std::string end_text(const LinkEnd& end) {
  constexpr std::size_t kShort = 16;
  return fmt::format("{}:{}-{}", end.sha256.substr(0, kShort), end.span.begin, end.span.end);
}

std::string line_of(const Link& link) {
  return fmt::format("L{} {} {} {}{}\n", link.number, label_of(link.kind), end_text(link.one), end_text(link.other),
                     link.in_force ? "" : " (taken back)");
}

}  // namespace

int run_links(const Arguments& arguments) {
  if (const auto checked = check_words(arguments); !checked) { return report_error(checked.error()); }
  const auto decided = decide(arguments);
  if (!decided) { return report_error(decided.error()); }
  const auto& words = arguments.positionals();
  if (arguments.has("json") || words.front() == kLinks) {
    for (const Link& link : decided->links) { print_out(arguments.has("json") ? json_of(link) + "\n" : line_of(link)); }
  } else if (words.front() == kUndo) {
    print_out(fmt::format("L{} is taken back\n", decided->links.front().number));
  } else if (words.front() == kMerge) {
    print_out(fmt::format("{} and {} are one commitment now; to take it back: chancery commitments {}\n", words[1],
                          words[2], decided->back));
  } else {
    print_out(fmt::format("{} is a commitment of its own now; to take it back: chancery commitments {}\n", words[1],
                          decided->back));
  }
  return 0;
}

}  // namespace chancery::cli
