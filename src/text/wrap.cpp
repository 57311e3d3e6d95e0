// SPDX-License-Identifier: MIT
#include "text/wrap.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace weft::text {

std::string wrapped(std::string_view text, std::size_t column, std::size_t indent, std::size_t columns) {
  std::string lines;
  while (true) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t width = display_width(word);
    if (!lines.empty() && column + 1 + width > columns) {
      lines += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!lines.empty()) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += width;
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace weft::text
