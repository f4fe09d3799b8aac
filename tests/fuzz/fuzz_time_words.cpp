// SPDX-License-Identifier: Apache-2.0
//
// Bytes as the day of a report and its sentences, one a line: the time stage alone.
#include <utility>

#include "../time/plain_document.h"
#include "base/utf8.h"
#include "require.h"
#include "time/calendar.h"

namespace {

using chancery::fuzz::require;
namespace time_stage = chancery::time;

/// A day of 1900 to 2155, from two bytes.
chancery::Date day_of(std::uint8_t year, std::uint8_t day) {
  constexpr int kFirstYear = 1900;
  return time_stage::make_date(kFirstYear + year, 1, 1).value() + std::chrono::days{day};
}

chancery::Record record_of(const time_stage::TimeStage& stage, const std::string& text, chancery::Date date) {
  auto document = time_stage::plain_document(text, date);
  if (!document) { return {}; }
  require(stage.run(*document).has_value(), "the stage reads every document");
  return std::move(*document).take_record();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto stage = time_stage::built_in_stage();
  require(stage.has_value(), "the tables can be read");
  if (size < 3) { return 0; }
  const chancery::Date date = day_of(data[0], data[1]);
  const std::string text(chancery::fuzz::text_of(data + 2, size - 2));
  if (!chancery::base::is_utf8(text)) { return 0; }
  const chancery::Record record = record_of(*stage, text, date);
  std::uint32_t end = 0;
  for (const chancery::TimeExpression& row : record.times) {
    require(row.span.begin >= end, "expressions are in order and do not overlap");
    end = row.span.end;
    require(!row.value.empty() && !row.rules.empty(), "an expression has a value and says why");
    const auto& [first, last] = std::pair(row.time.earliest, row.time.latest);
    require(!first || !last || *first <= *last, "the first day is not after the last");
  }
  require(chancery::check_record(record).empty(), "the record is sound");
  require(record_of(*stage, text, date) == record, "the same words give the same times");
  return 0;
}
