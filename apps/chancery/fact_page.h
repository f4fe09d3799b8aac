// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "facts.h"
#include "terminal.h"

namespace chancery::cli {

/// A fact whole: its fields, then its sentences with the words marked, then the report it stands in.
[[nodiscard]] std::string fact_page(const Hit& hit, const Output& output);

/// An actor whole.
[[nodiscard]] std::string actor_page(const ActorSummary& actor, const Output& output);

/// One line "name    value", or nothing for an empty value.
[[nodiscard]] std::string field(std::string_view name, std::string_view value, const Output& output);

/// `range` of the text with the words of `marked` standing out: in colour, or in [square brackets].
[[nodiscard]] std::string marked_text(const Record& record, Span range, const std::vector<Span>& marked,
                                      const Output& output);

}  // namespace chancery::cli
