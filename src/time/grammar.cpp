// SPDX-License-Identifier: Apache-2.0
#include "time/grammar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "time/readers.h"

namespace chancery::time {
namespace {

using Path = std::vector<Element>;
using Paths = std::vector<Path>;

constexpr std::string_view kMarks = ",-/:.'";

std::optional<Kind> kind_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Kind>, 10> kKinds = {{{"calendar", Kind::kCalendar},
                                                                                {"weekday", Kind::kWeekday},
                                                                                {"unit", Kind::kUnit},
                                                                                {"shift", Kind::kShift},
                                                                                {"span", Kind::kSpan},
                                                                                {"duration", Kind::kDuration},
                                                                                {"set", Kind::kSet},
                                                                                {"reference", Kind::kReference},
                                                                                {"deictic", Kind::kDeictic},
                                                                                {"clock", Kind::kClock}}};
  for (const auto& [known, kind] : kKinds) {
    if (known == name) { return kind; }
  }
  return std::nullopt;
}

/// Elements and brackets, one by one.
std::vector<std::string_view> words_of(std::string_view pattern) {
  constexpr std::string_view kEnds = " []";
  std::vector<std::string_view> words;
  while (!pattern.empty()) {
    const std::size_t end = std::min(pattern.find_first_of(kEnds), pattern.size());
    const std::size_t size = end == 0 ? 1 : end;
    if (pattern.front() != ' ') { words.push_back(pattern.substr(0, size)); }
    pattern.remove_prefix(size);
  }
  return words;
}

Paths joined(const Paths& left, const Paths& right) {
  Paths all;
  for (const Path& head : left) {
    for (const Path& tail : right) {
      all.push_back(head);
      all.back().insert(all.back().end(), tail.begin(), tail.end());
    }
  }
  return all;
}

/// Expands one pattern into the ways through it.
class PatternReader {
 public:
  PatternReader(std::string_view pattern, Lexicon& lexicon) : words_(words_of(pattern)), lexicon_(lexicon) {}

  /// Nothing where the pattern is not well-formed.
  std::optional<Paths> read() {
    auto paths = sequence();
    const bool whole = at_ == words_.size() && !bad_;
    return whole ? std::optional(std::move(paths)) : std::nullopt;
  }

 private:
  Paths sequence() {
    Paths paths = {{}};
    while (at_ < words_.size() && words_[at_] != "]") {
      if (words_[at_] == "[") {
        ++at_;
        Paths inner = sequence();
        bad_ = bad_ || at_ == words_.size();
        ++at_;
        inner.emplace_back();
        paths = joined(paths, inner);
      } else {
        paths = joined(paths, element(words_[at_++]));
      }
    }
    return paths;
  }

  Paths element(std::string_view word) {
    const bool optional = word.size() > 1 && word.ends_with('?');
    if (optional) { word.remove_suffix(1); }
    const std::size_t open = word.find('(');
    Paths paths;
    if (open != std::string_view::npos && word.ends_with(')')) {
      const std::string prefix(word.substr(0, open));
      for (const auto choice : base::split_list(word.substr(open + 1, word.size() - open - 2))) {
        paths.push_back({single(prefix + std::string(choice))});
      }
    } else {
      paths.push_back({single(word)});
    }
    if (optional) { paths.emplace_back(); }
    return paths;
  }

  Element single(std::string_view word) {
    Element element;
    for (; word.size() > 1 && (word.front() == '+' || word.front() == '^'); word.remove_prefix(1)) {
      (word.front() == '+' ? element.glued : element.context) = true;
    }
    if (word.starts_with('{') && word.ends_with('}')) {
      const auto slot = slot_named(word.substr(1, word.size() - 2));
      bad_ = bad_ || !slot;
      element.slot = slot.value_or(Slot::kLiteral);
    } else if (word.size() == 1 && kMarks.contains(word.front())) {
      element.mark = word.front();
    } else {
      bad_ = bad_ || word.empty() || word.find_first_of("[](){}|?+^") != std::string_view::npos;
      element.word = lexicon_.intern(word);
    }
    return element;
  }

