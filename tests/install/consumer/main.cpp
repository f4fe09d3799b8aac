// SPDX-License-Identifier: Apache-2.0
#include <chancery/chancery.h>

#include <cstdio>

int main(int count, char** words) {
  if (count != 2) { return 1; }
  const auto engine = chancery::Engine::load({.model = words[1]});
  if (!engine) { return 1; }
  chancery::Report report;
  report.text = "Japan and Fiji held talks.\n";
  const auto coded = (*engine)->code(report);
  if (!coded) { return 1; }
  std::printf("a report of %zu bytes in %s\n", coded->record.text.size(), coded->record.language.c_str());
  return 0;
}
