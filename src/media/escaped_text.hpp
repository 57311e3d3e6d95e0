// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::media {

/// Adds a text as it stands between the quotes of a string, of JSON and of N-Triples, N-Quads and Turtle alike: what
/// they all take for an escape is escaped. What is not UTF-8 is replaced.
void append_escaped(std::string& to, std::string_view text);

}  // namespace weft::media
