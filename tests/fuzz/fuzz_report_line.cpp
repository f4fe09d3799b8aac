// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a .jsonl file: each report is sound, each refusal has a place, and nothing is lost.
#include <algorithm>

#include "base/hash.h"
#include "base/memory_filesystem.h"
#include "base/utf8.h"
#include "chancery/document.h"
#include "ingest/report_source.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  const std::string_view bytes = chancery::fuzz::text_of(data, size);
  chancery::base::MemoryFilesystem files;
  files.add("a.jsonl", std::string(bytes));
  const auto source = chancery::ingest::open_reports(files, {"a.jsonl"}, {}).value();
  std::size_t given = 0;
  while (const auto report = source->next()) {
    ++given;
    if (!*report) {
      require(report->error().place.starts_with("a.jsonl"), "a refusal has its place");
      require(chancery::base::is_utf8(report->error().message), "a message is UTF-8");
      continue;
    }
    require(bytes.find((*report)->raw) != std::string_view::npos, "raw is part of the input");
    require((*report)->sha256 == chancery::base::sha256_hex((*report)->raw), "the hash is that of raw");
    require(!(*report)->id.empty() && (*report)->line > 0, "a report has an id and a line");
    require(chancery::Document::create(std::move(**report)).has_value(), "a report becomes a document");
  }
  require(given > 0, "a file gives a report or a refusal");
  const auto lines = static_cast<std::size_t>(std::ranges::count(bytes, '\n')) + 1;
  require(given <= lines, "a line gives one report at most");
  return 0;
}
