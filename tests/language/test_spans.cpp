// SPDX-License-Identifier: Apache-2.0
//
// Spans, lemmas, triggers and attributions from scores made by hand.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "language/reading/attributions.h"
#include "language/reading/bio.h"
#include "language/reading/lemma.h"
#include "language/reading/parties.h"
#include "language/reading/predicates.h"

namespace chancery::language {

void PrintTo(WordRange range, std::ostream* out) {
  *out << "[" << range.first << ", " << range.last << ")";
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr float kSure = 9;

/// Scores of one head in which the words have these labels for sure.
std::vector<float> sure_of(const std::vector<std::size_t>& labels, std::size_t count) {
  std::vector<float> scores(labels.size() * count, 0);
  for (std::size_t word = 0; word < labels.size(); ++word) { scores[word * count + labels[word]] = kSure; }
  return scores;
}

HeadScores view(const std::vector<float>& scores, std::size_t count) {
  return {scores, count, 0, count};
}

// --- spans

const std::vector<std::string> kNames = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};
enum Tag : std::size_t { kO, kBPer, kIPer, kBLoc, kILoc };

TEST(BioLabels, AreReadWithTheirKinds) {
  const auto labels = BioLabels::from(kNames);
  ASSERT_TRUE(labels);
  EXPECT_THAT(labels->kinds, ElementsAre("PER", "LOC"));
  EXPECT_EQ(labels->labels[kILoc].kind, 1U);
  EXPECT_THAT(BioLabels::from(std::vector<std::string>{"B", "I", "O"})->kinds, ElementsAre(""));
}

TEST(BioLabels, OthersAreRefused) {
  EXPECT_FALSE(BioLabels::from(std::vector<std::string>{"B", "I"})) << "no O";
  EXPECT_FALSE(BioLabels::from(std::vector<std::string>{"O", "L-PER"}));
  EXPECT_FALSE(BioLabels::from(std::vector<std::string>{"O", "BPER"}));
  EXPECT_FALSE(BioLabels::from(std::vector<std::string>{"O", "B-"}));
}

std::vector<TaggedSpan> names_of(const std::vector<float>& scores) {
  return decode_spans(BioLabels::from(kNames).value(), view(scores, kNames.size()));
}

std::vector<WordRange> ranges(const std::vector<TaggedSpan>& spans) {
  std::vector<WordRange> out;
  for (const TaggedSpan& span : spans) { out.push_back(span.words); }
  return out;
}

TEST(Spans, FollowTheTags) {
  const auto spans = names_of(sure_of({kBPer, kIPer, kO, kBLoc, kBLoc}, 5));
  EXPECT_THAT(ranges(spans), ElementsAre(WordRange{0, 2}, WordRange{3, 4}, WordRange{4, 5}));
  EXPECT_EQ(spans[0].kind, 0U);
  EXPECT_EQ(spans[1].kind, 1U);
  EXPECT_GT(spans[0].score, 0.99F);
  EXPECT_THAT(names_of({}), IsEmpty());
}

TEST(Spans, AreWellFormedWhereTheTagsAreNot) {
  // O I-PER: an I begins no span. B-PER at the second word is the likeliest way out.
  std::vector<float> scores = sure_of({kO, kIPer, kIPer}, 5);
  scores[5 + kBPer] = kSure - 1;
  EXPECT_THAT(ranges(names_of(scores)), ElementsAre(WordRange{1, 3}));
  // B-PER I-LOC: the kind cannot change inside; the second word is surer than the first.
  scores = sure_of({kBPer, kILoc}, 5);
  scores[kBLoc] = kSure - 1;
  const auto spans = names_of(scores);
  EXPECT_THAT(ranges(spans), ElementsAre(WordRange{0, 2}));
  EXPECT_EQ(spans[0].kind, 1U);
  EXPECT_LT(spans[0].score, 0.5F) << "the first word is hardly of this kind";
}

TEST(Spans, ReadTheirColumnsAmongThoseOfOtherHeads) {
  const std::vector<float> tags = {7, 0, 9, 0, 7, 7, 9, 0, 0, 7};  // two words; columns 1 to 3 are the head's
  const auto labels = BioLabels::from(std::vector<std::string>{"O", "B", "I"}).value();
  EXPECT_THAT(ranges(decode_spans(labels, HeadScores(tags, 5, 1, 3))), ElementsAre(WordRange{0, 1}));
}

TEST(Spans, ThatTouchCanBeJoined) {
  const auto joined = join_touching(names_of(sure_of({kBPer, kBPer, kBLoc, kO, kBLoc}, 5)));
  EXPECT_THAT(ranges(joined), ElementsAre(WordRange{0, 2}, WordRange{2, 3}, WordRange{4, 5}));
}

// --- lemmas

std::string lemma(std::string_view rule, std::string_view word) {
  return LemmaRule::from(rule).value().apply(word).value_or("(none)");
}

TEST(Lemmas, FollowTheirRules) {
  EXPECT_EQ(lemma("0+", "Talks"), "talks");
  EXPECT_EQ(lemma("1+", "Talks"), "talk");
  EXPECT_EQ(lemma("3+y", "countries"), "country");
  EXPECT_EQ(lemma("=0+", "McCain"), "McCain");
  EXPECT_EQ(lemma("=1+", "Greens"), "Green");
  EXPECT_EQ(lemma("2+go", "We"), "go");
  EXPECT_EQ(lemma("1+e", "caf\xC3\xA9"), "cafe") << "characters, not bytes";
}

TEST(Lemmas, AreRefusedWhereTheWordIsTooShort) {
  EXPECT_EQ(lemma("3+", "an"), "(none)");
  EXPECT_EQ(lemma("2+", "an"), "(none)") << "nothing would be left";
  for (const char* label : {"", "+", "x", "1", "-1+", "=+y", "1 +y"}) { EXPECT_FALSE(LemmaRule::from(label)) << label; }
}

// --- triggers and their parties

TEST(Triggers, NeighboursOfOneTypeAreOne) {
  const auto triggers = decode_triggers(view(sure_of({0, 1, 1, 2, 0, 2}, 3), 3), 0);
  ASSERT_EQ(triggers.size(), 3U);
  EXPECT_EQ(triggers[0].words, (WordRange{1, 3}));
  EXPECT_EQ(triggers[1].words, (WordRange{3, 4}));
  EXPECT_EQ(triggers[2].type, 2U);
}

TEST(Triggers, AreThereWhereTheTypesTogetherAreLikelierThanNone) {
  // none .4, the two types .3 each
  const std::vector<float> scores = {std::log(4.0F), std::log(3.1F), std::log(2.9F)};
  const auto triggers = decode_triggers(view(scores, 3), 0);
  ASSERT_EQ(triggers.size(), 1U);
  EXPECT_EQ(triggers[0].type, 1U);
  EXPECT_NEAR(triggers[0].score, 0.31, 0.001);
}

TEST(Triggers, WhatOnlyMayBeOneStandsAlone) {
  // none .7, .45, .45, .9: the first and the last are no neighbours of what is likely
  const std::vector<float> scores = {std::log(7.0F), std::log(2.5F), std::log(0.5F), std::log(4.5F),
                                     std::log(5.0F), std::log(0.5F), std::log(4.5F), std::log(5.0F),
                                     std::log(0.5F), std::log(9.0F), std::log(0.5F), std::log(0.5F)};
  const auto triggers = decode_triggers(view(scores, 3), 0);
  ASSERT_EQ(triggers.size(), 2U);
  EXPECT_EQ(triggers[0].words, (WordRange{0, 1}));
  EXPECT_NEAR(triggers[0].score, 0.25, 0.001);
  EXPECT_EQ(triggers[1].words, (WordRange{1, 3}));
}

TEST(Parties, OneWordOrNone) {
  // the odds of the words beside those of none: 1, .05, 6
  const std::vector<float> table = {0, 0, 0, 0, std::log(0.05F), std::log(6.0F), 9, 9, 9};
  const auto found = decode_party(table, 3, {1, 2});
  ASSERT_EQ(found.size(), 2U) << "what is unlikely is left out";
  EXPECT_EQ(found[0].word, 2U);
  EXPECT_NEAR(found[0].score, 6 / 8.05, 0.001);
  EXPECT_EQ(found[1].word, 0U);
  EXPECT_NEAR(found[1].score, 1 / 8.05, 0.001);
}

TEST(Parties, OfSeveralWordsTheMiddle) {
  const std::vector<float> table = {4, 0, 0, 0, 0, 0, -4, -9, 2};
  const auto found = decode_party(table, 3, {0, 3});
  ASSERT_EQ(found.size(), 2U) << "what is unlikely is left out";
  EXPECT_EQ(found[0].word, 2U);
  EXPECT_GT(found[0].score, found[1].score);
}

// --- attributions

TEST(Ranges, EndBehindTheirBegin) {
  //                              none  w0 w1 w2
  const std::vector<float> begins = {0, 1, 0, 5};
  const std::vector<float> ends = {0, 0, 9, 1};
  EXPECT_EQ(decode_range(begins, ends)->words, (WordRange{0, 2})) << "the best begin lies behind the best end";
  EXPECT_EQ(decode_range(begins, ends, {1, 2})->words, (WordRange{2, 3})) << "without the second word";
  EXPECT_FALSE(decode_range(std::vector<float>{5, 1}, std::vector<float>{5, 1}));
  EXPECT_TRUE(decode_range(std::vector<float>{0, 1}, std::vector<float>{0, 1}));
}

/// Scores of a sentence in which the model points at ranges for sure.
class Pointing {
 public:
  explicit Pointing(std::vector<bool> marks) : words_(marks.size()), pointers_(4 * words_ * (words_ + 1), 0) {
    scores_.marks = std::move(marks);
  }

