// SPDX-License-Identifier: Apache-2.0
//
// No result depends on the clock of the machine: what would read it is counted here, and the stage never calls it.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <ctime>

#include "plain_document.h"

namespace {

std::atomic<int>& looks() {
  static std::atomic<int> count{0};
  return count;
}

}  // namespace

// These stand before those of the C library for all that this program calls; its own way to the clock is another.
// Their names for the parameters are reserved.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" int clock_gettime(clockid_t /*clock*/, timespec* now) noexcept {
  ++looks();
  return std::timespec_get(now, TIME_UTC) == TIME_UTC ? 0 : -1;
}

extern "C" std::time_t time(std::time_t* now) noexcept {
  timespec spec{};
  clock_gettime(CLOCK_REALTIME, &spec);
  if (now != nullptr) { *now = spec.tv_sec; }
  return spec.tv_sec;
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)

namespace chancery::time {
namespace {

TEST(Time, LooksAtNoClock) {
  const auto stage = built_in_stage();
  ASSERT_TRUE(stage);
  for (const bool given : {false, true}) {
    const std::optional<Date> date = given ? std::optional(Date{std::chrono::year{2019} / 2 / 22}) : std::nullopt;
    auto document = plain_document(
        "Envoys met today, after talks on Friday.\nSecretary of State Mike Pompeo, 55, spoke now of the last two "
        "weeks, "
        "of next year and of fiscal 2019, at 2300 GMT.",
        date);
    ASSERT_TRUE(document);
    looks() = 0;
    ASSERT_TRUE(stage->run(*document));
    EXPECT_EQ(looks().load(), 0);
    EXPECT_FALSE(std::move(*document).take_record().times.empty());
  }
  static_cast<void>(std::chrono::system_clock::now());
  EXPECT_GT(looks().load(), 0) << "a look at the clock would have been counted";
}

}  // namespace
}  // namespace chancery::time
