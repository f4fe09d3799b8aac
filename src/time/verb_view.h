// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chancery/document.h"

namespace chancery::time {

/// Does the verb that the expression at `span` belongs to point to the future: "will meet Friday",
/// "plans to leave on Friday"? The verb is the nearest verb group before it in the sentence, else the
/// first after it. False where there is none.
[[nodiscard]] bool is_future(const Document& document, SentenceId sentence, Span span);

}  // namespace chancery::time
