// SPDX-License-Identifier: MIT
#include "text/identifier_base.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>

namespace weft::text {

namespace {

bool is_scheme(std::string_view text) {
  const auto may_follow = [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
  };
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), may_follow);
}

bool may_start_identifiers(std::string_view base) {
  constexpr std::string_view signs = "-._~:/?#[]@!$&'()*+,;=%";
  const std::size_t colon = base.find(':');
  if (colon == std::string_view::npos || !is_scheme(base.substr(0, colon))) return false;
  for (std::size_t at = 0; at < base.size();) {
    const Character character = character_at(base, at);
    const bool is_sign = character.code < 0x80 && signs.find(base[at]) != std::string_view::npos;
    if (!character.valid || !(is_sign || is_letter_or_digit(character.code))) return false;
    at += character.size;
  }
  return true;
}

/// Prefixes must end in a delimiter, else JSON-LD does not take them for prefixes.
char delimiter_of(std::string_view base) { return base.starts_with("urn:") ? ':' : '/'; }

}  // namespace

IdentifierBase::IdentifierBase(std::string_view base) : start_(base) {
  if (!may_start_identifiers(base))
    throw Error("identifiers cannot start with “" + start_ + "”",
                "Give an address such as https://example.org/weekly/.");
  if (!base.ends_with(':') && !base.ends_with('/') && !base.ends_with('#')) start_ += delimiter_of(base);
}

std::string IdentifierBase::start_of(std::string_view kind) const {
  return start_ + std::string(kind) + delimiter_of(start_);
}

}  // namespace weft::text
