// SPDX-License-Identifier: Apache-2.0
#include "neural/reader.h"

#include <gmock/gmock.h>

#include <cstring>
#include <string>
#include <thread>

#include "neural/model_file.h"
#include "scratch_model.h"

namespace chancery::neural {
namespace {

using ::testing::HasSubstr;

/// All that was read, as bytes, in the order of sentences and windows.
using Heard = std::vector<std::string>;

void add_bytes(std::string& out, std::span<const float> numbers) {
  out.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
}

class ReaderTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto model = Model::load("tiny.model", 2);
    ASSERT_TRUE(model) << to_string(model.error());
    model_ = *model;
  }
  static void TearDownTestSuite() { model_.reset(); }

  /// Sentences of 1 to 70 words, in no order of length.
  static std::vector<std::vector<std::string_view>> sentences() {
    static constexpr std::string_view kWords[] = {"Japan", "and",    "Fiji", "talks", "signed",
                                                  "THE",   "treaty", ",",    "un"};
    std::vector<std::vector<std::string_view>> out;
    for (std::size_t i = 0; i < 60; ++i) {
      auto& sentence = out.emplace_back();
      const std::size_t count = 1 + i * 37 % 70;
      for (std::size_t word = 0; word < count; ++word) {
        sentence.push_back(kWords[(i + word * word) % std::size(kWords)]);
      }
    }
    return out;
  }

  /// Reads the sentences `at_once` at a time.
  static Heard hear(Reader& reader, const std::vector<std::vector<std::string_view>>& sentences, std::size_t at_once) {
    Heard heard(sentences.size());
    for (std::size_t begin = 0; begin < sentences.size(); begin += at_once) {
      std::vector<Reader::Words> part;
      for (std::size_t i = begin; i < std::min(sentences.size(), begin + at_once); ++i) {
        part.emplace_back(sentences[i]);
      }
      std::map<std::pair<std::size_t, std::size_t>, std::string> windows;
      const auto done = reader.read(part, [&](std::size_t sentence, std::size_t first_word, const Reading& reading) {
        std::string& out = windows[{sentence, first_word}];
        for (const auto& numbers :
             {reading.tags, reading.arcs, reading.pointers, reading.roles, reading.vectors, reading.pooled}) {
          add_bytes(out, numbers);
        }
        const std::vector<std::uint32_t> heads(reading.words, 1);
        add_bytes(out, reader.relations(reading.vectors, heads).value());
        const PairQuery query{{0, 1}, {reading.words - 1, reading.words}};
        add_bytes(out, reader.pairs(reading.vectors, reading.pooled, {&query, 1}).value());
      });
      EXPECT_TRUE(done);
      for (const auto& [key, bytes] : windows) { heard[begin + key.first] += bytes; }
    }
    return heard;
  }

  static inline std::shared_ptr<const Model> model_;
};

