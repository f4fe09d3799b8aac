// SPDX-License-Identifier: Apache-2.0
#include "statements/statements.h"

namespace chancery::statements {

Result<Statements> Statements::load(const base::TableFile& /*tables*/) {
  return Statements{};
}

Result<void> Statements::run(Document& /*document*/) const {
  return {};
}

}  // namespace chancery::statements