  std::vector<std::string_view> words_;
  Lexicon& lexicon_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

/// Reads one piece or more for an element: the number taken, 0 where it does not fit.
std::size_t take(const Element& element, std::span<const Piece> pieces, std::size_t at, Meaning& meaning) {
  const Piece& piece = pieces[at];
  if (element.glued && !piece.glued) { return 0; }
  if (element.mark != 0) { return piece.kind == PieceKind::kMark && piece.mark == element.mark ? 1 : 0; }
  if (element.slot != Slot::kLiteral) { return read_slot(element.slot, pieces, at, meaning); }
  return piece.word == element.word && piece.word != nullptr ? 1 : 0;
}

}  // namespace

/// One search from one piece.
struct Grammar::Walk {
  std::span<const Piece> pieces;
  Meaning meaning;  ///< of the path so far
  std::optional<Match> best;
};

Result<Grammar> Grammar::load(const base::TableFile& tables, Lexicon& lexicon) {
  constexpr const char* kTable = "time/en/patterns";
  const auto rows = base::read_columns<4>(tables, kTable, {"name", "pattern", "kind", "set"});
  if (!rows) { return std::unexpected(rows.error()); }
  Grammar grammar;
  for (const auto& [name, written, kind_name, settings] : *rows) {
    const auto kind = kind_named(kind_name);
    const auto paths = PatternReader(written, lexicon).read();
    Pattern pattern{.name = std::string(name), .kind = kind.value_or(Kind::kCalendar), .settings = {}};
    for (const auto setting : base::split_list(settings)) { pattern.settings.push_back(setting_named(setting)); }
    if (!kind || !paths || std::ranges::count(pattern.settings, nullptr) > 0) {
      return fail(ErrorCode::kBadTable, "the pattern \"" + pattern.name + "\" cannot be read", kTable);
    }
    for (const Path& path : *paths) { grammar.add_path(path, grammar.patterns_.size()); }
    grammar.patterns_.push_back(std::move(pattern));
  }
  return grammar;
}

void Grammar::add_path(std::span<const Element> path, std::size_t pattern) {
  std::uint32_t node = 0;
  for (const Element& element : path) {
    const auto& edges = nodes_[node].edges;
    const auto known = std::ranges::find(edges, element, &Edge::element);
    if (known != edges.end()) {
      node = known->node;
      continue;
    }
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    nodes_[node].edges.push_back({element, added});
    nodes_.emplace_back();
    node = added;
  }
  if (nodes_[node].pattern < 0 && node != 0) { nodes_[node].pattern = static_cast<int>(pattern); }
}

std::optional<Match> Grammar::match(std::span<const Piece> pieces, std::size_t at) const {
  const Piece& piece = pieces[at];
  if (piece.word == nullptr && piece.kind != PieceKind::kNumber && piece.mark != '\'') { return std::nullopt; }
  Walk search{.pieces = pieces, .meaning = {}, .best = {}};
  walk(search, 0, at, at);
  if (search.best) {
    const Pattern& pattern = patterns_[search.best->pattern];
    search.best->meaning.kind = pattern.kind;
    for (const Setting setting : pattern.settings) { setting(search.best->meaning); }
  }
  return search.best;
}

void Grammar::walk(Walk& search, std::uint32_t node, std::size_t at, std::size_t first) const {
  const Node& here = nodes_[node];
  if (here.pattern >= 0 && first < at) {
    const auto pattern = static_cast<std::size_t>(here.pattern);
    const bool better =
        !search.best || at > search.best->last || (at == search.best->last && pattern < search.best->pattern);
    if (better) { search.best = Match{.first = first, .last = at, .pattern = pattern, .meaning = search.meaning}; }
  }
  if (at >= search.pieces.size()) { return; }
  for (const Edge& edge : here.edges) {
    const Meaning before = search.meaning;
    const std::size_t taken = take(edge.element, search.pieces, at, search.meaning);
    if (taken > 0) {
      const std::size_t end = at + taken;
      walk(search, edge.node, end, edge.element.context ? end : first);
    }
    search.meaning = before;
  }
}

}  // namespace chancery::time
