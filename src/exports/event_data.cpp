// SPDX-License-Identifier: Apache-2.0
#include "exports/event_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace chancery::exports {
namespace {

using Cells = std::vector<std::string>;

/// Goldstein's values of the roots, 01 to 20, as event data sets give them.
constexpr std::array kGoldstein = {0.0,  3.0,  4.0,  1.0,  3.5,  6.0,  7.0,  5.0,  -2.0,  -5.0,
                                   -2.0, -4.0, -6.0, -6.5, -7.2, -4.0, -7.0, -9.0, -10.0, -10.0};

/// The day that a data set counts an event at: its first, else that of the report.
std::string event_day(const Hit& hit) {
  const Record& record = *hit.record;
  const Time& own = record.events[hit.row].time;
  const Time& time = own.earliest || own.latest ? own : record.published.time;
  const auto day = time.earliest ? time.earliest : time.latest;
  return day ? to_iso(*day) : "";
}

std::string published_day(const Record& record) {
  const Time& time = record.published.time;
  return time.earliest ? to_iso(*time.earliest) : "";
}

std::string sector_name(Sector sector) {
  return sector == Sector::kNone ? "" : std::string(label(sector));
}

/// What `of` says of each actor, with "; " between them.
std::string each(const Record& record, const std::vector<ActorId>& actors, auto of) {
  std::string out;
  for (const ActorId id : actors) {
    const std::string value = of(record.actors[id.value]);
    if (!value.empty()) { out += (out.empty() ? "" : "; ") + value; }
  }
  return out;
}

void add_side(Cells& cells, const Record& record, const std::vector<ActorId>& actors) {
  cells.push_back(each(record, actors, [](const Actor& actor) { return actor.name; }));
  cells.push_back(each(record, actors, [](const Actor& actor) { return actor.state; }));
  cells.push_back(actors.empty() ? "" : sector_name(record.actors[actors.front().value].sector));
  cells.push_back(each(record, actors, [](const Actor& actor) { return sector_name(actor.sector); }));
  cells.push_back(each(record, actors, [](const Actor& actor) { return actor.office; }));
}

/// "USAGOV", "IGO", "KOR": the state, then the sector.
std::string cameo_actor(const Actor& actor) {
  const std::string sector = sector_name(actor.sector);
  if (actor.kind == ActorKind::kState && !actor.state.empty()) { return actor.state; }
  return actor.state + sector;
}

std::string_view assault_root(Mode mode) {
  switch (mode) {
    case Mode::kFirearms:
    case Mode::kAerial:
    case Mode::kDrone:
    case Mode::kHeavyWeapons: return "19";
    case Mode::kUnconventional: return "20";
    default: return "18";
  }
}

}  // namespace

std::string_view cameo_root(const Event& event) {
  switch (event.type) {
    case EventType::kAgree: return "03";
    case EventType::kConsult: return "04";
    case EventType::kSupport: return "05";
    case EventType::kCooperate: return "06";
    case EventType::kAid: return "07";
    case EventType::kConcede:
    case EventType::kRetreat: return "08";
    case EventType::kRequest: return "10";
    case EventType::kAccuse: return event.mode == Mode::kInvestigate ? "09" : "11";
    case EventType::kReject: return "12";
    case EventType::kThreaten: return "13";
    case EventType::kProtest: return "14";
    case EventType::kMobilize: return "15";
    case EventType::kSanction: return "16";
    case EventType::kCoerce: return "17";
    case EventType::kAssault: return assault_root(event.mode);
  }
  return "01";
}

double goldstein(std::string_view root) {
  constexpr std::size_t kTen = 10;
  const std::size_t number = static_cast<std::size_t>(root[0] - '0') * kTen + static_cast<std::size_t>(root[1] - '0');
  return kGoldstein[number - 1];
}

const std::vector<std::string_view>& plover_columns() {
  static const std::vector<std::string_view> kColumns = {"Event ID",
                                                         "Event Date",
                                                         "Event Type",
                                                         "Event Mode",
                                                         "Quad Code",
                                                         "Contexts",
                                                         "Actor Name",
                                                         "Actor Country",
                                                         "Primary Actor Sector",
                                                         "Actor Sectors",
                                                         "Actor Title",
                                                         "Recipient Name",
                                                         "Recipient Country",
                                                         "Primary Recipient Sector",
                                                         "Recipient Sectors",
                                                         "Recipient Title",
                                                         "Placename",
                                                         "Country",
                                                         "Source",
                                                         "Publication Date",
                                                         "Language",
                                                         "Status",
                                                         "Headline",
                                                         "URL"};
  return kColumns;
}

Cells plover_row(const Hit& hit) {
  const Record& record = *hit.record;
  const Event& event = record.events[hit.row];
  static constexpr std::array<std::string_view, 5> kQuads = {"", "Q1", "Q2", "Q3", "Q4"};
  Cells cells = {to_string(hit.id), event_day(hit), std::string(label(event.type)),
                 std::string(event.mode == Mode::kNone ? std::string_view() : label(event.mode)),
                 std::string(kQuads.at(static_cast<std::size_t>(quad_of(event.type))))};
  cells.push_back(fmt::format("{}", fmt::join(event.issues, "; ")));
  add_side(cells, record, event.actors);
  add_side(cells, record, event.recipients);
  cells.push_back(event.place ? event.place->name : "");
  cells.push_back(event.place ? event.place->state : "");
  cells.push_back(record.source.publisher.value_or(""));
  cells.push_back(published_day(record));
  cells.push_back(record.language);
  cells.emplace_back(label(event.status));
  cells.push_back(record.title ? record.title->text : "");
  cells.push_back(record.source.url.value_or(""));
  return cells;
}

const std::vector<std::string_view>& cameo_columns() {
  static const std::vector<std::string_view> kColumns = {
      "EventID",   "Date",           "Source", "SourceName",      "Target",    "TargetName", "EventRootCode",
      "QuadClass", "GoldsteinScale", "Status", "PublicationDate", "Publisher", "URL"};
  return kColumns;
}

std::vector<Cells> cameo_rows(const Hit& hit) {
  const Record& record = *hit.record;
  const Event& event = record.events[hit.row];
  std::vector<std::pair<std::optional<ActorId>, std::optional<ActorId>>> pairs;
  for (const ActorId a : event.actors) {
    if (event.recipients.empty() && !event.mutual) { pairs.emplace_back(a, std::nullopt); }
    for (const ActorId b : event.recipients) { pairs.emplace_back(a, b); }
  }
  if (event.mutual) {
    std::vector<ActorId> sides = event.actors;
    sides.insert(sides.end(), event.recipients.begin(), event.recipients.end());
    pairs.clear();
    for (const ActorId a : sides) {
      for (const ActorId b : sides) {
        if (a != b) { pairs.emplace_back(a, b); }
      }
    }
  }
  const std::string root(cameo_root(event));
  std::string day = event_day(hit);
  std::erase(day, '-');
  std::vector<Cells> rows;
  for (const auto& [source, target] : pairs) {
    const Actor& from = record.actors[source->value];
    rows.push_back({to_string(hit.id), day, cameo_actor(from), from.name,
                    target ? cameo_actor(record.actors[target->value]) : "",
                    target ? record.actors[target->value].name : "", root, std::to_string(quad_of(event.type)),
                    fmt::format("{:.1f}", goldstein(root)), std::string(label(event.status)), published_day(record),
                    record.source.publisher.value_or(""), record.source.url.value_or("")});
  }
  return rows;
}

}  // namespace chancery::exports
