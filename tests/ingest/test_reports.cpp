// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/memory_filesystem.h"
#include "chancery/document.h"
#include "ingest/report_source.h"

namespace chancery::ingest {
namespace {

using testing::ElementsAre;

std::vector<Result<Report>> read_all(const base::Filesystem& files, std::vector<std::string> paths,
                                     ReadOptions options = {}) {
  auto source = open_reports(files, std::move(paths), std::move(options));
  std::vector<Result<Report>> reports;
  if (!source) {
    reports.emplace_back(std::unexpected(source.error()));
    return reports;
  }
  while (auto report = (*source)->next()) { reports.push_back(std::move(*report)); }
  return reports;
}

/// The id of each report, or "code place: message" of a refusal.
std::vector<std::string> outcome(const std::vector<Result<Report>>& reports) {
  std::vector<std::string> all;
  for (const auto& report : reports) {
    all.push_back(report ? report->id
                         : std::string(error_info(report.error().code).name) + " " + to_string(report.error()));
  }
  return all;
}

Result<Report> read_one(std::string name, std::string content, ReadOptions options = {}) {
  base::MemoryFilesystem files;
  files.add(name, std::move(content));
  auto reports = read_all(files, {name}, std::move(options));
  return reports.size() == 1 ? reports[0] : fail(ErrorCode::kInternal, "not one report");
}

TEST(Reports, TextFileIsKeptByteForByte) {
  const std::string bytes = "PRAGUE, May 3 --\r\n\r\nThe minister said\tno.\r\n";
  const auto report = read_one("a/prague.txt", bytes);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, bytes);
  EXPECT_EQ(report->raw, bytes);
  EXPECT_EQ(report->sha256, base::sha256_hex(bytes));
  EXPECT_EQ(report->id, report->sha256.substr(0, 16));
  EXPECT_EQ(report->path, "a/prague.txt");
  EXPECT_EQ(report->line, 0U);
  EXPECT_FALSE(report->date);
}

TEST(Reports, ByteOrderMarkIsNotText) {
  const auto report = read_one("a.txt", "\xEF\xBB\xBFMinisters met.");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Ministers met.");
  EXPECT_EQ(report->raw, "\xEF\xBB\xBFMinisters met.");
  EXPECT_EQ(report->sha256, base::sha256_hex("\xEF\xBB\xBFMinisters met."));
}

TEST(Reports, JsonLineHasAllFields) {
  const std::string line =
      R"({"id":"r1","title":"Talks","date":"2019-06-07T10:00:00Z","source":"Harbour Wire","url":"http://h/1",)"
      R"("language":"en","text":"He said \u00e9\ud83d\ude00\r\nand left."})";
  const auto report = read_one("a.jsonl", line + "\r\n");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->id, "r1");
  EXPECT_EQ(report->title, "Talks");
  EXPECT_EQ(to_iso(report->date.value()), "2019-06-07");
  EXPECT_EQ(report->publisher, "Harbour Wire");
  EXPECT_EQ(report->url, "http://h/1");
  EXPECT_EQ(report->text, "He said \xC3\xA9\xF0\x9F\x98\x80\r\nand left.");
  EXPECT_EQ(report->raw, line);
  EXPECT_EQ(report->sha256, base::sha256_hex(line));
  EXPECT_EQ(report->path, "a.jsonl");
  EXPECT_EQ(report->line, 1U);
}

TEST(Reports, NullAndEmptyFieldsAreAbsent) {
  const std::string line =
      R"({"id":null,"title":null,"date":"","source":"","url":null,"raw":{"a":[1,2]},"text":"Talks went on."})";
  const auto report = read_one("a.jsonl", line);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->id, base::sha256_hex(line).substr(0, 16));
  EXPECT_FALSE(report->title);
  EXPECT_FALSE(report->date);
  EXPECT_FALSE(report->publisher);
  EXPECT_FALSE(report->url);
}

