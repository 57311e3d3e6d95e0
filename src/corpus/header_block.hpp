// SPDX-License-Identifier: MIT
#pragma once

#include "yaml/value.hpp"

#include <cstddef>
#include <string_view>

namespace weft::corpus {

/// Where the bare `Key: value` lines at the top of a text end, of the form that Pelican and MultiMarkdown read:
/// up to the first blank line or the end of the text; 0 when there is none. Its first line must have a key that
/// such headers begin with, and each other one a key or an indented continuation, or else it is all text.
std::size_t header_block_end(std::string_view text);

/// Whether a line is `key: value`.
bool is_key_line(std::string_view line);

/// The lines of a header block as a map of texts. Values are no YAML: colons, quotes and brackets are
/// what they are. A key given twice is there twice. REQUIRES: `block` is a header block, at the top of its text.
yaml::Value parse_header_block(std::string_view block);

}  // namespace weft::corpus
