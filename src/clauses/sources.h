// SPDX-License-Identifier: Apache-2.0
//
// Who tells what stands at a place of the text: the report itself, or a speaker in it.
#pragma once

#include <optional>

#include "base/span_index.h"
#include "chancery/document.h"

namespace chancery::clauses {

/// The statements of a document by place. Holds no view: statements that are added later are not known.
class Sources {
 public:
  explicit Sources(const Document& document);

  /// The innermost statement whose content holds this byte, if any.
  [[nodiscard]] std::optional<StatementId> statement_at(std::uint32_t offset) const;

 private:
  base::SpanIndex contents_;
};

}  // namespace chancery::clauses
