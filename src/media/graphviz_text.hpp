// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::media {

inline constexpr std::size_t label_limit = 200;

/// At most `limit` characters of a text, an ellipsis last when something was cut. REQUIRES: `limit > 0`.
std::string cut(std::string_view text, std::size_t limit);

/// The text without what XML forbids or a reader cannot see: control characters and noncharacters are
/// dropped, line breaks and tabs become blanks.
std::string plain(std::string_view text);

/// Text as a Graphviz label that shows it letter for letter: plain, cut, backslashes doubled because
/// `\N` and its like mean something, `&` as `&amp;` because entities are decoded.
std::string graphviz_text(std::string_view text);

}  // namespace weft::media
