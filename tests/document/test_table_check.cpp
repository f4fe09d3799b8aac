// SPDX-License-Identifier: Apache-2.0
#include "document/table_check.h"

#include <gmock/gmock.h>

#include <functional>

namespace chancery::document {
namespace {

using testing::IsEmpty;

/// The rows of "Oslo vows aid." and "It will." with all tables of the model; `change` may spoil them.
struct Rows {
  std::vector<Arc> trees;
  Name name;
  Attribution attribution;
  Predicate predicate;
  Undertaking undertaking;
  ConditionSpan condition;
  std::vector<Encoding> encodings;
};

std::vector<Problem> problems_after(const std::function<void(Rows&)>& change) {
  Report report;
  report.id = "r";
  report.text = "Oslo vows aid. It will.";
  Document document = Document::create(std::move(report)).value();
  for (const Span span : {Span{0, 4}, Span{5, 9}, Span{10, 13}, Span{13, 14}}) {
    document.add(Token{.span = span, .sentence = {0}});
  }
  for (const Span span : {Span{15, 17}, Span{18, 22}, Span{22, 23}}) {
    document.add(Token{.span = span, .sentence = {1}});
  }
  document.add(Sentence{.span = {0, 14}, .first = {0}, .last = {4}});
  document.add(Sentence{.span = {15, 23}, .first = {4}, .last = {7}});

  const TextId root = document.intern("root");
  const TextId dep = document.intern("dep");
  Rows rows;
  rows.trees = {{{1}, dep, 1}, {{1}, root, 1}, {{1}, dep, 1}, {{2}, dep, 1},
                {{5}, dep, 1}, {{5}, root, 1}, {{5}, dep, 1}};
  rows.name = {.span = {0, 4}, .first = {0}, .last = {1}, .kind = NameKind::kLocation, .score = 0.9F, .as_actor = 1};
  rows.attribution = {.sentence = {0}, .source = Span{0, 4}, .cue = Span{5, 9}, .content = {{10, 13}}, .score = 0.5F};
  rows.predicate = {
      .span = {5, 9}, .trigger = {1}, .sentence = {0}, .score = 1, .initiators = {{{0}, 0.9F}, {{2}, 0.6F}}};
  rows.undertaking = {.action = {10, 13}, .sentence = {0}, .score = 1};
  rows.condition = {.span = {15, 17}, .sentence = {1}, .score = 1};
  rows.encodings = {{.vectors = std::vector<float>(8), .pooled = {0, 0}},
                    {.vectors = std::vector<float>(6), .pooled = {0, 0}}};
  change(rows);

  for (const Arc& row : rows.trees) { document.add(row); }
  document.add(rows.name);
  document.add(rows.attribution);
  document.add(rows.predicate);
  document.add(rows.undertaking);
  document.add(rows.condition);
  for (Encoding& row : rows.encodings) { document.add(std::move(row)); }
  return check_tables(document);
}

/// The fields that are found wrong after a change.
std::vector<std::string> fields_after(const std::function<void(Rows&)>& change) {
  std::vector<std::string> fields;
  for (const Problem& problem : problems_after(change)) { fields.push_back(problem.field); }
  return fields;
}

TEST(TableCheck, FindsNothingInSoundTables) {
  EXPECT_THAT(problems_after([](Rows&) {}), IsEmpty());
}

TEST(TableCheck, TablesOfTheModelMayBeEmpty) {
  EXPECT_THAT(problems_after([](Rows& rows) {
                rows.trees.clear();
                rows.encodings.clear();
              }),
              IsEmpty());
}

TEST(TableCheck, FindsWhatIsNoTree) {
  using testing::Contains;
  EXPECT_THAT(fields_after([](Rows& rows) { rows.trees.pop_back(); }), Contains("trees"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.trees[0].head = {0}; }), Contains("trees[0]")) << "two roots";
  EXPECT_THAT(fields_after([](Rows& rows) { rows.trees[2].head = {3}; }), Contains("trees[2]")) << "a circle";
  EXPECT_THAT(fields_after([](Rows& rows) { rows.trees[4].head = {1}; }), Contains("trees[4].head"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.trees[4].relation = rows.trees[5].relation; }), Contains("trees[4]"));
}

TEST(TableCheck, FindsWrongRows) {
  using testing::ElementsAre;
  EXPECT_THAT(fields_after([](Rows& rows) { rows.name.span.end = 9; }), ElementsAre("names[0].span"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.name.kind = NameKind::kPerson; }), ElementsAre("names[0].as_actor"));
  EXPECT_THAT(fields_after([](Rows& rows) {
                rows.attribution.content.clear();
                rows.attribution.cue.reset();
              }),
              ElementsAre("attributions[0].content"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.attribution.content = {{8, 13}}; }),
              ElementsAre("attributions[0].content[0]"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.attribution.source = Span{15, 17}; }),
              ElementsAre("attributions[0].source"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.predicate.initiators[1].score = 0.95F; }),
              ElementsAre("predicates[0].initiators[1]"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.predicate.factuality = 4; }), ElementsAre("predicates[0].factuality"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.undertaking.score = 1.5F; }), ElementsAre("undertakings[0].score"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.condition.sentence = {0}; }), ElementsAre("conditions[0]"));
  EXPECT_THAT(fields_after([](Rows& rows) { rows.encodings[1].vectors.pop_back(); }), ElementsAre("encodings[1]"));
}

}  // namespace
}  // namespace chancery::document
