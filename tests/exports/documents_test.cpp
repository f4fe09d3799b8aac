// SPDX-License-Identifier: Apache-2.0
//
// The exports that people read: notes, the page to print, the timeline.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>

#include "base/hash.h"
#include "chancery/exports.h"
#include "exported.h"
#include "exports/documents/notes.h"
#include "exports/phrases.h"

namespace chancery {
namespace {

using test::exported;
using test::made_store;

constexpr std::array kFacts = {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment};
constexpr Date kDay{std::chrono::year{2019} / 2 / 22};

std::map<std::string, std::string> notes_of(const RecordSource& store, FactKind of, const Query& query = {}) {
  std::map<std::string, std::string> notes;
  const auto done = export_notes(store, of, query, [&notes](std::string_view path, std::string_view text) {
    EXPECT_TRUE(notes.emplace(path, text).second) << path << " is there twice";
    return true;
  });
  EXPECT_TRUE(done) << done.error().message;
  return notes;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) { ++count; }
  return count;
}

/// A store with one report whose every name and word is what breaks a careless writer.
std::unique_ptr<Store> hostile_store() {
  CodedReport coded;
  coded.report.raw = R"(]] | <script>alert(1)</script> "said" --- # `no`.)";
  Record& record = coded.coded.record;
  coded.report.sha256 = base::sha256_hex(coded.report.raw);
  record.text = coded.report.raw;
  record.id = "r1";
  record.language = "en";
  record.title = Title{.text = "../../<b>: [[x|y]] \"quoted\"\nline", .span = {}};
  record.source.publisher = "=1+1 <i>\\";
  record.source.url = "javascript:alert(2)";
  const Span all{0, static_cast<std::uint32_t>(record.text.size())};
  record.segments = {{SegmentKind::kBody, all}};
  record.sentences = {all};
  record.published.time = {
      .earliest = kDay, .latest = kDay, .precision = Precision::kDay, .basis = Basis::kMetadata, .of = {}};
  record.actors = {{.kind = ActorKind::kPerson, .name = "A|B]] <i>/..\\: #"}};
  record.events = {{.actors = {ActorId{0}}, .mentions = {{.trigger = {5, 13}, .sentence = all}}}};
  auto store = make_memory_store();
  EXPECT_TRUE(store->add(std::span(&coded, 1)));
  return store;
}

TEST(Notes, LinkToNotesThatAreThere) {
  const auto store = made_store(60);
  const std::regex link(R"(\[\[([^\]|]+)(\|[^\]]*)?\]\])");
  for (const FactKind of : kFacts) {
    const auto notes = notes_of(*store, of);
    std::set<std::string> names;
    std::size_t facts = 0;
    for (const auto& [path, text] : notes) {
      const std::string name = path.substr(path.find('/') + 1);
      names.insert(name.substr(0, name.size() - 3));
      EXPECT_TRUE(text.starts_with("---\nid: \"")) << path;
      facts += path.starts_with(exports::list_name(of)) ? 1U : 0U;
    }
    Query all;
    const auto rows = of == FactKind::kEvent       ? store->events(all)
                      : of == FactKind::kStatement ? store->statements(all)
                                                   : store->commitments(all);
    EXPECT_EQ(facts, rows->size());
    std::size_t links = 0;
    for (const auto& [path, text] : notes) {
      for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
        EXPECT_TRUE(names.contains((*it)[1])) << path << " links to " << (*it)[1];
        ++links;
      }
    }
    EXPECT_GT(links, rows->size());
  }
}

TEST(Notes, AreThoseOfTheFilteredList) {
  const auto store = made_store(60);
  const Query query{.state = test::made_states().front(), .limit = 7};
  std::size_t facts = 0;
  for (const auto& [path, text] : notes_of(*store, FactKind::kEvent, query)) {
    facts += path.starts_with("events/") ? 1U : 0U;
  }
  EXPECT_EQ(facts, 7);
  EXPECT_EQ(notes_of(*store, FactKind::kActor).size(), store->actors({})->size());
  EXPECT_EQ(notes_of(*store, FactKind::kReport).size(), 60);
}

TEST(Notes, KeepTheWordsOfAReportHarmless) {
  const auto store = hostile_store();
  const auto notes = notes_of(*store, FactKind::kEvent);
  ASSERT_EQ(notes.size(), 3);
  for (const auto& [path, text] : notes) {
    EXPECT_EQ(path.find(".."), std::string::npos) << path;
    EXPECT_EQ(std::ranges::count(path, '/'), 1) << path;
    EXPECT_EQ(path.find_first_of("\\:*?\"<>|#[]\n"), std::string::npos) << path;
    EXPECT_EQ(text.find("<script"), std::string::npos);
    EXPECT_EQ(text.find("javascript:"), std::string::npos);
    EXPECT_EQ(count_of(text, "\n---\n"), 1) << text;
  }
  EXPECT_EQ(exports::markdown_text("a *b* [c](d)\n# e <f> $x$"), "a \\*b\\* \\[c\\](d) \\# e &lt;f&gt; \\$x\\$");
}

