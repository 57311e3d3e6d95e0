// SPDX-License-Identifier: MIT
#include "corpus/liquid.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace weft::corpus {

std::string without_liquid_lines(std::string_view text) {
  std::string result(text);
  for (std::size_t at = text.find("{%"); at != std::string_view::npos; at = text.find("{%", at)) {
    const std::size_t before = text.find_last_of('\n', at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text::trimmed(text.substr(begin, end - begin));
    if (line.starts_with("{%") && line.ends_with("%}"))
      std::fill(result.begin() + static_cast<std::ptrdiff_t>(begin), result.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    at = end;
  }
  return result;
}

}  // namespace weft::corpus