  Pointing& cue(WordRange cue, WordRange source, WordRange content) {
    scores_.cues.push_back({.words = cue, .score = 0.9F});
    point(0, cue.last - 1, source);
    point(2, cue.last - 1, content);
    return *this;
  }

  Pointing& content(WordRange words) {
    scores_.contents.push_back({.words = words, .score = 0.8F});
    return *this;
  }

  Pointing& outside(std::vector<float> outside) {
    scores_.outside = std::move(outside);
    return *this;
  }

  Pointing& lessen_source() {
    for (std::size_t i = 0; i < pointers_.size() / 2; ++i) { pointers_[i] /= 2; }
    return *this;
  }

  std::vector<WordAttribution> decode() {
    scores_.pointers = pointers_;
    return decode_attributions(scores_);
  }

 private:
  void point(std::size_t pointer, std::size_t cue, WordRange words) {
    const std::size_t columns = words_ + 1;
    const std::size_t first = words.empty() ? 0 : words.first + 1;
    const std::size_t last = words.empty() ? 0 : words.last;
    pointers_[(pointer * words_ + cue) * columns + first] = kSure;
    pointers_[((pointer + 1) * words_ + cue) * columns + last] = kSure;
  }

  std::size_t words_;
  std::vector<float> pointers_;
  AttributionScores scores_;
};

TEST(Attributions, HaveSourceCueAndContent) {
  // Kono said talks failed .
  const auto rows = Pointing({false, false, false, false, true}).cue({1, 2}, {0, 1}, {2, 4}).decode();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].source, (WordRange{0, 1}));
  EXPECT_EQ(rows[0].cue, (WordRange{1, 2}));
  EXPECT_THAT(rows[0].content, ElementsAre(WordRange{2, 4}));
  EXPECT_FLOAT_EQ(rows[0].score, 0.9F) << "that of the cue, the least sure of all";
  EXPECT_EQ(rows[0].saying, -1);
}

