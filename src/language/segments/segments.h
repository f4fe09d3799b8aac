// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "language/segments/dateline.h"
#include "language/segments/desk.h"

namespace chancery::language {

/// A segment and the number of the paragraph that it lies in.
struct Piece {
  Segment segment;
  std::uint32_t paragraph = 0;
};

/// Divides a report into what it tells and what stands around it. Immutable after load.
class Segmenter {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Segmenter> load(const base::TableFile& tables);

  /// The segments of a text, in order; they cover all that is not white space. `title` is the title that
  /// came beside the text, or empty: the text may begin with it again.
  [[nodiscard]] std::vector<Piece> divide(std::string_view text, std::string_view title) const;

 private:
  Segmenter(Datelines datelines, Desk desk) : datelines_(std::move(datelines)), desk_(std::move(desk)) {}

  Datelines datelines_;
  Desk desk_;
};

}  // namespace chancery::language
