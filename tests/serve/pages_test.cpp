// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <regex>

#include "site.h"

namespace chancery {
namespace {

using test::SiteTest;

TEST(Pages, EachViewIsThePage) {
  const SiteTest site(0);
  const std::string page = site.get("/").body;
  EXPECT_NE(page.find("<!doctype html>"), std::string::npos);
  for (const char* view :
       {"/reports", "/reports/R1", "/timeline?state=PRK", "/nations", "/commitments", "/search", "/review", "/add"}) {
    EXPECT_EQ(site.get(view).body, page) << view;
    EXPECT_EQ(site.get(view).content_type, "text/html; charset=utf-8");
  }
  EXPECT_EQ(site.get("/elsewhere").status, 404);
}

TEST(Pages, HaveNoScriptOrStyleInside) {
  const SiteTest site(0);
  const std::string page = site.get("/").body;
  EXPECT_FALSE(
      std::regex_search(page, std::regex("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:")));
  EXPECT_FALSE(std::regex_search(page, std::regex("(src|href)=\"(https?:)?//"))) << "nothing from elsewhere";
}

TEST(Pages, NameOnlyFilesThatAreThere) {
  const SiteTest site(0);
  const std::string page = site.get("/").body;
  const std::regex named("(?:src|href)=\"(/app/[^\"]+)\"");
  std::size_t files = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), named); it != std::sregex_iterator(); ++it, ++files) {
    EXPECT_EQ(site.get((*it)[1]).status, 200) << (*it)[1];
  }
  EXPECT_GT(files, 0);
}

}  // namespace
}  // namespace chancery
