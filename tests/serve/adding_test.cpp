// SPDX-License-Identifier: Apache-2.0
//
// Reports that are added, and what hostile ones do.
#include <gtest/gtest.h>

#include <set>

#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

WebResponse add(const SiteTest& site, const std::string& type, const std::string& body, const std::string& name = "") {
  WebRequest request = SiteTest::request("/api/v1/reports" + (name.empty() ? "" : "?name=" + name));
  request.method = "POST";
  request.headers["x-chancery-token"] = test::kToken;
  request.headers["content-type"] = type;
  request.body = body;
  return site.answer(request);
}

constexpr const char* kStory = "OSLO, June 7 -- Norwegian Foreign Minister Espen Barth Eide condemned Iran on Friday.";

TEST(Adding, ReadsAReportOnce) {
  const SiteTest site(2);
  const WebResponse first = add(site, "text/plain; charset=utf-8", kStory, "a%20story.txt");
  ASSERT_EQ(first.status, 201) << first.body;
  const std::string id = json::parse(first.body)["report"];
  EXPECT_EQ(id, "R3");
  const json record = site.json("/api/v1/reports/" + id)["record"];
  EXPECT_EQ(record["text"], kStory);
  EXPECT_EQ(record["source"]["path"], "a story.txt");
  const WebResponse second = add(site, "text/plain", kStory);
  EXPECT_EQ(second.status, 200);
  EXPECT_EQ(json::parse(second.body), (json{{"report", id}, {"new", false}}));
  EXPECT_EQ(site.json("/api/v1/store")["reports"], 3);
}

TEST(Adding, TakesAFileAsTheCommandLineDoes) {
  const SiteTest site(0);
  const json line = {
      {"id", "x1"}, {"text", kStory}, {"title", "Norway on Iran"}, {"date", "2019-06-07"}, {"source", "Wire"}};
  const WebResponse response = add(site, "application/json", line.dump());
  ASSERT_EQ(response.status, 201) << response.body;
  const json whole = site.json("/api/v1/reports/R1");
  EXPECT_EQ(whole["record"]["id"], "x1");
  EXPECT_EQ(whole["record"]["published"]["earliest"], "2019-06-07");
  EXPECT_EQ(whole["ids"]["actors"].size(), whole["record"]["actors"].size());
  ASSERT_EQ(add(site, "text/plain", "GENEVA, June 7 -- It was condemned on Friday.").status, 201);
  std::set<std::string> stages;
  const json dropped = site.json("/api/v1/reports/R2/dropped")["items"];
  for (const json& row : dropped) { stages.insert(row["stage"].get<std::string>()); }
  EXPECT_TRUE(stages.contains("events"));
}

TEST(Adding, DatesAReportByWhatDatedReportsTell) {
  const SiteTest site(0);
  const json dated = {
      {"text",
       "Swedish Foreign Minister Margot Wallstrom met Norwegian Foreign Minister Ine Eriksen Soreide in "
       "Tromso on Tuesday for talks on Arctic fisheries."},
      {"date", "2018-11-14"}};
  ASSERT_EQ(add(site, "application/json", dated.dump()).status, 201);
  const std::string undated =
      "TROMSO, Nov. 13 -- The foreign ministers of Sweden and Norway met in Tromso on Tuesday for talks on Arctic "
      "fisheries.";
  const WebResponse added = add(site, "text/plain", undated);
  ASSERT_EQ(added.status, 201) << added.body;
  const json published = site.json("/api/v1/reports/R2")["record"]["published"];
  EXPECT_EQ(published["earliest"], "2018-11-13") << published;
  EXPECT_EQ(published["latest"], "2018-11-13");
  bool named = false;  // the argument that the page shows names the other report's day
  const json dropped = site.json("/api/v1/reports/R2/dropped")["items"];
  for (const json& row : dropped) { named = named || row["rule"] == "published:known-weekday"; }
  EXPECT_TRUE(named);
}

TEST(Adding, RefusesWhatIsNoReportByItsReason) {
  const SiteTest site(0);
  const auto code = [&site](const std::string& type, const std::string& body) {
    const WebResponse response = add(site, type, body);
    EXPECT_EQ(response.content_type, "application/problem+json");
    const json problem = json::parse(response.body);
    EXPECT_EQ(problem["status"], response.status);
    return problem["code"].get<std::string>();
  };
  EXPECT_EQ(code("text/plain", ""), "report-empty");
  EXPECT_EQ(code("text/plain", " \n\t "), "report-empty");
  EXPECT_EQ(code("text/plain", "caf\xe9"), "report-not-utf8");
  EXPECT_EQ(code("text/plain", "%PDF-1.7 and so on"), "report-binary");
  EXPECT_EQ(code("text/plain", std::string("a\0b", 3)), "report-binary");
  EXPECT_EQ(code("text/plain", std::string(10'000'001, 'a')), "report-too-large");
  EXPECT_EQ(code("application/json", "{"), "report-bad-json");
  EXPECT_EQ(code("application/json", "[]"), "report-bad-json");
  EXPECT_EQ(code("application/json", R"({"text": "Iran spoke.", "date": "soon"})"), "report-bad-date");
  EXPECT_EQ(code("multipart/form-data; boundary=x", "x"), "wrong-type");
  EXPECT_EQ(site.json("/api/v1/store")["reports"], 0);
}

TEST(Adding, KeepsScriptInATextAsText) {
  const SiteTest site(0);
  const std::string hostile =
      "TEHRAN -- Iran's foreign minister said </script><script>alert(1)</script><img src=x onerror=alert(2)> on "
      "Monday.";
  ASSERT_EQ(add(site, "text/plain", hostile).status, 201);
  const WebResponse response = site.get("/api/v1/reports/R1");
  EXPECT_EQ(response.content_type, "application/json") << "nothing that a browser would show as a page";
  EXPECT_EQ(json::parse(response.body)["record"]["text"], hostile);
  EXPECT_EQ(site.get("/reports/R1").body.find("alert"), std::string::npos) << "the page itself holds no report";
}

}  // namespace
}  // namespace chancery
