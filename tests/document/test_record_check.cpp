// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <limits>

#include "valid_records.h"

namespace chancery {
namespace {

using testing::Contains;
using testing::ElementsAre;

RC_GTEST_PROP(RecordCheck, ValidRecordsHaveNoProblem, ()) {
  const Record record = *valid_records();
  const std::vector<Problem> problems = check_record(record);
  if (!problems.empty()) { RC_LOG() << problems[0].field << ": " << problems[0].message; }
  RC_ASSERT(problems.empty());
}

/// The example of docs/formats/record.md: a record with a row in every table.
Record example() {
  std::ifstream file("../../docs/formats/record.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  constexpr std::string_view kFence = "```json\n";
  const auto begin = page.find(kFence) + kFence.size();
  const auto record = record_from_json(page.substr(begin, page.find("```", begin) - begin));
  EXPECT_TRUE(record) << record.error().message;
  return record.value_or(Record{});
}

TEST(RecordCheck, TheExampleInTheDocumentationIsValid) {
  const Record record = example();
  EXPECT_EQ(record.commitments.size(), 1U);
  EXPECT_THAT(check_record(record), testing::IsEmpty());
}

struct Fault {
  const char* name;
  std::function<void(Record&)> make;
  const char* field;
  const char* message;
};

class Faults : public testing::TestWithParam<Fault> {};

TEST_P(Faults, AreFound) {
  Record record = example();
  GetParam().make(record);
  EXPECT_THAT(check_record(record), Contains(Problem{GetParam().field, GetParam().message}));
}

constexpr auto kMissing = std::numeric_limits<std::uint32_t>::max();

const Fault kFaults[] = {
    {"NoId", [](Record& r) { r.id = ""; }, "id", "is empty"},
    {"IdNotUtf8", [](Record& r) { r.id = "r\xC3"; }, "id", "is not UTF-8 at offset 1"},
    {"PathNotUtf8", [](Record& r) { r.source.path = "\xC3/a"; }, "source.path", "is not UTF-8 at offset 0"},
    {"TextNotUtf8", [](Record& r) { r.text[3] = '\xFF'; }, "text", "is not UTF-8 at offset 3"},
    {"TextBlank", [](Record& r) { r.text = " \n"; }, "text", "is empty"},
    {"Language", [](Record& r) { r.language = "eng"; }, "language", "is neither a code of two letters nor \"und\""},
    {"TitleEmpty", [](Record& r) { r.title = Title{"", std::nullopt}; }, "title.text", "is empty"},
    {"TitleElsewhere", [](Record& r) { r.title = Title{"Cold War", Span{0, 8}}; }, "title.span",
     "does not hold the words of the title"},
    {"PublishedWithoutReason", [](Record& r) { r.published.reason = ""; }, "published.reason",
     "is empty, and there is a date"},
    {"SegmentsOverlap", [](Record& r) { r.segments[1].span.begin = 10; }, "segments[1].span",
     "begins before the segment before it ends"},
    {"SegmentsLeaveOutBegin", [](Record& r) { r.segments.erase(r.segments.begin()); }, "segments",
     "leave out words between 0 and 20"},
    {"SegmentsLeaveOutEnd", [](Record& r) { r.segments[1].span.end = 100; }, "segments",
     "leave out words between 100 and 197"},
    {"SegmentsLeaveOutMiddle", [](Record& r) { r.segments[1].span.begin = 24; }, "segments",
     "leave out words between 19 and 24"},
    {"SpanEmpty", [](Record& r) { r.segments[0].span = {5, 5}; }, "segments[0].span", "is empty"},
    {"SpanBackwards", [](Record& r) { r.times[0].span = {16, 10}; }, "times[0].span", "is empty"},
    {"SpanPastEnd", [](Record& r) { r.sentences[0].end = 198; }, "sentences[0]",
     "ends at 198, past the end of the text"},
    {"SpanCutsCharacter", [](Record& r) { r.text.replace(24, 2, "\xC3\xA9"), r.mentions[1].span.begin = 25; },
     "mentions[1].span", "cuts a character"},
    {"SentenceInDateline", [](Record& r) { r.sentences.insert(r.sentences.begin(), Span{0, 8}); }, "sentences[0]",
     "is not inside a headline, body or caption"},
    {"SentenceTwice", [](Record& r) { r.sentences.push_back(r.sentences[0]); }, "sentences[1]",
     "begins before the one before it ends"},
    {"TimesOutOfOrder", [](Record& r) { std::swap(r.times[0], r.times[1]); }, "times[1].span",
     "begins before that of the row before it"},
    {"TimeWithoutValue", [](Record& r) { r.times[0].value = ""; }, "times[0].value", "is empty"},
    {"TimeOfItself", [](Record& r) { r.times[0].time.of = TimeId{1}; }, "times[0].of", "is not used here"},
    {"TimeBackwards", [](Record& r) { r.times[0].time.latest = parse_iso("2018-01-01"); }, "times[0]",
     "has its earliest day after its latest"},
    {"DayOfTwoDays", [](Record& r) { r.events[0].time.latest = parse_iso("2018-12-05"); }, "events[0].time.precision",
     "is day, and it is not one day"},
    {"DayWithoutBasis", [](Record& r) { r.statements[0].time.basis = Basis::kNone; }, "statements[0].time.basis",
     "is none, and there is a day"},
    {"YearOutOfRange", [](Record& r) { r.commitments[0].made.earliest = Date(std::chrono::days(4'000'000)); },
     "commitments[0].made.earliest", "is not in the years 0 to 9999"},
    {"TimeDangles", [](Record& r) { r.events[0].time.of = TimeId{3}; }, "events[0].time.of",
     "points at t4, which is not in the record"},
    {"ActorWithoutName", [](Record& r) { r.actors[1].name = ""; }, "actors[1].name", "is empty"},
    {"ActorState", [](Record& r) { r.actors[1].state = "ru"; }, "actors[1].state",
     "is not a code of three capital letters"},
    {"MembersOfAState", [](Record& r) { r.actors[0].members = {ActorId{1}}; }, "actors[0].members",
     "are given, and it is no group"},
    {"MemberOfItself",
     [](Record& r) {
       r.actors[0].kind = ActorKind::kGroup;
       r.actors[0].members = {ActorId{0}};
     },
     "actors[0].members", "lead into a circle"},
    {"MembersInACircle",
     [](Record& r) {
       r.actors[0].kind = r.actors[2].kind = ActorKind::kGroup;
       r.actors[0].members = {ActorId{2}};
       r.actors[2].members = {ActorId{1}, ActorId{0}};
     },
     "actors[2].members", "lead into a circle"},
    {"MemberDangles",
     [](Record& r) {
       r.actors[0].kind = ActorKind::kGroup;
       r.actors[0].members = {ActorId{9}};
     },
     "actors[0].members[0]", "points at a10, which is not in the record"},
    {"ConfidenceHigh", [](Record& r) { r.actors[0].confidence = 1.01; }, "actors[0].confidence", "is not from 0 to 1"},
    {"ConfidenceNaN", [](Record& r) { r.events[0].confidence = std::numeric_limits<double>::quiet_NaN(); },
     "events[0].confidence", "is not from 0 to 1"},
    {"MentionsOutOfOrder", [](Record& r) { std::swap(r.mentions[0], r.mentions[2]); }, "mentions[1].span",
     "begins before that of the row before it"},
    {"MentionDangles", [](Record& r) { r.mentions[1].actors = {ActorId{kMissing - 1}}; }, "mentions[1].actors[0]",
     "points at a4294967295, which is not in the record"},
    {"PlaceWithActors", [](Record& r) { r.mentions[0].actors = {ActorId{0}}; }, "mentions[0].actors",
     "are given, and it is a place"},
    {"StatementWithoutContent", [](Record& r) { r.statements[0].content.clear(); }, "statements[0].content",
     "is empty"},
    {"ContentOverlaps", [](Record& r) { r.statements[0].content = {{20, 60}, {50, 90}}; }, "statements[0].content[1]",
     "begins before the one before it ends"},
    {"SpeakerTwice", [](Record& r) { r.statements[0].speakers = {ActorId{2}, ActorId{0}, ActorId{2}}; },
     "statements[0].speakers", "has a3 twice"},
    {"UnnamedEmpty", [](Record& r) { r.statements[0].unnamed = ""; }, "statements[0].unnamed", "is empty"},
    {"CueEmpty", [](Record& r) { r.statements[0].cue = Span{}; }, "statements[0].cue", "is empty"},
    {"WithinItself", [](Record& r) { r.statements[0].within = StatementId{0}; }, "statements[0].within",
     "leads into a circle"},
    {"WithinDangles", [](Record& r) { r.statements[0].within = StatementId{1}; }, "statements[0].within",
     "points at s2, which is not in the record"},
    {"WithinInACircle",
     [](Record& r) {
       r.statements.push_back(r.statements[0]);
       r.statements[0].within = StatementId{1};
       r.statements[1].within = StatementId{0};
     },
     "statements[1].within", "leads into a circle"},
    {"ModeOfAnotherType", [](Record& r) { r.events[0].mode = Mode::kVisit; }, "events[0].mode",
     "is not a mode of the type"},
    {"LabelOutOfRange", [](Record& r) { r.events[0].status = static_cast<Status>(200); }, "events[0].status",
     "is not in its vocabulary"},
    {"EventWithoutMention", [](Record& r) { r.events[0].mentions.clear(); }, "events[0].mentions", "is empty"},
    {"TriggerOutside", [](Record& r) { r.events[0].mentions[0].trigger = {10, 16}; }, "events[0].mentions[0].trigger",
     "is not inside its sentence"},
    {"SentenceUnknown", [](Record& r) { r.events[0].mentions[0].sentence = {20, 100}; },
     "events[0].mentions[0].sentence", "is not one of the sentences"},
    {"PlaceWithoutName", [](Record& r) { r.events[0].place = Place{"", "BEL", {0, 8}}; }, "events[0].place.name",
     "is empty"},
    {"ReportedByDangles", [](Record& r) { r.events[0].reported_by = StatementId{7}; }, "events[0].reported_by",
     "points at s8, which is not in the record"},
    {"RuleWithoutField", [](Record& r) { r.events[0].rules = {"type:verb", "lexicon"}; }, "events[0].rules[1]",
     "is not of the form \"field:rule\""},
    {"IssueEmpty", [](Record& r) { r.events[0].issues = {""}; }, "events[0].issues[0]", "is empty"},
    {"ActionEmpty", [](Record& r) { r.commitments[0].action = {}; }, "commitments[0].action", "is empty"},
    {"ConditionDangles", [](Record& r) { r.commitments[0].condition->by = {ActorId{3}}; },
     "commitments[0].condition.by[0]", "points at a4, which is not in the record"},
    {"DeadlineBackwards", [](Record& r) { r.commitments[0].deadline->latest = parse_iso("2018-02-02"); },
     "commitments[0].deadline", "has its earliest day after its latest"},
    {"BasisPastEnd", [](Record& r) { r.commitments[0].state.basis[0].end = 500; }, "commitments[0].state.basis[0]",
     "ends at 500, past the end of the text"},
    {"NoEvidence", [](Record& r) { r.commitments[0].evidence.clear(); }, "commitments[0].evidence", "is empty"},
    {"DiagnosticWithoutCode", [](Record& r) { r.diagnostics = {{"", "why", std::nullopt}}; }, "diagnostics[0].code",
     "is empty"},
    {"FactsInAnotherLanguage", [](Record& r) { r.diagnostics = {{"language-not-supported", "why", std::nullopt}}; },
     "diagnostics", "say that the language is not supported, and there are facts"},
};

INSTANTIATE_TEST_SUITE_P(Table, Faults, testing::ValuesIn(kFaults),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(RecordCheck, LongChainsAreNoCircle) {
  Record record = example();
  Statement row = record.statements[0];
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    row.within = StatementId{i};
    record.statements.push_back(row);
  }
  EXPECT_THAT(check_record(record), testing::IsEmpty());
}

}  // namespace

void PrintTo(const Problem& problem, std::ostream* out) {
  *out << problem.field << ": " << problem.message;
}

}  // namespace chancery
