// SPDX-License-Identifier: Apache-2.0
#include "site.h"

#include <gtest/gtest.h>

#include <utility>

namespace chancery::test {

SiteTest::SiteTest(std::size_t reports, bool read_only) {
  fill(store(), 1, reports);
  site_ = Site::open({.store = store(),
                      .port = kPort,
                      .read_only = read_only,
                      .token = kToken,
                      .engine = {.model = std::string(kNoModel)}})
              .value();
}

WebRequest SiteTest::request(std::string target) {
  return {.target = std::move(target), .headers = {{"host", "127.0.0.1:7410"}}, .body = ""};
}

nlohmann::json SiteTest::json(std::string target, int status) const {
  const WebResponse response = get(target);
  EXPECT_EQ(response.status, status) << target << ": " << response.body;
  return nlohmann::json::parse(response.body);
}

}  // namespace chancery::test
