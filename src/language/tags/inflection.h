// SPDX-License-Identifier: Apache-2.0
//
// The regular inflection of English verbs and nouns, by spelling alone.
#pragma once

#include <string>
#include <string_view>

namespace chancery::language {

/// "impose" -> "imposes", "deny" -> "denies", "reach" -> "reaches".
[[nodiscard]] std::string third_person(std::string_view verb);

/// "impose" -> "imposed", "deny" -> "denied", "stop" -> "stopped"; `doubled` where a verb of several
/// syllables doubles its last consonant ("admit").
[[nodiscard]] std::string regular_past(std::string_view verb, bool doubled);

/// "impose" -> "imposing", "lie" -> "lying", "stop" -> "stopping".
[[nodiscard]] std::string gerund(std::string_view verb, bool doubled);

/// Does a verb of one syllable double its last consonant ("stop", "ban", not "aid", "fix")?
[[nodiscard]] bool doubles_by_rule(std::string_view verb);

/// "ministers" -> "minister", "countries" -> "country", "losses" -> "loss"; words that are no regular
/// plural come back as they are ("crisis", "status").
[[nodiscard]] std::string singular(std::string_view noun);

}  // namespace chancery::language
