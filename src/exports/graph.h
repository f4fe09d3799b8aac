// SPDX-License-Identifier: Apache-2.0
//
// Events as a graph: who acts on whom.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "chancery/store.h"
#include "exports/fact_json.h"
#include "exports/rows.h"

namespace chancery::exports {

/// Adds up events between actors, and writes them as GEXF 1.3 or GraphML. An edge stands for all events of one type and
/// status from one actor to another; a mutual event has one each way. Events without two sides are left out.
class Graph {
 public:
  explicit Graph(const RecordSource& store) : store_(&store) {}

  /// Errors: those of the store.
  [[nodiscard]] Result<void> add(const Hit& hit);
  void write_gexf(const Write& write) const;
  void write_graphml(const Write& write) const;

 private:
  struct Node {
    std::string name;
    ActorKind kind = ActorKind::kState;
    std::string state;
  };
  struct Edge {
    std::size_t events = 0;
    std::optional<Date> first;
    std::optional<Date> last;
  };
  void add_edge(FactId from, FactId to, const Event& event, const Time& time);

  const RecordSource* store_;
  FactId report_;  ///< whose ids are at hand
  ReportIds ids_;
  std::map<FactId, Node> nodes_;
  std::map<std::tuple<FactId, FactId, EventType, Status>, Edge> edges_;
};

}  // namespace chancery::exports
