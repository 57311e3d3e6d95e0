// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::media {

/// Bytes in the usual base64 of RFC 4648, on one line.
std::string base64(std::string_view bytes);

}  // namespace weft::media
