// SPDX-License-Identifier: Apache-2.0
#include "chancery/offices.h"

#include <array>
#include <utility>

#include "actors/lookup.h"
#include "base/filesystem.h"
#include "base/table_file.h"
#include "base/utf8.h"
#include "language/language.h"

namespace chancery::engine {
namespace {

OfficeTerm term_of(const actors::Facts& facts, const actors::Term& term, TermTime when) {
  OfficeTerm row;
  row.when = when;
  row.person = facts.directory().person(term.person).name;
  row.title = term.title;
  row.state = term.state;
  row.office = term.office;
  if (term.period.from != Date::min()) { row.from = term.period.from; }
  if (term.period.until != Date::max()) { row.until = term.period.until; }
  row.origin = term.origin;
  return row;
}

/// "japanese foreign minister" -> "Japanese Foreign Minister": names ask for their capitals.
std::string with_capitals(std::string_view words) {
  std::string out(words);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool begins = i == 0 || out[i - 1] == ' ' || out[i - 1] == '-';
    if (begins && out[i] >= 'a' && out[i] <= 'z') { out[i] = static_cast<char>(out[i] - 'a' + 'A'); }
  }
  return out;
}

class TableOffices final : public Offices {
 public:
  TableOffices(language::Language language, actors::Facts facts)
      : language_(std::move(language)), facts_(std::move(facts)) {}

  [[nodiscard]] Result<OfficeAnswer> ask(std::string_view words, Date day) const override {
    // An office is read after an article, as in a report; a name has none; and a person who types in a
    // hurry leaves out the capitals.
    const std::array<std::string, 4> readings = {"The " + std::string(words) + ".", std::string(words) + ".",
                                                 "The " + with_capitals(words) + ".", with_capitals(words) + "."};
    OfficeAnswer best;
    for (const std::string& reading : readings) {
      auto answer = read(reading, day);
      if (!answer) { return answer; }
      const bool on_the_day = !answer->rows.empty() && answer->rows.front().when == TermTime::kOnTheDay;
      if (on_the_day) { return answer; }
      const bool better = (answer->understood && !best.understood) || best.note.empty() ||
                          (answer->understood && best.rows.empty() && !answer->rows.empty());
      if (better) { best = std::move(*answer); }
    }
    return best;
  }

 private:
  [[nodiscard]] Result<OfficeAnswer> read(const std::string& text, Date day) const {
    Report report;
    report.text = text;
    auto document = Document::create(std::move(report));
    if (!document) { return std::unexpected(document.error()); }
    if (auto ran = language_.run(*document); !ran) { return std::unexpected(ran.error()); }
    const actors::LookupAnswer found = actors::look_up(*document, facts_, day);
    OfficeAnswer answer{.rows = {}, .note = found.note, .understood = found.understood};
    for (const actors::Term* term : found.held) { answer.rows.push_back(term_of(facts_, *term, TermTime::kOnTheDay)); }
    for (const actors::Term* term : found.before) { answer.rows.push_back(term_of(facts_, *term, TermTime::kBefore)); }
    for (const actors::Term* term : found.after) { answer.rows.push_back(term_of(facts_, *term, TermTime::kAfter)); }
    return answer;
  }

  language::Language language_;
  actors::Facts facts_;
};

}  // namespace
}  // namespace chancery::engine

namespace chancery {

Result<std::unique_ptr<const Offices>> Offices::load(const std::vector<std::string>& actors) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  auto language = language::Language::load(*tables, nullptr);
  if (!language) { return std::unexpected(language.error()); }
  auto own = actors::read_additions(base::disk(), actors);
  if (!own) { return std::unexpected(own.error()); }
  auto facts = actors::Facts::load(*tables, std::move(*own));
  if (!facts) { return std::unexpected(facts.error()); }
  return std::unique_ptr<const Offices>(new engine::TableOffices(std::move(*language), std::move(*facts)));
}

}  // namespace chancery
