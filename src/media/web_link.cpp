// SPDX-License-Identifier: MIT
#include "media/web_link.hpp"

#include "text/ascii.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft::media {
namespace {

/// RFC 3987's ucschar without the marks that reorder or break lines.
bool may_stand_in_iri(char32_t code) {
  const bool mark =
      code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  if (mark) return false;
  if (code < 0x10000) {
    return (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfdcf) || (code >= 0xfdf0 && code <= 0xffef);
  }
  return code < 0xf0000 && (code & 0xffff) <= 0xfffd;
}

bool may_stand(char32_t code) {
  constexpr std::string_view refused = "\"<>\\^`{}|'";
  if (code >= 0x80) return may_stand_in_iri(code);
  const char byte = static_cast<char>(code);
  if (text::is_letter(byte) || text::is_digit(byte) || byte == '/') return true;  // most are
  return byte > 0x20 && byte != 0x7f && refused.find(byte) == std::string_view::npos;
}

// Done here again, though addresses come encoded: this is the last door before a browser.
std::string encoded(std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (std::size_t at = 0; at < url.size();) {
    const text::Character character = text::character_at(url, at);
    const std::string_view bytes = url.substr(at, character.size);
    at += character.size;
    if (character.valid && may_stand(character.code)) {
      result += bytes;
      continue;
    }
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      result += {'%', digits[value >> 4], digits[value & 0xf]};
    }
  }
  return result;
}

/// What a path means once `.` and `..` are followed, as RFC 3986 has it in section 5.2.4.
std::string without_dots(std::string_view path) {
  std::string result;
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/', 1));
    path.remove_prefix(segment.size());
    if (segment == "/..") result.resize(result.empty() ? 0 : result.rfind('/'));
    if (segment != "/." && segment != "/..") {
      result += segment;
    } else if (path.empty()) {
      result += '/';
    }
  }
  return result;
}

/// Readers of RDF may normalise an address or leave it: one that is normal is the same to all.
std::string normal(std::string url) {
  const std::size_t host = url.find("://") + 3;
  const std::size_t path = std::min(url.find_first_of("/?#", host), url.size());
  const std::size_t user = url.find('@', host);
  const std::size_t name = user < path ? user + 1 : host;
  for (std::size_t at = 0; at < path; ++at) {
    if (at < host || at >= name) url[at] = text::lower(url[at]);
  }
  const std::size_t query = std::min(url.find_first_of("?#", path), url.size());
  const std::string_view written = std::string_view(url).substr(path, query - path);
  if (written.find("/.") == std::string_view::npos) return url;
  return url.substr(0, path) + without_dots(written) + url.substr(query);
}

}  // namespace

std::optional<WebLink> WebLink::from(std::string_view address) {
  const auto parsed = text::parse_web_address(address);
  if (!parsed) return std::nullopt;
  return WebLink(normal(encoded(parsed->url)));
}

}  // namespace weft::media
