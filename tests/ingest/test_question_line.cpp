// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ingest/question_line.h"

namespace chancery::ingest {
namespace {

QuestionLine read(const std::string& line) {
  return QuestionParser().parse(line).value();
}

std::string refusal(const std::string& line) {
  const auto question = QuestionParser().parse(line);
  return question ? "none" : question.error().message;
}

TEST(QuestionLine, HasBothParties) {
  const auto line = read(R"({"id":"q1","text":"Norway sued Sweden.","source":[0,6],"target":[12,18]})");
  EXPECT_EQ(line.id, "\"q1\"");
  EXPECT_EQ(line.question.text, "Norway sued Sweden.");
  EXPECT_EQ(line.question.source, (Span{0, 6}));
  EXPECT_EQ(line.question.target, (Span{12, 18}));
}

TEST(QuestionLine, OnePartyIsEnough) {
  EXPECT_EQ(read(R"({"id":1,"text":"Norway sued.","source":[0,6],"target":null})").question.target, std::nullopt);
  EXPECT_EQ(read(R"({"id":1,"text":"Norway sued.","target":[0,6]})").question.source, std::nullopt);
}

TEST(QuestionLine, TheIdStaysAsItIs) {
  EXPECT_EQ(read(R"({"id":17,"text":"Oslo","source":[0,4]})").id, "17");
  EXPECT_EQ(read(R"({"id":-3,"text":"Oslo","source":[0,4]})").id, "-3");
  EXPECT_EQ(read(R"({"id":"","text":"Oslo","source":[0,4]})").id, "\"\"");
  EXPECT_EQ(read(R"({"id":"a\"\u00e9","text":"Oslo","source":[0,4]})").id, "\"a\\\"\xC3\xA9\"");
  EXPECT_EQ(read(R"({"text":"Oslo","source":[0,4]})").id, "null");
}

TEST(QuestionLine, SpansCountBytes) {
  const auto line = read(R"({"text":"Caf\u00e9 owners","source":[0,5]})");
  EXPECT_EQ(line.question.source->in(line.question.text), "Caf\xC3\xA9");
}

TEST(QuestionLine, WhatCannotBeUsedIsNamed) {
  EXPECT_TRUE(refusal(R"({"text")").starts_with("not JSON at offset"));
  EXPECT_EQ(refusal(R"([1])"), "the line is a list, not an object with a \"text\"");
  EXPECT_EQ(refusal(R"({"source":[0,1]})"), "the line has no \"text\"");
  EXPECT_EQ(refusal(R"({"text":null,"source":[0,1]})"), "the text is empty");
  EXPECT_EQ(refusal(R"({"text":"","source":[0,0]})"), "the text is empty");
  EXPECT_EQ(refusal(R"({"text":" \n","source":[0,1]})"), "the text is empty");
  EXPECT_EQ(refusal(R"({"text":5,"source":[0,1]})"), "\"text\" is a number, not a string");
  EXPECT_EQ(refusal(R"({"id":[1],"text":"Oslo","source":[0,1]})"), "\"id\" is a list, not a string or a whole number");
  EXPECT_EQ(refusal(R"({"id":1.5,"text":"Oslo","source":[0,1]})"),
            "\"id\" is a number, not a string or a whole number");
  EXPECT_EQ(refusal(R"({"text":"Oslo"})"), "neither \"source\" nor \"target\" is given: at least one is needed");
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":null,"target":null})"),
            "neither \"source\" nor \"target\" is given: at least one is needed");
  EXPECT_EQ(refusal(R"({"text":"Oslo","text":"Bergen","source":[0,1]})"), "the key \"text\" is there twice");
}

TEST(QuestionLine, SpansThatAreNoneAreNamed) {
  const std::string no_span = "\"source\" is not a span: [begin, end] in bytes of the text, or null";
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":"Oslo"})"), no_span);
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0]})"), no_span);
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0,1,2]})"), no_span);
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[-1,2]})"), no_span);
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0,1.5]})"), no_span);
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0,5]})"), "\"source\" [0, 5] goes beyond the text of 4 bytes");
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0,99999999999]})"),
            "\"source\" [0, 4294967295] goes beyond the text of 4 bytes");
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[0,1],"target":[3,2]})"), "\"target\" [3, 2] ends before it begins");
  EXPECT_EQ(refusal(R"({"text":"Oslo","source":[2,2]})"),
            "\"source\" [2, 2] is empty: write null for a party that is not given");
  EXPECT_EQ(refusal(R"({"text":"Caf\u00e9","source":[0,4]})"),
            "\"source\" [0, 4] ends inside a character: spans count bytes of UTF-8");
  EXPECT_EQ(refusal(R"({"text":"\u00e9t\u00e9","target":[1,3]})"),
            "\"target\" [1, 3] begins inside a character: spans count bytes of UTF-8");
  EXPECT_EQ(refusal(R"({"text":"Oslo  Bergen","source":[4,6]})"), "\"source\" [4, 6] holds only white space");
}

}  // namespace
}  // namespace chancery::ingest
