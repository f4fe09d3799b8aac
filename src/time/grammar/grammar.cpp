// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/grammar.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "time/grammar/readers.h"
#include "time/holidays.h"

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

  /// None where the pattern is not well-formed.
  Paths read() {
    Paths paths = sequence();
    const bool whole = at_ == words_.size() && !bad_;
    return whole ? std::move(paths) : Paths{};
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

/// A quick look: may the element begin with this piece?
bool may_take(const Element& element, const Piece& piece) {
  if (element.mark != 0) { return piece.kind == PieceKind::kMark && piece.mark == element.mark; }
  if (element.slot != Slot::kLiteral) { return may_begin(element.slot, piece); }
  return piece.word == element.word;
}

/// Do the words of this way through the pattern say all that its kind is read from?
bool is_complete(const Pattern& pattern, const Path& path) {
  Meaning implied;
  for (const Setting setting : pattern.settings) { setting(implied); }
  const auto has = [&path](Slot slot) { return std::ranges::find(path, slot, &Element::slot) != path.end(); };
  switch (pattern.kind) {
    case Kind::kUnit:
    case Kind::kShift:
    case Kind::kSpan:
    case Kind::kDuration: return implied.unit || has(Slot::kUnit) || has(Slot::kUnits);
    case Kind::kWeekday: return has(Slot::kWeekday);
    case Kind::kReference: return !implied.reference.empty() || has(Slot::kReference);
    default: return true;
  }
}

}  // namespace

/// One search from one piece.
struct Grammar::Walk {
  std::span<const Piece> pieces;
  Meaning meaning;  ///< of the path so far
  std::optional<Match> best;
  std::size_t reach = 0;  ///< end of the best match, what must follow it included

  /// Pieces up to `end` fit a pattern: kept where they reach further, or as far by an earlier row.
  void keep(Begun begun, std::size_t end, std::size_t pattern) {
    if (best && (end < reach || (end == reach && pattern >= best->pattern))) { return; }
    reach = end;
    const bool followed = begun.gap.end == end;
    best = Match{.first = begun.first,
                 .last = followed ? begun.gap.begin : end,
                 .gap = followed ? Gap{} : begun.gap,
                 .pattern = pattern,
                 .meaning = meaning};
  }
};

Result<Grammar> Grammar::load(const base::TableFile& tables, Lexicon& lexicon) {
  Grammar grammar;
  if (auto added = grammar.add_patterns(tables, lexicon); !added) { return std::unexpected(added.error()); }
  if (auto added = grammar.add_holidays(tables, lexicon); !added) { return std::unexpected(added.error()); }
  grammar.settle(lexicon);
  return grammar;
}

