// SPDX-License-Identifier: Apache-2.0
//
// The time for a report grows with its length and not with the square of it, however odd the text.
#include <gtest/gtest.h>

#include <array>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>

#include "chancery/chancery.h"

namespace chancery {
namespace {

constexpr std::size_t kShort = 60'000;
constexpr std::size_t kGrowth = 4;
constexpr double kMostGrowth = 10;      // of time; 16 were quadratic
constexpr double kTooFastToTell = 0.3;  // seconds for the long text

constexpr std::array<std::string_view, 13> kPatterns = {
    "Japan, ",
    "He said he said ",
    "Kim said Lee said Park said ",
    "He said \"yes\" and ",
    "Russia attacked Ukraine and ",
    "According to officials, ",
    "the minister of ",
    "He said he would go. ",
    "Japan will sign the treaty and ",
    "May 1, ",
    "a\n\n",
    "\"We agree,\" said Mr. Kim. ",
    "([\" ",
};

std::string repeated(std::string_view pattern, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) { text += pattern; }
  return text;
}

double seconds_for(const Engine& engine, std::string text) {
  Report report;
  report.id = "odd";
  report.text = std::move(text);
  const std::clock_t start = std::clock();
  EXPECT_TRUE(engine.code(std::move(report)));
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Growth, IsNearlyLinear) {
  // By rules alone: what the model does grows with the words, and takes many times as long.
  const auto engine = Engine::load({.model = std::string(kNoModel)});
  ASSERT_TRUE(engine);
  for (const std::string_view pattern : kPatterns) {
    const double few = seconds_for(**engine, repeated(pattern, kShort));
    const double many = seconds_for(**engine, repeated(pattern, kShort * kGrowth));
    EXPECT_TRUE(many < kTooFastToTell || many < few * kMostGrowth) << pattern << ": " << few << " s, " << many << " s";
  }
}

}  // namespace
}  // namespace chancery
