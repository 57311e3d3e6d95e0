// SPDX-License-Identifier: MIT
#include "skos/nesting.hpp"

#include <algorithm>
#include <string>

namespace weft::skos {

namespace {

/// Where a text in quotes that begins at `at` ends; a short one ends with its line at the latest.
std::size_t string_end(std::string_view turtle, std::size_t at) {
  const char quote = turtle[at];
  const bool is_long = turtle.substr(at, 3) == std::string(3, quote);
  at += is_long ? 3 : 1;
  for (; at < turtle.size(); ++at) {
    if (turtle[at] == '\\') {
      ++at;
    } else if (is_long ? turtle.substr(at, 3) == std::string(3, quote) : turtle[at] == quote || turtle[at] == '\n') {
      return at + (is_long ? 3 : turtle[at] == quote ? 1 : 0);
    }
  }
  return turtle.size();
}

/// Where what begins at `at` ends, if brackets in it are none: a text, an IRI, a remark or an escaped sign.
std::size_t token_end(std::string_view turtle, std::size_t at) {
  switch (turtle[at]) {
    case '"':
    case '\'':
      return string_end(turtle, at);
    case '<':
      return std::min(turtle.find_first_of("> \n", at), turtle.size());
    case '#':
      return std::min(turtle.find('\n', at), turtle.size());
    case '\\':
      return std::min(at + 2, turtle.size());
    default:
      return at;
  }
}

}  // namespace

std::optional<std::uint32_t> line_nested_deeper(std::string_view turtle, std::size_t most) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < turtle.size();) {
    if (const std::size_t end = token_end(turtle, at); end > at) {
      at = end;
      continue;
    }
    const char byte = turtle[at++];
    if ((byte == ']' || byte == ')') && depth > 0) --depth;
    if (byte != '[' && byte != '(') continue;
    if (++depth > most) {
      const auto before = turtle.substr(0, at);
      return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    }
  }
  return std::nullopt;
}

}  // namespace weft::skos
