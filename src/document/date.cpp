// SPDX-License-Identifier: Apache-2.0
#include "chancery/date.h"

#include <fmt/format.h>

namespace chancery {
namespace {

/// `count` digits from `at`; -1 where they are not all digits.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') { return -1; }
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::string to_iso(Date date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::optional<Date> parse_iso(std::string_view written) {
  constexpr std::size_t kSize = 10;  // YYYY-MM-DD
  if (written.size() < kSize || written[4] != '-' || written[7] != '-') { return std::nullopt; }
  if (written.size() > kSize && written[kSize] != 'T' && written[kSize] != ' ') { return std::nullopt; }
  const int year = digits(written, 0, 4);
  const int month = digits(written, 5, 2);
  const int day = digits(written, 8, 2);
  if (year < 0 || month < 0 || day < 0) { return std::nullopt; }
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) { return std::nullopt; }
  return Date{date};
}

}  // namespace chancery
