// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "conllu/sentence.h"

namespace chancery::conllu {

/// The id column of a row: "3", "3-4", "3.1".
[[nodiscard]] std::string id_of(const Row& row);

/// Appends the sentence with the empty line that ends it.
void write(const Sentence& sentence, std::string& out);

}  // namespace chancery::conllu
