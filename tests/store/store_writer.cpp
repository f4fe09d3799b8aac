// SPDX-License-Identifier: Apache-2.0
//
// store_writer STORE FIRST COUNT BATCH: adds made reports FIRST, FIRST + 1, ... in batches of
// BATCH. The tests run it as another process, and kill it.
#include <cstdio>
#include <string>

#include "chancery/store.h"
#include "made_reports.h"

int main(int count, char** words) {
  using namespace chancery;
  constexpr int kWords = 5;
  if (count != kWords) { return 2; }
  const auto store = open_store(words[1], StoreMode::kWrite);
  if (!store) {
    std::fprintf(stderr, "%s\n", to_string(store.error()).c_str());
    return 3;
  }
  const std::uint64_t first = std::stoull(words[2]);
  const std::uint64_t end = first + std::stoull(words[3]);
  const std::uint64_t batch = std::stoull(words[4]);
  for (std::uint64_t next = first; next < end; next += batch) {
    const auto done = (*store)->add(test::made_reports(next, std::min(batch, end - next)));
    if (!done) {
      std::fprintf(stderr, "%s\n", to_string(done.error()).c_str());
      return 3;
    }
  }
  return 0;
}
