// SPDX-License-Identifier: Apache-2.0
//
// Coarse views of days, status and verbs, by name.
#pragma once

#include <string_view>

#include "chancery/document.h"

namespace chancery::events {

/// Where days lie, seen from the report: "past", "today", "around", "ahead"; "unknown" without its date.
[[nodiscard]] std::string_view side_of(const Document& document, const Time& days);

/// "occurred", "ongoing", "negated", or "open" for what is planned or only possible.
[[nodiscard]] std::string_view status_group(Status status);

/// The form of a verb group: "infinitive", "modal", "perfect", "past", "future", "present", "none".
[[nodiscard]] std::string_view verb_form(const VerbGroup& group);
/// The same of the group that holds a word of `span`; "none" where there is none.
[[nodiscard]] std::string_view verb_form(const Document& document, Span span);

}  // namespace chancery::events
