// SPDX-License-Identifier: Apache-2.0
#include "actors/table/additions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "actors/table/lexicon.h"
#include "base/similar.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// More than the table of the program itself has.
constexpr std::size_t kMostBytes = 32'000'000;

enum class Column : std::uint8_t {
  kPerson,
  kAliases,
  kState,
  kOffice,
  kTitle,
  kFrom,
  kUntil,
  kOrigin,
  kOrganisation,
  kKind,
  kSector,
  kCount
};
constexpr std::size_t kColumns = static_cast<std::size_t>(Column::kCount);
constexpr std::array<std::string_view, kColumns> kColumnNames = {
    "person", "aliases", "state", "office", "title", "from", "until", "origin", "organisation", "kind", "sector"};

/// The columns of a kind of file: those that it has to have come first.
struct Layout {
  std::span<const Column> columns;
  std::size_t needed = 0;
  std::string_view names;  ///< for a message
};
constexpr std::array kTermColumns = {Column::kPerson, Column::kOffice, Column::kFrom,  Column::kAliases,
                                     Column::kState,  Column::kTitle,  Column::kUntil, Column::kOrigin};
constexpr std::array kOrganisationColumns = {Column::kOrganisation, Column::kAliases, Column::kKind,
                                             Column::kState,        Column::kSector,  Column::kOrigin};
constexpr Layout kTerms{kTermColumns, 3, "person, aliases, state, office, title, from, until, origin"};
constexpr Layout kOrganisations{kOrganisationColumns, 1, "organisation, aliases, kind, state, sector, origin"};

/// A cell as a spreadsheet writes it: white space and quotation marks around it do not count.
std::string_view trimmed(std::string_view cell) {
  const auto is_space = [](char c) { return c == ' ' || c == '\r'; };
  while (!cell.empty() && is_space(cell.front())) { cell.remove_prefix(1); }
  while (!cell.empty() && is_space(cell.back())) { cell.remove_suffix(1); }
  if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') { return cell.substr(1, cell.size() - 2); }
  return cell;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t end = line.find('\t');
    cells.push_back(trimmed(line.substr(0, end)));
    if (end == std::string_view::npos) { return cells; }
    line.remove_prefix(end + 1);
  }
}

bool is_date(std::string_view written) {
  static constexpr std::array<std::string_view, 3> kForms = {"2018", "2018-06", "2018-06-14"};
  const bool form = std::ranges::any_of(kForms, [&](std::string_view known) { return known.size() == written.size(); });
  return form && make_period(written, {}).from != Date::min();
}

/// One file.
class Reader {
 public:
  Reader(std::string path, OwnRows& own) : path_(std::move(path)), own_(own) {}

  [[nodiscard]] Result<void> read(std::string_view content) {
    if (content.starts_with("\xEF\xBB\xBF")) { content.remove_prefix(3); }
    if (!base::is_utf8(content)) { return fail(ErrorCode::kBadTable, "this is not UTF-8 text", path_); }
    while (!content.empty()) {
      ++number_;
      const std::size_t end = std::min(content.find('\n'), content.size());
      const std::string_view line = content.substr(0, end);
      content.remove_prefix(std::min(end + 1, content.size()));
      if (trimmed(line).empty() || line.front() == '#') { continue; }
      const auto cells = cells_of(line);
      if (std::ranges::all_of(cells, &std::string_view::empty)) { continue; }
      const auto done = has_header_ ? add(cells) : read_header(cells);
      if (!done) { return done; }
    }
    return {};
  }

 private:
  [[nodiscard]] std::string place() const { return path_ + ":" + std::to_string(number_); }
  [[nodiscard]] std::unexpected<Error> wrong(std::string message) const {
    return fail(ErrorCode::kBadTable, std::move(message), place());
  }

