// SPDX-License-Identifier: MIT
#include "media/markdown_text.hpp"

#include "media/escaped_text.hpp"
#include "media/plain_text.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace weft::media {
namespace {

std::string one_line(std::string_view text) { return text::squeezed(plain(text)); }

/// A colon that is more than punctuation: in an address, or between the name and the value of a field.
bool is_telling_colon(std::string_view text, std::size_t at) {
  if (text[at] != ':') return false;
  const bool before_sign = at + 1 < text.size() && (text[at + 1] == ':' || text[at + 1] == '/');
  return before_sign || (at > 0 && text[at - 1] == ':');
}

/// The dot in `www.`, which some take for an address.
bool is_telling_dot(std::string_view text, std::size_t at) {
  return text[at] == '.' && at > 0 && text::lower(text[at - 1]) == 'w';
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view signs = "\\`*_{}[]<>#|~$%=^&@";
  const std::string shown = one_line(text);
  std::string result;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const bool is_sign = signs.find(shown[at]) != std::string_view::npos;
    if (is_sign || is_telling_colon(shown, at) || is_telling_dot(shown, at)) result += '\\';
    result += shown[at];
  }
  return result;
}

std::string wikilink_text(std::string_view text) {
  constexpr std::string_view signs = "[]<>|\\`*$%=^{}~&@";
  constexpr char32_t to_wide = U'！' - U'!';
  const std::string shown = one_line(text);
  std::string result;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const bool is_sign = signs.find(shown[at]) != std::string_view::npos;
    if (is_sign || is_telling_colon(shown, at) || is_telling_dot(shown, at)) {
      text::append(result, static_cast<unsigned char>(shown[at]) + to_wide);
    } else {
      result += shown[at];
    }
  }
  return result;
}

std::string markdown_link(std::string_view text, const WebLink& link) {
  std::string address;
  for (const char byte : link.url()) {
    const bool is_double = !address.empty() && address.back() == byte;
    if (byte == '$') {
      address += "%24";
    } else if (byte == '[') {
      address += "%5B";
    } else if (byte == ']') {
      address += "%5D";
    } else if (byte == ':' && is_double) {
      address += "%3A";
    } else if (byte == '%' && is_double) {
      address += "25%";
    } else {
      address += byte;
    }
  }
  return '[' + markdown_text(text) + "](<" + address + ">)";
}

std::string yaml_text(std::string_view text) {
  std::string quoted = "\"";
  append_escaped(quoted, plain(text));
  return quoted += '"';
}

}  // namespace weft::media
