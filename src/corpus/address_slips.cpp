// SPDX-License-Identifier: MIT
#include "corpus/address_slips.hpp"

#include "corpus/quoted.hpp"
#include "text/ascii.hpp"
#include "text/lookalike.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft::corpus {

namespace {

/// What stands between the scheme and the path of an address on the web.
std::string_view authority_of(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  url.remove_prefix(slashes + 2);
  return url.substr(0, url.find_first_of("/?#\\"));
}

bool is_hex(char byte) {
  const char small = text::lower(byte);
  return text::is_digit(byte) || (small >= 'a' && small <= 'f');
}

/// Whether a percent sign stands alone, or for a control character, which no page has in its address.
bool has_bad_escape(std::string_view url) {
  for (std::size_t at = url.find('%'); at != std::string_view::npos; at = url.find('%', at + 1)) {
    if (at + 2 >= url.size() || !is_hex(url[at + 1]) || !is_hex(url[at + 2])) return true;
    const bool is_control = url[at + 1] == '0' || url[at + 1] == '1';
    if (is_control || url.substr(at + 1, 2) == "7f" || url.substr(at + 1, 2) == "7F") return true;
  }
  return false;
}

bool has_turning_mark(std::string_view url) {
  // All of them begin with this byte.
  for (std::size_t at = url.find('\xE2'); at != std::string_view::npos; at = url.find('\xE2', at + 1))
    if (text::turns_direction(text::character_at(url, at).code)) return true;
  return false;
}

/// What is doubtful in an address; empty when it leads where it says.
std::string doubt_of(std::string_view url) {
  const std::string_view authority = authority_of(url);
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    return "this leads to " + quoted(authority.substr(at + 1)) + ", for what stands before the @ is a user's name";
  if (text::find_lookalike(authority))
    return "the host " + quoted(authority) + " mixes Latin letters with Cyrillic ones that look like them";
  if (has_turning_mark(url)) return "this address holds a mark that turns the direction of what follows";
  if (has_bad_escape(url)) return "a percent sign in " + quoted(url) + " stands for no character";
  return {};
}

Span place_of(const BlockLink& link, const Block& block) {
  const Passage& seen = link.text;
  if (seen.text.empty()) return {block.span.begin, block.span.begin};
  return source_span(seen, {0, static_cast<std::uint32_t>(seen.text.size())});
}

}  // namespace

void find_address_slips(const Block& block, Diagnostics& diagnostics) {
  for (const BlockLink& link : block.links) {
    if (!link.address) continue;
    std::string doubt = doubt_of(link.url);
    if (doubt.empty()) continue;
    diagnostics.push_back({Severity::warning, "link-doubtful", std::move(doubt), place_of(link, block),
                           "mend the address if it was not meant so"});
  }
}

}  // namespace weft::corpus
