// SPDX-License-Identifier: Apache-2.0
#include "chancery/report.h"

namespace chancery {

Result<std::unique_ptr<ReportSource>> open_reports(std::vector<std::string> /*paths*/, ReadOptions /*options*/) {
  return fail(ErrorCode::kInternal, "not written yet");
}

}  // namespace chancery
