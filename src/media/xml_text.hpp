// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::media {

/// Text between XML tags or in a quoted attribute, without the characters XML forbids.
std::string xml_text(std::string_view text);

}  // namespace weft::media
