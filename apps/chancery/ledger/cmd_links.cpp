// SPDX-License-Identifier: Apache-2.0
//
// Which tellings are of one thing, by decisions of the user: merge, split, undo and links of commitments and events.
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

/// What the verb calls its facts, and how their ids look.
struct Noun {
  FactKind kind;
  std::string_view one;
  std::string_view first;
  std::string_view second;
};
constexpr Noun kCommitment{FactKind::kCommitment, "commitment", "C5", "C7"};
constexpr Noun kEvent{FactKind::kEvent, "event", "E5", "E7"};

const Noun& noun_of(const Arguments& arguments) {
  return arguments.verb().name == "events" ? kEvent : kCommitment;
}

std::string article(std::string_view noun) {
  return fmt::format("{} {}", noun == kEvent.one ? "an" : "a", noun);
}

/// How the word is used; "" for none of the words.
std::string use_of(std::string_view word, std::string_view verb, const Noun& noun) {
  if (word == kMerge) {
    return fmt::format("merge takes two {}s: chancery {} merge {} {}", noun.one, verb, noun.first, noun.second);
  }
  if (word == kSplit) { return fmt::format("split takes one {}: chancery {} split {}", noun.one, verb, noun.second); }
  if (word == kUndo) {
    return fmt::format("undo takes one decision: chancery {0} undo L3; chancery {0} links lists them", verb);
  }
  return word == kLinks ? "links takes no words" : "";
}

Result<void> check_words(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  const std::string_view verb = arguments.verb().name;
  const std::string use = use_of(words.front(), verb, noun_of(arguments));
  if (use.empty()) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("\"{}\" is no filter: see chancery {} --help, or say merge, split, undo or links",
                            words.front(), verb));
  }
  std::size_t size = 2;
  if (words.front() == kMerge) { size = 3; }
  if (words.front() == kLinks) { size = 1; }
  if (words.size() != size) { return fail(ErrorCode::kBadUsage, use); }
  for (const OptionSpec& option : arguments.verb().options) {
    static constexpr std::array<std::string_view, 4> kTaken = {"store", "json", "color", "help"};
    const bool taken = std::ranges::find(kTaken, option.name) != kTaken.end();
    if (!taken && arguments.has(std::string(option.name))) {
      return fail(ErrorCode::kBadUsage, fmt::format("--{} does not go with {}", option.name, words.front()));
    }
  }
  return {};
}

Result<FactId> fact_id(const std::string& written, const Noun& noun) {
  const auto id = parse_fact_id(written);
  if (id && id->kind == noun.kind) { return *id; }
  return fail(ErrorCode::kBadUsage,
              fmt::format("\"{}\" is no id of {}, such as {}", written, article(noun.one), noun.first));
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

Result<Decided> merge_or_split(Store& store, const std::vector<std::string>& words, const Noun& noun) {
  std::vector<FactId> ids;
  for (const std::string& word : words | std::views::drop(1)) {
    const auto id = fact_id(word, noun);
    if (!id) { return std::unexpected(id.error()); }
    ids.push_back(*id);
  }
  if (words.front() == kMerge) {
    auto links = decide_same(store, ids[0], ids[1]);
    if (!links) { return std::unexpected(links.error()); }
    const std::int64_t last = links->back().number;
    return Decided{.links = std::move(*links), .back = fmt::format("undo L{}", last)};
  }
  const auto tellings = told_with(store, ids[0]);
  if (!tellings) { return std::unexpected(tellings.error()); }
  auto links = decide_other(store, ids[0]);
  if (!links) { return std::unexpected(links.error()); }
  const bool first = tellings->front().id == ids[0];
  return Decided{.links = std::move(*links),
                 .back = fmt::format("merge {} {}", words[1], to_string((*tellings)[first ? 1 : 0].id))};
}

Result<Decided> decide(const Arguments& arguments) {
  const auto& words = arguments.positionals();
  const Noun& noun = noun_of(arguments);
  // A store that is not there is not made.
  const auto there = store_of(arguments, StoreMode::kRead);
  if (!there) { return std::unexpected(there.error()); }
  if (words.front() == kLinks) {
    auto links = (*there)->links();
    if (!links) { return std::unexpected(links.error()); }
    std::erase_if(*links, [&](const Link& link) { return link.one.event != (noun.kind == FactKind::kEvent); });
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
  return merge_or_split(**store, words, noun);
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
    print_out(fmt::format("{} and {} are one {} now; to take it back: chancery {} {}\n", words[1], words[2],
                          noun_of(arguments).one, arguments.verb().name, decided->back));
  } else {
    print_out(fmt::format("{} is {} of its own now; to take it back: chancery {} {}\n", words[1],
                          article(noun_of(arguments).one), arguments.verb().name, decided->back));
  }
  return 0;
}

}  // namespace chancery::cli
