// SPDX-License-Identifier: Apache-2.0
#include "commitments/commitments.h"

namespace chancery::commitments {

Result<Commitments> Commitments::load(const base::TableFile& /*tables*/) {
  return Commitments{};
}

Result<void> Commitments::run(Document& /*document*/) const {
  return {};
}

}  // namespace chancery::commitments
