// SPDX-License-Identifier: MIT
#include "text/identifier_base.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>

namespace weft::text {

namespace {

bool may_start_identifiers(std::string_view base) {
  constexpr std::string_view forbidden = "<>\"{}|\\^`";
  const std::size_t colon = base.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  return std::none_of(base.begin(), base.end(), [&](char byte) {
    return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7f || forbidden.find(byte) != std::string_view::npos;
  });
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
