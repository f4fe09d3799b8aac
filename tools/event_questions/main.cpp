// SPDX-License-Identifier: Apache-2.0
//
// What the trainer of the weights reads (training/events): every question that the events stage asks while it
// codes reports, with the signs that speak for or against, as JSON Lines.
//
//   event_questions MODEL REPORTS.jsonl
//
// {"report": id, "question": "party", "trigger": [b, e], "type": "CONSULT", "about": "JPN|Japan", "signs": {name:
// value}}
#include <fmt/format.h>

#include <string>

#include "base/json_writer.h"
#include "base/table_file.h"
#include "chancery/engine.h"
#include "chancery/report.h"
#include "events/events.h"

namespace {

using namespace chancery;

class Printer final : public events::Observer {
 public:
  explicit Printer(std::string report) : report_(std::move(report)) {}

  void asked(const events::Asked& what, const events::Features& features) override {
    base::JsonWriter json;
    json.begin_object().key("report").text(report_).key("question").text(what.question).key("trigger").begin_array();
    json.number(what.trigger.begin).number(what.trigger.end).end_array().key("type").text(label(what.type));
    json.key("about").text(what.about).key("signs").begin_object();
    for (const events::Feature& feature : features.all()) { json.key(feature.name).real(feature.value); }
    json.end_object().end_object();
    fmt::print("{}\n", json.take());
  }

 private:
  std::string report_;
};

int complain(const Error& error) {
  fmt::print(stderr, "{}\n", to_string(error));
  return 1;
}

int run(const std::string& model, const std::string& path) {
  const auto engine = Engine::load({.model = model});
  if (!engine) { return complain(engine.error()); }
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto stage = events::Events::load(*tables);
  if (!stage) { return complain(stage.error()); }
  const auto source = open_reports({path}, {});
  if (!source) { return complain(source.error()); }
  while (auto report = (*source)->next()) {
    if (!*report) { return complain(report->error()); }
    auto document = (*engine)->run_until(std::move(**report), "statements");
    if (!document) { return complain(document.error()); }
    Printer printer(document->id());
    if (auto ran = stage->run(*document, &printer); !ran) { return complain(ran.error()); }
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "event_questions MODEL REPORTS.jsonl\n");
    return 2;
  }
  return run(arguments[1], arguments[2]);
}