TEST(Reports, NumberAsIdIsItsDigits) {
  base::MemoryFilesystem files;
  files.add("a.jsonl",
            "{\"id\":12,\"text\":\"One.\"}\n{\"id\":-3,\"text\":\"Two.\"}\n"
            "{\"id\":18446744073709551615,\"text\":\"Three.\"}\n");
  EXPECT_THAT(outcome(read_all(files, {"a.jsonl"})), ElementsAre("12", "-3", "18446744073709551615"));
}

TEST(Reports, GivenDateIsForReportsWithout) {
  base::MemoryFilesystem files;
  files.add("a.jsonl", "{\"id\":\"x\",\"date\":\"2019-01-02\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n");
  const auto reports = read_all(files, {"a.jsonl"}, {.date = parse_iso("2020-05-06")});
  ASSERT_THAT(outcome(reports), ElementsAre("x", "y"));
  EXPECT_EQ(to_iso(reports[0]->date.value()), "2019-01-02");
  EXPECT_EQ(to_iso(reports[1]->date.value()), "2020-05-06");
}

TEST(Reports, FoldersAreWalkedInNameOrder) {
  base::MemoryFilesystem files;
  files.add("in/b.jsonl", "{\"id\":\"b1\",\"text\":\"x\"}\n\n  \n{\"id\":\"b2\",\"text\":\"x\"}");
  files.add("in/a/deep/z.JSONL", "{\"id\":\"z\",\"text\":\"x\"}\n");
  files.add("in/a/.hidden.txt", "hidden");
  files.add("in/.git/c.txt", "hidden");
  files.add("in/notes.md", "not a report");
  files.add("in/c.txt", "last");
  const auto reports = read_all(files, {"in/"});
  ASSERT_EQ(reports.size(), 4U);
  EXPECT_EQ(reports[0]->path, "in/a/deep/z.JSONL");
  EXPECT_EQ(reports[1]->id, "b1");
  EXPECT_EQ(reports[2]->line, 4U);
  EXPECT_EQ(reports[3]->path, "in/c.txt");
}

TEST(Reports, RefusedLinesDoNotStopTheRest) {
  base::MemoryFilesystem files;
  files.add("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{oops}\n\xEF\xBB\xBF{\"id\":\"3\",\"text\":\"x\"}\n");
  files.add("b.txt", "");
  files.add("c.txt", "fine");
  EXPECT_THAT(outcome(read_all(files, {"a.jsonl", "b.txt", "c.txt"})),
              ElementsAre("1",
                          "report-bad-json a.jsonl:2: not JSON at offset 1: syntax error while parsing object key - "
                          "invalid literal; expected string literal",
                          "3", "report-empty b.txt: the report has no text", base::sha256_hex("fine").substr(0, 16)));
}

TEST(Reports, StandardInputIsLinesOrOneText) {
  base::MemoryFilesystem files;
  files.set_standard_input("\xEF\xBB\xBF \n{\"id\":\"1\",\"text\":\"x\"}\n{\"text\":2}\n");
  auto reports = read_all(files, {"-"});
  EXPECT_THAT(outcome(reports),
              ElementsAre("1", "report-bad-json standard input:3: \"text\" is a number, not a string"));
  EXPECT_FALSE(reports[0]->path);
  EXPECT_EQ(reports[0]->line, 2U);

  files.set_standard_input("The {two} sides met.\n");
  reports = read_all(files, {"-"});
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0]->text, "The {two} sides met.\n");
}

TEST(Reports, ProgressCountsBytes) {
  base::MemoryFilesystem files;
  files.add("in/a.txt", std::string(3000, 'a'));
  files.add("in/b.jsonl", "{\"text\":\"x\"}\n");
  files.add("in/c.md", "not read");
  const auto source = open_reports(files, {"in", "missing"}, {});
  ASSERT_TRUE(source);
  EXPECT_EQ((*source)->progress().total, 3013U);
  EXPECT_EQ((*source)->progress().done, 0U);
  EXPECT_TRUE((*source)->next());
  EXPECT_EQ((*source)->progress().done, 3000U);
  EXPECT_TRUE((*source)->next());
  EXPECT_EQ((*source)->progress().done, 3013U);
  const auto piped = open_reports(files, {"in", "-"}, {});
  ASSERT_TRUE(piped);
  EXPECT_EQ((*piped)->progress().total, 0U);
}

