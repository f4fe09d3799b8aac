// SPDX-License-Identifier: Apache-2.0
#include "actors/table/lexicon.h"

#include <array>
#include <chrono>
#include <string>

namespace chancery::actors {
namespace {

constexpr std::size_t kFirstEdges = std::size_t{1} << 18U;

std::size_t mix(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(key ^ (key >> 29U));
}

/// The first day of "2018" or "2018-06", or the day that is written out.
std::optional<Date> first_day(std::string_view written) {
  std::string whole(written);
  while (!whole.empty() && whole.size() < std::string_view("2018-06-14").size()) { whole += "-01"; }
  return parse_iso(whole);
}

/// The last day of "2018" or "2018-06", or the day that is written out.
std::optional<Date> last_day(std::string_view written) {
  const std::optional<Date> first = first_day(written);
  if (!first || written.size() == std::string_view("2018-06-14").size()) { return first; }
  const std::chrono::year_month_day day(*first);
  const bool month = written.size() == std::string_view("2018-06").size();
  return Date(day.year() / (month ? day.month() : std::chrono::December) / std::chrono::last);
}

}  // namespace

Period make_period(std::string_view from, std::string_view until) {
  return {first_day(from).value_or(Date::min()), last_day(until).value_or(Date::max())};
}

Lexicon::Lexicon() : edges_(kFirstEdges), first_entry_(1), entries_(1) {}

std::uint32_t Lexicon::child(std::uint32_t node, WordKey word) const {
  const std::uint64_t key = std::uint64_t{node} << 32U | word;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t slot = mix(key) & mask; edges_[slot].key != 0; slot = (slot + 1) & mask) {
    if (edges_[slot].key == key) { return edges_[slot].node; }
  }
  return 0;
}

void Lexicon::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  const std::size_t mask = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.key == 0) { continue; }
    std::size_t slot = mix(edge.key) & mask;
    while (edges_[slot].key != 0) { slot = (slot + 1) & mask; }
    edges_[slot] = edge;
  }
}

std::uint32_t Lexicon::add_child(std::uint32_t node, WordKey word) {
  if (const std::uint32_t known = child(node, word); known != 0) { return known; }
  if ((edge_count_ + 1) * 2 > edges_.size()) { grow(); }
  const std::uint64_t key = std::uint64_t{node} << 32U | word;
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = mix(key) & mask;
  while (edges_[slot].key != 0) { slot = (slot + 1) & mask; }
  edges_[slot] = {key, static_cast<std::uint32_t>(first_entry_.size())};
  ++edge_count_;
  first_entry_.push_back(0);
  return edges_[slot].node;
}

void Lexicon::add(std::string_view phrase, Sense sense, std::uint32_t row, Period period, std::uint32_t guard) {
  Entry entry{.sense = sense, .row = row, .guard = guard, .period = period};
  std::array<WordKey, kMostWords> keys{};
  bool too_long = false;
  split_words(phrase, [&](std::string_view word) {
    if (entry.words == kMostWords) {
      too_long = true;
      return;
    }
    const WordCase letter_case = case_of(word);
    const auto bit = static_cast<std::uint16_t>(1U << entry.words);
    if (letter_case.caps) {
      entry.caps |= bit;
    } else if (letter_case.capital) {
      entry.capital |= bit;
    }
    keys[entry.words++] = vocabulary_.add(word);
  });
  if (too_long || entry.words == 0) { return; }
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < entry.words; ++i) { node = add_child(node, keys[i]); }
  for (std::uint32_t at = first_entry_[node]; at != 0; at = entries_[at].next) {
    const Entry& known = entries_[at];
    if (known.sense == sense && known.row == row && known.capital == entry.capital && known.caps == entry.caps) {
      return;
    }
  }
  entry.next = first_entry_[node];
  first_entry_[node] = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back(entry);
}

}  // namespace chancery::actors
