// SPDX-License-Identifier: Apache-2.0
#include "time/time.h"

namespace chancery::time {

Result<TimeStage> TimeStage::load(const base::TableFile& /*tables*/) {
  return TimeStage{};
}

Result<void> TimeStage::run(Document& /*document*/) const {
  return {};
}

}  // namespace chancery::time
