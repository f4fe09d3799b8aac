// SPDX-License-Identifier: Apache-2.0
//
// Which tellings are of one thing, decided over HTTP.
#include <gtest/gtest.h>

#include <set>

#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

json send(const SiteTest& site, const json& body, int status = 201) {
  WebRequest request = SiteTest::request("/api/v1/links");
  request.method = "POST";
  request.headers["x-chancery-token"] = test::kToken;
  request.headers["content-type"] = "application/json";
  request.body = body.dump();
  const WebResponse response = site.answer(request);
  EXPECT_EQ(response.status, status) << response.body;
  return json::parse(response.body);
}

std::set<std::string> told(const SiteTest& site, const std::string& event) {
  std::set<std::string> ids;
  const json story = site.json("/api/v1/events/" + event + "/story");
  for (const json& telling : story["tellings"]) { ids.insert(telling["id"].get<std::string>()); }
  EXPECT_EQ(story["told"], ids.size());
  return ids;
}

TEST(LinksApi, MakesTwoEventsOneAndTakesItBack) {
  const SiteTest site(20);
  const auto first = told(site, "E1");
  std::string other = "E2";
  for (int number = 2; first.contains(other); ++number) { other = "E" + std::to_string(number); }
  const auto second = told(site, other);
  const json done = send(site, {{"decision", "same"}, {"one", "E1"}, {"other", other}});
  ASSERT_EQ(done["items"].size(), 1);
  EXPECT_EQ(done["items"][0]["kind"], "event");
  std::set<std::string> both = first;
  both.insert(second.begin(), second.end());
  EXPECT_EQ(told(site, "E1"), both);
  EXPECT_EQ(told(site, other), both);
  send(site, {{"decision", "undo"}, {"undoes", done["items"][0]["id"]}});
  EXPECT_EQ(told(site, "E1"), first);
  EXPECT_EQ(site.json("/api/v1/links")["items"][0]["in_force"], false);
}

TEST(LinksApi, TakesATellingOutOfItsEvent) {
  const SiteTest site(20);
  std::string other = "E2";
  for (int number = 2; told(site, "E1").contains(other); ++number) { other = "E" + std::to_string(number); }
  send(site, {{"decision", "same"}, {"one", "E1"}, {"other", other}});
  const std::size_t before = told(site, "E1").size();
  const json done = send(site, {{"decision", "other"}, {"one", other}});
  EXPECT_EQ(done["items"].back()["decision"], "other");
  EXPECT_FALSE(told(site, "E1").contains(other));
  EXPECT_LT(told(site, "E1").size(), before);
  EXPECT_EQ(told(site, other), std::set<std::string>{other});
}

TEST(LinksApi, SaysWhatIsWrongWithADecision) {
  const SiteTest site(5);
  for (const json& body :
       {json{{"decision", "merge"}}, json{{"decision", "same"}, {"one", "E1"}, {"other", "C1"}},
        json{{"decision", "same"}, {"one", "A1"}, {"other", "A2"}}, json{{"decision", "same"}, {"one", 1}},
        json{{"decision", "undo"}, {"undoes", "D1"}}, json{{"decision", "same"}, {"one", "E1"}, {"other", "E1"}}}) {
    EXPECT_EQ(send(site, body, 400)["code"], "bad-usage") << body;
  }
  EXPECT_EQ(send(site, {{"decision", "undo"}, {"undoes", "L7"}}, 404)["code"], "not-found");
  EXPECT_EQ(send(site, {{"decision", "other"}, {"one", "E4711"}}, 404)["code"], "not-found");
  EXPECT_EQ(site.json("/api/v1/events/C1/story", 404)["code"], "not-found");
}

}  // namespace
}  // namespace chancery
