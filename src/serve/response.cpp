// SPDX-License-Identifier: Apache-2.0
#include "serve/response.h"

#include <utility>

#include "base/hash.h"
#include "base/json_writer.h"

namespace chancery::serve {
namespace {

// Nothing but this server's own files and answers; no script or style inside the page; no frame around it.
constexpr std::string_view kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

constexpr int kOk = 200;
constexpr int kNotModified = 304;
constexpr std::size_t kTagDigits = 24;

}  // namespace

WebResponse json_response(std::string json, int status) {
  return {.status = status, .content_type = "application/json", .headers = {}, .body = std::move(json)};
}

WebResponse problem(int status, std::string_view code, std::string_view detail) {
  base::JsonWriter json;
  json.begin_object();
  json.key("type").text("urn:chancery:problem:" + std::string(code));
  json.key("title").text(status_phrase(status));
  json.key("status").number(static_cast<std::uint64_t>(status));
  json.key("code").text(code);
  json.key("detail").text(detail);
  json.end_object();
  return {.status = status, .content_type = "application/problem+json", .headers = {}, .body = json.take()};
}

WebResponse problem(const Error& error) {
  const ErrorInfo& info = error_info(error.code);
  return problem(info.http_status, info.name, to_string(error));
}

std::string_view status_phrase(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 503: return "Service Unavailable";
    default: return "Internal Server Error";
  }
}

void finish(const WebRequest& request, WebResponse& response) {
  auto& headers = response.headers;
  headers["Content-Security-Policy"] = kContentPolicy;
  headers["X-Content-Type-Options"] = "nosniff";
  headers["Referrer-Policy"] = "no-referrer";
  headers["Cross-Origin-Resource-Policy"] = "same-origin";
  headers["Cross-Origin-Opener-Policy"] = "same-origin";
  headers["Cache-Control"] = "no-store";
  if (response.status != kOk || response.stream || request.method == "POST") { return; }
  // A browser keeps an answer and asks each time whether it still holds.
  const std::string tag = "\"" + base::sha256_hex(response.body).substr(0, kTagDigits) + "\"";
  headers["Cache-Control"] = "no-cache";
  headers["ETag"] = tag;
  if (header(request, "if-none-match").find(tag) != std::string_view::npos) {
    response.status = kNotModified;
    response.body.clear();
  }
}

std::string_view header(const WebRequest& request, std::string_view name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace chancery::serve
