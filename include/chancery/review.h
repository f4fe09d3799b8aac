// SPDX-License-Identifier: Apache-2.0
//
// The vocabularies of decisions that people make about what the program found; label() and from_label() are
// defined for them as for those of the record.
#pragma once

#include <cstdint>

#include "chancery/labels.h"

namespace chancery {

/// What people decided about a fact: nothing yet; that it is right; what is right instead; that it is no fact. A fact
/// that the program missed is kAdded, whatever is corrected in it.
enum class Review : std::uint8_t { kNone, kAccepted, kEdited, kRejected, kAdded };
/// What a decision does. kMerge and kSplit are about actors, kAccept, kReject and kEdit about facts; kAdd makes one.
enum class DecisionKind : std::uint8_t { kMerge, kSplit, kAccept, kReject, kEdit, kUndo, kAdd };

}  // namespace chancery
