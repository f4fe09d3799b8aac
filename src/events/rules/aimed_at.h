// SPDX-License-Identifier: Apache-2.0
//
// A demand, charge or threat whose addressee nobody names beside it: the state of those who act, where the
// sentence knows nobody else or the report is mostly about that state, because it is an affair within it;
// else the one other party of the sentence. A guess, and rated as one: such acts nearly always have an
// addressee, and on development data these are right more often than an empty list.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// Fills empty recipients; true where it did.
bool aimed_at(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
