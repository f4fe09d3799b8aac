// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/time.h"

namespace chancery::time {

/// A document of one body segment with a sentence for each line, without tokens or verbs: enough for
/// this stage, and independent of the language stage.
inline Result<Document> plain_document(std::string text, std::optional<Date> date) {
  Report report;
  report.id = "test";
  report.text = std::move(text);
  report.date = date;
  auto document = Document::create(std::move(report));
  if (!document) { return document; }
  document->set_language("en");
  const auto size = static_cast<std::uint32_t>(document->text().size());
  const SegmentId body = document->add(Segment{.kind = SegmentKind::kBody, .span = {0, size}});
  for (std::uint32_t begin = 0; begin < size;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(document->text().find('\n', begin), size));
    if (end > begin) {
      document->add(Sentence{.span = {begin, end}, .segment = body, .first = {}, .last = {}, .paragraph = 0});
    }
    begin = end + 1;
  }
  return document;
}

inline Result<TimeStage> built_in_stage() {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  return TimeStage::load(*tables);
}

}  // namespace chancery::time
