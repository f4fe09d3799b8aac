// SPDX-License-Identifier: Apache-2.0
//
// Events in the forms of event data sets, as CSV: PLOVER, one row an event with the column names of POLECAT;
// and CAMEO, one row a pair of actors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/store.h"

namespace chancery::exports {

/// Static lifetime.
[[nodiscard]] const std::vector<std::string_view>& plover_columns();
[[nodiscard]] std::vector<std::string> plover_row(const Hit& hit);

[[nodiscard]] const std::vector<std::string_view>& cameo_columns();
/// One row for each actor and recipient; one with an empty target where there is no recipient; none where
/// nobody acts. A mutual event has a row each way.
[[nodiscard]] std::vector<std::vector<std::string>> cameo_rows(const Hit& hit);

/// The CAMEO root of an event ("04"), static lifetime, and its place on Goldstein's scale (-10 to 10).
[[nodiscard]] std::string_view cameo_root(const Event& event);
[[nodiscard]] double goldstein(std::string_view root);

}  // namespace chancery::exports
