// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/filesystem.h"
#include "base/table_file.h"
#include "engine/model_file.h"

namespace chancery::engine {
namespace {

constexpr std::array kStages = {
    language::Language::kInfo,     time::TimeStage::kInfo, actors::Actors::kInfo,
    statements::Statements::kInfo, events::Events::kInfo,  commitments::Commitments::kInfo,
};

/// What the report itself brings.
constexpr TableSet kFromReport = {Table::kTitle};

/// Runs one stage after the other over a document, until one fails or the last one is done.
class Run {
 public:
  Run(Document& document, std::span<const StageInfo> stages, std::string_view last_stage, std::vector<StageTime>& times)
      : document_(document), stages_(stages), last_stage_(last_stage), times_(times) {}

  template <class Stage>
  Run& then(const Stage& stage) {
    const std::string_view name = Stage::kInfo.name;
    const bool wanted = std::ranges::find(stages_, name, &StageInfo::name) != stages_.end();
    if (done_ || !result_ || !wanted) { return *this; }
    const RowCounts before = count_rows(document_);
    const auto start = std::chrono::steady_clock::now();
    result_ = stage.run(document_);
    times_.push_back({name, std::chrono::steady_clock::now() - start});
    if (result_) { result_ = check_writes(Stage::kInfo, before, count_rows(document_)); }
    done_ = name == last_stage_;
    return *this;
  }

  [[nodiscard]] Result<void> result() const { return result_; }

 private:
  Document& document_;
  std::span<const StageInfo> stages_;
  std::string_view last_stage_;
  std::vector<StageTime>& times_;
  Result<void> result_;
  bool done_ = false;
};

}  // namespace

RowCounts count_rows(const Document& document) {
  RowCounts counts{};
  for (std::size_t i = 0; i < kTableCount; ++i) { counts[i] = document.rows(static_cast<Table>(i)); }
  return counts;
}

Result<void> check_writes(const StageInfo& stage, const RowCounts& before, const RowCounts& after) {
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto table = static_cast<Table>(i);
    if (after[i] != before[i] && !stage.writes.has(table)) {
      return fail(ErrorCode::kInternal, "the stage " + std::string(stage.name) + " wrote to the table " +
                                            std::string(table_name(table)) + ", which it does not declare");
    }
  }
  return {};
}

Result<void> check_order(std::span<const StageInfo> stages) {
  TableSet written = kFromReport;
  for (const StageInfo& stage : stages) {
    for (std::size_t i = 0; i < kTableCount; ++i) {
      const auto table = static_cast<Table>(i);
      if (stage.reads.has(table) && !written.has(table)) {
        return fail(ErrorCode::kInternal, "the stage " + std::string(stage.name) + " reads the table " +
                                              std::string(table_name(table)) + ", which no earlier stage writes");
      }
    }
    written.add(stage.writes);
  }
  return {};
}

Result<std::vector<StageInfo>> stages_without(std::span<const StageInfo> stages, std::span<const std::string> without) {
  for (const std::string& name : without) {
    if (std::ranges::find(stages, name, &StageInfo::name) == stages.end()) {
      return fail(ErrorCode::kBadUsage, "there is no stage \"" + name + "\"");
    }
  }
  std::vector<StageInfo> left;
  TableSet written = kFromReport;
  for (const StageInfo& stage : stages) {
    const bool named = std::ranges::find(without, stage.name) != without.end();
    if (named || !written.holds(stage.reads)) { continue; }
    written.add(stage.writes);
    left.push_back(stage);
  }
  return left;
}

Pipeline::Pipeline(EngineOptions options, std::vector<StageInfo> stages, language::Language language,
                   time::TimeStage time, actors::Actors actors, statements::Statements statements,
                   events::Events events, commitments::Commitments commitments)
    : options_(std::move(options)),
      stages_(std::move(stages)),
      language_(std::move(language)),
      time_(std::move(time)),
      actors_(std::move(actors)),
      statements_(std::move(statements)),
      events_(std::move(events)),
      commitments_(std::move(commitments)) {}

Result<std::unique_ptr<const Pipeline>> Pipeline::assemble(const EngineOptions& options) {
  if (auto order = check_order(kStages); !order) { return std::unexpected(order.error()); }
  auto stages = stages_without(kStages, options.without);
  if (!stages) { return std::unexpected(stages.error()); }
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }

  // The model is run in the language stage; the others read its tables.
  const bool reads = std::ranges::find(*stages, language::Language::kInfo.name, &StageInfo::name) != stages->end();
  Result<std::shared_ptr<const neural::Readers>> readers;
  if (reads) { readers = load_readers(options); }
  if (!readers) { return std::unexpected(readers.error()); }

  auto language = language::Language::load(*tables, std::move(*readers));
  if (!language) { return std::unexpected(language.error()); }
  auto time = time::TimeStage::load(*tables);
  if (!time) { return std::unexpected(time.error()); }
  auto own = actors::read_additions(base::disk(), options.actors);
  if (!own) { return std::unexpected(own.error()); }
  auto actors = actors::Actors::load(*tables, std::move(*own));
  if (!actors) { return std::unexpected(actors.error()); }
  auto statements = statements::Statements::load(*tables);
  if (!statements) { return std::unexpected(statements.error()); }
  auto events = events::Events::load(*tables);
  if (!events) { return std::unexpected(events.error()); }
  auto commitments = commitments::Commitments::load(*tables);
  if (!commitments) { return std::unexpected(commitments.error()); }

  return std::unique_ptr<const Pipeline>(new Pipeline(options, std::move(*stages), std::move(*language),
                                                      std::move(*time), std::move(*actors), std::move(*statements),
                                                      std::move(*events), std::move(*commitments)));
}

Result<void> Pipeline::run(Document& document, std::string_view last_stage, std::vector<StageTime>& times) const {
  return Run(document, stages_, last_stage, times)
      .then(language_)
      .then(time_)
      .then(actors_)
      .then(statements_)
      .then(events_)
      .then(commitments_)
      .result();
}

Result<Coded> Pipeline::code(Report report) const {
  auto document = Document::create(std::move(report));
  if (!document) { return std::unexpected(document.error()); }
  Coded coded;
  if (auto ran = run(*document, {}, coded.times); !ran) { return std::unexpected(ran.error()); }
  if (options_.keep_dropped) { coded.dropped.assign(document->dropped().begin(), document->dropped().end()); }
  coded.record = std::move(*document).take_record();
  return coded;
}

Result<Document> Pipeline::run_until(Report report, std::string_view last_stage) const {
  auto document = Document::create(std::move(report));
  if (!document) { return document; }
  std::vector<StageTime> times;
  if (auto ran = run(*document, last_stage, times); !ran) { return std::unexpected(ran.error()); }
  return document;
}

}  // namespace chancery::engine

namespace chancery {

Result<std::unique_ptr<const Engine>> Engine::load(const EngineOptions& options) {
  auto pipeline = engine::Pipeline::assemble(options);
  if (!pipeline) { return std::unexpected(pipeline.error()); }
  return std::unique_ptr<const Engine>(std::move(*pipeline));
}

}  // namespace chancery
