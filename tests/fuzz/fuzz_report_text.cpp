// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a .txt file in several encodings and as standard input.
#include "base/memory_filesystem.h"
#include "chancery/document.h"
#include "ingest/report_source.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  const std::string bytes(chancery::fuzz::text_of(data, size));
  chancery::base::MemoryFilesystem files;
  files.add("a.txt", bytes);
  files.set_standard_input(bytes);
  for (const char* encoding : {"UTF-8", "UTF-16", "UTF-32LE", "windows-1252", "GB18030", "ISO-2022-JP", "UTF-7"}) {
    const auto source = chancery::ingest::open_reports(files, {"a.txt"}, {.encoding = encoding}).value();
    auto report = source->next();
    require(report.has_value(), "a file gives a report or a refusal");
    require(!source->next(), "a text is one report");
    if (!*report) { continue; }
    require((*report)->raw == bytes, "raw is the input");
    require(chancery::Document::create(std::move(**report)).has_value(), "a report becomes a document");
  }
  const auto source = chancery::ingest::open_reports(files, {"-"}, {}).value();
  require(source->next().has_value(), "standard input gives a report or a refusal");
  return 0;
}
