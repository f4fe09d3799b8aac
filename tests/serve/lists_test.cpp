// SPDX-License-Identifier: Apache-2.0
//
// The answers of the API against those of the store.
#include <gtest/gtest.h>

#include "chancery/store.h"
#include "made_reports.h"
#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

/// All rows, page by page.
std::vector<std::string> walk(const SiteTest& site, const std::string& list) {
  std::vector<std::string> ids;
  std::string after;
  do {
    const json page = site.json("/api/v1/" + list + (list.find('?') == std::string::npos ? "?" : "&") + "limit=7" +
                                (after.empty() ? "" : "&after=" + after));
    for (const json& row : page["items"]) { ids.push_back(row["id"]); }
    after = page["next"].is_null() ? "" : page["next"].get<std::string>();
  } while (!after.empty());
  return ids;
}

std::vector<std::string> ids_of(const auto& rows) {
  std::vector<std::string> ids;
  for (const auto& row : *rows) { ids.push_back(to_string(row.id)); }
  return ids;
}

TEST(Lists, GiveTheRowsOfTheStorePageByPage) {
  const SiteTest site;
  const auto store = open_store(site.store(), StoreMode::kRead).value();
  EXPECT_EQ(walk(site, "events"), ids_of(store->events({})));
  EXPECT_EQ(walk(site, "statements"), ids_of(store->statements({})));
  EXPECT_EQ(walk(site, "commitments"), ids_of(store->commitments({})));
  EXPECT_EQ(walk(site, "actors"), ids_of(store->actors({})));
  EXPECT_EQ(walk(site, "reports"), ids_of(store->reports({})));
}

TEST(Lists, TakeTheFiltersOfTheCommandLine) {
  const SiteTest site;
  const auto store = open_store(site.store(), StoreMode::kRead).value();
  const std::string state = test::made_states().front();
  EXPECT_EQ(walk(site, "events?state-of=" + state), ids_of(store->events({.state_of = state})));
  EXPECT_EQ(
      walk(site, "events?type=AID&status=occurred&since=2018-01-01"),
      ids_of(store->events(
          {.type = EventType::kAid, .status = Status::kOccurred, .since = Date{std::chrono::year{2018} / 1 / 1}})));
  EXPECT_EQ(walk(site, "commitments?kind=threat"),
            ids_of(store->commitments({.commitment_kind = CommitmentKind::kThreat})));
  EXPECT_EQ(walk(site, "statements?kind=deny"), ids_of(store->statements({.act = Act::kDeny})));
  EXPECT_EQ(walk(site, "actors?kind=person"), ids_of(store->actors({.actor_kind = ActorKind::kPerson})));
  EXPECT_EQ(walk(site, "reports?text=" + test::made_topics().front()),
            ids_of(store->reports({.text = test::made_topics().front()})));
}

TEST(Lists, ShowTheWordsThatAFactRestsOn) {
  const SiteTest site;
  for (const char* list : {"events", "statements", "commitments"}) {
    const json rows = site.json("/api/v1/" + std::string(list) + "?limit=200")["items"];
    for (const json& row : rows) {
      const std::string text = site.json("/api/v1/reports/" + row["report"]["id"].get<std::string>())["record"]["text"];
      ASSERT_FALSE(row["words"].empty());
      for (const json& words : row["words"]) {
        const std::size_t begin = words["span"][0];
        const std::size_t end = words["span"][1];
        EXPECT_EQ(words["text"], text.substr(begin, end - begin));
        EXPECT_LE(row["passage"]["span"][0], begin);
        EXPECT_GE(row["passage"]["span"][1], end);
      }
    }
  }
}

TEST(Lists, OfOneFactIsTheSameRow) {
  const SiteTest site;
  for (const char* list : {"events", "statements", "commitments", "actors"}) {
    const json row = site.json("/api/v1/" + std::string(list) + "?limit=1")["items"][0];
    EXPECT_EQ(site.json("/api/v1/" + std::string(list) + "/" + row["id"].get<std::string>()), row);
  }
}

