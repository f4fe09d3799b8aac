// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "chancery/report.h"

namespace chancery::ingest {

/// chancery::open_reports over files of any kind; `files` must outlive the source.
[[nodiscard]] Result<std::unique_ptr<ReportSource>> open_reports(const base::Filesystem& files,
                                                                 std::vector<std::string> paths, ReadOptions options);

}  // namespace chancery::ingest