  [[nodiscard]] Result<void> read_header(const std::vector<std::string_view>& cells) {
    layout_ = std::ranges::find(cells, name_of(Column::kOrganisation)) == cells.end() ? kTerms : kOrganisations;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto column = std::ranges::find(layout_.columns, cells[i], name_of);
      if (column == layout_.columns.end()) {
        return wrong("the first line names the columns, and \"" + std::string(cells[i]) +
                     "\" is none: " + std::string(layout_.names) + ", with a tab between two");
      }
      at_[static_cast<std::size_t>(*column)] = i;
    }
    for (const Column needed : layout_.columns.first(layout_.needed)) {
      if (!at_[static_cast<std::size_t>(needed)]) {
        return wrong("the column \"" + std::string(name_of(needed)) + "\" is missing");
      }
    }
    has_header_ = true;
    columns_ = cells.size();
    return {};
  }

  static std::string_view name_of(Column column) { return kColumnNames[static_cast<std::size_t>(column)]; }

  [[nodiscard]] std::string_view cell(const std::vector<std::string_view>& cells, Column column) const {
    const auto at = at_[static_cast<std::size_t>(column)];
    return at && *at < cells.size() ? cells[*at] : std::string_view();
  }

  [[nodiscard]] Result<void> add(const std::vector<std::string_view>& cells) {
    if (cells.size() > columns_) {
      return wrong("this row has " + std::to_string(cells.size()) + " cells, and the first line names " +
                   std::to_string(columns_) + " columns");
    }
    for (const Column needed : layout_.columns.first(layout_.needed)) {
      if (cell(cells, needed).empty()) { return wrong("\"" + std::string(name_of(needed)) + "\" is empty"); }
    }
    return layout_.columns.front() == Column::kPerson ? add_term(cells) : add_organisation(cells);
  }

  [[nodiscard]] std::vector<std::string> aliases_of(const std::vector<std::string_view>& cells) const {
    std::vector<std::string> aliases;
    for (const std::string_view alias : base::split_list(cell(cells, Column::kAliases))) {
      aliases.emplace_back(trimmed(alias));
    }
    return aliases;
  }

  [[nodiscard]] Result<void> add_organisation(const std::vector<std::string_view>& cells) {
    OwnOrganisation row;
    row.name = cell(cells, Column::kOrganisation);
    row.aliases = aliases_of(cells);
    row.state = cell(cells, Column::kState);
    row.place = place();
    if (const std::string_view kind = cell(cells, Column::kKind); !kind.empty()) {
      const auto known = from_label<ActorKind>(kind);
      const bool taken = known == ActorKind::kOrganisation || known == ActorKind::kBody || known == ActorKind::kGroup;
      if (!taken) {
        return wrong("\"" + std::string(kind) + "\" is no kind: write organisation, body (of a state) or group");
      }
      row.kind = *known;
    }
    if (const std::string_view sector = cell(cells, Column::kSector); !sector.empty()) {
      const auto known = from_label<Sector>(sector);
      if (!known) {
        return wrong("\"" + std::string(sector) +
                     "\" is no sector: write BUS, NGO, IGO, PTY, REB, JRN, GOV or the like");
      }
      row.sector = *known;
    }
    if (row.kind == ActorKind::kBody && row.state.empty()) { return wrong("a body is of a state: name it"); }
    own_.organisations.push_back(std::move(row));
    return {};
  }

  [[nodiscard]] Result<void> add_term(const std::vector<std::string_view>& cells) {
    for (const Column date : {Column::kFrom, Column::kUntil}) {
      const std::string_view written = cell(cells, date);
      if (!written.empty() && !is_date(written)) {
        return wrong("\"" + std::string(written) + "\" is no date: write 2018-06-14, or 2018-06 or 2018");
      }
    }
    OwnTerm term;
    term.person = cell(cells, Column::kPerson);
    term.aliases = aliases_of(cells);
    term.state = cell(cells, Column::kState);
    term.office = cell(cells, Column::kOffice);
    term.title = cell(cells, Column::kTitle);
    term.from = cell(cells, Column::kFrom);
    term.until = cell(cells, Column::kUntil);
    term.origin = cell(cells, Column::kOrigin);
    if (term.origin.empty()) { term.origin = kOwnOrigin; }
    term.place = place();
    const Period period = make_period(term.from, term.until);
    if (period.until < period.from) { return wrong("the term ends before it begins"); }
    if (term.state.empty() && term.title.empty()) {
      return wrong("name the state, or the title with the organisation: \"Secretary-General of the United Nations\"");
    }
    own_.terms.push_back(std::move(term));
    return {};
  }

  std::string path_;
  OwnRows& own_;
  Layout layout_ = kTerms;
  std::size_t number_ = 0;
  bool has_header_ = false;
  std::size_t columns_ = 0;
  std::array<std::optional<std::size_t>, kColumns> at_{};
};

Result<void> read_file(const base::Filesystem& files, const std::string& path, OwnRows& own) {
  auto stream = files.open(path);
  if (!stream) { return fail(stream.error().code, stream.error().message, path); }
  const auto content = base::read_up_to(**stream, kMostBytes);
  if (!content) { return fail(content.error().code, content.error().message, path); }
  return Reader(path, own).read(*content);
}

/// Names of a table, folded, and what they stand for.
struct Known {
  std::unordered_map<std::string, std::string_view> by_name;
  std::vector<std::string> names;  // as written, for suggestions

