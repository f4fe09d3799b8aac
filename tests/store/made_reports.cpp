// SPDX-License-Identifier: Apache-2.0
#include "made_reports.h"

#include <array>

#include "base/hash.h"

namespace chancery::test {
namespace {

constexpr Date kFirstOfAll{std::chrono::year{2017} / 3 / 1};
constexpr std::uint64_t kDays = 900;

struct Known {
  ActorKind kind;
  std::string name;
  std::string state;
  Sector sector;
  std::string office;
};

const std::vector<Known>& known_actors() {
  static const std::vector<Known> kActors = {
      {ActorKind::kState, "Japan", "JPN", Sector::kGov, ""},
      {ActorKind::kState, "North Korea", "PRK", Sector::kGov, ""},
      {ActorKind::kState, "South Korea", "KOR", Sector::kGov, ""},
      {ActorKind::kState, "Turkey", "TUR", Sector::kGov, ""},
      {ActorKind::kState, "Estonia", "EST", Sector::kGov, ""},
      {ActorKind::kBody, "Foreign Ministry", "JPN", Sector::kGov, ""},
      {ActorKind::kBody, "Foreign Ministry", "TUR", Sector::kGov, ""},
      {ActorKind::kPerson,
       "Recep Tayyip Erdo\xC4\x9F"
       "an",
       "TUR", Sector::kGov, "President of Turkey"},
      {ActorKind::kPerson, "recep tayyip erdogan", "TUR", Sector::kGov, ""},
      {ActorKind::kPerson, "Kersti Kaljulaid", "EST", Sector::kNone, "President of Estonia"},
      {ActorKind::kPerson, "Taro Kono", "JPN", Sector::kGov, "Minister for Foreign Affairs of Japan"},
      {ActorKind::kPerson, "Taro Kono", "JPN", Sector::kMil, "Minister of Defence of Japan"},
      {ActorKind::kOrganisation, "European Union", "", Sector::kIgo, ""},
      {ActorKind::kOrganisation, "Al-Harbour Shipping", "", Sector::kBus, ""},
      {ActorKind::kGroup, "experts", "", Sector::kNone, ""},
  };
  return kActors;
}

/// Makes one report; each member function adds rows for words that it has just written.
class Maker {
 public:
  Maker(std::uint64_t seed, std::size_t sentences) : numbers_(seed * 7919 + 17), seed_(seed) {
    record().id = numbers_.one_in(3) ? "made-" + std::to_string(seed) : "";
    record().language = "en";
    publish();
    choose_actors();
    const std::size_t count = sentences > 0 ? sentences : 1 + numbers_.next(4);
    for (std::size_t i = 0; i < count; ++i) { sentence(); }
  }

  [[nodiscard]] CodedReport take() {
    write(" Note " + std::to_string(seed_) + ".");  // no two reports are the same
    record().segments = {{SegmentKind::kBody, all()}};
    Report& report = coded_.report;
    report.raw = numbers_.one_in(2) ? record().text : "{\"text\": \"" + record().text + "\"}";
    report.sha256 = base::sha256_hex(report.raw);
    if (record().id.empty()) { record().id = report.sha256.substr(0, 16); }
    report.id = record().id;
    report.path = record().source.path;
    report.url = record().source.url;
    report.publisher = record().source.publisher;
    if (numbers_.one_in(3)) {
      report.title = "Notice on " + numbers_.pick(made_topics());
      record().title = Title{*report.title, std::nullopt};
    }
    if (numbers_.one_in(5)) { record().diagnostics.push_back({"made-up", "This report is made up.", std::nullopt}); }
    return std::move(coded_);
  }

 private:
  Record& record() { return coded_.coded.record; }
  Span all() { return {0, static_cast<std::uint32_t>(record().text.size())}; }
  Date day() { return kFirstOfAll + std::chrono::days{numbers_.next(kDays)}; }

