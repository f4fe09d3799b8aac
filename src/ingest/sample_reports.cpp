// SPDX-License-Identifier: Apache-2.0
#include <cassert>
#include <utility>

#include "base/memory_filesystem.h"
#include "base/table_file.h"
#include "ingest/report_source.h"

namespace chancery {
namespace {

/// The samples as a file in memory, with the source that reads it.
class SampleReports final : public ReportSource {
 public:
  SampleReports() {
    const auto tables = base::TableFile::open(base::built_in_tables());
    assert(tables);
    files_.add(kName, std::string(tables->blob(kName).value()));
    source_ = ingest::open_reports(files_, {kName}, {}).value();
  }

  [[nodiscard]] std::optional<Result<Report>> next() override { return source_->next(); }
  [[nodiscard]] Progress progress() const override { return source_->progress(); }

 private:
  static constexpr const char* kName = "samples/reports.jsonl";

  base::MemoryFilesystem files_;
  std::unique_ptr<ReportSource> source_;
};

}  // namespace

std::unique_ptr<ReportSource> open_sample_reports() {
  return std::make_unique<SampleReports>();
}

}  // namespace chancery
