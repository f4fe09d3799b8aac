// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "chancery/document.h"
#include "time/grammar/pieces.h"

namespace chancery::time {

enum class VerbView : std::uint8_t { kUnknown, kPast, kDone, kFuture };

/// Does the expression at pieces [first, last) of a sentence belong to what has been or to what is still to
/// come?
///
///   will meet Friday, plans to leave on Friday       kFuture: its verb is future, or an infinitive
///   agreed to leave on Friday                        kFuture: an infinitive under a verb that decides it
///   flew in to attend on Friday                      kUnknown: another past verb is over it
///   the two meet Friday                              kFuture: a present with a weekday
///   is expected in June, a summit set for April      kFuture: a planning word stands between its verb and it
///   until Tuesday, by March                          kFuture: the end of a time allowed
///   met Friday, has met twice since 2017             kPast: its verb is past or perfect; kDone where that stands
///                                                    right before it
///
/// Its verb is the one above it in the tree of the sentence; without a tree the nearest verb group before it in
/// its clause, else the first one after it. "Friday's vote" is never future.
[[nodiscard]] VerbView view_of_verb(const Document& document, SentenceId sentence, std::span<const Piece> pieces,
                                    std::size_t first, std::size_t last);

}  // namespace chancery::time
