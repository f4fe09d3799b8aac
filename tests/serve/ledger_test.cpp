// SPDX-License-Identifier: Apache-2.0
//
// The ledger behind the API: what it says is what the command line says.
#include <gtest/gtest.h>

#include "chancery/ledger.h"
#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

std::vector<std::string> ids(const json& page) {
  std::vector<std::string> all;
  for (const json& row : page["items"]) { all.push_back(row["id"]); }
  return all;
}

TEST(LedgerApi, SaysWhatTheCommandLineSays) {
  const SiteTest site(60);
  const auto store = open_store(site.store(), StoreMode::kRead).value();
  for (const std::string day : {"2018-03-31", "2019-02-01"}) {
    const auto entries = ledger_entries(*store, {.as_of = parse_iso(day)});
    ASSERT_TRUE(entries);
    ASSERT_GT(entries->size(), 3U);
    const json page = site.json("/api/v1/ledger?limit=500&as-of=" + day);
    EXPECT_EQ(page["as_of"], day);
    EXPECT_TRUE(page["current"]);
    ASSERT_EQ(page["items"].size(), entries->size());
    for (std::size_t i = 0; i < entries->size(); ++i) {
      const LedgerEntry& entry = (*entries)[i];
      const json& row = page["items"][i];
      EXPECT_EQ(row["id"], to_string(entry.id));
      EXPECT_EQ(row["state"], std::string(label(entry.state)));
      EXPECT_EQ(row["told"], entry.tellings.size());
      EXPECT_EQ(row["commitment"]["id"], to_string(entry.tellings[entry.fullest].id));
      const json whole = site.json("/api/v1/ledger/" + to_string(entry.id) + "?as-of=" + day);
      ASSERT_EQ(whole["history"].size(), entry.history.size());
      EXPECT_EQ(whole["history"].back()["rule"], entry.history.back().rule);
      EXPECT_EQ(whole["tellings"].size(), entry.tellings.size());
      EXPECT_EQ(whole["history"][0]["commitment"]["id"], to_string(entry.id));
    }
  }
}

TEST(LedgerApi, GoesThroughItPageByPage) {
  const SiteTest site(60);
  const auto all = ids(site.json("/api/v1/ledger?limit=500&order=latest"));
  std::vector<std::string> walked;
  std::string after;
  do {
    const json page = site.json("/api/v1/ledger?limit=4&order=latest" + (after.empty() ? "" : "&after=" + after));
    for (std::string& id : ids(page)) { walked.push_back(std::move(id)); }
    after = page["next"].is_null() ? "" : page["next"].get<std::string>();
  } while (!after.empty());
  EXPECT_EQ(walked, all);
  std::size_t sum = 0;
  const json counts = site.json("/api/v1/ledger/by-state");
  for (const json& count : counts["items"]) { sum += count["entries"].get<std::size_t>(); }
  EXPECT_EQ(sum, all.size());
}

TEST(LedgerApi, IsOfTheStoreAsItIsNow) {
  const SiteTest site(5);
  const std::size_t before = ids(site.json("/api/v1/ledger?limit=500")).size();
  test::fill(site.store(), 100, 30);
  json page;
  do { page = site.json("/api/v1/ledger?limit=500"); } while (!page["current"]);
  EXPECT_GT(ids(page).size(), before);
}

TEST(LedgerApi, SaysWhatIsWrongWithAQuestion) {
  const SiteTest site(5);
  for (const std::string target : {"ledger?as-of=yesterday", "ledger?order=priority", "ledger?state=Japan",
                                   "ledger/by-state?status=done", "ledger/C1?as-of=2019-02-30"}) {
    EXPECT_EQ(site.json("/api/v1/" + target, 400)["code"], "bad-usage") << target;
  }
  for (const std::string target : {"ledger/C4711", "ledger/E1", "ledger?after=C4711", "ledger/C1?as-of=1900-01-01"}) {
    EXPECT_EQ(site.json("/api/v1/" + target, 404)["code"], "not-found") << target;
  }
}

TEST(LedgerApi, HasATagThatChangesWithTheAnswer) {
  const SiteTest site(20);
  WebRequest request = SiteTest::request("/api/v1/ledger/by-state");
  const WebResponse first = site.answer(request);
  request.headers["if-none-match"] = first.headers.at("ETag");
  EXPECT_EQ(site.answer(request).status, 304);
  request.target = "/api/v1/ledger/by-state?as-of=2018-01-31";
  EXPECT_EQ(site.answer(request).status, 200);
}

TEST(Facets, CountTheFactsOfTheirList) {
  const SiteTest site(40);
  for (const std::string list : {"events", "statements", "commitments"}) {
    const json facets = site.json("/api/v1/" + list + "/facets?min-confidence=0.5");
    ASSERT_GT(facets["items"].size(), 5U);
    for (const json& facet : facets["items"]) {
      const std::string value = facet["value"];
      if (value.find(' ') != std::string::npos || facet["field"] == "source") { continue; }
      const std::string field = facet["field"];
      const json rows = site.json("/api/v1/" + list + "?limit=500&" + field + "=" + value +
                                  (field == "min-confidence" ? "" : "&min-confidence=0.5"));
      EXPECT_EQ(rows["items"].size(), std::min<std::size_t>(500, facet["facts"]))
          << list << " " << field << " " << value;
    }
  }
}

}  // namespace
}  // namespace chancery
