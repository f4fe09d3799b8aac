// SPDX-License-Identifier: Apache-2.0
//
// Who tells of an event: the report itself, or a speaker in it.
#pragma once

#include "chancery/document.h"

namespace chancery::events {

/// The innermost statement whose content holds this byte, if any.
[[nodiscard]] std::optional<StatementId> statement_at(const Document& document, std::uint32_t offset);

}  // namespace chancery::events
