// SPDX-License-Identifier: MIT
#include "cli/placed_lines.hpp"

#include "cli/layout.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace weft::cli {

std::string place_of(const Issue& issue, const Mention& mention) {
  return text::printable(issue.path) + ':' + std::to_string(mention.position.line) + ':' +
         std::to_string(mention.position.column);
}

std::string words_of(const Mention& mention) {
  return "'" + text::squeezed(mention.text) + "' in " + std::string(name_of(mention.place));
}

void write_placed(std::string_view title, const std::vector<PlacedLine>& lines, std::size_t all, std::ostream& out) {
  if (lines.empty()) return;
  std::size_t widest = 0;
  for (const PlacedLine& line : lines) widest = std::max(widest, text::display_width(line.place));
  out << '\n' << title << '\n';
  for (const PlacedLine& line : lines)
    out << indented(2, padded(line.place, widest) + "  " + line.what, columns_of(out));
  write_rest(all, lines.size(), out);
}

void write_rest(std::size_t all, std::size_t shown, std::ostream& out) {
  if (all > shown) out << "  … and " << all - shown << " more\n";
}

void write_rest_and_limit(std::size_t all, std::size_t shown, std::ostream& out) {
  if (all > shown) out << "  … and " << all - shown << " more: --limit " << all << " lists them\n";
}

}  // namespace weft::cli
