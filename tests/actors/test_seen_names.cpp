// SPDX-License-Identifier: Apache-2.0
//
// Names that the encoder sees: its rows are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "actors/actors.h"
#include "base/table_file.h"
#include "chancery/engine.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

/// A name as the encoder sees it.
struct Seen {
  std::string words;
  NameKind kind = NameKind::kLocation;
  float as_actor = -1;
  float score = 0.9F;
};

class SeenNames : public ::testing::Test {
 protected:
  static Document read(const std::string& text, const std::vector<Seen>& names) {
    const auto engine = Engine::load({.model = std::string(kNoModel)});
    EXPECT_TRUE(engine.has_value());
    Report report;
    report.id = "test";
    report.text = text;
    report.date = parse_iso("2018-06-14");
    auto document = (*engine)->run_until(std::move(report), "time");
    EXPECT_TRUE(document.has_value());
    for (const Seen& seen : names) {
      const auto at = static_cast<std::uint32_t>(text.find(seen.words));
      const Span span{at, at + static_cast<std::uint32_t>(seen.words.size())};
      const auto tokens = document->tokens_in(span);
      const TokenId first = document->id_of(tokens.front());
      const TokenId last{first.value + static_cast<std::uint32_t>(tokens.size())};
      document->add(Name{span, first, last, seen.kind, seen.score, seen.as_actor});
    }
    const auto tables = base::TableFile::open(base::built_in_tables());
    const auto stage = actors::Actors::load(*tables);
    EXPECT_TRUE(stage->run(*document).has_value());
    return std::move(*document);
  }

  /// How the words are mentioned: "place", the name of the actor, "" where they are no mention.
  static std::string meaning(const Document& document, const std::string& words) {
    for (const Mention& mention : document.mentions()) {
      if (document.text_of(mention.span) != words) { continue; }
      if (mention.place) { return "place"; }
      return mention.actors.empty() ? "nobody" : document.at(mention.actors.front()).name;
    }
    return "";
  }
};

TEST_F(SeenNames, APlaceOfNoTable) {
  const std::string text = "The envoys will meet near Tartu in August.";
  EXPECT_EQ(meaning(read(text, {}), "Tartu"), "");
  EXPECT_EQ(meaning(read(text, {{.words = "Tartu", .as_actor = 0.1F}}), "Tartu"), "place");
}

TEST_F(SeenNames, APlaceOfNoTableThatActs) {
  const Document document = read("On Tuesday Tartu voted against the plan.", {{.words = "Tartu", .as_actor = 0.9F}});
  ASSERT_EQ(meaning(document, "Tartu"), "Tartu");
  EXPECT_EQ(document.actors().front().kind, ActorKind::kOrganisation);
  EXPECT_THAT(document.actors().front().rules, Contains("name:place-as-actor"));
}

TEST_F(SeenNames, AnOrganisationAndAPersonOfNoTable) {
  const std::string text = "The plan was sent by Nordlys to Maarja Tamm on Monday.";
  const Document document = read(text, {{.words = "Nordlys", .kind = NameKind::kOrganisation},
                                        {.words = "Maarja Tamm", .kind = NameKind::kPerson}});
  EXPECT_EQ(meaning(document, "Nordlys"), "Nordlys");
  EXPECT_EQ(meaning(document, "Maarja Tamm"), "Maarja Tamm");
  EXPECT_THAT(read(text, {}).actors(), IsEmpty());
}

TEST_F(SeenNames, ANameThatTheEncoderIsNotSureOfIsLeftToTheRules) {
  const Document document = read("The plan was sent by Nordlys on Monday.",
                                 {{.words = "Nordlys", .kind = NameKind::kOrganisation, .score = 0.3F}});
  EXPECT_THAT(document.actors(), IsEmpty());
}

TEST_F(SeenNames, WhoeverSaysSomethingIsNoPlace) {
  const std::string text = "Kenya said that the talks would go on.";
  EXPECT_EQ(meaning(read(text, {{.words = "Kenya", .as_actor = 0.1F}}), "Kenya"), "Kenya");
}

TEST_F(SeenNames, AStateOwnsWhatIsNoPlace) {
  const std::string rival = "A plane left Kenya's arch rival on Monday.";
  EXPECT_EQ(meaning(read(rival, {{.words = "Kenya", .as_actor = 0.1F}}), "Kenya"), "Kenya");
  const std::string port = "A plane left Kenya's southern port on Monday.";
  EXPECT_EQ(meaning(read(port, {{.words = "Kenya", .as_actor = 0.1F}}), "Kenya"), "place");
}

TEST_F(SeenNames, ANameBeginsWhereTheEncoderSeesIt) {
  const std::string text = "Skipper Jaan Tamm landed the plane.";
  EXPECT_EQ(meaning(read(text, {{.words = "Jaan Tamm", .kind = NameKind::kPerson}}), "Jaan Tamm"), "Jaan Tamm");
}

TEST_F(SeenNames, OneWordIsAPersonWhereItSpeaks) {
  const std::string text = "The plan is dead, Tamm said on Monday.";
  EXPECT_EQ(meaning(read(text, {{.words = "Tamm", .kind = NameKind::kPerson}}), "Tamm"), "Tamm");
  const std::string quiet = "The plan of Tamm was sent on Monday.";
  EXPECT_EQ(meaning(read(quiet, {{.words = "Tamm", .kind = NameKind::kPerson}}), "Tamm"), "");
}

TEST_F(SeenNames, AgainstTheWordsAroundTheEncoderHasToBeSure) {
  const std::string acts = "Kenya needed more time.";
  EXPECT_EQ(meaning(read(acts, {{.words = "Kenya", .as_actor = 0.3F}}), "Kenya"), "Kenya");
  EXPECT_EQ(meaning(read(acts, {{.words = "Kenya", .as_actor = 0.1F}}), "Kenya"), "place");
  const std::string place = "The talks were held in Kenya.";
  EXPECT_EQ(meaning(read(place, {{.words = "Kenya", .as_actor = 0.4F}}), "Kenya"), "place");
  EXPECT_EQ(meaning(read(place, {{.words = "Kenya", .as_actor = 0.6F}}), "Kenya"), "Kenya");
}

}  // namespace
}  // namespace chancery
