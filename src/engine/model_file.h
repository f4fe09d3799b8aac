// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "chancery/options.h"
#include "chancery/result.h"
#include "neural/reader.h"

namespace chancery::engine {

/// The model that came with a program: share/chancery/chancery-en.model in the nearest folder above the
/// program that has one, so that an installation may be moved as a whole, and a build finds its own.
/// Nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> model_beside(const std::filesystem::path& program);

/// Readers of the model that the options name, else of the one beside this program, else of the one at the
/// place of installation; null for kNoModel. Errors: kBadModel, also where there is none.
[[nodiscard]] Result<std::shared_ptr<const neural::Readers>> load_readers(const EngineOptions& options);

}  // namespace chancery::engine
