// SPDX-License-Identifier: Apache-2.0
#include "store/review/values.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/numbers.h"
#include "base/utf8.h"

namespace chancery::store {
namespace {

constexpr std::string_view kNone = "none";

std::vector<std::string_view> parts_of(std::string_view written, char sign) {
  std::vector<std::string_view> parts;
  while (!written.empty()) {
    const std::size_t end = written.find(sign);
    const std::string_view part = base::trim(written.substr(0, end));
    parts.push_back(part);
    if (end == std::string_view::npos) { break; }
    written.remove_prefix(end + 1);
  }
  return parts;
}

std::unexpected<Error> bad(std::string message) {
  return fail(ErrorCode::kBadUsage, std::move(message));
}

bool is_state_code(std::string_view written) {
  constexpr std::size_t kLetters = 3;
  return written.size() == kLetters && std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
}

ActorId actor_like(Record& record, Actor wanted) {
  const std::string folded = base::fold(wanted.name);
  for (std::size_t row = 0; row < record.actors.size(); ++row) {
    const Actor& actor = record.actors[row];
    if (actor.kind == wanted.kind && actor.state == wanted.state && base::fold(actor.name) == folded) {
      return ActorId{static_cast<std::uint32_t>(row)};
    }
  }
  wanted.rules = {"name:human"};
  record.actors.push_back(std::move(wanted));
  return ActorId{static_cast<std::uint32_t>(record.actors.size() - 1)};
}

Result<ActorId> whole_actor(Record& record, std::string_view written) {
  const auto parts = parts_of(written, '|');
  constexpr std::size_t kMostParts = 3;
  const auto kind = from_label<ActorKind>(parts.size() > 1 ? parts[1] : "");
  const std::string state(parts.size() == kMostParts ? parts[2] : "");
  if (parts.size() > kMostParts || parts.front().empty() || !kind || (!state.empty() && !is_state_code(state))) {
    return bad(
        "\"" + std::string(written) +
        "\" is no actor: write name|kind|state, as in \"Taro Kono|person|JPN\"; the kind is state, body, person, "
        "organisation or group, and the state may be left out");
  }
  return actor_like(record, {.kind = *kind, .name = std::string(parts.front()), .state = state});
}

Result<ActorId> named_actor(const Record& record, std::string_view name) {
  const std::string folded = base::fold(name);
  std::optional<ActorId> found;
  for (std::size_t row = 0; row < record.actors.size(); ++row) {
    if (base::fold(record.actors[row].name) != folded) { continue; }
    if (found) {
      return bad("the report has more than one actor \"" + std::string(name) +
                 "\": write name|kind|state, as in \"Taro Kono|person|JPN\"");
    }
    found = ActorId{static_cast<std::uint32_t>(row)};
  }
  if (found) { return *found; }
  return bad("the report has no actor \"" + std::string(name) +
             "\": write it whole, as in \"Taro Kono|person|JPN\", or as an id of the store, such as A5");
}

Result<ActorId> read_actor(Record& record, std::string_view written, const ActorLookup& lookup) {
  if (written.contains('|')) { return whole_actor(record, written); }
  const auto id = parse_fact_id(written);
  if (!id || id->kind != FactKind::kActor) { return named_actor(record, written); }
  const auto actor = lookup ? lookup(*id) : std::nullopt;
  if (!actor) { return fail(ErrorCode::kNotFound, "there is no " + std::string(written) + " in this store"); }
  return actor_like(record, {.kind = actor->kind, .name = actor->name, .state = actor->state, .sector = actor->sector});
}

/// First and last day of "2019", "2019-02", "2019-02-22".
struct Days {
  Date first;
  Date last;
  Precision precision = Precision::kDay;
};

std::optional<Days> read_days(std::string_view written) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  if (const auto day = parse_iso(written)) { return Days{*day, *day, Precision::kDay}; }
  if (written.size() == kYear) {
    const auto first = parse_iso(std::string(written) + "-01-01");
    const auto last = parse_iso(std::string(written) + "-12-31");
    return first && last ? std::optional(Days{*first, *last, Precision::kYear}) : std::nullopt;
  }
  const auto first = written.size() == kMonth ? parse_iso(std::string(written) + "-01") : std::nullopt;
  if (!first) { return std::nullopt; }
  const std::chrono::year_month_day day(*first);
  const Date last = std::chrono::sys_days(day.year() / day.month() / std::chrono::last);
  return Days{*first, last, Precision::kMonth};
}

/// A range of whole days as a month or year where it is one.
Precision precision_of(Date first, Date last) {
  if (first == last) { return Precision::kDay; }
  const std::string begin = to_iso(first);
  const std::string end = to_iso(last);
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  for (const std::size_t digits : {kYear, kMonth}) {
    const auto whole =
        begin.substr(0, digits) == end.substr(0, digits) ? read_days(begin.substr(0, digits)) : std::nullopt;
    if (whole && whole->first == first && whole->last == last) { return whole->precision; }
  }
  return Precision::kRange;
}

std::optional<Span> read_span(std::string_view written) {
  const std::size_t dash = written.find('-');
  if (dash == std::string_view::npos) { return std::nullopt; }
  const auto begin = base::number_in<std::uint32_t>(written.substr(0, dash));
  const auto end = base::number_in<std::uint32_t>(written.substr(dash + 1));
  return begin && end ? std::optional(Span{*begin, *end}) : std::nullopt;
}

/// Where the words stand.
std::vector<Span> places_of(std::string_view text, std::string_view words) {
  std::vector<Span> places;
  for (std::size_t at = words.empty() ? std::string_view::npos : text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    places.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
  }
  return places;
}

/// What the record says elsewhere of a place, or a state, of this name.
std::string state_of_place(const Record& record, std::string_view name) {
  const std::string folded = base::fold(name);
  for (const Event& event : record.events) {
    if (event.place && !event.place->state.empty() && base::fold(event.place->name) == folded) {
      return event.place->state;
    }
  }
  for (const Actor& actor : record.actors) {
    if (actor.kind == ActorKind::kState && base::fold(actor.name) == folded) { return actor.state; }
  }
  return "";
}

}  // namespace