Result<void> Grammar::add_patterns(const base::TableFile& tables, Lexicon& lexicon) {
  constexpr const char* kTable = "time/en/patterns";
  const auto rows = base::read_columns<4>(tables, kTable, {"name", "pattern", "kind", "set"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [name, written, kind_name, settings] : *rows) {
    const auto kind = kind_named(kind_name);
    const Paths paths = PatternReader(written, lexicon).read();
    Pattern pattern{.name = std::string(name), .kind = kind.value_or(Kind::kCalendar), .settings = {}, .holiday = {}};
    for (const auto setting : base::split_list(settings)) { pattern.settings.push_back(setting_named(setting)); }
    const bool known = kind && std::ranges::count(pattern.settings, nullptr) == 0;
    if (!known || paths.empty() ||
        !std::ranges::all_of(paths, [&](const Path& path) { return is_complete(pattern, path); })) {
      return fail(ErrorCode::kBadTable, "the pattern \"" + pattern.name + "\" cannot be read", kTable);
    }
    for (const Path& path : paths) { add_path(path, patterns_.size()); }
    patterns_.push_back(std::move(pattern));
  }
  return {};
}

Result<void> Grammar::add_holidays(const base::TableFile& tables, Lexicon& lexicon) {
  constexpr const char* kTable = "time/en/holidays";
  constexpr int kEvenYear = 2020;
  const auto rows = base::read_columns<3>(tables, kTable, {"name", "pattern", "day"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [name, written, day] : *rows) {
    std::size_t paths_added = 0;
    const std::string pattern(written);
    for (const std::string& form : {pattern + " [[+,] {year}]", pattern + " (of|in) {year}", "{last} " + pattern,
                                    "{this} " + pattern, "{next} " + pattern}) {
      for (const Path& path : PatternReader(form, lexicon).read()) {
        add_path(path, patterns_.size());
        ++paths_added;
      }
    }
    if (paths_added == 0 || (day != kDayOfState && !holiday_in(day, kEvenYear))) {
      return fail(ErrorCode::kBadTable, "the holiday \"" + std::string(name) + "\" cannot be read", kTable);
    }
    patterns_.push_back(
        {.name = std::string(name), .kind = Kind::kCalendar, .settings = {}, .holiday = std::string(day)});
  }
  return {};
}

void Grammar::add_path(std::span<const Element> path, std::size_t pattern) {
  std::uint32_t node = 0;
  for (const Element& element : path) {
    const auto& edges = drafts_[node].edges;
    const auto known = std::ranges::find(edges, element, &Edge::element);
    if (known != edges.end()) {
      node = known->node;
      continue;
    }
    const auto added = static_cast<std::uint32_t>(drafts_.size());
    drafts_[node].edges.push_back({element, added});
    drafts_.emplace_back();
    node = added;
  }
  if (drafts_[node].pattern < 0 && node != 0) { drafts_[node].pattern = static_cast<int>(pattern); }
}

Grammar::Range Grammar::keep(std::span<const Edge> edges) {
  const Range range{.first = static_cast<std::uint32_t>(edges_.size()),
                    .size = static_cast<std::uint32_t>(edges.size())};
  edges_.insert(edges_.end(), edges.begin(), edges.end());
  return range;
}

void Grammar::settle(const Lexicon& lexicon) {
  const std::vector<Edge>& first = drafts_.front().edges;
  const auto beginning_with = [&](const auto& fits) {
    std::vector<Edge> edges;
    std::ranges::copy_if(first, std::back_inserter(edges), fits, &Edge::element);
    return keep(edges);
  };
  for (const Word& word : lexicon.words()) {
    Piece piece;
    piece.word = &word;
    word_beginnings_.push_back(beginning_with([&](const Element& element) { return may_take(element, piece); }));
  }
  Piece number;
  number.kind = PieceKind::kNumber;
  number_beginnings_ =
      beginning_with([&](const Element& element) { return element.mark == 0 && may_take(element, number); });
  mark_beginnings_ = beginning_with([](const Element& element) { return element.mark != 0; });
  for (const Draft& draft : drafts_) { nodes_.push_back({.edges = keep(draft.edges), .pattern = draft.pattern}); }
  drafts_.clear();
}

std::span<const Grammar::Edge> Grammar::beginnings(const Piece& piece) const {
  if (piece.word != nullptr) { return of(word_beginnings_[piece.word->index]); }
  if (piece.kind == PieceKind::kNumber) { return of(number_beginnings_); }
  return piece.kind == PieceKind::kMark ? of(mark_beginnings_) : std::span<const Edge>{};
}

std::optional<Match> Grammar::match(std::span<const Piece> pieces, std::size_t at) const {
  const auto edges = beginnings(pieces[at]);
  if (edges.empty()) { return std::nullopt; }
  Walk search{.pieces = pieces, .meaning = {}, .best = {}};
  follow(search, edges, at, {.first = at, .gap = {}});
  if (search.best) {
    const Pattern& pattern = patterns_[search.best->pattern];
    search.best->meaning.kind = pattern.kind;
    search.best->meaning.holiday = pattern.holiday;
    for (const Setting setting : pattern.settings) { setting(search.best->meaning); }
  }
  return search.best;
}

void Grammar::follow(Walk& search, std::span<const Edge> edges, std::size_t at, Begun begun) const {
  if (at >= search.pieces.size()) { return; }
  const Piece& piece = search.pieces[at];
  for (const auto& [element, node] : edges) {
    if ((element.glued && !piece.glued) || !may_take(element, piece)) { continue; }
    const Meaning before = search.meaning;
    const bool slot = element.mark == 0 && element.slot != Slot::kLiteral;
    const std::size_t taken = slot ? read_slot(element.slot, search.pieces, at, search.meaning) : 1;
    if (taken > 0) {
      const std::size_t end = at + taken;
      Begun here = begun;
      if (element.context && begun.first == at) { here.first = end; }
      if (element.context && begun.first < at) { here.gap = {begun.gap.end == at ? begun.gap.begin : at, end}; }
      const Node& next = nodes_[node];
      if (next.pattern >= 0 && here.first < end) { search.keep(here, end, static_cast<std::size_t>(next.pattern)); }
      follow(search, of(next.edges), end, here);
    }
    search.meaning = before;
  }
}

}  // namespace chancery::time
