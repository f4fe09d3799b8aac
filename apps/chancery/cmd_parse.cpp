// SPDX-License-Identifier: Apache-2.0
#include "chancery/parser.h"
#include "commands.h"
#include "stream.h"

namespace chancery::cli {

int run_parse(const Arguments& arguments) {
  watch_interrupts();  // before the model is loaded, which takes a while
  const auto parser = Parser::load(arguments.value("model"));
  if (!parser) { return report_error(parser.error()); }
  const bool conllu = arguments.has("conllu");
  return print_stream(arguments, "sentences", [&](const StreamRequest& request, const OutputSink& sink) {
    return conllu ? (*parser)->parse_conllu(request, sink) : (*parser)->parse_texts(request, sink);
  });
}

}  // namespace chancery::cli
