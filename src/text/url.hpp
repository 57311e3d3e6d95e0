// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weft::text {

/// An address of more bytes is none: browsers and servers refuse them, too.
inline constexpr std::size_t longest_url = 8192;

/// An address on the web that is safe to click: http or https, with a host.
struct WebAddress {
  std::string url;        ///< as written, what an IRI may not hold percent-encoded
  std::string canonical;  ///< equal for two spellings of one address: no www., default port, fragment,
                          ///< tracking parameter or trailing slash
  std::string source;     ///< the publisher: a registrable domain, or domain/tenant
};

/// Reads an address; nothing comes back for other schemes and for what is no address.
std::optional<WebAddress> parse_web_address(std::string_view written);

/// Whether what leads nowhere was meant to lead to a page: it is empty, begins with a backslash, has a scheme of a page
/// spelled wrong or one that no page has, or names a host like `example.org/page` where a file would stand.
/// REQUIRES: `parse_web_address` makes nothing of it.
bool is_broken_address(std::string_view written);

/// The address that a relative one means below the folder at `base`; empty when there is none.
std::string resolved(std::string_view base, std::string_view relative);

/// What two addresses share when they lead to one page, whichever scheme they use.
std::string_view without_scheme(std::string_view canonical);

}  // namespace weft::text