TEST(Reports, SizeLimitIsExact) {
  const std::string most(kMostTextBytes, 'x');
  EXPECT_TRUE(read_one("a.txt", most));
  EXPECT_TRUE(read_one("a.txt", "\xEF\xBB\xBF" + most));
  EXPECT_EQ(read_one("a.txt", most + "x").error().code, ErrorCode::kReportTooLarge);
  EXPECT_TRUE(read_one("a.jsonl", R"({"text":")" + most + R"("})"));
  EXPECT_EQ(read_one("a.jsonl", R"({"text":"x)" + most + R"("})").error().code, ErrorCode::kReportTooLarge);
}

TEST(Reports, LineOverTheLimitIsPassedOver) {
  base::MemoryFilesystem files;
  files.add("a.jsonl", std::string(40'000'000, '{') + "\n{\"id\":\"2\",\"text\":\"x\"}\n");
  EXPECT_THAT(outcome(read_all(files, {"a.jsonl"})),
              ElementsAre("report-too-large a.jsonl:1: the line is over 10 MB: split it into its reports", "2"));
}

TEST(Reports, OtherEncodingsBecomeUtf8) {
  const auto latin = read_one("a.txt", "Sa\xEFgon \x93talks\x94", {.encoding = "windows-1252"});
  ASSERT_TRUE(latin);
  EXPECT_EQ(latin->text, "Sa\xC3\xAFgon \xE2\x80\x9Ctalks\xE2\x80\x9D");
  EXPECT_EQ(latin->raw, "Sa\xEFgon \x93talks\x94");

  using std::string_literals::operator""s;
  const auto wide = read_one("a.txt", "\xFF\xFEH\0i\0\r\0\n\0"s, {.encoding = "utf-16"});
  ASSERT_TRUE(wide);
  EXPECT_EQ(wide->text, "Hi\r\n");
  const auto marked = read_one("a.txt", "\xFF\xFEH\0i\0"s, {.encoding = "UTF-16LE"});
  ASSERT_TRUE(marked);
  EXPECT_EQ(marked->text, "Hi");

  std::string chinese;
  for (int i = 0; i < 5000; ++i) { chinese += "\xD6\xD0"; }
  const auto many = read_one("a.txt", chinese, {.encoding = "GB18030"});
  ASSERT_TRUE(many);
  EXPECT_EQ(many->text.size(), 15000U);
}

TEST(Reports, UnknownEncodingFailsAtOnce) {
  base::MemoryFilesystem files;
  for (const char* name : {"", "UTF-9", "klingon"}) {
    const auto source = open_reports(files, {}, {.encoding = name});
    ASSERT_FALSE(source) << name;
    EXPECT_EQ(source.error().code, ErrorCode::kBadEncoding);
  }
}

