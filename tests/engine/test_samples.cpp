// SPDX-License-Identifier: Apache-2.0
//
// The whole engine over the sample reports: what must hold of any report, whatever the stages find.
#include <gmock/gmock.h>

#include <algorithm>

#include "chancery/chancery.h"

namespace chancery {
namespace {

constexpr const char* kSamples = "../../data/samples/reports.jsonl";

std::vector<Report> samples() {
  const auto source = open_reports({kSamples}, {}).value();
  std::vector<Report> reports;
  while (auto report = source->next()) { reports.push_back(std::move(*report).value()); }
  return reports;
}

std::string all_records(const Engine& engine, std::size_t threads) {
  const auto source = open_reports({kSamples}, {}).value();
  std::string out;
  code_all(engine, *source, threads, [&](const Result<CodedReport>& coded) {
    out += (coded ? to_json(coded->coded.record) : to_string(coded.error())) + "\n";
    return true;
  });
  return out;
}

const Engine& engine() {
  static const auto kEngine = Engine::load().value();
  return *kEngine;
}

TEST(Samples, GiveTheSameBytesForAnyNumberOfThreads) {
  const std::string once = all_records(engine(), 1);
  EXPECT_EQ(std::ranges::count(once, '\n'), 14);
  for (const std::size_t threads : {1U, 2U, 5U}) { EXPECT_EQ(all_records(engine(), threads), once) << threads; }
  const auto other = Engine::load({.keep_dropped = true}).value();
  EXPECT_EQ(all_records(*other, 2), once);
}

TEST(Samples, GiveValidRecords) {
  for (const Report& report : samples()) {
    const auto coded = engine().code(report);
    ASSERT_TRUE(coded) << to_string(coded.error());
    EXPECT_EQ(coded->record.text, report.text);
    EXPECT_EQ(coded->record.language, "en") << report.id;
    EXPECT_GT(coded->record.sentences.size(), 0U) << report.id;
    for (const Problem& problem : check_record(coded->record)) {
      ADD_FAILURE() << report.id << ": " << problem.field << ": " << problem.message;
    }
    EXPECT_EQ(record_from_json(to_json(coded->record)), coded->record) << report.id;
  }
}

/// The words of the spans of each kind, with lines that end in LF.
std::vector<std::string> words(const Record& record) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view kind, Span span) {
    std::string words(kind);
    for (const char byte : span.in(record.text)) {
      if (byte != '\r') { words += byte; }
    }
    out.push_back(std::move(words));
  };
  for (const Segment& row : record.segments) { add(label(row.kind), row.span); }
  for (const Span& row : record.sentences) { add("sentence", row); }
  for (const TimeExpression& row : record.times) { add(row.value, row.span); }
  for (const Mention& row : record.mentions) { add("mention", row.span); }
  for (const Statement& row : record.statements) { add("statement", row.content[0]); }
  for (const Event& row : record.events) { add(label(row.type), row.mentions[0].trigger); }
  for (const Commitment& row : record.commitments) { add(label(row.kind), row.action); }
  return out;
}

TEST(Samples, LinesThatEndInCrLfAreReadTheSame) {
  for (Report report : samples()) {
    const Record plain = engine().code(report).value().record;
    std::string text;
    for (const char byte : report.text) { text += byte == '\n' ? std::string("\r\n") : std::string(1, byte); }
    report.text = text;
    const Record record = engine().code(report).value().record;
    EXPECT_EQ(record.text, text);
    EXPECT_EQ(words(record), words(plain)) << report.id;
    for (const Problem& problem : check_record(record)) {
      ADD_FAILURE() << report.id << ": " << problem.field << ": " << problem.message;
    }
  }
}

TEST(Samples, TextInAnotherLanguageHasSegmentsAndDiagnosticsOnly) {
  Report report;
  report.id = "fr";
  report.text =
      "PARIS, March 4 (Reuters) - Le ministre des Affaires \u00E9trang\u00E8res a d\u00E9clar\u00E9 mardi que les "
      "discussions avec ses homologues europ\u00E9ens reprendraient la semaine prochaine \u00E0 Bruxelles, apr\u00E8s "
      "plusieurs mois d'interruption.\n";
  const auto coded = engine().code(report);
  ASSERT_TRUE(coded);
  EXPECT_EQ(coded->record.language, "fr");
  EXPECT_GT(coded->record.segments.size(), 0U);
  EXPECT_THAT(coded->record.diagnostics,
              testing::Contains(testing::Field(&Diagnostic::code, "language-not-supported")));
  EXPECT_EQ(coded->record.sentences.size(), 0U);
  EXPECT_THAT(check_record(coded->record), testing::IsEmpty());
}

}  // namespace
}  // namespace chancery