std::string written_actors(const Record& record, const std::vector<ActorId>& actors) {
  std::string written;
  for (const ActorId id : actors) {
    const Actor& actor = record.actors[id.value];
    std::string name = actor.name;
    for (char& sign : name) {
      if (sign == '|' || sign == ';') { sign = ' '; }
    }
    if (!written.empty()) { written += "; "; }
    written.append(name).append("|").append(label(actor.kind)).append("|").append(actor.state);
  }
  return written.empty() ? std::string(kNone) : written;
}

Result<std::vector<ActorId>> read_actors(Record& record, std::string_view written, const ActorLookup& lookup) {
  std::vector<ActorId> actors;
  if (base::trim(written) == kNone) { return actors; }
  for (const std::string_view part : parts_of(written, ';')) {
    if (part.empty()) { continue; }
    const auto actor = read_actor(record, part, lookup);
    if (!actor) { return std::unexpected(actor.error()); }
    if (std::ranges::find(actors, *actor) == actors.end()) { actors.push_back(*actor); }
  }
  if (actors.empty()) { return bad("an empty list of actors is written as none"); }
  return actors;
}

std::string written_time(const Time& time) {
  if (!time.earliest && !time.latest) { return std::string(kNone); }
  const auto day = [](const std::optional<Date>& one) { return one ? to_iso(*one) : std::string(); };
  std::string written = day(time.earliest);
  if (time.earliest != time.latest) { written += ".." + day(time.latest); }
  return written + " " + std::string(label(time.basis));
}