TEST(Reports, PathsThatGiveNothing) {
  base::MemoryFilesystem files;
  files.add("reports/monday.txt", "x");
  files.add("reports/tuesday.txt", "x");
  files.add("odd/a.pdf", "%PDF-1.4 ...");
  files.add("odd/a.json", "{\n}");
  files.add("locked/a.txt", "x");
  files.add("locked.txt", "x");
  files.add("torn.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"x\"}\n");
  files.add_folder("empty");
  files.forbid("locked");
  files.forbid("locked.txt");
  files.break_after("torn.jsonl", 30);
  EXPECT_THAT(
      outcome(read_all(files, {"reports/mondey.TXT", "nowhere/a.txt", "odd/a.pdf", "odd/a.json", "odd", "empty",
                               "locked", "locked.txt", "torn.jsonl"})),
      ElementsAre("file-not-found reports/mondey.TXT: there is no such file or folder; similar names there: "
                  "monday.txt",
                  "file-not-found nowhere/a.txt: there is no such file or folder; nor is there a folder nowhere",
                  "report-binary odd/a.pdf: this is a PDF document, not text: take its text out first, for example "
                  "with pdftotext",
                  "bad-usage odd/a.json: the file's ending is not known: .txt (one report) and .jsonl (one a "
                  "line) are read; if each line is one JSON object, name it .jsonl",
                  "file-not-found odd: the folder has no .txt or .jsonl file",
                  "file-not-found empty: the folder has no .txt or .jsonl file",
                  "file-unreadable locked: the folder cannot be read: Permission denied",
                  "file-unreadable locked.txt: cannot be read: Permission denied", "1",
                  "file-unreadable torn.jsonl: cannot be read: Input/output error"));
}

struct BadInput {
  const char* name;
  std::string content;
  ErrorCode code;
  const char* message;
};

class BadInputs : public testing::TestWithParam<BadInput> {};

TEST_P(BadInputs, IsRefusedWithItsReason) {
  const BadInput& bad = GetParam();
  const bool lines = bad.content.starts_with('{') || bad.content.starts_with('[');
  const std::string name = lines ? "a.jsonl" : "a.txt";
  const auto report = read_one(name, bad.content);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, bad.code);
  EXPECT_EQ(report.error().place, lines ? "a.jsonl:1" : "a.txt");
  EXPECT_EQ(report.error().message, bad.message);
}

using std::string_literals::operator""s;

