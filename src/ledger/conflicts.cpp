// SPDX-License-Identifier: Apache-2.0
//
// Accounts that cannot both be right: one report has it that something was done and another that it was not, or
// two give different numbers of the same thing.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "chancery/ledger.h"
#include "ledger/identity.h"
#include "ledger/page.h"

namespace chancery {
namespace {

using ledger::EventTelling;

Result<std::vector<EventTelling>> tellings_of(const RecordSource& store, const Query& query) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  const auto words = ledger::WordTable::load(*tables);
  if (!words) { return std::unexpected(words.error()); }
  Query all = query;
  all.limit = 0;
  all.offset = 0;
  auto hits = store.events(all);
  if (!hits) { return std::unexpected(hits.error()); }
  std::vector<EventTelling> tellings;
  for (Hit& hit : *hits) { tellings.push_back(ledger::event_telling_of(*words, std::move(hit))); }
  std::ranges::sort(tellings, ledger::comes_before<EventTelling>);
  return tellings;
}

/// "killed 12 people": each number of the sentence by the word that it counts.
std::map<std::string, std::string> numbers_in(const EventTelling& telling, const std::set<std::string>& small) {
  static const std::map<std::string, std::string, std::less<>> kWords = {
      {"one", "1"},   {"two", "2"},   {"three", "3"}, {"four", "4"}, {"five", "5"},    {"six", "6"},
      {"seven", "7"}, {"eight", "8"}, {"nine", "9"},  {"ten", "10"}, {"eleven", "11"}, {"twelve", "12"}};
  const Record& record = *telling.hit.record;
  const std::string text = base::fold(telling.row().mentions.front().sentence.in(record.text));
  std::map<std::string, std::string> found;
  std::string word;
  std::string number;
  const auto end_word = [&] {
    if (word.empty()) { return; }
    const auto written = kWords.find(word);
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (digits || written != kWords.end()) {
      number = digits ? word : written->second;
    } else if (!number.empty()) {
      if (!small.contains(word)) { found.emplace(word, number); }
      number.clear();
    }
    word.clear();
  };
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else {
      end_word();
      if (c != ' ') { number.clear(); }
    }
  }
  end_word();
  return found;
}

/// Words that follow a number and are not what it counts, or count time and money, which differ for good reasons.
const std::set<std::string>& not_counted() {
  static const std::set<std::string> kWords = {
      "million", "billion", "percent", "year",      "years",   "day",      "days",     "month",      "months", "week",
      "weeks",   "hours",   "hour",    "minutes",   "dollars", "euros",    "km",       "kilometers", "miles",  "of",
      "and",     "in",      "on",      "to",        "the",     "january",  "february", "march",      "april",  "may",
      "june",    "july",    "august",  "september", "october", "november", "december"};
  return kWords;
}

std::optional<Conflict> numbers_differ(const EventTelling& a, const EventTelling& b) {
  const auto here = numbers_in(a, not_counted());
  for (const auto& [word, number] : numbers_in(b, not_counted())) {
    const auto other = here.find(word);
    if (other != here.end() && other->second != number) {
      const std::string counted = " " + word;
      return Conflict{a.hit, b.hit, "numbers-differ", other->second + counted, number + counted};
    }
  }
  return std::nullopt;
}

/// The same act of the same parties about the same day, done in one account and not in the other.
bool denies(const EventTelling& a, const EventTelling& b) {
  if (a.hit.report == b.hit.report) { return false; }
  if ((a.row().status == Status::kNegated) == (b.row().status == Status::kNegated)) { return false; }
  const auto done = [](Status status) { return status == Status::kOccurred || status == Status::kOngoing; };
  if (!done(a.row().status) && !done(b.row().status)) { return false; }
  if (a.row().type != b.row().type || !ledger::share_one(a.actors, b.actors)) { return false; }
  if (!a.recipients.empty() && !b.recipients.empty() && !ledger::share_one(a.recipients, b.recipients)) {
    return false;
  }
  return ledger::share_one(a.trigger, b.trigger) && ledger::common(a.sentence, b.sentence) >= 3;
}

void add_denials(const std::vector<EventTelling>& tellings, std::vector<Conflict>& found) {
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t row = 0; row < tellings.size(); ++row) {
    const EventTelling& one = tellings[row];
    if (!one.day) { continue; }
    std::set<std::size_t> near;
    for (const std::string& actor : one.actors) {
      const std::string act = actor + '\t' + std::string(label(one.row().type)) + '\t';
      for (const int back : {0, 1}) {  // an account of yesterday is denied today
        std::vector<std::size_t>& rows = by_key[act + to_iso(*one.day - std::chrono::days{back})];
        near.insert(rows.begin(), rows.end());
        if (back == 0) { rows.push_back(row); }
      }
    }
    near.erase(row);
    for (const std::size_t other : near) {
      if (!denies(tellings[other], one)) { continue; }
      found.push_back({tellings[other].hit, one.hit, "told-and-denied",
                       std::string(label(tellings[other].row().status)), std::string(label(one.row().status))});
    }
  }
}

}  // namespace

Result<std::vector<EventStory>> event_stories(const RecordSource& store, const Query& query) {
  const auto tellings = tellings_of(store, query);
  if (!tellings) { return std::unexpected(tellings.error()); }
  std::vector<EventStory> stories;
  for (const auto& rows : ledger::same_events(*tellings)) {
    EventStory story;
    for (const std::size_t row : rows) { story.tellings.push_back((*tellings)[row].hit); }
    story.sources = ledger::sources_of(*tellings, rows);
    stories.push_back(std::move(story));
  }
  ledger::keep_page(stories, query);
  return stories;
}

Result<std::vector<Conflict>> conflicts(const RecordSource& store, const Query& query) {
  const auto tellings = tellings_of(store, query);
  if (!tellings) { return std::unexpected(tellings.error()); }
  std::vector<Conflict> found;
  for (const auto& rows : ledger::same_events(*tellings)) {
    for (std::size_t later = 1; later < rows.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const EventTelling& first = (*tellings)[rows[earlier]];
        const EventTelling& other = (*tellings)[rows[later]];
        if (other.hit.report == first.hit.report) { continue; }
        auto conflict = numbers_differ(first, other);
        if (!conflict) { continue; }
        found.push_back(std::move(*conflict));
        break;  // against the first account that it differs from
      }
    }
  }
  add_denials(*tellings, found);
  ledger::keep_page(found, query);
  return found;
}

}  // namespace chancery
