// SPDX-License-Identifier: Apache-2.0
//
// Any text through the whole engine: the record is valid, the same each time, and survives writing.
#include "chancery/chancery.h"
#include "require.h"

namespace {

const chancery::Engine& engine() {
  static const auto kEngine =
      chancery::Engine::load({.model = std::string(chancery::kNoModel), .keep_dropped = true}).value();
  return *kEngine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  chancery::Report report;
  report.id = "fuzz";
  report.text = chancery::fuzz::text_of(data, size);
  if (size % 2 == 1) { report.date = chancery::parse_iso("2019-02-22"); }
  const auto coded = engine().code(report);
  if (!coded) {
    const chancery::ErrorCode code = coded.error().code;
    require(code == chancery::ErrorCode::kReportEmpty || code == chancery::ErrorCode::kReportNotUtf8,
            chancery::to_string(coded.error()));
    return 0;
  }
  for (const chancery::Problem& problem : check_record(coded->record)) {
    require(false, problem.field + ": " + problem.message);
  }
  for (const chancery::Dropped& dropped : coded->dropped) {
    require(dropped.span.end <= size, "what was dropped lies in the text");
  }
  const std::string json = to_json(coded->record);
  require(chancery::record_from_json(json) == coded->record, "the record survives writing");
  require(to_json(engine().code(report)->record) == json, "the record is the same each time");
  return 0;
}
