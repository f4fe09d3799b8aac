// SPDX-License-Identifier: Apache-2.0
#include "language/reading/tree.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "language/reading/projective.h"
#include "language/reading/scores.h"

namespace chancery::language {
namespace {

using testing::ElementsAre;

std::vector<std::uint32_t> heads_of(const std::vector<TreeArc>& tree) {
  std::vector<std::uint32_t> heads;
  for (const TreeArc& arc : tree) { heads.push_back(arc.head); }
  return heads;
}

/// One root, and every word reaches it.
bool is_tree(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), 0U) != 1) { return false; }
  for (std::uint32_t node = 1; node <= heads.size(); ++node) {
    std::uint32_t at = node;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) { return false; }
      at = heads[at - 1];
    }
  }
  return true;
}

bool is_projective(const std::vector<std::uint32_t>& heads) {
  std::vector<std::size_t> nodes = {0};
  nodes.insert(nodes.end(), heads.begin(), heads.end());
  return !has_crossing(nodes);
}

std::vector<float> random_arcs(std::mt19937& random, std::size_t words, float spread) {
  std::normal_distribution<float> normal;
  std::vector<float> arcs(words * (words + 1));
  for (float& one : arcs) { one = spread * normal(random); }
  return arcs;
}

/// Sum of the log-probabilities of the heads, a word's own column left out.
double sum_of(const std::vector<float>& arcs, const std::vector<std::uint32_t>& heads) {
  const std::size_t columns = heads.size() + 1;
  double sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    std::vector<float> row(arcs.begin() + static_cast<std::ptrdiff_t>(word * columns),
                           arcs.begin() + static_cast<std::ptrdiff_t>((word + 1) * columns));
    row[word + 1] = -1e9F;
    sum += std::log(probabilities(row)[heads[word]]);
  }
  return sum;
}

/// The best of all trees without crossing arcs.
double best_sum(const std::vector<float>& arcs, std::size_t words) {
  double best = -1e9;
  std::vector<std::uint32_t> heads(words, 0);
  for (;;) {
    if (is_tree(heads) && is_projective(heads)) { best = std::max(best, sum_of(arcs, heads)); }
    std::size_t digit = 0;
    while (digit < words && heads[digit] == words) { heads[digit++] = 0; }
    if (digit == words) { return best; }
    ++heads[digit];
  }
}

TEST(Trees, TakeTheBestHeadsWhereTheyAreATree) {
  //                           root w0 w1 w2
  const std::vector<float> arcs = {0, 9, 5, 0,   // "Kono": its own column does not count
                                   5, 0, 0, 0,   // "said"
                                   0, 0, 5, 0};  // "so"
  const auto tree = decode_tree(arcs, 3);
  EXPECT_THAT(heads_of(tree), ElementsAre(2U, 0U, 2U));
  EXPECT_NEAR(tree[0].score, 0.987, 0.001);
}

TEST(Trees, BreakCircles) {
  const std::vector<float> arcs = {1, 0, 5,   // 1 -> 2
                                   2, 5, 0};  // 2 -> 1
  EXPECT_THAT(heads_of(decode_tree(arcs, 2)), ElementsAre(2U, 0U));
}

TEST(Trees, HaveNoArcsThatCross) {
  // "imposed by Union on": the likeliest head of "by" stands behind "Union", which hangs on "imposed"
  const std::vector<float> arcs = {9, 0, 0, 0, 0,   // imposed
                                   0, 0, 0, 5, 6,   // by
                                   0, 9, 0, 0, 0,   // Union
                                   0, 9, 0, 0, 0};  // Belarus
  EXPECT_THAT(heads_of(decode_tree(arcs, 4)), ElementsAre(0U, 3U, 1U, 1U));
}

TEST(Trees, HaveOneRootWhateverSpeaksForTwo) {
  const std::vector<float> arcs = {20, 0, 0, 0, 21, 0, 0, 0, 20, 0, 0, 0};
  EXPECT_TRUE(is_tree(heads_of(decode_tree(arcs, 3))));
  EXPECT_THAT(heads_of(decode_tree(std::vector<float>{-99, 99}, 1)), ElementsAre(0U)) << "a word alone is the root";
  EXPECT_TRUE(decode_tree({}, 0).empty());
}

TEST(Trees, AreTheBestOfAll) {
  std::mt19937 random(7);  // NOLINT(*-msc51-cpp): the same trees in every run
  for (int round = 0; round < 300; ++round) {
    const std::size_t words = 2 + static_cast<std::size_t>(round) % 4;
    const std::vector<float> arcs = random_arcs(random, words, 3);
    const auto heads = heads_of(decode_tree(arcs, words));
    ASSERT_TRUE(is_tree(heads));
    ASSERT_TRUE(is_projective(heads));
    ASSERT_NEAR(sum_of(arcs, heads), best_sum(arcs, words), 1e-4);
  }
}

TEST(Trees, LongSentencesAreTreesToo) {
  std::mt19937 random(7);  // NOLINT(*-msc51-cpp)
  for (const float spread : {0.0F, 1.0F, 100.0F}) {
    for (const std::size_t words : {40U, 254U}) {
      const auto heads = heads_of(decode_tree(random_arcs(random, words, spread), words));
      EXPECT_TRUE(is_tree(heads));
      EXPECT_TRUE(is_projective(heads));
    }
  }
}

TEST(Relations, TheRootAloneIsRoot) {
  const std::vector<TreeArc> tree = {{.head = 2}, {.head = 0}};
  const std::vector<float> relations = {9, 1, 2,   // best is column 0 = root, which it cannot be
                                        0, 9, 0};  // the root, whatever its scores
  EXPECT_THAT(decode_relations(relations, 3, 0, tree), ElementsAre(2U, 0U));
}

}  // namespace
}  // namespace chancery::language
