// SPDX-License-Identifier: MIT
#include "mcp/wording.hpp"

#include "text/nearest.hpp"
#include "text/utf8.hpp"

#include <cstddef>

namespace weft::mcp {

namespace {

constexpr std::size_t most_quoted = 100;

}  // namespace

std::string in_quotes(const Json& value) { return text::shortened(text::printable(line_of(value)), most_quoted); }

std::string listed(std::span<const std::string_view> names) {
  std::string words;
  for (const std::string_view name : names) words += (words.empty() ? "" : ", ") + std::string(name);
  return words;
}

std::string nearest_to(const std::string& mistyped, std::span<const std::string_view> names) {
  // A page is nobody's slip of the pen, and comparing it takes its time.
  return mistyped.size() > most_quoted ? std::string() : text::did_you_mean(mistyped, names);
}

}  // namespace weft::mcp
