// SPDX-License-Identifier: Apache-2.0
#include "uncoded.h"

#include <fmt/format.h>

#include <algorithm>

#include "facts.h"
#include "text_table.h"

namespace chancery::cli {
namespace {

/// A column of the sentence is not cut before its words are seen.
std::size_t focus_of(Span sentence, Span words) {
  return words.begin > sentence.begin ? words.begin - sentence.begin : 0;
}

bool tells_of_event(const Record& record, Span sentence) {
  return std::ranges::any_of(record.events, [sentence](const Event& event) {
    return std::ranges::any_of(event.mentions,
                               [sentence](const EventMention& one) { return sentence.overlaps(one.trigger); });
  });
}

}  // namespace

std::vector<Dropped> uncoded(const Record& record, const std::vector<Dropped>& dropped) {
  std::vector<Dropped> likeliest;
  for (const Dropped& row : dropped) {
    if (row.stage != "events" || !row.rule.starts_with("trigger:")) { continue; }
    const Span sentence = sentence_of(record, row.span);
    if (tells_of_event(record, sentence)) { continue; }
    const auto known =
        std::ranges::find_if(likeliest, [sentence](const Dropped& one) { return sentence.overlaps(one.span); });
    if (known == likeliest.end()) {
      likeliest.push_back(row);
    } else if (row.score > known->score) {
      *known = row;
    }
  }
  std::ranges::stable_sort(likeliest, std::ranges::greater{}, &Dropped::score);
  return likeliest;
}

std::string uncoded_page(const Record& record, const std::vector<Dropped>& rows, const Output& output) {
  TextTable table({{.title = "MAY BE"}, {.title = "WORDS"}, {.title = "SENTENCE", .room = Room::kOwnLine}});
  for (const Dropped& row : rows) {
    const Span sentence = sentence_of(record, row.span);
    table.add({row.score > 0 ? row.reason : "not weighed", std::string(row.span.in(record.text)),
               std::string(sentence.in(record.text))},
              focus_of(sentence, row.span));
  }
  return table.empty() ? "every sentence in which an event was looked for tells one of the record\n"
                       : table.text(output);
}

}  // namespace chancery::cli
