// SPDX-License-Identifier: MIT
#include "exports/csv_cell.hpp"

#include "exports/graphviz_text.hpp"

namespace weft::exports {

std::string csv_cell(std::string_view text) {
  // Spreadsheets pass over blanks before a formula, and so does this.
  const std::size_t first = text.find_first_not_of(" \r\n");
  const bool is_formula =
      first != std::string_view::npos && std::string_view("=+-@\t").find(text[first]) != std::string_view::npos;
  std::string bare = (is_formula ? "'" : "") + plain(text);
  if (bare.find_first_of(",\"\r\n") == std::string::npos) return bare;
  std::string quoted = "\"";
  for (const char byte : bare) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

}  // namespace weft::exports
