// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::media {

/// Text as it may stand between the quotes of a Mermaid label, or in a comment: it can end neither, is no directive,
/// no Markdown, no icon and no address. Cut to `limit` characters. REQUIRES: `limit > 0`.
std::string mermaid_text(std::string_view text, std::size_t limit = 60);

/// How long Mermaid takes a text to be: in units of UTF-16.
std::size_t mermaid_length(std::string_view text);

}  // namespace weft::media
