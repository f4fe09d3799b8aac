// SPDX-License-Identifier: Apache-2.0
#include "time/publication/solve.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "time/publication/day_search.h"

namespace chancery::time {
namespace {

using std::chrono::days;

/// How much of the evidence about weekdays and told years is asked for; less and less until days are left.
enum class Strictness : std::uint8_t { kSameDay, kDayBefore, kNoWeekday, kNoToldYear };

/// Is the day of an agreement, as seen from a report, on its weekday and, where only the weekday stands
/// elsewhere, within the week that a bare weekday reaches?
bool agrees(const Agreement& agreement, Date report) {
  constexpr days kReach{6};
  const auto day = nearest_day(report, *agreement.date->meaning.from.month, *agreement.date->meaning.from.day);
  if (!day || weekday_of(*day) != agreement.day_of_week) { return false; }
  return agreement.weekday == nullptr || (*day <= report && report - *day <= kReach);
}

/// The end of the last term.
Date last_day(const OfficeMention& office) {
  return std::ranges::max(office.terms, {}, &Days::last).last;
}

/// One search; `rules` gets the names of the evidence that was used.
class Search {
 public:
  Search(const Evidence& evidence, Strictness strictness) : evidence_(evidence), strictness_(strictness) {}

  std::vector<Date> run() {
    if (evidence_.told != nullptr && strictness_ < Strictness::kNoToldYear) {
      search_.keep_from(evidence_.told_from);
      rules_.emplace_back("published:year-told");
    }
    if (evidence_.dateline != nullptr) { use_dateline(); }
    for (const Agreement& agreement : evidence_.agreements) {
      search_.keep_if([&](Date date) { return agrees(agreement, date); });
    }
    if (!evidence_.agreements.empty()) { rules_.emplace_back("published:weekday-agrees"); }
    use_lead();
    for (const OfficeMention& office : evidence_.offices) { use_office(office); }
    return search_.best();
  }

  [[nodiscard]] Rules rules() const { return rules_; }
  [[nodiscard]] bool used_lead() const { return used_lead_; }

 private:
  void use_dateline() {
    search_.keep_day(*evidence_.dateline->meaning.from.month, *evidence_.dateline->meaning.from.day);
    rules_.emplace_back("published:dateline-day");
  }

  /// The weekday of the first sentences is the day of the report or, less often, the day before.
  void use_lead() {
    const bool pinned = evidence_.dateline != nullptr || !evidence_.agreements.empty();
    if (evidence_.lead == nullptr || !pinned || strictness_ >= Strictness::kNoWeekday) { return; }
    const days back{strictness_ == Strictness::kDayBefore ? 1 : 0};
    const int weekday = *evidence_.lead->meaning.weekday;
    // "late Friday" may be told on Friday or on Saturday.
    const days or_back{evidence_.lead->meaning.part.empty() && evidence_.lead->meaning.modifier == Modifier::kNone ? 0
                                                                                                                   : 1};
    search_.keep_if(
        [&](Date date) { return weekday_of(date - back) == weekday || weekday_of(date - back - or_back) == weekday; });
    rules_.emplace_back(back.count() == 0 ? "published:lead-weekday" : "published:lead-weekday-before");
    used_lead_ = true;
  }

  void use_office(const OfficeMention& office) {
    std::vector<Days> allowed = office.terms;
    if (office.former) { allowed = {{last_day(office), kLatestDay}}; }
    search_.prefer(std::move(allowed));
    rules_.emplace_back("published:office-term");
  }

  const Evidence& evidence_;
  Strictness strictness_;
  DaySearch search_;
  Rules rules_;
  bool used_lead_ = false;
};

std::string quoted(const Document& document, Span span) {
  std::string words = "\"";
  for (const char byte : document.text_of(span)) { words += byte == '\n' ? ' ' : byte; }
  return words + "\"";
}

/// The term of an office that holds this day, or null.
const Days* term_at(const OfficeMention& office, Date date) {
  const auto term = std::ranges::find_if(
      office.terms, [&](const Days& one) { return !office.former && one.first <= date && date <= one.last; });
  return term == office.terms.end() ? nullptr : &*term;
}

/// The offices that bound the days from below and from above most tightly; null where none does.
struct Bounds {
  const OfficeMention* below = nullptr;
  const OfficeMention* above = nullptr;
  Date from = kEarliestDay;
  Date until = kLatestDay;
};

Bounds office_bounds(const Evidence& evidence, Date first, Date last) {
  Bounds bounds;
  for (const OfficeMention& office : evidence.offices) {
    const Date left = last_day(office);
    if (office.former && left <= first && left > bounds.from) {
      bounds.from = left;
      bounds.below = &office;
    }
    const Days* at_first = term_at(office, first);
    const Days* at_last = term_at(office, last);
    if (at_first != nullptr && at_first->first > bounds.from) {
      bounds.from = at_first->first;
      bounds.below = &office;
    }
    if (at_last != nullptr && at_last->last < bounds.until) {
      bounds.until = at_last->last;
      bounds.above = &office;
    }
  }
  return bounds;
}

/// The reason, clause by clause.
class Reason {
 public:
  explicit Reason(const Document& document) : document_(document) {}

