// SPDX-License-Identifier: MIT
#include "exports/web_link.hpp"

#include "text/url.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace weft::exports {
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
  return code > 0x20 && code != 0x7f && refused.find(static_cast<char>(code)) == std::string_view::npos;
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

}  // namespace

std::optional<WebLink> WebLink::from(std::string_view address) {
  const auto parsed = text::parse_web_address(address);
  if (!parsed) return std::nullopt;
  return WebLink(encoded(parsed->url));
}

}  // namespace weft::exports
