// SPDX-License-Identifier: Apache-2.0
//
// Documents for tests of what the model's rows do: read by rules, with the rows of the model made by hand.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "base/table_file.h"
#include "chancery/date.h"
#include "chancery/engine.h"

namespace chancery::by_hand {

/// A report of this text, read without a model up to this stage.
inline Document read(const std::string& text, std::string_view last_stage, std::optional<Date> date = std::nullopt) {
  const auto engine = Engine::load({.model = std::string(kNoModel), .keep_dropped = true});
  EXPECT_TRUE(engine.has_value());
  Report report;
  report.id = "test";
  report.text = text;
  report.date = date;
  auto document = (*engine)->run_until(std::move(report), last_stage);
  EXPECT_TRUE(document.has_value());
  return std::move(*document);
}

/// The tree of a text of one sentence: for each word "relation>head", heads counted from 1, the root's 0.
inline void add_tree(Document& document, const std::string& tree) {
  EXPECT_EQ(document.sentences().size(), 1U);
  std::istringstream arcs(tree);
  std::string arc;
  for (std::uint32_t word = 0; arcs >> arc; ++word) {
    const std::size_t mark = arc.find('>');
    const auto head = static_cast<std::uint32_t>(std::stoul(arc.substr(mark + 1)));
    document.add(Arc{TokenId{head == 0 ? word : head - 1}, document.intern(arc.substr(0, mark)), 1});
  }
  EXPECT_EQ(document.trees().size(), document.tokens().size()) << document.text();
}

/// Runs one more stage, with the tables that the program has.
template <class Stage>
void run(Document& document) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto stage = Stage::load(*tables);
  EXPECT_TRUE(stage->run(document).has_value());
}

}  // namespace chancery::by_hand
