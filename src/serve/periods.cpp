// SPDX-License-Identifier: Apache-2.0
//
// Events counted by period, for a chart: those that are known to lie in a period, and those that lie somewhere between
// two.
#include <fmt/format.h>

#include <map>
#include <tuple>
#include <utility>

#include "base/json_writer.h"
#include "chancery/fact_index.h"
#include "serve/response.h"
#include "serve/routes.h"

namespace chancery::serve {
namespace {

/// What is asked for; a decade is ten years added up.
struct Grain {
  Period period = Period::kMonth;
  bool decades = false;
};

Result<Grain> grain_of(Parameters& parameters) {
  const auto found = parameters.find("period");
  if (found == parameters.end()) { return Grain{}; }
  const std::string written = std::move(found->second);
  parameters.erase(found);
  if (written == "day") { return Grain{.period = Period::kDay}; }
  if (written == "month" || written.empty()) { return Grain{}; }
  if (written == "year" || written == "decade") {
    return Grain{.period = Period::kYear, .decades = written == "decade"};
  }
  return fail(ErrorCode::kBadUsage, fmt::format("period takes day, month, year or decade, not \"{}\"", written));
}

/// "2010s" of "2019".
std::string decade_of(const std::string& year) {
  return year.empty() ? year : year.substr(0, year.size() - 1) + "0s";
}

std::vector<RangeCount> by_decade(const std::vector<RangeCount>& years) {
  std::map<std::tuple<bool, std::string, std::string, EventType, Status>, std::size_t> sums;
  for (const RangeCount& year : years) {
    const std::string first = decade_of(year.count.period);
    const std::string last = decade_of(year.last);
    sums[{first.empty(), first, last == first ? "" : last, year.count.type, year.count.status}] += year.count.events;
  }
  std::vector<RangeCount> decades;
  decades.reserve(sums.size());
  for (const auto& [key, events] : sums) {
    const auto& [undated, first, last, type, status] = key;
    decades.push_back({.count = {first, type, status, events}, .last = last});
  }
  return decades;
}

void put_period(base::JsonWriter& json, std::string_view key, const std::string& period) {
  json.key(key);
  period.empty() ? json.null() : json.text(period);
}

}  // namespace

Result<WebResponse> answer_periods(const Call& call) {
  Parameters parameters = *call.parameters;
  const auto grain = grain_of(parameters);
  if (!grain) { return std::unexpected(grain.error()); }
  const auto query = query_of(parameters, FactKind::kEvent, *call.allowed);
  if (!query) { return std::unexpected(query.error()); }
  auto counts = index_of(*call.store).events_by_range(*query, grain->period);
  if (!counts) { return std::unexpected(counts.error()); }
  if (grain->decades) { counts = by_decade(*counts); }
  base::JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (const auto& [count, last] : *counts) {
    json.begin_object();
    put_period(json, "period", count.period);
    put_period(json, "last", last);
    json.key("type").text(label(count.type));
    json.key("quad").number(static_cast<std::uint64_t>(quad_of(count.type)));
    json.key("status").text(label(count.status));
    json.key("events").number(count.events).end_object();
  }
  json.end_array().end_object();
  return json_response(json.take());
}

}  // namespace chancery::serve