TEST_F(ReaderTest, LabelsAreThoseOfTheReference) {
  const std::string bytes = bytes_of("tiny.model");
  const auto samples = read_samples(*parse_model_file(bytes));
  ASSERT_TRUE(samples);
  auto reader = Reader::create(model_);
  ASSERT_TRUE(reader);
  for (const Sample& sample : *samples) {
    const std::vector<std::string_view> words(sample.words.begin(), sample.words.end());
    const Reader::Words sentence = words;
    std::size_t calls = 0;
    const auto done = (*reader)->read({&sentence, 1}, [&](std::size_t, std::size_t, const Reading& reading) {
      ++calls;
      ASSERT_EQ(reading.words, words.size());
      for (const Model::Head& head : model_->heads()) {
        for (std::size_t word = 0; word < words.size(); ++word) {
          const auto best = [&](const auto& numbers) {
            const auto row =
                std::span<const float>(numbers).subspan(word * model_->columns() + head.from, head.labels.size());
            return std::ranges::max_element(row) - row.begin();
          };
          EXPECT_EQ(best(reading.tags), best(sample.outputs.at("tags"))) << head.name << " of " << words[word];
        }
      }
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(calls, 1U);
  }
}

TEST_F(ReaderTest, TheSameBytesInAnyCompany) {
  const auto all = sentences();
  auto reader = Reader::create(model_);
  ASSERT_TRUE(reader);
  const Heard alone = hear(**reader, all, 1);
  for (const std::string& bytes : alone) { ASSERT_FALSE(bytes.empty()); }
  for (const std::size_t at_once : {2U, 7U, 60U}) { EXPECT_EQ(hear(**reader, all, at_once), alone) << at_once; }
}

TEST_F(ReaderTest, TheSameBytesInAnyThread) {
  const auto all = sentences();
  const Readers readers(model_);
  const Heard alone = hear(**readers.borrow(), all, 60);
  std::vector<Heard> heard(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < heard.size(); ++i) {
      threads.emplace_back([&, i] { heard[i] = hear(**readers.borrow(), all, i * 9 + 1); });
    }
  }
  for (const Heard& one : heard) { EXPECT_EQ(one, alone); }
}

TEST_F(ReaderTest, ALongSentenceIsReadInWindows) {
  const std::vector<std::string_view> words(2000, "talks");
  const std::vector<std::string_view> none;
  const std::vector<Reader::Words> both{none, words};
  auto reader = Reader::create(model_);
  ASSERT_TRUE(reader);
  std::vector<bool> covered(words.size());
  const auto done = (*reader)->read(both, [&](std::size_t sentence, std::size_t first_word, const Reading& reading) {
    EXPECT_EQ(sentence, 1U);
    EXPECT_EQ(reading.arcs.size(), reading.words * (reading.words + 1));
    EXPECT_EQ(reading.pointers.size(), 4 * reading.words * (reading.words + 1));
    EXPECT_EQ(reading.roles.size(), kRoles * reading.words * reading.words);
    for (std::size_t word = first_word; word < first_word + reading.words; ++word) {
      EXPECT_FALSE(covered[word]);
      covered[word] = true;
    }
  });
  EXPECT_TRUE(done);
  EXPECT_EQ(std::ranges::count(covered, true), 2000);
}

TEST_F(ReaderTest, QuestionsThatDoNotFitAreRefused) {
  auto reader = Reader::create(model_);
  ASSERT_TRUE(reader);
  const std::vector<float> vectors(3 * model_->width());
  const std::vector<float> pooled(model_->width());
  const std::vector<std::uint32_t> heads{1, 0, 4};
  const auto relations = (*reader)->relations(vectors, heads);
  ASSERT_FALSE(relations);
  EXPECT_THAT(relations.error().message, HasSubstr("heads that are no words"));
  const PairQuery query{{0, 4}, {}};
  EXPECT_FALSE((*reader)->pairs(vectors, pooled, {&query, 1}));
}

TEST_F(ReaderTest, AsManyPairsAsAreAsked) {
  auto reader = Reader::create(model_);
  ASSERT_TRUE(reader);
  std::vector<float> vectors(3 * model_->width());
  for (std::size_t i = 0; i < vectors.size(); ++i) { vectors[i] = static_cast<float>(i % 7) - 3; }
  const std::vector<float> pooled(model_->width(), 0.5F);
  const std::vector<PairQuery> queries{{{0, 1}, {1, 3}}, {{1, 3}, {}}, {{0, 1}, {1, 3}}};
  const auto scores = (*reader)->pairs(vectors, pooled, queries);
  ASSERT_TRUE(scores) << to_string(scores.error());
  ASSERT_EQ(scores->size(), 3 * model_->pair_types().size());
  const std::size_t row = model_->pair_types().size();
  EXPECT_EQ(std::memcmp(scores->data(), scores->data() + 2 * row, row * sizeof(float)), 0);
  EXPECT_NE(std::memcmp(scores->data(), scores->data() + row, row * sizeof(float)), 0);
}

TEST_F(ReaderTest, ReadersAreUsedAgain) {
  const Readers readers(model_);
  const Reader* first = nullptr;
  {
    const auto lease = readers.borrow();
    ASSERT_TRUE(lease);
    first = &**lease;
    const auto other = readers.borrow();
    ASSERT_TRUE(other);
    EXPECT_NE(&**other, first);
  }
  const auto again = readers.borrow();
  ASSERT_TRUE(again);
  EXPECT_EQ(&**again, first);
}

}  // namespace
}  // namespace chancery::neural
