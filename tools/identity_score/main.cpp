// SPDX-License-Identifier: Apache-2.0
//
// How well the ledger knows one thing that several reports tell: the sample of bench/identity against a store in
// which its reports were read. Without a store: are the tables of the sample in order?
//
//   identity_score FOLDER [STORE [--list]]
//
// --list names what is wrong in the half for looking.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "chancery/ledger.h"
#include "chancery/store.h"
#include "sample.h"

namespace {

using namespace chancery;
using identity::Mention;
using identity::Sample;

std::uint32_t overlap(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

/// For each fact of the store the number of its group: events and commitments are counted on.
using Groups = std::map<FactId, std::size_t>;

Result<Groups> groups_of(const RecordSource& store) {
  Groups groups;
  std::size_t number = 0;
  const auto entries = ledger_entries(store, {});
  if (!entries) { return std::unexpected(entries.error()); }
  for (const LedgerEntry& entry : *entries) {
    for (const Hit& hit : entry.tellings) { groups[hit.id] = number; }
    ++number;
  }
  const auto stories = event_stories(store, {});
  if (!stories) { return std::unexpected(stories.error()); }
  for (const EventStory& story : *stories) {
    for (const Hit& hit : story.tellings) { groups[hit.id] = number; }
    ++number;
  }
  return groups;
}

/// The fact that the report has where the mention stands: the one with most of its words.
Result<std::optional<FactId>> fact_at(const RecordSource& store, const Mention& mention) {
  const auto report = store.find_report(mention.report);
  if (!report) { return std::unexpected(report.error()); }
  const Record& record = *report->record;
  const auto kind = mention.commitment ? FactKind::kCommitment : FactKind::kEvent;
  const auto ids = store.facts_of(report->id, kind);
  if (!ids) { return std::unexpected(ids.error()); }
  std::optional<FactId> best;
  std::uint32_t most = 0;
  for (std::size_t row = 0; row < ids->size(); ++row) {
    std::uint32_t common = 0;
    if (mention.commitment) {
      common = overlap(record.commitments[row].action, mention.span);
    } else {
      for (const EventMention& place : record.events[row].mentions) {
        common = std::max(common, overlap(place.trigger, mention.span));
      }
    }
    if (common > most) {
      most = common;
      best = (*ids)[row];
    }
  }
  return best;
}

struct Rows {
  std::vector<std::size_t> said;
  std::vector<std::size_t> meant;
};

void print_rows(std::string_view name, const Rows& rows, const Sample& sample) {
  const auto whole = identity::b_cubed(rows.said, rows.meant);
  const auto pairs = identity::over_pairs(rows.said, rows.meant, sample.near_misses);
  fmt::print("{:<22} {:>4}   {:.3f} {:.3f} {:.3f}   {:.3f} {:.3f} {:.3f}\n", name, rows.said.size(), whole.precision,
             whole.recall, whole.f1(), pairs.precision, pairs.recall, pairs.f1());
}

struct Found {
  std::vector<std::optional<FactId>> fact;  ///< of each mention
  std::vector<std::size_t> group;           ///< of each mention; one of its own where there is no fact
};

Rows rows_where(const Sample& sample, const Found& found, const std::function<bool(std::size_t)>& wanted) {
  Rows rows;
  for (std::size_t i = 0; i < sample.mentions.size(); ++i) {
    if (!wanted(i)) { continue; }
    rows.said.push_back(found.group[i]);
    rows.meant.push_back(sample.mentions[i].thing);
  }
  return rows;
}

void print_figures(const Sample& sample, const Found& found) {
  fmt::print("{:<22} {:>4}   {:<17}   {}\n", "", "N", "B3 P     R     F1", "pairs P  R     F1");
  for (const bool figure : {true, false}) {
    const std::string half = figure ? "figure" : "look";
    const auto of_half = [&](std::size_t i) { return sample.mentions[i].for_figure == figure; };
    print_rows(half, rows_where(sample, found, of_half), sample);
    for (const bool commitment : {false, true}) {
      const auto of_kind = [&](std::size_t i) { return of_half(i) && sample.mentions[i].commitment == commitment; };
      print_rows(half + (commitment ? " commitments" : " events"), rows_where(sample, found, of_kind), sample);
    }
    print_rows(half + ", those coded",
               rows_where(sample, found, [&](std::size_t i) { return of_half(i) && found.fact[i].has_value(); }),
               sample);
    Rows alone = rows_where(sample, found, of_half);
    for (std::size_t i = 0; i < alone.said.size(); ++i) { alone.said[i] = i; }
    print_rows(half + ", none joined", alone, sample);
  }
}

void print_wrong(const Sample& sample, const Found& found) {
  const auto name = [&](std::size_t i) {
    const Mention& mention = sample.mentions[i];
    return fmt::format("{}:{}-{} {}", mention.report, mention.span.begin, mention.span.end,
                       found.fact[i] ? to_string(*found.fact[i]) : "not coded");
  };
  for (std::size_t a = 0; a < sample.mentions.size(); ++a) {
    for (std::size_t b = a + 1; b < sample.mentions.size(); ++b) {
      if (sample.mentions[a].for_figure || sample.mentions[b].for_figure) { continue; }
      const bool same = sample.mentions[a].thing == sample.mentions[b].thing;
      if (same == (found.group[a] == found.group[b])) { continue; }
      fmt::print("{}  {} / {}\n", same ? "missed" : "joined", name(a), name(b));
    }
  }
}

int complain(const Error& error) {
  fmt::print(stderr, "identity_score: {}\n", to_string(error));
  return 1;
}

int run(std::span<const std::string> words) {
  const auto sample = identity::read_sample(words[0]);
  if (!sample) { return complain(sample.error()); }
  if (words.size() == 1) {
    fmt::print("{} mentions, {} near misses; no store to score: make identity DATA=FOLDER\n", sample->mentions.size(),
               sample->near_misses.size());
    return 0;
  }
  const auto store = open_store(words[1], StoreMode::kRead);
  if (!store) { return complain(store.error()); }
  const auto groups = groups_of(**store);
  if (!groups) { return complain(groups.error()); }
  Found found;
  for (std::size_t i = 0; i < sample->mentions.size(); ++i) {
    const auto fact = fact_at(**store, sample->mentions[i]);
    if (!fact) { return complain(fact.error()); }
    found.fact.push_back(*fact);
    found.group.push_back(*fact ? groups->at(**fact) : groups->size() + i);
  }
  print_figures(*sample, found);
  if (words.size() > 2 && words[2] == "--list") { print_wrong(*sample, found); }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  constexpr std::size_t kMost = 3;
  if (given.empty() || given.size() > kMost) {
    fmt::print(stderr, "identity_score FOLDER [STORE [--list]]\n");
    return 2;
  }
  return run(given);
}
