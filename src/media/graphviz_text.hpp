// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::media {

/// Text as a Graphviz label that shows it letter for letter: plain, cut, backslashes doubled because
/// `\N` and its like mean something, `&` as `&amp;` because entities are decoded.
std::string graphviz_text(std::string_view text);

}  // namespace weft::media
