// SPDX-License-Identifier: Apache-2.0
#include "ledger/numbers.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::ledger {

Result<NumberTable> NumberTable::load(const base::TableFile& tables) {
  const auto words = base::read_columns<2>(tables, "ledger/en/number_words", {"word", "number"});
  if (!words) { return std::unexpected(words.error()); }
  NumberTable table;
  for (const auto& [word, number] : *words) { table.words_.emplace(word, number); }
  const auto others = base::read_columns<1>(tables, "ledger/en/not_counted", {"word"});
  if (!others) { return std::unexpected(others.error()); }
  for (const auto& [word] : *others) { table.not_counted_.insert(word); }
  return table;
}

std::map<std::string, std::string> NumberTable::numbers_in(std::string_view sentence) const {
  const std::string text = base::fold(sentence);
  std::map<std::string, std::string> found;
  std::string word;
  std::string number;
  const auto end_word = [&] {
    if (word.empty()) { return; }
    const auto written = words_.find(word);
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (digits || written != words_.end()) {
      number = digits ? word : std::string(written->second);
    } else if (!number.empty()) {
      if (!not_counted_.contains(word)) { found.emplace(word, number); }
      number.clear();
    }
    word.clear();
  };
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else {
      end_word();
      if (c != ' ') { number.clear(); }
    }
  }
  end_word();
  return found;
}

}  // namespace chancery::ledger
