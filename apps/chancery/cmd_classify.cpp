// SPDX-License-Identifier: Apache-2.0
#include "chancery/parser.h"
#include "commands.h"
#include "stream.h"

namespace chancery::cli {

int run_classify(const Arguments& arguments) {
  watch_interrupts();  // before the model is loaded, which takes a while
  const auto classifier = Classifier::load(arguments.value("model"));
  if (!classifier) { return report_error(classifier.error()); }
  return print_stream(arguments, "lines", [&](const StreamRequest& request, const OutputSink& sink) {
    return classify_all(**classifier, request, sink);
  });
}

}  // namespace chancery::cli