TEST(Attributions, CueAndSourceDivideTheContent) {
  // " we go , " Kono said , " now . "
  const std::vector<bool> marks = {true, false, false, true, true, false, false, true, true, false, true, true};
  const auto rows = Pointing(marks).cue({6, 7}, {5, 6}, {0, 12}).decode();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].content, ElementsAre(WordRange{0, 5}, WordRange{7, 12}));
}

TEST(Attributions, WordsBesideTheCueThatAreNoContentGoWithIt) {
  // " we go " Kono said in Oslo , " now "
  const std::vector<bool> marks = {true, false, false, true, false, false, false, false, true, true, false, true};
  const auto rows =
      Pointing(marks).cue({5, 6}, {4, 5}, {0, 12}).outside({0, 0, 0, 0, 1, 1, 0.9F, 0.8F, 0.7F, 0.1F, 0, 0}).decode();
  EXPECT_THAT(rows[0].content, ElementsAre(WordRange{0, 4}, WordRange{9, 12}));
}

TEST(Attributions, ASourceInsideItsCueOrTheOtherWayRoundIsCut) {
  // according to Kono
  const auto rows = Pointing({false, false, false}).cue({0, 2}, {1, 3}, {}).decode();
  EXPECT_EQ(rows[0].source, (WordRange{2, 3}));
  EXPECT_THAT(rows[0].content, IsEmpty()) << "it stands in another sentence";
  EXPECT_EQ(Pointing({false, false}).cue({0, 2}, {0, 2}, {}).decode()[0].source, std::nullopt);
}

TEST(Attributions, ASourceThatTakesAllOfTheContentGivesWayIfItIsLessSure) {
  // it claimed a bomb
  Pointing pointing({false, false, false, false});
  pointing.cue({1, 2}, {2, 4}, {2, 4}).lessen_source();
  const auto rows = pointing.decode();
  EXPECT_EQ(rows[0].source, std::nullopt);
  EXPECT_THAT(rows[0].content, ElementsAre(WordRange{2, 4}));
}

TEST(Attributions, ContentsThatNoCueCoversAreRowsWithoutCue) {
  const auto rows = Pointing({false, false, false, false, false, true})
                        .cue({1, 2}, {0, 1}, {2, 3})
                        .content({2, 3})
                        .content({3, 5})
                        .content({5, 6})
                        .decode();
  ASSERT_EQ(rows.size(), 2U) << "the first is covered, the last is only a mark";
  EXPECT_EQ(rows[1].cue, std::nullopt);
  EXPECT_THAT(rows[1].content, ElementsAre(WordRange{3, 5}));
  EXPECT_FLOAT_EQ(rows[1].score, 0.8F);
}

}  // namespace
}  // namespace chancery::language