  void add(std::string clause) { text_ += (text_.empty() ? "" : "; ") + std::move(clause); }

  void add_evidence(const Evidence& evidence, const Bounds& bounds, const Rules& rules) {
    if (evidence.dateline != nullptr) { add("the dateline says " + quoted(document_, evidence.dateline->span)); }
    for (const std::string& rule : rules) {
      if (rule == "published:lead-weekday") {
        add("the text says " + quoted(document_, evidence.lead->span) + " for its day");
      }
      if (rule == "published:lead-weekday-before") {
        add("the text says " + quoted(document_, evidence.lead->span) + " for the day before");
      }
      if (rule == "published:year-told") { add("it tells of " + quoted(document_, evidence.told->span) + " as past"); }
    }
    for (const Agreement& agreement : evidence.agreements) {
      if (agreement.weekday == nullptr) {
        add(quoted(document_, agreement.date->span) + " has this weekday");
      } else {
        add(quoted(document_, agreement.date->span) + " and " + quoted(document_, agreement.weekday->span) +
            " are one day");
      }
    }
    add_office(bounds.below, bounds);
    if (bounds.above != bounds.below) { add_office(bounds.above, bounds); }
  }

  [[nodiscard]] std::string text() const {
    std::string sentence = text_ + ".";
    if (sentence.front() >= 'a' && sentence.front() <= 'z') {
      sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence;
  }

 private:
  void add_office(const OfficeMention* office, const Bounds& bounds) {
    if (office == nullptr) { return; }
    if (office->former) {
      add(quoted(document_, office->span) + " is called former, and the office ended on " + to_iso(bounds.from));
      return;
    }
    std::string clause = quoted(document_, office->span) + " held that office";
    if (office == bounds.below) { clause += " from " + to_iso(bounds.from); }
    if (office == bounds.above) { clause += " until " + to_iso(bounds.until); }
    add(std::move(clause));
  }

  const Document& document_;
  std::string text_;
};

}  // namespace

Published solve_date(const Document& document, const Evidence& evidence) {
  Published published;
  published.reason = "No date was given beside the report, and its words do not bound it.";
  for (const auto strictness :
       {Strictness::kSameDay, Strictness::kDayBefore, Strictness::kNoWeekday, Strictness::kNoToldYear}) {
    Search search(evidence, strictness);
    const std::vector<Date> found = search.run();
    if (found.empty()) { continue; }
    const Date first = found.front();
    const Date last = found.back();
    const Bounds bounds = office_bounds(evidence, first, last);
    Time& time = published.time;
    const bool told =
        evidence.told != nullptr && strictness < Strictness::kNoToldYear && evidence.told_from > kEarliestDay;
    if (told || bounds.below != nullptr) { time.earliest = first; }
    if (bounds.above != nullptr) { time.latest = last; }
    if (!time.earliest && !time.latest) { return published; }
    time.basis = Basis::kInferred;
    time.precision = first == last ? Precision::kDay : Precision::kRange;
    published.rules = search.rules();
    Reason reason(document);
    reason.add_evidence(evidence, bounds, published.rules);
    if (first == last) {
      time.earliest = time.latest = first;
      reason.add("only " + to_iso(first) + " fits");
    } else if (time.earliest && time.latest) {
      reason.add(fmt::format("days from {} to {} fit", to_iso(first), to_iso(last)));
    } else {
      reason.add(time.earliest ? to_iso(first) + " is the first day that fits"
                               : to_iso(last) + " is the last day that fits");
    }
    published.reason = reason.text();
    return published;
  }
  return published;
}

}  // namespace chancery::time
