// SPDX-License-Identifier: Apache-2.0
//
// The words that name a source, as a noun phrase: its parts and its head.
#pragma once

#include <span>
#include <vector>

#include "chancery/document.h"

namespace chancery::statements {

/// The parts of "A, B and C" and of "the delegate, Kim Kye-gwan"; none of "both major exporters" in
/// "A and B, both major exporters". Views into the document's tokens.
[[nodiscard]] std::vector<std::span<const Token>> parts_of(const Document& document, std::span<const Token> source);

/// The head of a noun phrase: its last noun before a preposition, or before a verb that describes it ("a judge
/// overseeing the suit"). Null where there is none.
[[nodiscard]] const Token* head_of(const Document& document, std::span<const Token> part);

/// Do the words mean several? "officials", "they".
[[nodiscard]] bool is_plural(const Document& document, const Token& head);

}  // namespace chancery::statements
