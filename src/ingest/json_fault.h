// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace chancery::ingest {

/// What is wrong with a line that the JSON parser refused, and at which byte: a sentence for a person. The
/// fast parser says only that something is wrong; this reads the line again with one that says where.
[[nodiscard]] std::string json_fault(std::string_view line);

}  // namespace chancery::ingest
