// SPDX-License-Identifier: Apache-2.0
//
// The description of the API against the routes and their answers, both ways.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

const json& description() {
  static const json kDescription = SiteTest(0).json("/api/v1/openapi.json");
  return kDescription;
}

/// Follows "$ref".
const json& resolved(const json& value) {
  if (!value.contains("$ref")) { return value; }
  return description().at(json::json_pointer(value["$ref"].get<std::string>().substr(1)));
}

std::string method_of(std::string name) {
  for (char& letter : name) { letter = static_cast<char>(letter - 'a' + 'A'); }
  return name;
}

TEST(Description, HasEachRouteWithItsParameters) {
  EXPECT_EQ(description()["openapi"], "3.1.0");
  std::map<std::string, std::set<std::string>> described;
  for (const auto& [path, methods] : description()["paths"].items()) {
    for (const auto& [method, operation] : methods.items()) {
      auto& names = described[method_of(method) + " " + path];
      for (const json& parameter : operation["parameters"]) {
        if (resolved(parameter)["in"] == "query") { names.insert(resolved(parameter)["name"].get<std::string>()); }
      }
    }
  }
  std::map<std::string, std::set<std::string>> routes;
  for (const RouteInfo& route : Site::routes()) {
    routes[std::string(route.method) + " " + std::string(route.path)] = {route.parameters.begin(),
                                                                         route.parameters.end()};
  }
  EXPECT_EQ(described, routes);
}

/// What of a JSON Schema is used here: type, required, properties, items, $ref. Collects what does not fit.
void check(const json& value, const json& schema, const std::string& place, std::vector<std::string>& faults) {
  const json& rules = resolved(schema);
  static const std::map<std::string, json::value_t> kTypes = {{"object", json::value_t::object},
                                                              {"array", json::value_t::array},
                                                              {"string", json::value_t::string},
                                                              {"null", json::value_t::null},
                                                              {"boolean", json::value_t::boolean}};
  if (rules.contains("type")) {
    bool fits = false;
    const json types = rules["type"].is_array() ? rules["type"] : json::array({rules["type"]});
    for (const std::string type : types) {
      fits = fits || (type == "integer"  ? value.is_number_integer()
                      : type == "number" ? value.is_number()
                                         : value.type() == kTypes.at(type));
    }
    if (!fits) { faults.push_back(place + ": " + value.dump() + " is not " + types.dump()); }
  }
  for (const json& name : rules.value("required", json::array())) {
    if (value.is_object() && !value.contains(name)) { faults.push_back(place + ": no " + name.get<std::string>()); }
  }
  if (value.is_object() && rules.contains("properties")) {
    for (const auto& [name, member] : value.items()) {
      if (!rules["properties"].contains(name)) {
        faults.push_back(place + ": " + name + " is not described");
      } else {
        check(member, rules["properties"][name], place + "." + name, faults);
      }
    }
  }
  if (value.is_array() && rules.contains("items")) {
    for (const json& item : value) { check(item, rules["items"], place + "[]", faults); }
  }
}

TEST(Description, FitsTheAnswers) {
  const SiteTest site(20);
  const std::map<std::string, std::string> ids = {{"events", "E3"}, {"statements", "S2"}, {"commitments", "C1"},
                                                  {"actors", "A1"}, {"reports", "R1"},    {"facts", "E3"},
                                                  {"ledger", "C1"}};
  for (const auto& [path, methods] : description()["paths"].items()) {
    std::string target = path;
    if (const std::size_t place = target.find("{id}"); place != std::string::npos) {
      const std::string noun = target.substr(std::string("/api/v1/").size(), target.find('/', 8) - 8);
      target.replace(place, 4, ids.at(noun));
    }
    std::vector<std::string> faults;
    const json& content = methods["get"]["responses"]["200"]["content"];
    const std::string type = site.get(target).content_type;
    if (type == "application/json") {
      check(site.json(target), content["application/json"]["schema"], path, faults);
    } else {
      EXPECT_TRUE(content.contains(type.substr(0, type.find(';')))) << path;
    }
    EXPECT_EQ(faults, std::vector<std::string>()) << path;
    std::vector<std::string> faults_of_problem;
    const WebResponse refused = site.get(target + "?nix=1");
    EXPECT_EQ(refused.status, 400) << path;
    check(json::parse(refused.body), json{{"$ref", "#/components/schemas/Problem"}}, path, faults_of_problem);
    EXPECT_EQ(faults_of_problem, std::vector<std::string>()) << path;
  }
}

TEST(Description, OfLabelsIsThatOfTheProgram) {
  const json labels_answer = SiteTest(0).json("/api/v1/labels");
  EXPECT_EQ(labels_answer["type"].size(), 16);
  EXPECT_EQ(labels_answer["state"][0], "open");
}

}  // namespace
}  // namespace chancery
