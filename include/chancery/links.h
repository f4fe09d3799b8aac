// SPDX-License-Identifier: Apache-2.0
//
// What people decided about the ledger's identity: two tellings are of one thing, or of two. The words of the
// tellings are kept and not their ids, so that a decision holds also after a report was read again.
#pragma once

#include <cstdint>
#include <string>

#include "chancery/span.h"

namespace chancery {

/// kOther forbids what the words would join, also through other tellings; it is stronger than kSame.
enum class LinkKind : std::uint8_t { kSame, kOther };

/// A commitment or an event by its words: its action, or its first trigger.
struct LinkEnd {
  std::string sha256;  ///< of the report as it came
  bool event = false;
  Span span;

  friend bool operator==(const LinkEnd&, const LinkEnd&) = default;
};

/// One decision, L3 on the command line. The log only grows; what was taken back is not in force.
struct Link {
  std::int64_t number = 0;
  LinkKind kind = LinkKind::kSame;
  LinkEnd one;
  LinkEnd other;
  bool in_force = true;

  friend bool operator==(const Link&, const Link&) = default;
};

}  // namespace chancery
