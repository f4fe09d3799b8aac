// SPDX-License-Identifier: Apache-2.0
#include "serve/pages.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "base/filesystem.h"
#include "base/table_file.h"

// Defined by built_in_web.S, which cmake/embed.cmake writes.
extern "C" {
extern const char chancery_web_begin[];
extern const char chancery_web_end[];
}

namespace chancery::serve {
namespace {

const base::TableFile& files() {
  static const base::TableFile kFiles = [] {
    auto opened =
        base::TableFile::open({chancery_web_begin, static_cast<std::size_t>(chancery_web_end - chancery_web_begin)});
    assert(opened);
    return std::move(*opened);
  }();
  return kFiles;
}

std::string_view type_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kTypes = {
      {{".html", "text/html; charset=utf-8"},
       {".js", "text/javascript; charset=utf-8"},
       {".css", "text/css; charset=utf-8"},
       {".svg", "image/svg+xml"},
       {".txt", "text/plain; charset=utf-8"}}};
  const auto* const found = std::ranges::find_if(kTypes, [path](const auto& row) { return path.ends_with(row.first); });
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

/// The page's script makes a view of each of these addresses.
bool is_view(std::string_view path) {
  constexpr std::array<std::string_view, 9> kViews = {"/",          "/reports", "/timeline", "/nations", "/commitments",
                                                      "/conflicts", "/search",  "/review",   "/add"};
  const bool named = std::ranges::find(kViews, path) != kViews.end();
  constexpr std::string_view kReports = "/reports/";
  return named || (path.starts_with(kReports) && path.find('/', kReports.size()) == std::string_view::npos);
}

}  // namespace

std::optional<WebResponse> page_at(std::string_view path, const std::string& web_folder) {
  const std::string name = is_view(path) ? "web/index.html" : "web" + std::string(path);
  const auto built_in = files().blob(name);
  if (!built_in || name.ends_with("openapi.json")) { return std::nullopt; }
  WebResponse response{.content_type = std::string(type_of(name)), .headers = {}, .body = std::string(*built_in)};
  if (!web_folder.empty()) {
    auto stream = base::disk().open(web_folder + name.substr(std::string_view("web").size()));
    if (!stream) { return std::nullopt; }
    auto content = base::read_up_to(**stream, kMostBodyBytes);
    if (!content) { return std::nullopt; }
    response.body = std::move(*content);
  }
  return response;
}

std::string_view api_description() {
  return files().blob("src/serve/openapi.json").value_or("{}");
}

}  // namespace chancery::serve
