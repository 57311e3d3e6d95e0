// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace weft::text {

/// The parts of an address that is written as its normal form has it, which most are.
struct PlainUrl {
  std::string_view scheme;  ///< http or https
  std::string_view host;
  std::string_view path;   ///< empty, or from its first slash on
  std::string_view query;  ///< behind the question mark
};

/// Takes apart an address in which there is nothing to resolve, to encode or to write in lower case. None for those
/// with a port, a user or an escape, with empty segments or such as begin with a dot, with signs that want encoding,
/// and for all that are no address on the web: they take a parser.
std::optional<PlainUrl> find_plain_url(std::string_view written);

}  // namespace weft::text