  /// Writes words and returns where they stand.
  Span write(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(record().text.size());
    record().text += words;
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  Time some_time() {
    const Date earliest = day();
    const Date latest = earliest + std::chrono::days{numbers_.next(40)};
    switch (numbers_.next(6)) {
      case 0: return {};
      case 1: return {earliest, std::nullopt, Precision::kRange, Basis::kStated, std::nullopt};
      case 2: return {std::nullopt, latest, Precision::kRange, Basis::kRelative, std::nullopt};
      case 3: return {earliest, latest, Precision::kRange, Basis::kStated, std::nullopt};
      default: return {earliest, earliest, Precision::kDay, Basis::kRelative, std::nullopt};
    }
  }

  void publish() {
    record().published = {some_time(), "Made up.", {"published:made"}};
    if (numbers_.one_in(2)) { coded_.report.date = record().published.time.earliest; }
    if (numbers_.one_in(2)) { record().source.publisher = numbers_.pick(made_publishers()); }
    if (numbers_.one_in(2)) { record().source.url = "https://news.example/" + std::to_string(seed_); }
    if (numbers_.one_in(2)) {
      record().source.path = "reports/wire_" + std::to_string(seed_ % 5) + ".jsonl";
      coded_.report.line = seed_ + 1;
    }
  }

  void choose_actors() {
    const std::size_t count = 2 + numbers_.next(4);
    for (std::size_t i = 0; i < count; ++i) {
      const Known& known = numbers_.pick(known_actors());
      Actor actor{known.kind, known.name, known.state, known.sector, known.office, {}, 0.75, {"name:made"}};
      if (numbers_.one_in(4)) { actor.office.clear(); }
      record().actors.push_back(std::move(actor));
    }
    if (numbers_.one_in(3)) {
      record().actors.push_back(
          {ActorKind::kGroup, "the two allies", "", Sector::kNone, "", {ActorId{0}, ActorId{1}}, 0.5, {"name:made"}});
    }
  }

  std::vector<ActorId> name_someone() {
    const ActorId id{static_cast<std::uint32_t>(numbers_.next(record().actors.size()))};
    const Span span = write(record().actors[id.value].name);
    record().mentions.push_back({span, MentionForm::kName, {id}, false, {}});
    return {id};
  }

  template <class E>
  E any() {
    return static_cast<E>(numbers_.next(labels<E>().size()));
  }

  void sentence() {
    if (!record().text.empty()) { write(numbers_.one_in(3) ? "\n\n" : " "); }
    const std::uint32_t begin = all().end;
    std::optional<StatementId> told;
    if (numbers_.one_in(2)) { told = statement(); }
    const auto actors = name_someone();
    write(" will ");
    const Span trigger = write("meet");
    write(" ");
    const auto recipients = name_someone();
    write(" on ");
    const Span topic = write(numbers_.pick(made_topics()));
    write(".");
    const Span span{begin, all().end};
    record().sentences.push_back(span);
    Event event;
    event.type = any<EventType>();
    const auto modes = modes_of(event.type);
    if (!modes.empty() && numbers_.one_in(2)) { event.mode = modes[numbers_.next(modes.size())]; }
    event.status = any<Status>();
    event.actors = actors;
    if (!numbers_.one_in(4)) { event.recipients = recipients; }
    event.mutual = numbers_.one_in(3);
    event.mentions = {{trigger, span}};
    event.time = some_time();
    event.reported_by = told;
    event.confidence = 0.8;
    event.rules = {"type:made"};
    record().events.push_back(std::move(event));
    if (numbers_.one_in(3)) { commitment(actors, recipients, {trigger.begin, topic.end}, topic, span, told); }
  }

  StatementId statement() {
    Statement row;
    row.speakers = name_someone();
    row.source = record().mentions.back().span;
    write(" ");
    row.cue = write("said");
    write(" that ");
    row.content = {write("it was so")};
    write("; ");
    row.act = any<Act>();
    if (numbers_.one_in(5)) {
      row.speakers.clear();
      row.unnamed = "a person in the room";
    }
    if (numbers_.one_in(4)) { row.addressees = {ActorId{0}}; }
    row.time = some_time();
    if (!record().statements.empty() && numbers_.one_in(4)) { row.within = StatementId{0}; }
    row.confidence = 0.9;
    record().statements.push_back(std::move(row));
    return StatementId{static_cast<std::uint32_t>(record().statements.size() - 1)};
  }

  void commitment(const std::vector<ActorId>& debtors, const std::vector<ActorId>& creditors, Span action, Span topic,
                  Span sentence, std::optional<StatementId> told) {
    Commitment row;
    row.kind = any<CommitmentKind>();
    row.debtors = debtors;
    if (numbers_.one_in(2)) { row.creditors = creditors; }
    row.action = action;
    if (numbers_.one_in(2)) { row.condition = Condition{topic, any<ConditionRelation>(), creditors}; }
    if (numbers_.one_in(3)) {
      row.deadline = Time{day(), std::nullopt, Precision::kRange, Basis::kStated, std::nullopt};
    }
    row.strength = any<Strength>();
    row.state = {any<CommitmentState>(), record().published.time.latest, {}};
    row.made = some_time();
    row.reported_by = told;
    row.evidence = {sentence};
    row.confidence = 0.65;
    row.rules = {"kind:made"};
    record().commitments.push_back(std::move(row));
  }

  Numbers numbers_;
  std::uint64_t seed_;
  CodedReport coded_;
};

}  // namespace

std::uint64_t Numbers::next(std::uint64_t below) {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return (mixed ^ (mixed >> 31U)) % below;
}

CodedReport made_report(std::uint64_t seed, std::size_t sentences) {
  return Maker(seed, sentences).take();
}

std::vector<CodedReport> made_reports(std::uint64_t first, std::size_t count) {
  std::vector<CodedReport> reports;
  reports.reserve(count);
  for (std::size_t i = 0; i < count; ++i) { reports.push_back(made_report(first + i)); }
  return reports;
}

const std::vector<std::string>& made_names() {
  static const std::vector<std::string> kNames = {"Korea",     "north korea", "Erdogan", "ministry",
                                                  "taro KONO", "Al-Harbour",  "allies",  "nobody"};
  return kNames;
}

const std::vector<std::string>& made_states() {
  static const std::vector<std::string> kStates = {"JPN", "PRK", "KOR", "TUR", "EST", "FRA"};
  return kStates;
}

const std::vector<std::string>& made_publishers() {
  static const std::vector<std::string> kPublishers = {"Meridian Wire", "Harbour Post", "Tallinn Daily"};
  return kPublishers;
}

const std::vector<std::string>& made_topics() {
  static const std::vector<std::string> kTopics = {"fisheries",        "a border treaty", "missile tests",
                                                   "the gas pipeline", "rail tariffs",    "Caf\xC3\xA9 owners"};
  return kTopics;
}

}  // namespace chancery::test
