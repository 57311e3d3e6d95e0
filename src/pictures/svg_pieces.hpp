// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::pictures {

/// ` name="12.34"`
std::string attribute(std::string_view name, double value);

/// ` name="words"`. REQUIRES: `ours` needs no escaping.
std::string attribute(std::string_view name, std::string_view ours);

/// A line of text. `attributes` are ours, `words` may be anybody's.
std::string text_element(std::string_view attributes, double x, double y, double size, std::string_view words);

}  // namespace weft::pictures
