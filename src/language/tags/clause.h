// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "language/tags/word.h"

namespace chancery::language {

/// Is the word at `i`, a form that can be past or participle and has no auxiliary, a participle there
/// ("the sanctions imposed in May", "led by Osei")? Decided from the words of its clause.
[[nodiscard]] bool is_bare_participle(std::span<const Word> sentence, std::size_t i);

}  // namespace chancery::language
