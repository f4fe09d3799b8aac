// SPDX-License-Identifier: Apache-2.0
//
// A store of made reports, and exports of it as text.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "chancery/exports.h"
#include "made_reports.h"

namespace chancery::test {

inline std::unique_ptr<Store> made_store(std::size_t reports) {
  auto store = make_memory_store();
  EXPECT_TRUE(store->add(made_reports(1, reports)));
  return store;
}

inline std::string exported(const RecordSource& store, FactKind of, ExportFormat format, const Query& query = {}) {
  std::string out;
  const auto done = export_rows(store, of, query, format, [&out](std::string_view piece) {
    out += piece;
    return true;
  });
  EXPECT_TRUE(done) << done.error().message;
  return out;
}

}  // namespace chancery::test
