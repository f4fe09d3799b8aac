// SPDX-License-Identifier: Apache-2.0
#include "actors/actors.h"

namespace chancery::actors {

Result<Actors> Actors::load(const base::TableFile& /*tables*/) {
  return Actors{};
}

Result<void> Actors::run(Document& /*document*/) const {
  return {};
}

}  // namespace chancery::actors
