// SPDX-License-Identifier: Apache-2.0
#include "exports/cells.h"

namespace chancery::exports {
namespace {

constexpr std::string_view kFormulaSigns = "=+-@\t\r";

std::string csv_cell(const std::string& cell) {
  std::string text = cell;
  if (!text.empty() && kFormulaSigns.find(text.front()) != std::string_view::npos) { text.insert(0, 1, '\''); }
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
