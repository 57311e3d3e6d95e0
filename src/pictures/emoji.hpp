// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::pictures {

/// A text, or SVG, without emoji and what only joins or colours them. Few machines have a font for them that cairo
/// draws, and all others would show an empty box.
std::string without_emoji(std::string_view text);

}  // namespace weft::pictures
