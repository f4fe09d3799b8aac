// SPDX-License-Identifier: Apache-2.0
//
// Who may ask. The server listens on this machine alone, but every page that a browser shows can send
// requests to it, and a name that first points elsewhere and then at 127.0.0.1 (DNS rebinding) makes the
// browser take such a page for ours. So:
//
//   Host            must be 127.0.0.1, localhost or [::1] with our port
//   Origin          where there is one, the same
//   Sec-Fetch-Site  the API answers only what our own page, or a person, asked for
//   X-Chancery-Token  for whatever writes: only a page that could read our answers knows it
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "chancery/site.h"

namespace chancery::serve {

/// The refusal of a request that may not ask, or nothing. `api`: the target is a route of the API.
[[nodiscard]] std::optional<WebResponse> refuse(const WebRequest& request, std::uint16_t port, bool api);

/// The refusal of a writing request without the token.
[[nodiscard]] std::optional<WebResponse> refuse_writing(const WebRequest& request, const SiteOptions& options);

}  // namespace chancery::serve
