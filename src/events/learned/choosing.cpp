// SPDX-License-Identifier: Apache-2.0
#include "events/learned/choosing.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/learned/event_features.h"
#include "events/learned/proposals.h"
#include "events/participants.h"

namespace chancery::events {
namespace {

/// From here on an event more finds more than it spoils (chosen on development records; half of the best F1, as
/// it must be).
constexpr double kWorthCoding = 0.37;

bool overlap(const Trigger& a, const Trigger& b) {
  return a.first < b.last && b.first < a.last;
}

void ask(const Context& context, Trigger& trigger) {
  Proposals proposals;
  const Parties parties = find_parties(context, trigger, proposals);
  const Features features = event_features(context, trigger, find_status(context, trigger), parties);
  if (context.observer != nullptr) {
    context.observer->asked({"event", span_of(context, trigger), *trigger.word->type, ""}, features);
  }
  trigger.probability = context.judge.probability(trigger.word->model ? "event-of-model" : "event", features);
}

}  // namespace

std::vector<Trigger> choose_triggers(const Context& context, std::vector<Trigger> triggers,
                                     std::vector<Dropped>& dropped) {
  for (Trigger& trigger : triggers) { ask(context, trigger); }
  std::ranges::stable_sort(triggers, std::ranges::greater{}, &Trigger::probability);
  std::vector<Trigger> chosen;
  for (Trigger& trigger : triggers) {
    const bool taken =
        std::ranges::any_of(chosen, [&](const Trigger& one) { return !one.rejected && overlap(one, trigger); });
    if (!taken && trigger.probability >= kWorthCoding) {
      chosen.push_back(trigger);
      continue;
    }
    dropped.push_back({"events", span_of(context, trigger), "trigger:weighed",
                       fmt::format("{}: {:.2f}{}", label(*trigger.word->type), trigger.probability,
                                   taken ? ", less than another reading of these words" : ""),
                       trigger.probability});
    if (context.observer != nullptr) {
      trigger.rejected = true;
      chosen.push_back(trigger);
    }
  }
  std::ranges::stable_sort(chosen, {}, &Trigger::first);
  return chosen;
}

}  // namespace chancery::events
