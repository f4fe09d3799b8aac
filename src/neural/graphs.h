// SPDX-License-Identifier: Apache-2.0
//
// The graphs of a model, compiled by OpenVINO for the processor at hand. Only graphs.cpp, sentence_run.cpp and
// reader.cpp see OpenVINO: its headers take seconds to compile, and it throws.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include <openvino/runtime/compiled_model.hpp>
#include <openvino/runtime/core.hpp>

#include "chancery/result.h"
#include "neural/model_file.h"

namespace chancery::neural {

/// Calls `run` and makes an error of what OpenVINO throws.
template <class Run>
[[nodiscard]] auto guarded(ErrorCode code, const std::string& what, Run run) -> decltype(run()) {
  try {
    return run();
  } catch (const std::exception& thrown) { return fail(code, what + ": " + thrown.what()); }
}

/// Immutable but for what is compiled when first asked for; requests may be made from several threads. The
/// weights are in memory once, whatever the number of requests. The bytes of the file must outlive it.
class Graphs {
 public:
  /// Checks all graphs. `streams`: how many requests run at the same time; the others wait.
  /// Errors: kBadModel, without a place.
  [[nodiscard]] static Result<std::unique_ptr<Graphs>> compile(const ModelFile& file, std::size_t streams);

  // No const functions: OpenVINO's create_infer_request is none.
  [[nodiscard]] ov::InferRequest sentence_request() { return sentence_.create_infer_request(); }
  [[nodiscard]] ov::InferRequest relations_request() { return relations_.create_infer_request(); }
  /// Compiles the graph when first called: only questions about two parties need it. Throws what OpenVINO throws.
  [[nodiscard]] ov::InferRequest pairs_request();

 private:
  ov::Core core_;
  std::size_t streams_ = 1;
  ov::CompiledModel sentence_;
  ov::CompiledModel relations_;
  std::shared_ptr<ov::Model> pairs_graph_;
  ov::CompiledModel pairs_;
  std::once_flag pairs_compiled_;
};

}  // namespace chancery::neural
