// SPDX-License-Identifier: Apache-2.0
//
// Who may ask, and what every answer carries.
#include <gtest/gtest.h>

#include "site.h"

namespace chancery {
namespace {

using test::SiteTest;

int status_with(const SiteTest& site, const std::string& target, const std::string& name, const std::string& value) {
  WebRequest request = SiteTest::request(target);
  request.headers[name] = value;
  return site.answer(request).status;
}

TEST(Guard, AnswersToTheNamesOfThisMachineAlone) {
  const SiteTest site(1);
  for (const char* host : {"127.0.0.1:7410", "localhost:7410", "[::1]:7410"}) {
    EXPECT_EQ(status_with(site, "/", "host", host), 200) << host;
  }
  for (const char* host :
       {"", "localhost", "127.0.0.1", "127.0.0.1:80", "rebound.example:7410", "127.0.0.1:7410.example",
        "localhost:7410, rebound.example", "0.0.0.0:7410", "LOCALHOST:7410"}) {
    for (const char* target : {"/", "/api/v1/store", "/healthz", "/nothing"}) {
      EXPECT_EQ(status_with(site, target, "host", host), 421) << host << target;
    }
  }
}

TEST(Guard, RefusesThePagesOfOthers) {
  const SiteTest site(1);
  EXPECT_EQ(status_with(site, "/api/v1/store", "origin", "http://localhost:7410"), 200);
  for (const char* origin : {"http://example.org", "null", "https://127.0.0.1:7410", "http://127.0.0.1:8000",
                             "http://127.0.0.1:7410.example.org", "file://"}) {
    EXPECT_EQ(status_with(site, "/api/v1/store", "origin", origin), 403) << origin;
  }
  EXPECT_EQ(status_with(site, "/api/v1/events", "sec-fetch-site", "cross-site"), 403);
  EXPECT_EQ(status_with(site, "/api/v1/events", "sec-fetch-site", "same-site"), 403);
  EXPECT_EQ(status_with(site, "/api/v1/events", "sec-fetch-site", "same-origin"), 200);
  EXPECT_EQ(status_with(site, "/timeline", "sec-fetch-site", "cross-site"), 200) << "a link on a page to ours";
}

TEST(Guard, WritesOnlyWithTheToken) {
  const SiteTest site(1);
  WebRequest request = SiteTest::request("/api/v1/reports");
  request.method = "POST";
  request.headers["content-type"] = "text/plain";
  request.body = "Norway opened two ports on Monday.";
  EXPECT_EQ(site.answer(request).status, 403);
  for (const char* token : {"", "0123456789abcdee", "0123456789abcdef0", "0"}) {
    request.headers["x-chancery-token"] = token;
    EXPECT_EQ(site.answer(request).status, 403) << token;
  }
  request.headers["x-chancery-token"] = test::kToken;
  request.headers["origin"] = "http://example.org";
  EXPECT_EQ(site.answer(request).status, 403);
  request.headers["origin"] = "http://127.0.0.1:7410";
  EXPECT_EQ(site.answer(request).status, 201);
}

TEST(Guard, WritesNothingWhereItMayOnlyBeRead) {
  const SiteTest site(1, true);
  EXPECT_TRUE(site.json("/api/v1/store")["token"].is_null());
  WebRequest request = SiteTest::request("/api/v1/reports");
  request.method = "POST";
  request.headers["content-type"] = "text/plain";
  request.headers["x-chancery-token"] = test::kToken;
  EXPECT_EQ(site.answer(request).status, 403);
}

TEST(Guard, LetsAPageLoadNothingFromElsewhere) {
  const SiteTest site(1);
  for (const char* target : {"/", "/app/main.js", "/api/v1/events", "/nothing", "/api/v1/events?nix=1"}) {
    const WebResponse response = site.get(target);
    const std::string policy = response.headers.at("Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'; script-src 'self';")) << target;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << target;
    EXPECT_EQ(response.headers.at("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_FALSE(response.headers.contains("Access-Control-Allow-Origin")) << target;
  }
}

TEST(Guard, RefusalsOfTheServerAreProblemsToo) {
  const WebResponse response = Site::refusal(413, "too large");
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(nlohmann::json::parse(response.body)["title"], "Content Too Large");
  EXPECT_TRUE(response.headers.contains("Content-Security-Policy"));
}

}  // namespace
}  // namespace chancery
