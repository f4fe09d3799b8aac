// SPDX-License-Identifier: Apache-2.0
//
// Responses and what every one of them carries.
#pragma once

#include <string>
#include <string_view>

#include "chancery/result.h"
#include "chancery/site.h"

namespace chancery::serve {

/// An answer of the API.
[[nodiscard]] WebResponse json_response(std::string json, int status = 200);

/// application/problem+json (RFC 9457). `code` is stable, for programs: the name of an ErrorCode or
/// of a refusal ("wrong-host").
[[nodiscard]] WebResponse problem(int status, std::string_view code, std::string_view detail);
[[nodiscard]] WebResponse problem(const Error& error);

/// The phrase of a status ("Not Found"); static lifetime.
[[nodiscard]] std::string_view status_phrase(int status);

/// Adds the headers for safety to a response and, where it may be kept, an ETag; turns it into 304
/// where the request has it already.
void finish(const WebRequest& request, WebResponse& response);

/// A header of the request, or "". `name` in lower case.
[[nodiscard]] std::string_view header(const WebRequest& request, std::string_view name);

}  // namespace chancery::serve
