// SPDX-License-Identifier: Apache-2.0
//
// The graphs of a model, compiled by OpenVINO for the processor at hand. Only graphs.cpp, sentence_run.cpp and
// reader.cpp see OpenVINO: its headers take seconds to compile, and it throws.
#pragma once

#include <memory>
#include <string>

#include <openvino/runtime/compiled_model.hpp>

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

/// Immutable; requests may be made from several threads. The weights are in memory once, whatever the number
/// of requests. The bytes of the file must outlive it.
class Graphs {
 public:
  /// `streams`: how many requests run at the same time; the others wait. Errors: kBadModel, without a place.
  [[nodiscard]] static Result<std::unique_ptr<Graphs>> compile(const ModelFile& file, std::size_t streams);

  /// For create_infer_request, which is no const function in OpenVINO.
  ov::CompiledModel sentence;
  ov::CompiledModel relations;
  ov::CompiledModel pairs;
};

}  // namespace chancery::neural
