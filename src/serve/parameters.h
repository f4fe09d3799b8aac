// SPDX-License-Identifier: Apache-2.0
//
// The target of a request, taken apart, and the filters in it as a typed Query. The names of the filters
// are those of the command line's options (docs/cli.md).
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery::serve {

using Parameters = std::map<std::string, std::string, std::less<>>;

struct Target {
  std::string path;  ///< decoded
  Parameters parameters;
};

/// Errors: kBadUsage for what is no percent-encoding of UTF-8 without control characters, and for a
/// parameter that is there twice.
[[nodiscard]] Result<Target> parse_target(std::string_view written);

/// Rows of a page where the request does not say, and the most that it may ask for.
inline constexpr std::size_t kPageRows = 50;
inline constexpr std::size_t kMostPageRows = 500;

/// The filters of a list of `kind`; `limit` is set, and `after` is read as an id of that kind. Errors:
/// kBadUsage, naming the parameter, also for one that is not among `allowed`.
[[nodiscard]] Result<Query> query_of(const Parameters& parameters, FactKind kind,
                                     std::span<const std::string_view> allowed);

/// kBadUsage for a parameter that is not among `allowed`.
[[nodiscard]] Result<void> check_names(const Parameters& parameters, std::span<const std::string_view> allowed);

}  // namespace chancery::serve
