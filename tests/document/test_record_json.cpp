// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "chancery/version.h"
#include "valid_records.h"

namespace chancery {

/// How rapidcheck prints a record that breaks a property.
void showValue(const Record& record, std::ostream& out) {
  out << to_json(record);
}

namespace {

RC_GTEST_PROP(RecordJson, ReadsWhatItWrote, ()) {
  const Record record = *valid_records();
  const auto read = record_from_json(to_json(record));
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == record);
}

RC_GTEST_PROP(RecordJson, IsOneLineAndTheSameEachTime, ()) {
  const Record record = *valid_records();
  const std::string json = to_json(record);
  RC_ASSERT(json.find('\n') == std::string::npos);
  RC_ASSERT(to_json(Record(record)) == json);
  RC_ASSERT(to_json(record_from_json(json).value()) == json);
}

RC_GTEST_PROP(RecordJson, PassesOverUnknownKeys, ()) {
  const Record record = *valid_records();
  std::string json = to_json(record);
  json.insert(1, R"("later":{"id":[1,null]},)");
  RC_ASSERT(record_from_json(json).value() == record);
}

RC_GTEST_PROP(RecordJson, DamageIsAnErrorOrAnotherRecord, ()) {
  std::string json = to_json(*valid_records());
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, json.size());
    switch (*rc::gen::inRange(0, 3)) {
      case 0: json[at] = *rc::gen::arbitrary<char>(); break;
      case 1: json.erase(at, *rc::gen::inRange<std::size_t>(1, 40)); break;
      default: json.insert(at, json.substr(json.size() / 2, *rc::gen::inRange<std::size_t>(1, 40))); break;
    }
    RC_PRE(!json.empty());
  }
  const auto record = record_from_json(json);
  if (!record) {
    RC_ASSERT(record.error().code == ErrorCode::kBadRecord);
    return;
  }
  static_cast<void>(check_record(*record));
  const auto again = record_from_json(to_json(*record));
  RC_ASSERT(again.has_value());
}

struct BadJson {
  const char* name;
  const char* old_part;
  const char* new_part;
  const char* message;
};

/// A small record with a row in most tables.
constexpr std::string_view kRecord =
    R"({"format":"chancery-record/1","id":"r","text":"Oslo talks.","segments":[{"kind":"body","span":[0,11]}],)"
    R"("sentences":[[0,11]],"times":[],"actors":[{"id":"a1","kind":"state","name":"Norway","sector":"GOV"}],)"
    R"("mentions":[{"span":[0,4],"form":"metonym","actors":["a1"]}],"events":[{"id":"e1","type":"CONSULT",)"
    R"("mode":null,"status":"occurred","mentions":[{"trigger":[5,10],"sentence":[0,11]}],"time":)"
    R"({"earliest":"2019-02-03"}}]})";

class BadJsons : public testing::TestWithParam<BadJson> {};

TEST_P(BadJsons, NamesTheField) {
  const BadJson& bad = GetParam();
  std::string json(kRecord);
  const auto at = json.find(bad.old_part);
  ASSERT_NE(at, std::string::npos);
  json.replace(at, std::string_view(bad.old_part).size(), bad.new_part);
  const auto record = record_from_json(json);
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().code, ErrorCode::kBadRecord);
  EXPECT_EQ(record.error().message, bad.message);
}

constexpr BadJson kBadJsons[] = {
    {"OtherFormat", "record/1", "record/2", "format: is not \"chancery-record/1\", the format that this version reads"},
    {"NoFormat", "format", "form", "format: is missing"},
    {"NoText", "\"text\"", "\"words\"", "text: is missing"},
    {"TextIsNumber", "\"Oslo talks.\"", "5", "text: is not a string"},
    {"SpanOfThree", "[0,4]", "[0,4,5]", "mentions[0].span: is not a span [begin, end]"},
    {"NegativeSpan", "[0,4]", "[-1,4]", "mentions[0].span: is not a span [begin, end]"},
    {"HugeSpan", "[5,10]", "[5,4294967296]", "events[0].mentions[0].trigger: is not a span [begin, end]"},
    {"FractionSpan", "[5,10]", "[5,10.5]", "events[0].mentions[0].trigger: is not a span [begin, end]"},
    {"WrongLetter", "[\"a1\"]", "[\"e1\"]", "mentions[0].actors[0]: is not an id such as \"a1\""},
    {"WrongPlace", "\"id\":\"a1\"", "\"id\":\"a2\"", "actors[0].id: is a2 where a1 stands"},
    {"NoId", "\"id\":\"e1\",", "", "events[0].id: is missing"},
    {"UnknownKind", "metonym", "nickname",
     "mentions[0].form: is none of name, role, pronoun, demonym, metonym, nominal"},
    {"SectorNone", "GOV", "NONE", "actors[0].sector: is \"none\", which is written as null"},
    {"BadDate", "2019-02-03", "2019-02-30", "events[0].time.earliest: is not a day as YYYY-MM-DD"},
    {"DateTime", "2019-02-03", "2019-02-03T10:00", "events[0].time.earliest: is not a day as YYYY-MM-DD"},
    {"ListIsObject", "\"times\":[]", "\"times\":{}", "times: is not a list"},
    {"RowIsNumber", "\"times\":[]", "\"times\":[1]", "times[0]: is not an object"},
};

INSTANTIATE_TEST_SUITE_P(Table, BadJsons, testing::ValuesIn(kBadJsons),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(RecordJson, MissingFieldsAreNotKnown) {
  const auto record = record_from_json(kRecord);
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_EQ(record->events[0].confidence, 1.0);
  EXPECT_EQ(record->events[0].time.basis, Basis::kNone);
  EXPECT_FALSE(record->title);
  EXPECT_TRUE(record->commitments.empty());
}

TEST(RecordJson, WhatIsNotJsonSaysSo) {
  for (const char* json : {"", "{", "[]", "{\"format\":\"\\udc00\"}", "nil"}) {
    const auto record = record_from_json(json);
    ASSERT_FALSE(record) << json;
    EXPECT_EQ(record.error().code, ErrorCode::kBadRecord);
  }
}

TEST(RecordJson, StringThatIsNotUtf8DoesNotEndTheProgram) {
  Record record;
  record.id = "\xFF";
  EXPECT_NE(to_json(record).find("\xEF\xBF\xBD"), std::string::npos);
}

}  // namespace
}  // namespace chancery
