// SPDX-License-Identifier: Apache-2.0
//
// Decisions of people over HTTP.
#include <gtest/gtest.h>

#include <cmath>

#include "site.h"

namespace chancery {
namespace {

using nlohmann::json;
using test::SiteTest;

WebResponse send(const SiteTest& site, const std::string& body, const std::string& token = test::kToken) {
  WebRequest request = SiteTest::request("/api/v1/decisions");
  request.method = "POST";
  request.headers["x-chancery-token"] = token;
  request.headers["content-type"] = "application/json";
  request.body = body;
  return site.answer(request);
}

json decide(const SiteTest& site, const json& body) {
  const WebResponse response = send(site, body.dump());
  EXPECT_EQ(response.status, 201) << response.body;
  return json::parse(response.body);
}

std::string refusal(const SiteTest& site, const std::string& body, int status = 400) {
  const WebResponse response = send(site, body);
  EXPECT_EQ(response.status, status) << response.body;
  return json::parse(response.body).value("detail", "");
}

TEST(Reviewing, AcceptsRejectsAndTakesBack) {
  const SiteTest site(5);
  const std::size_t events = site.json("/api/v1/store")["events"];
  const json done = decide(site, {{"decision", "reject"}, {"fact", "E1"}, {"note", "a wish"}, {"who", "Ada"}});
  EXPECT_EQ(done["id"], "D1");
  EXPECT_EQ(done["who"], "Ada");
  EXPECT_EQ(done["note"], "a wish");
  EXPECT_EQ(site.json("/api/v1/store")["events"], events - 1);
  EXPECT_EQ(site.json("/api/v1/events/E1")["reviewed"], "rejected");
  EXPECT_EQ(site.json("/api/v1/events?reviewed=rejected")["items"][0]["id"], "E1");
  EXPECT_EQ(site.json("/api/v1/events?reviewed=any&limit=500")["items"].size(), events);
  EXPECT_EQ(site.json("/api/v1/events?limit=500")["items"].size(), events - 1);
  const std::string report = site.json("/api/v1/events/E1")["report"]["id"];
  EXPECT_EQ(site.json("/api/v1/reports/" + report)["reviewed"], (json{{"E1", "rejected"}}));
  EXPECT_EQ(decide(site, {{"decision", "undo"}})["undoes"], "D1");
  EXPECT_EQ(site.json("/api/v1/store")["events"], events);
  decide(site, {{"decision", "accept"}, {"fact", "C1"}});
  EXPECT_EQ(site.json("/api/v1/commitments/C1")["reviewed"], "accepted");
  EXPECT_EQ(site.json("/api/v1/commitments/C1")["origin"], "machine");
  const json log = site.json("/api/v1/decisions")["items"];
  ASSERT_EQ(log.size(), 3);
  EXPECT_EQ(log[0]["decision"], "accept") << "the last one first";
  EXPECT_EQ(log[2]["in_force"], false);
  EXPECT_EQ(site.json("/api/v1/decisions?fact=C1")["items"].size(), 1);
}

TEST(Reviewing, CorrectsAFactByItsFields) {
  const SiteTest site(5);
  const json fields = site.json("/api/v1/facts/E2/fields")["fields"];
  const std::string status = fields["status"] == "planned" ? "negated" : "planned";
  const json done = decide(site, {{"decision", "edit"}, {"fact", "E2"}, {"edits", {{"status", status}}}});
  EXPECT_EQ(done["edits"], (json{{"status", status}}));
  const json now = site.json("/api/v1/events/E2");
  EXPECT_EQ(now["status"], status);
  EXPECT_EQ(now["origin"], "human");
  EXPECT_EQ(now["reviewed"], "edited");
  EXPECT_EQ(site.json("/api/v1/facts/E2/fields")["fields"]["status"], status);
}

TEST(Reviewing, AddsAFactThatWasMissed) {
  const SiteTest site(5);
  const std::size_t events = site.json("/api/v1/store")["events"];
  const json blank = site.json("/api/v1/facts/event/fields")["fields"];
  EXPECT_EQ(blank["type"], "");
  EXPECT_EQ(blank["status"], "occurred");
  const json record = site.json("/api/v1/reports/R1")["record"];
  const json sentence = record["sentences"].back();
  const std::string begin = std::to_string(sentence[0].get<int>());
  const std::string words = begin + "-" + std::to_string(sentence[0].get<int>() + 3);
  const json edits = {{"type", "PROTEST"}, {"trigger", words}, {"actors", "Mari Tamm|person|EST"}};
  const json done =
      decide(site, {{"decision", "add"}, {"report", "R1"}, {"of", "event"}, {"edits", edits}, {"who", "Ada"}});
  const std::string id = done["fact"];
  EXPECT_EQ(done["label"], "PROTEST");
  const json now = site.json("/api/v1/events/" + id);
  EXPECT_EQ(now["origin"], "human");
  EXPECT_EQ(now["reviewed"], "added");
  EXPECT_EQ(now["reviewer"], "Ada");
  EXPECT_EQ(now["report"]["id"], "R1");
  EXPECT_EQ(site.json("/api/v1/store")["events"], events + 1);
  EXPECT_EQ(site.json("/api/v1/events?actor=Tamm")["items"][0]["id"], id);
  EXPECT_EQ(site.json("/api/v1/reports/R1")["ids"]["events"].back(), id);
  EXPECT_EQ(site.json("/api/v1/decisions?fact=" + id)["items"].size(), 1);
  decide(site, {{"decision", "undo"}, {"undoes", done["id"]}});
  EXPECT_EQ(site.get("/api/v1/events/" + id).status, 404);
  EXPECT_EQ(site.json("/api/v1/decisions?fact=" + id)["items"].size(), 0);
  EXPECT_EQ(site.json("/api/v1/store")["events"], events);
}

TEST(Reviewing, SaysThatActorsAreOneAndTakesItBack) {
  const SiteTest site(5);
  const std::size_t actors = site.json("/api/v1/store")["actors"];
  const json merged = decide(site, {{"decision", "merge"}, {"actor", "A1"}, {"other", "A2"}, {"who", "Ada"}});
  EXPECT_EQ(merged["decision"], "merge");
  EXPECT_EQ(merged["actor"], "A1");
  EXPECT_EQ(merged["other"], "A2");
  EXPECT_EQ(merged["who"], "Ada");
  EXPECT_EQ(merged["all"], (json{"D1"}));
  EXPECT_EQ(site.json("/api/v1/store")["actors"], actors - 1);
  EXPECT_EQ(site.json("/api/v1/actors/A2")["id"], "A1");
  decide(site, {{"decision", "merge"}, {"actor", "A1"}, {"other", "A3"}});
  const json split = decide(site, {{"decision", "split"}, {"actor", "A1"}});
  EXPECT_EQ(split["all"], (json{"D3", "D4"})) << "all that were merged into it";
  EXPECT_EQ(site.json("/api/v1/store")["actors"], actors);
  decide(site, {{"decision", "undo"}, {"undoes", "D4"}});
  EXPECT_EQ(site.json("/api/v1/store")["actors"], actors - 1);
}

TEST(Reviewing, GivesTheRecordsThatWereDecidedAbout) {
  const SiteTest site(5);
  const auto file = [&] {
    const WebResponse response = site.get("/api/v1/decisions/corrected");
    EXPECT_EQ(response.status, 200);
    std::string all;
    EXPECT_TRUE(response.stream([&all](std::string_view part) {
      all += part;
      return true;
    }));
    return all;
  };
  EXPECT_EQ(file(), "");
  const json whole = site.json("/api/v1/reports/" + site.json("/api/v1/events/E1")["report"]["id"].get<std::string>());
  decide(site, {{"decision", "reject"}, {"fact", "E1"}});
  const json record = json::parse(file());
  EXPECT_EQ(record["text"], whole["record"]["text"]);
  EXPECT_EQ(record["events"].size(), whole["record"]["events"].size() - 1);
  decide(site, {{"decision", "undo"}});
  EXPECT_EQ(file(), "");
}

TEST(Reviewing, GivesAnotherTagAfterADecision) {
  const SiteTest site(5);
  WebRequest request = SiteTest::request("/api/v1/events");
  const std::string tag = site.answer(request).headers.at("ETag");
  request.headers["if-none-match"] = tag;
  EXPECT_EQ(site.answer(request).status, 304);
  decide(site, {{"decision", "accept"}, {"fact", "E1"}});
  EXPECT_EQ(site.answer(request).status, 200);
}

TEST(Reviewing, QueuesByPriority) {
  const SiteTest site(20);
  const json first = site.json("/api/v1/events?reviewed=none&order=priority&limit=5");
  const json rest =
      site.json("/api/v1/events?reviewed=none&order=priority&limit=500&after=" + first["next"].get<std::string>());
  ASSERT_EQ(first["items"].size(), 5);
  EXPECT_EQ(first["items"].size() + rest["items"].size(), site.json("/api/v1/store")["events"]);
  const auto priority = [](const json& event) {
    const bool material = event["quad"].get<int>() % 2 == 0;
    const bool happened = event["status"] == "occurred" || event["status"] == "ongoing";
    return std::lround((1 - event["confidence"].get<double>()) * 100) * ((material ? 3 : 2) - (happened ? 0 : 1));
  };
  EXPECT_GE(priority(first["items"][0]), priority(first["items"][4]));
  EXPECT_GE(priority(first["items"][4]), priority(rest["items"][0]));
}

TEST(Reviewing, RefusesWhatCannotBe) {
  const SiteTest site(5);
  EXPECT_NE(refusal(site, "[]").find("a decision is a JSON object"), std::string::npos);
  EXPECT_NE(refusal(site, "{").find("a decision is a JSON object"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "merge"})").find("such as A5"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "praise"})").find("accept, reject, edit, add, merge, split or undo"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "merge", "actor": "A1", "other": "E1"})").find("such as A5"),
            std::string::npos);
  EXPECT_EQ(send(site, R"({"decision": "merge", "actor": "A1", "other": "A1"})").status, 400);
  EXPECT_EQ(send(site, R"({"decision": "merge", "actor": "A1", "other": "A999"})").status, 404);
  EXPECT_EQ(send(site, R"({"decision": "split", "actor": "A1"})").status, 400) << "nobody is merged into it";
  EXPECT_NE(refusal(site, R"({"decision": 7})").find("decision is a string"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "accept", "fact": "R1"})").find("such as E12"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "accept", "fact": "E999"})", 404).find("E999"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "edit", "fact": "E1", "edits": {"type": "X"}})").find("but one of: AGREE"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "edit", "fact": "E1", "edits": {"type": 1}})").find("edits.type is a string"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "undo", "undoes": "E1"})").find("such as D3"), std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "add", "report": "E1", "of": "event"})").find("such as R3"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "add", "report": "R1", "of": "actor"})").find("statement or commitment"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "add", "report": "R1", "of": "event"})").find("trigger is missing"),
            std::string::npos);
  EXPECT_NE(refusal(site, R"({"decision": "add", "report": "R99", "of": "event"})", 404).find("R99"),
            std::string::npos);
  EXPECT_EQ(refusal(site, R"({"decision": "undo"})", 404), "there is no decision to take back");
  EXPECT_EQ(send(site, R"({"decision": "accept", "fact": "E1"})", "guessed").status, 403);
  EXPECT_EQ(send(SiteTest(5, true), R"({"decision": "accept", "fact": "E1"})").status, 403) << "read only";
  EXPECT_EQ(site.get("/api/v1/events?reviewed=maybe").status, 400);
  EXPECT_EQ(site.get("/api/v1/events?order=size").status, 400);
  EXPECT_EQ(site.get("/api/v1/facts/R1/fields").status, 404);
  EXPECT_EQ(site.json("/api/v1/decisions")["items"].size(), 0) << "what cannot be leaves no trace";
}

}  // namespace
}  // namespace chancery
