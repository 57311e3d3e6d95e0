// SPDX-License-Identifier: MIT
#include "ontology/field_rules.hpp"

#include "text/ascii.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>

namespace weft::ontology {

namespace {

constexpr std::size_t most_id_characters = 100;
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

}  // namespace

bool is_topic_id(std::string_view text) {
  const auto may_begin = [](char c) { return text::is_lower(c) || text::is_digit(c) || c == '.'; };
  const auto may_follow = [&](char c) { return may_begin(c) || c == '_' || c == '+' || c == '#' || c == '-'; };
  return !text.empty() && text.size() <= most_id_characters && may_begin(text.front()) &&
         std::all_of(text.begin(), text.end(), may_follow);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool can_be_shown(std::string_view text) {
  return text::printable(text) == text && text.find(replacement_character) == std::string_view::npos;
}

bool is_language(std::string_view text) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : text) {
    if (c == '-' && part > 0) {
      first = false;
      part = 0;
    } else if (++part > 8 || !(text::is_letter(c) || (!first && text::is_digit(c)))) {
      return false;
    }
  }
  return part > 0 && text.find('-') != 1 && text.size() > 1;
}

bool is_web_iri(std::string_view text) {
  const auto address = text::parse_web_address(text);
  return address && address->url == text;
}

bool is_site(std::string_view text) {
  return text.find("//") == std::string_view::npos && !text.starts_with("www.") &&
         is_web_iri("https://" + std::string(text));
}

}  // namespace weft::ontology
