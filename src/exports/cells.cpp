// SPDX-License-Identifier: Apache-2.0
#include "exports/cells.h"

#include <algorithm>
#include <array>

#include "base/numbers.h"

namespace chancery::exports {
namespace {

/// Signs that begin a formula; a spreadsheet with an Asian keyboard takes the wide ones too.
constexpr std::array<std::string_view, 11> kFormulaSigns = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool is_number(std::string_view cell) {
  return base::number_in<double>(cell).has_value();
}

std::string csv_cell(const std::string& cell) {
  std::string text = cell;
  const bool formula = std::ranges::any_of(kFormulaSigns, [&cell](auto sign) { return cell.starts_with(sign); });
  if (formula && !is_number(cell)) { text.insert(0, 1, '\''); }
  if (text.find_first_of("\",\r\n") == std::string::npos) { return text; }
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') { quoted += '"'; }
    quoted += letter;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) { line += (line.empty() && &cell == cells.data() ? "" : ",") + csv_cell(cell); }
  return line + "\r\n";
}

std::string xml_text(std::string_view text) {
  constexpr unsigned char kFirstPrintable = 0x20;
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      default:
        if (static_cast<unsigned char>(letter) < kFirstPrintable) {
          out += "\xEF\xBF\xBD";
        } else {
          out += letter;
        }
    }
  }
  return out;
}

}  // namespace chancery::exports
