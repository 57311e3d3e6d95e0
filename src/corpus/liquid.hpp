// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::corpus {

/// The text with blanks for lines that hold nothing but a tag of the template language Liquid, such as
/// `{% include references.md %}`: the generators of sites take them out before they read the Markdown. Places stay.
std::string without_liquid_lines(std::string_view text);

}  // namespace weft::corpus
