// SPDX-License-Identifier: Apache-2.0
//
// Addresses and parameters that are not as they should be.
#include <gtest/gtest.h>

#include "serve/parameters.h"
#include "site.h"

namespace chancery {
namespace {

using test::SiteTest;

TEST(Target, IsDecoded) {
  const auto target = serve::parse_target("/a%20b+c?actor=Jos%C3%A9+Mu%C3%B1oz&with=&limit=3&&text=a%26b");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a b+c");
  EXPECT_EQ(target->parameters,
            (serve::Parameters{{"actor", "Jos\xC3\xA9 Mu\xC3\xB1oz"}, {"with", ""}, {"limit", "3"}, {"text", "a&b"}}));
}

TEST(Target, IsRefusedWhereItIsBroken) {
  for (const char* written : {"/%", "/%4", "/%zz", "/%00", "/a%0Ab", "/?a=%ff", "/?%c3=1", "/?a=1&a=2", "/?a=%1f"}) {
    EXPECT_FALSE(serve::parse_target(written)) << written;
  }
}

TEST(Target, IsNeverAPathOfTheMachine) {
  const SiteTest site(1);
  for (const char* target :
       {"/../etc/passwd", "/app/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/app/%2e%2e/index.html", "//etc/passwd",
        "/app//main.js", "/app/", "/app", "/web/app/main.js", "/files.cmake", "/reports/R1/../../etc/passwd",
        "/src/serve/openapi.json", "/../src/serve/openapi.json"}) {
    EXPECT_EQ(site.get(target).status, 404) << target;
  }
}

TEST(Target, NamesWhatIsWrongWithAParameter) {
  const SiteTest site(1);
  const auto detail = [&site](const std::string& target, int status = 400) {
    const auto problem = site.json(target, status);
    EXPECT_EQ(problem["status"], status);
    return problem["detail"].get<std::string>();
  };
  EXPECT_NE(detail("/api/v1/events?typ=AID").find("\"typ\""), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?type=WAR").find("ASSAULT"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?since=yesterday").find("YYYY-MM-DD"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?limit=0").find("1 to 500"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?limit=501").find("1 to 500"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?after=C1").find("after"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?state=Japan").find("three"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?text=%22half").find("not understood"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events/by-period?period=week").find("month"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events?after=E4711", 404).find("4711"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events/S1", 404).find("S1"), std::string::npos);
  EXPECT_NE(detail("/api/v1/events/E0", 404).find("E0"), std::string::npos);
}

TEST(Target, SaysWhichMethodsItTakes) {
  const SiteTest site(1);
  WebRequest request = SiteTest::request("/api/v1/reports");
  request.method = "DELETE";
  EXPECT_EQ(site.answer(request).status, 405);
  EXPECT_EQ(site.answer(request).headers.at("Allow"), "GET, POST");
  request.target = "/";
  EXPECT_EQ(site.answer(request).status, 405);
  request.method = "HEAD";
  EXPECT_EQ(site.answer(request).status, 200);
}

}  // namespace
}  // namespace chancery
