// SPDX-License-Identifier: Apache-2.0
#include "exports/graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "exports/cells.h"

namespace chancery::exports {
namespace {

/// The head of a GraphML file with the keys that its nodes and edges have.
std::string graphml_begin() {
  std::string head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  const auto key = [&head](std::string_view of, std::string_view name, std::string_view type) {
    head += fmt::format("<key id=\"{0}\" for=\"{1}\" attr.name=\"{0}\" attr.type=\"{2}\"/>\n", name, of, type);
  };
  for (const std::string_view name : {"name", "kind", "state"}) { key("node", name, "string"); }
  for (const std::string_view name : {"type", "status", "first", "last"}) { key("edge", name, "string"); }
  key("edge", "quad", "int");
  key("edge", "weight", "double");  // what programs take a weight to be
  return head + "<graph id=\"events\" edgedefault=\"directed\">\n";
}

}  // namespace

void Graph::add_edge(FactId from, FactId to, const Event& event, const Time& time) {
  if (from == to) { return; }
  Edge& edge = edges_[{from, to, event.type, event.status}];
  ++edge.events;
  const auto first = time.earliest ? time.earliest : time.latest;
  const auto last = time.latest ? time.latest : time.earliest;
  if (first && (!edge.first || *first < *edge.first)) { edge.first = first; }
  if (last && (!edge.last || *last > *edge.last)) { edge.last = last; }
}

Result<void> Graph::add(const Hit& hit) {
  const Event& event = hit.record->events[hit.row];
  std::vector<ActorId> from = event.actors;
  std::vector<ActorId> to = event.recipients;
  if (event.mutual) {
    from.insert(from.end(), to.begin(), to.end());
    to = from;
  }
  if (from.empty() || to.empty()) { return {}; }
  if (report_ != hit.report || ids_.actors.empty()) {
    auto ids = ids_of(*store_, hit.report);
    if (!ids) { return std::unexpected(ids.error()); }
    ids_ = std::move(*ids);
    report_ = hit.report;
  }
  const Time& time = event.time.earliest || event.time.latest ? event.time : hit.record->published.time;
  for (const ActorId a : from) {
    for (const ActorId b : to) { add_edge(ids_.actors[a.value], ids_.actors[b.value], event, time); }
  }
  for (const auto& side : {from, to}) {
    for (const ActorId id : side) {
      const Actor& actor = hit.record->actors[id.value];
      nodes_.try_emplace(ids_.actors[id.value], Node{actor.name, actor.kind, actor.state});
    }
  }
  return {};
}

void Graph::write_gexf(const Write& write) const {
  if (!write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
             "<graph defaultedgetype=\"directed\" mode=\"static\">\n"
             "<attributes class=\"node\">\n<attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n"
             "<attribute id=\"state\" title=\"state\" type=\"string\"/>\n</attributes>\n"
             "<attributes class=\"edge\">\n<attribute id=\"type\" title=\"type\" type=\"string\"/>\n"
             "<attribute id=\"quad\" title=\"quad\" type=\"integer\"/>\n"
             "<attribute id=\"status\" title=\"status\" type=\"string\"/>\n"
             "<attribute id=\"first\" title=\"first\" type=\"string\"/>\n"
             "<attribute id=\"last\" title=\"last\" type=\"string\"/>\n</attributes>\n<nodes>\n")) {
    return;
  }
  for (const auto& [id, node] : nodes_) {
    if (!write(fmt::format("<node id=\"{}\" label=\"{}\"><attvalues><attvalue for=\"kind\" value=\"{}\"/><attvalue "
                           "for=\"state\" value=\"{}\"/></attvalues></node>\n",
                           to_string(id), xml_text(node.name), label(node.kind), node.state))) {
      return;
    }
  }
  if (!write("</nodes>\n<edges>\n")) { return; }
  std::size_t number = 0;
  for (const auto& [key, edge] : edges_) {
    const auto& [from, to, type, status] = key;
    if (!write(fmt::format(
            "<edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{} {}\" weight=\"{}\"><attvalues><attvalue "
            "for=\"type\" "
            "value=\"{}\"/><attvalue for=\"quad\" value=\"{}\"/><attvalue for=\"status\" value=\"{}\"/><attvalue "
            "for=\"first\" value=\"{}\"/><attvalue for=\"last\" value=\"{}\"/></attvalues></edge>\n",
            number++, to_string(from), to_string(to), label(type), label(status), edge.events, label(type),
            quad_of(type), label(status), edge.first ? to_iso(*edge.first) : "",
            edge.last ? to_iso(*edge.last) : ""))) {
      return;
    }
  }
  write("</edges>\n</graph>\n</gexf>\n");
}

void Graph::write_graphml(const Write& write) const {
  if (!write(graphml_begin())) { return; }
  for (const auto& [id, node] : nodes_) {
    if (!write(fmt::format(
            "<node id=\"{}\"><data key=\"name\">{}</data><data key=\"kind\">{}</data><data key=\"state\">{}</data>"
            "</node>\n",
            to_string(id), xml_text(node.name), label(node.kind), node.state))) {
      return;
    }
  }
  std::size_t number = 0;
  for (const auto& [key, edge] : edges_) {
    const auto& [from, to, type, status] = key;
    std::string line = fmt::format(
        "<edge id=\"e{}\" source=\"{}\" target=\"{}\"><data key=\"type\">{}</data><data key=\"quad\">{}</data>"
        "<data key=\"status\">{}</data><data key=\"weight\">{}</data>",
        number++, to_string(from), to_string(to), label(type), quad_of(type), label(status), edge.events);
    if (edge.first) { line += fmt::format("<data key=\"first\">{}</data>", to_iso(*edge.first)); }
    if (edge.last) { line += fmt::format("<data key=\"last\">{}</data>", to_iso(*edge.last)); }
    if (!write(line + "</edge>\n")) { return; }
  }
  write("</graph>\n</graphml>\n");
}

}  // namespace chancery::exports
