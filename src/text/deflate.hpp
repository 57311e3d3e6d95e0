// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Texts packed by the DEFLATE of RFC 1951. The same text becomes the same bytes with the same zlib.
namespace weft::text {

/// What stands around what is packed.
enum class DeflateForm {
  raw,   ///< nothing
  gzip,  ///< head and checksum, as HTTP wants them; without a time
};

enum class Effort { usual, most };

std::string deflated(std::string_view text, DeflateForm form, Effort effort = Effort::usual);

/// REQUIRES: `packed` is what `deflated` made, raw, of a text of so many bytes.
std::string inflated(std::string_view packed, std::size_t size);

}  // namespace weft::text
