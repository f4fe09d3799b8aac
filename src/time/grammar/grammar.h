// SPDX-License-Identifier: Apache-2.0
//
// The patterns of data/time/en/patterns.tsv and holidays.tsv, compiled into one trie.
//
// A pattern is a row of elements with blanks between:
//
//   word        the word itself, in any letter case; , - / : . ' are the marks
//   {class}     what the class takes: a word of the tables ("{month}") or a number ("{day}", "{year}")
//   +element    without white space before it          ^element   context, not part of the expression
//   element?    may be missing                         [a b]      these together may be missing
//   (a|b)       one of these
//
// Context may stand before the expression, after it ("the year ^ended") or inside: there it cuts the match in
// two expressions ("{month} {day} ^to {month} {day}").
//
// Every way through the brackets becomes a path of the trie, so a sentence is read once for all
// patterns. The longest match wins; of two of the same length, the one whose row comes first. A general
// parser was rejected: news dates have no nesting, and a row can be read and changed without code.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/table_file.h"
#include "chancery/result.h"
#include "time/grammar/meaning.h"
#include "time/grammar/pieces.h"
#include "time/grammar/settings.h"

namespace chancery::time {

/// One row of the table. `name` is what a record's `rules` show.
struct Pattern {
  std::string name;
  Kind kind = Kind::kCalendar;
  std::vector<Setting> settings;  ///< what the pattern implies: "sign=-1", "nth=quarter"
  std::string holiday;            ///< of a row of holidays.tsv, the rule that gives its day
};

/// One place of a compiled pattern.
struct Element {
  Slot slot = Slot::kLiteral;
  const Word* word = nullptr;  ///< of a literal
  char mark = 0;               ///< of a mark
  bool glued = false;
  bool context = false;

  friend bool operator==(const Element&, const Element&) = default;
};

/// Pieces [begin, end) between two expressions of one match; empty where it is one expression.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A match: pieces [first, last) are the expression, or two of them with `gap` between.
struct Match {
  std::size_t first = 0;
  std::size_t last = 0;
  Gap gap;
  std::size_t pattern = 0;
  Meaning meaning;
};

/// Immutable after load; safe from several threads. Holds addresses of the Lexicon's words.
class Grammar {
 public:
  /// Errors: kBadTable, with the name of the row.
  [[nodiscard]] static Result<Grammar> load(const base::TableFile& tables, Lexicon& lexicon);

  /// The best match that begins at `pieces[at]`, its context included.
  [[nodiscard]] std::optional<Match> match(std::span<const Piece> pieces, std::size_t at) const;

  [[nodiscard]] const Pattern& pattern(std::size_t index) const { return patterns_[index]; }

 private:
  struct Edge {
    Element element;
    std::uint32_t node = 0;
  };
  /// While the trie grows.
  struct Draft {
    std::vector<Edge> edges;
    int pattern = -1;
  };
  /// Some of `edges_`.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
  };
  struct Node {
    Range edges;
    int pattern = -1;
  };
  struct Walk;

  Grammar() : drafts_(1) {}
  [[nodiscard]] Result<void> add_patterns(const base::TableFile& tables, Lexicon& lexicon);
  [[nodiscard]] Result<void> add_holidays(const base::TableFile& tables, Lexicon& lexicon);
  void add_path(std::span<const Element> path, std::size_t pattern);
  /// Turns the drafts into nodes and sorts the edges of the first one by what they begin with.
  void settle(const Lexicon& lexicon);
  Range keep(std::span<const Edge> edges);
  [[nodiscard]] std::span<const Edge> of(Range range) const {
    return std::span(edges_).subspan(range.first, range.size);
  }
  [[nodiscard]] std::span<const Edge> beginnings(const Piece& piece) const;
  /// Where the expression of a path begins, and its gap.
  struct Begun {
    std::size_t first = 0;
    Gap gap;
  };
  void follow(Walk& search, std::span<const Edge> edges, std::size_t at, Begun begun) const;

  std::deque<Pattern> patterns_;  ///< stable addresses: a Meaning views a holiday's rule
  std::vector<Draft> drafts_;     ///< empty once the trie is settled
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;             ///< those of a node, or of a beginning, stand together
  std::vector<Range> word_beginnings_;  ///< edges of the first node by Word::index
  Range number_beginnings_;
  Range mark_beginnings_;
};

}  // namespace chancery::time
