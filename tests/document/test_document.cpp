// SPDX-License-Identifier: Apache-2.0
#include "chancery/document.h"

#include <gmock/gmock.h>

namespace chancery {
namespace {

Document make(std::string text) {
  Report report;
  report.id = "r";
  report.text = std::move(text);
  return Document::create(std::move(report)).value();
}

TEST(Ids, AreWrittenFromOne) {
  EXPECT_EQ(to_string(ActorId{0}), "a1");
  EXPECT_EQ(to_string(EventId{4294967294U}), "e4294967295");
  EXPECT_EQ(parse_id<ActorTag>("a1"), ActorId{0});
  EXPECT_EQ(parse_id<EventTag>("e4294967295"), EventId{4294967294U});
}

TEST(Ids, OtherFormsAreRefused) {
  for (const char* written : {"", "a", "a0", "a01", "e1", "a-1", "a1 ", "a1x", "A1", "a4294967296", "a99999999999"}) {
    EXPECT_FALSE(parse_id<ActorTag>(written)) << written;
  }
}

TEST(Dates, AreIso) {
  EXPECT_EQ(to_iso(parse_iso("2020-02-29").value()), "2020-02-29");
  EXPECT_EQ(to_iso(parse_iso("0001-01-01").value()), "0001-01-01");
  EXPECT_EQ(to_iso(parse_iso("2019-06-07T23:59:59+09:00").value()), "2019-06-07");
  EXPECT_EQ(to_iso(parse_iso("2019-06-07 10:00").value()), "2019-06-07");
  for (const char* written : {"", "2019", "2019-2-3", "2019-02-29", "2019-13-01", "2019-00-10", "2019/02/03",
                              "20190203", "2019-02-03x", "+019-02-03", "2019-02-0a"}) {
    EXPECT_FALSE(parse_iso(written)) << written;
  }
}

TEST(Spans, AreHalfOpen) {
  constexpr Span kSpan{2, 5};
  EXPECT_EQ(kSpan.in("Japan said"), "pan");
  EXPECT_TRUE(kSpan.contains(2U));
  EXPECT_FALSE(kSpan.contains(5U));
  EXPECT_TRUE(kSpan.contains(Span{2, 5}));
  EXPECT_FALSE(kSpan.overlaps(Span{5, 6}));
  EXPECT_EQ(cover({4, 6}, {1, 2}), (Span{1, 6}));
}

TEST(Document, TakesOverWhatIsKnownOfTheReport) {
  Report report;
  report.id = "r";
  report.text = "Talks.";
  report.title = "A title";
  report.date = parse_iso("2019-02-03");
  report.publisher = "Harbour Wire";
  report.path = "a.txt";
  const Document document = Document::create(report).value();
  EXPECT_EQ(document.text(), "Talks.");
  EXPECT_EQ(document.title(), (Title{"A title", std::nullopt}));
  EXPECT_EQ(document.given_date(), report.date);
  EXPECT_EQ(document.source(), (Source{"a.txt", std::nullopt, "Harbour Wire"}));
}

TEST(Document, RefusesWhatIsNoText) {
  const auto code = [](std::string text) {
    Report report;
    report.text = std::move(text);
    return Document::create(std::move(report)).error().code;
  };
  EXPECT_EQ(code(""), ErrorCode::kReportEmpty);
  EXPECT_EQ(code(" \r\n\xC2\xA0"), ErrorCode::kReportEmpty);
  EXPECT_EQ(code("a\xFF"), ErrorCode::kReportNotUtf8);
  EXPECT_EQ(code(std::string(kMostTextBytes + 1, 'a')), ErrorCode::kReportTooLarge);
}

TEST(Document, InternsEachStringOnce) {
  Document document = make("Talks.");
  const TextId first = document.intern("talks");
  for (int i = 0; i < 1000; ++i) { static_cast<void>(document.intern(std::to_string(i))); }
  EXPECT_EQ(document.intern("talks"), first);
  EXPECT_NE(document.intern("talk"), first);
  EXPECT_EQ(document.interned(first), "talks");
}

TEST(Document, TextStaysWhereItIsWhenItMoves) {
  Document document = make("Talks");  // short enough to lie inside a string object
  const std::string_view text = document.text();
  const Document moved = std::move(document);
  EXPECT_EQ(moved.text().data(), text.data());
}

/// "ab cd. ef." with a token a word and two sentences.
Document two_sentences() {
  Document document = make("ab cd. ef.");
  for (const Span span : {Span{0, 2}, Span{3, 5}, Span{5, 6}, Span{7, 9}, Span{9, 10}}) {
    document.add(Token{.span = span});
  }
  document.add(Sentence{.span = {0, 6}, .first = {0}, .last = {3}});
  document.add(Sentence{.span = {7, 10}, .first = {3}, .last = {5}});
  return document;
}

TEST(Document, FindsTokens) {
  const Document document = two_sentences();
  EXPECT_EQ(document.tokens_of(document.sentences()[0]).size(), 3U);
  EXPECT_EQ(document.id_of(document.tokens_of(document.sentences()[1])[0]), TokenId{3});
  EXPECT_EQ(document.tokens_in({0, 10}).size(), 5U);
  EXPECT_EQ(document.tokens_in({1, 5}).size(), 1U) << "a token that is cut does not count";
  EXPECT_EQ(document.tokens_in({3, 4}).size(), 0U);
  EXPECT_EQ(document.tokens_in({10, 10}).size(), 0U);
}

TEST(Document, FindsSentences) {
  const Document document = two_sentences();
  EXPECT_EQ(document.sentence_at(0), SentenceId{0});
  EXPECT_EQ(document.sentence_at(5), SentenceId{0});
  EXPECT_EQ(document.sentence_at(6), std::nullopt);
  EXPECT_EQ(document.sentence_at(9), SentenceId{1});
  EXPECT_EQ(document.sentence_at(10), std::nullopt);
}

TEST(Document, FindsMentionsByTheirBegin) {
  Document document = two_sentences();
  document.add(Mention{.span = {0, 6}});
  document.add(Mention{.span = {3, 5}});
  document.add(Mention{.span = {7, 9}});
  EXPECT_EQ(document.mentions_in({0, 7}).size(), 2U);
  EXPECT_EQ(document.mentions_in({1, 4}).size(), 1U);
  EXPECT_EQ(document.mentions_in({8, 10}).size(), 0U);
}

TEST(Document, CountsRows) {
  Document document = two_sentences();
  EXPECT_EQ(document.rows(Table::kTokens), 5U);
  EXPECT_EQ(document.rows(Table::kLanguage), 0U);
  document.set_language("en");
  EXPECT_EQ(document.rows(Table::kLanguage), 1U);
  EXPECT_EQ(document.rows(Table::kPublished), 0U);
  document.set_published({.reason = "why"});
  EXPECT_EQ(document.rows(Table::kPublished), 1U);
  EXPECT_EQ(table_name(Table::kVerbGroups), "verb_groups");
}

TEST(Document, BecomesARecord) {
  Document document = two_sentences();
  EXPECT_EQ(document.add(Actor{.name = "Norway"}), ActorId{0});
  EXPECT_EQ(document.add(Actor{.name = "Chad"}), ActorId{1});
  EXPECT_EQ(document.at(ActorId{1}).name, "Chad");
  const Record record = std::move(document).take_record();
  EXPECT_EQ(record.text, "ab cd. ef.");
  EXPECT_THAT(record.sentences, testing::ElementsAre(Span{0, 6}, Span{7, 10}));
  EXPECT_EQ(record.actors.size(), 2U);
}

TEST(TableSets, HoldTheirTables) {
  TableSet set = {Table::kTimes, Table::kCommitments};
  EXPECT_TRUE(set.has(Table::kTimes));
  EXPECT_FALSE(set.has(Table::kLanguage));
  EXPECT_FALSE(set.holds({Table::kTimes, Table::kLanguage}));
  set.add({Table::kLanguage});
  EXPECT_TRUE(set.holds({Table::kTimes, Table::kLanguage}));
  EXPECT_TRUE(set.holds({}));
}

}  // namespace
}  // namespace chancery
