// SPDX-License-Identifier: Apache-2.0
#include "language/reading/tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "language/reading/scores.h"

namespace chancery::language {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Scores of all arcs between `nodes` nodes; node 0 is the root, into which no arc leads.
class Graph {
 public:
  explicit Graph(std::size_t nodes) : nodes_(nodes), scores_(nodes * nodes, kNever) {}

  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] double& at(std::size_t head, std::size_t dependent) { return scores_[dependent * nodes_ + head]; }
  [[nodiscard]] double at(std::size_t head, std::size_t dependent) const { return scores_[dependent * nodes_ + head]; }

  [[nodiscard]] std::vector<std::size_t> best_heads() const {
    std::vector<std::size_t> heads(nodes_, 0);
    for (std::size_t node = 1; node < nodes_; ++node) {
      for (std::size_t head = 1; head < nodes_; ++head) {
        if (at(head, node) > at(heads[node], node)) { heads[node] = head; }
      }
    }
    return heads;
  }

 private:
  std::size_t nodes_;
  std::vector<double> scores_;
};

/// The nodes of a circle, or nothing where the heads are a tree.
std::vector<std::size_t> find_circle(const std::vector<std::size_t>& heads) {
  std::vector<std::size_t> seen_from(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t node = start;
    while (node != 0 && seen_from[node] == 0) {
      seen_from[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen_from[node] != start) { continue; }
    std::vector<std::size_t> circle = {node};
    for (std::size_t next = heads[node]; next != node; next = heads[next]) { circle.push_back(next); }
    return circle;
  }
  return {};
}

/// A graph in which a circle has become its last node, and what the arcs of that node stand for.
struct Contraction {
  Graph graph;
  std::vector<std::size_t> old_node;  // of each new node but the last
  std::vector<std::size_t> enters;    // new head of the circle -> the node of the circle that it then leads to
  std::vector<std::size_t> leaves;    // new dependent of the circle -> the node of the circle that is its head
};

Contraction contract(const Graph& graph, const std::vector<std::size_t>& heads,
                     const std::vector<std::size_t>& circle) {
  std::vector<bool> inside(graph.nodes(), false);
  for (const std::size_t node : circle) { inside[node] = true; }
  Contraction out{.graph = Graph(graph.nodes() - circle.size() + 1)};
  for (std::size_t node = 0; node < graph.nodes(); ++node) {
    if (!inside[node]) { out.old_node.push_back(node); }
  }
  const std::size_t whole = out.old_node.size();
  out.enters.assign(whole, kNone);
  out.leaves.assign(whole, kNone);
  for (std::size_t a = 0; a < whole; ++a) {
    const std::size_t outer = out.old_node[a];
    for (std::size_t b = 1; b < whole; ++b) { out.graph.at(a, b) = graph.at(outer, out.old_node[b]); }
    for (const std::size_t node : circle) {
      const double enter = graph.at(outer, node) - graph.at(heads[node], node);
      if (enter > out.graph.at(a, whole)) {
        out.graph.at(a, whole) = enter;
        out.enters[a] = node;
      }
      if (a != 0 && graph.at(node, outer) > out.graph.at(whole, a)) {
        out.graph.at(whole, a) = graph.at(node, outer);
        out.leaves[a] = node;
      }
    }
  }
  return out;
}

/// The head of each node in the tree with the highest sum.
std::vector<std::size_t> best_tree(const Graph& graph) {
  // Each round takes one circle away, so the depth is at most half of the nodes.
  std::vector<std::size_t> heads = graph.best_heads();
  const std::vector<std::size_t> circle = find_circle(heads);
  if (circle.empty()) { return heads; }
  const Contraction small = contract(graph, heads, circle);
  const std::vector<std::size_t> found = best_tree(small.graph);
  const std::size_t whole = small.old_node.size();
  for (std::size_t a = 1; a < whole; ++a) {
    heads[small.old_node[a]] = found[a] == whole ? small.leaves[a] : small.old_node[found[a]];
  }
  heads[small.enters[found[whole]]] = small.old_node[found[whole]];
  return heads;
}

}  // namespace

std::vector<TreeArc> decode_tree(std::span<const float> arcs, std::size_t words) {
  std::vector<TreeArc> tree(words);
  if (words == 0) { return tree; }
  constexpr float kLeast = 1e-30F;
  const std::size_t columns = words + 1;
  std::vector<std::vector<float>> rows(words);
  Graph graph(columns);
  for (std::size_t word = 0; word < words; ++word) {
    std::vector<float> logits(arcs.begin() + static_cast<std::ptrdiff_t>(word * columns),
                              arcs.begin() + static_cast<std::ptrdiff_t>((word + 1) * columns));
    logits[word + 1] = -std::numeric_limits<float>::infinity();
    put_probabilities(logits, rows[word]);
    for (std::size_t head = 0; head < columns; ++head) {
      if (head == word + 1) { continue; }
      graph.at(head, word + 1) = std::log(std::max(rows[word][head], kLeast));
    }
  }
  std::vector<std::size_t> heads = graph.best_heads();
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1 || !find_circle(heads).empty()) {
    // A second root must never pay: it costs more than all other arcs together can bring.
    const double price_of_root = -2.0 * std::log(kLeast) * static_cast<double>(columns);
    for (std::size_t word = 0; word < words; ++word) { graph.at(0, word + 1) -= price_of_root; }
    heads = best_tree(graph);
  }
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t head = heads[word + 1];
    tree[word] = {static_cast<std::uint32_t>(head), rows[word][head]};
  }
  return tree;
}

std::vector<std::size_t> decode_relations(std::span<const float> relations, std::size_t labels, std::size_t root,
                                          std::span<const TreeArc> tree) {
  std::vector<std::size_t> columns(tree.size(), root);
  for (std::size_t word = 0; word < tree.size(); ++word) {
    if (tree[word].head == 0) { continue; }
    const std::span<const float> row = relations.subspan(word * labels, labels);
    std::size_t best = kNone;
    for (std::size_t i = 0; i < labels; ++i) {
      if (i != root && (best == kNone || row[i] > row[best])) { best = i; }
    }
    columns[word] = best == kNone ? root : best;
  }
  return columns;
}

}  // namespace chancery::language
