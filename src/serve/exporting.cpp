// SPDX-License-Identifier: Apache-2.0
//
// The export: a list in a form for other programs, with the filters of that list.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/numbers.h"
#include "chancery/exports.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

/// The value of a parameter, taken out; `otherwise` where it is not there.
std::string take(Parameters& parameters, std::string_view name, std::string_view otherwise) {
  const auto found = parameters.find(name);
  if (found == parameters.end()) { return std::string(otherwise); }
  std::string value = std::move(found->second);
  parameters.erase(found);
  return value;
}

Result<FactKind> list_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, FactKind>, 5> kLists = {{{"events", FactKind::kEvent},
                                                                            {"statements", FactKind::kStatement},
                                                                            {"commitments", FactKind::kCommitment},
                                                                            {"actors", FactKind::kActor},
                                                                            {"reports", FactKind::kReport}}};
  for (const auto& [list, kind] : kLists) {
    if (list == name) { return kind; }
  }
  return fail(ErrorCode::kBadUsage,
              fmt::format("of takes events, statements, commitments, actors or reports, not \"{}\"", name));
}

Result<ExportFormat> format_of(std::string_view name) {
  const auto format = export_format(name);
  if (!format) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("format takes {}, not \"{}\"", fmt::join(export_names(), ", "), name));
  }
  return *format;
}

/// All rows unless it is given.
Result<std::size_t> limit_of(const std::string& written) {
  const auto limit = written.empty() ? std::optional<std::size_t>(0) : base::number_in<std::size_t>(written);
  if (!limit || (!written.empty() && *limit == 0)) {
    return fail(ErrorCode::kBadUsage, fmt::format("limit takes a number of rows, not \"{}\"", written));
  }
  return *limit;
}

/// What is wrong with the question comes out with its first row, while there is still a status to say it with.
Result<void> try_out(const RecordSource& store, FactKind of, Query query, ExportFormat format) {
  query.limit = 1;
  return export_rows(store, of, query, format, [](std::string_view) { return true; });
}

}  // namespace

Result<WebResponse> answer_export(const Call& call) {
  Parameters parameters = *call.parameters;
  if (auto checked = check_names(parameters, *call.allowed); !checked) { return std::unexpected(checked.error()); }
  const std::string list = take(parameters, "of", "events");
  const auto of = list_of(list);
  if (!of) { return std::unexpected(of.error()); }
  const auto format = format_of(take(parameters, "format", "csv"));
  if (!format) { return std::unexpected(format.error()); }
  const auto limit = limit_of(take(parameters, "limit", ""));
  if (!limit) { return std::unexpected(limit.error()); }
  auto query = query_of(parameters, *of, find_route("GET", "/api/v1/" + list).route->info.parameters);
  if (!query) { return std::unexpected(query.error()); }
  if (auto tried = try_out(*call.store, *of, *query, *format); !tried) { return std::unexpected(tried.error()); }
  query->limit = *limit;
  const ExportForm& form = export_form(*format);
  WebResponse response{.content_type = std::string(form.media_type), .headers = {}, .body = ""};
  response.headers["Content-Disposition"] = fmt::format("attachment; filename=\"chancery-{}{}\"", list, form.ending);
  response.stream = [stores = call.stores, of = *of, query = *query, format = *format](const WriteBody& write) {
    const auto store = stores->borrow();
    return store && export_rows(**store, of, query, format, write);
  };
  return response;
}

}  // namespace chancery::serve
