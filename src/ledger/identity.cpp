// SPDX-License-Identifier: Apache-2.0
#include "ledger/identity.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ledger/groups.h"

namespace chancery::ledger {
namespace {

/// A promise that is not spoken of for longer is a new one when it comes again.
constexpr std::chrono::days kLongest{550};
/// Accounts of one event put it on days this far apart: what happened at night, what is told a day late.
constexpr std::chrono::days kDaysApart{2};
/// Sentences have to share so many words, of at least this weight.
constexpr std::size_t kFewestCommon = 2;
constexpr unsigned kLeastWeight = 6;
/// What speaks for or against one thing, in hundredths (bench/identity/README.md says how they were found).
constexpr int kSameTrigger = 10;
constexpr int kOtherNames = 5;
constexpr int kOtherNamesOfAct = 20;
constexpr int kDaysOff = 10;
constexpr int kOtherCreditor = 10;
constexpr int kSameCondition = 20;
constexpr int kOtherCondition = 10;
/// The share of the smaller side counts less than the share of both.
constexpr int kPartOfAct = 55;
constexpr int kPartOfSentence = 60;

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

/// Both name somebody, and nobody in common.
bool name_others(const Parties& a, const Parties& b) {
  return !a.empty() && !b.empty() && !share_one(a, b);
}

/// What one person says, no other does, but for those who speak for a state.
template <class T>
bool are_other_people(const T& a, const T& b) {
  return name_others(a.people, b.people) && !(a.official && b.official);
}

/// Does each go to a state, other than the own, and not to the same?
bool to_other_states(const Parties& a_from, const Parties& a_to, const Parties& b_from, const Parties& b_to) {
  const auto foreign = [](const Parties& from, const Parties& to) {
    return std::ranges::any_of(
        to, [&](const std::string& party) { return is_state(party) && !std::ranges::binary_search(from, party); });
  };
  return !share_one(a_to, b_to) && foreign(a_from, a_to) && foreign(b_from, b_to);
}

/// Common weight by all weight of both, and by that of the smaller, in hundredths.
struct Shares {
  int of_both = 0;
  int of_smaller = 0;
};
Shares shares_of(const WordSet& a, const WordSet& b, const Common& both) {
  const unsigned left = weight_of(a);
  const unsigned right = weight_of(b);
  if (left == 0 || right == 0) { return {}; }
  return {static_cast<int>(both.weight * 100 / (left + right - both.weight)),
          static_cast<int>(both.weight * 100 / std::min(left, right))};
}

/// How alike two acts are. One word is enough where it is the whole act of the same debtor: "resign".
int likeness_of_acts(const Telling& a, const Telling& b, const Common& both) {
  if (both.words == 0) { return 0; }
  const bool one_word = std::min(a.act.size(), b.act.size()) == 1;
  const bool same_person = share_one(a.people, b.people);
  if (both.words < kFewestCommon && a.act != b.act && !(one_word && same_person)) { return 0; }
  const Shares shares = shares_of(a.act, b.act, both);
  const int alike = std::max(shares.of_both, shares.of_smaller * kPartOfAct / 100);
  return name_others(a.named, b.named) ? alike - kOtherNamesOfAct : alike;
}

bool is_verbal(EventType type) {
  constexpr int kVerbalCooperation = 1;
  constexpr int kVerbalConflict = 3;
  const int quad = quad_of(type);
  return type != EventType::kConsult && (quad == kVerbalCooperation || quad == kVerbalConflict);
}

int days_between(const EventTelling& a, const EventTelling& b) {
  const auto apart = std::max(a.first - b.last, b.first - a.last);
  return std::max(0, static_cast<int>(apart.count()));
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

/// Rows that share a key, each pair once, with those before it. `worth` says whether two that share so many keys need
/// to be compared.
template <class T, class Keys, class Worth>
std::vector<std::vector<std::size_t>> join_same(std::span<const T> tellings, const RowLinks& links, int least,
                                                Keys keys_of, Worth worth) {
  std::vector<Pair> pairs;
  pairs.reserve(links.same.size());
  for (const auto& [earlier, later] : links.same) { pairs.push_back({kDecided, earlier, later}); }
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  std::vector<std::size_t> near;
  for (std::size_t row = 0; row < tellings.size(); ++row) {
    near.clear();
    for (const std::string& key : keys_of(tellings[row])) {
      std::vector<std::size_t>& others = by_key[key];
      near.insert(near.end(), others.begin(), others.end());
      others.push_back(row);
    }
    std::ranges::sort(near);
    for (auto place = near.begin(); place != near.end();) {
      const std::size_t other = *place;
      const auto next = std::find_if(place, near.end(), [other](std::size_t one) { return one != other; });
      const std::ptrdiff_t keys = next - place;
      place = next;
      if (!worth(keys, tellings[other], tellings[row])) { continue; }
      const int alike = likeness(tellings[other], tellings[row]);
      if (alike >= least) { pairs.push_back({alike, other, row}); }
    }
  }
  return join_up(
      tellings.size(), std::move(pairs),
      [&](std::size_t a, std::size_t b) { return links.other.contains(std::pair(a, b)); },
      [&](std::size_t a, std::size_t b) { return exclude(tellings[a], tellings[b]); });
}

/// The keys of an event: its type, a rare word, a week in which it may lie.
std::vector<std::string> keys_of_event(const EventTelling& telling) {
  constexpr unsigned kRare = 3;
  constexpr std::chrono::days kWeek{7};
  constexpr int kMostWeeks = 8;
  std::set<Word> rare;
  for (const ToldAt& place : telling.places) {
    for (const Word word : place.sentence) {
      if (weight_of(word) >= kRare) { rare.insert(word); }
    }
  }
  std::vector<std::string> keys;
  if (!telling.day) { return keys; }
  const auto week_of = [&](Date day) { return day.time_since_epoch() / kWeek; };
  const auto first = week_of(telling.first - kDaysApart);
  const auto last = std::min(week_of(telling.last + kDaysApart), first + kMostWeeks);
  for (auto week = first; week <= last; ++week) {
    const std::string head = std::string(label(telling.row().type)) + '\t' + std::to_string(week) + '\t';
    for (const Word word : rare) { keys.push_back(head + std::to_string(word)); }
  }
  return keys;
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

bool answers(const Telling& a, const Telling& b) {
  constexpr int kSameAct = 40;
  if (common(a.head, b.head).words == 0) { return false; }
  const Common both = common(a.act, b.act);
  if (both.words < kFewestCommon) { return false; }
  return may_be_same(a.debtor, b.debtor) && likeness_of_acts(a, b, both) >= kSameAct;
}

bool exclude(const Telling& a, const Telling& b) {
  // Days are compared faster than names.
  if (family(a.row().kind) != family(b.row().kind) || !within(a.day, b.day, kLongest)) { return true; }
  if (!can_be_one(a.row().deadline, b.row().deadline)) { return true; }
  if (!share_one(a.debtors, b.debtors) || are_other_people(a, b)) { return true; }
  if (!other_creditor(a, b)) { return false; }
  // One demand of two speakers is two; so is one promise to two states.
  return a.row().kind == CommitmentKind::kDemand || to_other_states(a.debtors, a.creditors, b.debtors, b.creditors);
}

int likeness(const Telling& a, const Telling& b) {
  int alike = likeness_of_acts(a, b, common(a.act, b.act));
  if (alike <= 0 || exclude(a, b)) { return 0; }  // words are compared faster than parties
  if (other_creditor(a, b)) { alike -= kOtherCreditor; }
  if (!a.condition.empty() && !b.condition.empty()) {
    const Shares shares = shares_of(a.condition, b.condition, common(a.condition, b.condition));
    constexpr int kAlike = 40;
    alike += shares.of_smaller > kAlike ? kSameCondition : -kOtherCondition;
  }
  return alike;
}

bool exclude(const EventTelling& a, const EventTelling& b) {
  // What one report keeps apart are two things.
  return a.hit.report == b.hit.report || days_between(a, b) > kDaysApart.count();
}

int likeness(const EventTelling& a, const EventTelling& b) {
  const Status one = a.row().status;
  const Status other = b.row().status;
  if (a.row().type != b.row().type || is_done(one) != is_done(other)) { return 0; }
  if ((one == Status::kNegated) != (other == Status::kNegated) || exclude(a, b)) { return 0; }
  // Words are of those who speak them, deeds may be told by who suffers them.
  if (is_verbal(a.row().type) && (!share_one(a.actors, b.actors) || are_other_people(a, b))) { return 0; }
  if (to_other_states(a.actors, a.recipients, b.actors, b.recipients)) { return 0; }
  const bool same_parties = share_one(a.actors, b.actors) || share_one(a.actors, b.recipients) ||
                            share_one(a.recipients, b.actors) || share_one(a.recipients, b.recipients);
  int best = 0;
  for (const ToldAt& here : a.places) {
    for (const ToldAt& there : b.places) {
      const Common both = common(here.told, there.told);
      if (both.words < kFewestCommon || both.weight < kLeastWeight) { continue; }
      const bool same_names = share_one(here.named, there.named);
      if (!same_parties && !same_names) { continue; }
      const Shares shares = shares_of(here.told, there.told, both);
      int alike = std::max(shares.of_both, shares.of_smaller * kPartOfSentence / 100 - 10);
      if (common(here.trigger, there.trigger).words > 0) { alike += kSameTrigger; }
      if (name_others(here.named, there.named)) { alike -= kOtherNames; }
      best = std::max(best, alike);
    }
  }
  return days_between(a, b) == kDaysApart.count() ? best - kDaysOff : best;
}

std::vector<std::vector<std::size_t>> same_commitments(std::span<const Telling> tellings, const RowLinks& links) {
  const auto keys_of = [](const Telling& telling) {
    std::vector<std::string> keys;
    for (const std::string& debtor : telling.debtors) {
      for (const Word word : telling.act) { keys.push_back(debtor + '\t' + std::to_string(word)); }
    }
    return keys;
  };
  // One word in common is not enough, but where it is a whole act.
  const auto worth = [](std::ptrdiff_t keys, const Telling& a, const Telling& b) {
    return keys > 1 || a.act.size() == 1 || b.act.size() == 1;
  };
  return join_same(tellings, links, kSameCommitment, keys_of, worth);
}

std::vector<std::vector<std::size_t>> same_events(std::span<const EventTelling> tellings, const RowLinks& links) {
  return join_same(tellings, links, kSameEvent, keys_of_event,
                   [](std::ptrdiff_t, const EventTelling&, const EventTelling&) { return true; });
}

std::size_t sources_of(std::span<const Telling> tellings, const std::vector<std::size_t>& rows) {
  return count_sources(tellings, rows);
}

std::size_t sources_of(std::span<const EventTelling> tellings, const std::vector<std::size_t>& rows) {
  return count_sources(tellings, rows);
}

}  // namespace chancery::ledger