Result<Time> read_time(std::string_view written) {
  written = base::trim(written);
  if (written == kNone) { return Time{}; }
  const std::size_t space = written.find(' ');
  const std::string_view days = written.substr(0, space);
  Basis basis = Basis::kStated;
  if (space != std::string_view::npos) {
    const auto given = from_label<Basis>(base::trim(written.substr(space)));
    if (!given || *given == Basis::kNone) {
      return bad(
          "\"" + std::string(written) +
          "\": after the day may stand what it rests on: stated, relative, dateline, metadata, inferred or assumed");
    }
    basis = *given;
  }
  const std::size_t dots = days.find("..");
  const std::string_view from = days.substr(0, dots);
  const std::string_view to = dots == std::string_view::npos ? from : days.substr(dots + 2);
  const auto first = from.empty() ? std::nullopt : read_days(from);
  const auto last = to.empty() ? std::nullopt : read_days(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last) ||
      (first && last && first->first > last->last)) {
    return bad("\"" + std::string(written) +
               "\" is no time: write a day (2019-02-22), a month (2019-02), a year, two days (2019-02-22..2019-02-28, "
               "either may be left out) or none");
  }
  Time time;
  if (first) { time.earliest = first->first; }
  if (last) { time.latest = last->last; }
  time.precision = first && last ? precision_of(first->first, last->last) : Precision::kRange;
  time.basis = basis;
  return time;
}

std::string written_spans(const std::vector<Span>& spans) {
  std::string written;
  for (const Span span : spans) {
    if (!written.empty()) { written += ' '; }
    written.append(std::to_string(span.begin)).append("-").append(std::to_string(span.end));
  }
  return written;
}

Result<std::vector<Span>> read_spans(const Record& record, std::string_view written, Span near) {
  written = base::trim(written);
  std::vector<Span> spans;
  bool numbers = !written.empty();
  for (const std::string_view part : parts_of(written, ' ')) {
    const auto span = read_span(part);
    numbers = numbers && span;
    if (span) { spans.push_back(*span); }
  }
  if (numbers) {
    for (const Span span : spans) {
      if (span.empty() || span.end > record.text.size() || !base::is_boundary(record.text, span.begin) ||
          !base::is_boundary(record.text, span.end)) {
        return bad("\"" + std::string(written) + "\" is no span of the report's text, which has " +
                   std::to_string(record.text.size()) + " bytes");
      }
    }
    return spans;
  }
  const auto places = places_of(record.text, written);
  if (places.size() > 1 && near.empty()) {
    constexpr std::size_t kMostListed = 8;
    const bool all = places.size() <= kMostListed;
    const std::vector<Span> listed(places.begin(), all ? places.end() : places.begin() + kMostListed);
    return bad("the report has the words \"" + std::string(written) +
               "\" in more than one place: give the bytes of one: " + written_spans(listed) + (all ? "" : " ..."));
  }
  const auto distance = [&near](const Span& place) {
    return std::abs(static_cast<std::int64_t>(place.begin) - static_cast<std::int64_t>(near.begin));
  };
  if (!places.empty()) { return std::vector{*std::ranges::min_element(places, {}, distance)}; }
  return bad("the report has no words \"" + std::string(written) +
             "\": give words as they stand in it, or bytes, such as 120-128");
}

std::string written_place(const Place& place) {
  std::string name = place.name;
  std::ranges::replace(name, '|', ' ');
  return name + "|" + place.state + "|" + written_spans({place.span});
}

Result<Place> read_place(const Record& record, std::string_view written, Span near) {
  const auto parts = parts_of(written, '|');
  constexpr std::size_t kMostParts = 3;
  const std::string state(parts.size() > 1 ? parts[1] : "");
  if (parts.empty() || parts.size() > kMostParts || parts.front().empty() ||
      (!state.empty() && !is_state_code(state))) {
    return bad("\"" + std::string(written) +
               "\" is no place: write words of the report, or name|state|words, as in \"Geneva|CHE|120-126\", or none");
  }
  const auto spans = read_spans(record, parts.size() == kMostParts ? parts[2] : parts.front(), near);
  if (!spans) { return std::unexpected(spans.error()); }
  if (spans->size() != 1) { return bad("it is one run of words"); }
  const Span span = spans->front();
  std::string name(parts.size() > 1 ? parts.front() : span.in(record.text));
  std::ranges::replace_if(name, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return Place{name, parts.size() > 1 ? state : state_of_place(record, name), span};
}

}  // namespace chancery::store