  void add(std::string_view name, std::string_view means) {
    if (by_name.emplace(base::fold(name), means).second) { names.emplace_back(name); }
  }
  [[nodiscard]] std::string_view find(std::string_view written) const {
    const auto at = by_name.find(base::fold(written));
    return at == by_name.end() ? std::string_view() : at->second;
  }
};

std::unexpected<Error> unknown(std::string_view what, std::string_view written, const Known& known,
                               const std::string& place) {
  std::string message = "there is no " + std::string(what) + " \"" + std::string(written) + "\"";
  const std::vector<std::string> similar = base::similar_names(written, known.names);
  if (!similar.empty()) { message += ": did you mean \"" + similar.front() + "\"?"; }
  return fail(ErrorCode::kBadTable, std::move(message), place);
}

struct States {
  Known codes;                                                  ///< by name or code
  std::unordered_map<std::string_view, std::string> in_titles;  ///< by code: "the Netherlands"
};

Result<States> read_states(const base::TableFile& tables) {
  States states;
  const auto rows = base::read_columns<2>(tables, "actors/states", {"code", "name"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [code, name] : *rows) {
    states.codes.add(name, code);
    states.codes.by_name.emplace(base::fold(code), code);  // nothing to suggest
    states.in_titles.emplace(code, name);
  }
  const auto names = base::read_columns<3>(tables, "actors/state_names", {"code", "form", "text"});
  if (!names) { return std::unexpected(names.error()); }
  for (const auto& [code, form, text] : *names) {
    if (form == "name" || form == "short") { states.codes.add(text, code); }
  }
  const auto articles = base::read_columns<1>(tables, "actors/en/articles", {"code"});
  if (!articles) { return std::unexpected(articles.error()); }
  for (const auto& [code] : *articles) {
    const auto at = states.in_titles.find(code);
    if (at != states.in_titles.end()) { at->second = "the " + at->second; }
  }
  return states;
}

Result<Known> read_offices(const base::TableFile& tables) {
  Known offices;
  const auto rows = base::read_columns<3>(tables, "actors/roles", {"role", "office", "aliases"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [role, office, aliases] : *rows) {
    offices.add(role, office);
    offices.add(office, office);
    for (const std::string_view alias : base::split_list(aliases)) { offices.add(alias, office); }
  }
  return offices;
}

/// "foreign minister" -> "Foreign Minister"
std::string with_capitals(std::string_view words) {
  std::string out(words);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == '_') { out[i] = ' '; }
    const bool begins = i == 0 || out[i - 1] == ' ' || out[i - 1] == '-';
    if (begins && out[i] >= 'a' && out[i] <= 'z') { out[i] = static_cast<char>(out[i] - 'a' + 'A'); }
  }
  return out;
}

}  // namespace

Result<OwnRows> read_additions(const base::Filesystem& files, std::span<const std::string> paths) {
  OwnRows own;
  for (const std::string& path : paths) {
    const base::FileKind kind = files.look(path).kind;
    if (kind == base::FileKind::kNone) { return fail(ErrorCode::kFileNotFound, "there is no such file", path); }
    if (kind != base::FileKind::kFolder) {
      if (auto read = read_file(files, path, own); !read) { return std::unexpected(read.error()); }
      continue;
    }
    const auto entries = files.list(path);
    if (!entries) { return fail(entries.error().code, entries.error().message, path); }
    for (const base::FolderEntry& entry : *entries) {
      if (entry.name.starts_with('.') || !entry.name.ends_with(".tsv")) { continue; }
      if (auto read = read_file(files, path + "/" + entry.name, own); !read) { return std::unexpected(read.error()); }
    }
  }
  return own;
}

Result<void> complete_additions(OwnRows& own, const base::TableFile& tables) {
  if (own.terms.empty() && own.organisations.empty()) { return {}; }
  const auto states = read_states(tables);
  if (!states) { return std::unexpected(states.error()); }
  const auto offices = read_offices(tables);
  if (!offices) { return std::unexpected(offices.error()); }
  for (OwnTerm& term : own.terms) {
    const std::string_view office = offices->find(term.office);
    if (office.empty()) { return unknown("office", term.office, *offices, term.place); }
    if (!term.state.empty()) {
      const std::string_view code = states->codes.find(term.state);
      if (code.empty()) { return unknown("state", term.state, states->codes, term.place); }
      if (term.title.empty()) { term.title = with_capitals(term.office) + " of " + states->in_titles.at(code); }
      term.state = code;
    }
    term.office = office;
  }
  for (OwnOrganisation& row : own.organisations) {
    if (row.state.empty()) { continue; }
    const std::string_view code = states->codes.find(row.state);
    if (code.empty()) { return unknown("state", row.state, states->codes, row.place); }
    row.state = code;
  }
  return {};
}

}  // namespace chancery::actors
