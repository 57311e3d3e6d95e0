// SPDX-License-Identifier: MIT
#include "exports/svg_finish.hpp"

#include "exports/xml_text.hpp"

#include <weft/diagnostic.hpp>

#include <array>
#include <charconv>
#include <optional>

namespace weft::exports {
namespace {

/// Cuts the first line off a text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

/// What stands between two texts, if both are there.
std::optional<std::string_view> between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin + before.size());
  const std::size_t end = text.find(after);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(0, end);
}

double number_at(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return number;
}

}  // namespace

DrawnGraph take_drawing(std::string_view svg, const std::map<std::string, std::string>& titles) {
  const auto box = between(svg, "viewBox=\"", "\"");
  const std::size_t begin = svg.find("<g id=");
  const std::size_t end = svg.rfind("</svg>");
  if (!box || begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
    throw Error("Graphviz drew something that is no map");
  }
  DrawnGraph drawn;
  std::string_view numbers = *box;
  const std::array<double, 4> sides{number_at(numbers), number_at(numbers), number_at(numbers), number_at(numbers)};
  drawn.width = sides[2];
  drawn.height = sides[3];
  std::string id;
  for (std::string_view rest = svg.substr(begin, end - begin); !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.starts_with("<!--") || line.starts_with(" -->")) continue;
    if (line.starts_with("<title>")) {
      const auto title = titles.find(id);
      if (title != titles.end()) drawn.body += "<title>" + xml_text(title->second) + "</title>\n";
      continue;
    }
    if (const auto found = between(line, "<g id=\"", "\"")) id = *found;
    drawn.body.append(line) += '\n';
  }
  return drawn;
}

}  // namespace weft::exports
