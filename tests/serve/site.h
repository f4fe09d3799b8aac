// SPDX-License-Identifier: Apache-2.0
//
// A Site over a store with made reports, and requests as a browser sends them.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "chancery/site.h"
#include "stores.h"

namespace chancery::test {

inline constexpr std::uint16_t kPort = 7410;
inline constexpr const char* kToken = "0123456789abcdef";

class SiteTest {
 public:
  /// `reports` made reports; reads by rules alone what is added.
  explicit SiteTest(std::size_t reports = 40, bool read_only = false);

  /// A request of our own page.
  [[nodiscard]] static WebRequest request(std::string target);
  [[nodiscard]] WebResponse answer(const WebRequest& request) const { return site_->answer(request); }
  [[nodiscard]] WebResponse get(std::string target) const { return answer(request(std::move(target))); }
  /// The JSON of an answer; the status must be `status`.
  [[nodiscard]] nlohmann::json json(std::string target, int status = 200) const;
  [[nodiscard]] std::string store() const { return folder_.file("reports.db"); }

 private:
  Folder folder_;
  std::unique_ptr<const Site> site_;
};

}  // namespace chancery::test
