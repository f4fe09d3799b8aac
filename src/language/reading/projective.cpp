// SPDX-License-Identifier: Apache-2.0
#include "language/reading/projective.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace chancery::language {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Best sums of spans of words [first, last], each headed by its first or by its last word, and where they divide.
class Chart {
 public:
  explicit Chart(std::size_t nodes) : nodes_(nodes), cells_(nodes * nodes) {}

  struct Best {
    double sum = kNever;
    std::uint32_t divided = 0;
  };
  /// An open span is an arc between its ends with all below it on the inside; a closed one has all of its head's
  /// dependents on that side.
  struct Cell {
    Best open_to_first, open_to_last, closed_at_first, closed_at_last;
  };

  [[nodiscard]] Cell& at(std::size_t first, std::size_t last) { return cells_[(first * nodes_) + last]; }
  [[nodiscard]] const Cell& at(std::size_t first, std::size_t last) const { return cells_[(first * nodes_) + last]; }

 private:
  std::size_t nodes_;
  std::vector<Cell> cells_;
};

void raise(Chart::Best& best, double sum, std::size_t divided) {
  if (sum > best.sum) { best = {.sum = sum, .divided = static_cast<std::uint32_t>(divided)}; }
}

class Eisner {
 public:
  Eisner(std::span<const double> scores, std::size_t nodes)
      : scores_(scores), nodes_(nodes), chart_(nodes), heads_(nodes, 0) {}

  std::vector<std::size_t> run() {
    for (std::size_t word = 1; word < nodes_; ++word) {
      chart_.at(word, word).closed_at_first.sum = 0;
      chart_.at(word, word).closed_at_last.sum = 0;
    }
    for (std::size_t length = 1; length + 1 < nodes_; ++length) {
      for (std::size_t first = 1; first + length < nodes_; ++first) { fill(first, first + length); }
    }
    Chart::Best root;
    for (std::size_t word = 1; word < nodes_; ++word) {
      raise(root,
            chart_.at(1, word).closed_at_last.sum + chart_.at(word, nodes_ - 1).closed_at_first.sum + arc(0, word),
            word);
    }
    take_closed_at_last(1, root.divided);
    take_closed_at_first(root.divided, nodes_ - 1);
    return std::move(heads_);
  }

 private:
  [[nodiscard]] double arc(std::size_t head, std::size_t dependent) const {
    return scores_[(dependent * nodes_) + head];
  }

  void fill(std::size_t first, std::size_t last) {
    Chart::Cell& cell = chart_.at(first, last);
    Chart::Best inside;
    for (std::size_t middle = first; middle < last; ++middle) {
      raise(inside, chart_.at(first, middle).closed_at_first.sum + chart_.at(middle + 1, last).closed_at_last.sum,
            middle);
    }
    cell.open_to_last = {.sum = inside.sum + arc(last, first), .divided = inside.divided};
    cell.open_to_first = {.sum = inside.sum + arc(first, last), .divided = inside.divided};
    for (std::size_t middle = first; middle < last; ++middle) {
      raise(cell.closed_at_last, chart_.at(first, middle).closed_at_last.sum + chart_.at(middle, last).open_to_last.sum,
            middle);
      raise(cell.closed_at_first,
            chart_.at(first, middle + 1).open_to_first.sum + chart_.at(middle + 1, last).closed_at_first.sum,
            middle + 1);
    }
  }

  // Spans get shorter with each step, so the depth is at most twice the nodes.
  void take_inside(std::size_t first, std::size_t last, std::size_t middle) {
    take_closed_at_first(first, middle);
    take_closed_at_last(middle + 1, last);
  }

  void take_closed_at_last(std::size_t first, std::size_t last) {
    if (first == last) { return; }
    const std::size_t middle = chart_.at(first, last).closed_at_last.divided;
    take_closed_at_last(first, middle);
    heads_[middle] = last;
    take_inside(middle, last, chart_.at(middle, last).open_to_last.divided);
  }

  void take_closed_at_first(std::size_t first, std::size_t last) {
    if (first == last) { return; }
    const std::size_t middle = chart_.at(first, last).closed_at_first.divided;
    take_closed_at_first(middle, last);
    heads_[middle] = first;
    take_inside(first, middle, chart_.at(first, middle).open_to_first.divided);
  }

  std::span<const double> scores_;
  std::size_t nodes_;
  Chart chart_;
  std::vector<std::size_t> heads_;
};

}  // namespace

bool has_crossing(std::span<const std::size_t> heads) {
  for (std::size_t word = 1; word < heads.size(); ++word) {
    const auto [low, high] = std::minmax(word, heads[word]);
    for (std::size_t other = low + 1; other < high; ++other) {
      if (heads[other] < low || heads[other] > high) { return true; }
    }
  }
  return false;
}

std::vector<std::size_t> best_projective_tree(std::span<const double> scores, std::size_t nodes) {
  return nodes < 2 ? std::vector<std::size_t>(nodes, 0) : Eisner(scores, nodes).run();
}

}  // namespace chancery::language
