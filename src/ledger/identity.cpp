// SPDX-License-Identifier: Apache-2.0
#include "ledger/identity.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::ledger {
namespace {

/// Acts are alike from this share of common words, or where one is nearly all in the other.
constexpr double kAlike = 0.5;
constexpr double kCovered = 0.75;
constexpr std::size_t kFewestCommon = 2;
/// A promise that is not spoken of for longer is a new one when it comes again.
constexpr std::chrono::days kLongest{550};
/// Sentences of one event share so many words; of the same trigger fewer.
constexpr double kAlikeSentences = 0.4;
constexpr double kAlikeWithTrigger = 0.25;
constexpr std::chrono::days kDayApart{1};

/// Rows joined up into lists.
class Groups {
 public:
  explicit Groups(std::size_t size) : above_(size) { std::iota(above_.begin(), above_.end(), 0); }

  void join(std::size_t a, std::size_t b) {
    a = top(a);
    b = top(b);
    above_[std::max(a, b)] = std::min(a, b);
  }
  [[nodiscard]] bool joined(std::size_t a, std::size_t b) { return top(a) == top(b); }
  [[nodiscard]] std::vector<std::vector<std::size_t>> lists() {
    std::map<std::size_t, std::vector<std::size_t>> by_top;
    for (std::size_t row = 0; row < above_.size(); ++row) { by_top[top(row)].push_back(row); }
    std::vector<std::vector<std::size_t>> lists;
    lists.reserve(by_top.size());
    for (auto& [first, list] : by_top) { lists.push_back(std::move(list)); }
    return lists;
  }

 private:
  std::size_t top(std::size_t row) {
    while (above_[row] != row) {
      above_[row] = above_[above_[row]];
      row = above_[row];
    }
    return row;
  }
  std::vector<std::size_t> above_;
};

/// Compares the rows that share a key, each with those before it.
template <class T, class Keys>
std::vector<std::vector<std::size_t>> join_same(std::span<const T> tellings, Keys keys_of) {
  Groups groups(tellings.size());
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t row = 0; row < tellings.size(); ++row) {
    for (const std::string& key : keys_of(tellings[row])) {
      std::vector<std::size_t>& others = by_key[key];
      for (const std::size_t other : others) {
        if (!groups.joined(row, other) && is_same(tellings[row], tellings[other])) { groups.join(row, other); }
      }
      others.push_back(row);
    }
  }
  return groups.lists();
}

/// Kinds between which a report may waver: what one calls a plan, another calls a promise.
int family(CommitmentKind kind) {
  switch (kind) {
    case CommitmentKind::kRefusal: return 1;
    case CommitmentKind::kThreat: return 2;
    case CommitmentKind::kDemand: return 3;
    default: return 0;
  }
}

bool within(const std::optional<Date>& a, const std::optional<Date>& b, std::chrono::days most) {
  return !a || !b || (*a < *b ? *b - *a : *a - *b) <= most;
}

/// Does each name somebody or some place that the other does not?
bool name_others(const Parties& a, const Parties& b) {
  const std::size_t both = common(a, b);
  return both < a.size() && both < b.size();
}

bool is_done(Status status) {
  return status == Status::kOccurred || status == Status::kOngoing;
}

/// Days between which the event lies; the report's where it has none of its own.
std::pair<Date, Date> days_of(const EventTelling& telling) {
  const Time& time = telling.row().time;
  const Date day = telling.day.value_or(Date::min());
  if (time.basis == Basis::kNone || (!time.earliest && !time.latest)) { return {day, day}; }
  return {time.earliest.value_or(*time.latest), time.latest.value_or(*time.earliest)};
}

template <class T>
std::size_t count_sources(std::span<const T> tellings, const std::vector<std::size_t>& rows) {
  std::set<std::string_view> publishers;
  std::set<std::string_view> wordings;
  std::size_t count = 0;
  for (const std::size_t row : rows) {
    const bool new_publisher = publishers.insert(tellings[row].source).second;
    const bool new_wording = wordings.insert(tellings[row].wording).second;
    if (new_publisher && new_wording) { ++count; }
  }
  return std::max<std::size_t>(count, 1);
}

}  // namespace

bool can_be_one(const std::optional<Time>& a, const std::optional<Time>& b) {
  if (!a || !b) { return true; }
  const Date low = std::max(a->earliest.value_or(Date::min()), b->earliest.value_or(Date::min()));
  return low <= std::min(a->latest.value_or(Date::max()), b->latest.value_or(Date::max()));
}

bool other_creditor(const Telling& a, const Telling& b) {
  return !a.creditors.empty() && !b.creditors.empty() && !share_one(a.creditors, b.creditors);
}

bool same_act(const Telling& a, const Telling& b) {
  // "Aid to Kenya" is not "aid to Nepal": each names what the other does not.
  if (name_others(a.named, b.named)) { return false; }
  const std::size_t both = common(a.act, b.act);
  if (both == 0) { return false; }
  if (a.act == b.act) { return true; }
  if (both < kFewestCommon) { return false; }
  return alike(a.act, b.act) >= kAlike || std::max(covered(a.act, b.act), covered(b.act, a.act)) >= kCovered;
}

bool is_same(const Telling& a, const Telling& b) {
  if (family(a.row().kind) != family(b.row().kind) || !share_one(a.debtors, b.debtors)) { return false; }
  if (other_creditor(a, b) || !within(a.day, b.day, kLongest)) { return false; }
  return can_be_one(a.row().deadline, b.row().deadline) && same_act(a, b);
}

bool is_same(const EventTelling& a, const EventTelling& b) {
  if (a.row().type != b.row().type || is_done(a.row().status) != is_done(b.row().status)) { return false; }
  if ((a.row().status == Status::kNegated) != (b.row().status == Status::kNegated)) { return false; }
  if (!share_one(a.actors, b.actors)) { return false; }
  if (!a.recipients.empty() && !b.recipients.empty() && !share_one(a.recipients, b.recipients)) { return false; }
  const auto [a_first, a_last] = days_of(a);
  const auto [b_first, b_last] = days_of(b);
  if (a_first > b_last + kDayApart || b_first > a_last + kDayApart) { return false; }
  if (name_others(a.named, b.named)) { return false; }
  return alike(a.told, b.told) >= (share_one(a.trigger, b.trigger) ? kAlikeWithTrigger : kAlikeSentences);
}

std::vector<std::vector<std::size_t>> same_commitments(std::span<const Telling> tellings) {
  return join_same(tellings, [](const Telling& telling) {
    std::vector<std::string> keys;
    for (const std::string& debtor : telling.debtors) {
      for (const std::string& word : telling.act) { keys.emplace_back(debtor).append(1, '\t').append(word); }
    }
    return keys;
  });
}

std::vector<std::vector<std::size_t>> same_events(std::span<const EventTelling> tellings) {
  return join_same(tellings, [](const EventTelling& telling) {
    std::vector<std::string> keys;
    if (!telling.day) { return keys; }
    for (const std::string& actor : telling.actors) {
      // The day before leads to those that are a day apart.
      for (const Date day : {*telling.day, *telling.day - kDayApart}) {
        keys.push_back(actor + '\t' + std::string(label(telling.row().type)) + '\t' + to_iso(day));
      }
    }
    return keys;
  });
}

std::size_t sources_of(std::span<const Telling> tellings, const std::vector<std::size_t>& rows) {
  return count_sources(tellings, rows);
}

std::size_t sources_of(std::span<const EventTelling> tellings, const std::vector<std::size_t>& rows) {
  return count_sources(tellings, rows);
}

}  // namespace chancery::ledger
