// SPDX-License-Identifier: Apache-2.0
#include "clauses/connectives.h"

#include <algorithm>
#include <array>

namespace chancery::clauses {
namespace {

constexpr std::array kConnectives = {
    Connective{"if", Link::kCondition},       Connective{"unless", Link::kCondition},
    Connective{"provided", Link::kCondition}, Connective{"after", Link::kTime},
    Connective{"before", Link::kTime},        Connective{"when", Link::kTime},
    Connective{"while", Link::kTime},         Connective{"since", Link::kTime},
    Connective{"until", Link::kTime},         Connective{"till", Link::kTime},
    Connective{"once", Link::kTime},          Connective{"as", Link::kTime},
    Connective{"because", Link::kTime},       Connective{"although", Link::kTime},
    Connective{"though", Link::kTime},        Connective{"where", Link::kRelative},
    Connective{"but", Link::kRoot},           Connective{"who", Link::kRelative},
    Connective{"which", Link::kRelative},     Connective{"whose", Link::kRelative},
    Connective{"whom", Link::kRelative},      Connective{"that", Link::kComplement},
    Connective{"whether", Link::kComplement}, Connective{"what", Link::kComplement},
    Connective{"why", Link::kComplement},     Connective{"how", Link::kComplement},
};

}  // namespace

const Connective* connective(std::string_view word) {
  const auto* found = std::ranges::find(kConnectives, word, &Connective::word);
  return found == kConnectives.end() ? nullptr : found;
}

}  // namespace chancery::clauses