TEST(Notes, HaveNamesThatFit) {
  const FactId id{FactKind::kActor, 5};
  EXPECT_EQ(exports::note_name("Kim Jong Un", id), "Kim Jong Un A5");
  EXPECT_EQ(exports::note_name("", id), "A5");
  EXPECT_EQ(exports::note_name(" ../.. ", id), "A5");
  EXPECT_EQ(exports::note_name("a/b\\c: d", id), "a b c d A5");
  EXPECT_EQ(exports::note_name(std::string(79, 'x') + "\xC3\xA9y", id), std::string(79, 'x') + " A5");
}

TEST(Page, HasAnArticleForEachFactWithItsWords) {
  const auto store = made_store(40);
  for (const FactKind of : kFacts) {
    const std::string page = exported(*store, of, ExportFormat::kHtml);
    Query all;
    const auto rows = of == FactKind::kEvent       ? store->events(all)
                      : of == FactKind::kStatement ? store->statements(all)
                                                   : store->commitments(all);
    EXPECT_EQ(count_of(page, "<article "), rows->size());
    EXPECT_EQ(count_of(page, "</article>"), rows->size());
    EXPECT_GE(count_of(page, "<mark>"), rows->size());
    EXPECT_EQ(count_of(page, "<section "), count_of(page, "</section>"));
    EXPECT_TRUE(page.ends_with("</html>\n"));
  }
  EXPECT_EQ(count_of(exported(*store, FactKind::kReport, ExportFormat::kHtml), "<tr>"), 41);
  const std::string none = exported(*store, FactKind::kEvent, ExportFormat::kHtml, {.actor = "Nobody"});
  EXPECT_NE(none.find("Nothing fits these filters."), std::string::npos);
  EXPECT_NE(none.find("Kept: actor: Nobody."), std::string::npos);
}

TEST(Page, RunsNothingAndLeadsNowhereUnsafe) {
  const std::string page = exported(*hostile_store(), FactKind::kEvent, ExportFormat::kHtml);
  EXPECT_EQ(count_of(page, "<article "), 1);
  for (const std::string_view bad : {"<script", "javascript:", "<i>", "<b>", "src="}) {
    EXPECT_EQ(page.find(bad), std::string::npos) << bad;
  }
}

TEST(Timeline, HasASlideForEachFactWithADate) {
  const auto store = made_store(60);
  for (const FactKind of : kFacts) {
    const auto timeline = nlohmann::json::parse(exported(*store, of, ExportFormat::kTimelineJs));
    Query all;
    const auto rows = of == FactKind::kEvent       ? store->events(all)
                      : of == FactKind::kStatement ? store->statements(all)
                                                   : store->commitments(all);
    std::vector<std::string> dated;
    for (const Hit& hit : *rows) {
      const Time time = exports::time_of(hit);
      if (time.earliest || time.latest) { dated.push_back(to_string(hit.id)); }
    }
    std::vector<std::string> slides;
    for (const auto& slide : timeline["events"]) {
      slides.push_back(slide["unique_id"]);
      EXPECT_TRUE(slide["start_date"]["year"].is_number_unsigned());
      EXPECT_NE(slide["text"]["text"].get<std::string>().find("<b>"), std::string::npos);
    }
    EXPECT_EQ(slides, dated);
  }
  const auto hostile = nlohmann::json::parse(exported(*hostile_store(), FactKind::kEvent, ExportFormat::kTimelineJs));
  const std::string text = hostile["events"][0]["text"].dump();
  EXPECT_EQ(text.find("<script"), std::string::npos);
  EXPECT_EQ(text.find("javascript:"), std::string::npos);
}

TEST(Graph, IsTheSameInBothForms) {
  const auto store = made_store(40);
  const std::string gexf = exported(*store, FactKind::kEvent, ExportFormat::kGexf);
  const std::string graphml = exported(*store, FactKind::kEvent, ExportFormat::kGraphMl);
  EXPECT_EQ(count_of(gexf, "<node "), count_of(graphml, "<node "));
  EXPECT_EQ(count_of(gexf, "<edge "), count_of(graphml, "<edge "));
  EXPECT_GT(count_of(graphml, "<edge "), 10);
  EXPECT_EQ(count_of(graphml, "<data key=\"weight\">"), count_of(graphml, "<edge "));
}

}  // namespace
}  // namespace chancery