TEST(Lists, NameTheActorsOfTheStore) {
  const SiteTest site;
  const json rows = site.json("/api/v1/events?limit=50")["items"];
  for (const json& row : rows) {
    for (const json& actor : row["actors"]) {
      EXPECT_EQ(site.json("/api/v1/actors/" + actor["id"].get<std::string>())["kind"], actor["kind"]);
    }
  }
}

TEST(Lists, CountWhatTheyHold) {
  const SiteTest site;
  std::size_t sum = 0;
  const json rows = site.json("/api/v1/events/by-period?status=occurred&period=year")["items"];
  for (const json& row : rows) { sum += row["events"].get<std::size_t>(); }
  EXPECT_EQ(sum, walk(site, "events?status=occurred").size());
  const json pairs = site.json("/api/v1/events/by-states")["items"];
  for (const json& row : pairs) {
    EXPECT_NE(row["from"], row["to"]);
    EXPECT_EQ(row["quad"], quad_of(*from_label<EventType>(row["type"].get<std::string>())));
  }
}

/// The body of an answer that is made while it is sent.
std::string streamed(const WebResponse& response) {
  std::string body;
  EXPECT_TRUE(response.body.empty());
  EXPECT_TRUE(response.stream && response.stream([&body](std::string_view piece) {
    body += piece;
    return true;
  }));
  return body;
}

TEST(Lists, CanBeTakenAsAFile) {
  const SiteTest site;
  const WebResponse file = site.get("/api/v1/export?of=commitments&format=csv&kind=threat");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.content_type, "text/csv; charset=utf-8; header=present");
  EXPECT_EQ(file.headers.at("Content-Disposition"), "attachment; filename=\"chancery-commitments.csv\"");
  EXPECT_TRUE(streamed(file).starts_with("id,kind,state,"));
  const auto lines =
      std::ranges::count(streamed(site.get("/api/v1/export?of=commitments&format=jsonl&kind=threat")), '\n');
  EXPECT_EQ(static_cast<std::size_t>(lines), walk(site, "commitments?kind=threat").size());
  EXPECT_TRUE(streamed(site.get("/api/v1/export?format=gexf&limit=5")).starts_with("<?xml"));
  EXPECT_EQ(site.get("/api/v1/export?after=E4711").status, 404);
  std::size_t pieces = 0;
  const WebResponse all = site.get("/api/v1/export?of=events&format=csv");
  EXPECT_TRUE(all.stream([&pieces](std::string_view) { return ++pieces < 3; })) << "nobody wanted more: no failure";
  EXPECT_EQ(pieces, 3);
  for (const char* wrong : {"of=words", "format=xls", "of=actors&format=gexf", "of=statements&type=AID", "limit=0",
                            "nix=1", "of=commitments&status=occurred", "text=%22half"}) {
    EXPECT_EQ(site.get("/api/v1/export?" + std::string(wrong)).status, 400) << wrong;
  }
}

TEST(Lists, AreNotSentTwice) {
  const SiteTest site;
  WebRequest request = SiteTest::request("/api/v1/events");
  const WebResponse first = site.answer(request);
  request.headers["if-none-match"] = "\"other\", " + first.headers.at("ETag");
  const WebResponse second = site.answer(request);
  EXPECT_EQ(second.status, 304);
  EXPECT_TRUE(second.body.empty());
  EXPECT_EQ(second.headers.at("ETag"), first.headers.at("ETag"));
  request.target = "/api/v1/events?limit=2";
  EXPECT_EQ(site.answer(request).status, 200);
}

TEST(Lists, OfAnEmptyStoreAreEmpty) {
  const SiteTest site(0);
  EXPECT_EQ(site.json("/api/v1/events"), json::parse(R"({"items": [], "next": null})"));
  EXPECT_EQ(site.json("/api/v1/events/by-period"), json::parse(R"({"items": []})"));
  EXPECT_EQ(site.json("/api/v1/store")["reports"], 0);
  EXPECT_EQ(site.json("/healthz")["status"], "ok");
}

}  // namespace
}  // namespace chancery
