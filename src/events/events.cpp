// SPDX-License-Identifier: Apache-2.0
#include "events/events.h"

namespace chancery::events {

Result<Events> Events::load(const base::TableFile& /*tables*/) {
  return Events{};
}

Result<void> Events::run(Document& /*document*/) const {
  return {};
}

}  // namespace chancery::events
