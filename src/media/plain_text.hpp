// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Texts from newsletters as labels: one line, nothing that cannot be seen, no longer than a reader has patience for.
namespace weft::media {

inline constexpr std::size_t label_limit = 200;

/// At most `limit` characters of a text, an ellipsis last when something was cut. REQUIRES: `limit > 0`.
std::string cut(std::string_view text, std::size_t limit);

/// The text without what XML forbids or a reader cannot see: control characters and noncharacters are
/// dropped, line breaks and tabs become blanks.
std::string plain(std::string_view text);

}  // namespace weft::media
