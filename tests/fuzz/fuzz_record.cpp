// SPDX-License-Identifier: Apache-2.0
//
// Bytes as the JSON of a record: whatever can be read can be checked, and written and read again.
#include "chancery/record.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  const auto record = chancery::record_from_json(chancery::fuzz::text_of(data, size));
  if (!record) {
    require(record.error().code == chancery::ErrorCode::kBadRecord, "a refusal is kBadRecord");
    return 0;
  }
  const bool valid = chancery::check_record(*record).empty();
  const std::string json = chancery::to_json(*record);
  const auto again = chancery::record_from_json(json);
  require(again.has_value(), "what was written can be read");
  require(chancery::to_json(*again) == json, "the second writing is as the first");
  require(chancery::check_record(*again).empty() == valid, "a record is as valid after writing as before");
  return 0;
}
