// SPDX-License-Identifier: Apache-2.0
#include "ledger/links.h"

#include <utility>

namespace chancery::ledger {

Result<std::vector<Link>> links_in_force(const RecordSource& store, bool events) {
  auto links = store.links();
  if (!links) { return links; }
  std::erase_if(*links, [&](const Link& link) { return !link.in_force || link.one.event != events; });
  return links;
}

}  // namespace chancery::ledger
