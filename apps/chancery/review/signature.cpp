// SPDX-License-Identifier: Apache-2.0
#include "signature.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <utility>

namespace chancery::cli {

std::string now_in_utc() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const auto day = floor<days>(now);
  const hh_mm_ss time(now - day);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(day), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

Signature signature(std::string note) {
  // NOLINTBEGIN(concurrency-mt-unsafe): nothing sets the environment
  for (const char* const name : {"CHANCERY_WHO", "USER", "LOGNAME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') { return {value, now_in_utc(), std::move(note)}; }
  }
  // NOLINTEND(concurrency-mt-unsafe)
  return {"somebody", now_in_utc(), std::move(note)};
}

}  // namespace chancery::cli
