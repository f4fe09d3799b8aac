// SPDX-License-Identifier: Apache-2.0
#include "engine/model_file.h"

#include <fmt/format.h>

#include <system_error>

namespace chancery::engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kModel = "share/chancery/chancery-en.model";

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// The path of the running program; empty where the system does not say.
fs::path this_program() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

std::optional<fs::path> find_model() {
  if (auto beside = model_beside(this_program())) { return beside; }
  const fs::path installed = fs::path(CHANCERY_INSTALL_PREFIX) / kModel;
  return is_file(installed) ? std::optional(installed) : std::nullopt;
}

}  // namespace

std::optional<fs::path> model_beside(const fs::path& program) {
  // bin/chancery of an installation; tests/engine/test_engine of a build.
  constexpr int kMostFolders = 4;
  fs::path folder = program.parent_path();
  for (int i = 0; i < kMostFolders && !folder.empty(); ++i) {
    if (is_file(folder / kModel)) { return folder / kModel; }
    folder = folder == folder.root_path() ? fs::path() : folder.parent_path();
  }
  return std::nullopt;
}

Result<std::shared_ptr<const neural::Readers>> load_readers(const EngineOptions& options) {
  if (options.model == kNoModel) { return nullptr; }
  const auto file = options.model.empty() ? find_model() : std::optional(fs::path(options.model));
  if (!file) {
    return fail(ErrorCode::kBadModel,
                fmt::format("there is no model: it should be {} in a folder above the program; name another with "
                            "--model FILE, or read by rules alone with --model {}",
                            kModel, kNoModel));
  }
  auto model = neural::Model::load(*file);
  if (!model) { return std::unexpected(model.error()); }
  return std::make_shared<const neural::Readers>(std::move(*model));
}

}  // namespace chancery::engine