const BadInput kBadInputs[] = {
    {"Empty", "", ErrorCode::kReportEmpty, "the report has no text"},
    {"WhiteSpace", " \r\n\t\xE2\x80\xA8\xC2\xA0", ErrorCode::kReportEmpty, "the report has no text"},
    {"NothingToSee", "\xE2\x80\x8B\n", ErrorCode::kReportEmpty, "the report has no text"},
    {"OnlyMark", "\xEF\xBB\xBF", ErrorCode::kReportEmpty, "the report has no text"},
    {"NotUtf8", "Sa\xEFgon", ErrorCode::kReportNotUtf8,
     "the byte at offset 2 (0xEF) is not UTF-8: if the file is in another encoding, name it with --encoding"},
    {"CutCharacter", "Saigon\xC3", ErrorCode::kReportNotUtf8,
     "the byte at offset 6 (0xC3) is not UTF-8: if the file is in another encoding, name it with --encoding"},
    {"Surrogate", "Sa\xED\xA0\x80", ErrorCode::kReportNotUtf8,
     "the byte at offset 2 (0xED) is not UTF-8: if the file is in another encoding, name it with --encoding"},
    {"Utf16", "\xFE\xFF\0H\0i"s, ErrorCode::kReportNotUtf8,
     "the text is UTF-16, as its byte-order mark says: name it with --encoding UTF-16"},
    {"Nul", "ab\0cd"s, ErrorCode::kReportBinary, "not text: the byte at offset 2 is NUL"},
    {"Zip", "PK\x03\x04rest", ErrorCode::kReportBinary,
     "this is a zip archive or an office document (.docx, .xlsx, .odt, .epub), not text: unpack it or save it as "
     "plain text"},
    {"Gzip", "\x1F\x8B\x08\0"s, ErrorCode::kReportBinary,
     "this is packed with gzip, not text: unpack it first, for example with gunzip"},
    {"Png", "\x89PNG\r\n\x1A\n", ErrorCode::kReportBinary,
     "this is a PNG picture, not text: have its words read out first"},
    {"BrokenJson", R"({"text":"x",})", ErrorCode::kReportBadJson,
     "not JSON at offset 12: syntax error while parsing object key - unexpected '}'; expected string literal"},
    {"CutJson", R"({"text":"The ministers)", ErrorCode::kReportBadJson,
     "not JSON at offset 22: syntax error while parsing value - invalid string: missing closing quote"},
    {"TrailingJson", R"({"text":"x"} {"text":"y"})", ErrorCode::kReportBadJson,
     "not JSON at offset 13: syntax error while parsing value - unexpected '{'; expected end of input"},
    {"HighSurrogate", R"({"text":"a\ud83dz"})", ErrorCode::kReportBadJson,
     "not JSON at offset 16: a \\u escape is one half of a surrogate pair, which is no character"},
    {"LowSurrogate", R"({"text":"a\ude00z"})", ErrorCode::kReportBadJson,
     "not JSON at offset 15: a \\u escape is one half of a surrogate pair, which is no character"},
    {"HugeNumber", R"({"text":"x","n":123456789012345678901234567890})", ErrorCode::kReportBadJson,
     "a number is too large, or lists stand too deep in one another"},
    {"List", R"(["text"])", ErrorCode::kReportBadJson, "the line is a list, not an object with a \"text\""},
    {"NoText", R"({"title":"x"})", ErrorCode::kReportBadJson, "the line has no \"text\""},
    {"NullText", R"({"text":null})", ErrorCode::kReportBadJson, "\"text\" is null"},
    {"ListText", R"({"text":["x"]})", ErrorCode::kReportBadJson, "\"text\" is a list, not a string"},
    {"EmptyText", R"({"text":""})", ErrorCode::kReportEmpty, "the report has no text"},
    {"BlankText", R"({"text":" \r\n"})", ErrorCode::kReportEmpty, "the report has no text"},
    {"NulText", R"({"text":"ab\u0000"})", ErrorCode::kReportBinary, "\"text\" is not text: it holds a NUL at offset 2"},
    {"TwoTexts", R"({"text":"x","text":"y"})", ErrorCode::kReportBadJson, "the key \"text\" is there twice"},
    {"FractionId", R"({"id":1.5,"text":"x"})", ErrorCode::kReportBadJson, "\"id\" is a number, not a string"},
    {"NumberTitle", R"({"title":1,"text":"x"})", ErrorCode::kReportBadJson, "\"title\" is a number, not a string"},
    {"BoolUrl", R"({"url":true,"text":"x"})", ErrorCode::kReportBadJson, "\"url\" is true or false, not a string"},
    {"WrittenDate", R"({"date":"Feb. 3, 2019","text":"x"})", ErrorCode::kReportBadDate,
     "\"date\" is \"Feb. 3, 2019\", not a day as YYYY-MM-DD: write it so, or leave it out"},
    {"NoSuchDay", R"({"date":"2019-02-29","text":"x"})", ErrorCode::kReportBadDate,
     "\"date\" is \"2019-02-29\", not a day as YYYY-MM-DD: write it so, or leave it out"},
    {"NumberDate", R"({"date":20190203,"text":"x"})", ErrorCode::kReportBadJson, "\"date\" is a number, not a string"},
    {"LineNotUtf8", "{\"text\":\"Sa\xEFgon\"}", ErrorCode::kReportNotUtf8,
     "the byte at offset 11 (0xEF) is not UTF-8: a .jsonl file is always UTF-8"},
    {"LineNul", "{\"text\":\"\0\"}"s, ErrorCode::kReportBinary, "not text: the byte at offset 9 is NUL"},
};

INSTANTIATE_TEST_SUITE_P(Table, BadInputs, testing::ValuesIn(kBadInputs),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Reports, BytesThatDoNotFitTheEncoding) {
  const auto report = read_one("a.txt", "abc\x81", {.encoding = "Shift_JIS"});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kBadEncoding);
  EXPECT_EQ(report.error().message, "the byte at offset 3 is not Shift_JIS: is the encoding right?");
}

}  // namespace
}  // namespace chancery::ingest
