// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "actors/actors.h"
#include "chancery/engine.h"
#include "commitments/commitments.h"
#include "events/events.h"
#include "language/language.h"
#include "statements/statements.h"
#include "time/time.h"

namespace chancery::engine {

/// Checks that each stage reads only tables that an earlier one (or the report itself: kTitle) has
/// written. Errors: kInternal, naming the stage and the table.
[[nodiscard]] Result<void> check_order(std::span<const StageInfo> stages);

/// The stages that are left when those named in `without`, and those that cannot do without them, are
/// taken away. Errors: kBadUsage for a name that is no stage.
[[nodiscard]] Result<std::vector<StageInfo>> stages_without(std::span<const StageInfo> stages,
                                                            std::span<const std::string> without);

/// Number of rows in each table of a document.
using RowCounts = std::array<std::size_t, kTableCount>;
[[nodiscard]] RowCounts count_rows(const Document& document);

/// Checks that between the two counts only tables that the stage declares have changed. Errors:
/// kInternal, naming the stage and the table.
[[nodiscard]] Result<void> check_writes(const StageInfo& stage, const RowCounts& before, const RowCounts& after);

/// The engine as it is: every stage by value, in the order in which they run.
class Pipeline final : public Engine {
 public:
  [[nodiscard]] static Result<std::unique_ptr<const Pipeline>> assemble(const EngineOptions& options);

  [[nodiscard]] Result<Coded> code(Report report) const override;
  [[nodiscard]] Result<Document> run_until(Report report, std::string_view last_stage) const override;
  [[nodiscard]] std::span<const StageInfo> stages() const override { return stages_; }

 private:
  Pipeline(EngineOptions options, std::vector<StageInfo> stages, language::Language language, time::TimeStage time,
           actors::Actors actors, statements::Statements statements, events::Events events,
           commitments::Commitments commitments);

  Result<void> run(Document& document, std::string_view last_stage, std::vector<StageTime>& times) const;

  EngineOptions options_;
  std::vector<StageInfo> stages_;
  language::Language language_;
  time::TimeStage time_;
  actors::Actors actors_;
  statements::Statements statements_;
  events::Events events_;
  commitments::Commitments commitments_;
};

}  // namespace chancery::engine
