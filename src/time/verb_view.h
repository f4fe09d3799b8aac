// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "chancery/document.h"
#include "time/pieces.h"

namespace chancery::time {

/// Does the expression at pieces [first, last) of a sentence belong to what is still to come?
///
///   will meet Friday · plans to leave on Friday       its verb is future, or an infinitive
///   is expected in June · a summit set for April      a planning word stands between its verb and it
///   until Tuesday · by March                          the end of a time allowed
///
/// Its verb is the nearest verb group before it in its clause, else the first one after it. "Friday's
/// vote" is taken as past whatever the verb.
[[nodiscard]] bool is_future(const Document& document, SentenceId sentence, std::span<const Piece> pieces,
                             std::size_t first, std::size_t last);

}  // namespace chancery::time
