// SPDX-License-Identifier: Apache-2.0
//
// The files of the page (web/) and the description of the API, as they are built into the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "chancery/site.h"

namespace chancery::serve {

/// The file at a path of the site, or nothing: "/", "/reports/R1" and the like are the page, "/app/..."
/// its parts. Only files that are in the list of the build (web/files.cmake) are ever given, also from
/// `web_folder`.
[[nodiscard]] std::optional<WebResponse> page_at(std::string_view path, const std::string& web_folder);

/// OpenAPI 3.1, as JSON; static lifetime.
[[nodiscard]] std::string_view api_description();

}  // namespace chancery::serve
