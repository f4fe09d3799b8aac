// SPDX-License-Identifier: Apache-2.0
#include "neural/graphs.h"

#include <fmt/format.h>

#include <future>

#include <openvino/openvino.hpp>

#include "neural/model.h"

namespace chancery::neural {
namespace {

/// What is expected of an input or output: its size in each place, 0 = any.
struct Port {
  std::string_view name;
  std::vector<std::size_t> shape;
};

using Ports = std::vector<Port>;

Result<void> check_port(std::string_view graph, const ov::Output<const ov::Node>& found, const Port& port,
                        const ov::element::Type& type) {
  const ov::PartialShape& shape = found.get_partial_shape();
  bool fits = found.get_element_type() == type && shape.rank().is_static() &&
              static_cast<std::size_t>(shape.rank().get_length()) == port.shape.size();
  for (std::size_t i = 0; fits && i < port.shape.size(); ++i) {
    const ov::Dimension& size = shape[static_cast<std::ptrdiff_t>(i)];
    const auto wanted = static_cast<ov::Dimension::value_type>(port.shape[i]);
    // A size that the graph does not state is checked when it runs.
    fits = size.is_dynamic() || wanted == 0 || size.get_length() == wanted;
  }
  if (fits) { return {}; }
  return fail(
      ErrorCode::kBadModel,
      fmt::format("the model file is wrong: \"{}\" of its graph \"{}\" has not the shape that the header tells; "
                  "make the model again with training/",
                  port.name, graph));
}

template <class Found>
Result<void> check_ports(std::string_view graph, const std::vector<Found>& found, const Ports& ports,
                         const ov::element::Type& type) {
  for (const Port& port : ports) {
    const auto one = std::ranges::find_if(
        found, [&](const Found& output) { return output.get_names().contains(std::string(port.name)); });
    if (one == found.end()) {
      return fail(ErrorCode::kBadModel,
                  fmt::format("the model file is wrong: its graph \"{}\" has no \"{}\"; make the model again with "
                              "training/",
                              graph, port.name));
    }
    if (auto done = check_port(graph, *one, port, type); !done) { return done; }
  }
  return {};
}

/// Float32 where the graph is not int8: bfloat16 would make scores depend on the processor. One thread a
/// stream: reports are read in parallel, not sentences.
ov::AnyMap settings(std::size_t streams) {
  return {ov::hint::inference_precision(ov::element::f32), ov::hint::execution_mode(ov::hint::ExecutionMode::ACCURACY),
          ov::num_streams(static_cast<std::int32_t>(streams)),
          ov::inference_num_threads(static_cast<std::int32_t>(streams)), ov::hint::enable_cpu_pinning(false)};
}

std::shared_ptr<ov::Model> read_graph(ov::Core& core, const ModelFile& file, const std::string& name) {
  const std::string_view weights = file.blob(name + ".bin");
  // OpenVINO takes the weights where they are.
  const ov::Tensor tensor(ov::element::u8, {weights.size()}, static_cast<const void*>(weights.data()));
  return core.read_model(std::string(file.blob(name + ".xml")), tensor);
}

/// The inputs and outputs of the graphs, as docs/formats/model.md has them.
Result<void> check_graph(const ModelHeader& header, const std::string& name, const ov::Model& graph) {
  std::size_t columns = 0;
  for (const auto& head : header.heads) { columns += head.labels.size(); }
  const std::size_t width = header.width;
  Ports whole;
  Ports real;
  Ports out;
  if (name == "sentence") {
    whole = {{"ids", {0, 0}}, {"cases", {0, 0}}, {"firsts", {0, 0}}, {"lasts", {0, 0}}};
    out = {{"tags", {0, 0, columns}},    {"arcs", {0, 0, 0}},        {"pointers", {0, 4, 0, 0}},
           {"roles", {0, kRoles, 0, 0}}, {"vectors", {0, 0, width}}, {"pooled", {0, width}}};
  } else if (name == "relations") {
    whole = {{"heads", {0, 0}}};
    real = {{"vectors", {0, 0, width}}};
    out = {{"relations", {0, 0, header.relations.size()}}};
  } else {
    real = {
        {"vectors", {0, 0, width}}, {"pooled", {0, width}}, {"words", {0, 0}}, {"source", {0, 0}}, {"target", {0, 0}}};
    out = {{"types", {0, header.pair_types.size()}}};
  }
  if (graph.inputs().size() != whole.size() + real.size()) {
    return fail(ErrorCode::kBadModel,
                fmt::format("the model file is wrong: its graph \"{}\" has {} inputs, not {}; make "
                            "the model again with training/",
                            name, graph.inputs().size(), whole.size() + real.size()));
  }
  if (auto done = check_ports(name, graph.inputs(), whole, ov::element::i32); !done) { return done; }
  if (auto done = check_ports(name, graph.inputs(), real, ov::element::f32); !done) { return done; }
  return check_ports(name, graph.outputs(), out, ov::element::f32);
}

/// A graph, read and checked.
Result<std::shared_ptr<ov::Model>> open_graph(ov::Core& core, const ModelFile& file, const std::string& name) {
  return guarded(ErrorCode::kBadModel,
                 fmt::format("OpenVINO cannot use the graph \"{}\" of the model file; use the model that came with the "
                             "program",
                             name),
                 [&]() -> Result<std::shared_ptr<ov::Model>> {
                   auto graph = read_graph(core, file, name);
                   if (auto done = check_graph(file.header, name, *graph); !done) {
                     return std::unexpected(done.error());
                   }
                   return graph;
                 });
}

}  // namespace

Result<std::unique_ptr<Graphs>> Graphs::compile(const ModelFile& file, std::size_t streams) {
  return guarded(ErrorCode::kBadModel, "OpenVINO does not start; install the program with all that is in lib/chancery",
                 [&]() -> Result<std::unique_ptr<Graphs>> {
                   auto out = std::make_unique<Graphs>();
                   out->streams_ = streams;
                   const auto sentence = open_graph(out->core_, file, "sentence");
                   if (!sentence) { return std::unexpected(sentence.error()); }
                   const auto relations = open_graph(out->core_, file, "relations");
                   if (!relations) { return std::unexpected(relations.error()); }
                   const auto pairs = open_graph(out->core_, file, "pairs");
                   if (!pairs) { return std::unexpected(pairs.error()); }
                   auto smaller = std::async(std::launch::async, [&] {
                     return out->core_.compile_model(*relations, "CPU", settings(streams));
                   });
                   out->sentence_ = out->core_.compile_model(*sentence, "CPU", settings(streams));
                   out->relations_ = smaller.get();
                   out->pairs_graph_ = *pairs;
                   return out;
                 });
}

ov::InferRequest Graphs::pairs_request() {
  std::call_once(pairs_compiled_, [&] {
    pairs_ = core_.compile_model(pairs_graph_, "CPU", settings(streams_));
    pairs_graph_.reset();
  });
  return pairs_.create_infer_request();
}

}  // namespace chancery::neural
