// SPDX-License-Identifier: Apache-2.0
//
// Who says it is who does it. "They have warned of protests": the reporting word of a statement is the act, and the
// statement knows who speaks (pronouns, "the spokesman", "who"). "We will respond strongly," he said: the state for
// which a person speaks is that person, where the saying itself is the act; what is only told about the state is the
// state's. Right for 45 of 57 and 32 of 39 events on training records where the linker had somebody else.
#pragma once

#include "events/candidate.h"

namespace chancery::events::rules {

/// The trigger is a reporting word: its speakers act. True where they took somebody's place.
bool speaker_of_cue(const Context& context, const Trigger& trigger, Parties& parties);

/// The trigger stands in what one person says, who performs it thereby: she acts in place of the one actor of her
/// state who is no person. True where it changed the actors.
bool speaker_for_state(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events::rules
