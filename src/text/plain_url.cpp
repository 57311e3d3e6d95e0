// SPDX-License-Identifier: MIT
#include "text/plain_url.hpp"

#include "text/ascii.hpp"

#include <array>
#include <cstddef>

namespace weft::text {

namespace {

/// Where a character may stand as it is: bits, to be joined.
enum Part : unsigned char { in_host = 1, in_path = 2, in_query = 4 };

constexpr std::array<unsigned char, 256> parts = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t c = 0; c < 0x80; ++c) {
    const char character = static_cast<char>(c);
    if (is_letter(character) || is_digit(character)) table[c] = in_path | in_query;
    if (is_lower(character) || is_digit(character)) table[c] |= in_host;
  }
  for (const char sign : std::string_view("-.")) table[static_cast<unsigned char>(sign)] = in_host | in_path | in_query;
  for (const char sign : std::string_view("_~!$&'()*+,;=:@/"))
    table[static_cast<unsigned char>(sign)] = in_path | in_query;
  table['?'] = in_query;
  return table;
}();

/// Takes the characters off the front of an address that may stand in a part of it.
std::string_view take(std::string_view& rest, Part part) {
  std::size_t size = 0;
  while (size < rest.size() && (parts[static_cast<unsigned char>(rest[size])] & part) != 0) ++size;
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return taken;
}

bool has_odd_segments(std::string_view path) {
  return path.find("//") != std::string_view::npos || path.find("/.") != std::string_view::npos;
}

}  // namespace

std::optional<PlainUrl> find_plain_url(std::string_view written) {
  PlainUrl url;
  for (const std::string_view start : {"https://", "http://"})
    if (written.starts_with(start)) url.scheme = written.substr(0, start.size() - 3);
  if (url.scheme.empty()) return std::nullopt;
  std::string_view rest = written.substr(url.scheme.size() + 3);
  url.host = take(rest, in_host);
  if (rest.starts_with('/')) url.path = take(rest, in_path);
  if (rest.starts_with('?')) {
    rest.remove_prefix(1);
    url.query = take(rest, in_query);
  }
  if (rest.starts_with('#')) {
    rest.remove_prefix(1);
    take(rest, in_query);
  }
  const bool is_plain = rest.empty() && !url.host.empty() && !has_odd_segments(url.path);
  return is_plain ? std::optional(url) : std::nullopt;
}

}  // namespace weft::text
